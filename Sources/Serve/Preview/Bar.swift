internal import Content
internal import Templates

/// The bar under every page of the preview: what the page's file has to be mended, what keeps it from the site, and the ways on.
struct Bar: Sendable {
    let isOpen: Bool
    let summary: String
    let severity: String
    /// What is to be known of the page: a draft, of a day to come, left out.
    let notes: [String]
    let findings: [FindingRow]
    let path: String?
    let editHref: String?
    let allLabel: String

    static let fields: Fields<Bar> = [
        .text("summary") { $0.summary }, .text("severity") { $0.severity }, .texts("notes") { $0.notes },
        .flag("has_findings") { !$0.findings.isEmpty }, .list("findings", of: FindingRow.fields) { $0.findings },
        .text("path") { $0.path }, .text("edit_href") { $0.editHref }, .text("all_label") { $0.allLabel },
    ]

    /// How many there are of each severity, in words.
    static func counts(_ findings: [Finding], _ words: Words) -> String {
        let named = [(Severity.error, "bar.errors"), (.warning, "bar.warnings"), (.note, "bar.notes")]
        return named.compactMap { severity, key in
            let count = findings.count { $0.severity == severity }
            return count == 0 ? nil : words.fill(key, ["count": String(count)])
        }.joined(separator: " · ")
    }
}

/// The pages that the preview has of its own.
struct ServePage: Sendable {
    let title: String
    let lead: String
    var files: [FileFindings] = []
    var body: [UInt8] = []
    var lines: [String] = []
    var back: String?
    var version = ""

    struct FileFindings: Sendable {
        let path: String
        let pageHref: String?
        let editHref: String?
        let findings: [FindingRow]

        static let fields: Fields<FileFindings> = [
            .text("path") { $0.path }, .text("page_href") { $0.pageHref }, .text("edit_href") { $0.editHref },
            .list("findings", of: FindingRow.fields) { $0.findings },
        ]
    }

    static let fields: Fields<ServePage> = [
        .text("title") { $0.title }, .text("lead") { $0.lead }, .list("files", of: FileFindings.fields) { $0.files },
        .html("body") { $0.body }, .texts("lines") { $0.lines }, .text("back") { $0.back },
        .text("version") { $0.version },
    ]
}
