public import Content
internal import Templates
internal import Work

/// A site that follows its files while somebody edits them: what an edit leaves as it was is not made again.
extension Site {
    /// The same site where openings, and nothing else, have become others; nil where that changes more than they can. `beside` is done at
    /// the same time.
    ///
    /// `catalog` is of the same settings, vocabulary and other files. An edit that changes nothing that lists, neighbours or dates look at
    /// costs a card; any other the plan, without the cards and the templates. The day of the next change stays what it was: who asks for it
    /// builds a site.
    public func following<Beside: Sendable>(
        _ catalog: Catalog, withDrafts: Bool, jobs: Int, beside: @Sendable () -> Beside
    ) -> (site: Site?, beside: Beside) {
        let former = scene.catalog.openings
        if former.count == catalog.openings.count {
            let changed = former.indices.filter { former[$0] !== catalog.openings[$0] }
            if changed.allSatisfy({ former[$0].isPlanned(as: catalog.openings[$0]) }) {
                return (with(catalog, scene.board, changed.reduce(into: scene.cards) { $0[$1] = [] }), beside())
            }
        }
        let board = Board(catalog, today: scene.today, withDrafts: withDrafts)
        guard board.languages == scene.board.languages else { return (nil, beside()) }
        let places = Dictionary(uniqueKeysWithValues: former.enumerated().map { (ObjectIdentifier($1), $0) })
        let cards = catalog.openings.map { places[ObjectIdentifier($0)].map(scene.card) ?? [] }
        var site = with(catalog, board, cards)
        let new = site.scene
        // The dearest first: whoever is done takes what is left.
        let parts = inParallel(3, jobs: jobs) { index -> Part<Beside> in
            switch index {
            case 0: .neighbours(Related(new), Likeness(board, following: (likeness, scene.board)))
            case 1: .beside(beside())
            default: .plan(Plan(new))
            }
        }
        var done: Beside?
        for part in parts {
            switch part {
            case .neighbours(let related, let likeness): (site.related, site.likeness) = (related, likeness)
            case .beside(let value): done = value
            // The search stays as it was when the preview began: to index ten thousand openings takes longer than an editor waits.
            case .plan(let plan): (site.pages, site.collisions) = (Site.searchPages(new.search) + plan.pages, plan.collisions)
            }
        }
        site.menus = Dictionary(uniqueKeysWithValues: board.languages.map { ($0, FacetMenu(new, $0)) })
        // Each part was asked for once.
        return (site, done!)
    }

    private enum Part<Beside: Sendable>: Sendable {
        case neighbours(Related, Likeness)
        case beside(Beside)
        case plan(Plan)
    }

    /// The same site over other openings; the cards that are missing are rendered.
    private func with(_ catalog: Catalog, _ board: Board, _ known: [[UInt8]]) -> Site {
        var cards = known
        let bare = Scene(scene, board: board, catalog: catalog, cards: known)
        var isOpen = [Bool](repeating: false, count: catalog.openings.count)
        for index in board.open { isOpen[index] = true }
        for index in cards.indices where cards[index].isEmpty != !isOpen[index] {
            cards[index] = []
            let opening = catalog.openings[index]
            if isOpen[index] { books[opening.page.language.index]?.card.render(Card(opening: opening, scene: bare), into: &cards[index]) }
        }
        var site = self
        site.scene = Scene(scene, board: board, catalog: catalog, cards: cards)
        return site
    }
}

extension Opening {
    /// Whether all is the same that other pages than its own and its card look at: lists, neighbours, dates, addresses, pictures.
    fileprivate func isPlanned(as other: Opening) -> Bool {
        page.slug == other.page.slug && page.language == other.page.language && page.published == other.page.published
            && page.isDraft == other.page.isDraft && page.aliases.isEmpty && other.page.aliases.isEmpty
            && page.pictures == other.page.pictures && page.tags == other.page.tags && published == other.published
            && lastDay == other.lastDay && start == other.start && closed == other.closed && scheme == other.scheme
            && broker == other.broker && employer == other.employer && location.municipality == other.location.municipality
            && sector == other.sector && hours == other.hours && accommodations.map(\.term) == other.accommodations.map(\.term)
    }
}
