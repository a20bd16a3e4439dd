internal import ArgumentParser
internal import Content
internal import SiteFolder
internal import Text
internal import Work

@main
struct Opslagstjek: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "opslagstjek",
        abstract: "Tjekker, at hvert opslag siger sine timer og sine skånehensyn, og at det kan læses.",
        discussion: """
            Uden PATH tjekkes hele mappen content/. Fund skrives til standard output, et for hvert sted, der skal mendes.
            Slutkode: 0 ingen fejl · 1 fejl (med --strict også advarsler) · 2 forkert brug, eller noget kunne ikke læses.
            """,
        version: programVersion
    )

    @Argument(help: ArgumentHelp("Filer eller mapper, der skal tjekkes.", valueName: "path"))
    var paths: [String] = []

    @Option(help: "Boardets mappe, hvor content/ ligger.")
    var root = "."

    @Option(help: "text eller json.")
    var format = Format.text

    @Option(help: "Sprog for beskederne: da, nb eller en.")
    var language = MessageLanguage.da

    @Option(help: ArgumentHelp("Kun disse regler, adskilt af komma.", valueName: "a,b"))
    var select: String?

    @Option(help: ArgumentHelp("Ikke disse regler, adskilt af komma.", valueName: "a,b"))
    var ignore: String?

    @Flag(help: "Advarsler tæller som fejl i slutkoden.")
    var strict = false

    @Option(help: ArgumentHelp("Dagen i dag, som år-måned-dag.", valueName: "date"))
    var today: String?

    enum Format: String, ExpressibleByArgument, CaseIterable { case text, json }
    enum MessageLanguage: String, ExpressibleByArgument, CaseIterable { case da, nb, en }

    static func main() { runAsProgram() }

    func run() throws {
        let folder = SiteFolder.forChecking(root: root, paths: paths, jobs: processorCount())
        let words = Words(language.value, files: Strings.check(language.value, in: folder.data))
        let day = try Clock.day(given: today, words)
        let selected = try select.map { try ruleIDs($0, words) }
        let ignored = try ignore.map { try ruleIDs($0, words) } ?? []
        for file in folder.unreadable {
            Terminal.complain(words.fill("report.unreadable", ["path": file.path, "reason": Terminal.reason(file.errno)]))
        }
        if folder.texts.isEmpty, folder.unreadable.isEmpty {
            Terminal.complain(words.fill("report.nothing", ["path": paths.isEmpty ? "content/" : paths.joined(separator: " ")]))
        }
        let checker = Checker(data: folder.data, assets: folder.assets, for: .checking, today: day, fallbackToday: Clock.today())
        let report = checker.check(folder.texts.count, jobs: processorCount(), beside: folder.others) { folder.texts[$0] }
        let findings = report.findings.filter { (selected?.contains($0.rule) ?? true) && !ignored.contains($0.rule) }
        show(findings, of: report, folder, words)
        if !folder.unreadable.isEmpty { throw ExitCode(2) }
        let worst: Severity = strict ? .warning : .error
        if findings.contains(where: { $0.severity >= worst }) { throw ExitCode(1) }
    }

    private func show(_ findings: [Finding], of report: Report, _ folder: SiteFolder, _ words: Words) {
        switch format {
        case .json: Terminal.write(JSONReport.write(findings, checked: report.checked, words: words))
        case .text:
            // Nothing was read, so nothing is in order; what is wrong has been said.
            if folder.texts.isEmpty, !folder.unreadable.isEmpty { return }
            let sources = Dictionary(folder.texts.map { ($0.path, $0.bytes) }) { first, _ in first }
            let text = TextReport(words: words, isColoured: Terminal.hasColour)
            Terminal.write(text.write(findings, checked: report.checked) { sources[$0] ?? folder.data[$0] })
        }
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

extension Opslagstjek.MessageLanguage {
    var value: Language {
        switch self {
        case .da: .danish
        case .nb: .bokmaal
        case .en: .english
        }
    }
}
