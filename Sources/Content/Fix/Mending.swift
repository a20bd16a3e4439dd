internal import Text

/// What comes of a file when its certain mends are made.
public struct Mending: Sendable {
    /// A mend that was made: what was found, what stood there, what stands there now, and the line of the mended file it is on.
    public struct Mend: Sendable {
        public let finding: Finding
        let former: String
        public let line: Int
    }

    public let path: String
    public let former: [UInt8]
    public let bytes: [UInt8]
    /// In the order of the lines.
    public let mends: [Mend]
    /// From the file as it was to the file as it is now.
    let patch: Patch
}

extension Checker {
    /// Makes every certain mend of one file that is wanted; nil where there is none to make.
    ///
    /// A mend is made only if it changes what it means to change and nothing else, does away with its finding, and leaves no more
    /// findings than there were. Mending a mended file changes nothing.
    public func mend(_ file: SourceFile, where isWanted: @escaping (Finding) -> Bool) -> Mending? {
        var mender = Mender(file, isWanted: isWanted) { findings(in: SourceFile(path: file.path, bytes: $0)) }
        return mender.mend()
    }
}

/// Mends a file in rounds: a mend may lay bare what the next one is for.
private struct Mender {
    private let file: SourceFile
    private let isMarkdown: Bool
    private let isWanted: (Finding) -> Bool
    private let check: ([UInt8]) -> [Finding]
    /// How often the file may still be checked; when it is used up the file stays as it was.
    private var checks: Int

    /// More rounds than any file written by hand needs.
    private static let rounds = 12
    /// Nobody has written a file with more findings by hand.
    private static let mostFindings = 2000
    /// So many mends are made in one round.
    private static let most = 256
    /// A renamed map may hold another: so deep is looked into what a mend leads to.
    private static let deepest = 3

    private struct State {
        var bytes: [UInt8]
        var findings: [Finding]
        var patch = Patch.none
        var mends: [(finding: Finding, former: String, offset: Int)] = []
    }

    init(_ file: SourceFile, isWanted: @escaping (Finding) -> Bool, check: @escaping ([UInt8]) -> [Finding]) {
        self.file = file
        isMarkdown = !Checker.dataFiles.contains(file.path)
        self.isWanted = isWanted
        self.check = check
        checks = max(32, min(1000, (16 << 20) / max(1, file.bytes.count)))
    }

    mutating func mend() -> Mending? {
        let start = State(bytes: file.bytes, findings: check(file.bytes))
        guard start.findings.count <= Self.mostFindings, let end = mended(start, depth: 0), end.bytes != file.bytes,
            end.findings.count <= start.findings.count
        else { return nil }
        let lines = LineIndex(end.bytes)
        let mends = end.mends.map { Mending.Mend(finding: $0.finding, former: $0.former, line: lines.line(of: $0.offset)) }
        let sorted = mends.enumerated().sorted { ($0.element.line, $0.offset) < ($1.element.line, $1.offset) }.map(\.element)
        return Mending(path: file.path, former: file.bytes, bytes: end.bytes, mends: sorted, patch: end.patch)
    }

    /// Nil where it takes too long.
    private mutating func mended(_ start: State, depth: Int) -> State? {
        var state = start
        for _ in 0..<Self.rounds {
            guard let next = afterRound(state, depth) else { return checks < 0 ? nil : state }
            state = next
        }
        return nil
    }

    /// Nil where nothing is left to mend, or no check is left.
    private mutating func afterRound(_ state: State, _ depth: Int) -> State? {
        let lines = LineIndex(state.bytes)
        let wanted = state.findings.filter { $0.remark.fix != nil && isWanted($0) }.prefix(Self.most)
        guard !wanted.isEmpty, let tree = PlacedTree(state.bytes, isMarkdown: isMarkdown) else { return nil }
        var trial = Trial(lines: lines, tree: tree, findings: state.findings)
        settle(wanted, &trial, depth)
        guard checks >= 0, let bytes = trial.bytes, let patch = trial.patch else { return nil }
        var mends = state.mends.map { ($0.finding, $0.former, patch.moved($0.offset)) }
        for finding in trial.made {
            guard let edit = finding.remark.fix?.edits.first else { continue }
            let start = lines.offset(line: edit.place.line, column: edit.place.column)
            let end = lines.offset(line: edit.place.endLine, column: edit.place.endColumn)
            mends.append((finding, String(decoding: state.bytes[start..<end], as: UTF8.self), patch.start(ofChangeAt: start)))
        }
        return State(
            bytes: bytes, findings: trial.findings, patch: state.patch.followed(by: patch, length: file.bytes.count), mends: mends)
    }

    /// Makes as many of the mends as there can be: all at once, or by halves until the one is found that cannot.
    private mutating func settle(_ group: ArraySlice<Finding>, _ trial: inout Trial, _ depth: Int) {
        guard !group.isEmpty, checks >= 0 else { return }
        if let (bytes, patch) = trial.bytes(with: group, isMarkdown) {
            checks -= 1
            let findings = check(bytes)
            if trial.mends(group, leaving: findings) || group.count == 1 && leadsToNoMore(bytes, findings, trial, group, depth) {
                trial.accept(group, bytes, patch, findings)
                return
            }
        }
        guard group.count > 1 else { return }
        let middle = group.startIndex + group.count / 2
        settle(group[..<middle], &trial, depth)
        settle(group[middle...], &trial, depth)
    }

    /// Whether a mend that lays bare more than it takes away comes to a good end with those that follow it.
    private mutating func leadsToNoMore(
        _ bytes: [UInt8], _ findings: [Finding], _ trial: Trial, _ group: ArraySlice<Finding>, _ depth: Int
    ) -> Bool {
        guard trial.does(away: group, leaving: findings) else { return false }
        if findings.count <= trial.findings.count { return true }
        guard depth < Self.deepest, let end = mended(State(bytes: bytes, findings: findings), depth: depth + 1) else { return false }
        return end.findings.count <= trial.findings.count
    }
}

/// The mends of one round that can be made, all of them against the same file.
private struct Trial {
    private let lines: LineIndex
    private let tree: PlacedTree
    private(set) var made: [Finding] = []
    /// The file with those that are made, and what is found in it.
    private(set) var bytes: [UInt8]?
    private(set) var patch: Patch?
    private(set) var findings: [Finding]

    init(lines: LineIndex, tree: PlacedTree, findings: [Finding]) {
        self.lines = lines
        self.tree = tree
        self.findings = findings
    }

    /// The file with these mends too; nil where they overlap, or would change anything but what they mean to.
    func bytes(with group: ArraySlice<Finding>, _ isMarkdown: Bool) -> ([UInt8], Patch)? {
        guard let patch = Patch((made + group).flatMap { $0.remark.fix?.edits ?? [] }, in: lines) else { return nil }
        let bytes = patch.applied(to: lines.bytes)
        guard bytes.count <= SourceFile.largest, let new = PlacedTree(bytes, isMarkdown: isMarkdown), tree.isSame(as: new, but: patch)
        else { return nil }
        return (bytes, patch)
    }

    /// Whether each takes away a finding and none brings one.
    func mends(_ group: ArraySlice<Finding>, leaving rest: [Finding]) -> Bool {
        rest.count <= findings.count - group.count && does(away: group, leaving: rest)
    }

    /// Whether the findings are gone that the mends are for; a field that stands twice is never a mend.
    func does(away group: ArraySlice<Finding>, leaving rest: [Finding]) -> Bool {
        func count(_ findings: some Sequence<Finding>) -> [[String?]: Int] {
            Dictionary(findings.map { ([$0.rule, $0.remark.facts["key"]], 1) }, uniquingKeysWith: +)
        }
        let (before, after, gone) = (count(findings), count(rest), count(group))
        func twice(_ findings: [Finding]) -> Int { findings.count { $0.rule == Rule.keyDuplicate.id } }
        return gone.allSatisfy { (after[$0.key] ?? 0) <= (before[$0.key] ?? 0) - $0.value } && twice(rest) <= twice(findings)
    }

    mutating func accept(_ group: ArraySlice<Finding>, _ bytes: [UInt8], _ patch: Patch, _ findings: [Finding]) {
        made += group
        (self.bytes, self.patch, self.findings) = (bytes, patch, findings)
    }
}

extension Words {
    /// What a mend has done, in a few words.
    public func mend(_ mend: Mending.Mend) -> String {
        guard let fix = mend.finding.remark.fix else { return "" }
        // A list on lines of its own is told on one.
        let lines = (fix.edits.first?.text ?? "").split(whereSeparator: \.isNewline).map { String($0).trimmed }
        let items = lines.dropFirst().map { $0.hasPrefix("- ") ? String($0.dropFirst(2)) : $0 }.joined(separator: ", ")
        let first = lines.first ?? ""
        let text = items.isEmpty ? first : first + (first.hasSuffix(":") ? " " : ", ") + items
        let own = ["text": text, "former": mend.former.oneLine]
        return CodeFrame.harmless(fill("mended.\(fix.key)", facts: mend.finding.remark.facts.merging(own) { $1 }).unicodeScalars)
    }
}
