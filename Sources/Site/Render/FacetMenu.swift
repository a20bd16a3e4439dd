internal import Content
internal import Templates

/// The ways to narrow a language's list, with the number of openings behind each; counted once.
struct FacetMenu: Sendable {
    struct Group: Sendable {
        let id: String
        let title: String
        let items: [(key: ListKey, link: Link)]
        let more: Link?
    }

    let groups: [Group]

    /// Values shown in a long group; the rest stand on the group's own page.
    static let most = 12

    init(_ scene: Scene, _ language: Language) {
        let tongue = scene.tongue(language)
        func count(_ key: ListKey) -> Int { scene.board.list(key, language).count }
        func items(_ keys: [ListKey]) -> [(key: ListKey, link: Link)] {
            keys.compactMap { key in
                let count = count(key)
                guard count > 0 else { return nil }
                return (key, Link(scene.href(tongue.addresses.list(key)), scene.label(key, language), count: String(count)))
            }
        }
        /// The values with most openings, in the order of the alphabet.
        func common(_ keys: [ListKey]) -> [(key: ListKey, link: Link)] {
            let frequent = keys.enumerated().sorted { one, other in
                let (count, otherCount) = (count(one.element), count(other.element))
                return count == otherCount ? one.offset < other.offset : count > otherCount
            }.prefix(Self.most).map(\.element)
            return items(frequent).sorted { Collation.precedes($0.link.label, $1.link.label, language) }
        }
        func more(_ facet: FacetIndex, _ key: String, _ facts: KeyValuePairs<String, String> = [:]) -> Link {
            Link(scene.href(tongue.addresses.index(of: facet)), tongue.phrasing.text(key, facts))
        }
        let vocabulary = scene.vocabulary
        let text = tongue.phrasing
        groups = [
            Group(id: "timer", title: text.text("facet_hours"), items: items(HourBand.all.indices.map(ListKey.hours)), more: nil),
            Group(
                id: "hensyn", title: text.text("facet_accommodations"),
                items: common(vocabulary.accommodations.all.indices.map(ListKey.accommodation)),
                more: more(.accommodation, "all_accommodations", ["count": String(vocabulary.accommodations.all.count)])
            ),
            Group(
                id: "kommune", title: text.text("facet_municipality"),
                items: common(vocabulary.municipalities.all.indices.map(ListKey.municipality)),
                more: more(.municipality, "all_municipalities")
            ),
            Group(
                id: "ordning", title: text.text("facet_scheme"), items: items(vocabulary.schemes.all.indices.map(ListKey.scheme)), more: nil
            ),
            Group(
                id: "formidler", title: text.text("facet_broker"), items: items(vocabulary.brokers.all.indices.map(ListKey.broker)),
                more: nil
            ),
            Group(
                id: "branche", title: text.text("facet_sector"), items: common(vocabulary.sectors.all.indices.map(ListKey.sector)),
                more: more(.sector, "all_sectors")
            ),
            Group(id: "niveau", title: text.text("facet_level"), items: items(Opening.levels.indices.map(ListKey.level)), more: nil),
        ].filter { !$0.items.isEmpty }
    }
}

extension Scene {
    func count(_ key: ListKey, _ language: Language) -> Int { board.list(key, language).count }

    /// What a list is called on its own: `6–10 timer`, `Silkeborg`, `Ekstra pauser`.
    func label(_ key: ListKey, _ language: Language) -> String {
        switch key {
        case .all: tongue(language).phrasing.text("list_title")
        case .municipality(let index): vocabulary.municipalities[index].name
        case .scheme(let index): vocabulary.schemes[index].label(language)
        case .broker(let index): vocabulary.brokers[index].slug.properName
        case .level(let index): tongue(language).phrasing.text("level_", slug: Opening.levels[index])
        case .sector(let index): vocabulary.sectors[index].label(language)
        case .accommodation(let index): vocabulary.accommodations[index].label(language)
        case .pair(let municipality, let scheme):
            tongue(language).phrasing.text(
                "pair_name", ["scheme": tongue(language).scheme(scheme), "place": vocabulary.municipalities[municipality].name])
        case .hours(let index):
            tongue(language).phrasing.hours(WeeklyHours(least: Double(HourBand.all[index].first), most: Double(HourBand.all[index].last)))
        }
    }
}
