import Defaults
import SiteFolder
import Testing

@testable import Content

@Suite("Files to begin with")
struct StarterTests {
    private static let kinds = ["opening": Kind.opening, "story": .story, "guide": .guide, "event": .event]

    private func starter(_ name: String, _ language: Language) throws -> [UInt8] {
        let template = try #require(Starters.file("\(name).md", language, root: "/nowhere"))
        return Starter.filled(
            template, path: "content/x.md", published: Board.today, vocabulary: Board.checker.context.vocabulary, language: language)
    }

    @Test("a fresh file lacks things and has nothing wrong in it", arguments: Language.allCases)
    func fresh(language: Language) throws {
        for (name, kind) in Self.kinds {
            let bytes = try starter(name, language)
            let text = String(decoding: bytes, as: UTF8.self)
            #expect(!text.contains("{path}") && !text.contains("{published}") && !text.contains("{accommodations}"))
            let findings = Board.report(bytes, path: "content/\(kind.rawValue)/x.md").findings.filter { $0.severity == .error }
            #expect(!findings.isEmpty)
            #expect(findings.allSatisfy { $0.rule.hasSuffix("-missing") }, "\(name).\(language): \(findings.map(\.rule))")
            // In the order in which the file is read.
            #expect(findings.map(\.remark.place.line) == findings.map(\.remark.place.line).sorted())
        }
    }

    @Test("every starter has the same fields in every language, and all of them are fields")
    func same() throws {
        for (name, kind) in Self.kinds {
            let keys = try Language.allCases.map { language in
                let bytes = try starter(name, language)
                let front = try #require(try FrontMatter(of: bytes))
                return try #require(try YAMLReader.read(bytes[front.yaml], firstLine: 2).entries?.map(\.key))
            }
            #expect(Set(keys).count == 1)
            let known = Set(Schema.of(kind).fields.map(\.key))
            #expect(keys[0].allSatisfy(known.contains))
        }
    }

    @Test("all accommodations stand in a fresh opening, by the labels that the checker understands", arguments: Language.allCases)
    func accommodations(language: Language) throws {
        let text = String(decoding: try starter("opening", language), as: UTF8.self)
        for term in Board.checker.context.vocabulary.accommodations.all { #expect(text.contains(term.label(language))) }
    }

    @Test("an opening filled in from the starter is in order")
    func filledIn() throws {
        var text = NewText(try #require(FileWriting(try starter("opening", .danish))), of: .opening)
        let facts = [
            ("title", "Køkkenhjælp"), ("arbejdsgiver", "Solsikken"), ("ordning", "fleksjob"), ("kommune", "Silkeborg"), ("timer", "10-13"),
            ("opgaver", "Bage"), ("skånehensyn", "Ekstra pauser"), ("kontakt", "Ane"), ("telefon", "+45 1234"),
        ]
        for (name, value) in facts { try text.set(name, value) }
        #expect(Board.report(text.file.bytes, path: "content/openings/x.md").findings.filter { $0.severity == .error }.isEmpty)
    }

    @Test("a model's dates move to today and what was its own goes")
    func renewed() throws {
        let old = opening([
            "published": "published: 2026-08-01", "deadline": "deadline: 2026-09-15 # fast", "start": "start: 2026-10-01",
            "closed": "closed: 2026-09-01", "outcome": "outcome: filled", "aliases": "aliases: [gammel]",
        ]).text
        let new = try #require(Starter.renewed(Array(old.utf8), today: Board.today))
        let text = String(decoding: new.bytes, as: UTF8.self)
        #expect(text.contains("published: 2026-11-22\ndeadline: 2027-01-06 # fast\n") && text.contains("start: 2027-01-22"))
        #expect(!text.contains("closed") && !text.contains("outcome") && !text.contains("aliases"))
        let years = opening(["published": "published: 2020-01-01"]).text
        #expect(Starter.renewed(Array(years.utf8), today: Board.today)?.text(["deadline"]) == (Board.today + 182).iso)
        #expect(Starter.renewed(Array("intet".utf8), today: Board.today) == nil)
    }

    @Test("the site of init has nothing to find", arguments: Language.allCases)
    func site(language: Language) {
        let facts = ["today": "2026-11-22", "published": "2026-11-22", "deadline": "2027-01-21"]
        let files = Starters.site(language).map { SourceFile(path: $0.path, bytes: Starter.filled($0.bytes, columns: facts)) }
        #expect(files.contains { $0.path == ".gitignore" })
        let data = files.filter { $0.path.hasSuffix(".yaml") }.map { ($0.path, $0.bytes) }
        let checker = Checker(
            data: Board.builtIn.merging(data) { $1 }, for: .building, today: nil, fallbackToday: Day(iso: "2030-01-01")!)
        let texts = files.filter { $0.path.hasSuffix(".md") }.sorted { $0.path < $1.path }
        let report = checker.check(texts.count, jobs: 1) { texts[$0] }
        #expect(report.findings.isEmpty, "\(report.findings.map { "\($0.path) \($0.rule)" })")
        #expect(report.catalog.openings.count == 2 && report.catalog.settings.exampleDay != nil)
    }

    @Test("the commands' words are the same in every language, with the same facts")
    func words() {
        let words = Language.allCases.map { Words($0, files: Strings.commands($0, root: "/nowhere")) }
        for section in [
            "editing", "outcomes", "init", "new", "series", "list", "close", "renew", "summary", "doctor", "help", "fields", "choices",
            "kinds",
        ] {
            let keys = words.map { $0.keys(in: section) }
            #expect(!keys[0].isEmpty && Set(keys).count == 1, "\(section)")
            for key in keys[0] {
                let gaps = words.map { words in
                    Set(
                        words["\(section).\(key)"].split(separator: "{").dropFirst().compactMap {
                            $0.split(separator: "}").first.map(String.init)
                        })
                }
                #expect(Set(gaps).count == 1, "\(section).\(key)")
            }
        }
    }
}
