internal import Content
internal import Templates

/// One page of a list of openings: all of them, or those of one value of a facet.
struct ListPage: Framed {
    let key: ListKey
    let language: Language
    /// The openings of the whole list, newest first.
    let openings: [Int]
    /// From 1.
    let number: Int
    let frame: Frame
    let scene: Scene
    let menu: FacetMenu
    /// The municipalities round the list's own where there are openings, the neighbours first.
    private(set) var nearby: [Link] = []

    init(key: ListKey, language: Language, openings: [Int], number: Int, frame: Frame, scene: Scene, menu: FacetMenu) {
        self.key = key
        self.language = language
        self.openings = openings
        self.number = number
        self.frame = frame
        self.scene = scene
        self.menu = menu
        if case .municipality(let index) = key {
            let others = scene.vocabulary.municipalities.all.indices.filter { !scene.board.list(.municipality($0), language).isEmpty }
            let nearest = Nearness.nearest(to: index, among: others, in: scene.vocabulary.municipalities, most: Self.mostNear)
            nearby = nearest.map { link(.municipality($0)) }
        }
    }

    private var tongue: Tongue { scene.tongue(language) }
    private var phrasing: Phrasing { tongue.phrasing }
    private var size: Int { scene.catalog.settings.pageSize }
    private var pages: Int { max(1, (openings.count + size - 1) / size) }
    private var all: Int { scene.board.list(.all, language).count }

    static let fields: Fields<ListPage> = framed([
        .text("intro") { page in page.number == 1 && !page.isAbout ? page.phrasing.text("intro_" + page.key.name) : nil },
        .group("about", of: AboutBlock.fields) { page in
            page.number == 1 ? AboutBlock(page.key, page.scene, page.language) : nil
        },
        .group("strip", of: WeekStrip.fields) { $0.strip },
        .list("active", of: Link.plain) { $0.active },
        .text("clear_href") { page in page.key == .all ? nil : page.scene.href(page.tongue.addresses.openings) },
        .text("count") { page in page.phrasing.number(Double(page.openings.count)) },
        .text("count_rest") { page in
            page.key == .all
                ? page.phrasing.openingsWord(page.openings.count)
                : page.phrasing.text("of_openings", ["total": page.phrasing.number(Double(page.all))])
        },
        .text("page_line") { page in
            page.pages > 1 ? page.phrasing.text("page_line", ["page": String(page.number), "pages": String(page.pages)]) : nil
        },
        .text("order_line") { $0.phrasing.text("order_newest") },
        .pieces("cards") { page, pieces in
            page.scene.addCards(page.openings.dropFirst((page.number - 1) * page.size).prefix(page.size), to: &pieces)
        },
        .list("groups", of: groupFields) { page in
            (page.within.map { [$0] } ?? [])
                + page.menu.groups.map { FacetGroup(group: $0, current: page.key, chosen: page.chosen(beyond: $0)) }
        },
        .text("filter_label") { page in
            page.key == .all
                ? page.phrasing.text("filter_label") : page.phrasing.text("filter_label_chosen", ["count": String(page.active.count)])
        },
        .text("empty_text") { page in
            page.key == .all
                ? page.phrasing.text("empty_list") : page.phrasing.text("empty_named", ["name": page.scene.label(page.key, page.language)])
        },
        .list("near", of: Link.counted) { $0.near },
        .flag("has_nearby") { !$0.nearby.isEmpty },
        .list("nearby", of: Link.counted) { $0.nearby },
        .group("pager", of: Pager.fields) { page in
            Pager(page.tongue, page.scene, at: page.tongue.addresses.list(page.key), number: page.number, of: page.pages)
        },
        .text("about_href") { page in
            guard case .municipality(let index) = page.key, page.number == 1 else { return nil }
            return page.scene.href(page.tongue.addresses.municipality(index))
        },
        .text("index_href") { page in page.key.facet.map { page.scene.href(page.tongue.addresses.index(of: $0)) } },
        .text("index_label") { page in page.indexLabel },
        .text("deadlines_href") { page in
            let isThere = page.scene.hasDeadlines(page.key) && !page.scene.board.list(page.key, page.language).isEmpty
            return isThere ? page.scene.href(page.tongue.addresses.deadlines(page.key)) : nil
        },
    ])

    private static let groupFields: Fields<FacetGroup> = [
        .text("id") { $0.group.id },
        .text("title") { $0.group.title },
        .list("items", of: Choice.fields) { shown in
            (shown.chosen.map { [Choice(link: $0, isCurrent: true)] } ?? [])
                + shown.group.items.map { Choice(link: $0.link, isCurrent: $0.key == shown.current) }
        },
        .text("more_href") { $0.group.more?.href },
        .text("more_label") { $0.group.more?.label },
    ]

    private var isAbout: Bool { scene.about(key, language) != nil }

    /// What is chosen; each leads to the list without it.
    private var active: [Link] {
        switch key {
        case .all: return []
        case .pair(let municipality, let scheme):
            let keys = [ListKey.municipality(municipality), .scheme(scheme)]
            return zip(keys, keys.reversed()).map { Link(scene.href(tongue.addresses.list($1)), scene.label($0, language)) }
        default: return [Link(scene.href(tongue.addresses.openings), scene.label(key, language))]
        }
    }

    /// The schemes of the municipality, or the municipalities of the scheme, that have a list of both.
    private var within: FacetGroup? {
        let keys: [ListKey]
        let title: String
        switch key {
        case .municipality(let index), .pair(let index, _):
            keys = scene.board.schemes(inMunicipality: index, language)
            title = phrasing.text("schemes_in", ["place": scene.vocabulary.municipalities[index].name])
        case .scheme(let scheme):
            let pairs = scene.vocabulary.municipalities.all.indices.map { ListKey.pair(municipality: $0, scheme: scheme) }
            keys = pairs.filter { scene.isWorthIt($0, language) }.sorted { scene.count($0, language) > scene.count($1, language) }
            title = phrasing.text("places_of", ["scheme": tongue.scheme(scheme)])
        default: return nil
        }
        guard !keys.isEmpty else { return nil }
        let items = keys.prefix(FacetMenu.most).map { (key: $0, link: link($0)) }
        return FacetGroup(group: FacetMenu.Group(id: "inden-for", title: title, items: Array(items), more: nil), current: key, chosen: nil)
    }

    private var strip: WeekStrip? {
        guard case .hours(let index) = key else { return nil }
        let band = HourBand.all[index]
        return WeekStrip(WeeklyHours(least: Double(band.first), most: Double(band.last)), fullWeek: language.fullWeek)
    }

    private var indexLabel: String? {
        switch key.facet {
        case .municipality: phrasing.text("all_municipalities")
        case .scheme: phrasing.text("all_schemes")
        case .sector: phrasing.text("all_sectors")
        case .accommodation: phrasing.text("all_accommodations", ["count": String(scene.vocabulary.accommodations.all.count)])
        case nil: nil
        }
    }

    /// Ways on from an empty list: what is like it and has openings, then all of them, of the site's first language where this has none.
    private var near: [Link] {
        guard openings.isEmpty else { return [] }
        let shown = all > 0 ? language : scene.board.languages[0]
        let count = scene.board.list(.all, shown).count
        let everything = Link(scene.href(scene.tongue(shown).addresses.openings), phrasing.text("see_all_open"), count: String(count))
        return alike.prefix(Self.mostNear).map { link($0) } + (count > 0 ? [everything] : [])
    }

    /// The nearest bands of hours, or the accommodations of the same group, that have openings.
    private var alike: [ListKey] {
        let candidates: [ListKey]
        switch key {
        case .hours(let index):
            let others = HourBand.all.indices.filter { $0 != index }.sorted { (abs($0 - index), $0) < (abs($1 - index), $1) }
            candidates = others.map(ListKey.hours)
        case .accommodation(let index):
            let terms = scene.vocabulary.accommodations.all
            candidates = terms.indices.filter { $0 != index && terms[$0].group == terms[index].group }.map(ListKey.accommodation)
        default: candidates = []
        }
        return candidates.filter { !scene.board.list($0, language).isEmpty }
    }

    private static let mostNear = 6

    /// The page's own value for the group it belongs to, which may show the most common ones only.
    private func chosen(beyond group: FacetMenu.Group) -> Link? {
        guard !openings.isEmpty, group.items.first?.key.name == key.name, !group.items.contains(where: { $0.key == key })
        else { return nil }
        return link(key, isCurrent: true)
    }

    private func link(_ key: ListKey, isCurrent: Bool = false) -> Link {
        Link(
            scene.href(tongue.addresses.list(key)), scene.label(key, language), count: String(scene.board.list(key, language).count),
            isCurrent: isCurrent)
    }
}

/// A link of the menu as one page shows it.
struct Choice: Sendable {
    let link: Link
    let isCurrent: Bool

    static let fields: Fields<Choice> = [
        .text("href") { $0.link.href }, .text("label") { $0.link.label }, .text("count") { $0.link.count },
        .flag("current") { $0.isCurrent }, .text("note") { $0.link.line },
    ]
}

/// A group of the menu as one page shows it.
struct FacetGroup: Sendable {
    let group: FacetMenu.Group
    let current: ListKey
    /// The page's own value, where it is not among the most common.
    let chosen: Link?
}

extension ListKey {
    /// As the strings files name it.
    var name: String {
        switch self {
        case .all: "list"
        case .municipality: "municipality"
        case .scheme: "scheme"
        case .broker: "broker"
        case .level: "level"
        case .sector: "sector"
        case .accommodation: "accommodation"
        case .hours: "hours"
        case .pair: "pair"
        }
    }

    /// The index it is chosen from.
    var facet: FacetIndex? { FacetIndex(rawValue: name) }
}

/// Links to a list's other pages.
struct Pager: Sendable {
    struct Number: Sendable {
        let link: Link
        let isGap: Bool
    }

    let previous: String?
    let next: String?
    let numbers: [Number]

    /// Nil where there is one page only.
    init?(_ tongue: Tongue, _ scene: Scene, at address: String, number: Int, of pages: Int) {
        guard pages > 1 else { return nil }
        func href(_ number: Int) -> String { scene.href(tongue.addresses.numbered(address, number)) }
        previous = number > 1 ? href(number - 1) : nil
        next = number < pages ? href(number + 1) : nil
        let shown = Set([1, 2, number - 1, number, number + 1, pages - 1, pages]).filter { (1...pages).contains($0) }.sorted()
        var numbers: [Number] = []
        for (index, one) in shown.enumerated() {
            if index > 0, one > shown[index - 1] + 1 { numbers.append(Number(link: Link("", ""), isGap: true)) }
            numbers.append(Number(link: Link(href(one), String(one), isCurrent: one == number), isGap: false))
        }
        self.numbers = numbers
    }

    static let fields: Fields<Pager> = [
        .text("prev_href") { $0.previous },
        .text("next_href") { $0.next },
        .list(
            "pages",
            of: [
                .text("href") { $0.link.href }, .text("label") { $0.link.label }, .flag("current") { $0.link.isCurrent },
                .flag("gap") { $0.isGap },
            ]
        ) { $0.numbers },
    ]
}
