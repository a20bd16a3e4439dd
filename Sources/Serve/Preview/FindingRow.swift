internal import Content
internal import Templates
internal import Text

/// A finding as the bar and the list show it: what is wrong, where, what to write, and a button where the mend is certain.
struct FindingRow: Sendable {
    let severity: String
    let severityLabel: String
    let line: String
    let message: String
    let help: String
    let rule: String
    let mend: Mend?

    /// What the button sends.
    struct Mend: Sendable {
        let label: String
        let what: String
        let path: String
        let rule: String
        let line: String
        let column: String
        let hash: String
        let token: String
        let back: String

        static let fields: Fields<Mend> = [
            .text("label") { $0.label }, .text("what") { $0.what }, .text("path") { $0.path }, .text("rule") { $0.rule },
            .text("line") { $0.line }, .text("column") { $0.column }, .text("hash") { $0.hash }, .text("token") { $0.token },
            .text("back") { $0.back },
        ]
    }

    /// `hash` is that of the file's bytes; `back` the address to come back to.
    init(_ finding: Finding, hash: String, token: String, back: String, _ words: Words) {
        let place = finding.remark.place
        severity = finding.severity.rawValue
        severityLabel = words["report.\(finding.severity.rawValue)"]
        line = words.fill("bar.line", ["line": String(place.line)])
        message = words.message(finding)
        help = words.help(finding)
        rule = finding.rule
        mend = finding.remark.fix.map { fix in
            Mend(
                label: words["bar.mend"], what: words.fill("fixes.\(fix.key)", ["text": fix.edits.first?.text ?? ""]), path: finding.path,
                rule: finding.rule, line: String(place.line), column: String(place.column), hash: hash, token: token, back: back)
        }
    }

    static let fields: Fields<FindingRow> = [
        .text("severity") { $0.severity }, .text("severity_label") { $0.severityLabel }, .text("line") { $0.line },
        .text("message") { $0.message }, .text("help") { $0.help }, .text("rule") { $0.rule },
        .group("mend", of: Mend.fields) { $0.mend },
    ]
}

extension StableHash {
    /// The mark of a file's bytes, by which it is known whether it has changed.
    static func mark(of bytes: [UInt8]) -> String {
        var hash = StableHash()
        for byte in bytes { hash.add(byte) }
        return hash.hexadecimal
    }
}
