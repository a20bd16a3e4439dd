internal import Text

/// The words for people in one language, from the strings files: by dotted keys, as `rules.hours-missing.plain.message`.
public final class Words: Sendable {
    public let language: Language
    private let names: [String]
    private let texts: [GappedText]
    /// By the hash of their key; a page asks for some forty.
    private let numbers: HashIndex
    /// Lists of the files, as the months' names.
    private let lists: [String: [String]]

    /// Reads the strings files of a language; where one key stands in several, the last holds.
    public convenience init(_ language: Language, files: [[UInt8]]) {
        var gathered = Gathered()
        for file in files {
            // A strings file that cannot be read shows as its keys: `fault(in:)` says why, and a test proves that ours can be.
            guard let node = try? YAMLReader.read(file[...]) else { continue }
            gathered.add(node, key: "")
        }
        self.init(language, texts: gathered.texts, lists: gathered.lists)
    }

    private init(_ language: Language, texts: [String: GappedText], lists: [String: [String]]) {
        self.language = language
        self.lists = lists
        names = Array(texts.keys)
        self.texts = Array(texts.values)
        var numbers = HashIndex(count: names.count)
        for (number, key) in names.enumerated() { numbers.insert(number, Self.hash(key)) }
        self.numbers = numbers
    }

    private static func hash(_ key: String) -> UInt64 { ContentHash.of(key.utf8.span) }

    private func gapped(_ key: String) -> GappedText? { numbers.first(Self.hash(key)) { names[$0] == key }.map { texts[$0] } }

    /// The texts of one section, by their keys below it.
    public func section(_ name: String) -> Words {
        let own = zip(names, texts).compactMap { key, text in
            key.hasPrefix(name + ".") ? (String(key.dropFirst(name.count + 1)), text) : nil
        }
        return Words(language, texts: Dictionary(uniqueKeysWithValues: own), lists: [:])
    }

    /// The text under a key, or the key itself, so that a gap is seen.
    public subscript(key: String) -> String { gapped(key)?.text ?? key }

    public func list(_ key: String) -> [String] { lists[key] ?? [] }

    public func has(_ key: String) -> Bool { gapped(key) != nil }

    /// Every key, in alphabetical order.
    public var keys: [String] { names.sorted() }

    /// Every key below a section, in alphabetical order, without the section's name.
    public func keys(in section: String) -> [String] {
        keys.filter { $0.hasPrefix(section + ".") }.map { String($0.dropFirst(section.count + 1)) }.sorted()
    }

    /// The text under a key with its `{placeholders}` filled in. A brace that no fact fills is the text's own, as in `{ name: … }`.
    public func fill(_ key: String, _ facts: KeyValuePairs<String, String>) -> String {
        fill(key) { name in facts.first { $0.key == name }?.value }
    }

    /// A fact that is said otherwise in each language has the language behind a point: `reason.da`.
    public func fill(_ key: String, facts: [String: String]) -> String {
        fill(key) { facts[$0] ?? facts["\($0).\(language.rawValue)"] }
    }

    private func fill(_ key: String, _ fact: (String) -> String?) -> String { gapped(key)?.filled(fact) ?? key }

    private struct Gathered {
        var texts: [String: GappedText] = [:]
        var lists: [String: [String]] = [:]

        mutating func add(_ node: Node, key: String) {
            if let text = node.text { texts[key] = GappedText(text) }
            if let list = node.list { lists[key] = list.compactMap(\.text) }
            for entry in node.entries ?? [] { add(entry.value, key: key.isEmpty ? entry.key : key + "." + entry.key) }
        }
    }
}

extension Words {
    /// The first strings file that is no YAML, as a finding at the place of its mistake.
    public static func fault(in files: [String: [UInt8]]) -> Finding? {
        for (path, bytes) in files.filter({ $0.key.hasPrefix("templates/strings/") }).sorted(by: { $0.key < $1.key }) {
            do throws(YAMLTrouble) {
                _ = try YAMLReader.read(bytes[...])
            } catch {
                return Finding(path: path, rule: "front-matter-syntax", severity: .error, remark: Remark(error.place, error.variant))
            }
        }
        return nil
    }

    /// What is wrong; a personal number in it is hidden.
    public func message(_ finding: Finding) -> String { sentence("message", finding) }

    /// What to write instead; a personal number in it is hidden.
    public func help(_ finding: Finding) -> String { sentence("help", finding) }

    /// What a mend offers to do.
    public func offer(_ fix: Fix) -> String { fill("fixes.\(fix.key)", ["text": fix.edits.first?.text ?? ""]) }

    private func sentence(_ name: String, _ finding: Finding) -> String {
        PersonalNumber.hidden(in: fill("rules.\(finding.rule).\(finding.remark.variant).\(name)", facts: finding.remark.facts))
    }
}
