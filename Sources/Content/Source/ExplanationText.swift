/// Explanations for people at a terminal: one rule at length, or all rules with a line each.
public struct ExplanationText: Sendable {
    private let words: Words
    private let isColoured: Bool

    /// In scalars: prose is broken before, the lines of examples never.
    private static let widest = 78

    public init(words: Words, isColoured: Bool) {
        self.words = words
        self.isColoured = isColoured
    }

    /// One rule: what it looks for, why, on what ground, a wrong and a right example, and how it is set aside.
    public func write(_ explanation: Explanation) -> String {
        let rule = explanation.rule
        let severity = paint(words["report.\(rule.severity.rawValue)"], rule.severity)
        var text = "\(paint(rule.id, "1")) · \(words["explain.groups.\(rule.group.rawValue)"]) · \(severity)\n"
        text += prose(explanation.summary) + "\n" + prose(explanation.why) + "\n"
        text += heading("explain.basis") + prose(explanation.law, indent: 2)
        if let source = explanation.source {
            let facts: KeyValuePairs = ["source": source, "checked": words["explain.checked"]]
            text += prose(words.fill("explain.source", facts), indent: 2)
        }
        let file = explanation.file.map { " " + words.fill("explain.in-file", ["file": $0]) } ?? ""
        text += "\n\(paint("✗ " + words["explain.wrong"], "31"))\(file)\n" + block(explanation.wrong.lines)
        text += "\n\(paint("✓ " + words["explain.right"], "32"))\(file)\n" + block(explanation.right.lines)
        return text + "\n" + heading("explain.aside") + settingAside(explanation)
    }

    /// Every rule by group: its severity, its name and its summary.
    public func list(_ rules: [Rule]) -> String {
        let severities = Severity.allCases.map { words["report.\($0.rawValue)"] }
        let widths = (severities.map(\.count).max() ?? 0, rules.map(\.id.count).max() ?? 0)
        let groups = Rule.Group.allCases.map { group in (group, rules.filter { $0.group == group }) }.filter { !$0.1.isEmpty }
        let parts = groups.map { group, rules in
            rules.reduce(heading("explain.groups.\(group.rawValue)")) { text, rule in
                let severity = words["report.\(rule.severity.rawValue)"]
                let padding = String(repeating: " ", count: widths.0 - severity.count)
                let name = rule.id + String(repeating: " ", count: widths.1 - rule.id.count)
                return text + "  \(paint(severity, rule.severity))\(padding)  \(name)  \(Explanation(of: rule, in: words).summary)\n"
            }
        }
        return parts.joined(separator: "\n") + "\n" + words["explain.list-more"] + "\n"
    }

    private func settingAside(_ explanation: Explanation) -> String {
        guard let setting = explanation.setting else { return prose(words["explain.promise"], indent: 2) }
        var text = ""
        if let allowance = explanation.allowance(in: words) {
            text += prose(words["explain.file"], indent: 2) + block([allowance])
        }
        return text + prose(words["explain.site"], indent: 2) + block(setting)
    }

    private func heading(_ key: String) -> String { paint(words[key], "1") + "\n" }

    private func block(_ lines: [String]) -> String { lines.map { $0.isEmpty ? "\n" : "    \($0)\n" }.joined() }

    private func prose(_ text: String, indent: Int = 0) -> String {
        let margin = String(repeating: " ", count: indent)
        var (lines, line) = ("", margin)
        for word in text.split(separator: " ") {
            if line.count > indent, line.unicodeScalars.count + word.unicodeScalars.count >= Self.widest {
                lines += line + "\n"
                line = margin
            }
            line += (line.count > indent ? " " : "") + word
        }
        return lines + line + "\n"
    }

    private func paint(_ text: String, _ severity: Severity) -> String {
        switch severity {
        case .error: paint(text, "1;31")
        case .warning: paint(text, "1;33")
        case .note: paint(text, "1;34")
        }
    }

    private func paint(_ text: String, _ code: String) -> String { isColoured ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text }
}
