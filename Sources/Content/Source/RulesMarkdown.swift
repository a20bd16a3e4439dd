/// All rules on one page of Markdown: `docs/rules.md` and its sisters.
public struct RulesMarkdown: Sendable {
    private let words: Words

    public init(words: Words) { self.words = words }

    public func write(_ rules: [Rule]) -> String {
        let groups = Rule.Group.allCases.map { group in (group, rules.filter { $0.group == group }) }.filter { !$0.1.isEmpty }
        var text = "<!-- Written by `make docs` from templates/strings/explain/. Change the words there, and write this page anew. -->\n\n"
        text += "# \(words["explain.docs.title"])\n\n"
        text += ["intro", "weights", "setting"].map { words["explain.docs.\($0)"] + "\n\n" }.joined()
        text += words.fill("explain.docs.lawful", ["checked": words["explain.checked"]]) + "\n"
        for (group, rules) in groups { text += contents(group, rules) }
        for (group, rules) in groups {
            text += "\n## \(words["explain.groups.\(group.rawValue)"])\n"
            for rule in rules { text += section(Explanation(of: rule, in: words)) }
        }
        return text
    }

    private func contents(_ group: Rule.Group, _ rules: [Rule]) -> String {
        let heads = ["rule", "severity", "summary"].map { words["explain.docs.\($0)"] }.joined(separator: " | ")
        let lines = rules.map { rule in
            "| [`\(rule.id)`](#\(rule.id)) | \(severity(of: rule)) | \(escaped(Explanation(of: rule, in: words).summary)) |\n"
        }
        return "\n**\(words["explain.groups.\(group.rawValue)"])**\n\n| \(heads) |\n|---|---|---|\n" + lines.joined()
    }

    private func section(_ explanation: Explanation) -> String {
        var text = "\n### \(explanation.rule.id)\n\n**\(escaped(explanation.summary))** (\(severity(of: explanation.rule)))\n\n"
        text += escaped(explanation.why) + "\n\n"
        text += "*\(words["explain.basis"]):* " + escaped(explanation.law)
        if let source = explanation.source {
            let facts: KeyValuePairs = ["source": source, "checked": words["explain.checked"]]
            text += " " + escaped(words.fill("explain.source", facts))
        }
        let file = explanation.file.map { " " + words.fill("explain.in-file", ["file": "`\($0)`"]) } ?? ""
        text += "\n\n\(words["explain.wrong"])\(file):\n\n" + fence(explanation.wrong)
        text += "\n\(words["explain.right"])\(file):\n\n" + fence(explanation.right)
        return text + "\n" + settingAside(explanation)
    }

    private func settingAside(_ explanation: Explanation) -> String {
        guard let setting = explanation.setting else { return words["explain.promise"] + "\n" }
        let allowance = explanation.allowance(in: words).map { "`\($0)` · " } ?? ""
        return "\(words["explain.aside"]): \(allowance)`rules: { \(setting[1].drop { $0 == " " }) }`\n"
    }

    private func fence(_ example: Explanation.Example) -> String {
        let language = example.text.isEmpty ? example.files.isEmpty ? "yaml" : "text" : "markdown"
        return "```\(language)\n" + example.lines.map { $0 + "\n" }.joined() + "```\n"
    }

    private func severity(of rule: Rule) -> String { words["report.\(rule.severity.rawValue)"] }

    /// The words are prose: a sign that Markdown would take for its own stands for itself.
    private func escaped(_ text: String) -> String {
        var escaped = ""
        for scalar in text.unicodeScalars {
            if "\\`*_<>[]|".unicodeScalars.contains(scalar) { escaped += "\\" }
            escaped.unicodeScalars.append(scalar)
        }
        return escaped
    }
}
