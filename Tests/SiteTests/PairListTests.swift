import Foundation
import Testing

@Suite("A scheme within a municipality")
struct PairListTests {
    /// Three fleksjob and two skånejob in Silkeborg, three fleksjob in Aarhus but one of them closed.
    private func built(settings: String = Built.plainSettings) throws -> Built {
        var texts: [String: String] = [:]
        for number in 1...3 { texts["content/openings/a-\(number).md"] = opening(["title": "title: Flekshjælp nr. \(number)"]) }
        for number in 1...2 {
            texts["content/openings/b-\(number).md"] = opening(["scheme": "scheme: skaanejob", "title": "title: Skånehjælp nr. \(number)"])
        }
        for number in 1...3 {
            let deadline = number == 3 ? "2026-11-20" : "2026-12-20"
            let fields = ["location": "location: { municipality: Aarhus }", "deadline": "deadline: \(deadline)"]
            texts["content/openings/c-\(number).md"] = opening(fields)
        }
        return try Built(texts, settings: settings)
    }

    @Test("It has a list where three or more openings are open, and none below that")
    func three() throws {
        let built = try built()
        let pairs = built.addresses.filter { $0.hasPrefix("/opslag/kommune/") && $0.hasSuffix("/") && $0.split(separator: "/").count == 4 }
        #expect(pairs == ["/opslag/kommune/silkeborg/fleksjob/"])
        let page = try built.text(pairs[0])
        #expect(page.contains("<h1>Opslag: Fleksjob i Silkeborg</h1>") && page.count(of: "<h3>") == 3)
        #expect(page.contains("Flekshjælp") && !page.contains("Skånehjælp") && !page.contains("noindex"))
        #expect(try built.text("/sitemap.xml").contains("/opslag/kommune/silkeborg/fleksjob/</loc>"))
    }

    @Test("It goes on at side/2")
    func pages() throws {
        let built = try built(settings: Built.plainSettings + "page-size: 2\n")
        #expect(built.has("/opslag/kommune/silkeborg/fleksjob/side/2/"))
    }

    @Test("The lists of the municipality and of the scheme lead there, as does the municipality's page; it leads back to both")
    func ways() throws {
        let built = try built()
        let address = "/opslag/kommune/silkeborg/fleksjob/"
        for from in ["/opslag/kommune/silkeborg/", "/opslag/ordning/fleksjob/", "/kommuner/silkeborg/"] {
            #expect(try built.text(from).contains("href=\"\(address)\""), "\(from)")
        }
        #expect(try !built.text("/opslag/kommune/aarhus/").contains("inden-for"))
        let chips = try built.text(address).between("<ul class=\"chips\"", "</ul>")
        #expect(chips.contains("<a href=\"/opslag/ordning/fleksjob/\">Silkeborg "), "without the place the scheme is left")
        #expect(chips.contains("<a href=\"/opslag/kommune/silkeborg/\">Fleksjob "))
    }

    @Test("The checker knows which there are")
    func checker() throws {
        func faults(_ link: String, _ count: Int) throws -> Int {
            var texts = ["content/pages/om.md": entry("title: Om", body: "[jobbene](\(link))\n")]
            for number in 1...count { texts["content/openings/a-\(number).md"] = opening() }
            return try Built.findings(texts).count { $0.hasPrefix("link-broken") }
        }
        #expect(try faults("/opslag/kommune/silkeborg/fleksjob/", 3) == 0)
        #expect(try faults("/opslag/kommune/silkeborg/fleksjob/", 2) == 1)
        #expect(try faults("/opslag/kommune/silkeborg/skaanejob/", 3) == 1)
        #expect(try faults("/opslag/kommune/silkeborg/findes-ikke/", 3) == 1)
    }
}
