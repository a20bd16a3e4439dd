internal import ArgumentParser
internal import Content
internal import SiteFolder
internal import Text

/// Writes a new file that tells its author what to fill in.
struct New: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "new", abstract: "Skriver en ny fil, som siger, hvad der skal stå i den.")

    enum Kind: String, ExpressibleByArgument, CaseIterable {
        case opening, story, guide, event

        var value: Content.Kind {
            switch self {
            case .opening: .opening
            case .story: .story
            case .guide: .guide
            case .event: .event
            }
        }
    }

    @Argument(help: ArgumentHelp("opening, story, guide eller event.", valueName: "kind"))
    var kind: Kind

    @Argument(help: ArgumentHelp("Titlen; filen får navn efter den.", valueName: "title"))
    var title: String?

    @OptionGroup var options: BoardOptions
    @OptionGroup var facts: NewFacts

    @Option(help: ArgumentHelp("Filens navn uden .md, når det ikke skal være titlens.", valueName: "slug"))
    var slug: String?

    @Option(help: ArgumentHelp("Et gammelt opslag, der er forbillede: en fil, eller dets navn.", valueName: "file"))
    var from: String?

    @Option(help: ArgumentHelp("En tabel (csv eller yaml) med et opslag på hver række.", valueName: "file"))
    var each: String?

    @Flag(help: "Ikke et udkast: opslaget kommer på siden, og det skal være i orden.")
    var ready = false

    mutating func run() throws {
        let board = try OpenedBoard(options)
        let words = board.words
        if from != nil || each != nil, kind != .opening { throw Refusal(words["new.from-kind"]) }
        if each != nil, from == nil { throw Refusal(words["new.each-from"]) }
        if each != nil, slug != nil { throw Refusal(words["new.each-slug"]) }
        if title == nil, from == nil { title = Terminal.ask(words["new.ask"]) }
        guard title != nil || from != nil else { throw Refusal(words.fill("new.no-title", ["kind": kind.rawValue])) }
        if let each {
            try NewSeries(command: self, board: board, table: each).write()
        } else {
            try writeOne(board)
        }
    }

    private func writeOne(_ board: OpenedBoard) throws {
        let words = board.words
        let language = try from.map { try model($0, board).language } ?? language(board)
        // The comments name the file: so its name is settled first.
        var text = try begun(board, path: "")
        try apply(to: &text, words)
        let slug = slug.map { Text.slug(of: $0) } ?? text.slug(withPlace: false)
        guard !slug.isEmpty else { throw Refusal(words["new.no-slug"]) }
        let path = NewText.path(slug, of: kind.value, language, in: board.settings)
        try refuseTaken(path, slug, language, text, board)
        text = try begun(board, path: path)
        try apply(to: &text, words)
        let file = SourceFile(path: path, bytes: text.file.bytes)
        let errors = board.checker.findings(in: file).filter { $0.severity == .error }
        try refuseWrongFacts(errors, file, board)
        try create(file, board)
        let told = errors.map { words.fill("new.missing-line", ["line": String($0.remark.place.line), "message": words.message($0)]) }
        var lines = [words.fill(ready ? "new.done-ready" : "new.done", ["path": board.options.path(path)])]
        if board.settings.exampleDay != nil { lines.append(words.fill("new.examples", ["today": board.today.iso])) }
        if told.isEmpty {
            if !ready { lines.append(words.fill("new.complete", ["path": path])) }
        } else {
            lines.append(words["new.missing"])
            lines += told + [words.fill("new.next", ["path": path])]
        }
        Terminal.write(lines.joined(separator: "\n") + "\n")
    }

    func language(_ board: OpenedBoard) -> Language { options.language?.value ?? board.settings.languages[0] }

    /// The file before the facts are in it.
    func begun(_ board: OpenedBoard, path: String, columns: [String: String] = [:]) throws -> NewText {
        let words = board.words
        if let from {
            let model = try model(from, board)
            guard let file = Starter.renewed(Starter.filled(model.bytes, columns: columns), today: board.today) else {
                throw Refusal(words.fill("editing.layout-file", ["path": model.path]))
            }
            return NewText(file, of: .opening)
        }
        let language = language(board)
        guard let template = Starters.file("\(kind.rawValue).md", language, root: options.root) else {
            throw Refusal(words.fill("new.no-template", ["kind": kind.rawValue]))
        }
        let bytes = Starter.filled(
            template, path: path, published: board.today, vocabulary: board.checker.context.vocabulary, language: language)
        guard let file = FileWriting(bytes, of: kind.value) else {
            throw Refusal(words.fill("editing.layout-file", ["path": "\(kind.rawValue).md"]))
        }
        return NewText(file, of: kind.value)
    }

    /// The old opening: a file of the system, or one of the board's by its name.
    func model(_ name: String, _ board: OpenedBoard) throws -> (path: String, bytes: [UInt8], language: Language) {
        if let opening = board.openings.first(where: { $0.slug == name || $0.path == name }),
            let bytes = board.folder.bytes(of: opening.path)
        {
            return (opening.path, bytes, opening.language)
        }
        do throws(SiteFolder.ReadingRefusal) {
            return (name, try SiteFolder.file(name), FileName(path: name).language ?? board.settings.languages[0])
        } catch {
            let near = nearest(to: name, among: board.openings.map(\.slug), within: 3)
            let reason = Terminal.reason(error.errno, board.words)
            guard let near else { throw Refusal(board.words.fill("report.unreadable", ["path": name, "reason": reason])) }
            throw Refusal(board.words.fill("editing.unknown-near", ["slug": name, "near": near]))
        }
    }

    /// Puts what was said on the command line into the file.
    func apply(to text: inout NewText, _ words: Words) throws {
        do throws(NewText.Trouble) {
            if let title { try text.set("title", title) }
            try facts.apply(to: &text)
            if ready { try text.remove("draft") } else if from != nil { try text.set("draft", "true") }
        } catch {
            throw Refusal(words.fill("editing.\(error.saying)", facts: error.facts))
        }
    }

    /// Nothing is ever written over.
    func refuseTaken(_ path: String, _ slug: String, _ language: Language, _ text: NewText, _ board: OpenedBoard) throws {
        let taken = board.folder.texts.first { file in
            let name = FileName(path: file.path)
            return Content.Kind(path: file.path) == kind.value && name.slug == slug
                && (name.language ?? board.settings.languages[0]) == language
        }
        guard let taken else { return }
        let slugs = Set(board.folder.texts.map { FileName(path: $0.path).slug })
        let withPlace = text.slug(withPlace: true)
        let free = ([withPlace] + (2...99).map { "\(slug)-\($0)" }).first { !slugs.contains($0) } ?? slug
        throw Refusal(board.words.fill("new.taken", ["path": board.options.path(taken.path), "free": free]))
    }

    /// What is still missing is told; what was said and is wrong is not written.
    private func refuseWrongFacts(_ errors: [Finding], _ file: SourceFile, _ board: OpenedBoard) throws {
        let wrong = ready ? errors : errors.filter { !$0.rule.hasSuffix("-missing") && from == nil }
        guard !wrong.isEmpty else { return }
        throw Refusal(board.told(wrong, in: file) + board.words["new.nothing-written"])
    }

    func create(_ file: SourceFile, _ board: OpenedBoard) throws {
        let path = board.options.path(file.path)
        guard let errno = SiteFolder.create(path, file.bytes) else { return }
        throw Refusal(board.words.fill("report.unwritable", ["path": path, "reason": Terminal.reason(errno, board.words)]))
    }
}
