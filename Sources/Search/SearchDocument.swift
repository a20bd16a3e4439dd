/// A page as the search sees it: where it stands, what its card shows, what it is filtered by, and its words.
///
/// The one model of what can be searched: the index's files are made of it, and so is the export to a server's engine. A class, as
/// lists of all are sorted and handed on; it never changes.
public final class SearchDocument: Sendable {
    public let kind: SearchKind
    public let stemming: Stemming
    /// Days since 1970-01-01.
    public let published: Int
    public let facets: Facets
    /// Where it is not the site's first.
    public let language: String?
    /// Made each time they are asked for: no more of them are held than are looked at.
    public let card: @Sendable () -> Card
    public let texts: @Sendable () -> [Text]

    public init(
        kind: SearchKind, stemming: Stemming, published: Int, facets: Facets, language: String? = nil,
        card: @autoclosure @escaping @Sendable () -> Card, texts: @autoclosure @escaping @Sendable () -> [Text]
    ) {
        self.kind = kind
        self.stemming = stemming
        self.published = published
        self.facets = facets
        self.language = language
        self.card = card
        self.texts = texts
    }

    /// What it can be filtered by: places in the lists of `SearchNames`.
    public struct Facets: Sendable {
        public var region: Int?
        public var municipality: Int?
        public var scheme: Int?
        public var broker: Int?
        public var sector: Int?
        public var level: Int?
        public var workplace: Int?
        public var accommodations: [Int] = []
        /// Hours a week.
        public var hours: ClosedRange<Double>?
        /// Only an engine filters by these.
        public var postcode: String?
        public var country: String?

        public init() {}
    }

    /// What its row shows beside its facets.
    public struct Card: Sendable {
        /// Below the addresses of its kind and language.
        public let address: String
        public let title: String
        /// The employer; of other kinds a line of text.
        public let line: String
        /// In hours, where it is not 37.
        public let fullWeek: Double?
        /// Days since 1970-01-01.
        public let lastDay: Int?
        /// In the employer's order.
        public let offers: [Offer]

        public init(
            address: String, title: String, line: String, fullWeek: Double? = nil, lastDay: Int? = nil, offers: [Offer] = []
        ) {
            self.address = address
            self.title = title
            self.line = line
            self.fullWeek = fullWeek
            self.lastDay = lastDay
            self.offers = offers
        }
    }

    /// An accommodation by its number, or in the employer's own words.
    public enum Offer: Sendable { case term(Int), own(String) }

    /// Words with their weight.
    public struct Text: Sendable {
        public let field: Field
        public let markup: Markup
        public let bytes: [UInt8]

        public init(_ field: Field, _ bytes: [UInt8], markup: Markup = .none) {
            self.field = field
            self.markup = markup
            self.bytes = bytes
        }

        public init(_ field: Field, _ text: String) { self.init(field, [UInt8](text.utf8)) }
    }

    public enum Field: Sendable { case title, employer, summary, purpose, task, body }
    public enum Markup: Sendable { case none, markdown, html }
}

/// In the order in which documents are numbered.
public enum SearchKind: Int, Sendable, CaseIterable { case opening, guide, story, event }

/// The Snowball algorithm of a page's language; English pages take the Danish one.
public enum Stemming: UInt8, Sendable, CaseIterable {
    case danish, norwegian

    /// As libstemmer calls it.
    var name: String { self == .danish ? "danish" : "norwegian" }
}
