internal import ArgumentParser
internal import Content
internal import SiteFolder
internal import Text
internal import Work

/// Judges the files: what the program does when no other command is named. What `--help` says of it stands in the strings files.
struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check", abstract: "Tjekker filer; det er det, der sker, når ingen kommando er nævnt.")

    @Argument(help: ArgumentHelp("Filer eller mapper, der skal tjekkes.", valueName: "path"))
    var paths: [String] = []

    @Option(help: "Boardets mappe, hvor content/ ligger.")
    var root = "."

    @Option(help: "text, json, sarif, github eller junit.")
    var format = Format.text

    @Option(help: "Sprog for beskederne: da, nb eller en.")
    var language: MessageLanguage?

    @Option(help: ArgumentHelp("Kun disse regler, adskilt af komma.", valueName: "a,b"))
    var select: String?

    @Option(help: ArgumentHelp("Ikke disse regler, adskilt af komma.", valueName: "a,b"))
    var ignore: String?

    @Flag(help: "Advarsler tæller som fejl i slutkoden.")
    var strict = false

    @Option(help: ArgumentHelp("Dagen i dag, som år-måned-dag.", valueName: "date"))
    var today: String?

    @Option(help: ArgumentHelp("Fund, der står i filen, er gamle og tæller ikke.", valueName: "file"))
    var baseline: String?

    @Option(help: ArgumentHelp("Skriv de fund, der er nu, som baseline.", valueName: "file"))
    var writeBaseline: String?

    @Flag(help: "Ret det, hvor rettelsen er sikker, og sig hvad.")
    var fix = false

    @Flag(help: "Vis som diff, hvad --fix ville rette, og skriv intet.")
    var diff = false

    @Flag(help: "Læs én tekst fra standard input.")
    var stdin = false

    @Option(help: ArgumentHelp("Den plads i boardets mappe, som teksten fra standard input har.", valueName: "path"))
    var stdinPath: String?

    func run() throws {
        let input = try stdin ? readInput((language ?? .ofEnvironment ?? .da).builtInWords) : nil
        var folder = read(input)
        let language = MessageLanguage.spoken(language, in: folder.data)
        let words = language.words(in: folder.data)
        let day = try Clock.day(given: today, words)
        let selected = try select.map { try ruleIDs($0, words) }
        let ignored = try ignore.map { try ruleIDs($0, words) } ?? []
        try refuseContradictions(words)
        let unreadable = input == nil ? folder.unreadable : []
        for file in unreadable { Terminal.complain(complaint(file.path, file.errno, words)) }
        if folder.texts.isEmpty, unreadable.isEmpty, input == nil {
            Terminal.complain(words.fill("report.nothing", ["path": paths.isEmpty ? "content/" : paths.joined(separator: " ")]))
        }
        let isWanted: @Sendable (Finding) -> Bool = { finding in
            (selected?.contains(finding.rule) ?? true) && !ignored.contains(finding.rule) && (input.map { $0.path == finding.path } ?? true)
        }
        func checker(_ folder: SiteFolder) -> Checker {
            Checker(
                data: folder.data, sound: folder.builtIn, assets: folder.assets, for: .checking, today: day, fallbackToday: Clock.today())
        }
        var isWritten = true
        if fix || diff {
            let mends = Mends(of: folder, input, by: checker(folder), withData: paths.isEmpty && input == nil, where: isWanted)
            (folder, isWritten) = mends.made(in: folder, input, self, words)
        }
        let texts = folder.texts
        let judge = checker(folder)
        let report = judge.check(texts.count, jobs: processorCount(), beside: folder.others) { texts[$0] }
        let found = Found(
            findings: report.findings.filter(isWanted), paths: input.map { [$0.path] } ?? folder.texts.map(\.path),
            isWholeBoard: paths.isEmpty && input == nil, folder: folder)
        let judged = try heldAgainstBaseline(found, isComplete: unreadable.isEmpty, words) { rule in
            (selected?.contains(rule) ?? true) && !ignored.contains(rule)
        }
        // Nothing was read, so nothing is in order; what is wrong has been said.
        if !diff, !(fix && stdin), format != .text || !folder.texts.isEmpty || unreadable.isEmpty {
            format.show(
                CheckedRun(
                    findings: judged.findings, paths: found.paths, allowed: input == nil ? report.allowed : 0, known: judged.known,
                    isComplete: unreadable.isEmpty, isMended: fix,
                    words: words, prefix: prefix, source: found.source),
                isStrict: strict, explanations: { language.explanations(root: root) })
        }
        let worst: Severity = strict ? .warning : .error
        let isFaulty = judged.findings.contains { $0.severity >= worst }
        Ending.end(with: !unreadable.isEmpty || !isWritten ? 2 : isFaulty ? 1 : 0, keeping: folder, judge, report, found, judged)
    }

    private func readInput(_ words: Words) throws -> SourceFile {
        do throws(SiteFolder.ReadingRefusal) {
            return try SiteFolder.StandardInput.read(path: stdinPath, root: root)
        } catch {
            throw Refusal(words.fill("report.unreadable", ["path": "stdin", "reason": Terminal.reason(error.errno, words)]))
        }
    }

    /// A text from standard input is judged among all files of the board: two may have one address.
    private func read(_ input: SourceFile?) -> SiteFolder {
        let folder = SiteFolder.forChecking(root: root, paths: input == nil ? paths : [], jobs: processorCount())
        return input.map(folder.holding) ?? folder
    }

    /// What stands before paths for those who do not know the root.
    private var prefix: String {
        var root = Substring(root)
        while root.hasPrefix("./") { root = root.dropFirst(2) }
        while root.count > 1, root.hasSuffix("/") { root = root.dropLast() }
        return root == "." || root.isEmpty ? "" : root == "/" ? "/" : root + "/"
    }

    private func refuseContradictions(_ words: Words) throws {
        if stdin, !paths.isEmpty { throw Refusal(words["usage.stdin-paths"]) }
        if !stdin, stdinPath != nil { throw Refusal(words["usage.stdin-path-alone"]) }
        if fix, diff { throw Refusal(words["usage.fix-diff"]) }
        if stdin, writeBaseline != nil { throw Refusal(words["usage.stdin-baseline"]) }
    }

    private func complaint(_ path: String, _ errno: Int32, _ words: Words) -> String {
        let told = words.fill("report.unreadable", ["path": path, "reason": Terminal.reason(errno, words)])
        let commands = Opslagstjek.configuration.subcommands.compactMap { $0.configuration.commandName }
        guard let near = nearest(to: path, among: commands) else { return told }
        return told + " " + words.fill("usage.command-near", ["near": near])
    }

    private func ruleIDs(_ list: String, _ words: Words) throws -> Set<String> {
        let ids = list.split(separator: ",").map { $0.filter { $0 != " " } }
        for id in ids where Rule.byID[id] == nil {
            if let near = nearest(to: id, among: Rule.all.map(\.id)) {
                throw Refusal(words.fill("report.unknown-rule", ["rule": id, "near": near]))
            }
            throw Refusal(words.fill("report.unknown-rule-plain", ["rule": id]))
        }
        return Set(ids)
    }
}
