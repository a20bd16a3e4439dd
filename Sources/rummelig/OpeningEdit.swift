internal import Content
internal import SiteFolder
internal import Text

/// A change of openings that are there already: all versions of one, or one file that somebody names.
struct OpeningEdit {
    let board: OpenedBoard

    /// The openings that a name is for: all languages of a slug, or a file by its path.
    func openings(named name: String) throws -> [ListedOpening] {
        let all = board.openings
        var path = Substring(name)
        while path.hasPrefix("./") { path = path.dropFirst(2) }
        let found = all.filter { $0.path == path || $0.slug == name || board.options.path($0.path) == path }
        if !found.isEmpty { return found }
        // Whoever completes a file's name at the prompt has its folder and its ending.
        let slug = FileName(path: name).slug
        let named = all.filter { $0.slug == slug }
        if !named.isEmpty { return named }
        let near = nearest(to: slug, among: all.map(\.slug), within: 3) ?? onlyOne(all.map(\.slug), holding: slug)
        guard let near else { throw Refusal(board.words.fill("editing.unknown", ["slug": name])) }
        throw Refusal(board.words.fill("editing.unknown-near", ["slug": name, "near": near]))
    }

    private func onlyOne(_ slugs: [String], holding part: String) -> String? {
        let found = Set(slugs.filter { !part.isEmpty && $0.contains(part) })
        return found.count == 1 ? found.first : nil
    }

    /// Makes a change of one file and writes it whole. Nothing is written that brings an error; milder findings that it brings are told.
    func write(_ opening: ListedOpening, _ change: (inout FileWriting) -> Bool) throws {
        let words = board.words
        guard let former = board.folder.bytes(of: opening.path) else { return }
        guard var file = FileWriting(former), change(&file) else {
            throw Refusal(words.fill("editing.layout-file", ["path": opening.path]))
        }
        let new = SourceFile(path: opening.path, bytes: file.bytes)
        let known = Set(board.checker.findings(in: SourceFile(path: opening.path, bytes: former)).map { words.message($0) })
        let brought = board.checker.findings(in: new).filter { !known.contains(words.message($0)) && $0.rule != "expired" }
        let errors = brought.filter { $0.severity == .error }
        guard errors.isEmpty else { throw Refusal(board.told(errors, in: new) + words.fill("editing.unchanged", ["path": opening.path])) }
        if let errno = board.folder.rewrite(opening.path, root: board.options.root, paths: [], from: former, to: file.bytes) {
            let reason = Terminal.reason(errno, words)
            throw Refusal(
                errno == SiteFolder.changedMeanwhile
                    ? words.fill("editing.changed-meanwhile", ["path": opening.path])
                    : words.fill("report.unwritable", ["path": opening.path, "reason": reason]))
        }
        if !brought.isEmpty { Terminal.complain(board.told(brought, in: new)) }
    }
}
