internal import Content

/// Every page of the site, each before those that lead to it: assets, openings, texts, then the lists that name them, the front
/// pages last. So a site that is moved file by file never offers a page that is not there yet.
struct Plan: Sendable {
    let pages: [PlannedPage]
    /// Addresses that two pages wanted: the later one is left out, and told.
    let collisions: [String]

    /// The protocol's limit for one sitemap (sitemaps.org).
    static let sitemapSize = 50_000

    init(_ scene: Scene) {
        var pages: [PlannedPage] = []
        pages += scene.assets.files.map { PlannedPage("/assets/" + $0.name, .asset($0.name)) }
        pages += scene.pictures.paths.map { PlannedPage(scene.pictures.address(of: $0), .picture($0)) }
        pages += Plan.openings(scene) + Plan.texts(scene)
        pages += Plan.redirects(scene)
        for language in scene.board.languages { pages += Plan.lists(scene, language) }
        for language in scene.board.languages { pages += Plan.fronts(scene, language) }
        if !scene.openDataSchema.isEmpty { pages.append(PlannedPage(scene.openDataSchemaAddress, .openDataSchema)) }
        pages.append(PlannedPage(scene.openDataAddress, .openData))
        pages.append(PlannedPage("/404.html", .lost))
        pages.append(PlannedPage("/robots.txt", .robots))
        let (kept, collisions) = Plan.unique(pages)
        self.pages = kept + Plan.sitemaps(kept)
        self.collisions = collisions
    }

    private static func openings(_ scene: Scene) -> [PlannedPage] {
        let catalog = scene.catalog
        let open = scene.board.open.flatMap { index in
            let opening = catalog.openings[index]
            let addresses = scene.tongue(opening.page.language).addresses
            let talks = scene.hasTalks(opening) ? [PlannedPage(addresses.followUps(opening.page.slug), .followUpCalendar(index))] : []
            return talks + [PlannedPage(scene.address(opening), .opening(index), isListed: true, changed: opening.published)]
        }
        return open + scene.board.closed.map { PlannedPage(scene.address(catalog.openings[$0]), .closed($0)) }
    }

    private static func texts(_ scene: Scene) -> [PlannedPage] {
        let (board, catalog) = (scene.board, scene.catalog)
        func page(_ head: PageHead, _ kind: Kind, _ shows: PageKind, changed: Day?) -> PlannedPage {
            PlannedPage(scene.address(kind, head.slug, head.language), shows, isListed: true, changed: changed)
        }
        let stories = board.stories.map { page(catalog.stories[$0].page, .story, .story($0), changed: catalog.stories[$0].page.published) }
        let guides = board.guides.map { page(catalog.guides[$0].page, .guide, .guide($0), changed: catalog.guides[$0].checked) }
        let employers = board.employers.map { index in
            page(catalog.employers[index].page, .employer, .employer(index), changed: catalog.employers[index].page.published)
        }
        let pages = board.pages.map { page(catalog.pages[$0].page, .page, .page($0), changed: catalog.pages[$0].page.published) }
        return stories + guides + employers + pages
    }

    /// The lists of a language: every list that has openings, and the empty ones that guides may point to.
    private static func lists(_ scene: Scene, _ language: Language) -> [PlannedPage] {
        let addresses = scene.tongue(language).addresses
        let vocabulary = scene.vocabulary
        let always =
            vocabulary.accommodations.all.indices.map(ListKey.accommodation) + vocabulary.sectors.all.indices.map(ListKey.sector)
            + vocabulary.schemes.all.indices.map(ListKey.scheme) + HourBand.all.indices.map(ListKey.hours)
            + vocabulary.brokers.all.indices.map(ListKey.broker) + Opening.levels.indices.map(ListKey.level)
        let places = vocabulary.municipalities.all.indices.map(ListKey.municipality).filter { !scene.board.list($0, language).isEmpty }
        var pages: [PlannedPage] = []
        let pairs = places.flatMap { place -> [ListKey] in
            if case .municipality(let index) = place { scene.board.schemes(inMunicipality: index, language) } else { [] }
        }
        for key in always + pairs + places + [.all] {
            let count = scene.board.list(key, language).count
            let newest = scene.board.list(key, language).first.map { scene.catalog.openings[$0].published }
            if key != .all, scene.hasFeed(key, language) {
                pages.append(PlannedPage(scene.feedAddress(key, language), .feed(key, language)))
            }
            if scene.hasDeadlines(key), count > 0 {
                pages.append(PlannedPage(addresses.deadlines(key), .deadlineCalendar(key, language)))
            }
            for number in 1...scene.pages(of: count) {
                let address = addresses.numbered(addresses.list(key), number)
                pages.append(
                    PlannedPage(
                        address, .list(key, language, number: number), isListed: number == 1 && scene.isWorthIt(key, language),
                        changed: newest))
            }
        }
        pages += scene.municipalities(language).map { index in
            let newest = scene.board.list(.municipality(index), language).first.map { scene.catalog.openings[$0].published }
            return PlannedPage(addresses.municipality(index), .municipality(index, language), isListed: true, changed: newest)
        }
        pages.append(PlannedPage(addresses.municipalityIndex, .municipalities(language), isListed: true))
        return pages + FacetIndex.allCases.map { PlannedPage(addresses.index(of: $0), .facets($0, language), isListed: true) }
    }

    private static func fronts(_ scene: Scene, _ language: Language) -> [PlannedPage] {
        let addresses = scene.tongue(language).addresses
        var pages: [PlannedPage] = []
        let stories = scene.stories(language)
        if !stories.isEmpty {
            pages += (1...scene.pages(of: stories.count)).map { number in
                PlannedPage(addresses.numbered(addresses.stories, number), .stories(language, number: number), isListed: number == 1)
            }
        }
        if scene.hasSection(.guides, language) { pages.append(PlannedPage(addresses.guides, .guides(language), isListed: true)) }
        if scene.hasSection(.employers, language) { pages.append(PlannedPage(addresses.employers, .employers(language), isListed: true)) }
        if scene.hasEvents(language) { pages += events(scene, language) }
        if scene.explanations[language] != nil { pages.append(PlannedPage(addresses.rules, .rules(language), isListed: true)) }
        if scene.hasFigures(language) {
            pages.append(PlannedPage(addresses.figures, .figures(language), isListed: true, changed: scene.figuresChecked(language)))
        }
        pages.append(PlannedPage(addresses.search, .search(language), isListed: true))
        pages.append(PlannedPage(scene.feedAddress(language), .feed(.all, language)))
        pages.append(PlannedPage(scene.jsonFeedAddress(language), .jsonFeed(language)))
        pages.append(PlannedPage(addresses.home, .front(language), isListed: true))
        return pages
    }

    /// The page of all events behind their calendar files: an event that is over needs none.
    private static func events(_ scene: Scene, _ language: Language) -> [PlannedPage] {
        let addresses = scene.tongue(language).addresses
        let coming = scene.board.events.filter { index in
            let event = scene.catalog.events[index]
            return event.page.language == language && event.lastDay >= scene.today
        }
        return coming.map { PlannedPage(addresses.event(scene.catalog.events[$0].page.slug), .eventCalendar($0)) } + [
            PlannedPage(addresses.calendar, .calendar(language)), PlannedPage(addresses.events, .events(language), isListed: true),
        ]
    }

    private static func redirects(_ scene: Scene) -> [PlannedPage] {
        func redirects(_ head: PageHead, _ title: String, _ kind: Kind) -> [PlannedPage] {
            // A name in another script leaves nothing to make an address of.
            head.aliases.map { FileName(path: $0 + ".md").slug }.filter { !$0.isEmpty }.map { old in
                let address = scene.address(kind, head.slug, head.language)
                return PlannedPage(scene.address(kind, old, head.language), .redirect(to: address, title: title, head.language))
            }
        }
        let (board, catalog) = (scene.board, scene.catalog)
        let openings = (board.open + board.closed).map { catalog.openings[$0] }.flatMap { redirects($0.page, $0.title, .opening) }
        let stories = board.stories.map { catalog.stories[$0] }.flatMap { redirects($0.page, $0.title, .story) }
        let guides = board.guides.map { catalog.guides[$0] }.flatMap { redirects($0.page, $0.title, .guide) }
        let employers = board.employers.map { catalog.employers[$0] }.flatMap { redirects($0.page, $0.name, .employer) }
        let pages = board.pages.map { catalog.pages[$0] }.flatMap { redirects($0.page, $0.title, .page) }
        return openings + stories + guides + employers + pages
    }

    /// One sitemap, or an index of several where the addresses are too many for one.
    private static func sitemaps(_ pages: [PlannedPage]) -> [PlannedPage] {
        let listed = pages.count { $0.isListed }
        let whole = PlannedPage("/sitemap.xml", .sitemap(part: nil))
        guard listed > sitemapSize else { return [whole] }
        let parts = (listed + sitemapSize - 1) / sitemapSize
        return (1...parts).map { PlannedPage("/sitemap-\($0).xml", .sitemap(part: $0)) } + [whole]
    }

    /// Of two pages at one address the first stays: openings and texts come before what leads to them.
    private static func unique(_ pages: [PlannedPage]) -> (kept: [PlannedPage], collisions: [String]) {
        var seen = Set<String>(minimumCapacity: pages.count)
        var collisions: [String] = []
        let kept = pages.filter { page in
            if seen.insert(page.path).inserted { return true }
            collisions.append(page.address)
            return false
        }
        return (kept, collisions)
    }
}

extension Scene {
    /// The number of pages a list fills, at least one.
    func pages(of count: Int) -> Int { max(1, (count + catalog.settings.pageSize - 1) / catalog.settings.pageSize) }

    func stories(_ language: Language) -> [Int] { board.stories.filter { catalog.stories[$0].page.language == language } }

    /// Whether the talks after an opening's first weeks have days.
    func hasTalks(_ opening: Opening) -> Bool { opening.start != nil && !opening.followUp.isEmpty }

    func hasEvents(_ language: Language) -> Bool { board.events.contains { catalog.events[$0].page.language == language } }
}
