internal import Content

/// The openings of a day as the site looks at them: which are open, which are closed but still shown, and who belongs where.
final class Board: Sendable {
    let catalog: Catalog
    let today: Day
    private let withDrafts: Bool
    /// The default language first.
    let languages: [Language]
    /// Indexes of openings, newest first.
    let open: [Int]
    /// Past their deadline or closed before it, and not yet gone.
    let closed: [Int]
    /// The days that openings name, from the first to the last, as far as they lie within three years of today.
    let days: ClosedRange<Day>
    /// The hours of the open openings, each once.
    let hours: Set<WeeklyHours>
    let stories: [Int]
    let guides: [Int]
    let employers: [Int]
    let events: [Int]
    let pages: [Int]
    /// By the language's index.
    private let lists: [Lists]
    /// The employers' and guides' files by language and slug.
    private let employerBySlug: [Language: [String: Int]]
    private let guideBySlug: [Language: [String: Int]]
    /// The slugs that each kind has on the site, by language: where a page's twins are looked for. A closed opening is no twin.
    private let slugs: [Kind: [Language: Set<String>]]

    init(_ catalog: Catalog, today: Day, withDrafts: Bool) {
        self.catalog = catalog
        self.today = today
        self.withDrafts = withDrafts
        func isShown(_ page: PageHead) -> Bool { page.isPublic(on: today, withDrafts: withDrafts) }
        func newest<Kind>(_ all: [Kind], _ page: (Kind) -> PageHead) -> [Int] {
            let shown = all.indices.compactMap { index -> (day: Int, index: Int)? in
                let page = page(all[index])
                return isShown(page) ? (page.published?.number ?? 0, index) : nil
            }
            return shown.sorted { $0.day == $1.day ? $0.index < $1.index : $0.day > $1.day }.map(\.index)
        }
        // One look at each opening: ten thousand of them fit no cache.
        let dated = catalog.openings.enumerated().compactMap { index, opening in
            isShown(opening.page) ? Dated(index: index, first: opening.published, last: opening.lastDay, start: opening.start) : nil
        }
        .sorted { $0.first == $1.first ? $0.index < $1.index : $0.first > $1.first }
        open = dated.filter { today <= $0.last }.map(\.index)
        hours = Set(open.lazy.map { catalog.openings[$0].hours })
        let keep = catalog.settings.keepClosedDays
        closed = dated.filter { today > $0.last && today - $0.last <= keep }.map(\.index)
        days = Board.days(dated.filter { today - $0.last <= keep }, near: today)
        stories = newest(catalog.stories, \.page)
        guides = newest(catalog.guides, \.page).sorted {
            let (one, other) = (catalog.guides[$0], catalog.guides[$1])
            return one.order == other.order ? one.page.slug < other.page.slug : one.order < other.order
        }
        employers = newest(catalog.employers, \.page).sorted { catalog.employers[$0].page.slug < catalog.employers[$1].page.slug }
        events = newest(catalog.events, \.page).sorted { (catalog.events[$0].starts.iso, $0) < (catalog.events[$1].starts.iso, $1) }
        pages = newest(catalog.pages, \.page)
        let texts =
            stories.map { catalog.stories[$0].page } + guides.map { catalog.guides[$0].page } + pages.map { catalog.pages[$0].page }
            + employers.map { catalog.employers[$0].page } + events.map { catalog.events[$0].page }
        let spoken = Set((open + closed).map { catalog.openings[$0].page.language } + texts.map(\.language))
        let named = catalog.settings.languages
        languages = named + Language.allCases.filter { spoken.contains($0) && !named.contains($0) }
        lists = Board.lists(of: open, in: catalog)
        employerBySlug = Board.bySlug(employers) { catalog.employers[$0].page }
        guideBySlug = Board.bySlug(guides) { catalog.guides[$0].page }
        func slugs(_ pages: [PageHead]) -> [Language: Set<String>] {
            Dictionary(grouping: pages, by: \.language).mapValues { Set($0.map(\.slug)) }
        }
        // With one language there are no twins.
        self.slugs =
            languages.count < 2
            ? [:]
            : [
                .opening: slugs(open.map { catalog.openings[$0].page }), .story: slugs(stories.map { catalog.stories[$0].page }),
                .guide: slugs(guides.map { catalog.guides[$0].page }), .employer: slugs(employers.map { catalog.employers[$0].page }),
                .page: slugs(pages.map { catalog.pages[$0].page }),
            ]
    }

    /// The open openings of a language in a list, newest first.
    func list(_ key: ListKey, _ language: Language) -> [Int] { lists[language.index][key] }

    /// The schemes of a municipality that have a page there: fewer openings need no list of their own.
    func schemes(inMunicipality index: Int, _ language: Language) -> [ListKey] {
        guard list(.municipality(index), language).count >= Catalog.fewestOfPair else { return [] }
        return catalog.vocabulary.schemes.all.indices.map { ListKey.pair(municipality: index, scheme: $0) }.filter {
            list($0, language).count >= Catalog.fewestOfPair
        }
    }

    /// The employer's file that an opening or a story names, in its language or else the default one.
    func employer(_ name: String, _ language: Language) -> Int? {
        if employers.isEmpty { return nil }
        return employerBySlug[language]?[name] ?? languages.lazy.compactMap { self.employerBySlug[$0]?[name] }.first
    }

    /// Whether a page of this kind and slug stands on the site in a language.
    func has(_ kind: Kind, _ slug: String, _ language: Language) -> Bool { slugs[kind]?[language]?.contains(slug) ?? false }

    func guide(_ slug: String, _ language: Language) -> Int? { guideBySlug[language]?[slug] }

    private static func bySlug(_ files: [Int], _ page: (Int) -> PageHead) -> [Language: [String: Int]] {
        var bySlug: [Language: [String: Int]] = [:]
        for file in files { bySlug[page(file).language, default: [:]][page(file).slug] = file }
        return bySlug
    }

    /// The days of an opening that is shown.
    private struct Dated {
        let index: Int
        let first: Day
        let last: Day
        let start: Day?
    }

    private static func days(_ dated: [Dated], near today: Day) -> ClosedRange<Day> {
        var (first, last) = (today, today)
        for opening in dated {
            for day in [opening.first, opening.last, opening.start ?? opening.last] where abs(day - today) < 3 * 366 {
                (first, last) = (min(first, day), max(last, day))
            }
        }
        return first...last
    }

    private static func lists(of open: [Int], in catalog: Catalog) -> [Lists] {
        let numbers = ListNumbers(catalog.vocabulary)
        var lists = Array(repeating: Lists(numbers), count: Language.allCases.count)
        for index in open {
            let opening = catalog.openings[index]
            lists[opening.page.language.index].add(index, opening)
        }
        return lists
    }
}

extension Board {
    /// The sections in which a language has something.
    func sections(_ language: Language) -> Set<Section> {
        var sections: Set<Section> = [.openings, .search]
        if guides.contains(where: { catalog.guides[$0].page.language == language }) { sections.insert(.guides) }
        if stories.contains(where: { catalog.stories[$0].page.language == language }) { sections.insert(.stories) }
        if employers.contains(where: { catalog.employers[$0].page.language == language }) { sections.insert(.employers) }
        if !catalog.figureOrder.isEmpty || catalog.rates.values.contains(where: { $0.isShown(in: language) }) { sections.insert(.figures) }
        return sections
    }

    /// In days: so long an event that is over stays on the page.
    static let keepEventDays = 365

    /// The next day on which the site changes by itself: an opening's deadline passes, a closed one goes, a page of the future comes,
    /// an event is over or goes, or a region takes over.
    var nextChange: Day? {
        var next: Day?
        func consider(_ day: Day?) {
            guard let day, day > today else { return }
            next = min(day, next ?? day)
        }
        func consider(_ page: PageHead) {
            // With drafts the pages of the future are there already.
            if !withDrafts, counts(page) { consider(page.published) }
        }
        for opening in catalog.openings where counts(opening.page) {
            consider(opening.lastDay + 1)
            consider(opening.lastDay + catalog.settings.keepClosedDays + 1)
            consider(opening.page)
        }
        for event in catalog.events where counts(event.page) {
            consider(event.lastDay + 1)
            consider(event.lastDay + Self.keepEventDays + 1)
            consider(event.page)
        }
        for story in catalog.stories { consider(story.page) }
        for guide in catalog.guides { consider(guide.page) }
        for employer in catalog.employers { consider(employer.page) }
        for page in catalog.pages { consider(page.page) }
        let places = catalog.vocabulary.municipalities
        let paged = places.all.filter { municipality in languages.contains { $0.hasPage(of: municipality) } }
        let named = open.compactMap { catalog.openings[$0].location.municipality }.map { places[$0] }
        for region in Set((paged + named).flatMap(\.regions)) {
            consider(catalog.vocabulary.regions[region].validFrom)
            consider(catalog.vocabulary.regions[region].validUntil.map { $0 + 1 })
        }
        return next
    }

    /// Whether a page will ever be shown: a draft waits for its editor, not for a day.
    private func counts(_ page: PageHead) -> Bool { withDrafts || !page.isDraft }
}
