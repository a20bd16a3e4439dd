internal import Content
internal import Templates

/// The rules of the checker, each with why it exists, what it rests on, and a wrong and a right example.
struct RulesPage: Framed {
    let language: Language
    let frame: Frame
    let scene: Scene
    /// The words that explain the rules: many, so they are read when the page is made.
    let words: Words

    private var phrasing: Phrasing { scene.tongue(language).phrasing }

    static let fields: Fields<RulesPage> = framed([
        .text("intro") { $0.phrasing.text("rules_intro") },
        .text("checked") { page in page.phrasing.text("rules_lawful", ["checked": page.words["explain.checked"]]) },
        .list("groups", of: groupFields) { $0.groups },
    ])

    private struct Group: Sendable {
        let id: String
        let title: String
        let rules: [Row]
    }

    private struct Row: Sendable {
        let explanation: Explanation
        let phrasing: Phrasing
        let file: String?
        let source: String?
    }

    private static let groupFields: Fields<Group> = [
        .text("id") { $0.id }, .text("title") { $0.title }, .list("rules", of: ruleFields) { $0.rules },
    ]

    private static let ruleFields: Fields<Row> = [
        .text("id") { $0.explanation.rule.id },
        .text("severity") { row in row.phrasing.text("severity_" + row.explanation.rule.severity.rawValue) },
        .flag("promise") { $0.explanation.rule.isPromise },
        .text("summary") { $0.explanation.summary },
        .text("why") { $0.explanation.why },
        .text("law") { $0.explanation.law },
        .text("source") { $0.source },
        .text("file") { $0.file },
        .text("wrong") { $0.explanation.wrong.lines.joined(separator: "\n") },
        .text("right") { $0.explanation.right.lines.joined(separator: "\n") },
        .text("lang") { row in row.phrasing.language == .danish ? nil : Language.danish.rawValue },
    ]

    private var groups: [Group] {
        Rule.Group.allCases.compactMap { group in
            let rules = Rule.all.filter { $0.group == group }
            guard !rules.isEmpty else { return nil }
            return Group(id: group.rawValue, title: words["explain.groups.\(group.rawValue)"], rules: rules.map(row))
        }
    }

    private func row(_ rule: Rule) -> Row {
        let explanation = Explanation(of: rule, in: words)
        return Row(
            explanation: explanation, phrasing: phrasing,
            file: explanation.file.map { words.fill("explain.in-file", ["file": $0]) },
            source: explanation.source.map { phrasing.text("about_source", ["source": $0]) })
    }
}
