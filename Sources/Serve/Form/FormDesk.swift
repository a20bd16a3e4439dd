internal import Content
internal import Site
internal import SiteFolder
internal import Templates
internal import Text

/// The form: shown, checked while it is filled in, mended and saved.
extension Desk {
    private var vocabulary: Vocabulary { preview.checker.context.vocabulary }

    /// What a form sends: the file it is for, the text it began with and what stands in its fields.
    private struct Sent {
        let path: String
        let hash: String
        let base: [UInt8]
        /// What the form began with is not what stood on the disk: a mend was made in it.
        let hasOwnBase: Bool
        let values: FormValues
        /// A file that stands on the disk, as it stands there.
        let file: SourceFile?
    }

    // MARK: Showing

    func newForm() -> Answer {
        var values = FormValues()
        values.texts["published"] = preview.today.iso
        return form(values, over: FileWriting.empty, path: "", hash: "", findings: [], notice: "")
    }

    func editForm(_ request: FormFields) -> Answer {
        guard let path = request["path"], editAddress(of: path) != nil, let file = preview.text(path) else {
            return page(404, "trouble.lost-title", "", back: Self.own)
        }
        guard FileWriting(file.bytes) != nil else {
            let found = ServePage.FileFindings(
                path: path, pageHref: nil, editHref: nil, findings: rows(preview.findingsByPath[path] ?? [], back: Self.own))
            return show(ServePage(title: words["form.unreadable-title"], lead: words["form.unreadable"], files: [found]), 422)
        }
        return form(
            FormValues(file.bytes, vocabulary), over: file.bytes, path: path, hash: StableHash.mark(of: file.bytes),
            findings: preview.findingsByPath[path] ?? [],
            notice: request["saved"].map { words[$0 == Self.asDraft ? "form.saved-draft" : "form.saved"] } ?? "")
    }

    private func form(
        _ values: FormValues, over bytes: [UInt8], path: String, hash: String, base: String = "", findings: [Finding], notice: String,
        trouble: String = "", status: Int = 200, language: String? = nil
    ) -> Answer {
        let filling = FormFilling(words: words, vocabulary: vocabulary, values: values, findings: findings, bytes: bytes)
        let placed = filling.placed
        let languages = preview.site?.languages ?? preview.checker.settings.languages
        let chosen = language ?? languages[0].rawValue
        let page = FormPage(
            title: path.isEmpty ? words["form.new-title"] : values.texts["title"] ?? words["form.edit-title"], path: path, hash: hash,
            token: gate.token, base: base, notice: notice, trouble: trouble,
            againHref: status == 409 && !path.isEmpty ? editAddress(of: path) : nil,
            pageHref: path.isEmpty ? nil : preview.address(ofFile: path),
            groups: filling.groups(placed), findings: placed,
            summary: findings.isEmpty ? "" : Bar.counts(findings, words),
            summaryTitle: words[placed.contains(where: \.isError) ? "form.summary" : "form.advice"],
            preview: Preview.html(ofBody: Array(values.body.utf8)),
            municipalities: vocabulary.municipalities.all.map(\.name),
            language: languages.map {
                FormPage.Option(value: $0.rawValue, label: words["form.choice.\($0.rawValue)"], isChosen: $0.rawValue == chosen)
            })
        var body: [UInt8] = []
        book.form.render(page, into: &body)
        return .html(body, status: status)
    }

    // MARK: What was sent

    private func sent(_ form: FormFields) -> Sent? {
        guard gate.knows(form), !form.isDamaged, form["end"] == "1", let path = form["path"] else { return nil }
        guard path.isEmpty || editAddress(of: path) != nil && preview.text(path) != nil else { return nil }
        let file = path.isEmpty ? nil : SiteFolder.text(path, root: preview.root)
        let own = form["base"].flatMap { $0.isEmpty ? nil : percentDecoded(Array($0.utf8)) }.map { Array($0.utf8) }
        return Sent(
            path: path, hash: form["hash"] ?? "", base: own ?? file?.bytes ?? FileWriting.empty, hasOwnBase: own != nil,
            values: FormValues(form, vocabulary), file: file)
    }

    /// The path that findings of a draft are told for.
    private func place(_ sent: Sent, _ form: FormFields) -> String {
        if !sent.path.isEmpty { return sent.path }
        let languages = preview.site?.languages ?? preview.checker.settings.languages
        let given = form["language"].flatMap(Language.init)
        let ending = given.map { $0 == languages[0] ? "" : "." + $0.rawValue } ?? ""
        let name = slug(of: form["slug"].flatMap { $0.isEmpty ? nil : $0 } ?? sent.values.texts["title"] ?? "")
        return "content/openings/" + (name.isEmpty ? "ny-stilling" : name) + ending + ".md"
    }

    /// The draft as a file, with what is found in it; nil where what the form began with cannot be read.
    private func draft(_ sent: Sent, _ form: FormFields) -> (bytes: [UInt8], refused: [String], findings: [Finding])? {
        guard let (bytes, refused) = FormWriting(vocabulary: vocabulary).written(sent.values, into: sent.base) else { return nil }
        let path = place(sent, form)
        var findings = preview.checker.findings(in: SourceFile(path: path, bytes: bytes))
        // What is asked of the whole board is known of the file as it stands.
        if bytes == sent.file?.bytes { findings = preview.findingsByPath[path] ?? findings }
        return (bytes, refused, findings)
    }

    private func tokenTrouble() -> Answer { page(403, "trouble.token-title", words["trouble.token"], back: Self.own) }

    // MARK: While it is filled in

    func check(_ form: FormFields) -> Answer {
        guard let sent = sent(form), let draft = draft(sent, form) else { return .text(403, words["trouble.token"]) }
        let filling = FormFilling(
            words: words, vocabulary: vocabulary, values: sent.values, findings: draft.findings, bytes: draft.bytes)
        var json = JSONWriter()
        json.object { json in
            json.member("summary", draft.findings.isEmpty ? words["form.clean"] : Bar.counts(draft.findings, words))
            json.key("findings")
            json.array { json in
                for finding in filling.placed {
                    json.object { json in
                        json.member("id", finding.id)
                        json.member("field", finding.fieldLabel)
                        json.member("severity", finding.severity)
                        json.member("label", finding.severityLabel)
                        json.member("message", finding.message)
                        json.member("help", finding.help)
                        json.member("mend", finding.mend)
                        json.member("mendValue", finding.mendValue)
                    }
                }
            }
            json.member("hours", readHours(sent.values))
            json.member("preview", String(decoding: Preview.html(ofBody: Array(sent.values.body.utf8)), as: UTF8.self))
            json.member("changed", sent.file.map { StableHash.mark(of: $0.bytes) != sent.hash } ?? false)
        }
        return .json(json.bytes)
    }

    /// How the checker reads the hours, so that an editor sees it before anything is saved.
    private func readHours(_ values: FormValues) -> String {
        guard let text = values.texts["hours.weekly"], let hours = WeeklyHours(reading: text) else { return "" }
        func said(_ number: Double) -> String {
            let text = number.description
            let short = text.hasSuffix(".0") ? String(text.dropLast(2)) : text
            return words.language == .english ? short : short.replacing(".", with: ",")
        }
        let range = hours.least == hours.most ? said(hours.least) : said(hours.least) + "–" + said(hours.most)
        return words.fill("form.hours-read", ["hours": range])
    }

    // MARK: Buttons

    mutating func submit(_ form: FormFields) -> Answer {
        guard let sent = sent(form) else { return tokenTrouble() }
        guard let draft = draft(sent, form) else {
            return page(422, "form.unreadable-title", words["form.unreadable"], back: Self.own)
        }
        if let mend = form["mend"], !mend.isEmpty { return mended(mend, sent, draft.bytes, form) }
        if form.has("check") { return again(sent, draft, form, notice: draft.findings.isEmpty ? words["form.clean"] : "") }
        return save(sent, draft, form)
    }

    /// The form as it was sent, with what is found.
    private func again(
        _ sent: Sent, _ draft: (bytes: [UInt8], refused: [String], findings: [Finding]), _ form: FormFields, notice: String = "",
        trouble: String = "", status: Int = 200
    ) -> Answer {
        self.form(
            sent.values, over: draft.bytes, path: sent.path, hash: sent.hash,
            base: sent.hasOwnBase ? percentEncoded(String(decoding: sent.base, as: UTF8.self)) : "", findings: draft.findings,
            notice: notice, trouble: trouble, status: status, language: form["language"])
    }

    /// A certain mend is made in the draft: nothing is written before it is saved.
    private func mended(_ mend: String, _ sent: Sent, _ bytes: [UInt8], _ form: FormFields) -> Answer {
        let parts = mend.split(separator: " ").map(String.init)
        let path = place(sent, form)
        let mending =
            parts.count == 3
            ? preview.checker.mend(SourceFile(path: path, bytes: bytes)) { finding in
                finding.rule == parts[0] && String(finding.remark.place.line) == parts[1]
                    && String(finding.remark.place.column) == parts[2]
            } : nil
        let now = mending?.bytes ?? bytes
        return self.form(
            FormValues(now, vocabulary), over: now, path: sent.path, hash: sent.hash,
            base: percentEncoded(String(decoding: now, as: UTF8.self)),
            findings: preview.checker.findings(in: SourceFile(path: path, bytes: now)),
            notice: mending == nil ? "" : words["form.mended"],
            trouble: mending == nil ? words.fill("trouble.unsure", ["path": path]) : "", language: form["language"])
    }

    private mutating func save(
        _ sent: Sent, _ draft: (bytes: [UInt8], refused: [String], findings: [Finding]), _ form: FormFields
    ) -> Answer {
        if !draft.refused.isEmpty {
            let filling = FormFilling(words: words, vocabulary: vocabulary, values: sent.values, findings: [], bytes: draft.bytes)
            let names = draft.refused.map { name in FormField.all.contains { $0.name == name } ? filling.label(name) : name }
            return again(sent, draft, form, trouble: words.fill("form.refused", ["fields": names.joined(separator: ", ")]), status: 422)
        }
        if sent.path.isEmpty { return saveNew(sent, draft, form) }
        guard let file = sent.file, StableHash.mark(of: file.bytes) == sent.hash else {
            return again(sent, draft, form, trouble: words.fill("form.changed", ["path": sent.path]), status: 409)
        }
        if let trouble = write(sent.path, from: file.bytes, to: draft.bytes, back: Self.own) { return trouble }
        return .redirect(to: Self.own + "edit?path=" + percentEncoded(sent.path) + "&saved=1")
    }

    private mutating func saveNew(
        _ sent: Sent, _ draft: (bytes: [UInt8], refused: [String], findings: [Finding]), _ form: FormFields
    ) -> Answer {
        guard sent.values.texts["title"] != nil else { return again(sent, draft, form, trouble: words["form.title-needed"], status: 422) }
        let path = place(sent, form)
        let isTaken = preview.text(path) != nil
        // What is not finished must not keep the rest of the site from being built.
        var (values, bytes) = (sent.values, draft.bytes)
        let isFaulty = draft.findings.contains { $0.severity == .error }
        if isFaulty {
            values.texts["draft"] = "true"
            bytes = FormWriting(vocabulary: vocabulary).written(values, into: sent.base)?.bytes ?? bytes
        }
        let errno = isTaken ? SiteFolder.alreadyThere : SiteFolder.create(preview.root + "/" + path, bytes)
        if let errno {
            let trouble =
                errno == SiteFolder.alreadyThere
                ? words.fill("form.taken", ["path": path])
                : words.fill("trouble.unwritable", ["path": path, "reason": Terminal.reason(errno, words)])
            return again(sent, draft, form, trouble: trouble, status: errno == SiteFolder.alreadyThere ? 409 : 500)
        }
        takeIn(path)
        return .redirect(to: Self.own + "edit?path=" + percentEncoded(path) + "&saved=" + (isFaulty ? Self.asDraft : "1"))
    }

    private static let asDraft = "draft"
}
