internal import Content
internal import Templates

/// What a list's page tells of what it lists: what an accommodation is and costs, who pays what in a scheme.
struct AboutBlock: Sendable {
    struct Row: Sendable {
        let title: String
        let text: String
    }

    struct GuideLink: Sendable {
        let link: Link
        /// Of its title, where it is not the page's.
        let language: Language?
    }

    let lead: String?
    let rows: [Row]
    let guide: GuideLink?
    /// Where one finds whom to call.
    let place: Link?
    let source: String?

    /// Nil where the vocabulary says nothing of it in the language.
    init?(_ key: ListKey, _ scene: Scene, _ language: Language) {
        let phrasing = scene.tongue(language).phrasing
        if case .hours(let band) = key {
            guard let text = scene.told(ofBand: band, language) else { return nil }
            lead = text.sentence
            (rows, guide, place) = ([], nil, nil)
            source = text.source
            return
        }
        guard let entry = scene.about(key, language) else { return nil }
        lead = nil
        rows = entry.parts.compactMap { part in
            part.texts[language].map { Row(title: phrasing.text("about_" + part.key), text: part.key == "say" ? phrasing.quoted($0) : $0) }
        }
        guide = scene.guideLink(entry.guides, language)
        if case .scheme = key {
            place = Link(scene.href(scene.tongue(language).addresses.municipalityIndex), phrasing.text("footer_municipality"))
        } else {
            place = nil
        }
        let checked = scene.about?.checked.map(phrasing.checkedSentence)
        let named = entry.source.map { phrasing.text("about_source", ["source": $0]) }
        source = [entry.isOwnKnowledge ? phrasing.text("about_own") : named, checked].compactMap(\.self).joined(separator: " ")
    }

    static let fields: Fields<AboutBlock> = [
        .text("lead") { $0.lead },
        .flag("has_rows") { !$0.rows.isEmpty },
        .list("rows", of: rowFields) { $0.rows },
        .group("place", of: Link.plain) { $0.place },
        .group("guide", of: guideFields) { $0.guide },
        .text("source") { $0.source },
    ]

    private static let rowFields: Fields<Row> = [.text("title") { $0.title }, .text("text") { $0.text }]

    private static let guideFields: Fields<GuideLink> = [
        .text("href") { $0.link.href }, .text("title") { $0.link.label }, .text("lang") { $0.language?.rawValue },
    ]
}

extension Scene {
    /// What the vocabulary tells of a list's value in a language.
    func about(_ key: ListKey, _ language: Language) -> About.Entry? {
        let entry: About.Entry? =
            switch key {
            case .accommodation(let index): about?.accommodations[vocabulary.accommodations[index].slug]
            case .scheme(let index): about?.schemes[vocabulary.schemes[index].slug]
            default: nil
            }
        return entry.flatMap { $0.says(language) ? $0 : nil }
    }

    /// How many people are paid for hours in a band, by the figure that counts them.
    fileprivate func told(ofBand band: Int, _ language: Language) -> (sentence: String, source: String)? {
        guard let about, let figure = about.hoursFigure.flatMap({ catalog.figures[$0] }) else { return nil }
        let phrasing = tongue(language).phrasing
        let name = label(.hours(band), language)
        let range = phrasing.range(WeeklyHours(least: Double(HourBand.all[band].first), most: Double(HourBand.all[band].last)))
        guard let count = figure.series.first(where: { $0.label == range })?.value else { return nil }
        let total = figure.series.reduce(0) { $0 + $1.value }
        let share = count / total * 100
        let facts: KeyValuePairs = [
            "count": phrasing.number(count), "total": phrasing.number(total), "hours": name,
            "share": phrasing.number(share < 1 ? (share * 10).rounded() / 10 : share.rounded()),
        ]
        let source = phrasing.text("about_source", ["source": figure.source])
        guard let sentence = about.sentence(ofHours: facts, language) else { return nil }
        return (sentence, [source, figure.checked.map(phrasing.checkedSentence)].compactMap(\.self).joined(separator: " "))
    }

    /// The first of some guides that a language has, else the first in any other.
    fileprivate func guideLink(_ slugs: [String], _ language: Language) -> AboutBlock.GuideLink? {
        for tried in [language] + board.languages.filter({ $0 != language }) {
            for slug in slugs {
                guard let index = board.guide(slug, tried) else { continue }
                let link = Link(href(tongue(tried).addresses.guide(slug)), catalog.guides[index].title)
                return AboutBlock.GuideLink(link: link, language: tried == language ? nil : tried)
            }
        }
        return nil
    }
}
