internal import Content
internal import Text

extension LanguageServer {
    /// What stands under the cursor: a rule that is broken there, a field, a word of the vocabulary, a place, a number that is cited.
    func writeHover(_ parameters: JSONValue, into json: inout JSONWriter) {
        guard let site, let document = document(parameters), let offset = offset(parameters, in: document),
            let text = site.hover(at: offset, in: document)
        else { return json.null() }
        json.object { json in
            json.key("contents")
            json.object { json in
                json.member("kind", "markdown")
                json.member("value", text)
            }
        }
    }

    /// Where the name or the link under the cursor leads.
    func writeDefinition(_ parameters: JSONValue, into json: inout JSONWriter) {
        guard let site, let document = document(parameters), let offset = offset(parameters, in: document),
            let (path, line) = site.target(at: offset, in: document)
        else { return json.null() }
        json.object { json in
            json.member("uri", FileURI.uri(path.hasPrefix("/") ? path : (root ?? ".") + "/" + path))
            json.range("range", Position(line: line, character: 0), Position(line: line, character: 0))
        }
    }
}

extension Site {
    func hover(at offset: Int, in document: TextDocument) -> String? {
        let place = document.lines.place(of: offset)
        if let finding = document.findings.first(where: { $0.remark.place.touches(place, place) }), let rule = Rule.byID[finding.rule] {
            return hover(over: rule)
        }
        switch Cursor(at: offset, in: document) {
        case .allowance(let word): return Rule.byID[text(word, document)].map { hover(over: $0) }
        case .value(let path, let word): return hover(over: scalar(word, document), path)
        case .key(let path, let word, _): return hover(overKey: path + [text(word, document)])
        case .link, .text: return link(at: offset, in: document).flatMap { number(cited: $0) }
        }
    }

    private func hover(over rule: Rule) -> String {
        let (explanation, words) = explanation(of: rule)
        return "**\(rule.id)** · \(words["report.\(rule.severity.rawValue)"])\n\n\(explanation.summary)\n\n\(explanation.why)\n\n"
            + "_\(words["explain.basis"])_: \(explanation.law)"
    }

    private func hover(overKey path: [String]) -> String? {
        let names = fieldWords
        return names.help(path).map { "**\(names.label(path))** · `\(path.last ?? "")`\n\n\($0)" }
    }

    private func hover(over value: String, _ path: [String]) -> String? {
        guard let key = path.last, !value.isEmpty else { return nil }
        let vocabulary = checker.context.vocabulary
        func named(_ terms: Terms) -> String? { terms.index(of: value).map { told(terms[$0]) } }
        switch key {
        case "accommodations", "kind", "accommodation": return named(vocabulary.accommodations)
        case "scheme": return named(vocabulary.schemes)
        case "sector": return named(vocabulary.sectors)
        case "via": return named(vocabulary.brokers)
        case "entry": return named(vocabulary.entries)
        case "municipality":
            guard let index = vocabulary.municipalities.index(of: value) else { return nil }
            let place = vocabulary.municipalities[index]
            let region = vocabulary.region(of: place, on: checker.context.today)?.term.label(language)
            return "**\(place.name)** · \(place.code)" + (region.map { "\n\n\($0)" } ?? "")
        default: return nil
        }
    }

    private func told(_ term: Term) -> String {
        let names = Language.allCases.filter { $0 != language }.compactMap { term.labels[$0] }.joined(separator: " · ")
        let synonyms = term.synonyms[language] ?? []
        let group = term.group.flatMap { checker.context.vocabulary.accommodationGroups.index(of: $0) }
        let groupLabel = group.map { checker.context.vocabulary.accommodationGroups[$0].label(language) }
        return [
            "**\(term.label(language))** · `\(term.slug)`", groupLabel ?? "", names,
            synonyms.isEmpty ? "" : "»" + synonyms.joined(separator: "« »") + "«",
        ]
        .filter { !$0.isEmpty }.joined(separator: "\n\n")
    }

    /// A figure or rate that a link cites, with its year and source.
    private func number(cited address: String) -> String? {
        let parts = address.split(separator: ":", maxSplits: 1).map(String.init)
        guard parts.count == 2 else { return nil }
        switch parts[0] {
        case "figure":
            guard let figure = checker.context.figures[parts[1]] else { return nil }
            let value = figure.value.map { "\($0) \(figure.unit ?? "")" } ?? figure.unit ?? ""
            return [figure.label(language), "\(value) (\(figure.year ?? ""))", figure.source].joined(separator: "\n\n")
        case "rate":
            guard let rate = checker.context.rates[parts[1]] else { return nil }
            return [rate.label(language), "\(rate.amount) \(rate.unit ?? "") (\(rate.year))", rate.source].joined(separator: "\n\n")
        default: return nil
        }
    }

    /// The file behind the name or link under the cursor, and the line in it, from 0.
    func target(at offset: Int, in document: TextDocument) -> (path: String, line: Int)? {
        if case .value(let path, let word) = Cursor(at: offset, in: document) {
            let kind: Kind? =
                switch path.last {
                case "employer": .employer
                case "openings": .opening
                case "related": .guide
                default: nil
                }
            let slug = scalar(word, document)
            return kind.flatMap { kind in links.pages(kind).first { $0.slug == slug } }.map { ($0.file.path, 0) }
        }
        guard let address = link(at: offset, in: document) else { return nil }
        if let page = links.page(at: address) { return (page.file.path, 0) }
        if address.hasSuffix(".md"), let file = ImagePath.resolve(address, from: document.path),
            files.texts.contains(where: { $0.path == file })
        {
            return (file, 0)
        }
        for (name, path) in [("figure:", "content/figures.yaml"), ("rate:", "content/rates.yaml")] where address.hasPrefix(name) {
            return (path, line(ofID: String(address.dropFirst(name.count)), in: files.data[path] ?? []))
        }
        return nil
    }

    private func line(ofID id: String, in bytes: [UInt8]) -> Int {
        let lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
        return lines.firstIndex { line in
            let text = String(decoding: line, as: UTF8.self)
            return text.contains("id: \(id)") && !text.contains("id: \(id)-")
        } ?? 0
    }

    /// The address of the link whose words or address stand under the cursor.
    private func link(at offset: Int, in document: TextDocument) -> String? {
        let range = document.lines.range(ofLine: document.lines.line(of: offset))
        let bytes = document.bytes
        var index = range.lowerBound
        while let open = bytes[index..<range.upperBound].firstIndex(of: UInt8(ascii: "[")) {
            guard let middle = bytes[open..<range.upperBound].firstIndex(of: UInt8(ascii: "]")) else { return nil }
            index = middle + 1
            guard index < range.upperBound, bytes[index] == UInt8(ascii: "("),
                let close = bytes[index..<range.upperBound].firstIndex(of: UInt8(ascii: ")"))
            else { continue }
            if (open...close).contains(offset) { return text(index + 1..<close, document).split(separator: " ").first.map(String.init) }
            index = close + 1
        }
        return nil
    }

    private func text(_ range: Range<Int>, _ document: TextDocument) -> String {
        String(decoding: document.bytes[range], as: UTF8.self)
    }

    /// A value without blanks and quotation marks round it.
    private func scalar(_ range: Range<Int>, _ document: TextDocument) -> String {
        let stops = Array(" \t\"'".utf8)
        var bytes = document.bytes[range]
        while let first = bytes.first, stops.contains(first) { bytes = bytes.dropFirst() }
        while let last = bytes.last, stops.contains(last) { bytes = bytes.dropLast() }
        return String(decoding: bytes, as: UTF8.self)
    }
}
