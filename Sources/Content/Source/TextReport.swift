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
    public func write(_ findings: [Finding], checked: Int, source: (String) -> [UInt8]?) -> String {
        var text = ""
        var lines: (path: String, lines: LineIndex)?
        // A number that a mark of Markdown divides is known by its finding alone.
        let secrets = Dictionary(grouping: findings.filter { $0.rule == Rule.personalNumber.id }) { Line(of: $0) }
        for finding in findings {
            if lines?.path != finding.path {
                lines = (finding.path, LineIndex(source(finding.path) ?? []))
            }
            let places = secrets[Line(of: finding)]?.map(\.remark.place) ?? []
            text += describe(finding, in: lines?.lines ?? LineIndex([]), hiding: places)
        }
        return text + summary(findings, checked: checked) + "\n"
    }

    public func summary(_ findings: [Finding], checked: Int) -> String {
        let counts = Severity.allCases.map { severity in String(findings.count { $0.severity == severity }) }
        let facts: KeyValuePairs = ["checked": String(checked), "notes": counts[0], "warnings": counts[1], "errors": counts[2]]
        return words.fill(findings.isEmpty ? "report.clean" : "report.summary", facts)
    }

    private func describe(_ finding: Finding, in lines: LineIndex, hiding secrets: [Place]) -> String {
        let place = finding.remark.place
        let severity = paint(words["report.\(finding.severity.rawValue)"], colour(of: finding.severity))
        var text = "\(paint("\(harmless(finding.path)):\(place.line):\(place.column)", "1")) \(severity) \(finding.rule)\n"
        text += "  \(harmless(words.message(finding)))\n"
        text += frame(lines.bytes[lines.range(ofLine: place.line)], place, hiding: secrets)
        return text + "  \(paint("→", "36")) \(harmless(words.help(finding)))\n\n"
    }

    /// In scalars: a longer line is shown from a little before the fault.
    private static let widest = 100

    private func frame(_ line: ArraySlice<UInt8>, _ place: Place, hiding secrets: [Place]) -> String {
        let scalars = hidden(String(decoding: line, as: UTF8.self), at: secrets)
        guard !scalars.isEmpty else { return "" }
        let column = min(max(place.column - 1, 0), scalars.count)
        let start = column > Self.widest * 2 / 3 ? column - Self.widest / 3 : 0
        let end = min(scalars.count, start + Self.widest)
        let shown = harmless(scalars[start..<end])
        let stop = place.endLine == place.line ? min(max(place.endColumn - 1, column + 1), end) : end
        let carets = String(repeating: "^", count: max(1, stop - column))
        let number = String(place.line)
        let margin = String(repeating: " ", count: number.count)
        let before = String(repeating: " ", count: column - start)
        return
            "  \(paint("\(number) |", "2")) \(shown.withoutEndingSpace)\n  \(paint("\(margin) |", "2")) \(before)\(paint(carets, "33"))\n"
    }

    /// The characters of a line, a bullet for every digit of a personal number: the columns stay.
    private func hidden(_ text: String, at secrets: [Place]) -> [Unicode.Scalar] {
        var scalars = Array(PersonalNumber.hidden(in: text).unicodeScalars)
        for secret in secrets {
            let start = min(max(secret.column - 1, 0), scalars.count)
            let end = secret.endLine == secret.line ? min(max(secret.endColumn - 1, start), scalars.count) : scalars.count
            for index in start..<end { scalars[index] = PersonalNumber.hiding(scalars[index]) }
        }
        return scalars
    }

    private func harmless(_ text: String) -> String { harmless(text.unicodeScalars) }

    /// What an editor wrote, without what would command a terminal: controls, and marks that turn the direction of writing.
    private func harmless(_ scalars: some Sequence<Unicode.Scalar>) -> String {
        var text = String.UnicodeScalarView()
        for scalar in scalars {
            switch scalar.value {
            case ..<0x20, 0x7F...0x9F, 0x202A...0x202E, 0x2066...0x2069: text.append(" ")
            default: text.append(scalar)
            }
        }
        return String(text)
    }

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

/// The line of a file that a finding shows.
private struct Line: Hashable {
    let path: String
    let number: Int

    init(of finding: Finding) {
        path = finding.path
        number = finding.remark.place.line
    }
}

extension String {
    fileprivate var withoutEndingSpace: String {
        var text = self
        while text.last == " " { text.removeLast() }
        return text
    }
}
