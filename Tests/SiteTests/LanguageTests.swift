import Foundation
import Testing

@Suite("Every language has its own tree")
struct LanguageTests {
    private let twins = [
        "content/openings/frokost.md": opening(["title": "title: Frokostmedarbejder på hotel"]),
        "content/openings/frokost.nb.md": stilling(),
        "content/openings/alene.md": opening(["title": "title: Alene på dansk"]),
        "content/guides/timer.md": entry("title: Find timerne", "summary: Om timer.", "answer: Tæl dem.", "checked: 2026-11-01"),
        "content/guides/timer.nb.md": entry("title: Finn timene", "summary: Om timer.", "answer: Tell dem.", "checked: 2026-11-01"),
    ]

    private func alternates(_ page: Markup) -> [String: String] {
        Dictionary(uniqueKeysWithValues: page.all("link").compactMap { tag in tag["hreflang"].map { ($0, tag["href"] ?? "") } })
    }

    @Test("Bokmål stands under /nb/ with its own words and its own openings only")
    func bokmaal() throws {
        let built = try Built(twins)
        let list = try built.text("/nb/stillinger/")
        #expect(
            list.contains("Frokostmedarbeider på hotell") && !list.contains("Frokostmedarbejder på hotel<")
                && !list.contains("Alene på dansk"))
        #expect(list.contains("<html lang=\"nb\">") && list.contains("15\u{A0}timer"))
        #expect(try !built.text("/opslag/").contains("Frokostmedarbeider på hotell"))
        for address in ["/nb/", "/nb/stillinger/kommune/bergen/", "/nb/veiledere/timer/", "/nb/feed.xml", "/nb/stillinger/feed.json"] {
            #expect(built.has(address), "\(address)")
        }
        for address in ["/opslag/kommune/bergen/", "/nb/opslag/", "/da/"] { #expect(!built.has(address), "\(address)") }
        let page = try built.text("/nb/stillinger/frokost/")
        #expect(page.contains("15.\u{A0}desember 2026") && page.contains("mandag, onsdag og fredag") && !page.contains("Opslag"))
    }

    @Test("A translation and its twin name each other")
    func hreflang() throws {
        let built = try Built(twins)
        let openings = ["da": "https://job.example/opslag/frokost/", "nb": "https://job.example/nb/stillinger/frokost/"]
        #expect(try alternates(built.markup("/opslag/frokost/")) == openings)
        #expect(try alternates(built.markup("/nb/stillinger/frokost/")) == openings)
        #expect(try alternates(built.markup("/opslag/alene/")).isEmpty)
        #expect(
            try alternates(built.markup("/guides/timer/")) == [
                "da": "https://job.example/guides/timer/", "nb": "https://job.example/nb/veiledere/timer/",
            ])
        #expect(try alternates(built.markup("/")) == ["da": "https://job.example/", "nb": "https://job.example/nb/"])
        #expect(
            try built.markup("/opslag/frokost/").all("a").contains { $0["hreflang"] == "nb" && $0["href"] == "/nb/stillinger/frokost/" },
            "the menu leads there too")
        #expect(
            try built.markup("/opslag/alene/").all("a").contains { $0["hreflang"] == "nb" && $0["href"] == "/nb/" },
            "and to the front page where there is no twin")
    }

    @Test("A closed twin is no twin for search engines")
    func closedTwin() throws {
        var texts = twins
        texts["content/openings/frokost.nb.md"] = stilling(["deadline": "deadline: 2026-11-10"])
        let built = try Built(texts)
        #expect(try alternates(built.markup("/opslag/frokost/")).isEmpty)
        #expect(try alternates(built.markup("/nb/stillinger/frokost/")).isEmpty)
    }

    @Test("A story shows the openings it names in its own language")
    func storyCards() throws {
        var texts = twins
        texts["content/stories/ro.md"] = entry(
            "title: Ro på hotellet", "programme: other", "employer: Hotellet", "published: 2026-11-03", "author: Redaktionen",
            "openings: [frokost]")
        // The newer of the two is the Norwegian one.
        texts["content/openings/frokost.nb.md"] = stilling(["published": "published: 2026-11-20"])
        let cards = try Built(texts).text("/historier/ro/").between("<main", "</main>")
        #expect(cards.contains("href=\"/opslag/frokost/\"") && !cards.contains("/nb/stillinger/"))
    }

    @Test("What is written in a language that the site does not name gets a tree of its own")
    func unnamedLanguage() throws {
        let settings = "name: Plads\nbase-url: https://job.example/\nlanguages: [da]\n"
        let built = try Built(["content/openings/kitchen.en.md": opening(["title": "title: Kitchen assistant"])], settings: settings)
        #expect(try built.text("/en/openings/kitchen/").contains("<html lang=\"en\">"))
        let event = entry("title: Frokostmøte", "starts: 2026-12-03", "organiser: Nettverket", "place: Bergen")
        let meeting = try Built(["content/openings/a.md": opening(), "content/events/moete.nb.md": event], settings: settings)
        #expect(meeting.htmlAddresses.contains { $0.hasPrefix("/nb/") })
        #expect(try meeting.htmlAddresses.contains { try meeting.text($0).contains("Frokostmøte") }, "it is not lost")
    }
}
