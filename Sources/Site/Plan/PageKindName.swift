extension PlannedPage {
    /// What it is, in a word for programs; the manifest has it beside each address.
    public var kindName: String {
        switch kind {
        case .opening: "opening"
        case .closed: PlannedPage.closedKind
        case .story: "story"
        case .guide: "guide"
        case .employer: "employer"
        case .page: "page"
        case .redirect: "redirect"
        case .feed, .jsonFeed: "feed"
        case .asset: "asset"
        case .picture: "picture"
        case .sitemap, .robots, .lost: "site"
        // Everything that leads to others: front pages, lists, places, overviews.
        default: "list"
        }
    }

    /// An opening that is no longer open and still has its page.
    public static let closedKind = "closed"
}
