internal import Content
internal import Templates
internal import Text

/// A figure's numbers as bars: one row each, as long as its share of the largest.
struct Bars: Sendable {
    struct Row: Sendable {
        let label: String
        /// Of a hundred.
        let width: String
        let number: String
    }

    let rows: [Row]

    /// A series; a single value is one row with its year.
    init(_ figure: Figure, _ phrasing: Phrasing) {
        let values = figure.series.isEmpty ? figure.value.map { [(label: figure.year ?? "", value: $0)] } ?? [] : figure.series
        let largest = values.map(\.value).max() ?? 1
        rows = values.map { label, value in
            Row(label: label, width: largest > 0 ? drawn(max(0, value) / largest * 100) : "0", number: phrasing.number(value))
        }
    }

    static let rowFields: Fields<Row> = [.text("label") { $0.label }, .text("width") { $0.width }, .text("number") { $0.number }]

    /// The rows of a table.
    func write(into buffer: inout [UInt8]) {
        func add(_ html: String) { buffer.append(contentsOf: html.utf8) }
        for row in rows {
            add("<tr><th scope=\"row\">")
            buffer.appendEscaped(row.label)
            add("</th><td><svg class=\"bar\" viewBox=\"0 0 100 20\" preserveAspectRatio=\"none\" aria-hidden=\"true\">")
            add("<rect class=\"lit\" width=\"\(row.width)\" height=\"20\"/></svg></td>")
            add("<td class=\"num\">")
            buffer.appendEscaped(row.number)
            add("</td></tr>")
        }
    }
}
