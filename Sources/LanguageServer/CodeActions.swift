internal import Content
internal import Text

extension LanguageServer {
    /// What may be done about the findings that a selection touches: each certain mend, all certain mends of the file, and setting a rule
    /// aside with a reason.
    func writeActions(_ parameters: JSONValue, into json: inout JSONWriter) {
        guard let site, let document = document(parameters), let (start, end) = selection(parameters, in: document) else {
            return json.null()
        }
        let only = parameters["context"]?["only"]?.array?.compactMap(\.string)
        func wants(_ kind: String) -> Bool { only?.contains { kind == $0 || kind.hasPrefix($0 + ".") } ?? true }
        let touched = document.findings.filter { $0.remark.place.touches(start, end) || $0.remark.place.line == start.line }
        json.array { json in
            if wants("quickfix") {
                for finding in touched {
                    guard let fix = finding.remark.fix else { continue }
                    writeAction(site.words.offer(fix), "quickfix", finding, fix.edits, in: document, isPreferred: true, into: &json)
                }
                for finding in touched.withoutRepeatedRules {
                    guard let edit = allowance(of: finding, in: document, site) else { continue }
                    let title = site.words.fill("lsp.aside", ["rule": finding.rule])
                    writeAction(title, "quickfix", finding, [edit], in: document, isPreferred: false, into: &json)
                }
            }
            if wants("source.fixAll"), only != nil || !touched.isEmpty, let all = everyMend(of: document, site) {
                writeAction(site.words["lsp.fix-all"], "source.fixAll", nil, [all], in: document, isPreferred: false, into: &json)
            }
        }
    }

    private func writeAction(
        _ title: String, _ kind: String, _ finding: Finding?, _ edits: [Edit], in document: TextDocument, isPreferred: Bool,
        into json: inout JSONWriter
    ) {
        json.object { json in
            json.member("title", title)
            json.member("kind", kind)
            if isPreferred { json.member("isPreferred", true) }
            if let finding {
                json.key("diagnostics")
                json.array { write(finding, in: document, into: &$0) }
            }
            json.key("edit")
            json.object { json in
                json.key("changes")
                json.object { json in
                    json.key(text: document.uri)
                    json.array { for edit in edits { write(edit, in: document, into: &$0) } }
                }
            }
        }
    }

    private func write(_ edit: Edit, in document: TextDocument, into json: inout JSONWriter) {
        let place = edit.place
        json.object { json in
            json.range(
                "range", document.position(line: place.line, column: place.column, encoding),
                document.position(line: place.endLine, column: place.endColumn, encoding))
            json.member("newText", edit.text)
        }
    }

    /// The comment that sets the rule aside, on a line of its own above the one it is about, or below the fence; nil where no file can.
    private func allowance(of finding: Finding, in document: TextDocument, _ site: Site) -> Edit? {
        // Where a field is wrong or missing, setting the rule aside is no way out, so it is not offered.
        guard let rule = Rule.byID[finding.rule], finding.severity != .error || rule.group == .dignity,
            let comment = rule.allowance(site.words["lsp.reason"]), let end = Cursor.endOfFront(document.lines)
        else { return nil }
        let line = max(2, min(finding.remark.place.line, end))
        let row = FrontRow(document.bytes[document.lines.range(ofLine: line)])
        let isTop = row.dash == 0 && !row.isItem && row.key != nil
        let at = isTop ? line : 2
        return Edit(place: Place(line: at, column: 1, endLine: at, endColumn: 1), text: comment + "\n")
    }

    /// The whole text as `opslagstjek --fix` would leave it.
    private func everyMend(of document: TextDocument, _ site: Site) -> Edit? {
        guard document.findings.contains(where: { $0.remark.fix != nil }),
            let mending = site.checker.mend(document.file, where: { _ in true })
        else { return nil }
        let last = document.lines.lineCount
        let end = document.text(ofLine: last).unicodeScalars.count + 1
        return Edit(
            place: Place(line: 1, column: 1, endLine: last, endColumn: end), text: String(decoding: mending.bytes, as: UTF8.self))
    }
}

extension LanguageServer {
    func document(_ parameters: JSONValue) -> TextDocument? {
        parameters["textDocument"]?["uri"]?.string.flatMap { documents[$0] }
    }

    /// Both ends of a selection, as lines and columns of the checker.
    private func selection(_ parameters: JSONValue, in document: TextDocument) -> (
        start: (line: Int, column: Int), end: (line: Int, column: Int)
    )? {
        guard let start = parameters["range"]?["start"].flatMap(Position.init), let end = parameters["range"]?["end"].flatMap(Position.init)
        else { return nil }
        let places = [start, end].map { document.lines.place(of: document.offset(of: $0, encoding)) }
        return (places[0], places[1])
    }

    /// The byte under the cursor.
    func offset(_ parameters: JSONValue, in document: TextDocument) -> Int? {
        parameters["position"].flatMap(Position.init).map { document.offset(of: $0, encoding) }
    }
}

extension Position {
    init?(_ value: JSONValue) {
        guard let line = value["line"]?.int, let character = value["character"]?.int, line >= 0, character >= 0 else { return nil }
        self.init(line: line, character: character)
    }
}

extension [Finding] {
    fileprivate var withoutRepeatedRules: [Finding] {
        var seen: Set<String> = []
        return filter { seen.insert($0.rule).inserted }
    }
}
