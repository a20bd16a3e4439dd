internal import Content
internal import Text

extension Site {
    /// What may be written at a cursor, and the bytes that it takes the place of.
    func suggestions(for cursor: Cursor, in document: TextDocument, takesSnippets: Bool) -> ([Suggestion], Range<Int>) {
        let kind = Kind(path: document.path)
        switch cursor {
        case .key(let path, let typed, let indent):
            return (keys(at: path, kind, indent: indent, besides: siblings(of: path, in: document)), typed)
        case .value(let path, let typed):
            return (values(of: path, kind, document), typed)
        case .link(let typed): return (linked(by: document.bytes[typed]), typed)
        case .allowance(let typed):
            let rules = Rule.all.filter { $0.allowance("") != nil }
            return (rules.map { Suggestion(label: $0.id, kind: .value, text: $0.id) }, typed)
        case .text:
            let end = document.bytes.count
            let isBlank = document.bytes.allSatisfy { $0 == 0x20 || $0 == 0x0A || $0 == 0x0D }
            guard takesSnippets, isBlank, kind == .opening else { return ([], end..<end) }
            let whole = Suggestion(
                label: words["lsp.new-opening"], kind: .snippet, text: words["lsp.opening"], detail: words["lsp.new-opening-detail"],
                search: "opslag stilling opening", isSnippet: true)
            return ([whole], 0..<end)
        }
    }

    private func keys(at path: [String], _ kind: Kind, indent: Int, besides taken: Set<String>) -> [Suggestion] {
        let names = fieldWords
        return Schema.of(kind).fields(at: path).filter { !taken.contains($0.key) }.map { field in
            let (key, margin) = (field.key, String(repeating: " ", count: max(indent, 0) + 2))
            let tail: String =
                switch field.shape {
                case _ where indent < 0: ": "
                case .list(.choice): ": []"
                case .list: ":\n\(margin)- "
                case .map, .either(.map, .free): ":\n\(margin)"
                default: ": "
                }
            return Suggestion(
                label: key, kind: .field, text: key + tail, detail: names.label(path + [key]), help: names.help(path + [key]) ?? "",
                search: field.words)
        }
    }

    /// The keys that stand in the map already.
    private func siblings(of path: [String], in document: TextDocument) -> Set<String> {
        guard path.isEmpty, let end = Cursor.endOfFront(document.lines) else { return [] }
        let rows = (2..<max(end, 2)).map { FrontRow(document.bytes[document.lines.range(ofLine: $0)]) }
        return Set(rows.compactMap { $0.indent == 0 ? $0.key : nil })
    }

    private func values(of path: [String], _ kind: Kind, _ document: TextDocument) -> [Suggestion] {
        guard let key = path.last else { return [] }
        let vocabulary = checker.context.vocabulary
        switch (path.first ?? key, key) {
        case (_, "scheme"): return terms(vocabulary.schemes)
        case ("via", _): return terms(vocabulary.brokers)
        case ("entry", _): return terms(vocabulary.entries)
        case (_, "sector"): return terms(vocabulary.sectors)
        case ("accommodations", "accommodations"), ("accommodations", "kind"), ("filter", "accommodation"):
            return terms(vocabulary.accommodations) + (path[0] == "accommodations" ? [other] : [])
        case (_, "municipality"):
            return vocabulary.municipalities.all.map { place in
                Suggestion(label: place.name, kind: .value, text: place.name, detail: place.code, search: place.slug)
            }
        case (_, "employer"): return pages(.employer)
        case (_, "openings") where kind == .story: return pages(.opening)
        case (_, "related") where kind == .guide: return pages(.guide)
        case (_, "published"), (_, "checked"): return [day(0)]
        case (_, "deadline"): return [28, 42, 56].map(day)
        case (_, "start"): return [56, 84].map(day)
        default:
            let field = Schema.of(kind).fields(at: path.dropLast()).first { $0.key == key }
            guard let choices = field?.shape.choices else { return [] }
            let names = fieldWords
            return choices.map { Suggestion(label: $0, kind: .value, text: $0, detail: names.choice($0)) }
        }
    }

    private func terms(_ terms: Terms) -> [Suggestion] {
        terms.all.map { term in
            let others = term.labels.values.sorted() + (term.synonyms[language] ?? [])
            return Suggestion(
                label: term.label(language), kind: .value, text: term.slug, detail: term.slug, search: others.joined(separator: " "))
        }
    }

    private var other: Suggestion {
        Suggestion(label: words["lsp.other"], kind: .value, text: "{ kind: other, note:  }", detail: "other")
    }

    private func pages(_ kind: Kind) -> [Suggestion] {
        links.pages(kind).map { Suggestion(label: $0.file.title, kind: .reference, text: $0.slug, detail: $0.slug) }
    }

    /// So many days from today.
    private func day(_ days: Int) -> Suggestion {
        let day = (checker.context.today + days).iso
        let weeks = words.fill(days == 0 ? "lsp.today" : "lsp.weeks", ["weeks": String(days / 7)])
        return Suggestion(label: day, kind: .value, text: day, detail: weeks)
    }

    /// The pages of the site whose addresses hold what is written by now, and the numbers that may be cited.
    private func linked(by written: ArraySlice<UInt8>) -> [Suggestion] {
        let context = checker.context
        let numbers =
            context.figureOrder.compactMap { context.figures[$0] }.map { ("figure:" + $0.id, $0.label(language)) }
            + context.rateOrder.compactMap { context.rates[$0] }.map { ("rate:" + $0.id, $0.label(language)) }
        let name = written.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false).last ?? written
        let folder = String(decoding: written.dropLast(name.count), as: UTF8.self)
        let (slug, isAny) = (Needle(slug(of: String(decoding: name, as: UTF8.self))), name.isEmpty)
        let pages = links.pages.lazy.filter { $0.address.hasPrefix(folder) && (isAny || slug.stands(in: Array($0.address.utf8))) }
            .prefix(Suggestion.most)
        return numbers.map { Suggestion(label: $0, kind: .reference, text: $0, detail: $1) }
            + pages.map { Suggestion(label: $0.address, kind: .file, text: $0.address, detail: $0.file.title) }
    }
}

extension SourceFile {
    /// What the `title:` line says, else the path.
    var title: String {
        for key in ["title: ", "name: "] {
            let wanted = Array(("\n" + key).utf8)
            var start = 0
            while let line = bytes[start...].firstIndex(of: 0x0A) {
                if bytes[line...].starts(with: wanted) {
                    let rest = bytes[(line + wanted.count)...]
                    return String(decoding: rest.prefix { $0 != 0x0A && $0 != 0x0D }, as: UTF8.self)
                }
                start = line + 1
                if bytes[start...].starts(with: Array("---".utf8)) { break }
            }
        }
        return path
    }
}
