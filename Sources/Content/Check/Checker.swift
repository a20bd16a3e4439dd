internal import Markdown
internal import Work

/// Judges a whole board: files in, findings and a catalog of what may be published out.
public struct Checker: Sendable {
    /// What a check is for: the findings alone, or also the values that a build makes pages of.
    public enum Purpose: Sendable { case checking, building }

    public let settings: SiteSettings
    public let context: CheckContext
    private let purpose: Purpose
    private let settingsFindings: [Finding]
    /// How openings become HTML while they are checked; nil where nobody wants it.
    private let rendering: OpeningRendering?
    private let data: [String: [UInt8]]

    /// `data` holds the YAML files by path: settings, figures, rates and the vocabulary. `today` wins over the site's own day for
    /// its examples, and that over `fallbackToday`. `withDrafts` says that the site shows drafts and pages of days to come.
    public init(
        data: [String: [UInt8]], assets: [String: Int] = [:], baseURL: String? = nil, for purpose: Purpose, withDrafts: Bool = false,
        today: Day?, fallbackToday: Day
    ) {
        self.data = data
        let site = DataFiles.read(SiteSettings.path, .site, from: data)
        let figures = DataFiles.read(DataFiles.figures, .figures, from: data)
        let rates = DataFiles.read(DataFiles.rates, .rates, from: data)
        let (vocabulary, troubles) = Vocabulary.read(from: data)
        settings = baseURL.map(SiteSettings(site.node).at) ?? SiteSettings(site.node)
        self.purpose = purpose
        rendering = purpose == .building ? OpeningRendering(options: .opening, isAtRoot: settings.basePath.isEmpty) : nil
        settingsFindings = site.findings + figures.findings + rates.findings + troubles
        context = CheckContext(
            vocabulary: vocabulary, today: today ?? settings.exampleDay ?? fallbackToday,
            figures: DataFiles.figures(figures.node), rates: DataFiles.rates(rates.node), assets: assets,
            showsDrafts: withDrafts, off: Set(settings.severities.filter { $0.value == nil }.keys))
    }

    /// Checks the Markdown files, which come in the order of their paths. `others` are the rest of the site's, which are not judged
    /// but may be linked to.
    public func check(_ count: Int, jobs: Int, beside others: [SourceFile] = [], file: @escaping @Sendable (Int) -> SourceFile) -> Report {
        let judged = inParallel(count, jobs: jobs) { judge(file($0)) }
        var findings = settingsFindings
        var entries: [Entry] = []
        entries.reserveCapacity(count)
        for one in judged {
            findings += one.findings
            if let entry = one.entry { entries.append(entry) }
        }
        let files = SiteFiles(judged.map(\.entry), file: file, others: others, settings: settings, context: context)
        let faults = Rule.all.flatMap { rule -> [Finding] in
            let found: [(path: String, remark: Remark)]
            switch rule.check {
            case .board(let check): found = check(entries)
            case .site(let check): found = check(files, data)
            case .whileReading, .opening, .file: return []
            }
            return found.compactMap { finding(rule, $0.remark, in: $0.path) }
        }
        let faulty = Set((findings + faults).filter { $0.severity == .error }.map(\.path))
        let sound = faulty.isEmpty ? entries : entries.filter { !faulty.contains($0.path) }
        findings = (findings + faults).sorted(by: Finding.precedes)
        let catalog = Catalog(sound, settings: settings, context: context)
        return Report(checked: count, findings: findings, catalog: catalog)
    }

    private func judge(_ file: SourceFile) -> (entry: Entry?, findings: [Finding]) {
        let (draft, remarks) = Draft.read(file, defaultLanguage: settings.languages[0], rendering: rendering)
        var findings = remarks.compactMap { remark in Rule.byID[remark.rule].flatMap { finding($0, remark.remark, in: file.path) } }
        guard let draft else { return (nil, findings) }
        let opening = draft.kind == .opening ? OpeningDraft(draft, vocabulary: context.vocabulary) : nil
        for rule in Rule.all {
            findings += self.remarks(of: rule, on: draft, opening).compactMap { finding(rule, $0, in: file.path) }
        }
        let references = draft.references().map(\.reference).withoutRepeats
        func entry(_ value: Entry.Value?) -> Entry {
            Entry(path: file.path, kind: draft.kind, language: draft.language, slug: draft.slug, references: references, value: value)
        }
        guard purpose == .building, !findings.contains(where: { $0.severity == .error }) else { return (entry(nil), findings) }
        if let value = Entry.Value(draft, opening: opening, vocabulary: context.vocabulary) { return (entry(value), findings) }
        // The site has lowered a rule without which there is no page: what it said stands as an error after all.
        return (entry(nil), findings + unlowered(draft, opening))
    }

    /// What the rules that a site has lowered say of a draft, at their own severity.
    private func unlowered(_ draft: Draft, _ opening: OpeningDraft?) -> [Finding] {
        Rule.all.filter { settings.severities[$0.id] != nil && $0.severity == .error }.flatMap { rule in
            remarks(of: rule, on: draft, opening).map { Finding(path: draft.path, rule: rule.id, severity: .error, remark: $0) }
        }
    }

    /// What a rule has to say of one file; what is found while reading, or on the whole board, is not asked here.
    private func remarks(of rule: Rule, on draft: Draft, _ opening: OpeningDraft?) -> [Remark] {
        switch rule.check {
        case .opening(let check): opening.map { check($0, context) } ?? []
        case .file(let check): check(draft, context)
        case .whileReading, .board, .site: []
        }
    }

    /// The finding of a rule, at the severity the site gives it; nil where the site has switched it off. What the product promises
    /// is lowered by nobody.
    private func finding(_ rule: Rule, _ remark: Remark, in path: String) -> Finding? {
        let severity = remark.severity ?? rule.severity
        guard let chosen = settings.severities[rule.id], !rule.isPromise else {
            return Finding(path: path, rule: rule.id, severity: severity, remark: remark)
        }
        return chosen.map { Finding(path: path, rule: rule.id, severity: $0, remark: remark) }
    }
}

/// What a check found.
public struct Report: Sendable {
    /// Files looked at.
    public let checked: Int
    /// By path, then place.
    public let findings: [Finding]
    public let catalog: Catalog

    public func count(_ severity: Severity) -> Int { findings.count { $0.severity == severity } }
}
