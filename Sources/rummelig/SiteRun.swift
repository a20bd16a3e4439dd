internal import ArgumentParser
internal import Content
internal import Site
internal import SiteFolder
internal import Templates

/// What the commands that make the whole site ask alike.
struct SiteOptions: ParsableArguments {
    @Option(help: ArgumentHelp("Boardets mappe.", valueName: "dir"))
    var root = "."

    @Option(help: ArgumentHelp("Sidens adresse i stedet for den i site.yaml.", valueName: "url"))
    var baseURL: String?

    @Option(help: ArgumentHelp("Dagen i dag, som år-måned-dag.", valueName: "date"))
    var today: String?

    @Flag(help: "Udelad det, der har fejl, og tag resten med.")
    var skipInvalid = false

    @Option(help: "Sprog for beskederne: da, nb eller en.")
    var language: MessageLanguage?
}

/// The site on its way from its files to its pages, as far as `build` and `export` go together.
struct SiteRun {
    var folder: SiteFolder
    let checker: Checker
    let language: MessageLanguage
    /// In the language that was asked for, else of the one who types, else of the site.
    let words: Words

    init(_ options: SiteOptions, _ folder: SiteFolder, withDrafts: Bool = false) throws {
        self.folder = folder
        language = MessageLanguage.spoken(options.language, in: folder.data)
        words = language.words(in: folder.data)
        if let address = options.baseURL, !address.hasPrefix("https://"), !address.hasPrefix("http://") {
            throw Refusal(words.fill("usage.base-url", ["value": address]))
        }
        checker = Checker(
            data: folder.data, sound: folder.builtIn, assets: folder.assets, baseURL: options.baseURL, for: .building, asking: .refusals,
            withDrafts: withDrafts, today: try Clock.day(given: options.today, words), fallbackToday: Clock.today())
        if let file = folder.unreadable.first {
            throw Refusal(words.fill("report.unreadable", ["path": file.path, "reason": Terminal.reason(file.errno, words)]))
        }
    }

    var today: Day { checker.context.today }

    /// Whether the errors are all of pages, which can be left out; the settings cannot.
    static func canLeaveOut(_ paths: some Sequence<String>) -> Bool { paths.allSatisfy { $0.hasSuffix(".md") } }

    func tellLeftOut(_ paths: some Sequence<String>) {
        for path in paths.sorted() { Terminal.complain(words.fill("build.skipped", ["path": path])) }
    }

    /// Every page of the site, planned; faults of templates are told.
    func site(_ catalog: Catalog, pictures: [String: [UInt8]] = [:], withDrafts: Bool = false, jobs: Int) throws -> Site {
        do throws(TemplateProblems) {
            return try Site(catalog, data: folder.data, pictures: pictures, today: today, withDrafts: withDrafts, jobs: jobs)
        } catch {
            // Words that could not be read are missing from every template: one sentence about them says more than a hundred.
            if let fault = Words.fault(in: folder.data) {
                let place = fault.remark.place
                throw Refusal("\(fault.path):\(place.line):\(place.column): " + words.message(fault))
            }
            throw Refusal(error.list.map { TemplateWords.sentence($0, words) }.joined(separator: "\n"))
        }
    }
}
