/// A kind of file that other tools are told about.
public enum DescribedKind: String, CaseIterable, Sendable {
    case opening, story, guide, employer, event, page, site

    var schema: Schema { kind.map(Schema.of) ?? .site }

    /// Its fields, what it is called first.
    var fields: [Schema.Field] {
        let all = schema.fields
        return all.filter { ["title", "name"].contains($0.key) } + all.filter { !["title", "name"].contains($0.key) }
    }

    /// The folder of the Markdown files; nil for what is none.
    var folder: String? { kind.map { "content/" + $0.rawValue } }

    private var kind: Kind? {
        switch self {
        case .opening: .opening
        case .story: .story
        case .guide: .guide
        case .employer: .employer
        case .event: .event
        case .page: .page
        case .site: nil
        }
    }

    /// The fields without which a file is not published. Those of an opening are judged by rules of their own, which the table of its
    /// fields does not know.
    var required: [String] {
        switch self {
        case .opening:
            ["title", "employer", "scheme", "location", "hours", "tasks", "accommodations", "contact", "published", "deadline"]
        case .story: schema.fields.filter(\.isRequired).map(\.key) + ["programme"]
        default: schema.fields.filter(\.isRequired).map(\.key)
        }
    }
}

/// What schemas, forms and editors show of the fields: names, help and what there is to choose from, in one language.
public struct FieldWords: Sendable {
    let words: Words
    let vocabulary: Vocabulary

    /// `words` are those of the commands.
    public init(words: Words, vocabulary: Vocabulary) { (self.words, self.vocabulary) = (words, vocabulary) }

    var language: Language { words.language }

    /// The name of the field at a path of keys; its last key where it has none.
    public func label(_ path: [String]) -> String { found("label", path) ?? path.last ?? "" }

    public func help(_ path: [String]) -> String? { found("help", path) }

    func label(_ kind: DescribedKind) -> String { words["kinds.\(kind.rawValue).label"] }

    func help(_ kind: DescribedKind) -> String { words["kinds.\(kind.rawValue).help"] }

    /// A word of a closed list.
    public func choice(_ value: String) -> String {
        let key = "choices." + value
        return words.has(key) ? words[key] : value
    }

    /// What the vocabulary offers for a field, with what people call it.
    func offers(_ path: [String]) -> [(value: String, label: String)]? {
        switch path.last {
        case "scheme": terms(vocabulary.schemes.fitting(country))
        case "sector": terms(vocabulary.sectors.all)
        case "via": terms(vocabulary.brokers.all)
        case "entry": terms(vocabulary.entries.all)
        case "kind" where path.first == "accommodations":
            terms(vocabulary.accommodations.all) + [("other", choice("other"))]
        case "municipality":
            vocabulary.municipalities.all.filter { $0.country == country }.map { ($0.name, $0.name) }
        default: nil
        }
    }

    /// The country that an editor of this language writes for.
    private var country: Country { Country(of: language) }

    private func terms(_ terms: [Term]) -> [(value: String, label: String)] { terms.map { ($0.slug, $0.label(language)) } }

    private func found(_ what: String, _ path: [String]) -> String? {
        let keys = ["fields.\(path.joined(separator: ".")).\(what)", "fields.\(path.last ?? "").\(what)"]
        return keys.first(where: words.has).map { words[$0] }
    }
}
