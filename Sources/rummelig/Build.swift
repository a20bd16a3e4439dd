internal import ArgumentParser
internal import Content
internal import Files
internal import Site
internal import SiteFolder
internal import Templates
internal import Work

struct Build: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "build",
        abstract: "Tjekker indholdet og skriver hele siden til public/.",
        discussion: """
            Med fejl i indholdet bliver public/, som den var. Siden skiftes ud på én gang: den er altid hel.
            Slutkode: 0 siden er skrevet · 1 indholdet har fejl · 2 forkert brug, skabeloner eller filsystemet.
            """
    )

    @OptionGroup var options: SiteOptions

    @Option(help: ArgumentHelp("Mappen med indhold (ellers content/ i boardets mappe).", valueName: "dir"))
    var content: String?

    @Option(help: ArgumentHelp("Mappen med skabeloner (ellers templates/ i boardets mappe).", valueName: "dir"))
    var templates: String?

    @Option(help: ArgumentHelp("Mappen, siden skrives til (ellers public/ i boardets mappe).", valueName: "dir"))
    var output: String?

    @Option(help: "Antal tråde.")
    var jobs = processorCount()

    @Flag(help: "Tag udkast og sider med fremtidig dato med.")
    var drafts = false

    @Flag(help: "Skriv .gz og .br ved siden af det, der fylder mindre på den måde.")
    var precompress = false

    @Option(help: ArgumentHelp("Skriv, hvad der er kommet, ændret, lukket og fjernet, til en JSON-fil.", valueName: "file"))
    var changes: String?

    @Option(
        help: ArgumentHelp("Det tidligere .rummelig-manifest.json, som --changes regner fra (ellers fra ingenting).", valueName: "file"))
    var since: String?

    @Option(help: ArgumentHelp("Skriv resultatet som Markdown, til siden for et CI-job.", valueName: "file"))
    var summary: String?

    @Flag(help: "Skriv resultatet som JSON.")
    var json = false

    @Flag(help: "Skriv kun, når noget er galt.")
    var quiet = false

    func run() throws {
        let spoken = MessageLanguage.spoken(options.language, root: options.root).builtInWords
        guard (1...1024).contains(jobs) else { throw Refusal(spoken["usage.jobs"]) }
        if since != nil, changes == nil { throw Refusal(spoken["usage.since-alone"]) }
        // A site written among its own texts would be read as theirs by the next build.
        let sources = [contentFolder, templates ?? below(options.root, "templates")]
        if let output, sources.contains(where: { Place.overlap($0, output) }) {
            throw Refusal(spoken.fill("build.among-sources", ["output": output]))
        }
        let progress = ProgressLine(spoken, isWanted: !quiet && !json)
        defer { progress.end() }
        var stopwatch = Stopwatch()
        progress.begin("read")
        var run = try SiteRun(
            options, SiteFolder.forBuilding(root: options.root, content: content, templates: templates, jobs: jobs), withDrafts: drafts)
        let words = run.words
        // Before anything is written, since it may well be the manifest of the folder that is about to change.
        let former = try formerManifest(words)
        stopwatch.took("read")
        let texts = PassingTexts(run.folder.takeTexts(), in: contentFolder)
        progress.begin("check", of: texts.count)
        let report = run.checker.check(texts.count, jobs: jobs) {
            progress.count()
            return texts[$0]
        }
        stopwatch.took("check")
        progress.clear()
        try refuseFaults(report, run, texts)
        progress.begin("plan")
        let pictures = SiteFolder.pictures(report.catalog.picturePaths, content: contentFolder, jobs: jobs)
        let site = try run.site(report.catalog, pictures: pictures, withDrafts: drafts, jobs: jobs)
        stopwatch.took("plan")
        progress.begin("write", of: site.pages.count)
        let published = try publish(site, pictures, words, progress)
        stopwatch.took("publish")
        progress.end()
        if let changes { try write(Changes(from: former, to: published.manifest, closedKind: PlannedPage.closedKind), to: changes, words) }
        if summary != nil {
            let told = BuildSummary(words: run.language.commandWords(root: options.root))
            try summarise(told.published(site, published, report, today: run.today, drafts: drafts), words)
        }
        if json {
            Terminal.write(BuildReport.json(site, published, report, today: run.today, drafts: drafts, times: stopwatch.times))
        } else if !quiet {
            Terminal.write(BuildReport.text(site, published, report, words))
        }
        Ending.end(keeping: run.folder, report, site)
    }

    /// Errors stop the build; with `--skip-invalid` only those of the settings do, and the pages left out are named.
    private func refuseFaults(_ report: Report, _ run: SiteRun, _ texts: PassingTexts) throws {
        let (folder, words) = (run.folder, run.words)
        // A draft is not on the site: what it still lacks keeps nobody else's page from it.
        let aside = drafts ? [] : report.faultyDrafts
        if !aside.isEmpty, !quiet { Terminal.complain(words.fill("build.drafts", ["count": String(aside.count)])) }
        let errors = report.findings.filter { $0.severity == .error && !aside.contains($0.path) }
        guard !errors.isEmpty else { return }
        let faulty = Set(errors.map(\.path))
        if options.skipInvalid, SiteRun.canLeaveOut(faulty) { return run.tellLeftOut(faulty) }
        if json {
            Terminal.write(JSONReport.write(report.findings, checked: report.checked, words: words))
        } else {
            let text = TextReport(words: words, isColoured: Terminal.hasColour)
            Terminal.write(text.write(errors, checked: report.checked) { folder.data[$0] ?? texts.bytes(of: $0) })
        }
        Terminal.complain(words.fill("build.refused", ["output": output ?? "public/"]))
        if summary != nil {
            let told = BuildSummary(words: run.language.commandWords(root: options.root))
            try summarise(told.refused(errors, output: output ?? "public/"), words)
        }
        throw ExitCode(1)
    }

    private func publish(_ site: Site, _ pictures: [String: [UInt8]], _ words: Words, _ progress: ProgressLine) throws -> Published {
        let target = output ?? below(options.root, "public")
        func tellWaiting() {
            progress.clear()
            Terminal.complain(words["build.waiting"])
        }
        do throws(PublishTrouble) {
            return try Files.publish(
                to: target, paths: site.pages.map(\.path), jobs: jobs, companions: precompress ? Precompressed.companions : [],
                kind: { site.pages[$0].kindName }, waiting: tellWaiting
            ) { index, buffer in
                site.render(site.pages[index], into: &buffer) { pictures[$0] ?? [] }
                progress.count()
            }
        } catch {
            // Where files are replaced one by one, some may be the new ones already.
            let key = error.operation == .replace ? "build.half" : "build.trouble"
            throw Refusal(words.fill(key, ["path": error.path, "reason": Terminal.reason(error.errno, words)]))
        }
    }

    /// What `--changes` reckons from; without `--since` nothing, so that everything is added.
    private func formerManifest(_ words: Words) throws -> Manifest {
        guard let since else { return Manifest([]) }
        switch FileTree.bytes(at: since) {
        case .failure(let trouble):
            throw Refusal(words.fill("build.since-unreadable", ["path": since, "reason": Terminal.reason(trouble.errno, words)]))
        case .success(let bytes):
            do throws(Manifest.Fault) {
                return try Manifest(reading: bytes)
            } catch {
                switch error {
                case .foreign: throw Refusal(words.fill("build.since-foreign", ["path": since]))
                case .version: throw Refusal(words.fill("build.since-version", ["path": since]))
                case .half: throw Refusal(words.fill("build.since-half", ["path": since]))
                case .line(let line): throw Refusal(words.fill("build.since-line", ["path": since, "line": String(line)]))
                }
            }
        }
    }

    private func write(_ found: Changes, to path: String, _ words: Words) throws {
        if let errno = FileTree.write(path, ChangesReport.json(found)) {
            throw Refusal(words.fill("build.changes-trouble", ["path": path, "reason": Terminal.reason(errno, words)]))
        }
    }

    private func summarise(_ text: String, _ words: Words) throws {
        guard let summary, let errno = FileTree.write(summary, Array(text.utf8)) else { return }
        throw Refusal(words.fill("report.unwritable", ["path": summary, "reason": Terminal.reason(errno, words)]))
    }

    private var contentFolder: String { content ?? below(options.root, "content") }

    private func below(_ folder: String, _ name: String) -> String { folder.hasSuffix("/") ? folder + name : folder + "/" + name }
}

/// How long the stages of a build take.
private struct Stopwatch {
    private let clock = ContinuousClock()
    private var since: ContinuousClock.Instant
    private(set) var times: [(name: StaticString, time: Duration)] = []

    init() { since = clock.now }

    mutating func took(_ name: StaticString) {
        let now = clock.now
        times.append((name, now - since))
        since = now
    }
}
