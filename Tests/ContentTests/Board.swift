import Content
import Defaults
import SiteFolder
import Testing

/// What the tests of the checker judge: files held against the built-in vocabulary, on the day of the examples.
enum Board {
    static let today = Day(iso: "2026-11-22")!

    /// The built-in vocabulary and strings, by path, and a board whose openings need not name the pay: a note about it would stand
    /// beside what a test is about.
    static let data = builtIn.merging(quiet) { $1 }

    static let builtIn = Dictionary(uniqueKeysWithValues: defaultFiles.map { ($0.path, $0.bytes) })

    static let quiet = [
        SiteSettings.path: Array("name: Rummelig\nbase-url: http://localhost/\nrules: { pay-missing: \"off\" }\n".utf8)
    ]

    static let checker = Checker(data: data, for: .building, today: today, fallbackToday: today)

    static func words(_ language: Language) -> Words { Words(language, files: Strings.check(language, in: data)) }

    static func report(_ files: [(path: String, text: String)]) -> Report {
        let files = files.map { SourceFile(path: $0.path, bytes: Array($0.text.utf8)) }
        return checker.check(files.count, jobs: 1) { files[$0] }
    }

    static func report(_ bytes: [UInt8], path: String = "content/openings/prøve.md") -> Report {
        checker.check(1, jobs: 1) { _ in SourceFile(path: path, bytes: bytes) }
    }

    static func findings(_ text: String, path: String = "content/openings/prøve.md") -> [Finding] {
        report(Array(text.utf8), path: path).findings
    }

    /// `hours-missing@6`: the rules with their lines, in the order of the report.
    static func rules(_ text: String, path: String = "content/openings/prøve.md") -> [String] {
        findings(text, path: path).map { "\($0.rule)@\($0.remark.place.line)" }
    }
}

/// A sound opening, of which a test says what is otherwise. A field without lines is left out.
struct Draftsman {
    private var fields: [(key: String, lines: String)] = [
        ("title", "title: Køkkenmedhjælper i børnehave"),
        ("employer", "employer: Børnehuset Solsikken"),
        ("scheme", "scheme: fleksjob"),
        ("location", "location: { municipality: Silkeborg, postcode: \"8600\" }"),
        ("hours", "hours: { weekly: 10-13, days: [tue, wed, thu] }"),
        ("tasks", "tasks: [Skære grøntsager, Dække bord]"),
        ("accommodations", "accommodations: [extra-breaks, Roligt arbejdssted]"),
        ("contact", "contact: { name: Birthe Holm, phone: \"+45 00 86 12 40\" }"),
        ("published", "published: 2026-11-01"),
        ("deadline", "deadline: 2026-12-15"),
    ]
    private let body: String

    init(_ changes: [String: String] = [:], body: String = "Køkkenet ligger ud til haven.\n") {
        self.body = body
        fields = fields.map { ($0.key, changes[$0.key] ?? $0.lines) }
        fields += changes.filter { change in !fields.contains { $0.key == change.key } }.sorted { $0.key < $1.key }.map {
            ($0.key, $0.value)
        }
    }

    var text: String { "---\n" + fields.map(\.lines).filter { !$0.isEmpty }.map { $0 + "\n" }.joined() + "---\n" + body }

    /// The line of the file on which a field begins.
    func line(of key: String) -> Int {
        var line = 2
        for field in fields where !field.lines.isEmpty {
            if field.key == key { return line }
            line += field.lines.split(separator: "\n", omittingEmptySubsequences: false).count
        }
        return 0
    }

    var rules: [String] { Board.rules(text) }
    var findings: [Finding] { Board.findings(text) }
}

func opening(_ changes: [String: String] = [:], body: String = "Køkkenet ligger ud til haven.\n") -> Draftsman {
    Draftsman(changes, body: body)
}
