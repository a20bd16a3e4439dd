import Foundation
import Testing

@Suite("What machines read of a page")
struct StructuredDataTests {
    /// The structured data of a page, by type.
    private func data(_ address: String, _ built: Built) throws -> [String: [String: Any]] {
        let scripts = try built.markup(address).scripts.filter { $0.type == "application/ld+json" }
        let parsed = try scripts.map { try #require(JSONSerialization.jsonObject(with: Data($0.text.utf8)) as? [String: Any]) }
        let nodes = parsed.flatMap { ($0["@graph"] as? [[String: Any]]) ?? [$0] }
        #expect(parsed.allSatisfy { $0["@context"] as? String == "https://schema.org" })
        return Dictionary(nodes.map { ($0["@type"] as? String ?? "", $0) }) { first, _ in first }
    }

    private func name(_ value: Any?) -> String? { (value as? [String: Any])?["name"] as? String }

    @Test("An opening is a JobPosting with the way to it, and says that one does not apply on the page")
    func opening() throws {
        let found = try data("/opslag/koekkenmedhjaelper-solsikken/", SmallSite.build())
        #expect(Set(found.keys) == ["JobPosting", "BreadcrumbList"])
        let posting = try #require(found["JobPosting"])
        #expect(posting["directApply"] as? Bool == false && posting["employmentType"] as? String == "PART_TIME")
        let steps = try #require(found["BreadcrumbList"]?["itemListElement"] as? [[String: Any]])
        #expect(steps.map { $0["name"] as? String } == ["Opslag", "Silkeborg", "Køkkenmedhjælper i børnehave"])
        #expect(steps.last?["item"] as? String == "https://job.example/opslag/koekkenmedhjaelper-solsikken/")
        #expect(steps.map { $0["position"] as? Int } == [1, 2, 3])
    }

    @Test("A full week is full time, and a trial is never an internship")
    func fullTime() throws {
        let fields = ["hours": "hours: { weekly: 37, days: [mon] }", "scheme": "scheme: ordinary"]
        let full = try Built(["content/openings/a.md": main(fields)])
        #expect(try data("/opslag/a/", full)["JobPosting"]?["employmentType"] as? String == "FULL_TIME")
        let trial = try Built(["content/openings/a.md": main(["trial": "trial: { weeks: 4, purpose: At finde timerne. }"])])
        #expect(try !trial.text("/opslag/a/").contains("INTERN") && !trial.text("/opslag/a/").contains("VOLUNTEER"))
    }

    private func main(_ fields: [String: String]) -> String { SiteTests.opening(fields) }

    @Test("No list and no closed opening holds a JobPosting")
    func lists() throws {
        let built = try SmallSite.build()
        let open = ["koekkenmedhjaelper-solsikken", "bogholder-havnekontoret", "lydredaktoer-hjemmefra", "gartner-roskilde"]
        for address in built.htmlAddresses
        where !(open + ["hyldefylder-aarhus", "frokostmedarbeider-bergen"]).contains(where: address.contains) {
            #expect(try !built.text(address).contains("JobPosting"), "\(address)")
        }
    }

    @Test("A story and a guide are articles, by a person, the house, or who runs the site")
    func articles() throws {
        let settings =
            Built.plainSettings + "publisher: { name: Foreningen Plads, url: \"https://plads.example/\" }\n"
            + "contact: { name: Redaktionen på Plads til én, email: red@plads.example }\n"
        let built = try Built(SmallSite.texts, settings: settings)
        let story = try #require(data("/historier/et-roligt-hjoerne/", built)["Article"])
        #expect(story["headline"] as? String == "Et roligt hjørne på lageret" && story["inLanguage"] as? String == "da")
        #expect(story["datePublished"] as? String == "2026-11-03T00:00:00+01:00")
        #expect((story["author"] as? [String: Any])?["@type"] as? String == "Organization" && name(story["author"]) == "Redaktionen")
        #expect(name(story["publisher"]) == "Foreningen Plads")
        let guide = try data("/guides/find-timerne/", built)
        #expect(guide["Article"]?["dateModified"] as? String == "2026-11-01T00:00:00+01:00")
        #expect((guide["BreadcrumbList"]?["itemListElement"] as? [Any])?.count == 2)
        let front = try #require(data("/", built)["Organization"])
        #expect(front["name"] as? String == "Foreningen Plads" && front["url"] as? String == "https://plads.example/")
        var texts = SmallSite.texts
        texts["content/stories/et-roligt-hjoerne.md"] = texts["content/stories/et-roligt-hjoerne.md"]?
            .replacingOccurrences(of: "author: Redaktionen", with: "author: Ane Holm")
        let other = try data("/historier/et-roligt-hjoerne/", Built(texts, settings: settings))["Article"]
        #expect((other?["author"] as? [String: Any])?["@type"] as? String == "Person")
    }

    @Test("An event to come is an Event, one that is over is none")
    func events() throws {
        let event = try #require(data("/arrangementer/", SmallSite.build())["Event"])
        #expect(event["startDate"] as? String == "2026-12-03T09:00:00+01:00" && name(event["location"]) == "Mødesalen, Vejle")
        #expect(event["url"] as? String == "https://job.example/arrangementer/#h-moede-vejle")
        #expect(name(event["organizer"]) == "Netværket")
        #expect(try data("/arrangementer/", Built(SmallSite.texts, today: "2026-12-20")).isEmpty)
    }

    @Test("Every facet with openings has a feed of its own newest, which its page names; an empty one has none")
    func feeds() throws {
        let built = try SmallSite.build()
        for list in ["/opslag/kommune/aarhus/", "/opslag/skaanehensyn/calm-pace/", "/opslag/timer/6-10/", "/nb/stillinger/ordning/vta-o/"] {
            let feed = try built.text(list + "feed.xml")
            #expect(feed.contains("<id>https://job.example\(list)</id>"))
            let head = try built.markup(list).all("link")
            #expect(head.contains { $0["type"] == "application/atom+xml" && $0["href"] == list + "feed.xml" }, "\(list)")
        }
        let aarhus = try built.text("/opslag/kommune/aarhus/feed.xml")
        #expect(aarhus.count(of: "<entry>") == 2 && aarhus.contains("<title>Plads til én: Nye opslag: Aarhus</title>"))
        #expect(!built.has("/opslag/skaanehensyn/small-team/feed.xml"))
        let many = Dictionary(uniqueKeysWithValues: (1...60).map { ("content/openings/o-\($0).md", main([:])) })
        #expect(try Built(many).text("/opslag/kommune/silkeborg/feed.xml").count(of: "<entry>") == 50)
    }
}
