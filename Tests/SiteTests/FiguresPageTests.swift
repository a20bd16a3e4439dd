import Foundation
import Testing

@Suite("The page of all figures")
struct FiguresPageTests {
    private let plainFigures = """
        - id: personer-2022
          topic: fleksjob
          label: { da: Personer i fleksjob i oktober 2022, nb: Personer i fleksjob i oktober 2022 }
          value: 72296
          unit: personer
          year: 2022
          definition: Én måned. Tallet er <regnet> af os.
          source: Svar 61 til Folketinget
          checked: 2026-11-20
        - id: timer-i-aar
          topic: fleksjob
          label: { da: Timer om ugen i fleksjob, nb: Timer i uka i fleksjob }
          series: [{ label: "2013", value: 11.5 }, { label: "2023", value: 9.2 }]
          unit: timer om ugen
          year: 2023
          source: En analyse
          url: https://da.example/analyse
          checked: 2026-11-22
        - id: uden-aar
          topic: Ældre undersøgelser
          label: Arbejdspladser uden rampe
          value: 48
          unit: "%"
          source: En håndbog
        - id: loest
          label: Et tal uden emne
          value: 7
          source: Nogen

        """
    private let plainRates = """
        - { id: tilskud-2021, topic: skaanejob, label: "Tilskud, 2021", amount: 29.71, unit: kr. pr. time, year: 2021, source: København, checked: 2026-11-22 }
        - { id: tilskud-2023, topic: skaanejob, label: "Tilskud, 2023", amount: 30.88, unit: kr. pr. time, year: 2023, source: Ærø, url: "https://rk.example/" }
        - { id: vta-o-2025, topic: norway, label: { da: "VTA-O, 2025", nb: "Fast beløp for VTA-O, 2025" }, amount: 7067, unit: NOK pr. måned, year: 2025, source: NAV }

        """

    private func make(_ texts: [String: String] = [:], figures: String? = nil, rates: String? = nil) throws -> Built {
        let own = ["content/figures.yaml": figures ?? plainFigures, "content/rates.yaml": rates ?? plainRates]
        return try Built(SmallSite.texts.merging(texts) { $1 }, own: own)
    }

    @Test("Each figure has its own place with value, unit, definition, source and day")
    func values() throws {
        let page = try make().text("/tal/")
        let item = try page.between("<li id=\"personer-2022\">", "</li>")
        #expect(item.contains("Personer i fleksjob i oktober 2022</h3>"), "the year is not said twice")
        #expect(item.contains("<strong>72.296</strong> personer"))
        #expect(item.contains("Én måned. Tallet er &lt;regnet&gt; af os."))
        #expect(item.contains("Svar 61 til Folketinget</span>, tjekket 20.\u{A0}november 2026."))
        #expect(try page.between("<li id=\"timer-i-aar\">", "</li>").contains("<a href=\"https://da.example/analyse\">En analyse</a>"))
    }

    @Test("A series is bars in a table, the largest as wide as the drawing, and comes before the single numbers of its topic")
    func series() throws {
        let page = try make().text("/tal/")
        let item = try page.between("<li id=\"timer-i-aar\">", "</li>")
        #expect(item.contains("<h3 id=\"h-timer-i-aar\">Timer om ugen i fleksjob</h3>"), "it is about both years")
        #expect(item.contains("<table class=\"bars\" aria-labelledby=\"h-timer-i-aar\">"))
        #expect(item.contains("width=\"100\" height=\"20\"/></svg></td><td class=\"num\">11,5</td>"))
        #expect(
            item.contains("<th scope=\"row\">2023</th>") && item.contains("width=\"80\"") && item.contains("<td class=\"num\">9,2</td>"))
        #expect(item.count(of: "aria-hidden=\"true\"") == 2)
        let (bars, value) = (page.range(of: "id=\"timer-i-aar\""), page.range(of: "id=\"personer-2022\""))
        #expect(try #require(bars).lowerBound < #require(value).lowerBound)
    }

    @Test("A figure without year, url, definition or day is whole all the same")
    func withoutYear() throws {
        let item = try make().text("/tal/").between("<li id=\"uden-aar\">", "</li>")
        #expect(item.contains(">Arbejdspladser uden rampe</h3>") && item.contains("<strong>48</strong> %"))
        #expect(item.contains("Kilde: <span>En håndbog</span>."))
        #expect(!item.contains(", </") && !item.contains("<a ") && !item.contains("<p></p>"))
    }

    @Test("Figures stand under their topics, in the words of the site or the editor's own, those without one last")
    func topics() throws {
        let headings = try make().text("/tal/").components(separatedBy: "<h2 ").dropFirst().map { try $0.between(">", "</h2>") }
        #expect(
            headings == [
                "Opslagene her på siden", "Tal, der ikke må blandes", "På siden", "Fleksjob", "Ældre undersøgelser", "Andre tal", "Satser",
            ])
    }

    @Test("Rates stand by year, the newest first, and pages in bokmål show no Danish one")
    func rates() throws {
        let built = try make()
        let danish = try built.text("/tal/")
        #expect(
            danish.components(separatedBy: "<caption>").dropFirst().map { String($0.prefix(15).suffix(4)) } == ["2025", "2023", "2021"])
        #expect(danish.contains("<tr id=\"tilskud-2023\">") && danish.contains("<strong>30,88</strong> <span>kr. pr. time</span>"))
        let bokmaal = try built.text("/nb/tall/")
        #expect(bokmaal.contains("Fast beløp for VTA-O, 2025") && bokmaal.contains("<strong>7\u{A0}067</strong> <span>kr per måned</span>"))
        #expect(!bokmaal.contains("30,88") && !bokmaal.contains("29,71"))
        #expect(bokmaal.contains("<p lang=\"da\">Én måned.") && !danish.contains("lang=\"da\">Én"), "what is Danish there says so")
    }

    @Test("The foot and the drawings in texts lead there, and a site without figures has no such page")
    func links() throws {
        let guide = entry(
            "title: Timer", "summary: Om timer.", "answer: Få.", "checked: 2026-11-01", body: "```figure timer-i-aar\n```\n")
        let built = try make(["content/guides/timer.md": guide])
        #expect(try built.text("/guides/timer/").contains("<a href=\"/tal/#timer-i-aar\">Kilde</a>: En analyse"))
        #expect(try built.text("/").between("<footer", "</footer>").contains("<a href=\"/tal/\">Tal og kilder</a>"))
        #expect(try built.text("/sitemap.xml").contains("<loc>https://job.example/tal/</loc>"))
        let bare = try SmallSite.build()
        #expect(!bare.has("/tal/") && !bare.has("/nb/tall/"))
        #expect(try !bare.text("/").contains("/tal/"))
    }

    @Test("With Danish rates alone, bokmål has no page of figures")
    func danishRatesAlone() throws {
        let rates = plainRates.components(separatedBy: "\n").filter { !$0.contains("norway") }.joined(separator: "\n")
        let built = try make(figures: "[]\n", rates: rates)
        #expect(built.has("/tal/") && !built.has("/nb/tall/"))
    }

    @Test("The checker knows the page and its places")
    func checker() throws {
        func faults(_ link: String, figures: String? = nil, rates: String? = nil) throws -> [String] {
            let own = ["content/figures.yaml": figures ?? plainFigures, "content/rates.yaml": rates ?? plainRates]
            let files = ["content/pages/om.md": entry("title: Om", body: "[tal](\(link))\n")]
            return try Built.findings(files, own: own).filter { $0.hasPrefix("link-broken") }
        }
        #expect(try faults("/tal/") == [] && faults("/tal/#personer-2022") == [] && faults("/tal/#tilskud-2021") == [])
        #expect(try faults("/nb/tall/#vta-o-2025") == [])
        #expect(try faults("/tal/#personer-2023") == ["link-broken.anchor-near"])
        #expect(try faults("/tal/", figures: "[]\n", rates: "[]\n").count == 1)
    }
}
