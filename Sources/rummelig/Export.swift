internal import ArgumentParser
internal import Content
internal import Files
internal import Site
internal import SiteFolder
internal import Templates
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

    @Option(help: ArgumentHelp("Boardets mappe.", valueName: "dir"))
    var root = "."

    @Option(help: ArgumentHelp("Filen, der skrives (ellers stdout).", valueName: "file"))
    var output: String?

    @Option(help: ArgumentHelp("Sidens adresse i stedet for den i site.yaml.", valueName: "url"))
    var baseURL: String?

    @Option(help: ArgumentHelp("Dagen i dag, som år-måned-dag.", valueName: "date"))
    var today: String?

    @Flag(help: "Udelad opslag med fejl.")
    var skipInvalid = false

    func run() throws {
        let jobs = processorCount()
        let folder = SiteFolder.forBuilding(root: root, content: nil, templates: nil, jobs: jobs)
        let danish = Words(.danish, files: Strings.check(.danish, in: folder.data))
        if schema {
            guard let bytes = ExportSchema.json(for: form.form, index: index) else { throw Refusal(danish["export.no-schema"]) }
            return try send(bytes, danish)
        }
        let checker = Checker(
            data: folder.data, sound: folder.builtIn, assets: folder.assets, baseURL: baseURL, for: .building, asking: .refusals,
            today: try Clock.day(given: today, danish), fallbackToday: Clock.today())
        let language = checker.settings.languages[0]
        let words = Words(language, files: Strings.check(language, in: folder.data))
        if let file = folder.unreadable.first {
            throw Refusal(words.fill("report.unreadable", ["path": file.path, "reason": Terminal.reason(file.errno, words)]))
        }
        let report = checker.check(folder.texts.count, jobs: jobs) { folder.texts[$0] }
        let faulty = Set(report.findings.filter { $0.severity == .error }.map(\.path)).sorted()
        if !faulty.isEmpty {
            guard skipInvalid, faulty.allSatisfy({ $0.hasSuffix(".md") }) else {
                Terminal.complain(words.fill("export.refused", ["count": String(faulty.count)]))
                throw ExitCode(1)
            }
            for path in faulty { Terminal.complain(words.fill("build.skipped", ["path": path])) }
        }
        let site: Site
        do throws(TemplateProblems) {
            site = try Site(report.catalog, data: folder.data, pictures: [:], today: checker.context.today, withDrafts: false, jobs: jobs)
        } catch {
            throw Refusal(error.list.map { TemplateWords.sentence($0, words) }.joined(separator: "\n"))
        }
        try send(site.exported(as: form.form, index: index, jobs: jobs), words)
    }

    private func send(_ bytes: [UInt8], _ words: Words) throws {
        guard let output else { return Terminal.write(bytes) }
        if let errno = FileTree.write(output, bytes) {
            throw Refusal(words.fill("export.trouble", ["path": output, "reason": Terminal.reason(errno, words)]))
        }
    }
}
