internal import Content
internal import Templates
internal import Text

/// The open openings of a language as bars: by hours a week, by level, or by region.
struct BoardChart: Sendable {
    let id: String
    let title: String
    /// What stands above the labels.
    let head: String
    let rows: [(link: Link, width: String)]

    private init?(_ id: String, title: String, head: String, _ counted: [(href: String, label: String, count: Int)], _ phrasing: Phrasing) {
        let largest = counted.map(\.count).max() ?? 0
        guard largest > 0 else { return nil }
        self.id = id
        self.title = title
        self.head = head
        rows = counted.filter { $0.count > 0 }.map { row in
            let width = drawn(Double(row.count) / Double(largest) * 100)
            return (Link(row.href, row.label, count: phrasing.number(Double(row.count))), width)
        }
    }

    static func all(_ scene: Scene, _ language: Language) -> [BoardChart] {
        [byHours(scene, language), byLevel(scene, language), byRegion(scene, language)].compactMap(\.self)
    }

    private static func byHours(_ scene: Scene, _ language: Language) -> BoardChart? {
        let phrasing = scene.tongue(language).phrasing
        return BoardChart(
            "opslag-timer", title: phrasing.text("board_hours"), head: phrasing.text("figures_hours"),
            HourBand.all.indices.map { row(.hours($0), scene, language) }, phrasing)
    }

    /// By what education is asked for; an opening need not say it.
    private static func byLevel(_ scene: Scene, _ language: Language) -> BoardChart? {
        let phrasing = scene.tongue(language).phrasing
        return BoardChart(
            "opslag-niveau", title: phrasing.text("board_level"), head: phrasing.text("facet_level"),
            Opening.levels.indices.map { row(.level($0), scene, language) }, phrasing)
    }

    private static func row(_ key: ListKey, _ scene: Scene, _ language: Language) -> (href: String, label: String, count: Int) {
        (scene.href(scene.tongue(language).addresses.list(key)), scene.label(key, language), scene.count(key, language))
    }

    /// By where the work is done; what is done at home has no region.
    private static func byRegion(_ scene: Scene, _ language: Language) -> BoardChart? {
        let phrasing = scene.tongue(language).phrasing
        var counts: [String: Int] = [:]
        for index in scene.board.list(.all, language) {
            let municipality = scene.catalog.openings[index].location.municipality.map { scene.vocabulary.municipalities[$0] }
            let region = municipality.flatMap { scene.vocabulary.region(of: $0, on: scene.today) }
            counts[region?.term.label(language) ?? phrasing.text("place_remote"), default: 0] += 1
        }
        let sorted = counts.sorted { $0.value != $1.value ? $0.value > $1.value : Collation.precedes($0.key, $1.key, language) }
        return BoardChart(
            "opslag-region", title: phrasing.text("board_region"), head: phrasing.text("figures_place"),
            sorted.map { ("", $0.key, $0.value) }, phrasing)
    }

    private static let rowFields: Fields<(link: Link, width: String)> = [
        .text("href") { $0.link.href }, .text("label") { $0.link.label }, .text("number") { $0.link.count }, .text("width") { $0.width },
    ]

    static let fields: Fields<BoardChart> = [
        .text("id") { $0.id }, .text("title") { $0.title }, .text("head") { $0.head }, .list("rows", of: rowFields) { $0.rows },
    ]
}
