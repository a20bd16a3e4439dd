import Foundation
import Testing
import Text

@testable import Content

@Suite("Whatever stands in a file: findings or harmless text")
struct NaughtyTests {
    static let kinds: [(folder: String, text: String)] = [
        ("openings", opening(["extra": "short: Kort og godt\ntrial: { weeks: 2, purpose: Se om det går }\nstart: 2027-01-05"]).text),
        (
            "stories",
            "---\ntitle: Mette\nprogramme: klapjob\nemployer: Tømmerhjørnet\npublished: 2026-10-05\nauthor: Redaktionen\n"
                + "people: [Mette]\nconsent: { given: 2026-10-04, held-by: Birthe }\n---\nMette sætter varer op.\n"
        ),
        (
            "guides",
            "---\ntitle: Hvad koster det?\nsummary: Hvem betaler.\nanswer: I betaler for timerne.\nchecked: 2026-10-01\n"
                + "sources: [{ name: Lov, url: \"https://example.dk\", date: 2026-01-01 }]\n---\nKommunen betaler resten.\n"
        ),
        ("employers", "---\nname: Børnehuset Solsikken\ncvr: \"29190623\"\nweb: https://example.dk\n---\n"),
        (
            "events",
            "---\ntitle: Kursus\nstarts: 2026-12-03T09:00+01:00\nends: 2026-12-03\norganiser: Vejle Kommune\nplace: Rådhuset\n---\n"
        ),
        ("pages", "---\ntitle: Om tavlen\naliases: [om-os]\n---\nTavlen er for alle.\n"),
    ]

    /// Judges a file and asks of the report what must hold for any: it is JSON, its places stand in the file, and the file is either
    /// faulty or in the catalog.
    @discardableResult
    static func judge(_ bytes: [UInt8], path: String = "content/openings/prøve.md") -> Report {
        let report = Board.report(bytes, path: path)
        if firstInvalidUTF8(in: bytes) == nil, bytes.count < 100_000 { compare(bytes) }
        let json = JSONReport.write(Array(report.findings.prefix(2000)), checked: 1, words: Self.words)
        #expect((try? JSONSerialization.jsonObject(with: Data(json))) is [String: Any], "\(String(decoding: json, as: UTF8.self))")
        let last = LineIndex(bytes).lineCount
        let places = report.findings.flatMap { finding in [finding.remark.place] + (finding.remark.fix?.edits.map(\.place) ?? []) }
        let astray = places.filter { place in
            place.line < 1 || place.line > last || place.column < 1 || (place.line, place.column) > (place.endLine, place.endColumn)
        }
        #expect(astray.isEmpty, "\(String(decoding: bytes, as: UTF8.self))")
        let catalog = report.catalog
        let kept =
            catalog.openings.count + catalog.stories.count + catalog.guides.count + catalog.employers.count + catalog.events.count
            + catalog.pages.count
        #expect(kept == (report.count(.error) == 0 ? 1 : 0), "faulty or published, never lost:\n\(String(decoding: bytes, as: UTF8.self))")
        return report
    }

    static let words = Board.words(.danish)

    /// Front matter that is read without libyaml must be what libyaml reads, places and all.
    static func compare(_ bytes: [UInt8]) {
        guard let yaml = (try? FrontMatter(of: bytes)).flatMap({ $0?.yaml }), let plain = PlainYAML.read(bytes[yaml], firstLine: 2) else {
            return
        }
        let full = try? YAMLReader.readByEvents(bytes[yaml], firstLine: 2)
        #expect(full.map(spelt) == spelt(plain), "\(String(decoding: bytes[yaml], as: UTF8.self))")
    }

    private static func spelt(_ node: Node) -> String {
        let place = "@\(node.place.line):\(node.place.column)-\(node.place.endLine):\(node.place.endColumn)"
        return switch node.content {
        case .empty: "~\(place)"
        case .scalar(let text, let isQuoted): "\(isQuoted ? "\"" : "")\(text)\(place)"
        case .list(let nodes): "[\(nodes.map(spelt).joined(separator: ","))]\(place)"
        case .map(let entries): "{\(entries.map(spelt).joined(separator: ","))}\(place)"
        }
    }

    private static func spelt(_ entry: Node.Entry) -> String {
        let place = entry.keyPlace
        return "\(entry.key)@\(place.line):\(place.column)-\(place.endColumn)=\(spelt(entry.value))"
    }

    @Test("the six kinds are sound as they stand")
    func sound() {
        for (folder, text) in Self.kinds {
            #expect(Self.judge(Array(text.utf8), path: "content/\(folder)/prøve.md").findings.map(\.rule) == [])
        }
    }

    @Test("every naughty string, in every text field and in the body", .needsSuites)
    func naughtyStrings() throws {
        let strings = try JSONDecoder().decode([String].self, from: SharedSuites.data("blns/blns.json"))
        #expect(strings.count > 450)
        for string in strings {
            var quoted = JSONWriter()
            quoted.string(string)
            let value = String(decoding: quoted.bytes, as: UTF8.self)
            let fields = [
                "title": "title: \(value)", "employer": "employer: \(value)",
                "location": "location: { municipality: Silkeborg, address: \(value) }",
                "hours": "hours: { weekly: 12, schedule: \(value) }", "tasks": "tasks: [\(value), { name: \(value), hours: 2 }]",
                "accommodations": "accommodations: [extra-breaks, { kind: small-team, note: \(value) }, { kind: other, note: \(value) }]",
                "contact": "contact: { name: \(value), role: \(value), email: \(value), phone: \(value), times: \(value) }",
                "extra": [
                    "excluded-tasks", "environment", "onboarding", "purpose", "summary", "short", "workplace-employer", "tags", "aliases",
                ]
                .map { "\($0): \(value)" }.joined(separator: "\n")
                    + "\nextra: { x: \(value) }\npay: { agreement: \(value) }\ntrial: { purpose: \(value) }",
            ]
            Self.judge(Array(opening(fields, body: string + "\n").text.utf8))
            let plain = [
                "title": "title: \(string)", "hours": "hours: \(string)", "accommodations": "accommodations:\n  - \(string)",
                "scheme": "scheme: \(value)", "extra": "\(value): \(value)",
            ]
            Self.judge(Array(opening(plain, body: "- \(string)\n\n| \(string) |\n").text.utf8))
            Self.judge(Array(string.utf8))
        }
    }

    @Test("what an editor wrote commands no terminal")
    func terminal() {
        let finding = opening(["extra": "\"\\e[31m\\u202Ekey\\n\": \"\\a\"", "scheme": "scheme: \"\\e[2J\\u009B\""]).findings
        #expect(finding.count == 2)
        let text = TextReport(words: Self.words, isColoured: false).write(finding, checked: 1) { _ in nil }
        #expect(
            !text.unicodeScalars.contains {
                $0 != "\n"
                    && ($0.value < 0x20 || (0x7F...0x9F).contains($0.value) || (0x202A...0x202E).contains($0.value)
                        || (0x2066...0x2069).contains($0.value))
            })
    }

    @Test("a file cut off at any byte", arguments: kinds.map(\.folder))
    func cutOff(folder: String) throws {
        let text = try #require(Self.kinds.first { $0.folder == folder }?.text)
        let bytes = Array(text.utf8)
        for end in bytes.indices { Self.judge(Array(bytes[..<end]), path: "content/\(folder)/prøve.md") }
    }

    @Test("bytes changed, swapped, doubled and dropped at random", arguments: kinds.map(\.folder))
    func randomBytes(folder: String) throws {
        let text = try #require(Self.kinds.first { $0.folder == folder }?.text)
        var random = Seeded(state: UInt64(folder.utf8.reduce(7) { $0 &* 31 &+ Int($1) }))
        let signs = Array(" \n\t:-[]{}\"'#&*!|>%@`,?\r".utf8)
        for _ in 0..<1000 {
            var bytes = Array(text.utf8)
            for _ in 0..<random.below(4) + 1 {
                let index = random.below(bytes.count)
                switch random.below(5) {
                case 0: bytes[index] = UInt8(random.below(256))
                case 1: bytes[index] = signs[random.below(signs.count)]
                case 2: bytes.insert(signs[random.below(signs.count)], at: index)
                case 3: bytes.remove(at: index)
                default: bytes.swapAt(index, random.below(bytes.count))
                }
            }
            Self.judge(bytes, path: "content/\(folder)/prøve.md")
        }
    }

    @Test("a field taken out, made empty, made a list or made a map", arguments: kinds.map(\.folder))
    func fields(folder: String) throws {
        let text = try #require(Self.kinds.first { $0.folder == folder }?.text)
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        for (index, line) in lines.enumerated() {
            guard let colon = line.firstIndex(of: ":") else { continue }
            for value in [
                "", ":", ": \"\"", ": [ ]", ": []", ": { }", ": [a, b]", ": { a: b }", ": [[]]", ": [{}]", ": ~", ": 0", ": \"\\u2028\"",
                ": true", ": 2026-02-30",
            ] {
                var changed = lines
                changed[index] = Substring(value.isEmpty ? "" : line[..<colon] + value)
                Self.judge(Array(changed.joined(separator: "\n").utf8), path: "content/\(folder)/prøve.md")
            }
        }
    }

    /// The same numbers in every run.
    struct Seeded {
        var state: UInt64

        mutating func below(_ bound: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % bound
        }
    }
}
