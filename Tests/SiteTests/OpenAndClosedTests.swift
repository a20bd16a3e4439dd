import Content
import Foundation
import Site
import Testing

@Suite("Openings come, close and go")
struct OpenAndClosedTests {
    private static let address = "/opslag/cykelbud/"
    private static let title = "Cykelbud for apoteket"

    /// A board of one other opening, which stays open all the while, and the one under test.
    private func built(
        _ changes: [String: String], today: String = "2026-11-22", settings: String = Built.plainSettings, drafts: Bool = false
    ) throws -> Built {
        let stays = opening(["deadline": "deadline: 2027-05-01"])
        let texts = [
            "content/openings/cykelbud.md": opening(["title": "title: \(Self.title)"].merging(changes) { $1 }),
            "content/openings/koekken.md": stays,
        ]
        return try Built(texts, settings: settings, today: today, drafts: drafts)
    }

    private func expectUnlisted(_ built: Built) throws {
        for (address, text) in try built.listings() {
            #expect(!text.contains(Self.title) && !text.contains(Self.address), "it stands in \(address)")
        }
    }

    private func expectClosed(_ built: Built, words: [String]) throws {
        let page = try built.text(Self.address)
        for word in words { #expect(page.contains(word), "\(word) is missing") }
        #expect(page.contains("<meta name=\"robots\" content=\"noindex\">"))
        #expect(!page.contains("application/ld+json"))
        #expect(!page.contains("rel=\"canonical\""))
        #expect(page.contains("Køkkenmedhjælper i børnehave"), "it shows what is open and like it")
        try expectUnlisted(built)
    }

    private func expectOpen(_ built: Built) throws {
        let page = try built.text(Self.address)
        #expect(page.contains("application/ld+json") && !page.contains("noindex"))
        for address in [
            "/", "/opslag/", "/opslag/kommune/silkeborg/", "/opslag/ordning/fleksjob/", "/opslag/timer/11-15/", "/feed.xml",
            "/opslag/feed.json",
        ] {
            #expect(try built.text(address).contains(Self.title), "it is missing in \(address)")
        }
        #expect(try built.text("/sitemap.xml").contains("https://job.example/opslag/cykelbud/</loc>"))
    }

    @Test("Open to the end of its last day, closed the day after, and gone when its days are over")
    func deadline() throws {
        let dates = ["published": "published: 2026-11-01", "deadline": "deadline: 2026-11-22"]
        try expectOpen(built(dates, today: "2026-11-22"))
        try expectClosed(
            built(dates, today: "2026-11-23"),
            words: ["Opslaget er lukket", "Fristen var 22.\u{A0}november 2026. Siden bliver stående til 20.\u{A0}februar 2027."])
        try expectClosed(built(dates, today: "2027-02-20"), words: ["Opslaget er lukket"])
        let after = try built(dates, today: "2027-02-21")
        #expect(!after.has(Self.address))
        try expectUnlisted(after)
    }

    @Test("A site says itself how long a closed opening stays")
    func keepDays() throws {
        let settings = Built.plainSettings + "keep-closed-days: 3\n"
        let dates = ["deadline": "deadline: 2026-11-20"]
        #expect(try built(dates, today: "2026-11-23", settings: settings).has(Self.address))
        #expect(try !built(dates, today: "2026-11-24", settings: settings).has(Self.address))
    }

    @Test("Closed before its deadline, it is closed from that day and says how it ended")
    func closedEarly() throws {
        let dates = ["deadline": "deadline: 2026-12-20", "closed": "closed: 2026-11-15\noutcome: filled"]
        try expectOpen(built(dates, today: "2026-11-14"))
        try expectClosed(
            built(dates, today: "2026-11-15"),
            words: ["Opslaget er lukket", "Opslaget lukkede 15.\u{A0}november 2026.", "Jobbet er besat."])
        #expect(try built(dates, today: "2027-02-12").has(Self.address))
        #expect(try !built(dates, today: "2027-02-13").has(Self.address))
    }

    @Test("Closed after its deadline changes nothing")
    func closedLate() throws {
        let late = try built(["deadline": "deadline: 2026-11-10", "closed": "closed: 2026-11-15"])
        try expectClosed(late, words: ["Fristen var 10.\u{A0}november 2026."])
    }

    @Test(
        "Future pages and drafts are left out, and there with drafts",
        arguments: [
            ["published": "published: 2026-11-23"], ["draft": "draft: true"],
        ])
    func hidden(changes: [String: String]) throws {
        let left = try built(changes)
        #expect(!left.has(Self.address))
        try expectUnlisted(left)
        try expectOpen(built(changes, drafts: true))
    }

    @Test("Stories, guides, employers and pages of the future are left out as well")
    func otherKinds() throws {
        let texts = [
            "content/openings/koekken.md": opening(),
            "content/stories/ro.md": entry(
                "title: Ro", "programme: fleksjob", "employer: Lageret", "published: 2026-11-23", "author: Redaktionen"),
            "content/guides/timer.md": entry(
                "title: Timer", "summary: Om timer.", "answer: Tæl dem.", "checked: 2026-11-01", "draft: true"),
            "content/employers/lageret.md": entry("name: Lageret", "published: 2026-12-01"),
            "content/pages/om.md": entry("title: Om os", "draft: true"),
            "content/events/kursus.md": entry("title: Kursus", "starts: 2026-12-03", "organiser: Netværket", "place: Vejle", "draft: true"),
        ]
        let hidden = [
            "/historier/ro/", "/historier/", "/guides/timer/", "/guides/", "/arbejdsgivere/lageret/", "/arbejdsgivere/", "/om/",
            "/arrangementer/",
        ]
        let (without, with) = try (Built(texts), Built(texts, drafts: true))
        for address in hidden {
            #expect(!without.has(address), "\(address)")
            #expect(with.has(address), "\(address)")
        }
        let map = try without.text("/sitemap.xml")
        #expect(hidden.allSatisfy { !map.contains("example\($0)<") })
    }
}

@Suite("The next day on which the site changes by itself")
struct NextChangeTests {
    private func next(_ texts: [String: String], today: String = "2026-11-22", settings: String = Built.plainSettings) throws -> String? {
        try Built(texts, settings: settings, today: today).site.nextChange?.iso
    }

    private let jutland = ["content/openings/a.md": opening()]

    @Test("The day after the next deadline")
    func deadline() throws {
        #expect(try next(jutland) == "2026-12-16")
        #expect(try next(jutland.merging(["content/openings/b.md": opening(["deadline": "deadline: 2026-11-22"])]) { $1 }) == "2026-11-23")
    }

    @Test("The day on which a page of the future comes")
    func published() throws {
        #expect(
            try next(jutland.merging(["content/openings/b.md": opening(["published": "published: 2026-11-30"])]) { $1 }) == "2026-11-30")
        let page = entry("title: Om os", "published: 2026-11-25")
        #expect(try next(jutland.merging(["content/pages/om.md": page]) { $1 }) == "2026-11-25")
    }

    @Test("The day on which a closed page goes away")
    func gone() throws {
        #expect(try next(jutland, today: "2027-01-01") == "2027-03-16")
        #expect(try next(jutland, today: "2027-03-16") == nil)
        #expect(try next(jutland, today: "2026-12-16", settings: Built.plainSettings + "keep-closed-days: 5\n") == "2026-12-21")
    }

    @Test("The day after an event, and a year later, when it is shown no more")
    func event() throws {
        let event = [
            "content/events/kursus.md": entry("title: Kursus", "starts: 2026-11-25T09:00:00+01:00", "organiser: Netværket", "place: Vejle")
        ]
        #expect(try next(event) == "2026-11-26")
        #expect(try next(event, today: "2027-01-01") == "2027-11-26")
        #expect(try Built(event, today: "2027-11-25").text("/arrangementer/").contains("Kursus"))
        #expect(try !Built(event, today: "2027-11-26").text("/arrangementer/").contains("Kursus"))
    }

    @Test("The day on which a region takes over: a Danish site has a page of every municipality, any other where an opening lies")
    func region() throws {
        let zealand = [
            "content/openings/a.md": opening(["location": "location: { municipality: Roskilde }", "deadline": "deadline: 2027-02-01"])
        ]
        #expect(try next(zealand) == "2027-01-01")
        let silkeborg = ["content/openings/a.md": opening(["deadline": "deadline: 2027-02-01"])]
        #expect(try next(silkeborg) == "2027-01-01" && next(silkeborg, today: "2027-01-01") == "2027-02-02")
        let norwegian = Built.plainSettings.replacingOccurrences(of: "[da, nb]", with: "[nb]")
        #expect(try next(["content/openings/a.md": stilling(["deadline": "deadline: 2027-02-01"])], settings: norwegian) == "2027-02-02")
    }

    @Test("With drafts, a page of the future is there already and changes nothing")
    func future() throws {
        let texts = jutland.merging(["content/openings/b.md": opening(["published": "published: 2026-11-30"])]) { $1 }
        #expect(try Built(texts, drafts: true).site.nextChange?.iso == "2026-12-16")
    }

    @Test("A draft changes nothing, whatever its dates")
    func draft() throws {
        let draft = opening(["deadline": "deadline: 2026-11-25", "draft": "draft: true"])
        #expect(try next(jutland.merging(["content/openings/b.md": draft]) { $1 }) == "2026-12-16")
    }
}
