import Testing

@testable import Content

@Suite("The field for hours, and the others that are read in more than one way")
struct HoursFieldTests {
    private func hours(_ value: String) -> WeeklyHours? {
        Board.report(Array(opening(["hours": "hours: { weekly: \(value), days: [tue] }"]).text.utf8)).catalog.openings.first?.hours
    }

    @Test(
        "numbers and ranges are read in every usual spelling",
        arguments: [
            ("12", 12.0, 12.0), ("12.5", 12.5, 12.5), ("\"12,5\"", 12.5, 12.5), ("'12,5'", 12.5, 12.5), ("12½", 12.5, 12.5),
            ("\"12½\"", 12.5, 12.5), ("7¼-7¾", 7.25, 7.75),
            ("10-13", 10, 13), ("10–13", 10, 13), ("10—13", 10, 13), ("10 - 13", 10, 13), ("10 – 13", 10, 13), ("10 til 13", 10, 13),
            ("10 to 13", 10, 13),
            ("\"10,5 - 13,5\"", 10.5, 13.5), ("12 timer", 12, 12), ("ca. 12", 12, 12), ("12 timer om ugen", 12, 12), ("37", 37, 37),
            ("0.5", 0.5, 0.5), ("\"10\u{A0}–\u{A0}13\"", 10, 13),
        ])
    func reads(value: String, least: Double, most: Double) {
        #expect(hours(value) == WeeklyHours(least: least, most: most))
    }

    @Test("the short form and the comma without braces are read too")
    func shortForm() {
        for (line, least, most) in [("hours: 12,5", 12.5, 12.5), ("hours: 10-13", 10, 13), ("hours:\n  weekly: 12,5", 12.5, 12.5)] {
            #expect(
                Board.report(Array(opening(["hours": line]).text.utf8)).catalog.openings.first?.hours
                    == WeeklyHours(least: least, most: most))
            #expect(opening(["hours": line]).rules == ["hours-no-schedule@6"])
        }
    }

    @Test(
        "what is no number is unreadable, and nothing else",
        arguments: [
            "efter aftale", "etter avtale", "tolv", "10-13-15", "12 13", "fra 10", "10 eller 13", "12 kr", "1e3", "0x0C", "12:30", "nan",
            "10-", "2026-11-01", "½ tid",
        ])
    func unreadable(value: String) {
        #expect(opening(["hours": "hours: \(value)"]).rules == ["hours-unreadable@6"])
        #expect(opening(["hours": "hours: \(value)"], body: "Du arbejder 12 timer om ugen.\n").rules == ["hours-unreadable@6"])
    }

    @Test("a list of two numbers is no range, and the message shows it")
    func list() {
        let findings = opening(["hours": "hours: [10, 13]"]).findings
        #expect(findings.map(\.rule) == ["hours-unreadable"])
        #expect(findings.map { Board.words(.danish).message($0) } == ["Timerne kan ikke læses: »[10, 13]«."])
    }

    @Test(
        "hours are above 0, in order, and no more than a week of the country",
        arguments: [
            ("0", "none"), ("-5", "none"), ("0-10", "none"), ("13-10", "order"), ("37.5", "denmark"), ("120", "denmark"),
            ("30-38", "denmark"), ("0.25", nil), ("37", nil),
        ] as [(String, String?)])
    func outOfRange(value: String, variant: String?) {
        let findings = opening(["scheme": "scheme: ordinary", "hours": "hours: { weekly: \"\(value)\", days: [tue, wed, thu, fri] }"])
            .findings
        #expect(findings.map(\.rule) == (variant == nil ? [] : ["hours-out-of-range"]))
        #expect(findings.first?.remark.variant == variant)
    }

    @Test(
        "Norway is told by municipality, then by scheme, then by language, and has 40 hours",
        arguments: [
            ("municipality: Ringsaker", "ordinary", nil, true), ("municipality: \"0301\"", "ordinary", nil, true),
            ("workplace: remote", "vta-o", nil, true),
            ("workplace: remote", "ordinary", "nb", true), ("municipality: Silkeborg", "ordinary", "nb", false),
            ("workplace: remote", "fleksjob", "nb", false),
            ("workplace: remote", "ordinary", nil, false),
        ] as [(String, String, String?, Bool)])
    func country(place: String, scheme: String, language: String?, isNorway: Bool) {
        func rules(_ hours: String) -> [String] {
            let changes = [
                "location": "location: { \(place) }", "scheme": "scheme: \(scheme)", "hours": "hours: { weekly: \(hours), days: [tue] }",
            ]
            return opening(changes.merging(language.map { ["language": "language: \($0)"] } ?? [:]) { $1 }).findings.map(\.rule).filter {
                $0 == "hours-out-of-range"
            }
        }
        #expect(rules("40").isEmpty == isNorway)
        #expect(rules("37").isEmpty)
        #expect(rules("40.5") == ["hours-out-of-range"])
    }

    @Test(
        "a fleksjob above 30 hours is nearly full time, other jobs are not",
        arguments: [
            ("fleksjob", "30", []), ("fleksjob", "30.5", ["hours-full-time"]), ("fleksjob", "10-37", ["hours-full-time"]),
            ("fleksjob", "38", ["hours-out-of-range"]),
            ("ordinary", "37", []), ("skaanejob", "37", []),
        ])
    func fullTime(scheme: String, value: String, rules: [String]) {
        #expect(
            opening(["scheme": "scheme: \(scheme)", "hours": "hours: { weekly: \(value), days: [tue, wed, thu, fri] }"]).findings.map(
                \.rule)
                == rules)
    }

    @Test(
        "days or a schedule are enough for the week",
        arguments: ["days: [tue]", "days: tue", "days: by-agreement", "schedule: formiddage", "schedule: 9–13"])
    func schedule(line: String) {
        #expect(opening(["hours": "hours: { weekly: 12, \(line) }"]).rules == [])
    }

    @Test(
        "hours in the text differ from the field only outside its range",
        arguments: [
            ("10-13", "Du arbejder 12 timer om ugen.", []), ("10-13", "Du arbejder 10-13 timer om ugen.", []),
            ("10-13", "Du arbejder 15 timer om ugen.", ["hours-contradiction"]),
            ("10-13", "Du arbejder 10-15 timer om ugen.", ["hours-contradiction"]),
            ("12", "Du arbejder 10-13 timer om ugen.", ["hours-contradiction"]),
            ("12", "Lone arbejder 37 timer om ugen. Her er åbent 60 timer om ugen.", []),
            ("12", "Du arbejder 15 timer om ugen, ja, 15 timer om ugen.", ["hours-contradiction"]),
        ])
    func contradiction(field: String, text: String, rules: [String]) {
        #expect(opening(["hours": "hours: { weekly: \(field), days: [tue] }"], body: text + "\n").findings.map(\.rule) == rules)
        // The summary and the short version are text as well; the schedule is not added up.
        for key in ["summary", "short", "environment", "onboarding"] {
            #expect(
                opening(["hours": "hours: { weekly: \(field), days: [tue] }", key: "\(key): \(text)"]).findings.map(\.rule) == rules,
                "\(key)")
        }
    }

    @Test(
        "tasks' hours may add up to the field's maximum",
        arguments: [("8", "5", []), ("8", "\"5,25\"", ["hours-contradiction@9"]), ("13", "", []), ("14", "", ["hours-contradiction@8"])])
    func tasks(first: String, second: String, rules: [String]) {
        let tasks =
            second.isEmpty
            ? "tasks:\n  - { name: Dække bord, hours: \(first) }"
            : "tasks:\n  - Vaske op\n  - { name: Dække bord, hours: \(first) }\n  - { name: Skære brød, hours: \(second) }"
        #expect(opening(["tasks": tasks]).rules == rules)
    }

    @Test(
        "codes and postcodes are read as written, with and without quotation marks",
        arguments: [
            ("0101", "København"), ("\"0101\"", "København"), ("740", nil), ("0740", "Silkeborg"), ("0301", "Oslo"),
            ("Silkeborg", "Silkeborg"), ("silkeborg", "Silkeborg"), ("SILKEBORG", "Silkeborg"),
            ("Silkeborg Kommune", "Silkeborg"), ("Aarhus", "Aarhus"), ("Århus", "Aarhus"), ("Koebenhavn", "København"),
            ("Ringkøbing-Skjern", "Ringkøbing-Skjern"),
            ("Ringkøbing", "Ringkøbing-Skjern"), ("Skjern", "Ringkøbing-Skjern"), ("Ikast", "Ikast-Brande"), ("Faaborg", "Faaborg-Midtfyn"),
            ("Taastrup", "Høje-Taastrup"),
            ("Karasjok", "Kárášjohka - Karasjok"), ("Kárášjohka", "Kárášjohka - Karasjok"),
            ("Kárášjohka - Karasjok", "Kárášjohka - Karasjok"), ("Kåfjord", "Gáivuotna - Kåfjord - Kaivuono"),
            ("Trondheim", "Trondheim - Tråante"), ("Jylland", nil),
        ] as [(String, String?)])
    func municipalities(words: String, name: String?) {
        let report = Board.report(Array(opening(["location": "location: { municipality: \(words) }"]).text.utf8))
        let found = report.catalog.openings.first?.location.municipality.map { report.catalog.vocabulary.municipalities[$0].name }
        #expect(found == name)
        #expect(report.findings.map(\.rule) == (name == nil ? ["municipality-unknown"] : []))
    }

    @Test(
        "a postcode must lie in the municipality, and may lie in several",
        arguments: [
            ("Silkeborg", "8600", []), ("Silkeborg", "\"8600\"", []), ("Silkeborg", "8000", ["postcode-mismatch"]),
            ("Silkeborg", "\"9999\"", ["postcode-mismatch"]), ("Ringsaker", "8600", []),
        ])
    func postcodes(municipality: String, postcode: String, rules: [String]) {
        #expect(opening(["location": "location: { municipality: \(municipality), postcode: \(postcode) }"]).findings.map(\.rule) == rules)
    }
}
