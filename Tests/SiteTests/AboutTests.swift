import Content
import Foundation
import Testing

@Suite("What a list tells of what it lists")
struct AboutTests {
    private func about(_ address: String, _ built: Built) throws -> String {
        try built.text(address).between("<section class=\"about\"", "</section>")
    }

    @Test("An accommodation's page says what it is, how it may stand in an opening and what it costs, also where nobody offers it")
    func accommodation() throws {
        let built = try SmallSite.build()
        for address in ["/opslag/skaanehensyn/extra-breaks/", "/opslag/skaanehensyn/small-team/"] {
            let told = try about(address, built)
            for title in ["Hvad er det?", "Sådan kan det stå i opslaget", "Hvad koster det?"] {
                #expect(told.contains("<dt>\(title)</dt>"))
            }
            #expect(told.contains("Tjekket 22.\u{A0}november 2026."))
            #expect(try !built.text(address).contains("noindex"))
            #expect(try built.text("/sitemap.xml").contains("\(address)</loc>"))
        }
        #expect(try about("/opslag/skaanehensyn/extra-breaks/", built).contains("Kilde: Cabi; Albertslund Kommune; DR Levnu."))
        #expect(try about("/opslag/skaanehensyn/small-team/", built).contains("Vi har ingen kilde til det"))
        #expect(try built.text("/opslag/skaanehensyn/small-team/").contains("Ingen åbne opslag lige nu: Lille hold."))
    }

    @Test("Every accommodation and every scheme of a country has its words in each of its languages")
    func complete() throws {
        let about = try #require(About(from: Built.data))
        let vocabulary = try Built([:]).report.catalog.vocabulary
        for term in vocabulary.accommodations.all {
            let entry = try #require(about.accommodations[term.slug], "\(term.slug)")
            #expect(entry.parts.map(\.key) == ["what", "say", "cost"], "\(term.slug)")
            #expect(!entry.guides.isEmpty, "\(term.slug)")
            for part in entry.parts { #expect(part.texts.count == 3, "\(term.slug).\(part.key)") }
        }
        #expect(about.accommodations.count == vocabulary.accommodations.all.count)
        for scheme in vocabulary.schemes.all {
            let entry = try #require(about.schemes[scheme.slug], "\(scheme.slug)")
            #expect(entry.parts.map(\.key) == ["who", "pays", "hours", "decides", "call"], "\(scheme.slug)")
            #expect(entry.source != nil)
            for language in Language.allCases { #expect(entry.says(language) == (language != .bokmaal || scheme.country != .denmark)) }
        }
    }

    @Test("Bokmål tells of Norwegian schemes, and lists a Danish one only where an opening is in it")
    func norwegian() throws {
        let built = try SmallSite.build()
        #expect(try about("/nb/stillinger/ordning/vta-o/", built).contains("NAV betaler arbeidsgiveren et fast beløp i måneden"))
        let danish = try built.text("/nb/stillinger/ordning/fleksjob/")
        #expect(!danish.contains("class=\"about\"") && danish.contains("noindex"))
        let index = try built.text("/nb/stillinger/ordning/").between("<main", "</main>")
        #expect(index.contains("/nb/stillinger/ordning/vta-o/") && !index.contains("fleksjob") && !index.contains("skaanejob"))
        let named = try Built(["content/openings/a.nb.md": stilling(["scheme": "scheme: skaanejob"])])
        #expect(try named.text("/nb/stillinger/ordning/").contains("/nb/stillinger/ordning/skaanejob/"))
    }

    @Test("The guide is one of the page's language, or says that it is another")
    func guide() throws {
        let norwegian = entry("title: Slik gjør du det", "summary: Om NAV.", "answer: Ring NAV.", "checked: 2026-11-01")
        let built = try Built(["content/guides/norge-helt-med-og-nav.nb.md": norwegian, "content/openings/a.md": opening()])
        let link = "<a href=\"/nb/veiledere/norge-helt-med-og-nav/\""
        #expect(try about("/opslag/ordning/vta-o/", built).contains(link + " hreflang=\"nb\" lang=\"nb\">Slik gjør du det</a>"))
        #expect(try about("/nb/stillinger/ordning/vta-o/", built).contains(link + ">"))
        #expect(try !about("/opslag/ordning/vta-o/", SmallSite.build()).contains("/guides/"), "without the guide there is no link")
        #expect(try about("/opslag/ordning/fleksjob/", SmallSite.build()).contains("<a href=\"/kommuner/\">"))
    }

    @Test("A band of hours tells how many people are paid for it, by the site's own figure")
    func band() throws {
        let figure = """
            - id: fleksjob-betalte-timer-oktober-2022
              label: { da: Personer i fleksjob }
              series:
                - { label: "1–5", value: 250 }
                - { label: "6–10", value: 1750 }
              unit: personer
              year: 2022
              definition: Efter betalte timer.
              source: Ministerens svar 61
              checked: 2026-11-22
            """
        let built = try Built(["content/openings/a.md": opening()], own: ["content/figures.yaml": figure])
        let told = try about("/opslag/timer/6-10/", built)
        #expect(told.contains("I oktober 2022 fik 1.750 af 2.000 i fleksjob løn for 6–10\u{A0}timer om ugen. Det er 88 %."))
        #expect(told.contains("Kilde: Ministerens svar 61. Tjekket 22.\u{A0}november 2026."))
        #expect(try !built.text("/opslag/timer/11-15/").contains("class=\"about\""))
        #expect(try !SmallSite.build().text("/opslag/timer/6-10/").contains("class=\"about\""), "without the figure nothing is told")
    }

    @Test("A site's own words take the place of ours")
    func own() throws {
        let words = "accommodations: { extra-breaks: { what: { da: Pauser med kaffe. } } }"
        let built = try Built(SmallSite.texts, own: ["content/vocabulary/about.yaml": words])
        #expect(try about("/opslag/skaanehensyn/extra-breaks/", built).contains("<dd>Pauser med kaffe.</dd>"))
        #expect(try built.text("/opslag/skaanehensyn/small-team/").contains("noindex"))
    }
}
