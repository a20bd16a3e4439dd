import Testing

@testable import Content

@Suite("What paths and plain values say")
struct PathTests {
    @Test(
        "the kind is told by the nearest folder that names one",
        arguments: [
            ("content/openings/prøve.md", Kind.opening), ("content/guides/a.md", .guide), ("content/guides/openings/a.md", .opening),
            ("content/stories/2026/a.md", .story),
            ("kladde.md", .opening), ("guides/", .opening), ("/events//a.md/", .event), ("content/guide/pages.md", .opening),
            ("", .opening), ("Guides/a.md", .opening),
        ])
    func kind(path: String, kind: Kind) { #expect(Kind(path: path) == kind) }

    @Test(
        "the name gives the slug, and the language where it ends in one",
        arguments: [
            ("content/openings/køkkenhjælp.md", "koekkenhjaelp", Language?.none), ("a/vaskeri.nb.md", "vaskeri", .bokmaal),
            ("vaskeri.NB.md", "vaskeri-nb", nil), ("nb.md", "nb", nil),
            ("a.da.nb.md", "a-da", .bokmaal), (".skjult.md", "skjult", nil), ("..md", "md", nil), ("navn..en..md", "navn", .english),
            ("navn", "navn", nil), ("a/b.md/", "b", nil),
            ("12--A b.md", "12-a-b", nil), ("-a-.md", "a", nil), ("日本.md", "", nil), ("", "", nil), ("...", "", nil),
        ])
    func name(path: String, slug: String, language: Language?) {
        #expect(FileName(path: path).slug == slug)
        #expect(FileName(path: path).language == language)
    }

    @Test(
        "decimals are read as Swift reads them",
        arguments: [
            "12", "12.5", "12,5", "0.1", "7,25", "999999999999", "0.0000000001", "1234567.8901", "-3.5", "-0", ".5", "12.", "1-2", "1.2.3",
            "", "-", ".", "1,2,3",
        ])
    func decimals(text: String) {
        let swift = Double(text.replacing(",", with: "."))
        #expect(decimal(text) == swift)
        #expect(decimal(text)?.sign == swift?.sign)
    }

    @Test(
        "hours written plainly are read as those with words",
        arguments: [("10-13", "10 til 13 timer"), ("12,5", "12½ timer"), ("7.25-8", "7¼ – 8")])
    func hours(plain: String, wordy: String) {
        #expect(WeeklyHours(reading: plain) != nil)
        #expect(WeeklyHours(reading: plain) == WeeklyHours(reading: wordy))
    }

    @Test("half a range is no range", arguments: ["10-", "10--", "1-2-3", "-", "10-x", "10-13-"])
    func halfRanges(text: String) { #expect(WeeklyHours(reading: text) == nil) }

    @Test(
        "a day has ten signs and stands in the calendar",
        arguments: ["2026-02-30", "2026-2-03", "2026-11-011", "26-11-01", "2026/11/01", "2026-11-0", "2026-11-0x", ""])
    func days(text: String) { #expect(Day(iso: text) == nil) }
}
