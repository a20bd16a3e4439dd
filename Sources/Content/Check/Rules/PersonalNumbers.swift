internal import Markdown
internal import Text

extension Rule {
    /// A person's number where everybody can read it. The finding has no facts, and no report shows the digits.
    static let personalNumber = Rule(
        "personal-number", .dignity, .error,
        .file { draft, _ in numbers(in: draft) })

    private static func numbers(in draft: Draft) -> [Remark] {
        var remarks: [Remark] = []
        // A look through the bytes spares nearly every file the look through its fields.
        let source = draft.source
        let isWanted = PersonalNumber.mayStand(inYAML: source.span.extracting(0..<(source.count - draft.body.count)))
        if isWanted { find(in: draft.front, named: "", into: &remarks) }
        return remarks + numbers(inBodyOf: draft)
    }

    private static func find(in node: Node, named key: String, into remarks: inout [Remark]) {
        switch node.content {
        case .empty: return
        case .list(let nodes): for node in nodes { find(in: node, named: key, into: &remarks) }
        case .map(let entries): for entry in entries { find(in: entry.value, named: entry.key, into: &remarks) }
        case .scalar(let text, _):
            // Most values are shorter than any such number.
            guard text.utf8.count >= 10 else { return }
            let numbers = PersonalNumber.all(in: text.utf8.span)
            guard let first = numbers.first(where: \.isSure) ?? numbers.first,
                !NumberLabel.isLabel(field: key, isInParts: first.isInParts)
            else { return }
            remarks.append(remark(first, node.place))
        }
    }

    /// In the body as it was written, where addresses, code and comments stand too, and in its plain text, where no mark divides a number.
    private static func numbers(inBodyOf draft: Draft) -> [Remark] {
        let (body, text) = (draft.body, draft.outline.text)
        let written = PersonalNumber.all(in: body.span)
        let read = PersonalNumber.all(in: text.span)
        guard !written.isEmpty || !read.isEmpty else { return [] }
        let lines = LineIndex(draft.body)
        var seen: Set<Int> = []
        var remarks: [Remark] = []
        // One a line: whoever mends the line sees them all.
        for number in written where seen.insert(lines.line(of: number.range.lowerBound)).inserted {
            let start = lines.place(of: number.range.lowerBound)
            let line = start.line + draft.bodyLine - 1
            let length = draft.body[number.range].count { $0 & 0xC0 != 0x80 }
            remarks.append(remark(number, Place(line: line, column: start.column, endLine: line, endColumn: start.column + length)))
        }
        let known = Set(written.map { draft.body[$0.range] })
        let divided = read.filter { !known.contains(draft.outline.text[$0.range]) }.prefix(most)
        return remarks + divided.map { remark($0, draft.outline.place(of: $0.range)) }
    }

    /// Numbers of one file that a mark divides: a place in running text is dear.
    private static let most = 100

    private static func remark(_ number: PersonalNumber, _ place: Place) -> Remark {
        number.isSure ? Remark(place) : Remark(place, "bare", severity: .warning)
    }
}
