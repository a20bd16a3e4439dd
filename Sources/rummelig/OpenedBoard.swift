internal import ArgumentParser
internal import Content
internal import SiteFolder
internal import Work

/// What the commands for editors ask alike.
struct BoardOptions: ParsableArguments {
    @Option(help: ArgumentHelp("Boardets mappe, hvor content/ ligger.", valueName: "dir"))
    var root = "."

    @Option(help: "Sprog: da, nb eller en.")
    var language: MessageLanguage?

    @Option(help: ArgumentHelp("Dagen i dag, som år-måned-dag.", valueName: "date"))
    var today: String?

    func path(_ path: String) -> String { root == "." ? path : root.hasSuffix("/") ? root + path : root + "/" + path }
}

/// A board as a command for editors meets it.
struct OpenedBoard {
    let options: BoardOptions
    let folder: SiteFolder
    let checker: Checker
    /// In the language that was asked for, else of the one who types, else of the site.
    let words: Words

    var today: Day { checker.context.today }
    var settings: SiteSettings { checker.settings }

    init(_ options: BoardOptions) throws {
        self.options = options
        folder = SiteFolder.forChecking(root: options.root, paths: [], jobs: processorCount())
        words = MessageLanguage.spoken(options.language, in: folder.data).commandWords(root: options.root)
        let day = try Clock.day(given: options.today, words)
        checker = Checker(
            data: folder.data, sound: folder.builtIn, assets: folder.assets, for: .checking, today: day, fallbackToday: Clock.today())
        if let file = folder.unreadable.first(where: { !$0.path.isEmpty }) {
            throw Refusal(words.fill("report.unreadable", ["path": file.path, "reason": Terminal.reason(file.errno, words)]))
        }
        do throws(SiteFolder.ReadingRefusal) {
            _ = try SiteFolder.names(in: options.path("content"))
        } catch {
            throw Refusal(words.fill("editing.no-board", ["root": options.root]))
        }
    }

    /// Every opening, sound or not.
    var openings: [ListedOpening] {
        let texts = folder.texts
        return checker.openings(texts.count, jobs: processorCount()) { texts[$0] }
    }

    /// The findings as the checker tells them; empty where there are none.
    func told(_ findings: [Finding], in file: SourceFile) -> String {
        let report = TextReport(words: words, isColoured: Terminal.hasColour)
        return report.write(findings, checked: 1) { $0 == file.path ? file.bytes : folder.bytes(of: $0) }
    }
}

extension MessageLanguage {
    /// The words of the commands and of the checker, a site's own over the built-in ones.
    func commandWords(root: String) -> Words { Words(value, files: Strings.commands(value, root: root)) }
}
