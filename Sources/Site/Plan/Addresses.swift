internal import Content

/// Which openings a list shows.
enum ListKey: Hashable, Sendable {
    case all
    /// The numbers are indexes in the vocabulary, but in `HourBand.all` and `Opening.levels` for hours and level.
    case municipality(Int), scheme(Int), broker(Int), level(Int), sector(Int), accommodation(Int), hours(Int)
    /// A scheme within a municipality, which has a page where there are enough openings.
    case pair(municipality: Int, scheme: Int)
}

extension ListKey {
    /// The list that a guide names; nil where the vocabulary does not have it.
    init?(_ filter: GuideFilter, _ vocabulary: Vocabulary) {
        let key: ListKey? =
            switch filter.key {
            case "municipality": vocabulary.municipalities.index(of: filter.value).map(ListKey.municipality)
            case "scheme": vocabulary.schemes.index(of: filter.value).map(ListKey.scheme)
            case "sector": vocabulary.sectors.index(of: filter.value).map(ListKey.sector)
            case "accommodation": vocabulary.accommodations.index(of: filter.value).map(ListKey.accommodation)
            default: HourBand.all.firstIndex { $0.slug == filter.value }.map(ListKey.hours)
            }
        guard let key else { return nil }
        self = key
    }
}

/// An index of all values of one kind, with the number of openings of each.
enum FacetIndex: String, Hashable, Sendable, CaseIterable {
    case municipality, scheme, sector, accommodation
}

/// The addresses of one language's pages, from the site's root: they begin and end with a slash. Those of the lists are made once.
final class Addresses: Sendable {
    /// `/` for the default language, else `/nb/`.
    let home: String
    let openings: String
    let stories: String
    let guides: String
    let employers: String
    let events: String
    let figures: String
    /// The rules of the checker.
    let rules: String
    let search: String
    /// The index of the municipalities' own pages.
    let municipalityIndex: String
    private let page: String
    private let calendarName: String
    private let deadlinesName: String
    private let followUpsName: String
    private let indexes: [FacetIndex: String]
    private let municipalities: [String]
    private let municipalityPages: [String]
    private let schemes: [String]
    private let schemeSlugs: [String]
    private let brokers: [String]
    private let levels: [String]
    private let sectors: [String]
    private let accommodations: [String]
    private let hours: [String]

    init(_ words: Words, isDefault: Bool, vocabulary: Vocabulary) {
        let home = isDefault ? "/" : "/\(words.language.rawValue)/"
        func folder(_ key: String) -> String { home + words["addresses." + key] + "/" }
        let openings = folder("openings")
        let indexes = Dictionary(uniqueKeysWithValues: FacetIndex.allCases.map { ($0, openings + words["addresses." + $0.rawValue] + "/") })
        func lists(_ facet: FacetIndex, _ slugs: [String]) -> [String] { slugs.map { (indexes[facet] ?? openings) + $0 + "/" } }
        func lists(_ key: String, _ slugs: [String]) -> [String] { slugs.map { openings + words["addresses." + key] + "/" + $0 + "/" } }
        self.home = home
        self.openings = openings
        self.indexes = indexes
        stories = folder("stories")
        guides = folder("guides")
        employers = folder("employers")
        events = folder("events")
        figures = folder("figures")
        rules = folder("rules")
        search = folder("search")
        let municipalityIndex = folder("municipalities")
        self.municipalityIndex = municipalityIndex
        municipalityPages = vocabulary.municipalities.all.map { municipalityIndex + $0.slug + "/" }
        page = words["addresses.page"]
        calendarName = words["addresses.calendar"]
        deadlinesName = words["addresses.deadlines"]
        followUpsName = words["addresses.follow-ups"]
        municipalities = lists(.municipality, vocabulary.municipalities.all.map(\.slug))
        schemeSlugs = vocabulary.schemes.all.map(\.slug)
        schemes = lists(.scheme, schemeSlugs)
        sectors = lists(.sector, vocabulary.sectors.all.map(\.slug))
        accommodations = lists(.accommodation, vocabulary.accommodations.all.map(\.slug))
        brokers = lists("broker", vocabulary.brokers.all.map(\.slug))
        levels = lists("level", Opening.levels)
        hours = lists("hours", HourBand.all.map(\.slug))
    }

    func opening(_ slug: String) -> String { openings + slug + "/" }
    func story(_ slug: String) -> String { stories + slug + "/" }
    func guide(_ slug: String) -> String { guides + slug + "/" }
    func employer(_ slug: String) -> String { employers + slug + "/" }
    /// All events as one calendar file, and one of them.
    var calendar: String { events + calendarName + ".ics" }
    func event(_ slug: String) -> String { events + slug + ".ics" }
    func deadlines(_ key: ListKey) -> String { list(key) + deadlinesName + ".ics" }
    func followUps(_ slug: String) -> String { opening(slug) + followUpsName + ".ics" }
    func page(_ slug: String) -> String { home + slug + "/" }

    func list(_ key: ListKey) -> String {
        switch key {
        case .all: openings
        case .municipality(let index): municipalities[index]
        case .scheme(let index): schemes[index]
        case .broker(let index): brokers[index]
        case .level(let index): levels[index]
        case .sector(let index): sectors[index]
        case .accommodation(let index): accommodations[index]
        case .hours(let index): hours[index]
        case .pair(let municipality, let scheme): municipalities[municipality] + schemeSlugs[scheme] + "/"
        }
    }

    /// A municipality's own page, by its index in the vocabulary.
    func municipality(_ index: Int) -> String { municipalityPages[index] }

    func index(of facet: FacetIndex) -> String { indexes[facet] ?? openings }

    /// A list's later pages go on below it.
    func numbered(_ address: String, _ number: Int) -> String {
        number == 1 ? address : address + page + "/" + String(number) + "/"
    }
}
