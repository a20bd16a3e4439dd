/// The words for people in one language, from the strings files: by dotted keys, as `rules.hours-missing.plain.message`.
public final class Words: Sendable {
    public let language: Language
    private let texts: [String: String]
    /// Lists of the files, as the months' names.
    private let lists: [String: [String]]

    /// Reads the strings files of a language; where one key stands in several, the last holds.
    public init(_ language: Language, files: [[UInt8]]) {
        var gathered = Gathered()
        for file in files {
            // A strings file that cannot be read shows as its keys, and a test proves that ours can.
            guard let node = try? YAMLReader.read(file[...]) else { continue }
            gathered.add(node, key: "")
        }
        self.language = language
        texts = gathered.texts
        lists = gathered.lists
    }

    /// The text under a key, or the key itself, so that a gap is seen.
    public subscript(key: String) -> String { texts[key] ?? key }

    public func list(_ key: String) -> [String] { lists[key] ?? [] }

    public func has(_ key: String) -> Bool { texts[key] != nil }

    /// Every key below a section, in alphabetical order, without the section's name.
    public func keys(in section: String) -> [String] {
        texts.keys.filter { $0.hasPrefix(section + ".") }.map { String($0.dropFirst(section.count + 1)) }.sorted()
    }

    /// The text under a key with its `{placeholders}` filled in.
    public func fill(_ key: String, _ facts: [String: String]) -> String {
        let text = self[key]
        guard !facts.isEmpty, text.utf8.contains(UInt8(ascii: "{")) else { return text }
        var filled = ""
        var rest = text[...]
        while let open = rest.firstIndex(of: "{") {
            filled += rest[..<open]
            rest = rest[open...]
            guard let close = rest.firstIndex(of: "}"), let fact = facts[String(rest[rest.index(after: open)..<close])] else {
                // A brace of the text's own, as in `{ name: … }`.
                filled += "{"
                rest = rest.dropFirst()
                continue
            }
            filled += fact
            rest = rest[rest.index(after: close)...]
        }
        return filled + rest
    }

    private struct Gathered {
        var texts: [String: String] = [:]
        var lists: [String: [String]] = [:]

        mutating func add(_ node: Node, key: String) {
            if let text = node.text { texts[key] = text }
            if let list = node.list { lists[key] = list.compactMap(\.text) }
            for entry in node.entries ?? [] { add(entry.value, key: key.isEmpty ? entry.key : key + "." + entry.key) }
        }
    }
}

extension Words {
    public func message(_ finding: Finding) -> String {
        fill("rules.\(finding.rule).\(finding.remark.variant).message", finding.remark.facts)
    }

    public func help(_ finding: Finding) -> String {
        fill("rules.\(finding.rule).\(finding.remark.variant).help", finding.remark.facts)
    }
}
