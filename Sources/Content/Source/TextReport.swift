internal import Text

/// The report for people: each finding with its line and a caret under it, a one-line summary last.
public struct TextReport: Sendable {
    private let words: Words
    private let isColoured: Bool

    public init(words: Words, isColoured: Bool) {
        self.words = words
        self.isColoured = isColoured
    }

    /// `source` gives the bytes of a file by its path, for the line to show.
    public func write(_ findings: [Finding], checked: Int, source: @escaping (String) -> [UInt8]?) -> String {
        var text = ""
        describe(findings, source) { text += $0 }
        return text + summary(findings, checked: checked) + "\n"
    }

    /// The report of a run, in portions.
    public func write(_ run: CheckedRun, to sink: ([UInt8]) -> Void) {
        describe(run.findings, run.source) { sink(Array($0.utf8)) }
        sink(Array((summary(run) + "\n").utf8))
    }

    func summary(_ run: CheckedRun) -> String {
        var text = summary(run.findings, checked: run.paths.count)
        if run.allowed > 0 { text += " " + words.fill("report.allowed", ["count": String(run.allowed)]) }
        if run.known > 0 { text += " " + words.fill("report.known", ["count": String(run.known)]) }
        let mendable = run.isMended ? 0 : run.findings.count { $0.remark.fix != nil }
        if mendable > 0 { text += " " + words.fill("report.mendable", ["count": String(mendable)]) }
        return text
    }

    public func summary(_ findings: [Finding], checked: Int) -> String {
        let counts = Severity.allCases.map { severity in String(findings.count { $0.severity == severity }) }
        let facts: KeyValuePairs = ["checked": String(checked), "notes": counts[0], "warnings": counts[1], "errors": counts[2]]
        return words.fill(findings.isEmpty ? "report.clean" : "report.summary", facts)
    }

    private func describe(_ findings: [Finding], _ source: @escaping (String) -> [UInt8]?, to sink: (String) -> Void) {
        // A number that a mark of Markdown divides is known by its finding alone.
        let secrets = Dictionary(grouping: findings.filter { $0.rule == Rule.personalNumber.id }, by: \.path)
        var lines = LinesByPath { path in
            source(path).map { PersonalNumber.hidden(in: $0, and: secrets[path]?.map(\.remark.place) ?? []) }
        }
        var frame: (path: String, frame: CodeFrame)?
        var text = ""
        for finding in findings {
            if frame?.path != finding.path { frame = (finding.path, CodeFrame(lines.of(finding.path), paint: paint)) }
            let related = finding.related.flatMap { $0.path == finding.path ? $0.place : nil }
            text += describe(
                finding, frame?.frame.drawn(finding.remark.place, related: related, colour: colour(of: finding.severity)) ?? "")
            if text.utf8.count >= CheckedRun.portion {
                sink(text)
                text = ""
            }
        }
        sink(text)
    }

    private func describe(_ finding: Finding, _ frame: String) -> String {
        let place = finding.remark.place
        let severity = paint(words["report.\(finding.severity.rawValue)"], colour(of: finding.severity))
        return "\(paint("\(harmless(finding.path)):\(place.line):\(place.column)", "1")) \(severity) \(finding.rule)\n"
            + "  \(harmless(words.message(finding)))\n" + frame + "  \(paint("→", "36")) \(harmless(words.help(finding)))\n\n"
    }

    private func harmless(_ text: String) -> String { CodeFrame.harmless(text) }

    private func colour(of severity: Severity) -> String {
        switch severity {
        case .error: "1;31"
        case .warning: "1;33"
        case .note: "1;34"
        }
    }

    private func paint(_ text: String, _ code: String) -> String {
        isColoured ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
    }
}
