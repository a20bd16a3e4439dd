internal import Content
internal import Templates

/// The persons in fleksjob by paid hours: a table with bars, and the same persons as one strip of shares.
struct HoursChart: Sendable {
    /// The figure that is drawn so, where a site has it.
    static let id = "fleksjob-betalte-timer-oktober-2022"

    /// A group of hours: its part of them all, from 0 to 1.
    private struct Part {
        let label: String
        let hours: ClosedRange<Int>
        let value: Double
        let share: Double
    }

    let figure: Figure
    private let parts: [Part]
    private let total: Double
    private let phrasing: Phrasing

    /// Nil where a label of the series is no range of hours, or the numbers are no parts of a whole.
    init?(_ figure: Figure, _ phrasing: Phrasing) {
        let total = figure.series.map(\.value).reduce(0, +)
        guard total > 0, figure.series.allSatisfy({ $0.value >= 0 }) else { return nil }
        let parts = figure.series.compactMap { label, value -> Part? in
            let ends = label.split(separator: "–").compactMap { Int($0) }
            guard let first = ends.first, let last = ends.last, first <= last else { return nil }
            return Part(label: label, hours: first...last, value: value, share: value / total)
        }
        guard parts.count == figure.series.count else { return nil }
        self.figure = figure
        self.phrasing = phrasing
        self.parts = parts
        self.total = total
    }

    /// The share of those with at most ten hours: the lit part.
    private var lit: Double { parts.filter(isLit).map(\.share).reduce(0, +) }

    private func isLit(_ part: Part) -> Bool { part.hours.upperBound <= 10 }

    private func percent(_ share: Double, decimals: Bool = false) -> String {
        let hundredths = decimals ? (share * 1000).rounded() / 10 : (share * 100).rounded()
        return phrasing.number(hundredths) + "\u{A0}%"
    }

    /// `De fleste fleksjob er små …`, where they are.
    var answer: String? {
        lit > 0.5 ? phrasing.text("figures_answer", ["share": percent(lit)]) : nil
    }
}

extension HoursChart {
    struct Row: Sendable {
        let label: String
        let width: String
        let number: String
        let share: String
    }

    private var rows: [Row] {
        let largest = parts.map(\.value).max() ?? 1
        return parts.map { part in
            Row(
                label: part.label, width: drawn(part.value / largest * 100), number: phrasing.number(part.value),
                share: percent(part.share, decimals: true))
        }
    }

    /// A room of the strip, in units of the drawing.
    struct Room: Sendable {
        let x: Double
        let width: Double
        let isLit: Bool
    }

    /// Words in the middle of their room, or at a line where the room is too narrow for them.
    struct Word: Sendable {
        let x: Double
        let share: String
        let label: String
        let isLit: Bool
    }

    /// The strip's left edge and width in a drawing of 360 units, and the least share that has room for words.
    private static let edge = 2.0
    private static let width = 356.0
    private static let least = 0.07

    private var rooms: [Room] {
        var start = 0.0
        return parts.map { part in
            defer { start += part.share }
            return Room(x: Self.edge + start * Self.width, width: part.share * Self.width, isLit: isLit(part))
        }
    }

    private var words: [Word] {
        zip(parts, rooms).filter { part, _ in part.share >= Self.least }.map { part, room in
            Word(x: room.x + room.width / 2, share: percent(part.share), label: part.label, isLit: room.isLit)
        }
    }

    /// The last rooms, too narrow for words of their own: `21–30: 2 %`.
    private var slivers: Word? {
        let narrow = zip(parts, rooms).filter { part, _ in part.share < Self.least && part.share > 0 }
        guard let first = narrow.first, let last = narrow.last else { return nil }
        let share = narrow.map(\.0.share).reduce(0, +)
        let hours =
            first.0.hours.lowerBound == last.0.hours.upperBound ? first.0.label : "\(first.0.hours.lowerBound)–\(last.0.hours.upperBound)"
        return Word(x: (first.1.x + last.1.x + last.1.width) / 2, share: percent(share), label: hours, isLit: false)
    }

    static let fields: Fields<HoursChart> = [
        .text("id") { Scene.anchor(figure: $0.figure.id) },
        .list("rows", of: rowFields) { $0.rows },
        .text("total") { $0.phrasing.number($0.total) },
        .text("whole") { $0.percent(1) },
        .text("unit") { chart in chart.figure.unit.map { chart.phrasing.unit($0).capitalisedFirst } },
        .text("share_title") { $0.phrasing.text("share_title", ["share": $0.percent(1 - $0.lit)]) },
        .text("share_unit") { $0.phrasing.text("share_unit", ["total": $0.phrasing.number($0.total)]) },
        .text("share_lit") { $0.phrasing.text("share_lit", ["share": $0.percent($0.lit)]) },
        .text("share_text") { chart in chart.phrasing.listed(chart.rows.map { $0.label + ": " + $0.share }) },
        .text("lit_width") { drawn($0.lit * width) },
        .text("lit_middle") { drawn(edge + $0.lit * width / 2) },
        .list("rooms", of: roomFields) { $0.rooms },
        .list("words", of: wordFields) { $0.words },
        .group("slivers", of: wordFields) { $0.slivers },
    ]

    private static let rowFields: Fields<Row> = [
        .text("label") { $0.label }, .text("width") { $0.width }, .text("number") { $0.number }, .text("share") { $0.share },
    ]

    private static let roomFields: Fields<Room> = [
        .text("x") { drawn($0.x) }, .text("width") { drawn($0.width) }, .flag("is_lit") { $0.isLit },
    ]

    private static let wordFields: Fields<Word> = [
        .text("x") { drawn($0.x) }, .text("share") { $0.share }, .text("label") { $0.label }, .flag("is_lit") { $0.isLit },
    ]
}
