import Content
import Foundation
import Testing

@Suite("A page for each municipality")
struct MunicipalityPageTests {
    @Test("Each Danish one has a page in Danish, any other where there are openings in the language")
    func which() throws {
        let built = try SmallSite.build()
        let danish = built.addresses.filter { $0.hasPrefix("/kommuner/") && $0 != "/kommuner/" }
        #expect(danish.count == 98 && danish.contains("/kommuner/aeroe/"))
        #expect(built.addresses.filter { $0.hasPrefix("/nb/kommuner/") } == ["/nb/kommuner/", "/nb/kommuner/bergen/"])
        let map = try built.text("/sitemap.xml")
        #expect(danish.allSatisfy { map.contains("<loc>https://job.example\($0)</loc>") })
    }

    @Test("Titles and descriptions are each page's own, and no name twice where two places share it")
    func unique() throws {
        let fields = { (place: String) in ["location": "location: { municipality: \"\(place)\" }"] }
        var texts = SmallSite.texts
        texts["content/openings/a.nb.md"] = stilling(fields("1818"))
        texts["content/openings/b.nb.md"] = stilling(fields("1515"))
        let built = try Built(texts)
        let pages = built.addresses.filter { $0.contains("/kommuner/") }
        #expect(pages.filter { $0.contains("heroey") }.count == 2)
        let heads = try pages.map { address -> [String] in
            let page = try built.text(address)
            return [try page.between("<title>", "</title>"), try page.between("name=\"description\" content=\"", "\"")]
        }
        #expect(Set(heads.map { $0[0] }).count == pages.count && Set(heads.map { $0[1] }).count == pages.count)
        #expect(heads.allSatisfy { $0[1].count <= 160 })
    }

    @Test(
        "The region is the one of the day, and the next is told while it is to come",
        arguments: [
            ("roskilde", "2026-12-31", "Region Sjælland. Fra 1.\u{A0}januar 2027: Region Østdanmark."),
            ("roskilde", "2027-01-01", "Region Østdanmark"), ("silkeborg", "2026-12-31", "Region Midtjylland"),
        ])
    func region(slug: String, today: String, expected: String) throws {
        #expect(try Built([:], today: today).text("/kommuner/\(slug)/").contains("<p>\(expected)</p>"))
    }

    @Test("It shows the newest openings, leads to the list of all, and to those near where it has none")
    func openings() throws {
        let built = try Built(
            Dictionary(
                uniqueKeysWithValues: (1...7).map { number in
                    (
                        "content/openings/o-\(number).md",
                        opening(["title": "title: Opslag nr. \(number)", "published": "published: 2026-11-0\(number)"])
                    )
                }))
        let here = try built.text("/kommuner/silkeborg/").between("id=\"h-antal\"", "</section>")
        #expect(here.contains("<span data-count>7</span> opslag") && here.count(of: "<h3>") == 5 && !here.contains("Opslag nr. 2"))
        #expect(here.contains("<a class=\"btn line\" href=\"/opslag/kommune/silkeborg/\">Se opslag: Silkeborg (7)</a>"))
        #expect(!here.contains("data-none"), "with more than it shows the script must not say there is none")
        let near = try built.text("/kommuner/skanderborg/")
        #expect(near.contains("Ingen åbne opslag lige nu: Skanderborg.") && !near.contains("/opslag/kommune/skanderborg/"))
        #expect(try near.between("id=\"h-naer\"", "</section>").count(of: "<h3>") == 2, "two of each place near")
        #expect(try !built.text("/kommuner/bornholm/").contains("h-naer"), "Silkeborg is not near")
    }

    @Test("Neighbours are linked by name, and an island has those nearest to it")
    func around() throws {
        let built = try SmallSite.build()
        let links = try built.text("/kommuner/frederiksberg/").between("<section class=\"nearby\"", "</section>")
        #expect(links.contains("Nabokommuner") && links.contains("<a href=\"/kommuner/koebenhavn/\">København</a>"))
        let island = try built.text("/kommuner/samsoe/").between("<section class=\"nearby\"", "</section>")
        #expect(island.contains("De nærmeste kommuner") && island.count(of: "<li>") == 4 && island.contains("/kommuner/odder/"))
        let skanderborg = try built.text("/kommuner/skanderborg/").between("<section class=\"nearby\"", "</section>")
        #expect(try skanderborg.between("silkeborg/", "</li>").contains("<span class=\"count\">1"))
    }

    @Test("Where nobody is known it says so and how to find the right one; where somebody is, it gives the number and the day")
    func call() throws {
        let path = "content/vocabulary/municipalities.yaml"
        let plain = try #require(Built.data[path].map { String(decoding: $0, as: UTF8.self) })
        let contact =
            "contact: { phone: \"+45 89 70 10 00\", email: firma@kommune.example, url: \"https://kommune.example/firma\", checked: 2026-11-02 }"
        let known = plain.replacingOccurrences(of: "slug: silkeborg,", with: "slug: silkeborg, \(contact),")
        #expect(known != plain)
        let built = try Built(SmallSite.texts, own: [path: known])
        let page = try built.text("/kommuner/silkeborg/")
        #expect(page.contains("href=\"tel:+4589701000\"") && page.contains("href=\"mailto:firma@kommune.example\""))
        #expect(page.contains(">kommune.example/firma</a>") && page.contains("Tjekket 2.\u{A0}november 2026."))
        #expect(!page.contains("Vi har ikke nummeret") && page.contains("i-ui-call"))
        let other = try built.text("/kommuner/aarhus/")
        #expect(other.contains("Vi har ikke nummeret til kommunens virksomhedsindgang.") && !other.contains("tel:"))
        #expect(other.contains("<a href=\"https://star.dk/\">"))
        #expect(try built.text("/nb/kommuner/bergen/").contains("Vi har ikke nummeret til NAV på stedet."))
    }

    @Test("Stories from the place stand there, and an opening, its list and the foot lead there")
    func ways() throws {
        let built = try SmallSite.build()
        #expect(try built.text("/kommuner/silkeborg/").contains("<a href=\"/historier/et-roligt-hjoerne/\">"))
        #expect(try !built.text("/kommuner/aarhus/").contains("h-fortalt"))
        let opening = try built.text("/opslag/koekkenmedhjaelper-solsikken/")
        #expect(opening.contains("<a href=\"/kommuner/silkeborg/\">") && opening.contains("<a href=\"/opslag/kommune/silkeborg/\">"))
        #expect(try built.text("/opslag/kommune/silkeborg/").contains("<a href=\"/kommuner/silkeborg/\">"))
        #expect(try built.text("/").between("<footer", "</footer>").contains("<a href=\"/kommuner/\">"))
    }

    @Test("The index has them by the regions of the day")
    func index() throws {
        let before = try SmallSite.build().text("/kommuner/")
        #expect(before.contains(">Region Hovedstaden</h2>") && !before.contains("Østdanmark"))
        #expect(before.count(of: "href=\"/kommuner/") >= 98)
        let after = try Built(SmallSite.texts, today: "2027-01-01").text("/kommuner/")
        #expect(after.contains(">Region Østdanmark</h2>") && !after.contains("Hovedstaden"))
        #expect(try before.between("silkeborg/\">", "</li>").contains("<span class=\"count\">1<"))
        #expect(try !before.between("skanderborg/\">", "</li>").contains("count"), "none is not told as a number")
    }

    @Test("The checker knows the pages")
    func checker() throws {
        func faults(_ link: String) throws -> [String] {
            let files = SmallSite.texts.merging(["content/pages/om.md": entry("title: Om", body: "[kommunen](\(link))\n")]) { $1 }
            return try Built.findings(files).filter { $0.hasPrefix("link-broken") }
        }
        for sound in ["/kommuner/", "/kommuner/aeroe/", "/kommuner/roskilde/#h-ring", "/nb/kommuner/", "/nb/kommuner/bergen/"] {
            #expect(try faults(sound) == [], "\(sound)")
        }
        for broken in ["/kommuner/atlantis/", "/kommuner/roskilde/mere/", "/nb/kommuner/oslo/", "/nb/kommuner/roskilde/"] {
            #expect(try faults(broken).count == 1, "\(broken)")
        }
    }
}
