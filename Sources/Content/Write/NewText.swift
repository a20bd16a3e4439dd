internal import Text

/// A new file in the making: where it goes, and what stands in it.
public struct NewText: Sendable {
    public let kind: Kind
    public private(set) var file: FileWriting

    /// A fact that found no place: `saying` names the sentence.
    public struct Trouble: Error, Sendable {
        public let saying: String
        public let facts: [String: String]

        public init(saying: String, facts: [String: String]) {
            self.saying = saying
            self.facts = facts
        }
    }

    public init(_ file: FileWriting, of kind: Kind) {
        self.file = file
        self.kind = kind
    }

    /// Sets a field by a name as people write it.
    public mutating func set(_ name: String, _ words: String) throws(Trouble) {
        guard let path = FieldPath(named: name, of: kind) else {
            let near = FieldPath.near(name, of: kind)
            throw Trouble(saying: near == nil ? "field" : "field-near", facts: ["name": name, "near": near ?? ""])
        }
        try set(path, path.value(words, of: kind))
    }

    public mutating func set(_ path: FieldPath, _ value: WantedValue) throws(Trouble) {
        guard file.set(path.keys, value) else { throw Trouble(saying: "layout", facts: ["name": path.name]) }
    }

    public mutating func remove(_ key: String) throws(Trouble) {
        guard file.set([key], .absent) else { throw Trouble(saying: "layout", facts: ["name": key]) }
    }

    /// Its address form: from the title, with the place where several have one title.
    public func slug(withPlace: Bool) -> String {
        let parts = ["title"].compactMap { file.text([$0]) } + (withPlace ? [place].compactMap { $0 } : [])
        return Text.slug(of: parts.joined(separator: " "))
    }

    /// The address form of a name that somebody chose.
    public static func slug(of name: String) -> String { Text.slug(of: name) }

    public var place: String? { file.text(["location", "municipality"]) ?? file.text(["municipality"]) }

    /// `content/openings/koekkenhjaelp.nb.md`; a language that is not the site's own stands in the name.
    public static func path(_ slug: String, of kind: Kind, _ language: Language, in settings: SiteSettings) -> String {
        let suffix = language == settings.languages[0] ? "" : "." + language.rawValue
        return "content/\(kind.rawValue)/\(slug)\(suffix).md"
    }
}
