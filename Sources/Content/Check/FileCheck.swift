extension Rule {
    /// What a rule asks of one file.
    struct FileCheck: Sendable {
        enum Question: Sendable {
            case opening(@Sendable (OpeningDraft, CheckContext) -> [Remark])
            case file(@Sendable (Draft, CheckContext) -> [Remark])

            func remarks(on draft: Draft, _ opening: OpeningDraft?, _ context: CheckContext) -> [Remark] {
                switch self {
                case .opening(let ask): opening.map { ask($0, context) } ?? []
                case .file(let ask): ask(draft, context)
                }
            }
        }

        let rule: Rule
        let question: Question

        var isOfOpenings: Bool { if case .opening = question { true } else { false } }
    }

    /// All that is asked of each file, gathered once, in the order of the rules.
    static let fileChecks: [FileCheck] = all.flatMap { rule in rule.check.questions.map { FileCheck(rule: rule, question: $0) } }

    /// The rules that ask something of the whole board.
    static let boardRules: [Rule] = all.filter(\.check.isOfBoard)
}

extension Rule.Check {
    fileprivate var questions: [Rule.FileCheck.Question] {
        switch self {
        case .opening(let ask): [.opening(ask)]
        case .file(let ask): [.file(ask)]
        case .several(let checks): checks.flatMap(\.questions)
        case .whileReading, .phrases, .board, .site, .number: []
        }
    }

    fileprivate var isOfBoard: Bool {
        switch self {
        case .board, .site, .number: true
        case .several(let checks): checks.contains(where: \.isOfBoard)
        case .whileReading, .phrases, .opening, .file: false
        }
    }
}
