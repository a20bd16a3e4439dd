import Content
import Foundation
import Testing

@Suite("Lists of openings")
struct ListTests {
    /// The bands of hours in which an opening of so many hours stands.
    private func bands(_ hours: String) throws -> [String] {
        let built = try Built([
            "content/openings/a.md": opening(["hours": "hours: { weekly: \(hours), days: [tue] }", "title": "title: Plejer af krukker"])
        ])
        return try HourBand.all.map(\.slug).filter { try built.text("/opslag/timer/\($0)/").contains("Plejer af krukker") }
    }

    @Test(
        "An opening stands in every band that its hours touch",
        arguments: [
            ("5", ["1-5"]), ("5.5", ["6-10"]), ("5-6", ["1-5", "6-10"]), ("6", ["6-10"]), ("10", ["6-10"]), ("10-13", ["6-10", "11-15"]),
            ("12-22", ["11-15", "16-20", "21-25"]), ("0.5", ["1-5"]), ("30", ["26-30"]), ("30.5", ["31-40"]), ("37", ["31-40"]),
            ("1-37", ["1-5", "6-10", "11-15", "16-20", "21-25", "26-30", "31-40"]),
        ])
    func hourBands(hours: String, expected: [String]) throws {
        #expect(try bands(hours) == expected)
    }

    /// So many openings, of which the later numbers are the newer.
    private func numbered(_ count: Int) -> [String: String] {
        Dictionary(
            uniqueKeysWithValues: (1...count).map { number in
                let day = number < 10 ? "0\(number)" : "\(number)"
                return (
                    "content/openings/opslag-\(day).md",
                    opening(["title": "title: Opslag nummer \(day)", "published": "published: 2026-11-\(day)"])
                )
            })
    }

    private func titles(_ built: Built, _ address: String) throws -> [String] {
        let rows = try built.text(address).between("<ul class=\"rows\">", "</section>")
        return rows.components(separatedBy: "Opslag nummer ").dropFirst().map { String($0.prefix(2)) }
    }

    @Test("A list goes on at side/2, newest first, with as many a page as the site says")
    func pagination() throws {
        let built = try Built(numbered(7), settings: Built.plainSettings + "page-size: 3\n")
        #expect(try titles(built, "/opslag/") == ["07", "06", "05"])
        #expect(try titles(built, "/opslag/side/2/") == ["04", "03", "02"])
        #expect(try titles(built, "/opslag/side/3/") == ["01"])
        #expect(!built.has("/opslag/side/1/") && !built.has("/opslag/side/4/"))
        #expect(try titles(built, "/opslag/kommune/silkeborg/side/3/") == ["01"])
        #expect(built.has("/opslag/ordning/fleksjob/side/3/") && built.has("/opslag/timer/6-10/side/3/"))
        let second = try built.markup("/opslag/side/2/")
        #expect(try second.text(of: "title") == "Opslag, side 2 – Plads til én")
        #expect(second.tags.contains { $0["href"] == "/opslag/" } && second.tags.contains { $0["href"] == "/opslag/side/3/" })
        #expect(try !built.text("/sitemap.xml").contains("/side/"), "the first page of a list leads to the others")
    }

    @Test("A full last page has no empty one behind it")
    func fullPage() throws {
        let built = try Built(numbered(6), settings: Built.plainSettings + "page-size: 3\n")
        #expect(built.has("/opslag/side/2/") && !built.has("/opslag/side/3/"))
    }

    @Test("An empty list of a language without openings leads to those of the site's first language, and says how many")
    func emptyLanguage() throws {
        let built = try Built(numbered(3))
        let empty = try built.text("/nb/stillinger/").between("<div class=\"empty\">", "</div>")
        #expect(empty.contains("<a href=\"/opslag/\">Se alle stillinger</a> <span class=\"count\">3</span>"), "\(empty)")
        #expect(!(try Built([:]).text("/nb/stillinger/")).contains("class=\"count\">0<"))
    }

    @Test("Stories go on at side/2 as well")
    func storyPages() throws {
        let stories = Dictionary(
            uniqueKeysWithValues: (1...3).map { number in
                (
                    "content/stories/nr-\(number).md",
                    entry(
                        "title: Historie nummer 0\(number)", "programme: fleksjob", "employer: Lageret", "published: 2026-11-0\(number)",
                        "author: Redaktionen")
                )
            })
        let built = try Built(stories, settings: Built.plainSettings + "page-size: 2\n")
        let first = try built.text("/historier/")
        #expect(first.contains("Historie nummer 03") && !first.contains("Historie nummer 01"))
        #expect(try built.text("/historier/side/2/").contains("Historie nummer 01"))
        #expect(!built.has("/historier/side/3/"))
    }

    @Test("A feed holds the fifty newest and no more")
    func feedLength() throws {
        let texts = Dictionary(
            uniqueKeysWithValues: (1...53).map { number in
                let day = "2026-\(number <= 30 ? "10" : "11")-\(number <= 30 ? number : number - 30)"
                let parts = day.split(separator: "-").map { $0.count == 1 ? "0" + $0 : String($0) }.joined(separator: "-")
                return (
                    "content/openings/o-\(number).md",
                    opening(["title": "title: Opslag nummer \(number).", "published": "published: \(parts)"])
                )
            })
        let built = try Built(texts, today: "2026-11-25")
        let atom = try built.text("/feed.xml")
        #expect(atom.count(of: "<entry>") == 50)
        #expect(atom.contains("<title>Opslag nummer 53.</title>") && !atom.contains("<title>Opslag nummer 3.</title>"))
        let items = try #require(built.json("/opslag/feed.json")["items"] as? [[String: Any]])
        #expect(items.count == 50 && items.first?["title"] as? String == "Opslag nummer 53.")
    }

    @Test("An accommodation named twice puts the opening in its list once")
    func namedTwice() throws {
        let built = try Built(["content/openings/a.md": opening(["accommodations": "accommodations: [extra-breaks, Ekstra pauser]"])])
        #expect(
            try built.text("/opslag/skaanehensyn/extra-breaks/").between("<main", "</main>").count(of: "<h3><a href=\"/opslag/a/\">") == 1)
    }
}
