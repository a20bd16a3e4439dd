#if canImport(Glibc)
internal import Glibc
#else
internal import Darwin
#endif
internal import ArgumentParser
internal import Content
internal import SiteFolder

/// Makes a whole small site to go on from.
struct Init: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "init", abstract: "Laver et nyt, lille board, der kan bygges med det samme.")

    @Argument(help: ArgumentHelp("Mappen, boardet skal ligge i; den er ny eller tom.", valueName: "dir"))
    var folder: String

    @Option(help: "Sprog: da, nb eller en.")
    var language: MessageLanguage?

    @Option(help: ArgumentHelp("Dagen i dag, som år-måned-dag.", valueName: "date"))
    var today: String?

    func run() throws {
        let language = language ?? MessageLanguage.ofEnvironment ?? .da
        let words = language.commandWords(root: folder)
        let day = try Clock.day(given: today, words) ?? Clock.today()
        try refuseTaken(words)
        let facts = ["today": day.iso, "published": day.iso, "deadline": (day + 60).iso]
        for (path, bytes) in Starters.site(language.value) {
            let path = below(path)
            guard let errno = SiteFolder.create(path, Starter.filled(bytes, columns: facts)) else { continue }
            throw Refusal(words.fill("report.unwritable", ["path": path, "reason": Terminal.reason(errno, words)]))
        }
        Terminal.write(words.fill("init.done", ["dir": folder, "word": Terminal.shellWord(folder)]))
    }

    private func refuseTaken(_ words: Words) throws {
        let names: [String]
        do throws(SiteFolder.ReadingRefusal) {
            names = try SiteFolder.names(in: folder)
        } catch {
            if error.errno == ENOENT { return }
            throw Refusal(words.fill("init.no-folder", ["dir": folder, "reason": Terminal.reason(error.errno, words)]))
        }
        if names.isEmpty { return }
        let shown = names.sorted().prefix(3).joined(separator: ", ") + (names.count > 3 ? " …" : "")
        throw Refusal(words.fill("init.not-empty", ["dir": folder, "names": shown]))
    }

    private func below(_ path: String) -> String { folder.hasSuffix("/") ? folder + path : folder + "/" + path }
}
