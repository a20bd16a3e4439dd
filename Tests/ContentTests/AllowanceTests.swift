import Testing

@testable import Content

@Suite("Rules that a file sets aside")
struct AllowanceTests {
    /// An opening whose deadline is far off and whose hours have no days: two warnings to set aside.
    private func rules(_ comment: String) -> [String] {
        opening(["hours": "hours: 12", "deadline": "deadline: 2027-06-15\n\(comment)"]).rules.map { String($0.prefix { $0 != "@" }) }
    }

    @Test(
        "a dash of any kind or a colon parts the rules from the reason, and spaces do not matter",
        arguments: [
            "# opslagstjek: allow deadline-far, hours-no-schedule — vi åbner til maj",
            "#opslagstjek:allow deadline-far,hours-no-schedule–vi åbner til maj",
            "#  opslagstjek :  allow  deadline-far ,  hours-no-schedule  -  vi åbner til maj",
            "# opslagstjek: allow deadline-far, hours-no-schedule: vi åbner til maj",
            "# opslagstjek: allow deadline-far, hours-no-schedule -- vi åbner til maj",
            "# opslagstjek: allow deadline-far hours-no-schedule — vi åbner til maj",
            "# opslagstjek: allow deadline-far, hours-no-schedule (vi åbner til maj)",
            "# Opslagstjek: Tillad Deadline-far, hours-no-schedule— vi åbner til maj",
            "# opslagstjek: tillat deadline-far, hours-no-schedule — vi åpner i mai",
            "# opslagstjek allow deadline-far, hours-no-schedule — vi åbner til maj",
            "# opslagstjek: allow deadline-far — a\r\n# opslagstjek: allow hours-no-schedule — b\r",
            "summary: Kort # opslagstjek: allow deadline-far, hours-no-schedule — vi åbner til maj",
            "summary: \"Kort # \" # opslagstjek: allow deadline-far, hours-no-schedule — vi åbner til maj",
            "summary: 'Kort'\t# opslagstjek: allow deadline-far, hours-no-schedule — vi åbner til maj",
            "  # opslagstjek: allow deadline-far, hours-no-schedule — vi åbner til maj",
        ])
    func forms(comment: String) { #expect(rules(comment) == []) }

    @Test(
        "what stands in a value is text, and a remark for people is none for the checker",
        arguments: [
            "summary: \"x # opslagstjek: allow deadline-far — nej\"", "summary: 'x # opslagstjek: allow deadline-far — nej'",
            "short: |\n  # opslagstjek: allow deadline-far — nej", "short: >\n  a\n\n  # opslagstjek: allow deadline-far — nej",
            "summary: x#opslagstjek:allow deadline-far — nej", "summary: \"a\n  # opslagstjek: allow deadline-far — nej\"",
            "# Spørg opslagstjek: allow deadline-far — nej", "# opslagstjekker: allow deadline-far — nej",
            "# opslagstjek har set den", "# opslagstjek",
            "tags: [a, \"# opslagstjek: allow deadline-far — nej\"]",
        ])
    func text(line: String) { #expect(rules(line) == ["hours-no-schedule", "deadline-far"]) }

    @Test("below a block of text the comments begin again")
    func behindBlock() {
        #expect(rules("short: |\n  Kort.\n\n# opslagstjek: allow deadline-far, hours-no-schedule — ja") == [])
        #expect(rules("extra:\n  a: |\n    Kort.\n  # opslagstjek: allow deadline-far, hours-no-schedule — ja") == [])
    }

    @Test("without a reason nothing is set aside, and that is the one thing said")
    func withoutReason() {
        for comment in ["# opslagstjek: allow deadline-far", "# opslagstjek: allow deadline-far —", "# opslagstjek: allow deadline-far: …"]
        {
            #expect(rules(comment).sorted() == ["allow-without-reason", "deadline-far", "hours-no-schedule"])
        }
    }

    @Test("what the product promises stays, whatever a file says; the milder form of such a rule may go")
    func promises() {
        let allowed = opening(["hours": "# opslagstjek: allow hours-missing — de kommer"])
        #expect(allowed.findings.map { "\($0.rule) \($0.remark.variant)" } == ["hours-missing plain", "allow-unused promise"])
        let comment = "# opslagstjek: allow accommodations-vague — resten er konkret"
        #expect(opening(["accommodations": "accommodations: [efter aftale, extra-breaks]\n" + comment]).rules == [])
        let alone = opening(["accommodations": "accommodations: [efter aftale]\n" + comment])
        #expect(alone.findings.map { "\($0.rule) \($0.remark.variant)" } == ["accommodations-vague alone", "allow-unused promise"])
    }

    @Test("errors can be allowed, and a build takes the page; without its value there is no page and the error stands")
    func errors() {
        func report(_ line: String) -> Report {
            Board.report([("content/openings/prøve.md", opening(["title": line]).text)])
        }
        let sound = report("title: Køkken\nfarve: gul\n# opslagstjek: allow key-unknown — feltet er vores eget")
        #expect(sound.findings.isEmpty && sound.allowed == 1 && sound.catalog.openings.count == 1)
        let untitled = report("# opslagstjek: allow title-missing — den kommer")
        #expect(untitled.findings.map(\.rule) == ["title-missing"] && untitled.catalog.openings.isEmpty)
    }

    @Test("what only the whole board shows can be set aside too")
    func board() {
        let text = opening(["extra": "# opslagstjek: allow slug-duplicate — den anden flytter i morgen"]).text
        let report = Board.report([("content/openings/a/køkken.md", opening().text), ("content/openings/b/køkken.md", text)])
        #expect(report.findings.map(\.rule) == [])
        #expect(report.allowed == 1)
        #expect(Board.report([("content/openings/b/køkken.md", text)]).findings.map(\.rule) == ["allow-unused"])
    }

    @Test("settings, figures and rates have allowances too")
    func dataFiles() {
        var data = Board.data
        data["content/site.yaml"] = Array(
            "name: Tavlen\nbase-url: https://example.dk/\nfarve: gul # opslagstjek: allow key-unknown — læses af temaet\n".utf8)
        data["content/rates.yaml"] = Array("- id: x\n  amount: 1\n# opslagstjek: allow field-missing, value-type — ikke endnu\n".utf8)
        let checker = Checker(data: data, for: .checking, today: Board.today, fallbackToday: Board.today)
        let report = checker.check(0, jobs: 1) { _ in SourceFile(path: "", bytes: []) }
        #expect(!report.findings.contains { $0.path == "content/site.yaml" })
        #expect(report.findings.contains { $0.path == "content/rates.yaml" && $0.rule == "allow-unused" })
    }

    @Test("fifty thousand allowances cost no more than reading them")
    func many() {
        let lines = String(repeating: "# opslagstjek: allow deadline-far — a # b # c\n", count: 15_000)
        let clock = ContinuousClock()
        let took = clock.measure { #expect(opening(["extra": lines]).findings.count == 15_000) }
        #expect(took < .seconds(20))
    }
}
