/// What people call the things of the vocabulary when they search: `content/vocabulary/search.yaml`.
///
/// They stand apart from the vocabulary's synonyms, which the checker reads as offers: "pauser" is a word to search by and no promise.
public struct SearchWords: Sendable {
    private let values: [String: [String: Value]]
    /// Groups of words for the same thing.
    public let alike: [[String]]

    /// What one value is called.
    public struct Value: Sendable {
        /// By language: names that mean exactly this.
        public let names: [Language: [String]]
        /// By language: words that lead to it.
        public let words: [Language: [String]]

        init(_ node: Node) {
            func read(_ key: String) -> [Language: [String]] {
                let node = node[key] ?? .none
                return Dictionary(uniqueKeysWithValues: Language.allCases.map { ($0, node.texts($0.rawValue)) })
            }
            names = read("names")
            words = read("words")
        }
    }

    /// Reads the file; a site without one, or with one that cannot be read, has no such words.
    public init(from files: [String: [UInt8]]) {
        let node = (try? YAMLReader.read((files[Vocabulary.folder + "search.yaml"] ?? [])[...])) ?? .none
        alike = (node["alike"]?.list ?? []).map { ($0.list ?? []).compactMap(\.text) }
        values = Dictionary(
            (node.entries ?? []).map { facet in
                let entries = (facet.value.list ?? []).compactMap { entry in entry.text("slug").value.map { ($0, Value(entry)) } }
                return (facet.key, Dictionary(entries) { first, _ in first })
            }
        ) { first, _ in first }
    }

    /// `facet` as the file names it: `schemes`, `brokers`, `accommodations`, `sectors`, `levels`, `workplaces`, `hours`.
    public subscript(facet: String, slug: String) -> Value? { values[facet]?[slug] }
}
