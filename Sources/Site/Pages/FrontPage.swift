internal import Content
internal import Templates

/// The first page: the employer's questions in the order employers ask them.
struct FrontPage: Framed {
    let language: Language
    let frame: Frame
    let scene: Scene

    private var tongue: Tongue { scene.tongue(language) }
    private var phrasing: Phrasing { tongue.phrasing }
    private var open: [Int] { scene.board.list(.all, language) }

    private static let newest = 5
    /// The guide to the Norwegian schemes, which answers two of the questions where there is no other.
    private static let ofNorway = "norge-helt-med-og-nav"

    static let fields: Fields<FrontPage> = framed([
        .flag("has_bands") { !$0.open.isEmpty },
        .list("bands", of: bandFields) { $0.bands },
        .list("band_days", of: [.text("name") { (name: String) in name }]) { page in
            Weekday.allCases.prefix(5).map { page.phrasing.weekday($0, short: true) }
        },
        .text("cost_href") { $0.guide("hvad-koster-det") ?? $0.guide(ofNorway) },
        .text("hours_href") { $0.guide("timer-og-effektivitet") },
        .text("tasks_href") { $0.guide("find-timerne") ?? $0.index(of: .sector) },
        .text("promise_href") { $0.guide("skaanehensyn-i-praksis") ?? $0.index(of: .accommodation) },
        .text("paper_href") { $0.guide("hvem-goer-hvad") ?? $0.guide("saadan-ansaetter-du") ?? $0.guide(ofNorway) },
        .text("call_href") { $0.scene.href($0.tongue.addresses.municipalityIndex) },
        .text("figures_href") { page in
            // The share of small jobs that the answer names; a site without it has its figures.
            let address = page.scene.figureAddress("fleksjob-hoejst-ti-timer", page.language)
            return (address ?? (page.scene.hasFigures(page.language) ? page.tongue.addresses.figures : nil)).map(page.scene.href)
        },
        .group("map", of: OpeningsMap.fields) { OpeningsMap($0.scene, $0.language) },
        .list("words", of: wordFields) { $0.words },
        .pieces("cards") { page, pieces in page.scene.addCards(page.open.prefix(newest), to: &pieces) },
        .text("all_href") { $0.scene.href($0.tongue.addresses.openings) },
        .text("all_label") { $0.phrasing.text("see_all", ["count": $0.phrasing.number(Double($0.open.count))]) },
        .group("quote", of: quoteFields) { $0.quote },
    ])

    private struct Band: Sendable {
        let link: Link
        let word: String
        let strip: WeekStrip
    }

    private static let bandFields: Fields<Band> = [
        .text("href") { $0.link.href }, .text("label") { $0.link.label }, .text("count") { $0.link.count },
        .text("count_word") { $0.word }, .group("strip", of: WeekStrip.fields) { $0.strip },
    ]

    private static let wordFields: Fields<Link> = [.text("word") { $0.label }, .text("text") { $0.line }, .text("href") { $0.href }]

    private static let quoteFields: Fields<Link> = [.text("text") { $0.label }, .text("by") { $0.line }, .text("href") { $0.href }]

    private func guide(_ slug: String) -> String? { scene.guideAddress(slug, language).map(scene.href) }

    /// What the board itself has to show where no guide answers.
    private func index(of facet: FacetIndex) -> String { scene.href(tongue.addresses.index(of: facet)) }

    private var bands: [Band] {
        HourBand.all.enumerated().compactMap { index, band in
            let count = scene.board.list(.hours(index), language).count
            guard count > 0 else { return nil }
            let hours = WeeklyHours(least: Double(band.first), most: Double(band.last))
            let link = Link(scene.href(tongue.addresses.list(.hours(index))), phrasing.hours(hours), count: phrasing.number(Double(count)))
            return Band(link: link, word: phrasing.openingsWord(count), strip: WeekStrip(hours, fullWeek: language.fullWeek))
        }
    }

    /// The words an employer will meet, with the openings behind them where there are any.
    private var words: [Link] {
        ["fleksjob", "skaanejob", "klapjob", "helt-med"].map { slug in
            let key = scene.vocabulary.schemes.index(of: slug).map(ListKey.scheme) ?? scene.vocabulary.brokers.index(of: slug).map(ListKey.broker)
            let href = key.flatMap { scene.count($0, language) > 0 ? scene.href(tongue.addresses.list($0)) : nil }
            return Link(href ?? "", slug.properName, line: phrasing.text("word_", slug: slug))
        }
    }

    /// What someone said in the newest story that has a quotation.
    private var quote: Link? {
        let story = scene.board.stories.lazy.map { scene.catalog.stories[$0] }.first { $0.page.language == language && $0.quote != nil }
        return story.map { Link(scene.href(tongue.addresses.story($0.page.slug)), $0.quote ?? "", line: scene.employerName($0)) }
    }
}
