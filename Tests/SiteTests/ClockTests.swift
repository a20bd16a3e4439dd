import Content
import Testing

@Suite("Today decides what a place and a clock are called")
struct ClockTests {
    private func page(_ municipality: String, today: String) throws -> String {
        let fields = ["location": "location: { municipality: \(municipality) }", "deadline": "deadline: 2027-02-01"]
        return try Built(["content/openings/a.md": opening(fields)], today: today).text("/opslag/a/")
    }

    @Test(
        "A municipality's region is the one of the day",
        arguments: [
            ("Silkeborg", "2026-12-31", "Region Midtjylland"), ("Silkeborg", "2027-01-01", "Region Midtjylland"),
            ("Roskilde", "2026-12-31", "Region Sjælland"), ("Roskilde", "2027-01-01", "Region Østdanmark"),
            ("København", "2026-12-31", "Region Hovedstaden"), ("København", "2027-01-01", "Region Østdanmark"),
        ])
    func region(municipality: String, today: String, expected: String) throws {
        let page = try page(municipality, today: today)
        #expect(page.contains("<dd><a href=\"") && page.contains("\(municipality), \(expected)</a>"))
        #expect(page.contains("\"addressRegion\":\"\(expected)\""))
        let others = ["Region Sjælland", "Region Hovedstaden", "Region Østdanmark", "Region Midtjylland"].filter { $0 != expected }
        #expect(others.allSatisfy { !page.contains($0) })
    }

    @Test(
        "The reader's browser closes an opening when its day ends in Copenhagen",
        arguments: [
            ("2026-12-15", "2026-12-15T23:00:00Z"), ("2027-03-27", "2027-03-27T23:00:00Z"), ("2027-03-28", "2027-03-28T22:00:00Z"),
            ("2027-04-15", "2027-04-15T22:00:00Z"),
        ])
    func closes(deadline: String, instant: String) throws {
        let built = try Built(["content/openings/a.md": opening(["deadline": "deadline: \(deadline)"])])
        #expect(try built.markup("/opslag/a/").all("main").first?["data-closes"] == instant)
        #expect(try built.markup("/opslag/").all("li").compactMap { $0["data-closes"] } == [instant])
        #expect(
            try built.text("/opslag/a/").contains("\"validThrough\":\"\(deadline)T23:59:59+0\(instant.hasSuffix("23:00:00Z") ? 1 : 2):00\"")
        )
    }

    @Test("Closed early on a day to come, it closes at the beginning of that day")
    func closesEarly() throws {
        let built = try Built(["content/openings/a.md": opening(["closed": "closed: 2026-12-01"])])
        #expect(try built.markup("/opslag/a/").all("main").first?["data-closes"] == "2026-11-30T23:00:00Z")
    }

    @Test("A site of examples stands still, and every page says what it is")
    func examples() throws {
        let settings = Built.plainSettings + "examples:\n  today: 2026-11-22\n"
        let built = try Built(SmallSite.texts, settings: settings)
        let real = try Built(SmallSite.texts)
        let lines = ["Opslagene her er eksempler.", "Stillingene her er eksempler."]
        for address in built.htmlAddresses where !address.contains("koekkenhjaelp") {
            let page = try built.text(address)
            #expect(!page.contains("data-closes"), "\(address)")
            #expect(lines.contains(where: page.contains), "\(address) does not say it")
            #expect(try !lines.contains(where: real.text(address).contains), "\(address) says it of a real site")
        }
        #expect(try real.text("/opslag/").contains("data-closes"))
    }

    @Test("A site of examples takes its own day when none is given")
    func exampleDay() throws {
        let settings = Built.plainSettings + "examples:\n  today: 2026-12-20\n"
        var data = Built.data
        data["content/site.yaml"] = Array(settings.utf8)
        let built = try Built(
            [.init(path: "content/openings/a.md", bytes: Array(opening().utf8))], data: data, today: nil, drafts: false, jobs: 1)
        #expect(try built.text("/opslag/a/").contains("Opslaget er lukket"))
    }
}
