import Testing

@testable import Content

@Suite("Promises and freshness")
struct PromiseTests {
    @Test(
        "days that cannot hold the hours are told, with both places",
        arguments: [
            ("30, days: [tue, thu]", 1), ("10-25, days: [tue, thu]", 1), ("14, days: [tue]", 1), ("10-13, days: [tue]", 0),
            ("10-25, days: [tue]", 1), ("24, days: [tue, thu]", 0),
            ("12, days: [tue]", 0),
        ])
    func days(hours: String, count: Int) {
        let draft = opening(["hours": "hours: { weekly: \(hours) }"])
        #expect(draft.rules == Array(repeating: "hours-contradiction@6", count: count))
        #expect(draft.findings.allSatisfy { $0.severity == .warning && $0.remark.facts["line"] == "6" })
    }

    @Test(
        "days times hours in the text are held against the field",
        arguments: [
            ("Du arbejder tre timer om dagen fire dage om ugen.", 0), ("Du arbejder fem timer om dagen tre dage om ugen.", 1),
            ("Du arbeider tre timer om dagen fire dager i uka.", 0), ("Du arbeider fem timer om dagen tre dager i uka.", 1),
        ])
    func perDay(body: String, count: Int) {
        #expect(opening(body: body + "\n").rules == Array(repeating: "hours-contradiction@13", count: count))
    }

    @Test("a board that asks for it is told where the pay is missing; a misspelt field is one mistake")
    func pay() {
        let checker = Checker(data: Board.builtIn, for: .building, today: Board.today, fallbackToday: Board.today)
        func rules(_ changes: [String: String], body: String = "Køkkenet ligger ud til haven.\n") -> [String] {
            checker.check(1, jobs: 1) { _ in SourceFile(path: "content/openings/a.md", bytes: Array(opening(changes, body: body).text.utf8))
            }
            .findings.map { "\($0.rule).\($0.remark.variant)@\($0.remark.place.line)" }
        }
        #expect(rules([:]) == ["pay-missing.plain@1"])
        #expect(rules(["pay": "pay: { agreement: FOA }"], body: "Løn efter aftale.\n") == [])
        #expect(rules([:], body: "Vi tilbyder løn efter aftale.\n") == ["pay-missing.vague@13"])
        #expect(rules(["pay": "løn: { agreement: FOA }"]).map { $0.prefix(11) } == ["key-unknown"])
    }

    @Test("the severities of a site hold for what is said of its rates")
    func severities() {
        var data = Board.builtIn
        data["content/rates.yaml"] = Array("- { id: sats, label: Sats, amount: 30, year: 2023, source: Kilde, checked: 2026-11-22 }\n".utf8)
        func rules() -> [String] {
            Checker(data: data, for: .building, today: Board.today, fallbackToday: Board.today).check(0, jobs: 1) { _ in
                SourceFile(path: "", bytes: [])
            }.findings.map { "\($0.rule) \($0.severity)" }
        }
        #expect(rules() == ["rate-outdated warning"])
        data["content/site.yaml"] = Array("name: A\nbase-url: http://localhost/\nrules: { rate-outdated: error }\n".utf8)
        #expect(rules() == ["rate-outdated error"])
        data["content/site.yaml"] = Array("name: A\nbase-url: http://localhost/\nrules: { rate-outdated: \"off\" }\n".utf8)
        #expect(rules() == [])
    }

    @Test("an old guide and a closed opening are told on the day after, not before")
    func days() {
        func rules(_ text: String, _ path: String, on day: String) -> [String] {
            let day = Day(iso: day)!
            return Checker(data: Board.data, for: .building, today: day, fallbackToday: day).check(1, jobs: 1) { _ in
                SourceFile(path: path, bytes: Array(text.utf8))
            }.findings.map(\.rule)
        }
        let guide = "---\ntitle: Tal\nsummary: Tal.\nanswer: Ja.\nchecked: 2024-02-29\n---\nTekst.\n"
        #expect(rules(guide, "content/guides/a.md", on: "2025-02-28") == [])
        #expect(rules(guide, "content/guides/a.md", on: "2025-03-01") == ["guide-unchecked"])
        #expect(rules(opening().text, "content/openings/a.md", on: "2026-12-15") == [])
        #expect(rules(opening().text, "content/openings/a.md", on: "2026-12-16") == ["expired"])
        #expect(opening(["published": "published: 2026-10-01", "deadline": "deadline: 2026-09-01"]).rules == ["dates-invalid@11"])
    }
}
