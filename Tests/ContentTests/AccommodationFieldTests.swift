import Testing

@testable import Content

@Suite("The field for accommodations")
struct AccommodationFieldTests {
    private func rules(_ entries: String, body: String = "Køkkenet ligger ud til haven.\n") -> [String] {
        opening(["accommodations": "accommodations: \(entries)"], body: body).findings.map { "\($0.rule) \($0.severity.rawValue)" }
    }

    @Test(
        "slugs, and labels in any language and case, are known",
        arguments: [
            "extra-breaks", "Ekstra pauser", "EKSTRA PAUSER", "ekstra  pauser".replacing("  ", with: " "), "Extra breaks",
            "Roligt arbejdssted", "Rolig arbeidsplass", "roligt arbejdssted",
            "En opgave ad gangen".replacing("En", with: "Én"), "Hjaelpemidler og saerlige arbejdsredskaber", "\"Få og korte møder\"",
            "{ kind: Ekstra pauser, note: Når som helst }",
        ])
    func known(entry: String) {
        #expect(rules("[\(entry)]") == [])
    }

    @Test(
        "one name within two edits is meant, even where two names of one accommodation are as near",
        arguments: [
            ("extra-brakes", "extra-breaks"), ("Roligt arbejdsted", "Roligt arbejdssted"), ("ekstra pavser", "Ekstra pauser"),
            ("Rolig arbejdstempo", "Roligt arbejdstempo"),
            ("gratis frugt", nil),
        ] as [(String, String?)])
    func near(words: String, near: String?) {
        let findings = opening(["accommodations": "accommodations: [\(words)]"]).findings
        #expect(findings.map(\.rule) == ["accommodation-unknown"])
        #expect(findings.first?.remark.facts["near"] == near)
    }

    @Test(
        "a vague entry is an error alone and a warning beside something concrete",
        arguments: [
            ("[efter aftale]", ["accommodations-vague error"]), ("[Efter aftale.]", ["accommodations-vague error"]),
            ("Vi er fleksible", ["accommodations-vague error"]),
            ("[etter avtale, fleksibel]", ["accommodations-vague error", "accommodations-vague error"]),
            ("[extra-breaks, efter aftale]", ["accommodations-vague warning"]),
            ("[{ kind: other, note: Eget skab }, efter behov]", ["accommodations-vague warning"]),
            ("[{ kind: efter aftale, note: Eget skab }]", ["accommodations-vague error"]),
        ])
    func vague(entries: String, expected: [String]) {
        #expect(rules(entries) == expected)
        // What the text names is no second finding: the field is there.
        #expect(rules(entries, body: "Du får ekstra pauser.\n") == expected)
    }

    @Test(
        "»other« needs a note",
        arguments: [
            ("[other]", 1), ("[{ kind: other }]", 1), ("[{ kind: other, note: \" \" }]", 1), ("[{ kind: other, note: Eget skab }]", 0),
        ])
    func other(entries: String, count: Int) {
        #expect(rules(entries) == Array(repeating: "accommodation-note-needed error", count: count))
    }

    @Test("more than twelve are a warning at the thirteenth")
    func many() {
        let slugs = Board.checker.context.vocabulary.accommodations.all.map(\.slug)
        #expect(slugs.count == 40)
        #expect(rules("[\(slugs.prefix(12).joined(separator: ", "))]") == [])
        let lines = "accommodations:\n" + slugs.prefix(14).map { "  - \($0)" }.joined(separator: "\n")
        let draft = opening(["accommodations": lines])
        #expect(draft.rules == ["accommodations-many@\(draft.line(of: "accommodations") + 13)"])
    }

    @Test(
        "only in the text: labels can be mended all at once, a synonym cannot",
        arguments: [
            ("Du får ekstra pauser og et roligt arbejdssted.", "ekstra pauser", ["extra-breaks", "quiet-workspace"]),
            ("Du skal aldrig løfte tungt.", "aldrig løfte tungt", nil),
            ("Her er **ro** og\n*Ekstra\npauser*.", "Ekstra pauser", ["extra-breaks"]),
        ] as [(String, String, [String]?)])
    func onlyInText(text: String, words: String, slugs: [String]?) {
        for field in ["", "accommodations:", "accommodations: []", "accommodations: [\"\"]", "accommodations:\n  -"] {
            let findings = opening(["accommodations": field], body: text + "\n").findings
            #expect(findings.map(\.rule) == ["accommodations-only-in-text"], "\(field)")
            #expect(findings.first?.remark.facts["words"] == words)
            #expect(
                findings.first?.remark.fix.map { fix in slugs?.allSatisfy { fix.edits[0].text.contains($0) } } == slugs.map { _ in true },
                "\(field)")
        }
    }

    @Test(
        "what the text denies, and a wording that names nothing, leave them missing",
        arguments: [
            "Vi kan ikke tilbyde ekstra pauser.", "Vi er fleksible og tager hensyn.", "Her er pauser som i andre køkkener.", "",
        ])
    func missing(text: String) {
        #expect(opening(["accommodations": ""], body: text + "\n").rules == ["accommodations-missing@1"])
    }

    @Test(
        "the text may not take back what the field promises",
        arguments: [
            ("calm-pace", "Her er højt tempo.", true), ("calm-pace", "Her er ikke højt tempo.", false),
            ("extra-breaks", "Her er højt tempo.", false),
            ("no-heavy-lifting", "Du skal kunne løfte 20 kg.", true), ("no-heavy-lifting", "Du skal løfte kasser på op til 25 kilo.", true),
            ("no-heavy-lifting", "Du skal løfte 5 kg.", false), ("no-heavy-lifting", "Du skal aldrig løfte 20 kg.", false),
            ("no-heavy-lifting", "Du løfter aldrig 20 kg.", false),
            ("no-heavy-lifting", "Du skal løfte 20,5 kg.", true), ("no-heavy-lifting", "Du skal løfte 4,20 kg.", false),
            ("no-heavy-lifting", "Vi solgte 20 kg æbler.", false),
        ])
    func contradiction(slug: String, text: String, isFound: Bool) {
        #expect(rules("[\(slug)]", body: text + "\n") == (isFound ? ["accommodation-contradiction warning"] : []))
    }
}
