internal import Markdown
internal import Work

/// Judges a whole board: files in, findings and a catalog of what may be published out.
public struct Checker: Sendable {
    /// What a check is for: the findings alone, or also the values that a build makes pages of. A preview makes pages of faulty files
    /// too, as far as they can be made.
    public enum Purpose: Sendable { case checking, building, previewing }

    /// What is asked: all that the rules have to say, or only what keeps a page from being published.
    public enum Questions: Sendable { case all, refusals }

    public let settings: SiteSettings
    public let context: CheckContext
    private let purpose: Purpose
    private let settingsFindings: [Finding]
    /// What the YAML files beside the Markdown set aside, by path.
    private let dataAside: [String: SetAside]
    private let numbers: [NumberEntry]
    /// How openings become HTML while they are checked; nil where nobody wants it.
    private let rendering: OpeningRendering?
    private let data: [String: [UInt8]]
    /// What is asked of each file: of an opening, and of the other kinds.
    private let openingChecks, otherChecks: [Rule.FileCheck]
    private let asksAll: Bool
    /// Whether a rule asks how hard a text is to read.
    private let measuresReading: Bool

    /// `data` holds the YAML files by path: settings, figures, rates and the vocabulary. `today` wins over the site's own day for
    /// its examples, and that over `fallbackToday`. `sound` names data that the programs carry and the site has not touched: its tests have
    /// judged them. `withDrafts` says that the site shows drafts and pages of days to come. A build asks for refusals: what is milder
    /// is the checker's to tell.
    public init(
        data: [String: [UInt8]], sound: Set<String> = [], assets: [String: Int] = [:], baseURL: String? = nil, for purpose: Purpose,
        asking questions: Questions = .all, withDrafts: Bool = false, today: Day?, fallbackToday: Day
    ) {
        self.data = data
        let site = DataFiles.read(SiteSettings.path, .site, from: data)
        let figures = DataFiles.read(DataFiles.figures, .figures, from: data)
        let rates = DataFiles.read(DataFiles.rates, .rates, from: data)
        let (vocabulary, troubles) = Vocabulary.read(from: data, sound: sound)
        settings = baseURL.map(SiteSettings(site.node).at) ?? SiteSettings(site.node)
        self.purpose = purpose
        rendering = purpose != .checking ? OpeningRendering(options: .opening, isAtRoot: settings.basePath.isEmpty) : nil
        settingsFindings = site.findings + SiteSettings.faults(in: site.node) + figures.findings + rates.findings + troubles
        dataAside = DataFiles.allowances(in: data)
        numbers =
            NumberEntry.all(DataFiles.figures, isRate: false, figures.node) + NumberEntry.all(DataFiles.rates, isRate: true, rates.node)
        context = CheckContext(
            vocabulary: vocabulary, today: today ?? settings.exampleDay ?? fallbackToday,
            figures: DataFiles.figures(figures.node), rates: DataFiles.rates(rates.node), assets: assets, numbers: numbers,
            showsDrafts: withDrafts, off: Set(settings.severities.filter { $0.value == nil }.keys))
        let severities = settings.severities
        // Whether an allowance is of use is known when all has been asked.
        let asksAll = questions == .all || severities[Rule.allowUnused.id] == .some(.error)
        self.asksAll = asksAll
        let asked = Rule.fileChecks.filter { check in
            let rule = check.rule
            // What the product promises is asked all the same.
            if rule.isPromise { return true }
            guard let chosen = severities[rule.id] else { return asksAll || rule.severity == .error }
            return chosen == .error || chosen != nil && asksAll || rule.isOfPromises && asksAll
        }
        measuresReading = asked.contains { $0.rule.group == .language }
        openingChecks = asked
        otherChecks = asked.filter { !$0.isOfOpenings }
    }

    /// Checks the Markdown files, which come in the order of their paths. `others` are the rest of the site's, which are not judged
    /// but may be linked to.
    public func check(_ count: Int, jobs: Int, beside others: [SourceFile] = [], file: @escaping @Sendable (Int) -> SourceFile) -> Report {
        report(on: inParallel(count, jobs: jobs) { judge(file($0)) }, beside: others, file: file)
    }

    /// What is to be said of files that were judged one by one, in the order of their paths. So a file that has changed costs the judging
    /// of one.
    public func report(on judged: [Judged], beside others: [SourceFile] = [], file: @escaping @Sendable (Int) -> SourceFile) -> Report {
        var findings: [Finding] = []
        var entries: [Entry] = []
        var aside = dataAside
        entries.reserveCapacity(judged.count)
        for one in judged {
            findings += one.findings
            if let entry = one.entry { entries.append(entry) }
            if let set = one.aside, let entry = one.entry { aside[entry.path] = set }
        }
        let files = SiteFiles(judged.map(\.entry), file: file, others: others, settings: settings, context: context)
        let faults = Rule.boardRules.flatMap { rule in
            rule.check.remarks(on: entries, files, data, numbers, context).compactMap { finding(rule, $0.remark, in: $0.path) }
        }
        for finding in settingsFindings + faults where aside[finding.path]?.takes(finding) != true { findings.append(finding) }
        if asksAll { for (path, set) in aside { findings += set.remarks.compactMap { finding($0, in: path) } } }
        let faulty = purpose == .previewing ? [] : Set(findings.filter { $0.severity == .error }.map(\.path))
        let sound = faulty.isEmpty ? entries : entries.filter { !faulty.contains($0.path) }
        findings.sort(by: Finding.precedes)
        let catalog = Catalog(sound, settings: settings, context: context)
        let allowed = aside.values.reduce(0) { $0 + $1.findings.count }
        let drafts = Set(entries.lazy.filter { $0.facts.isDraft && faulty.contains($0.path) }.map(\.path))
        return Report(
            checked: judged.count, findings: findings, allowed: allowed, faultyDrafts: drafts, catalog: catalog, entries: entries)
    }

    /// What a preview makes pages of: every file whose value can be had, sound or not.
    public func catalog(of judged: [Judged]) -> Catalog { Catalog(judged.compactMap(\.entry), settings: settings, context: context) }

    /// What came of one file.
    public struct Judged: Sendable {
        public internal(set) var entry: Entry?
        var findings: [Finding]
        var aside: SetAside?

        fileprivate var isSound: Bool { !findings.contains { $0.severity == .error } }
    }

    /// Judges one file by itself.
    public func judge(_ file: SourceFile) -> Judged {
        let (draft, remarks) = Draft.read(
            file, defaultLanguage: settings.languages[0], rendering: rendering, measuringReading: measuresReading)
        var judged = Judged(entry: nil, findings: remarks.compactMap { finding($0, in: file.path) }, aside: nil)
        guard let draft else { return judged }
        judged.aside = SetAside(draft.allowances)
        let book = context.vocabulary.phrases[draft.language]
        let words = SpokenWords(of: draft, lookingFor: book.heads)
        let opening =
            draft.kind == .opening ? OpeningDraft(draft, wordStarts: words.startsInBody, vocabulary: context.vocabulary) : nil
        for phrase in draft.phrases(book, in: words, opening) {
            // One that no rule stands for yet is passed over.
            if let rule = Rule.byID[phrase.rule], let finding = finding(rule, phrase.remark, in: file.path) {
                judged.findings.append(finding)
            }
        }
        let checks = opening == nil ? otherChecks : openingChecks
        for index in checks.indices {
            // The question alone is copied: most have nothing to say.
            let remarks = checks[index].question.remarks(on: draft, opening, context)
            if remarks.isEmpty { continue }
            let rule = checks[index].rule
            for remark in remarks { if let finding = finding(rule, remark, in: file.path) { judged.findings.append(finding) } }
        }
        if var aside = judged.aside {
            judged.findings.removeAll { aside.takes($0) }
            judged.aside = aside
        }
        judged.findings = FixOffers.completing(judged.findings, of: draft, in: file, context)
        let references = draft.references().map(\.reference).withoutRepeats
        let facts = FileFacts(draft, opening)
        var value: Entry.Value?
        if purpose == .previewing || purpose == .building && judged.isSound {
            value = Entry.Value(draft, opening: opening, vocabulary: context.vocabulary)
            if value == nil, judged.isSound { judged.findings += unlowered(draft, opening, remarks, judged.aside) }
        }
        judged.entry = Entry(draft, references: references, facts: facts, value: value)
        return judged
    }

    /// What the rules that the site has lowered, or the file has set aside, say of a draft, at their own severity: a rule without
    /// which there is no page stands as an error after all.
    private func unlowered(_ draft: Draft, _ opening: OpeningDraft?, _ read: [RuledRemark], _ aside: SetAside?) -> [Finding] {
        let lowered = Set(settings.severities.keys).union(aside.map { Set($0.rules) } ?? [])
        let said = Rule.fileChecks.flatMap { check in
            check.question.remarks(on: draft, opening, context).map { (rule: check.rule.id, remark: $0) }
        }
        return (read + said).filter { lowered.contains($0.rule) && Rule.byID[$0.rule]?.severity == .error }.map {
            Finding(path: draft.path, rule: $0.rule, severity: .error, remark: $0.remark)
        }
    }

    /// The finding of a rule, at the severity the site gives it; nil where the site has switched it off. What the product promises
    /// is lowered by nobody.
    private func finding(_ rule: Rule, _ remark: Remark, in path: String) -> Finding? {
        let severity = remark.severity ?? rule.severity
        guard let chosen = settings.severities[rule.id], !rule.promises(remark) else {
            return Finding(path: path, rule: rule.id, severity: severity, remark: remark)
        }
        return chosen.map { Finding(path: path, rule: rule.id, severity: $0, remark: remark) }
    }

    func finding(_ remark: RuledRemark, in path: String) -> Finding? {
        Rule.byID[remark.rule].flatMap { finding($0, remark.remark, in: path) }
    }
}

extension Rule.Check {
    /// What is asked of all files at once.
    fileprivate func remarks(
        on entries: [Entry], _ files: SiteFiles, _ data: [String: [UInt8]], _ numbers: [NumberEntry], _ context: CheckContext
    ) -> [(path: String, remark: Remark)] {
        switch self {
        case .board(let check): check(entries)
        case .site(let check): check(files, data)
        case .number(let check): numbers.flatMap { number in check(number, context).map { (number.path, $0) } }
        case .several(let checks): checks.flatMap { $0.remarks(on: entries, files, data, numbers, context) }
        case .whileReading, .phrases, .opening, .file: []
        }
    }
}

/// What a check found.
public struct Report: Sendable {
    /// Files looked at.
    public let checked: Int
    /// By path, then place.
    public let findings: [Finding]
    /// Findings that a file has set aside with a reason.
    public let allowed: Int
    /// The files with errors that say of themselves that they are drafts.
    public let faultyDrafts: Set<String>
    public let catalog: Catalog
    /// Kept as long as the report is: to give up ten thousand of them in the midst of a build takes longer than to make their pages' plan.
    let entries: [Entry]

    public func count(_ severity: Severity) -> Int { findings.count { $0.severity == severity } }
}
