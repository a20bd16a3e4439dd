internal import Content
internal import Markdown
internal import Templates
internal import Text

/// A number that a text cites, as the list of sources shows it: what it is, how much, from where and when.
struct Citation: Sendable {
    /// The number's place in the list, which the text links to.
    let anchor: String
    let label: String
    let amount: String
    let source: String
    let url: String?
    let checked: Day?

    static let fields: Fields<Citation> = [
        .text("id") { $0.anchor }, .text("name") { $0.label }, .text("amount") { $0.amount }, .text("source") { $0.source },
        .text("url") { $0.url },
    ]

    /// `h-` keeps it apart from the headings of the text.
    static func anchor(rate id: String) -> String { "h-sats-" + id }
    static func anchor(figure id: String) -> String { "h-tal-" + id }
}

extension Scene {
    /// The rates and figures that a page's text links to, each once, in the order of the text. A figure that is drawn there has
    /// its source under the drawing.
    func citations(_ page: PageHead, _ outline: Outline, before text: String = "") -> [Citation] {
        var seen = Set<String>()
        let links = (text.isEmpty ? [] : Outline(of: Array(text.utf8)).links) + outline.links
        return links.compactMap { link in
            guard seen.insert(link.destination).inserted else { return nil }
            if link.destination.hasPrefix("rate:") {
                return catalog.rates[String(link.destination.dropFirst(5))].map { citation($0, page.language) }
            }
            if link.destination.hasPrefix("figure:") {
                return catalog.figures[String(link.destination.dropFirst(7))].map { citation($0, page.language) }
            }
            return nil
        }
    }

    /// `Tjekket 22. november 2026.`: the day on which the first of the numbers was checked.
    func checked(_ citations: [Citation], _ language: Language) -> String? {
        let phrasing = tongue(language).phrasing
        return citations.compactMap(\.checked).min().map(phrasing.checkedSentence)
    }

    private func citation(_ rate: Rate, _ language: Language) -> Citation {
        Citation(
            anchor: Citation.anchor(rate: rate.id), label: dated(rate.label(language), rate.year),
            amount: tongue(language).phrasing.amount(rate.amount, rate.unit), source: rate.source, url: rate.url, checked: rate.checked
        )
    }

    private func citation(_ figure: Figure, _ language: Language) -> Citation {
        Citation(
            anchor: Citation.anchor(figure: figure.id), label: dated(figure, language),
            amount: figure.value.map { tongue(language).phrasing.amount($0, figure.unit) } ?? "", source: figure.source, url: figure.url,
            checked: figure.checked
        )
    }

    /// A figure's label with its year; a series over years says them itself.
    func dated(_ figure: Figure, _ language: Language) -> String {
        let isOverYears = figure.series.contains { $0.label == figure.year }
        return dated(figure.label(language), isOverYears ? nil : figure.year)
    }

    /// A label with the year it is about, where it does not say it already.
    func dated(_ label: String, _ year: String?) -> String {
        guard let year, !Array(label.utf8).contains(Array(year.utf8)) else { return label }
        return label + ", " + year
    }
}

extension Phrasing {
    /// `28,56 kr. pr. time`, `65 %`: the unit stays on the number's line.
    func amount(_ value: Double, _ unit: String?) -> String {
        guard let unit else { return number(value) }
        return number(value) + "\u{A0}" + self.unit(unit)
    }

    /// A unit, which the files write in Danish, in the page's language where that has a word for it.
    func unit(_ unit: String) -> String {
        let name = slug(of: unit)
        return hasText("unit_", slug: name) ? text("unit_", slug: name) : unit
    }
}
