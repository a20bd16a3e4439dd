import Content
import Foundation
import SiteFolder
import Testing

/// The wrong and right examples of the rules, each set into a file in which all else is in order.
///
/// What only a test needs stands under `test` beside an example, or beside both; the head of `examples.yaml` says what it may be.
struct RuleExample: CustomTestStringConvertible {
    enum Side: String, CaseIterable { case wrong, right }

    let rule: String
    let side: Side

    static let words = Words(.danish, files: Strings.explanations(.danish, root: ""))
    static let ids = Set(words.keys(in: "explain.rules").map { String($0.prefix { $0 != "." }) }).sorted()
    static let all = ids.flatMap { id in Side.allCases.map { RuleExample(rule: id, side: $0) } }
    /// Those of rules that the checker has.
    static let living = all.filter { Rule.byID[$0.rule] != nil }

    var testDescription: String { "\(rule), \(side.rawValue)" }

    /// The rules that the checker finds broken.
    var findings: Set<String> {
        let (files, data) = files
        let checker =
            data.isEmpty && assets.isEmpty && languages.isEmpty
            ? Self.checker : Self.checker(with: data, assets: assets, languages: languages)
        return Set(checker.check(files.count, jobs: 1) { files[$0] }.findings.map(\.rule))
    }

    /// Rules that may find something beside the example's own.
    var others: Set<String> { Set(list("also")) }

    /// The Markdown files of a board that has the example, in the order of their paths, and its YAML files.
    private var files: (texts: [SourceFile], data: [String: [UInt8]]) {
        let named = Self.words.list(key("files"))
        let beside = list("beside").map { SourceFile(path: $0, bytes: Array(BaseFile($0).text().utf8)) }
        if !named.isEmpty {
            let texts = named.map { SourceFile(path: $0, bytes: Array(BaseFile($0).text().utf8)) } + beside
            return (texts.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }, [:])
        }
        let fields = Self.words.has(key("fields")) ? Self.words[key("fields")] : ""
        let file = "examples.\(rule).file"
        let path = Self.words.has(file) ? Self.words[file] : "content/openings/køkken.md"
        if path.hasSuffix(".yaml") { return ([], [path: Array(fields.utf8)]) }
        return ([SourceFile(path: path, bytes: bytes(path, fields))] + beside, [:])
    }

    private func bytes(_ path: String, _ fields: String) -> [UInt8] {
        var body = Self.words.has(key("text")) ? Self.words[key("text")] + "\n" : nil
        if value("whole") != nil { return Array((body ?? "").utf8) }
        var fields = fields
        if let times = value("repeat").flatMap(Int.init) {
            if let text = body {
                body = String(repeating: text + "\n", count: times)
            } else if let last = fields.split(separator: "\n").last {
                fields += String(repeating: last + "\n", count: times)
            }
        }
        var bytes = Array(BaseFile(path).text(fields: fields, without: list("without"), body: body).utf8)
        if let byte = value("byte").flatMap({ UInt8($0) }) {
            while let sign = bytes.firstRange(of: Array("\u{FFFD}".utf8)) { bytes.replaceSubrange(sign, with: [byte]) }
        }
        if let size = value("size").flatMap(Int.init) { bytes += Array(repeating: 0x0A, count: size - bytes.count) }
        return bytes
    }

    private var assets: [String: Int] {
        let pairs = list("assets").map { $0.split(separator: " ") }
        return Dictionary(uniqueKeysWithValues: pairs.map { (String($0[0]), Int($0[1])!) })
    }

    private var languages: [String] { list("languages") }

    private func key(_ name: String) -> String { "examples.\(rule).\(side.rawValue).\(name)" }

    private func keys(_ name: String) -> [String] { [key("test.\(name)"), "examples.\(rule).test.\(name)"] }

    private func value(_ name: String) -> String? { keys(name).first(where: Self.words.has).map { Self.words[$0] } }

    private func list(_ name: String) -> [String] { keys(name).map(Self.words.list).first { !$0.isEmpty } ?? [] }

    private static let checker = checker(with: [:], assets: [:], languages: [])

    /// A checker that knows the project's own figures and rates, which the examples cite.
    private static func checker(with data: [String: [UInt8]], assets: [String: Int], languages: [String]) -> Checker {
        var files = Board.builtIn
        for path in ["content/figures.yaml", "content/rates.yaml"] { files[path] = [UInt8](Project.contents(path) ?? Data()) }
        if !languages.isEmpty {
            let site = "name: Prøve\nbase-url: https://job.example/\nlanguages: [\(languages.joined(separator: ", "))]\n"
            files[SiteSettings.path] = Array(site.utf8)
        }
        return Checker(data: files.merging(data) { $1 }, assets: assets, for: .building, today: Board.today, fallbackToday: Board.today)
    }
}

/// A file of some kind in which all is in order, in the words of an example where it has any.
struct BaseFile {
    private let fields: String
    private let body: String

    init(_ path: String) {
        let folder = path.split(separator: "/")[1]
        let named = Self.kinds[String(folder)]!
        (fields, body) = (named.fields, named.body)
    }

    func text(fields own: String = "", without: [String] = [], body ownBody: String? = nil) -> String {
        let mine = Self.blocks(own)
        let keys = Set(mine.map(\.key)).union(without)
        let blocks = Self.blocks(fields).filter { !keys.contains($0.key) } + mine
        return "---\n" + blocks.map(\.lines).joined() + "---\n" + (ownBody ?? body)
    }

    /// The lines by their keys of the first level; a comment belongs to what stands below it.
    private static func blocks(_ fields: String) -> [(key: String, lines: String)] {
        var blocks: [(key: String, lines: String)] = []
        var comments = ""
        for line in fields.split(separator: "\n") {
            if line.hasPrefix("#") {
                comments += line + "\n"
            } else if line.hasPrefix(" ") {
                blocks[blocks.count - 1].lines += line + "\n"
            } else {
                blocks.append((String(line.prefix { $0 != ":" }), comments + line + "\n"))
                comments = ""
            }
        }
        return blocks
    }

    private static let kinds: [String: (fields: String, body: String)] = [
        "openings": (
            """
            title: Køkkenmedhjælper i børnehave
            employer: Børnehuset Solsikken
            scheme: fleksjob
            location: { municipality: Silkeborg, postcode: "8600" }
            hours: { weekly: 10-13, days: [tue, wed, thu] }
            tasks: [Skære grøntsager, Dække bord]
            accommodations: [Ekstra pauser, Roligt arbejdssted]
            pay: { agreement: FOA, from: 142, to: 155, unit: hour }
            contact: { name: Birthe Holm, phone: "+45 00 86 12 40" }
            published: 2026-11-01
            deadline: 2026-12-15
            """, "Køkkenet ligger ud til haven.\n"
        ),
        "stories": (
            """
            title: En torsdag hos Tømmerhjørnet
            programme: klapjob
            employer: Tømmerhjørnet
            published: 2026-11-03
            author: Anna Vig
            """, "Skruerne ligger, hvor de skal.\n"
        ),
        "guides": (
            """
            title: Find timerne
            summary: Sådan skærer I en opgave ud.
            answer: Skriv opgaverne ned, og se, hvilke en anden kan tage.
            checked: 2026-11-20
            sources: [{ name: Cabi }]
            """, "Begynd med det, der bliver udsat.\n"
        ),
    ]
}

/// The project's own files.
enum Project {
    private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("../..")
        .standardizedFileURL

    static func url(_ path: String) -> URL { root.appendingPathComponent(path) }

    static func contents(_ path: String) -> Data? { FileManager.default.contents(atPath: url(path).path) }
}
