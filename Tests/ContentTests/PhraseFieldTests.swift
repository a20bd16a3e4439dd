import Testing

@testable import Content

@Suite("Phrases in front matter")
struct PhraseFieldTests {
    /// `rule@line:column-column` of the findings that are phrases.
    private func places(_ changes: [String: String], body: String = "Køkkenet ligger ud til haven.\n") -> [String] {
        opening(changes, body: body).findings.filter { Phrase.rules.contains($0.rule) }.map {
            let place = $0.remark.place
            return "\($0.rule)@\(place.line):\(place.column)-\(place.endLine):\(place.endColumn)"
        }
    }

    @Test(
        "the words are pointed at, however the value is written",
        arguments: [
            ("title: Ung medarbejder søges", "age-preference@2:8-2:23"),
            ("title: \"Ung medarbejder søges\"", "age-preference@2:9-2:24"),
            ("title: 'Vi søger, Ole''s ung medarbejder'", "age-preference@2:26-2:41"),
            ("title: \"K\\u00F8kken: ung medarbejder\"", "age-preference@2:22-2:37"),
            ("title: >\n  Til haven\n  søges en\n  ung medarbejder", "age-preference@5:3-5:18"),
            ("title: |\n  Til haven:\n  ung\n  medarbejder", "age-preference@4:3-5:14"),
            ("title: Til haven og\n  en ung medarbejder", "age-preference@3:6-3:21"),
        ])
    func places(line: String, place: String) {
        #expect(places(["title": line]) == [place])
    }

    @Test(
        "every field that is said to readers is read",
        arguments: [
            "summary: Ung medarbejder søges", "short: Ung medarbejder søges", "environment: Ung medarbejder søges",
            "onboarding: Ung medarbejder søges", "purpose: Ung medarbejder søges", "tasks: [Hjælpe en ung medarbejder]",
            "tasks: [{ name: Hjælpe en ung medarbejder, hours: 4 }]", "excluded-tasks: [Oplære en ung medarbejder]", "tags: [ung mand]",
            "accommodations: [{ kind: extra-breaks, note: Som en ung medarbejder }]",
            "trial: { weeks: 2, purpose: Se en ung medarbejder an }",
            "hours: { weekly: 10-13, days: [tue], schedule: når en ung medarbejder kan }",
        ])
    func fields(line: String) {
        let key = String(line.prefix { $0 != ":" })
        #expect(places([key: line]).count == 1)
    }

    @Test("names of people and firms, addresses, keys and comments are not read")
    func otherFields() {
        let changes = [
            "employer": "employer: Ung Kollega ApS", "contact": "contact: { name: Yngre Hansen, role: yngre, phone: \"+45 00 86 12 40\" }",
            "extra": "extra: { yngre: yngre kollega }", "purpose": "purpose: Bage selv. # yngre kollega",
        ]
        #expect(places(changes) == [])
    }

    @Test("in the body, code and the targets of links are not read, and emphasis does not hide a phrase")
    func body() {
        #expect(places([:], body: "Skriv `yngre kollega` og [her](/yngre-kollega \"yngre kollega\").\n\n    yngre kollega\n") == [])
        #expect(places([:], body: "En **ung** *medarbejder* søges.\n") == ["age-preference@13:6-13:24"])
    }

    @Test("what an employer gives itself, in the note of an accommodation, promises nothing for others")
    func offers() {
        #expect(places(["accommodations": "accommodations: [{ kind: startup-mentor, note: Du får en mentor }]"]) == [])
        #expect(places([:], body: "Du får en mentor.\n").count == 1)
    }

    @Test("a message names the words, the law and the better wording in the reader's language, in both reports")
    func messages() throws {
        let finding = try #require(opening(body: "Vi søger en yngre kollega.\n").findings.first)
        #expect(Board.words(.danish).message(finding).contains("»yngre kollega«"))
        #expect(Board.words(.danish).message(finding).contains("forskelsbehandlingsloven § 5"))
        #expect(Board.words(.bokmaal).help(finding).contains("begynnernivå"))
        #expect(Board.words(.english).message(finding).contains("Danish Anti-Discrimination Act"))
        let json = String(decoding: JSONReport.write([finding], checked: 1, words: Board.words(.english)), as: UTF8.self)
        #expect(json.contains("beginner's level") && json.contains("12 March 2014"))
    }

    @Test("that the job is full time contradicts few hours, and no full-time opening")
    func fullTime() {
        #expect(places([:], body: "Stillingen er på fuldtid.\n") == ["hours-contradiction@13:1-13:25"])
        let ordinary = ["scheme": "scheme: ordinary", "hours": "hours: { weekly: 37, days: [mon, tue, wed, thu, fri] }"]
        #expect(places(ordinary, body: "Stillingen er på fuldtid.\n") == [])
    }
}
