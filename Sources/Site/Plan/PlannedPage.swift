internal import Content
internal import Text

/// A page or file of the site, decided before any is made.
public struct PlannedPage: Sendable {
    /// From the site's root: `/opslag/koekkenmedhjaelper/`, `/feed.xml`.
    public let address: String
    let kind: PageKind
    /// Whether it stands in the sitemap.
    let isListed: Bool
    let changed: Day?

    init(_ address: String, _ kind: PageKind, isListed: Bool = false, changed: Day? = nil) {
        self.address = address
        self.kind = kind
        self.isListed = isListed
        self.changed = changed
    }

    /// The file below the output folder.
    public var path: String {
        var path: [UInt8] = []
        path.reserveCapacity(address.utf8.count + 10)
        path.append(address.utf8.span.extracting(droppingFirst: 1))
        if path.last ?? UInt8(ascii: "/") == UInt8(ascii: "/") { path.append("index.html") }
        return String(decoding: path, as: UTF8.self)
    }
}

/// What a page shows.
enum PageKind: Sendable {
    case front(Language)
    case list(ListKey, Language, number: Int)
    case facets(FacetIndex, Language)
    case opening(Int)
    case closed(Int)
    case stories(Language, number: Int)
    case story(Int)
    case guides(Language)
    case guide(Int)
    case employers(Language)
    case employer(Int)
    case events(Language)
    case figures(Language)
    case rules(Language)
    case search(Language)
    /// By its place among the search index's files.
    case searchFile(Int)
    case municipalities(Language)
    case municipality(Int, Language)
    case page(Int)
    case lost
    case redirect(to: String, title: String, Language)
    case calendar(Language)
    case eventCalendar(Int)
    case deadlineCalendar(ListKey, Language)
    case followUpCalendar(Int)
    case feed(ListKey, Language)
    case jsonFeed(Language)
    case openData
    case openDataSchema
    case sitemap(part: Int?)
    case robots
    case asset(String)
    case picture(String)
}
