internal import ArgumentParser
internal import Content
internal import Markdown
internal import Site
internal import SiteFolder
internal import Templates
internal import Work

/// Says what is missing or odd, on the machine and in the folders.
struct Doctor: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "doctor", abstract: "Siger, om noget mangler eller er mærkeligt.")

    @OptionGroup var options: BoardOptions

    func run() throws {
        let folder = SiteFolder.forBuilding(root: options.root, content: nil, templates: nil, jobs: processorCount())
        let words = MessageLanguage.spoken(options.language, in: folder.data).commandWords(root: options.root)
        let day = try Clock.day(given: options.today, words)
        let checker = Checker(
            data: folder.data, sound: folder.builtIn, assets: folder.assets, for: .building, asking: .refusals, today: day,
            fallbackToday: Clock.today())
        var told = Told(words: words)
        told.fine("programs", ["version": programVersion, "cmark": markdownLibraryVersion(), "yaml": yamlLibraryVersion()])
        tellDay(checker, day, &told)
        tellContent(folder, &told)
        tellTemplates(folder, checker, &told)
        for path in ["", "public"] {
            let path = path.isEmpty ? options.root : options.path(path)
            guard let errno = SiteFolder.refusesWriting(to: path) else { continue }
            told.fault("unwritable", ["path": path, "reason": Terminal.reason(errno, words)])
        }
        Terminal.write(told.lines.joined(separator: "\n") + "\n" + words[told.faults > 0 ? "doctor.ill" : "doctor.well"] + "\n")
        if told.faults > 0 { throw ExitCode(2) }
    }

    /// What was said so far: what is fine, what is odd, and what is at fault.
    private struct Told {
        let words: Words
        var lines: [String] = []
        var faults = 0

        mutating func fine(_ key: String, _ facts: KeyValuePairs<String, String>) { add("✓", key, facts) }

        mutating func odd(_ key: String, _ facts: KeyValuePairs<String, String>) { add("!", key, facts) }

        mutating func fault(_ key: String, _ facts: KeyValuePairs<String, String>) {
            faults += 1
            add("✗", key, facts)
        }

        private mutating func add(_ sign: String, _ key: String, _ facts: KeyValuePairs<String, String>) {
            lines.append(sign + " " + words.fill("doctor.\(key)", facts))
        }
    }

    private func tellDay(_ checker: Checker, _ given: Day?, _ told: inout Told) {
        let facts: KeyValuePairs = ["today": checker.context.today.iso, "clock": Clock.today().iso]
        if given != nil {
            told.fine("day-given", facts)
        } else if checker.settings.exampleDay != nil {
            told.odd("day-examples", facts)
        } else if SiteFolder.hasSetEpoch {
            told.odd("day-epoch", facts)
        } else if checker.context.today < Self.oldest {
            told.fault("day-old", facts)
        } else {
            told.fine("day-clock", facts)
        }
        let zone = Clock.zone()
        guard zone.here != zone.there else { return }
        func signed(_ hours: Double) -> String {
            (hours < 0 ? "−" : "+") + (hours == hours.rounded() ? String(Int(hours.magnitude)) : String(hours.magnitude))
        }
        told.odd("zone", ["zone": zone.name, "here": signed(zone.here), "there": signed(zone.there)])
    }

    /// Nobody has run the program before it was there.
    private static let oldest = Day(year: 2026, month: 1, day: 1) ?? Day(number: 0)

    private func tellContent(_ folder: SiteFolder, _ told: inout Told) {
        for file in folder.unreadable {
            told.fault("unreadable", ["path": file.path, "reason": Terminal.reason(file.errno, told.words)])
        }
        if folder.texts.isEmpty {
            told.odd("no-content", ["root": options.root])
        } else {
            told.fine("content", ["count": String(folder.texts.count), "root": options.root])
        }
        if folder.data[SiteSettings.path] == nil { told.odd("no-settings", ["path": SiteSettings.path]) }
    }

    /// Templates of the site's own must fit the program, which may have grown since they were written.
    private func tellTemplates(_ folder: SiteFolder, _ checker: Checker, _ told: inout Told) {
        let own = folder.ownTemplates
        told.fine(own.isEmpty ? "no-templates" : "templates", ["count": String(own.count)])
        for path in own {
            let name = path.split(separator: "/").last.map(String.init) ?? ""
            guard let language = Language(rawValue: String(name.prefix { $0 != "." })) else { continue }
            let missing = folder.missingWords(in: path, language)
            guard !missing.isEmpty else { continue }
            let shown = missing.prefix(3).joined(separator: ", ") + (missing.count > 3 ? " …" : "")
            told.odd("old-words", ["path": path, "count": String(missing.count), "keys": shown])
        }
        let report = checker.check(0, jobs: 1) { _ in SourceFile(path: "", bytes: []) }
        do throws(TemplateProblems) {
            _ = try Site(report.catalog, data: folder.data, pictures: [:], today: checker.context.today, withDrafts: false, jobs: 1)
        } catch {
            for problem in error.list { told.fault("template", ["problem": TemplateWords.sentence(problem, told.words)]) }
        }
    }
}
