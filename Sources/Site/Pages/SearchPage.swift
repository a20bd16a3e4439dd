internal import Content
internal import Search
internal import Templates

/// The page of the search: the newest openings and every way to narrow them as links, which its script turns into a search.
struct SearchPage: Framed {
    let language: Language
    let frame: Frame
    let scene: Scene

    private var tongue: Tongue { scene.tongue(language) }
    private var phrasing: Phrasing { tongue.phrasing }
    private var open: [Int] { scene.board.list(.all, language) }

    private static let newest = 20

    static let fields: Fields<SearchPage> = framed([
        .text("index") { page in page.scene.search.map { page.scene.href($0.address) } },
        .text("style_href") { $0.script("search.css") },
        .text("script_href") { $0.script("search.js") },
        .text("filters_href") { $0.script("search-filters.js") },
        .text("counts_href") { $0.script("search-counts.js") },
        .text("words_href") { $0.script("search-words.js") },
        .text("offers_href") { $0.script("search-offers.js") },
        .flag("closing") { $0.scene.catalog.settings.exampleDay == nil },
        .list("roots", of: [.text("lang") { (root: Root) in root.language }, .text("paths") { $0.paths }]) { $0.roots },
        .text("count_line") { $0.phrasing.openings($0.open.count) },
        .pieces("cards") { page, pieces in page.scene.addCards(page.open.prefix(newest), to: &pieces) },
        .text("all_href") { $0.scene.href($0.tongue.addresses.openings) },
        .text("call_href") { $0.scene.href($0.tongue.addresses.municipalityIndex) },
        .text("all_label") { $0.phrasing.text("see_all", ["count": $0.phrasing.number(Double($0.open.count))]) },
        .list("facets", of: SearchGroup.fields) { SearchGroup.all($0.scene, $0.language) },
    ])

    /// Where the pages of a language stand that the index names by their last part: openings, guides, stories.
    private struct Root: Sendable {
        let language: String
        let paths: String
    }

    private var roots: [Root] {
        scene.board.languages.map { language in
            let addresses = scene.tongue(language).addresses
            let paths = [addresses.openings, addresses.guides, addresses.stories].map(scene.href)
            return Root(language: language.rawValue, paths: paths.joined(separator: " "))
        }
    }

    private func script(_ name: String) -> String { scene.href(scene.assets.address(name)) }
}

/// A heading of the filters with the lists below it.
struct SearchGroup: Sendable {
    let title: String
    let isPlace: Bool
    let lists: [SearchFacet]

    static let fields: Fields<SearchGroup> = [
        .text("id") { $0.lists[0].key }, .text("title") { $0.title }, .flag("place") { $0.isPlace },
        .flag("linked") { $0.lists.contains(where: \.isLinked) },
        .list("lists", of: SearchFacet.fields) { $0.lists },
    ]

    /// Those that have anything to choose, in the order in which people ask.
    static func all(_ scene: Scene, _ language: Language) -> [SearchGroup] {
        guard let counts = scene.search?.facets else { return [] }
        let values = FacetValues(scene, language)
        let facets = [
            [values.regions(counts.regions), values.municipalities(counts.municipalities)], [values.bands],
            [values.terms("accommodation", "skaanehensyn", scene.vocabulary.accommodations, counts.accommodations, ListKey.accommodation)],
            [values.terms("scheme", "ordning", scene.vocabulary.schemes, counts.schemes, ListKey.scheme)],
            [values.terms("broker", "formidler", scene.vocabulary.brokers, counts.brokers, ListKey.broker)],
            [values.terms("sector", "branche", scene.vocabulary.sectors, counts.sectors, ListKey.sector)],
            [values.choices("level", "niveau", Opening.levels, counts.levels, ListKey.level)],
            [values.choices("workplace", "arbejdssted", SearchDocuments.workplaces.map(\.rawValue), counts.workplaces)],
            [values.choices("kind", "type", ["opslag", "guide", "historie", "arrangement"], counts.kinds)],
        ]
        return facets.map { $0.filter { !$0.values.isEmpty } }.filter { !$0.isEmpty }.map { lists in
            let isPlace = lists[0].key == "sted"
            return SearchGroup(title: isPlace ? values.text("search_place") : lists[0].title, isPlace: isPlace, lists: lists)
        }
    }
}

/// One way to narrow the search.
struct SearchFacet: Sendable {
    struct Value: Sendable {
        /// As the index numbers it: its place in the vocabulary.
        let number: Int
        let slug: String
        let label: String
        /// In the page's language: what its own list holds.
        var count = 0
        /// Its own list; empty where there is none in the page's language.
        var href = ""
        /// The icon of an accommodation's group, or the slug of a municipality's region.
        var group = ""
    }

    /// As the index names it.
    let id: String
    /// As the address names it.
    let key: String
    let title: String
    let values: [Value]

    var isLinked: Bool { values.contains { !$0.href.isEmpty } }

    static let fields: Fields<SearchFacet> = [
        .text("id") { $0.id }, .text("key") { $0.key }, .text("title") { $0.title }, .flag("linked") { $0.isLinked },
        .list(
            "values",
            of: [
                .text("number") { (value: Value) in String(value.number) }, .text("slug") { $0.slug }, .text("label") { $0.label },
                .text("count") { String($0.count) }, .text("href") { $0.href }, .text("group") { $0.group },
            ]
        ) { $0.values },
    ]
}

/// The values of facets that some document has, in one language.
struct FacetValues {
    private let scene: Scene
    private let language: Language

    init(_ scene: Scene, _ language: Language) {
        self.scene = scene
        self.language = language
    }

    private var vocabulary: Vocabulary { scene.vocabulary }

    func text(_ key: String) -> String { scene.tongue(language).phrasing.text(key) }

    private func facet(_ id: String, _ key: String, _ values: [SearchFacet.Value], isSorted: Bool = true) -> SearchFacet {
        let sorted = isSorted ? values.sorted { Collation.precedes($0.label, $1.label, language) } : values
        return SearchFacet(id: id, key: key, title: text("search_facet_" + id), values: sorted)
    }

    private func value(_ number: Int, _ slug: String, _ key: ListKey) -> SearchFacet.Value {
        let count = scene.board.list(key, language).count
        let href = count > 0 ? scene.href(scene.tongue(language).addresses.list(key)) : ""
        return SearchFacet.Value(number: number, slug: slug, label: scene.label(key, language), count: count, href: href)
    }

    func regions(_ counts: [Int]) -> SearchFacet {
        let found = counts.indices.filter { counts[$0] > 0 }.map { number in
            let term = vocabulary.regions[number].term
            return SearchFacet.Value(number: number, slug: term.slug, label: term.label(language))
        }
        return facet("region", "sted", found)
    }

    func municipalities(_ counts: [Int]) -> SearchFacet {
        let found = counts.indices.filter { counts[$0] > 0 }.map { number in
            let place = vocabulary.municipalities[number]
            var value = value(number, place.slug, .municipality(number))
            value.group = vocabulary.region(of: place, on: scene.today)?.term.slug ?? ""
            return value
        }
        return facet("municipality", "sted", found)
    }

    var bands: SearchFacet {
        let found = HourBand.all.indices.map { value($0, HourBand.all[$0].slug, .hours($0)) }
        return facet("hours", "timer", found, isSorted: false)
    }

    func terms(_ id: String, _ key: String, _ terms: Terms, _ counts: [Int], _ list: (Int) -> ListKey) -> SearchFacet {
        let found = counts.indices.filter { counts[$0] > 0 }.map { number in
            var value = value(number, terms[number].slug, list(number))
            value.group = terms[number].group ?? ""
            return value
        }
        return facet(id, key, found)
    }

    /// The few values of a field, labelled by the strings.
    func choices(_ id: String, _ key: String, _ slugs: [String], _ counts: [Int], _ list: ((Int) -> ListKey)? = nil) -> SearchFacet {
        let found = counts.indices.filter { counts[$0] > 0 }.map { number in
            list.map { value(number, slugs[number], $0(number)) }
                ?? SearchFacet.Value(
                    number: number, slug: slugs[number], label: text((id == "kind" ? "search_kind_" : id + "_") + slugs[number]))
        }
        return facet(id, key, found, isSorted: false)
    }
}
