internal import Content
internal import Markdown
internal import Text

/// How a text's Markdown becomes HTML of this site: links get the site's path, cited numbers their source, figures a table.
extension Scene {
    /// The HTML of a page that lists no citations: cited numbers link to their source.
    func html(of page: PageHead, topHeading: Int = 2) -> [UInt8] {
        var buffer: [UInt8] = []
        buffer.reserveCapacity(page.body.count * 5 / 4)
        renderHTML(page.body, into: &buffer, options: options(page, topHeading: topHeading, false))
        return buffer
    }

    /// The HTML of a page that lists what it cites, and its outline, from one parse: cited numbers link to the list.
    func read(_ page: PageHead) -> (html: [UInt8], outline: Outline) {
        var html: [UInt8] = []
        html.reserveCapacity(page.body.count * 5 / 4)
        let outline = Outline(of: page.body, renderingInto: &html, options: options(page, topHeading: 2, true))
        return (html, outline)
    }

    /// A line of Markdown without the paragraph round it, of a page that lists what it cites.
    func inlineHTML(_ text: String, _ page: PageHead) -> [UInt8] {
        var buffer: [UInt8] = []
        renderHTML(Array(text.utf8), into: &buffer, options: options(page, topHeading: 2, true))
        let (open, close) = (Array("<p>".utf8), Array("</p>\n".utf8))
        guard buffer.starts(with: open), buffer.suffix(close.count).elementsEqual(close) else { return buffer }
        return Array(buffer[open.count..<buffer.count - close.count])
    }

    private func options(_ page: PageHead, topHeading: Int, _ listsCitations: Bool) -> RenderOptions {
        var options = RenderOptions()
        options.topHeading = topHeading
        // The checker has read it.
        options.isValidUTF8 = true
        options.tableLabel = tongue(page.language).phrasing.text("table_label")
        options.link = { [self] in target(of: $0, in: page, listsCitations) }
        options.image = { [self] name in
            // A picture of another host is not fetched: its words stand in its place.
            guard let path = ImagePath.resolve(name, from: page.path), pictures.has(path) else { return nil }
            return href(pictures.address(of: path))
        }
        options.figure = { [self] in drawFigure($0, page.language, into: &$1) }
        return options
    }

    private func target(of destination: String, in page: PageHead, _ listsCitations: Bool) -> LinkTarget {
        if destination.hasPrefix("#") { return .href(foldingFragment(of: destination)) }
        if destination.hasPrefix("/") && !destination.hasPrefix("//") { return .href(href(foldingFragment(of: destination))) }
        if destination.hasPrefix("rate:") {
            guard let rate = catalog.rates[String(destination.dropFirst(5))] else { return .none }
            let place = listsCitations ? "#" + Citation.anchor(rate: rate.id) : rate.url
            return .cite(href: place, title: [rate.label(page.language), rate.year, rate.source].joined(separator: ", "))
        }
        if destination.hasPrefix("figure:") {
            guard let figure = catalog.figures[String(destination.dropFirst(7))] else { return .none }
            let place = listsCitations ? "#" + Citation.anchor(figure: figure.id) : figure.url
            return .cite(
                href: place, title: [figure.label(page.language), figure.year, figure.source].compactMap(\.self).joined(separator: ", "))
        }
        if let address = address(ofFile: destination, in: page) { return .href(href(address)) }
        return .href(destination)
    }

    /// The address of the page that a Markdown file makes, where a link names the file by its path from the folder of the own one:
    /// so the link works where the texts are read as files too.
    private func address(ofFile destination: String, in page: PageHead) -> String? {
        let path = destination.prefix { $0 != "#" }
        guard path.hasSuffix(".md"), AddressKind(of: destination) == .relative, let whole = ImagePath.resolve(String(path), from: page.path)
        else { return nil }
        let (kind, name) = (Kind(path: whole), FileName(path: whole))
        let language = name.language ?? board.languages.first { board.has(kind, name.slug, $0) } ?? board.languages[0]
        return address(kind, name.slug, language) + foldingFragment(of: String(destination.dropFirst(path.count)))
    }

    /// A figure of `figures.yaml` as a table with bars, its definition and its source below.
    private func drawFigure(_ id: String, _ language: Language, into buffer: inout [UInt8]) -> Bool {
        guard let figure = catalog.figures[id.trimmedASCII] else { return false }
        let phrasing = tongue(language).phrasing
        func add(_ html: String) { buffer.append(contentsOf: html.utf8) }
        let label = figure.label(language)
        add("<figure class=\"bars\"><table><caption>")
        buffer.appendEscaped(dated(figure, language))
        if let unit = figure.unit, !Array(label.lowercased().utf8).contains(Array(unit.utf8)) { buffer.appendEscaped(" (\(unit))") }
        add("</caption><tbody>")
        Bars(figure, phrasing).write(into: &buffer)
        add("</tbody></table><figcaption>")
        if let definition = figure.definition { buffer.appendEscaped(definition + " ") }
        // The page of all figures stands between the drawing and what it rests on: there is the link to the source itself.
        if let place = figureAddress(figure.id, language).map(href) {
            add("<a href=\"")
            buffer.appendEscaped(place)
            add("\">")
            buffer.appendEscaped(phrasing.text("source"))
            add("</a>")
        } else {
            buffer.appendEscaped(phrasing.text("source"))
        }
        let checked = figure.checked.map(phrasing.checked)
        buffer.appendEscaped(": " + [figure.source, checked].compactMap { $0 }.joined(separator: ", ") + ".")
        add("</figcaption></figure>\n")
        return true
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
