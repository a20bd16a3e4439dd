internal import Content
internal import Site
internal import SiteFolder
internal import Templates
internal import Text

/// Answers what browsers ask: pages of the site with their bars, the list of findings, mends, the form.
struct Desk {
    var preview: Preview
    let gate: Gate
    let files: ServeFiles
    private(set) var words: Words
    private(set) var book: ServeBook
    private let language: Language?
    /// The preview's own address.
    let address: String
    /// A file was written by a form: open pages are to be told.
    var hasNews = false

    static let own = "/_rummelig/"

    init(_ preview: Preview, _ gate: Gate, language: Language?, address: String) throws(TemplateFaults) {
        self.preview = preview
        self.gate = gate
        self.language = language
        self.address = address
        files = ServeFiles()
        words = ServeFiles.words(language ?? preview.checker.settings.languages[0], data: preview.folder.data)
        book = try ServeBook(files.templates, words, home: preview.home)
    }

    /// Takes in what has changed on the disk; gives what open pages are to be told.
    mutating func look(_ change: FolderChange?) -> [UInt8]? {
        var isChanged = preview.keepDay() || hasNews
        if let change, preview.update(change) {
            isChanged = true
            // A site may have words of its own.
            if case .files(let paths) = change, paths.allSatisfy(\.isText) {} else { renewWords() }
        }
        hasNews = false
        return isChanged ? Array("data: \(preview.mark)\n\n".utf8) : nil
    }

    private mutating func renewWords() {
        let wanted = ServeFiles.words(language ?? preview.checker.settings.languages[0], data: preview.folder.data)
        guard let renewed = try? ServeBook(files.templates, wanted, home: preview.home) else { return }
        (words, book) = (wanted, renewed)
    }

    func refuse(_ refusal: RequestRefusal) -> Answer {
        var answer = Answer.text(refusal.rawValue, words["trouble.refused-\(refusal.rawValue)"])
        if refusal == .methodNotAllowed { answer.lines.append("Allow: GET, HEAD, POST") }
        return answer
    }

    mutating func answer(_ request: Request) -> Answer {
        guard gate.admits(request) else { return .text(403, words.fill("trouble.forbidden", ["address": address])) }
        guard request.path.hasPrefix(Self.own) else {
            return request.method == .post ? refuse(.methodNotAllowed) : sitePage(request)
        }
        let name = String(request.path.dropFirst(Self.own.count))
        switch (request.method, name) {
        case (.get, "events"): return .stream("data: \(preview.mark)\n\n")
        case (.get, "serve.css"), (.head, "serve.css"): return Answer(type: "text/css; charset=utf-8", files.style)
        case (.get, "preview.js"), (.get, "form.js"): return Answer(type: "text/javascript; charset=utf-8", files.scripts[name] ?? [])
        case (.get, ""), (.head, ""): return findingsPage()
        case (.get, "new"): return newForm()
        case (.get, "edit"): return editForm(request.form)
        case (.post, "check"): return check(request.form)
        case (.post, "save"): return submit(request.form)
        case (.post, "mend"): return mend(request.form)
        default: return page(404, "trouble.lost-title", "")
        }
    }
}

// MARK: Pages of the site

extension Desk {
    private mutating func sitePage(_ request: Request) -> Answer {
        let base = preview.basePath
        if !base.isEmpty, request.path == "/" || request.path == base { return .redirect(to: base + "/") }
        guard request.path.hasPrefix(base + "/") else { return lost(request) }
        let path = String(request.path.dropFirst(base.count))
        let address = path.hasSuffix("/index.html") ? String(path.dropLast("index.html".count)) : path
        guard let page = preview.page(at: address) else {
            if preview.page(at: address + "/") != nil { return .redirect(to: percentEncoded(base + address + "/", keeping: "/")) }
            if preview.site == nil { return templateTrouble() }
            if let path = preview.fileWithoutPage(at: address) { return standin(path, address: base + address) }
            return lost(request)
        }
        let bytes = preview.render(page)
        guard page.path.hasSuffix(".html") else { return Answer(type: Self.type(of: page.path), bytes) }
        return shown(bytes, of: preview.site?.source(of: page), at: base + address, status: page.path == "404.html" ? 404 : 200)
    }

    private mutating func lost(_ request: Request) -> Answer {
        guard let page = preview.page(at: "/404.html") else { return templateTrouble() }
        return shown(preview.render(page), of: nil, at: request.path, status: 404)
    }

    /// A page of the site with its bar and the script that loads it anew; between them its bytes are as a build writes them.
    private func shown(_ bytes: [UInt8], of head: PageHead?, at address: String, status: Int) -> Answer {
        var bar: [UInt8] = []
        book.bar.render(self.bar(of: head, at: address), into: &bar)
        let mark = StableHash.mark(of: bytes + bar)
        let script =
            "<link rel=\"stylesheet\" href=\"/_rummelig/serve.css\"><script src=\"/_rummelig/preview.js\" data-mark=\"\(mark)\" data-version=\"\(preview.mark)\" defer></script>"
        var answer = Answer.html(Injection.inject(head: Array(script.utf8), foot: bar, into: bytes), status: status)
        answer.lines.append("ETag: \"\(mark)\"")
        return answer
    }

    private func bar(of head: PageHead?, at address: String) -> Bar {
        let found = head.map { preview.findingsByPath[$0.path] ?? [] } ?? []
        var notes: [String] = []
        if preview.templateProblems != nil { notes.append(words["bar.template"]) }
        if let head {
            if head.isDraft { notes.append(words["bar.draft"]) }
            if let day = head.published, day > preview.today { notes.append(words.fill("bar.future", ["day": day.iso])) }
        }
        let worst = found.map(\.severity).max()
        if worst == .error { notes.append(words["bar.left-out"]) }
        let total = preview.report.findings.count
        return Bar(
            isOpen: false, summary: found.isEmpty ? (head == nil ? "" : words["bar.clean"]) : Bar.counts(found, words),
            severity: worst?.rawValue ?? "", notes: notes,
            // What keeps the page from the site comes first.
            findings: rows(Severity.allCases.reversed().flatMap { severity in found.filter { $0.severity == severity } }, back: address),
            path: head?.path,
            editHref: head.flatMap { editAddress(of: $0.path) },
            allLabel: total == 0 ? words["bar.all-none"] : words.fill("bar.all", ["count": String(total)]))
    }

    /// The form for a file's fields; only openings have one.
    func editAddress(of path: String) -> String? {
        Kind(path: path) == .opening && path.hasSuffix(".md") ? Self.own + "edit?path=" + percentEncoded(path) : nil
    }

    func rows(_ findings: [Finding], back: String) -> [FindingRow] {
        findings.map { finding in
            FindingRow(finding, hash: preview.mark(of: finding.path) ?? "", token: gate.token, back: back, words)
        }
    }

    private static func type(of path: String) -> String {
        let types = [
            "css": "text/css; charset=utf-8", "js": "text/javascript; charset=utf-8", "json": "application/json", "xml": "application/xml",
            "txt": "text/plain; charset=utf-8", "svg": "image/svg+xml", "png": "image/png", "jpg": "image/jpeg", "jpeg": "image/jpeg",
            "webp": "image/webp", "avif": "image/avif", "gif": "image/gif", "ics": "text/calendar; charset=utf-8",
            "wasm": "application/wasm", "pdf": "application/pdf", "webmanifest": "application/manifest+json",
        ]
        return types[path.split(separator: ".").last.map { $0.lowercased() } ?? ""] ?? "application/octet-stream"
    }
}

// MARK: Pages of the preview

extension Desk {
    func page(_ status: Int, _ title: String, _ lead: String, lines: [String] = [], back: String? = nil) -> Answer {
        show(ServePage(title: words[title], lead: lead, lines: lines, back: back), status)
    }

    func show(_ page: ServePage, _ status: Int = 200) -> Answer {
        var bytes: [UInt8] = []
        var page = page
        page.version = preview.mark
        book.page.render(page, into: &bytes)
        return .html(bytes, status: status)
    }

    private func templateTrouble() -> Answer {
        let lines = preview.templateProblems?.problems.prefix(50).map { TemplateWords.sentence($0, words) } ?? []
        return page(500, "trouble.template-title", words["trouble.template"], lines: lines)
    }

    /// In place of a page that cannot be made.
    private func standin(_ path: String, address: String) -> Answer {
        let findings = preview.findingsByPath[path] ?? []
        let file = ServePage.FileFindings(
            path: path, pageHref: nil, editHref: editAddress(of: path), findings: rows(findings, back: address))
        let lead = words.fill("standin.lead", ["path": path])
        return show(ServePage(title: words["standin.title"], lead: lead, files: [file], body: preview.html(ofBody: path)))
    }

    private static let mostShown = 500

    private mutating func findingsPage() -> Answer {
        let all = preview.report.findings
        let shown = all.prefix(Self.mostShown)
        var files: [ServePage.FileFindings] = []
        for (path, findings) in Dictionary(grouping: shown, by: \.path).sorted(by: { $0.key < $1.key }) {
            files.append(
                ServePage.FileFindings(
                    path: path, pageHref: preview.address(ofFile: path), editHref: editAddress(of: path),
                    findings: rows(findings, back: Self.own)))
        }
        func count(_ severity: Severity) -> String { String(preview.report.count(severity)) }
        let lead = words.fill(
            "findings.lead",
            ["files": String(preview.report.checked), "errors": count(.error), "warnings": count(.warning), "notes": count(.note)])
        let more = all.count > shown.count ? [words.fill("findings.more", ["count": String(shown.count)])] : []
        let lines = all.isEmpty ? [words["findings.none"]] : more
        return show(ServePage(title: words["findings.title"], lead: lead, files: files, lines: lines))
    }
}
