internal import Content
internal import Templates

/// All values of one kind with the number of openings behind each: municipalities, schemes, sectors or accommodations.
struct FacetsPage: Framed {
    let facet: FacetIndex
    let language: Language
    let frame: Frame
    let scene: Scene

    private var tongue: Tongue { scene.tongue(language) }
    private var phrasing: Phrasing { tongue.phrasing }

    static let fields: Fields<FacetsPage> = framed([
        .text("intro") { $0.phrasing.text($0.facet.key + "_intro") },
        .list("groups", of: groupFields) { $0.groups },
        .text("rest") { $0.rest },
    ])

    private struct Group: Sendable {
        let id: String
        let title: String
        let icon: String
        let links: [Link]
    }

    private static let groupFields: Fields<Group> = [
        .text("id") { $0.id }, .text("title") { $0.title }, .text("icon") { $0.icon }, .list("items", of: Link.counted) { $0.links },
    ]

    private var groups: [Group] {
        switch facet {
        case .municipality: regions
        case .scheme: [one("schemes_title", links(schemes))]
        case .sector: [one("sectors_title", sorted(links(scene.vocabulary.sectors.all.indices.map(ListKey.sector))))]
        case .accommodation: accommodations
        }
    }

    /// The only group of a page.
    private func one(_ title: String, _ links: [Link]) -> Group { Group(id: "alle", title: phrasing.text(title), icon: "", links: links) }

    private func links(_ keys: [ListKey]) -> [Link] {
        keys.map { key in
            Link(scene.href(tongue.addresses.list(key)), scene.label(key, language), count: String(scene.board.list(key, language).count))
        }
    }

    private func sorted(_ links: [Link]) -> [Link] { links.sorted { Collation.precedes($0.label, $1.label, language) } }

    /// Bokmål tells of Norwegian schemes: a Danish one only where an opening is in it.
    private var schemes: [ListKey] {
        scene.vocabulary.schemes.all.indices.map(ListKey.scheme).filter { key in
            guard language == .bokmaal, case .scheme(let index) = key, scene.vocabulary.schemes[index].country == .denmark else {
                return true
            }
            return !scene.board.list(key, language).isEmpty
        }
    }

    private var accommodations: [Group] {
        let terms = scene.vocabulary.accommodations.all
        return scene.vocabulary.accommodationGroups.all.map { group in
            let own = terms.indices.filter { terms[$0].group == group.slug }.map(ListKey.accommodation)
            return Group(id: group.slug, title: group.label(language), icon: group.slug, links: links(own))
        }
    }

    private var ownCountry: Country { language == .bokmaal ? .norway : .denmark }

    /// Municipalities with openings by the regions of the day, those of the language's own country first. The others have no list.
    private var regions: [Group] {
        let own = ownCountry
        var byRegion: [String: (region: Region, municipalities: [Int])] = [:]
        for (index, municipality) in scene.vocabulary.municipalities.all.enumerated() {
            guard !scene.board.list(.municipality(index), language).isEmpty,
                let region = scene.vocabulary.region(of: municipality, on: scene.today)
            else { continue }
            byRegion[region.code, default: (region, [])].municipalities.append(index)
        }
        return byRegion.values.sorted { left, right in
            let (one, other) = (left.region.term.label(language), right.region.term.label(language))
            let (isOwn, isOtherOwn) = (left.region.term.country == own, right.region.term.country == own)
            return isOwn == isOtherOwn ? Collation.precedes(one, other, language) : isOwn
        }.map { entry in
            Group(
                id: entry.region.term.slug, title: entry.region.term.label(language), icon: "",
                links: sorted(links(entry.municipalities.map(ListKey.municipality))))
        }
    }

    /// The municipalities of the own country without openings, by name: whoever looks for one shall see that it is known.
    private var rest: String? {
        guard facet == .municipality else { return nil }
        let empty = scene.vocabulary.municipalities.all.enumerated().filter { index, municipality in
            municipality.country == ownCountry && scene.board.list(.municipality(index), language).isEmpty
        }
        return empty.map(\.element.name).sorted { Collation.precedes($0, $1, language) }.joined(separator: ", ")
    }
}

extension FacetIndex {
    /// As the strings files name the page.
    var key: String {
        switch self {
        case .municipality: "municipalities"
        case .scheme: "schemes"
        case .sector: "sectors"
        case .accommodation: "accommodations"
        }
    }
}
