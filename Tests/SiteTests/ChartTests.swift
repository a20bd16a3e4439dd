import Testing

@Suite("The charts of the figures")
struct ChartTests {
    private let figures = """
        - id: fleksjob-betalte-timer-oktober-2022
          topic: fleksjob
          label: Personer i fleksjob efter betalte timer
          series:
            - { label: "1–5", value: 20871 }
            - { label: "6–10", value: 26148 }
            - { label: "11–15", value: 16780 }
            - { label: "16–20", value: 7293 }
            - { label: "21–25", value: 967 }
            - { label: "26–30", value: 237 }
          unit: personer
          year: 2022
          definition: Betalte timer, ikke timer på arbejdspladsen.
          source: Svar 61
          checked: 2026-11-22

        """

    private func page(_ figures: String) throws -> String {
        try Built(SmallSite.texts, own: ["content/figures.yaml": figures]).text("/tal/")
    }

    @Test("The hours are a table with bars, shares and a sum, under their own address")
    func table() throws {
        let chart = try page(figures).between("<section class=\"chart\" id=\"fleksjob-betalte-timer-oktober-2022\"", "</section>")
        #expect(chart.contains("width=\"79.8\""), "20871 of 26148")
        #expect(chart.contains("<td class=\"num\">20.871</td><td class=\"num\">28,9\u{A0}%</td>"))
        #expect(chart.contains("<strong>72.296</strong></td><td class=\"num\">100\u{A0}%</td>"))
        #expect(chart.contains("Betalte timer, ikke timer på arbejdspladsen."))
    }

    @Test("The strip lights what has at most ten hours and names the narrow rooms together")
    func strip() throws {
        let page = try page(figures)
        let strip = try page.between("<svg class=\"share\"", "</svg>")
        #expect(strip.contains(">65\u{A0}% har højst ti timer</title>"))
        #expect(strip.split(separator: "<rect").count - 1 == 6)
        #expect(strip.split(separator: "<rect class=\"lit\"").count - 1 == 2)
        #expect(strip.contains(">21–30: 2\u{A0}%</text>"))
        #expect(page.contains("35\u{A0}% får løn for mere end ti timer</h2>"))
        #expect(page.contains("De fleste fleksjob er små. I oktober 2022 fik 65\u{A0}% løn"))
    }

    @Test("The short answer is left out where it would be wrong")
    func answer() throws {
        let most = figures.replacing("value: 20871", with: "value: 1").replacing("value: 26148", with: "value: 2")
        #expect(try !page(most).contains("De fleste fleksjob er små"))
    }

    @Test("A series of other labels is bars like any other")
    func otherLabels() throws {
        let other = figures.replacing("\"1–5\"", with: "\"få\"")
        let page = try page(other)
        #expect(!page.contains("class=\"share\""))
        #expect(page.contains("<li id=\"fleksjob-betalte-timer-oktober-2022\">"))
    }

    @Test("The board's own openings are counted by hours and by region")
    func board() throws {
        let page = try page(figures)
        let hours = try page.between("<h3 id=\"h-opslag-timer\">", "</table>")
        #expect(hours.contains("<a href=\"/opslag/timer/11-15/\">11–15\u{A0}timer</a>"))
        let regions = try page.between("<h3 id=\"h-opslag-region\">", "</table>")
        #expect(regions.contains("Region Midtjylland"))
        #expect(regions.contains("Hjemmefra"))
    }
}
