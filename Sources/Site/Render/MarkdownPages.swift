internal import Content
internal import Markdown
internal import Text

/// How a text's Markdown becomes HTML of this site: links get the site's path, cited numbers their source, figures a table.
extension Scene {
    func html(of page: PageHead, topHeading: Int = 2) -> [UInt8] {
        var buffer: [UInt8] = []
        buffer.reserveCapacity(page.body.count * 5 / 4)
        renderHTML(page.body, into: &buffer, options: options(page, topHeading: topHeading))
        return buffer
    }

    /// A line of Markdown without the paragraph round it.
    func inlineHTML(_ text: String, _ page: PageHead) -> [UInt8] {
        var buffer: [UInt8] = []
        renderHTML(Array(text.utf8), into: &buffer, options: options(page, topHeading: 2))
        let (open, close) = (Array("<p>".utf8), Array("</p>\n".utf8))
        guard buffer.starts(with: open), buffer.suffix(close.count).elementsEqual(close) else { return buffer }
        return Array(buffer[open.count..<buffer.count - close.count])
    }

    private func options(_ page: PageHead, topHeading: Int) -> RenderOptions {
        var options = RenderOptions()
        options.topHeading = topHeading
        options.tableLabel = tongue(page.language).phrasing.text("table_label")
        options.link = { target(of: $0, in: page) }
        options.image = { name in
            if name.hasPrefix("https://") || name.hasPrefix("http://") { return name }
            guard let path = ImagePath.resolve(name, from: page.path), pictures.has(path) else { return nil }
            return href(pictures.address(of: path))
        }
        options.figure = { drawFigure($0, page.language, into: &$1) }
        return options
    }

    private func target(of destination: String, in page: PageHead) -> LinkTarget {
        if destination.hasPrefix("#") { return .href(foldingFragment(of: destination)) }
        if destination.hasPrefix("/") && !destination.hasPrefix("//") { return .href(href(foldingFragment(of: destination))) }
        if destination.hasPrefix("rate:") { return cite(rate: String(destination.dropFirst(5)), page.language) }
        if destination.hasPrefix("figure:") { return cite(figure: String(destination.dropFirst(7)), page.language) }
        return .href(destination)
    }

    private func cite(rate id: String, _ language: Language) -> LinkTarget {
        guard let rate = catalog.rates[id] else { return .none }
        return .cite(href: rate.url, title: citation([rate.labels[language], rate.year, rate.source], language))
    }

    private func cite(figure id: String, _ language: Language) -> LinkTarget {
        guard let figure = catalog.figures[id] else { return .none }
        return .cite(href: figure.url, title: citation([figure.labels[language], figure.year, figure.source], language))
    }

    private func citation(_ parts: [String?], _ language: Language) -> String { parts.compactMap { $0 }.joined(separator: ", ") }

    /// A figure of `figures.yaml` as a table with bars, its definition and its source below.
    private func drawFigure(_ id: String, _ language: Language, into buffer: inout [UInt8]) -> Bool {
        guard let figure = catalog.figures[id.trimmedASCII] else { return false }
        let phrasing = tongue(language).phrasing
        let rows = figure.series.isEmpty ? figure.value.map { [(label: figure.year ?? "", value: $0)] } ?? [] : figure.series
        let largest = rows.map(\.value).max() ?? 1
        func add(_ html: String) { buffer.append(contentsOf: html.utf8) }
        let label = figure.labels[language] ?? figure.labels[.danish] ?? figure.id
        add("<figure class=\"bars\"><table><caption>")
        buffer.appendEscaped(label)
        if let unit = figure.unit { buffer.appendEscaped(" (\(unit))") }
        add("</caption><tbody>")
        for row in rows {
            let width = largest > 0 ? Int((row.value / largest * 1000).rounded()) : 0
            let drawn = "\(width / 10).\(width % 10)"
            add("<tr><th scope=\"row\">")
            buffer.appendEscaped(row.label)
            add("</th><td><svg class=\"bar\" viewBox=\"0 0 100 20\" preserveAspectRatio=\"none\" aria-hidden=\"true\"><rect class=\"lit\" width=\"\(drawn)\" height=\"20\"/><path class=\"end\" d=\"M\(drawn) 0v20\"/></svg></td><td class=\"num\">")
            buffer.appendEscaped(phrasing.number(row.value))
            add("</td></tr>")
        }
        add("</tbody></table><figcaption>")
        let checked = figure.checked.map { phrasing.text("checked_short", ["date": phrasing.long($0)]) }
        let source = phrasing.text("source") + ": " + [figure.source, figure.year, checked].compactMap { $0 }.joined(separator: ", ") + "."
        buffer.appendEscaped([figure.definition, source].compactMap { $0 }.joined(separator: " "))
        add("</figcaption></figure>\n")
        return true
    }
}

extension Catalog {
    /// Pictures that the texts themselves name.
    var picturesInText: [String] {
        let pages = stories.map(\.page) + guides.map(\.page) + pages.map(\.page) + employers.map(\.page) + events.map(\.page) + openings.map(\.page)
        return pages.filter { $0.body.firstRange(of: Array("![".utf8)) != nil || $0.body.firstRange(of: Array("]:".utf8)) != nil }.flatMap { page in
            Outline(of: page.body).images.compactMap { ImagePath.resolve($0.destination, from: page.path) }
        }
    }
}

extension String {
    fileprivate var trimmedASCII: String {
        var text = self[...]
        while text.first == " " { text.removeFirst() }
        while text.last == " " { text.removeLast() }
        return String(text)
    }
}
