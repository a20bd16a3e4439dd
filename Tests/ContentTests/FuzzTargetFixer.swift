import Text

@testable import Content

extension FuzzTarget {
    /// An opening is checked and mended.
    static func mendsForGood(_ bytes: [UInt8]) -> String? {
        let file = SourceFile(path: "content/openings/prøve.md", bytes: bytes)
        let report = checker.check(1, jobs: 1) { _ in file }
        let lines = LineIndex(bytes)
        if let finding = report.findings.first(where: { $0.path == file.path && outside($0.remark.place, of: lines) }) {
            return "\(finding.rule) is found at \(finding.remark.place), in \(lines.lineCount) lines"
        }
        let before = checker.findings(in: file)
        guard let mending = checker.mend(file, where: { _ in true }) else { return nil }
        return fault(of: mending, before)
    }

    private static func outside(_ place: Place, of lines: LineIndex) -> Bool {
        (place.endLine, place.endColumn) < (place.line, place.column) || place.endLine > lines.lineCount
    }

    /// Mending twice is mending once, no finding comes, and what is mended can be read and has the body it had.
    private static func fault(of mending: Mending, _ before: [Finding]) -> String? {
        let mended = SourceFile(path: mending.path, bytes: mending.bytes)
        if checker.mend(mended, where: { _ in true }) != nil { return "what was mended is mended again" }
        let after = checker.findings(in: mended)
        if after.count > before.count { return "from \(before.map(\.rule)) to \(after.map(\.rule))" }
        let unread: Set = ["front-matter-syntax", "front-matter-missing", "encoding", "file-too-large"]
        if let rule = after.map(\.rule).first(where: unread.contains) { return "after the mends: \(rule)" }
        if mending.patch.applied(to: mending.former) != mending.bytes { return "the patch does not give what the mends gave" }
        guard let body = body(of: mending.former), body == self.body(of: mending.bytes) else { return "the body is not what it was" }
        let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
        return mending.former.starts(with: mark) == mending.bytes.starts(with: mark) ? nil : "the mark before the text is not what it was"
    }

    private static func body(of bytes: [UInt8]) -> ArraySlice<UInt8>? {
        (try? FrontMatter(of: bytes)).map { bytes[$0.body...] }
    }
}
