import Testing
import Text

@testable import Content

@Suite("Mends that the checker offers")
struct FixTests {
    /// The bytes of a file after the edits of a fix, from the last place to the first.
    static func applying(_ fix: Fix, to bytes: [UInt8]) -> [UInt8] {
        let lines = LineIndex(bytes)
        return fix.edits.sorted { $1.place < $0.place }.reduce(into: bytes) { bytes, edit in
            let start = lines.offset(line: edit.place.line, column: edit.place.column)
            let end = lines.offset(line: edit.place.endLine, column: edit.place.endColumn)
            bytes.replaceSubrange(start..<end, with: Array(edit.text.utf8))
        }
    }

    private static func lineEnds(of bytes: [UInt8]) -> Set<[UInt8]> {
        Set(bytes.indices.filter { bytes[$0] == 0x0A }.map { $0 > 0 && bytes[$0 - 1] == 0x0D ? [0x0D, 0x0A] : [0x0A] })
    }

    /// Applies each fix of a file by itself: its finding goes, and no other comes.
    private func check(_ text: String, path: String = "content/openings/prøve.md") -> Int {
        let bytes = Array(text.utf8)
        let before = Board.report(bytes, path: path).findings
        let mendable = before.filter { $0.remark.fix != nil }
        for finding in mendable {
            guard let fix = finding.remark.fix else { continue }
            let mended = Self.applying(fix, to: bytes)
            #expect(Self.lineEnds(of: mended) == Self.lineEnds(of: bytes))
            let after = Board.report(mended, path: path).findings
            let names = after.map { "\($0.rule) \($0.remark.variant)" }
            var left = before.map { "\($0.rule) \($0.remark.variant)" }
            left.remove(at: left.firstIndex(of: "\(finding.rule) \(finding.remark.variant)")!)
            // The short form has no days: that is said once the hours are there.
            left += finding.rule == "hours-only-in-text" && names.contains("hours-no-schedule plain") ? ["hours-no-schedule plain"] : []
            #expect(names.sorted() == left.sorted(), "\(finding.rule) in:\n\(text)\nbecame:\n\(String(decoding: mended, as: UTF8.self))")
        }
        return mendable.count
    }

    private static let inText = "Du arbejder ca. 12-15 timer om ugen, og du får ekstra pauser og lidt duft, støv og kemi.\n"

    @Test(
        "hours that stand only in the text are written where they belong, whatever stands there",
        arguments: [
            "", "hours:", "hours: # kommer", "hours: ~", "hours: \"\"", "hours: {}", "hours: { days: [tue] }", "hours: {days: [tue]}",
            "hours: {\n  days: [tue] }", "hours: { weekly: , days: [tue] }",
            "hours: { weekly: \"\", days: [tue] }", "hours:\n  days: [tue]", "hours:\n    days: [tue]\n    flexible: true",
            "hours:\n  weekly:\n  days: [tue]", "hours:\n  days: [tue]\n  weekly:",
            "hours:\n  weekly: # ved ikke\n  days: [tue]", "hours:\n  # dage\n  days: [tue]",
            "hours:\n  schedule: |\n    tirsdag\n    onsdag",
        ])
    func hours(field: String) {
        for lines in [field, field.replacing("\n", with: "\r\n")] {
            let text = opening(["hours": lines], body: Self.inText).text
            #expect(check(lines.contains("\r") ? text.replacing("\r\n", with: "\n").replacing("\n", with: "\r\n") : text) == 1)
        }
    }

    @Test(
        "accommodations that stand only in the text are written where they belong",
        arguments: [
            "", "accommodations:", "accommodations: # kommer", "accommodations: []", "accommodations: [ ]", "accommodations: \"\"",
            "accommodations:\n  -", "accommodations:\n  - \"\"\n  -", "accommodations:\n- ''",
            "accommodations: [\"\", ~]",
        ])
    func accommodations(field: String) {
        let text = opening(["accommodations": field], body: Self.inText.replacing("12-15", with: "10-13")).text
        #expect(check(text) == 1)
        #expect(check(text.replacing("\n", with: "\r\n")) == 1)
    }

    @Test("a field is added behind the last, however the front matter is laid out")
    func layouts() {
        let body = Self.inText
        #expect(check("---\n  title: Køkkenmedhjælper\n  employer: Solsikken\n---\n" + body) == 2)
        #expect(check("\u{FEFF}---\r\ntitle: Køkkenmedhjælper\r\nshort: |+\r\n  Kort.\r\n\r\n---\r\n" + body) == 2)
        #expect(check("---\n---\n" + body) == 2)
        #expect(check("---\n# kun en bemærkning\n---\n" + body) == 2)
        #expect(check("---\ntitle: Køkken # bemærkning\n# slut\n---   \n" + body) == 2)
        // Between braces no line can be added.
        #expect(check("---\n{ title: Køkkenmedhjælper }\n---\n" + body) == 0)
        #expect(check("---\ntitle: Køkken\nsummary: 12 timer om ugen\n---") == 1)
    }

    @Test(
        "a misspelt key, word, scheme, municipality or accommodation is mended in place",
        arguments: [
            ("hours", "hous: { weekly: 12, days: [tue] }", 1), ("hours", "\"hous\": { weekly: 12, days: [tue] }", 1),
            ("hours", "hours: { weekly: 12, dage: [tue] }", 1),
            ("hours", "hours: { weekly: 12,5, days: [tue] }", 1), ("hours", "hours: { days: [tue], weekly: 12,75}", 1),
            ("hours", "hours: { weekly: 12, days: [tirsdag, \"ons\", 'fre'] }", 3),
            ("hours", "hours: { weekly: 12, days: efter aftale }", 1),
            ("scheme", "scheme: fleksjobb", 1), ("scheme", "scheme: \"fleksjobb\" # ja", 1),
            ("location", "location: { municipality: Silkebrog, postcode: 8600 }", 1),
            ("location", "location:\n  municipality: Ringkøbing-Skjernn", 1),
            ("location", "location: { municipality: \"Kárášjohka - Karasjokk\" }", 1),
            ("accommodations", "accommodations: [ekstra pavser, \"Roligt arbejdsted\"]", 2),
            ("accommodations", "accommodations: [{ kind: \"Lidt duft, støv og kemmi\", note: Ja }]", 1),
            ("accommodations", "accommodations: [\"Ingen aften-, nat- eller weekendvagtr\"]", 1),
            ("accommodations", "accommodations:\n  - Én opgave ad gange\n  - kind: Få og korte moder\n    note: Én om ugen", 2),
            ("extra", "level: unskiled\nvia: klap-job\nemployment: direkte", 3),
            ("extra", "sumary: »Æbler« 🌻 og mere\nTags: [a]", 2), ("title", "titel: \"Køkken: 🌻\"", 1),
        ])
    func words(field: String, lines: String, count: Int) {
        let text = opening([field: lines]).text
        #expect(check(text) == count)
        #expect(check(text.replacing("\n", with: "\r\n")) == count)
    }

    @Test("every accommodation with a letter too few is mended to itself, in a list, on lines and in a map")
    func everyAccommodation() {
        for term in Board.checker.context.vocabulary.accommodations.all {
            for name in [term.slug] + Language.allCases.map({ term.label($0) }) {
                let wrong = name.dropLast()
                #expect(check(opening(["accommodations": "accommodations:\n  - \"\(wrong)\""]).text) == 1, "\(name)")
                #expect(check(opening(["accommodations": "accommodations: [{ kind: \"\(wrong)\", note: Ja }]"]).text) == 1, "\(name)")
            }
        }
    }

    @Test("mends of one file do not touch each other: all at once they leave nothing to mend")
    func allAtOnce() {
        let text = opening(
            ["hours": "", "accommodations": "", "scheme": "shceme: fleksjob", "extra": "level: unskiled\nTags: [a]"], body: Self.inText
        ).text
        let fixes = Board.findings(text).compactMap(\.remark.fix)
        #expect(fixes.count == 5)
        let mended = Self.applying(Fix(key: "all", edits: fixes.flatMap(\.edits)), to: Array(text.utf8))
        #expect(Board.report(mended).findings.map(\.rule) == ["hours-no-schedule"], "\(String(decoding: mended, as: UTF8.self))")
    }

    @Test("a mend changes its own words and nothing else")
    func nothingElse() {
        let text = "---\r\n# øverst\r\ntitle: 'Køkken' # navn\r\nhous:   12\r\n---\r\nEnd\r\n"
        let fix = Board.findings(text).compactMap(\.remark.fix)
        #expect(fix.count == 1)
        #expect(String(decoding: Self.applying(fix[0], to: Array(text.utf8)), as: UTF8.self) == text.replacing("hous:", with: "hours:"))
    }
}
