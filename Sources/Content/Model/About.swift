/// What the pages of accommodations, schemes and bands of hours tell an employer beside the openings.
public struct About: Sendable {
    /// A text in some languages.
    public typealias Texts = [Language: String]

    /// What is told of one value: parts in the order of the file, by their keys.
    public struct Entry: Sendable {
        public let parts: [(key: String, texts: Texts)]
        /// Slugs of guides that go on, the best first: not every language has each.
        public let guides: [String]
        public let source: String?
        /// Whether it says nothing of a source where it has none.
        public let isOwnKnowledge: Bool

        public func says(_ language: Language) -> Bool { parts.first?.texts[language] != nil }
    }

    /// The day on which all of it was last held against its sources.
    public let checked: Day?
    /// By slug.
    public let accommodations: [String: Entry]
    public let schemes: [String: Entry]
    /// The figure that counts people by bands of hours.
    public let hoursFigure: String?
    private let hoursTexts: Texts

    /// The sentence about a band of hours, filled in; nil where the language has none.
    public func sentence(ofHours facts: KeyValuePairs<String, String>, _ language: Language) -> String? {
        hoursTexts[language].map { text in GappedText(text).filled { name in facts.first { $0.key == name }?.value } }
    }

    /// Reads `content/vocabulary/about.yaml`; nil where a site has none, or none that can be read.
    public init?(from files: [String: [UInt8]]) {
        guard let bytes = files[Vocabulary.folder + "about.yaml"], let node = try? YAMLReader.read(bytes[...]) else { return nil }
        checked = node.day("checked").value
        let costs = Dictionary((node["costs"]?.entries ?? []).map { ($0.key, $0.value) }) { first, _ in first }
        func entries(_ name: String) -> [String: Entry] {
            Dictionary((node[name]?.entries ?? []).map { ($0.key, Entry($0.value, costs, isOwnKnowledge: name == "accommodations")) }) {
                first, _ in first
            }
        }
        accommodations = entries("accommodations")
        schemes = entries("schemes")
        hoursFigure = node["hours"]?.text("figure").value
        hoursTexts = node["hours"]?["text"].map(Entry.texts) ?? [:]
    }
}

extension About.Entry {
    /// `cost` names one of the costs, which has guides of its own.
    fileprivate init(_ node: Node, _ costs: [String: Node], isOwnKnowledge: Bool) {
        let cost = node.text("cost").value.flatMap { costs[$0] }
        parts = (node.entries ?? []).compactMap { entry in
            if entry.key == "cost" { return cost.map { (entry.key, Self.texts($0)) } }
            return entry.value.entries == nil ? nil : (entry.key, Self.texts(entry.value))
        }
        guides = node.texts("guides") + (cost?.texts("guides") ?? [])
        source = node.text("source").value
        self.isOwnKnowledge = isOwnKnowledge && source == nil
    }

    fileprivate static func texts(_ node: Node) -> About.Texts {
        let texts = Language.allCases.compactMap { language in node.text(language.rawValue).value.map { (language, $0) } }
        return Dictionary(texts) { first, _ in first }
    }
}
