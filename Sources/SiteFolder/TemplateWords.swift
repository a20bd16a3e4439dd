public import Content
public import Templates

/// What is wrong with a template, in words for the one who wrote it.
public enum TemplateWords {
    public static func sentence(_ problem: TemplateProblem, _ words: Words) -> String {
        let (key, facts) = describe(problem.kind)
        return "\(problem.file):\(problem.line):\(problem.column): " + words.fill("templates." + key, facts)
    }

    private static func describe(_ kind: TemplateProblem.Kind) -> (key: String, facts: KeyValuePairs<String, String>) {
        switch kind {
        case .unknownTemplate(let name, let near, _): ("unknown-template", ["name": name, "near": near ?? ""])
        case .unknownName(let name, let near, let available):
            near.map { ("unknown-name-near", ["name": name, "near": $0]) } ?? (
                "unknown-name", ["name": name, "available": available.sorted().joined(separator: ", ")]
            )
        case .unknownPartial(let name, let near, _):
            near.map { ("unknown-partial-near", ["name": name, "near": $0]) } ?? ("unknown-partial", ["name": name])
        case .recursivePartial(let name, let chain): ("recursive-partial", ["name": name, "chain": chain.joined(separator: " → ")])
        case .escapedHTML(let name): ("escaped-html", ["name": name])
        case .unescapedText(let name): ("unescaped-text", ["name": name])
        case .notWritable(let name, _): ("not-writable", ["name": name])
        case .notGroup(let name, _): ("not-group", ["name": name])
        case .unclosedSection(let name): ("unclosed-section", ["name": name])
        case .strayClose(let name): ("stray-close", ["name": name])
        case .mismatchedClose(let name, let open): ("mismatched-close", ["name": name, "open": open])
        case .unclosedTag: ("unclosed-tag", [:])
        case .badName(let name): ("bad-name", ["name": name])
        case .setDelimiters: ("set-delimiters", [:])
        case .unsupportedTag(let tag): ("unsupported-tag", ["name": tag])
        case .tooDeep(let limit): ("too-deep", ["limit": String(limit)])
        case .tooLarge(let limit): ("too-large", ["limit": String(limit)])
        }
    }
}
