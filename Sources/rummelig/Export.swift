internal import ArgumentParser
internal import Content
internal import Files
internal import Site
internal import SiteFolder
internal import Work

/// `ExportForm`, as the command line has it.
enum ExportFormName: String, CaseIterable, ExpressibleByArgument {
    case jsonl, opensearch, typesense

    var form: ExportForm {
        switch self {
        case .jsonl: .jsonl
        case .opensearch: .opensearch
        case .typesense: .typesense
        }
    }
}

struct Export: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Skriver alle åbne opslag til en søgemaskine eller et andet program."
    )

    @Argument(help: ArgumentHelp("jsonl, opensearch eller typesense.", valueName: "form"))
    var form: ExportFormName

    @Flag(help: "Skriv det, søgemaskinen skal vide om felterne, i stedet for opslagene.")
    var schema = false

    @Option(help: ArgumentHelp("Det, søgemaskinen kalder samlingen.", valueName: "name"))
    var index = "openings"

    @Option(help: ArgumentHelp("Filen, der skrives (ellers stdout).", valueName: "file"))
    var output: String?

    @OptionGroup var options: SiteOptions

    func run() throws {
        let jobs = processorCount()
        if schema {
            let words = MessageLanguage.spoken(options.language, root: options.root).builtInWords
            guard let bytes = ExportSchema.json(for: form.form, index: index) else { throw Refusal(words["export.no-schema"]) }
            return try send(bytes, words)
        }
        let run = try SiteRun(options, SiteFolder.forBuilding(root: options.root, content: nil, templates: nil, jobs: jobs))
        let report = run.checker.check(run.folder.texts.count, jobs: jobs) { run.folder.texts[$0] }
        let faulty = Set(report.findings.filter { $0.severity == .error }.map(\.path))
        guard faulty.isEmpty || (options.skipInvalid && SiteRun.canLeaveOut(faulty)) else {
            Terminal.complain(run.words.fill("export.refused", ["count": String(faulty.count)]))
            throw ExitCode(1)
        }
        run.tellLeftOut(faulty)
        let site = try run.site(report.catalog, jobs: jobs)
        try send(site.exported(as: form.form, index: index, jobs: jobs), run.words)
    }

    private func send(_ bytes: [UInt8], _ words: Words) throws {
        guard let output else { return Terminal.write(bytes) }
        if let errno = FileTree.write(output, bytes) {
            throw Refusal(words.fill("export.trouble", ["path": output, "reason": Terminal.reason(errno, words)]))
        }
    }
}
