/// Why a rule exists, in the words of one language, with a wrong and a right example.
public struct Explanation: Sendable {
    /// The lines that matter of a file, as an editor writes them.
    public struct Example: Sendable {
        /// Of the front matter, or of a YAML file.
        public let fields: [String]
        public let text: [String]
        /// The paths of files, where it is their names that are wrong or right.
        public let files: [String]

        /// The example as shown: fields alone and text alone as they are, both together with the lines of `---` between them.
        public var lines: [String] {
            if !files.isEmpty { return files }
            if fields.isEmpty || text.isEmpty { return fields + text }
            return ["---"] + fields + ["---"] + text
        }
    }

    public let rule: Rule
    /// What the rule looks for, in one sentence.
    public let summary: String
    /// Why that matters, and what to do.
    public let why: String
    /// The law behind it, or that it is an editorial choice.
    public let law: String
    /// Where that was read, with dates; nil where it is the house's own.
    public let source: String?
    /// The file of the examples, where it is no opening.
    public let file: String?
    public let wrong: Example
    public let right: Example

    /// Reads the words under `explain.rules` and the examples under `examples`.
    public init(of rule: Rule, in words: Words) {
        let key = "explain.rules.\(rule.id)"
        self.rule = rule
        summary = words[key + ".summary"]
        why = words[key + ".why"]
        law = words[key + ".law"]
        source = words.has(key + ".source") ? words[key + ".source"] : nil
        let file = "examples.\(rule.id).file"
        self.file = words.has(file) ? words[file] : nil
        wrong = Example("examples.\(rule.id).wrong", in: words)
        right = Example("examples.\(rule.id).right", in: words)
    }

    /// The comment of YAML by which a file sets the rule aside; nil where no file can.
    func allowance(in words: Words) -> String? { rule.allowance(words["explain.reason"]) }

    /// The lines of `content/site.yaml` that switch the rule off; nil for what the product promises.
    var setting: [String]? { rule.isPromise ? nil : ["rules:", "  \(rule.id): off"] }
}

extension Explanation.Example {
    fileprivate init(_ key: String, in words: Words) {
        func lines(_ name: String) -> [String] {
            guard words.has("\(key).\(name)") else { return [] }
            var lines = words["\(key).\(name)"].split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
            while lines.last == "" { lines.removeLast() }
            return lines
        }
        fields = lines("fields")
        text = lines("text")
        files = words.list(key + ".files")
    }
}

extension Rule {
    /// The comment of YAML by which a file sets the rule aside with a reason; nil where no file can.
    public func allowance(_ reason: String) -> String? { isAllowable ? "# opslagstjek: allow \(id) — \(reason)" : nil }

    /// Whether a file can set the rule aside: not what the product promises, not what keeps its comments from being read, and not the
    /// rules about setting aside.
    fileprivate var isAllowable: Bool { !isPromise && !Self.beyondAllowance.contains(id) }

    private static let beyondAllowance: Set<String> = [
        "encoding", "front-matter-missing", "front-matter-syntax", "file-too-large", "allow-without-reason", "allow-unused",
    ]
}
