/// What a page offers its template: names in the order they were declared, each with its kind.
public struct Shape: Sendable {
    /// What a value is, and so what a template may do with it.
    public indirect enum Kind: Sendable {
        /// Plain text, always escaped: `{{x}}`. In a section it is true unless empty.
        case text
        /// Finished HTML, never escaped: `{{{x}}}`. In a section it is true unless empty.
        case html
        /// Yes or no, for sections only.
        case flag
        /// Rows of one kind, for sections only.
        case list(Kind)
        /// Names of its own, reached by `{{x.y}}` or inside `{{#x}}`. False when absent.
        case group(Shape)
    }

    /// One name with its kind.
    public struct Entry: Sendable {
        public let name: String
        public let kind: Kind
        /// The value, when it is the same on every page.
        let fixed: Known?
    }

    public let entries: [Entry]
    private let places: [String: Int]

    /// Of two entries with one name, the first counts.
    init(_ entries: [Entry]) {
        self.entries = entries
        places = Dictionary(entries.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first })
    }

    func place(of name: String) -> Int? {
        places[name]
    }
}

extension Shape {
    /// A kind without what lies inside it.
    public enum Form: Hashable, Sendable {
        case text, html, flag, list, group
    }
}

extension Shape.Kind {
    public var form: Shape.Form {
        switch self {
        case .text: .text
        case .html: .html
        case .flag: .flag
        case .list: .list
        case .group: .group
        }
    }
}
