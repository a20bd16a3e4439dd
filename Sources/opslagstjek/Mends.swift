internal import Content
internal import SiteFolder
internal import Work

/// What `--fix` writes and `--diff` shows: the certain mends of the files that are checked.
struct Mends {
    private let all: [Mending]

    /// The data files are looked at too where nobody has named the files to check; of a text from standard input, only that.
    init(
        of folder: SiteFolder, _ input: SourceFile?, by checker: Checker, withData: Bool,
        where isWanted: @escaping @Sendable (Finding) -> Bool
    ) {
        let data = withData ? Checker.dataFiles.compactMap { path in folder.data[path].map { SourceFile(path: path, bytes: $0) } } : []
        let files = input.map { [$0] } ?? folder.texts + data
        all = inParallel(files.count, jobs: processorCount()) { checker.mend(files[$0], where: isWanted) }.compactMap { $0 }
    }

    /// Does with the mends what was asked for; gives the folder as it is then, and whether all could be written.
    func made(in folder: SiteFolder, _ input: SourceFile?, _ command: Check, _ words: Words) -> (folder: SiteFolder, isWhole: Bool) {
        if command.diff {
            showDiff(words)
            return (folder, true)
        }
        guard let input else { return write(to: folder, root: command.root, paths: command.paths, words, isSaid: command.format == .text) }
        // Where a text came in, a text goes out.
        let bytes = all.first?.bytes ?? input.bytes
        Terminal.write(bytes)
        return (folder.with([input.path: bytes]), true)
    }

    /// The diff goes to standard output by itself, so that `patch` can read it; how much it is, to standard error.
    private func showDiff(_ words: Words) {
        let diff = UnifiedDiff(isColoured: Terminal.hasColour)
        Terminal.write(all.flatMap { diff.write($0) })
        Terminal.complain(all.isEmpty ? words["report.would-mend-nothing"] : summary("report.would-mend", of: all, words))
    }

    /// Writes the mended files and says what was mended; gives the folder as it is then, and whether all could be written.
    private func write(to folder: SiteFolder, root: String, paths: [String], _ words: Words, isSaid: Bool) -> (
        folder: SiteFolder, isWhole: Bool
    ) {
        var written: [Mending] = []
        for mending in all {
            if let errno = folder.rewrite(mending.path, root: root, paths: paths, from: mending.former, to: mending.bytes) {
                Terminal.complain(complaint(mending.path, errno, words))
                continue
            }
            written.append(mending)
            if isSaid { Terminal.write(describe(mending, words)) }
        }
        if isSaid, !written.isEmpty { Terminal.write(summary("report.mended", of: written, words) + "\n\n") }
        let bytes = Dictionary(written.map { ($0.path, $0.bytes) }) { first, _ in first }
        return (folder.with(bytes), written.count == all.count)
    }

    private func complaint(_ path: String, _ errno: Int32, _ words: Words) -> String {
        if errno == SiteFolder.changedMeanwhile { return words.fill("report.changed-meanwhile", ["path": path]) }
        return words.fill("report.unwritable", ["path": path, "reason": Terminal.reason(errno, words)])
    }

    private func describe(_ mending: Mending, _ words: Words) -> String {
        let lines = mending.mends.map { words.fill("report.mended-line", ["line": String($0.line), "mend": words.mend($0)]) }
        return ([words.fill("report.mended-file", ["path": mending.path])] + lines.map { "  " + $0 }).joined(separator: "\n") + "\n\n"
    }

    private func summary(_ key: String, of mendings: [Mending], _ words: Words) -> String {
        words.fill(key, ["mends": String(mendings.reduce(0) { $0 + $1.mends.count }), "files": String(mendings.count)])
    }
}
