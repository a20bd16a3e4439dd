import Testing

@testable import Content

@Suite("Cited numbers and numbers without a source")
struct CitedNumberTests {
    private static let figures = """
        - { id: andel, value: 65, unit: "%", year: 2022, source: Kilde, checked: 2026-11-22 }
        - { id: antal, value: 107179, unit: personer, year: 2023, source: Kilde, checked: 2026-11-22 }
        - { id: timer, value: 9.1, unit: timer, year: 2023, source: Kilde, checked: 2026-11-22 }
        """
    private static let rates = """
        - { id: sats, label: "Sats, 2019", amount: 28.56, unit: kr., year: 2019, source: Kilde, checked: 2026-11-22 }
        - { id: loft, label: "Loft, 2024", amount: 19952, unit: kr., year: 2024, source: Kilde, checked: 2026-11-22 }
        """

    private func findings(_ body: String, path: String, head: String) -> [Finding] {
        var data = Board.data
        data["content/figures.yaml"] = Array(Self.figures.utf8)
        data["content/rates.yaml"] = Array(Self.rates.utf8)
        let checker = Checker(data: data, for: .building, today: Board.today, fallbackToday: Board.today)
        let text = "---\n" + head + "---\n" + body + "\n"
        return checker.check(1, jobs: 1) { _ in SourceFile(path: path, bytes: Array(text.utf8)) }.findings
    }

    private func inGuide(_ body: String) -> [String] {
        let head = "title: Tal\nsummary: Tal.\nanswer: Ja.\nchecked: 2026-11-01\nsources: [{ name: Kilde }]\n"
        return findings(body, path: "content/guides/tal.md", head: head).map { "\($0.rule).\($0.remark.variant)" }
    }

    private func inStory(_ body: String) -> [String] {
        let head = "title: En dag\nprogramme: fleksjob\nemployer: Solsikken\npublished: 2026-10-04\nauthor: Anna\n"
        return findings(body, path: "content/stories/dag.md", head: head).compactMap { $0.remark.facts["words"] ?? $0.rule }
    }

    @Test(
        "the same number in another dress is the same",
        arguments: [
            "[65 %](figure:andel)", "[65%](figure:andel)", "[65 procent](figure:andel)", "[65 pct. (2022)](figure:andel)",
            "[andelen](figure:andel)",
            "[65,0 %](figure:andel)", "[13 ud af 20](figure:andel)", "[107.179](figure:antal)", "[107 179 personer](figure:antal)",
            "[107179](figure:antal)", "[107,179](figure:antal)", "ca. [107.000](figure:antal)", "[omkring 107 tusind](figure:antal)",
            "over [100.000](figure:antal)? Nej, godt [105.000](figure:antal)", "næsten [110.000](figure:antal)",
            "[9,1 timer](figure:timer)",
            "[9.1](figure:timer)", "[cirka 9 timer](figure:timer)", "[28,56 kr. i 2019](rate:sats)", "2019: [kr. 28,56](rate:sats)",
            "Loftet i 2024 var [19.952](rate:loft)", "2024: knap [20.000 kr.](rate:loft)", "[**65 %**](figure:andel)",
            "[65&nbsp;%](figure:andel)",
        ])
    func fits(body: String) { #expect(inGuide("Det er " + body + " i alt.").filter { $0 != "rate-outdated.undated" } == []) }

    @Test(
        "another number, or another year, is told",
        arguments: [
            ("[56 %](figure:andel)", "plain"), ("[6,5 %](figure:andel)", "plain"), ("[64 procent](figure:andel)", "plain"),
            ("[107.197](figure:antal)", "plain"),
            ("[10.717](figure:antal)", "plain"), ("ca. [90.000](figure:antal)", "plain"), ("knap [107.000](figure:antal)", "plain"),
            ("godt [110.000](figure:antal)", "plain"), ("[107.000](figure:antal)", "plain"), ("[91 timer](figure:timer)", "plain"),
            ("[11,5 timer](figure:timer)", "plain"), ("2019: [28,65 kr.](rate:sats)", "plain"),
            ("2019: [28,56 kr. (2020)](rate:sats)", "year"),
            ("[65 % i 2023](figure:andel)", "year"), ("2024: [20.952 kr.](rate:loft)", "plain"), ("[12 ud af 20](figure:andel)", "plain"),
        ])
    func differs(body: String, variant: String) { #expect(inGuide("Det er " + body + " i alt.") == ["figure-mismatch.\(variant)"]) }

    @Test(
        "an old rate stands with its year in sight",
        arguments: [
            ("I 2019 var det [28,56 kr.](rate:sats).", 0), ("Det er [28,56 kr.](rate:sats).", 1),
            ("I 2026 er det [28,56 kr.](rate:sats).", 1),
            ("## I 2019\n\nDet var [28,56 kr.](rate:sats).", 0), ("I 2019.\n\nDet er [28,56 kr.](rate:sats).", 1),
            ("```table\nÅr | Sats\n2019 | [28,56 kr.](rate:sats)\n```", 0),
            ("```table\nÅr | Sats\n2019 | 1\nNu | [28,56 kr.](rate:sats)\n```", 1),
            ("```table\ncaption: Satser i 2019\nHvad | Sats\nTimen | 1\nNu | [28,56 kr.](rate:sats)\n```", 0),
            ("```table\nHvad | Sats i 2019\nTimen | 1\nNu | [28,56 kr.](rate:sats)\n```", 0),
        ])
    func dates(body: String, count: Int) { #expect(inGuide(body) == Array(repeating: "rate-outdated.undated", count: count)) }

    @Test(
        "a percentage or a large number needs a source",
        arguments: [
            ("65 % af dem er i job.", ["65 %"]), ("Det gælder 42 procent.", ["42 procent"]),
            ("Over 7 000 bedrifter har sagt ja.", ["7 000 bedrifter"]),
            ("Der er 40.000 visiterede borgere.", ["40.000 visiterede"]), ("I dag er 100.000 i fleksjob.", ["100.000 i fleksjob"]),
            ("Det koster 25.000 kr. om året.", ["25.000 kr."]), ("Det er DKK 25,000.", ["25,000"]),
            ("Der var 2,7 mio. danskere.", ["2,7 mio. danskere"]),
            ("1900 job blev besat.", ["1900 job"]), ("De har 100 % succes.", ["100 %"]),
            ("Det er steget til knapt 100.000 sidste år.", ["100.000"]),
            ("Det er 2,5 pct. af alle, og 48 % siger ja.", ["2,5 pct", "48 %"]),
        ])
    func needsSource(body: String, words: [String]) { #expect(inStory(body) == words) }

    @Test(
        "other figures in a story need none",
        arguments: [
            "Vi åbner kl. 9.00.", "Det var i 2026.", "I 2024 fik virksomheder besøg.", "Efter § 5 og lov nr. 1750.",
            "Lov nr. 372 af 28/3 2022.",
            "8600 Silkeborg", "Skolegade 3, 8600 Silkeborg", "Han gik i 3. klasse.", "Hun er 18 år.", "12 timer om ugen.",
            "Vi er 100 % enige.",
            "En 40 %-stilling.", "Hun er i en 50 % stilling.", "80 procent af tiden står hun op.", "Lageret er på 4.000 m².",
            "Vi pakker 3.000 kasser om ugen.",
            "Ring 12 34 56 78.", "Ring på +45 12345678.", "CVR-nr. 29190623.", "Orgnr. 919 303 808.", "Den 01.12.2026.", "2026-11-22",
            "Side 1.234.",
            "Hun tjener 140 kr. i timen.", "Vi er 12 ansatte.", "Ifølge [Danmarks Statistik](https://dst.dk/) er det 65 %.",
            "[65 %](figure:andel) af dem.",
            "Der er 20 % rabat.", "Det vejer 1,5 kg.", "Postboks 1234 virksomheder", "Vi kører 40.000 km.", "Jeg er 100 procent sikker.",
            "Vi har 1.200 på hylden.",
        ])
    func needsNone(body: String) { #expect(inStory(body) == []) }
}
