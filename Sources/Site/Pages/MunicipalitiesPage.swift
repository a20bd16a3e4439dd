internal import Content
internal import Templates

/// The municipalities that have a page of their own, by the regions of the day: here an employer finds the own one.
struct MunicipalitiesPage: Framed {
    let language: Language
    let frame: Frame
    let scene: Scene

    private var phrasing: Phrasing { scene.tongue(language).phrasing }

    static let fields: Fields<MunicipalitiesPage> = framed([
        .text("intro") { $0.phrasing.text("find_intro") },
        .list("groups", of: groupFields) { $0.groups },
        .text("list_href") { $0.scene.href($0.scene.tongue($0.language).addresses.index(of: .municipality)) },
        .text("list_label") { $0.phrasing.text("find_list") },
    ])

    private struct Group: Sendable {
        let id: String
        let title: String
        let links: [Link]
    }

    private static let groupFields: Fields<Group> = [
        .text("id") { $0.id }, .text("title") { $0.title }, .list("items", of: Link.counted) { $0.links },
    ]

    private var groups: [Group] {
        let own = language == .bokmaal ? Country.norway : .denmark
        var byRegion: [String: (region: Region, municipalities: [Int])] = [:]
        for index in scene.municipalities(language) {
            guard let region = scene.vocabulary.region(of: scene.vocabulary.municipalities[index], on: scene.today) else { continue }
            byRegion[region.code, default: (region, [])].municipalities.append(index)
        }
        return byRegion.values.sorted { left, right in
            let (isOwn, isOtherOwn) = (left.region.term.country == own, right.region.term.country == own)
            return isOwn == isOtherOwn
                ? Collation.precedes(left.region.term.label(language), right.region.term.label(language), language) : isOwn
        }.map { entry in
            let links = entry.municipalities.map { scene.link(toMunicipality: $0, language) }
            return Group(
                id: entry.region.term.slug, title: entry.region.term.label(language),
                links: links.sorted { Collation.precedes($0.label, $1.label, language) })
        }
    }
}
