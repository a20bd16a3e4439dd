internal import Content
internal import Templates

/// A municipality: what is open there and near, whom an employer calls, and what was told from there.
struct MunicipalityPage: Framed {
    /// In the vocabulary.
    let index: Int
    let language: Language
    let frame: Frame
    let scene: Scene
    let near: Round
    let stories: [Link]

    private var tongue: Tongue { scene.tongue(language) }
    private var phrasing: Phrasing { tongue.phrasing }
    private var municipality: Municipality { scene.vocabulary.municipalities[index] }
    private var openings: [Int] { scene.board.list(.municipality(index), language) }

    /// Shown here; the rest stands in the municipality's list.
    private static let few = 5

    static let fields: Fields<MunicipalityPage> = framed(
        [
            .text("name") { $0.municipality.name },
            .text("region") { $0.region },
            .text("intro") { $0.phrasing.text("town_intro") },
            .text("count") { $0.phrasing.number(Double($0.openings.count)) },
            .text("count_rest") { $0.phrasing.openingsWord($0.openings.count) },
            .pieces("cards") { page, pieces in page.scene.addCards(page.openings.prefix(few), to: &pieces) },
            .flag("is_all") { $0.openings.count <= few },
            .text("all_href") { page in
                page.openings.isEmpty ? nil : page.scene.href(page.tongue.addresses.list(.municipality(page.index)))
            },
            .text("all_label") { page in
                page.phrasing.text(
                    "see_filter", ["name": page.municipality.name, "count": page.phrasing.number(Double(page.openings.count))])
            },
            .list("schemes", of: Link.counted) { page in
                page.scene.board.schemes(inMunicipality: page.index, page.language).map { key in
                    let count = page.phrasing.number(Double(page.scene.count(key, page.language)))
                    return Link(
                        page.scene.href(page.tongue.addresses.list(key)), page.scene.label(key, page.language), count: count)
                }
            },
            .text("empty_text") { page in page.phrasing.text("empty_named", ["name": page.municipality.name]) },
            .text("near_title") { $0.phrasing.text("town_near") },
            .pieces("near_cards") { page, pieces in page.scene.addCards(page.near.openings, to: &pieces) },
            .flag("has_around") { !$0.near.municipalities.isEmpty },
            .text("around_title") { $0.phrasing.text($0.near.areNeighbours ? "town_neighbours" : "town_nearest") },
            .list("around", of: Link.counted) { page in page.near.municipalities.map { page.scene.link(toMunicipality: $0, page.language) }
            },
            .flag("has_events") { !$0.events.isEmpty },
            .list("events", of: Link.titled) { $0.events },
            .flag("has_stories") { !$0.stories.isEmpty },
            .list("stories", of: Link.titled) { $0.stories },
        ] + call)

    private static let call: [Field<MunicipalityPage>] = [
        .text("call_title") { $0.phrasing.text("town_call_title") },
        .group("contact", of: contactFields) { page in
            page.municipality.contact.map { Called(contact: $0, country: page.municipality.country, phrasing: page.phrasing) }
        },
        .text("unknown") { page in page.phrasing.text("town_\(page.country)_unknown") },
        .texts("steps") { page in ["first", "second", "third"].map { page.phrasing.text("town_\(page.country)_\($0)") } },
        .text("call_note") { page in page.phrasing.text("town_\(page.country)_note") },
        .list("call_sources", of: Link.plain) { page in
            ["town_\(page.country)_source", "town_\(page.country)_source_law"].map {
                Link(page.phrasing.text($0 + "_url"), page.phrasing.text($0))
            }
        },
        .text("call_checked") { $0.tongue.rulesChecked },
        .group("guide", of: Link.titled) { $0.guide },
    ]

    /// As the strings files name it.
    private var country: String { municipality.country.rawValue.lowercased() }

    struct Called: Sendable {
        let contact: Municipality.Contact
        let country: Country
        let phrasing: Phrasing
    }

    private static let contactFields: Fields<Called> = [
        .text("phone") { $0.contact.phone },
        .text("phone_href") { called in called.contact.phone.flatMap { telephoneLink($0, called.country) } },
        .text("call_label") { called in called.contact.phone.map { called.phrasing.text("contact_call", ["phone": $0]) } },
        .text("email") { $0.contact.email },
        .text("url") { $0.contact.url },
        .text("url_label") { called in called.contact.url.map(\.withoutScheme.withoutLastSlash) },
        .text("checked") { called in called.contact.checked.map(called.phrasing.checkedSentence) },
    ]

    /// `Region Sjælland. Fra 1. januar 2027: Region Østdanmark.`
    private var region: String? {
        guard let now = scene.vocabulary.region(of: municipality, on: scene.today) else { return nil }
        let name = now.term.label(language)
        guard let change = now.validUntil.map({ $0 + 1 }), let next = scene.vocabulary.region(of: municipality, on: change) else {
            return name
        }
        return phrasing.text("town_region", ["region": name, "date": phrasing.long(change), "next": next.term.label(language)])
    }

    /// The next events of the region: an employer may travel that far for a morning.
    private var events: [Link] {
        let region = scene.vocabulary.region(of: municipality, on: scene.today)?.code
        let near = scene.coming(language).filter { event in
            guard let place = scene.municipality(of: event) else { return false }
            let other = scene.vocabulary.municipalities[place]
            return place == index || region != nil && scene.vocabulary.region(of: other, on: scene.today)?.code == region
        }
        return near.prefix(Self.fewEvents).map { event in
            let line = [phrasing.when(event), event.place].compactMap(\.self).joined(separator: ", ")
            return Link(scene.href(scene.address(event)), event.title, line: line)
        }
    }

    private static let fewEvents = 3

    /// How one begins, in the country of the place.
    private var guide: Link? {
        let slug = municipality.country == .norway ? "norge-helt-med-og-nav" : "saadan-ansaetter-du"
        guard let place = scene.board.guide(slug, language) else { return nil }
        return GuideRow(guide: scene.catalog.guides[place], scene: scene).link
    }
}

/// What lies round a municipality, found once for its page.
struct Round: Sendable {
    /// Its neighbours by name, or those nearest to one that has none.
    let municipalities: [Int]
    let areNeighbours: Bool
    /// The newest openings of the nearest municipalities that have some.
    let openings: [Int]

    /// Of each municipality, and of all.
    private static let fewOfEach = 2
    private static let few = 4
    private static let mostNear = 4

    init(_ index: Int, _ language: Language, _ scene: Scene) {
        let all = scene.vocabulary.municipalities
        let pages = scene.municipalities(language)
        let neighbours = all[index].neighbours.compactMap(all.index(ofCode:)).filter { scene.hasPage(ofMunicipality: $0, language) }
        areNeighbours = !neighbours.isEmpty
        municipalities =
            areNeighbours
            ? neighbours.sorted { Collation.precedes(all[$0].name, all[$1].name, language) }
            : Nearness.nearest(to: index, among: pages, in: all, within: .infinity, most: Round.mostNear)
        let open = pages.filter { !scene.board.list(.municipality($0), language).isEmpty }
        let nearest = Nearness.nearest(to: index, among: open, in: all, most: Round.mostNear)
        openings = Array(nearest.flatMap { scene.board.list(.municipality($0), language).prefix(Round.fewOfEach) }.prefix(Round.few))
    }
}

extension Scene {
    /// Where an event takes place, as the end of its place says: `Mødesalen, Havnekontoret, Vejle`.
    func municipality(of event: Event) -> Int? {
        guard let last = event.place?.split(separator: ",").last else { return nil }
        return vocabulary.municipalities.index(of: String(last.drop { $0 == " " }))
    }

    /// Whether a municipality has a page of its own in a language: each of the own country in Danish, else where there are openings.
    func hasPage(ofMunicipality index: Int, _ language: Language) -> Bool {
        language.hasPage(of: vocabulary.municipalities[index]) || !board.list(.municipality(index), language).isEmpty
    }

    /// With the number of openings, where there are some.
    func link(toMunicipality index: Int, _ language: Language) -> Link {
        let count = board.list(.municipality(index), language).count
        return Link(
            href(tongue(language).addresses.municipality(index)), vocabulary.municipalities[index].name,
            count: count == 0 ? "" : String(count))
    }

    /// The name of a Norwegian municipality with its county: two names occur twice.
    func fullName(ofMunicipality index: Int, _ language: Language) -> String {
        let municipality = vocabulary.municipalities[index]
        guard municipality.country == .norway, let region = vocabulary.region(of: municipality, on: today),
            region.term.label(language) != municipality.name
        else { return municipality.name }
        return municipality.name + ", " + region.term.label(language)
    }
}
