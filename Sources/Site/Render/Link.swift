internal import Templates

/// A link with its words, and what a list of links may say beside them. A class, as a menu's links stand on every page of a list.
final class Link: Sendable {
    let href: String
    let label: String
    let count: String
    let line: String
    let isCurrent: Bool
    let isExact: Bool

    init(_ href: String, _ label: String, count: String = "", line: String = "", isCurrent: Bool = false, isExact: Bool = false) {
        self.href = href
        self.label = label
        self.count = count
        self.line = line
        self.isCurrent = isCurrent
        self.isExact = isExact
    }

    /// `href`, `label`
    static let plain: Fields<Link> = [.text("href") { $0.href }, .text("label") { $0.label }]

    /// The menu.
    static let menu: Fields<Link> = [
        .text("href") { $0.href }, .text("label") { $0.label }, .flag("current") { $0.isCurrent }, .flag("exact") { $0.isExact },
    ]

    /// With a count beside it, of which one may be the page's own.
    static let counted: Fields<Link> = [
        .text("href") { $0.href }, .text("label") { $0.label }, .text("count") { $0.count }, .flag("current") { $0.isCurrent },
        .text("note") { $0.line },
    ]

    /// To a page with a title.
    static let titled: Fields<Link> = [.text("href") { $0.href }, .text("title") { $0.label }, .text("line") { $0.line }]
}
