public import Content

/// Which file a page shows, and where a file's page stands: what a preview asks.
extension Site {
    /// Nil for a page that is made of many files.
    public func source(of page: PlannedPage) -> PageHead? {
        switch page.kind {
        case .opening(let index), .closed(let index): scene.catalog.openings[index].page
        case .story(let index): scene.catalog.stories[index].page
        case .guide(let index): scene.catalog.guides[index].page
        case .employer(let index): scene.catalog.employers[index].page
        case .page(let index): scene.catalog.pages[index].page
        default: nil
        }
    }

    /// Where the page of a file stands, whether it can be made or not; an event stands on the page of all. Nil where the site does not speak
    /// the language.
    public func address(_ kind: Kind, _ slug: String, _ language: Language) -> String? {
        scene.tongues[language].map { kind == .event ? $0.addresses.events : scene.address(kind, slug, language) }
    }

    /// The path that stands before every address of the site: empty, or `/sub`.
    public var basePath: String { scene.basePath }

    /// The default language first.
    public var languages: [Language] { scene.board.languages }
}
