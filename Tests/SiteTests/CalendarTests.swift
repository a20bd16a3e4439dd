import Content
import Foundation
import Testing
import Text

@Suite("Calendar files")
struct CalendarTests {
    /// The lines of a file as a calendar reads them: folds undone, each with its name and its value.
    private func lines(_ text: String) -> [(name: String, value: String)] {
        text.replacingOccurrences(of: "\r\n ", with: "").components(separatedBy: "\r\n").filter { !$0.isEmpty }.map { line in
            let colon = line.firstIndex(of: ":") ?? line.endIndex
            return (String(line[..<colon]), String(line[colon...].dropFirst()))
        }
    }

    private func value(_ name: String, _ text: String) -> String? { lines(text).first { $0.name == name }?.value }

    private let longTitle = "Møde om blåbærgrød, rød grød; og æbleskiver på Ærø – år efter år efter år for øvede ærøboere"

    private func events(_ fields: String...) -> [String: String] {
        [
            "content/events/moede.md": "---\n" + (fields + ["organiser: Netværket"]).map { $0 + "\n" }.joined() + "---\nKom.\n",
            "content/openings/a.md": opening(),
        ]
    }

    @Test("Lines end with CRLF and are at most 75 octets, and no letter is cut in two")
    func folding() throws {
        let text = events("title: \"\(longTitle)\"", "starts: 2026-12-03", "place: Ærøskøbing", "published: 2026-11-01")
        let file = try Built(text).bytes("/arrangementer/moede.ics")
        let pieces = String(decoding: file, as: UTF8.self).components(separatedBy: "\r\n")
        #expect(pieces.last == "" && !pieces.contains { $0.contains("\n") || $0.contains("\r") })
        #expect(pieces.allSatisfy { $0.utf8.count <= 75 } && pieces.contains { $0.hasPrefix(" ") })
        #expect(!String(decoding: file, as: UTF8.self).contains("\u{FFFD}"))
        let escaped = longTitle.replacingOccurrences(of: ",", with: "\\,").replacingOccurrences(of: ";", with: "\\;")
        #expect(value("SUMMARY", String(decoding: file, as: UTF8.self)) == escaped)
    }

    @Test("A text of any length is folded so that it reads back as it was", arguments: [0, 1, 66, 67, 68, 75, 148, 149, 150, 500])
    func anyLength(length: Int) {
        for letter in ["a", "å", "–", "😀"] {
            var writer = CalendarWriter()
            let text = String(repeating: letter, count: length)
            writer.text("SUMMARY", text)
            let written = String(decoding: writer.bytes, as: UTF8.self)
            #expect(value("SUMMARY", written) == text)
            #expect(written.components(separatedBy: "\r\n").allSatisfy { $0.utf8.count <= 75 })
        }
    }

    @Test(
        "Times are told in UTC by their own offset, and a day without a time is a whole day",
        arguments: [
            ("2026-12-03T09:00:00+01:00", "2026-12-03T12:30:00+01:00", "DTSTART:20261203T080000Z", "DTEND:20261203T113000Z"),
            ("2027-06-03T00:30:00+02:00", "2027-06-03T02:00:00+02:00", "DTSTART:20270602T223000Z", "DTEND:20270603T000000Z"),
            ("2026-12-03T09:00:00-05:30", "2026-12-03T10:00:00-05:30", "DTSTART:20261203T143000Z", "DTEND:20261203T153000Z"),
            ("2026-12-31", "2027-01-01", "DTSTART;VALUE=DATE:20261231", "DTEND;VALUE=DATE:20270102"),
        ])
    func times(starts: String, ends: String, first: String, last: String) throws {
        let text = events("title: Møde", "starts: \(starts)", "ends: \(ends)", "place: Vejle")
        let file = try Built(text).text("/arrangementer/moede.ics")
        #expect(file.contains("\r\n\(first)\r\n") && file.contains("\r\n\(last)\r\n"))
    }

    @Test("What is said twice has one name, stamps are the content's, and the day of the build changes nothing")
    func stable() throws {
        let text = events("title: Møde", "starts: 2026-12-03T09:00:00+01:00", "place: Vejle", "published: 2026-07-01")
        let (one, other) = (try Built(text), try Built(text, today: "2026-11-30"))
        let file = try one.text("/arrangementer/moede.ics")
        #expect(try file == other.text("/arrangementer/moede.ics"))
        #expect(value("DTSTAMP", file) == "20260630T220000Z", "the first of July begins at ten in the evening before, in UTC")
        #expect(value("UID", file) == "event-moede-da@job.example")
        let all = try one.text("/arrangementer/kalender.ics")
        #expect(value("UID", all) == value("UID", file) && value("X-WR-CALNAME", all) == "Plads til én: Arrangementer")
        #expect(value("URL", file) == "https://job.example/arrangementer/#h-moede")
        #expect(try one.text("/arrangementer/").contains("<li id=\"h-moede\">"))
    }

    @Test("An event that is over is in no calendar")
    func past() throws {
        let text = events("title: Møde", "starts: 2026-11-20", "place: Vejle")
        let built = try Built(text)
        #expect(!built.has("/arrangementer/moede.ics"))
        #expect(try !built.text("/arrangementer/kalender.ics").contains("VEVENT"))
        #expect(try !built.text("/arrangementer/").contains(".ics"))
    }

    @Test("Bokmål and English events have their own page and calendar")
    func languages() throws {
        let event = entry("title: Frokostmøte", "starts: 2026-12-03", "organiser: Nettverket", "place: Bergen")
        let built = try Built(["content/events/moete.nb.md": event, "content/events/talk.en.md": event, "content/openings/a.md": opening()])
        for address in ["/nb/arrangementer/", "/nb/arrangementer/kalender.ics", "/en/events/calendar.ics", "/en/events/talk.ics"] {
            #expect(built.has(address), "\(address)")
        }
        #expect(try built.text("/nb/arrangementer/").contains("Legg i kalenderen"))
    }

    @Test("The deadlines of a municipality are whole days in one calendar, those of closed openings are not")
    func deadlines() throws {
        let built = try SmallSite.build()
        let file = try built.text("/opslag/kommune/silkeborg/frister.ics")
        #expect(value("DTSTART;VALUE=DATE", file) == "20261215" && value("DTEND;VALUE=DATE", file) == "20261216")
        #expect(value("SUMMARY", file) == "Frist: Køkkenmedhjælper i børnehave\\, Børnehuset Solsikken")
        let all = try built.text("/opslag/frister.ics")
        #expect(all.contains("UID:deadline-koekkenmedhjaelper-solsikken-da@"))
        #expect(!all.contains("cykelbud-besat") && !all.contains("vinduespudser-udloebet"))
        #expect(try built.text("/opslag/koekkenmedhjaelper-solsikken/").contains("href=\"/opslag/kommune/silkeborg/frister.ics\""))
        #expect(try built.text("/opslag/kommune/silkeborg/").contains("href=\"/opslag/kommune/silkeborg/frister.ics\""))
        #expect(!built.has("/opslag/branche/kitchen/frister.ics"))
        #expect(try built.text("/nb/stillinger/frister.ics").contains("/NB\r\n"))
    }

    @Test("A calendar holds the fifty deadlines that come first, in their order")
    func mostDeadlines() throws {
        let days = (1...60).map { Day(iso: "2026-12-01")! + $0 % 31 }
        let texts = Dictionary(
            uniqueKeysWithValues: days.enumerated().map { index, day in
                ("content/openings/nr-\(index).md", opening(["deadline": "deadline: \(day.iso)"]))
            })
        let file = try Built(texts).text("/opslag/frister.ics")
        let found = file.split(separator: "\r\n").filter { $0.hasPrefix("DTSTART") }.map { String($0.suffix(8)) }
        #expect(found.count == 50)
        #expect(found == found.sorted())
    }

    @Test("The talks after the start have their days, where the start is known")
    func followUps() throws {
        let built = try SmallSite.build()
        let file = try built.text("/opslag/koekkenmedhjaelper-solsikken/samtaler.ics")
        #expect(lines(file).filter { $0.name == "DTSTART;VALUE=DATE" }.map(\.value) == ["20270119", "20270216", "20270330"])
        #expect(value("SUMMARY", file) == "Samtale efter 2 uger: Køkkenmedhjælper i børnehave")
        #expect(Set(lines(file).filter { $0.name == "UID" }.map(\.value)).count == 3)
        let page = try built.text("/opslag/koekkenmedhjaelper-solsikken/")
        #expect(page.contains("href=\"/opslag/koekkenmedhjaelper-solsikken/samtaler.ics\""))
        let without = try Built(["content/openings/a.md": opening(["follow-up": "follow-up: [1]"])])
        #expect(!without.has("/opslag/a/samtaler.ics"))
        #expect(try !without.text("/opslag/a/").contains("samtaler.ics"))
    }

    @Test("A municipality's page shows the events of its region, by the end of their place")
    func region() throws {
        let built = try Built(events("title: Møde", "starts: 2026-12-03", "place: \"Salen, Havnekontoret, Vejle\""))
        for place in ["vejle", "odense"] {
            let told = try built.text("/kommuner/\(place)/").between("id=\"h-moeder\"", "</section>")
            #expect(told.contains("<a href=\"/arrangementer/#h-moede\">Møde</a><p>Torsdag 3.") && told.contains("Havnekontoret"))
        }
        #expect(try !built.text("/kommuner/aalborg/").contains("h-moeder"))
        let online = try Built(events("title: Møde", "starts: 2026-12-03", "url: https://moede.example/"))
        #expect(try !online.text("/kommuner/vejle/").contains("h-moeder"))
    }

    @Test("The checker knows the files")
    func checker() throws {
        func faults(_ link: String) throws -> Int {
            var texts = events("title: Møde", "starts: 2026-12-03", "place: Vejle")
            texts["content/pages/om.md"] = entry("title: Om", body: "[kalenderen](\(link))\n")
            return try Built.findings(texts).count { $0.hasPrefix("link-broken") }
        }
        #expect(try faults("/arrangementer/kalender.ics") == 0 && faults("/arrangementer/moede.ics") == 0)
        #expect(try faults("/arrangementer/andet.ics") == 1)
    }
}
