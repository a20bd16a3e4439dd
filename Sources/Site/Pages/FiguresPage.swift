internal import Content
internal import Markdown
internal import Templates

/// Every statistic by topic, and every rate by year, with its definition and source.
struct FiguresPage: Framed {
    let language: Language
    let frame: Frame
    let scene: Scene

    private var phrasing: Phrasing { scene.tongue(language).phrasing }

    static let fields: Fields<FiguresPage> = framed([
        .text("intro") { $0.phrasing.text("figures_intro") },
        .flag("has_figures") { !$0.scene.catalog.figureOrder.isEmpty },
        .text("answer") { $0.chart?.answer },
        .group("chart", of: HoursChart.fields) { $0.chart },
        .group("charted", of: itemFields) { page in page.chart.map { page.item($0.figure) } },
        .list("board", of: BoardChart.fields) { BoardChart.all($0.scene, $0.language) },
        .flag("has_board") { !$0.scene.board.list(.all, $0.language).isEmpty },
        .text("board_line") { $0.phrasing.text("board_line", ["date": $0.phrasing.long($0.scene.today)]) },
        .flag("has_toc") { $0.contents.count > 1 },
        .list("toc", of: Link.plain) { $0.contents },
        .list("topics", of: topicFields) { $0.topics },
        .flag("has_rates") { !$0.years.isEmpty },
        .list("years", of: yearFields) { $0.years },
        .text("rates_note") { page in
            page.years.first.map { page.phrasing.text("rates_note", ["year": $0.year]) }
        },
    ])

    private static let topicFields: Fields<Topic> = [
        .text("id") { $0.id }, .text("title") { $0.title }, .list("items", of: itemFields) { $0.items },
    ]

    private static let itemFields: Fields<Item> = [
        .text("id") { $0.id }, .text("label") { $0.label }, .text("number") { $0.number }, .text("unit") { $0.unit },
        .flag("has_bars") { !$0.bars.isEmpty }, .list("bars", of: Bars.rowFields) { $0.bars }, .text("definition") { $0.definition },
        .text("source") { $0.source }, .text("url") { $0.url }, .text("checked") { $0.checked }, .text("source_lang") { $0.foreign },
    ]

    private static let yearFields: Fields<Year> = [.text("year") { $0.year }, .list("items", of: itemFields) { $0.items }]

    struct Topic: Sendable {
        let id: String
        let title: String
        let items: [Item]
    }

    struct Year: Sendable {
        let year: String
        let items: [Item]
    }

    /// A statistic or a rate as the page shows it.
    struct Item: Sendable {
        let id: String
        let label: String
        /// Empty where bars say it.
        let number: String
        let unit: String?
        let bars: [Bars.Row]
        let definition: String?
        let source: String
        let url: String?
        let checked: String?
        /// The language of definition and source, where it is not the page's.
        let foreign: String?
    }
}

extension FiguresPage {
    /// What the page shows first.
    private var chart: HoursChart? { scene.catalog.figures[HoursChart.id].flatMap { HoursChart($0, phrasing) } }

    private var contents: [Link] {
        let board = scene.board.list(.all, language).isEmpty ? [] : [Link("#h-opslagene", phrasing.text("board_title"))]
        return board + topics.map { Link("#h-" + $0.id, $0.title) }
            + (years.isEmpty ? [] : [Link("#h-satser", phrasing.text("rates_title"))])
    }

    /// In the order in which the file first names them, what the language's country is about first; the charts of each first.
    private var topics: [Topic] {
        let charted = chart?.figure.id
        let figures = scene.catalog.figureOrder.filter { $0 != charted }.compactMap { scene.catalog.figures[$0] }
        var names: [String] = []
        var byName: [String: [Figure]] = [:]
        for figure in figures {
            let name = figure.topic ?? ""
            if byName[name] == nil { names.append(name) }
            byName[name, default: []].append(figure)
        }
        let isOwn = { (name: String) in language == .bokmaal && name == Rate.norwegianTopic }
        let sorted = names.filter(isOwn) + names.filter { !isOwn($0) && !$0.isEmpty } + names.filter(\.isEmpty)
        return sorted.map { name in
            let own = byName[name] ?? []
            let items = own.filter { !$0.series.isEmpty } + own.filter(\.series.isEmpty)
            return Topic(id: "emne-" + foldingFragment(of: "#" + name).dropFirst(), title: title(name), items: items.map(item))
        }
    }

    private func title(_ topic: String) -> String {
        if topic.isEmpty { return phrasing.text("topic_other") }
        return phrasing.hasText("topic_", slug: topic) ? phrasing.text("topic_", slug: topic) : topic.capitalisedFirst
    }

    /// The newest first.
    private var years: [Year] {
        let groups = Dictionary(grouping: scene.rates(language), by: \.year)
        return groups.sorted { $0.key > $1.key }.map { Year(year: $0.key, items: $0.value.map(item)) }
    }

    private var foreign: String? { language == .danish ? nil : Language.danish.rawValue }

    private func checked(_ day: Day?) -> String? { day.map(phrasing.checked) }

    private func item(_ figure: Figure) -> Item {
        Item(
            id: Scene.anchor(figure: figure.id), label: scene.dated(figure, language),
            number: figure.series.isEmpty ? figure.value.map(phrasing.number) ?? "" : "", unit: figure.unit.map(phrasing.unit),
            bars: figure.series.isEmpty ? [] : Bars(figure, phrasing).rows, definition: figure.definition, source: figure.source,
            url: figure.url, checked: checked(figure.checked), foreign: foreign)
    }

    private func item(_ rate: Rate) -> Item {
        Item(
            id: scene.anchor(rate: rate.id), label: rate.label(language),
            number: phrasing.number(rate.amount) + (rate.unit == "%" ? "\u{A0}%" : ""),
            unit: rate.unit == "%" ? nil : rate.unit.map(phrasing.unit), bars: [], definition: nil, source: rate.source, url: rate.url,
            checked: checked(rate.checked), foreign: foreign)
    }
}

extension Scene {
    /// The rates that a language shows, in the order of the file.
    func rates(_ language: Language) -> [Rate] { catalog.rateOrder.compactMap { catalog.rates[$0] }.filter { $0.isShown(in: language) } }

    func hasFigures(_ language: Language) -> Bool { hasSection(.figures, language) }

    /// The last day on which one of them was checked.
    func figuresChecked(_ language: Language) -> Day? {
        (catalog.figureOrder.compactMap { catalog.figures[$0]?.checked } + rates(language).compactMap(\.checked)).max()
    }

    /// Where a figure stands on the page of them all; nil where there is no such page or figure.
    func figureAddress(_ id: String, _ language: Language) -> String? {
        catalog.figures[id].map { _ in tongue(language).addresses.figures + "#" + Scene.anchor(figure: id) }
    }

    static func anchor(figure id: String) -> String { String(foldingFragment(of: "#" + id).dropFirst()) }

    /// A rate that is called as a figure is gives way.
    fileprivate func anchor(rate id: String) -> String { (catalog.figures[id] == nil ? "" : "sats-") + Scene.anchor(figure: id) }
}
