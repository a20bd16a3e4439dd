import Testing

@testable import Content

@Suite("One mistake, one finding, at its place")
struct OneMistakeTests {
    @Test("a sound opening has no finding, and stands in the catalog")
    func sound() {
        #expect(opening().rules == [])
        #expect(Board.report(Array(opening().text.utf8)).catalog.openings.map(\.title) == ["Køkkenmedhjælper i børnehave"])
    }

    @Test(
        "a misspelt key is one finding, with the key that was meant, and nothing is also missing",
        arguments: [
            ("hours", "hous: { weekly: 12, days: [tue] }", "hous", "hours"), ("hours", "timer: 12", "timer", "hours"),
            ("hours", "Hours: 12", "Hours", "hours"),
            ("hours", "hours: { ugentligt: 12, days: [tue] }", "ugentligt", "weekly"),
            ("hours", "hours: { weekly: 12, dage: [tue] }", "dage", "days"),
            ("accommodations", "skånehensyn: [extra-breaks]", "skånehensyn", "accommodations"),
            ("accommodations", "acommodations: [extra-breaks]", "acommodations", "accommodations"),
            ("accommodations", "tilrettelegging: [extra-breaks]", "tilrettelegging", "accommodations"),
            ("accommodations", "accommodations: [{ slags: extra-breaks }]", "slags", "kind"),
            ("employer", "arbejdsgiver: Børnehuset Solsikken", "arbejdsgiver", "employer"),
            ("employer", "arbeidsgiver: Børnehuset Solsikken", "arbeidsgiver", "employer"),
            ("title", "titel: Køkkenmedhjælper", "titel", "title"), ("scheme", "ordning: fleksjob", "ordning", "scheme"),
            ("scheme", "shceme: fleksjob", "shceme", "scheme"),
            ("location", "sted: { municipality: Silkeborg }", "sted", "location"),
            ("location", "location: { kommune: Silkeborg }", "kommune", "municipality"),
            ("tasks", "opgaver: [Dække bord]", "opgaver", "tasks"), ("tasks", "tasks: [{ navn: Dække bord, hours: 4 }]", "navn", "name"),
            ("contact", "kontakt: { name: Birthe, phone: 12 }", "kontakt", "contact"),
            ("contact", "contact: { name: Birthe, telefon: 12 }", "telefon", "phone"),
            ("published", "udgivet: 2026-11-01", "udgivet", "published"),
            ("deadline", "ansøgningsfrist: 2026-12-15", "ansøgningsfrist", "deadline"),
        ])
    func misspeltKey(field: String, line: String, key: String, near: String) {
        let findings = opening([field: line]).findings
        #expect(findings.map(\.rule) == ["key-unknown"])
        #expect(findings.first?.remark.variant == "near")
        #expect(findings.first?.remark.facts["key"] == key)
        #expect(findings.first?.remark.facts["near"] == near)
        #expect(findings.first?.remark.fix?.edits.map(\.text) == [near])
    }

    @Test(
        "a field on the wrong level is one finding that says where it belongs",
        arguments: [
            ("location", "kommune: Silkeborg", "location", "municipality"), ("hours", "weekly: 12", "hours", "weekly"),
            ("hours", "hours: { days: [tue] }\nweekly: 12", "hours", "weekly"), ("contact", "telefon: 12", "contact", "phone"),
        ])
    func wrongLevel(field: String, line: String, parent: String, near: String) {
        let findings = opening([field: line]).findings
        #expect(findings.map(\.rule) == ["key-unknown"])
        #expect(findings.first?.remark.variant == "below")
        #expect(findings.first?.remark.facts["parent"] == parent)
        #expect(findings.first?.remark.facts["near"] == near)
        #expect(findings.first?.remark.fix?.key == "below")
    }

    @Test(
        "a key that was meant but stands already gets no fix, which would double it",
        arguments: ["titel: Køkkenhjælp", "hous: 12\ntimer: 12\nhours: 12"])
    func meantTwice(lines: String) {
        for finding in opening(["extra": lines]).findings where finding.rule == "key-unknown" {
            #expect(finding.remark.variant == "beside")
            #expect(finding.remark.fix == nil)
        }
    }

    @Test("two words for one missing key: the first can be mended, the second goes")
    func twoWords() {
        let findings = opening(["hours": "timer: 12\nhous: 13"]).findings
        #expect(findings.map(\.remark.variant) == ["near", "beside"])
        #expect(findings.map { $0.remark.fix == nil } == [false, true])
    }

    @Test("two edits make nothing of a key of three letters: »by« is no »pay«")
    func shortKey() {
        #expect(opening(["extra": "by: Aarhus"]).findings.map(\.remark.variant) == ["plain"])
        #expect(opening(["extra": "pai: { from: 140 }"]).findings.map { $0.remark.facts["near"] } == ["pay"])
    }

    @Test("a number cut in two by a comma between braces is one finding, with the number")
    func halvedNumber() {
        let findings = opening(["hours": "hours: { weekly: 12,5, days: [tue] }"]).findings
        #expect(findings.map(\.rule) == ["key-unknown"])
        #expect(findings.first?.remark.variant == "comma")
        #expect(findings.first?.remark.fix?.edits.map(\.text) == ["12.5"])
    }

    @Test(
        "YAML that cannot be read is one finding, whatever else is wrong",
        arguments: [
            "hours: \"12", "hours: [12", "hours: {weekly: 12", "hours: a: b", "\thours: 12", "hours: *timer", "hours: @12", "hours: %12",
            "hours: \"\\q\"",
            "? [a, b]\n: c", "hours 12", "hours:\n  weekly: 12\n days: [tue]", "...\nhours: 12", "- hours", "hours: 12\u{2028}x: 1",
            "hours: 12\u{85}x: 1", "hours: 12\rx: 1",
            "hours: \u{1}",
        ])
    func brokenYAML(lines: String) {
        #expect(Board.findings("---\nscheme: klapjob\n\(lines)\n---\n12 timer om ugen\n").map(\.rule) == ["front-matter-syntax"])
    }

    @Test(
        "what is not closed, and what has no colon, is reported where it begins",
        arguments: [
            ("title: Køkken\nemployer Børnehuset\nscheme: fleksjob", 3, 1, "no-colon"),
            ("title: \"Køkken\nemployer: Børnehuset", 2, 8, "quote"),
            ("title: Køkken\n\tscheme: fleksjob", 3, 1, "tab"), ("tasks: [Køkken\nscheme: fleksjob", 2, 8, "bracket"),
            ("title: \"Køkken\nemployer: \"Solsikken\"", 2, 8, "quote"),
            ("title: \"Køkken\nsummary: Et »job«\nlocation: { postcode: \"8600\" }", 2, 8, "quote"),
            ("title: a: b", 2, 9, "colon"), ("title: 🌻 \u{2028}b", 2, 10, "character"),
        ])
    func placeOfTrouble(yaml: String, line: Int, column: Int, variant: String) {
        let findings = Board.findings("---\n\(yaml)\n---\n")
        #expect(findings.map(\.remark.variant) == [variant])
        #expect(findings.first?.remark.place.line == line)
        #expect(findings.first?.remark.place.column == column)
    }

    @Test(
        "a word that a closed list does not have is one value-type, with the one that was meant",
        arguments: [
            ("level: unskiled", "unskilled"), ("level: Skilled", "skilled"), ("level: ufaglært", "unskilled"), ("via: klap-job", "klapjob"),
            ("employment: direkte", "direct"), ("outcome: besat", "filled"), ("pay: { from: 140, unit: time }", "hour"),
            ("trial: ingen", "none"),
            ("hours: { weekly: 12, days: efter aftale }", "by-agreement"), ("hours: { weekly: 12, days: [tues] }", "tue"),
            ("level: mellem", nil), ("entry: praktikk", nil),
        ] as [(String, String?)])
    func closedLists(line: String, near: String?) {
        let key = line.hasPrefix("hours") ? "hours" : "extra"
        let findings = opening([key: line]).findings
        #expect(findings.map(\.rule) == ["value-type"])
        #expect(findings.first?.remark.facts["near"] == near)
        #expect(findings.first?.remark.fix?.edits.map(\.text) == near.map { [$0] })
    }

    @Test(
        "Danish and Norwegian days are understood as the days they are",
        arguments: [
            ("mandag", "mon"), ("man", "mon"), ("tirsdag", "tue"), ("tir", "tue"), ("onsdag", "wed"), ("ons", "wed"), ("torsdag", "thu"),
            ("tor", "thu"),
            ("fredag", "fri"), ("fre", "fri"), ("lørdag", "sat"), ("lør", "sat"), ("søndag", "sun"), ("søn", "sun"),
        ])
    func days(word: String, day: String) {
        #expect(opening(["hours": "hours: { weekly: 12, days: [\(word)] }"]).findings.map { $0.remark.facts["near"] } == [day])
    }

    @Test("schemes, accommodations and municipalities have rules of their own for what they do not know")
    func ownRules() {
        #expect(opening(["scheme": "scheme: fleksjobb"]).rules == ["scheme-unknown@4"])
        #expect(opening(["scheme": "scheme: [fleksjob, vta-o]"]).rules == ["scheme-unknown@4"])
        #expect(opening(["accommodations": "accommodations: [extra-brakes]"]).rules == ["accommodation-unknown@8"])
        #expect(opening(["location": "location: { municipality: Silkebrog }"]).rules == ["municipality-unknown@5"])
    }

    @Test("a town in the place of its municipality is no slip of another name: the postcode tells where it lies")
    func town() {
        func remarks(_ location: String) -> [String] {
            opening(["location": "location: { \(location) }"]).findings.map { finding in
                "\(finding.remark.variant) \(finding.remark.facts["near"] ?? finding.remark.facts["lies-in"] ?? "-")"
            }
        }
        #expect(remarks("municipality: Ry") == ["plain -"])
        #expect(remarks("municipality: Ry, postcode: 8680") == ["postcode Horsens, Silkeborg, Skanderborg"])
        #expect(remarks("municipality: Skanderbrog, postcode: 8680") == ["near Skanderborg"])
    }

    @Test(
        "what to write for missing hours hangs on what stands there",
        arguments: [
            ("hours:", "plain"), ("hours: { days: [tue] }", "below"), ("hours: { weekly: , days: [tue] }", "weekly"),
        ])
    func missingHours(line: String, variant: String) {
        #expect(opening(["hours": line]).findings.map { "\($0.rule) \($0.remark.variant)" } == ["hours-missing \(variant)"])
    }

    @Test("hours below hours are the weekly ones")
    func timerBelowHours() {
        #expect(opening(["hours": "hours: { timer: 12, days: [tue] }"]).findings.map { $0.remark.facts["near"] } == ["weekly"])
    }

    @Test(
        "a value of another kind is one value-type, and nothing is also missing",
        arguments: [
            ("title", "title: [a, b]"), ("employer", "employer: { name: Solsikken }"), ("location", "location: Silkeborg"),
            ("contact", "contact: Birthe Holm"),
            ("tasks", "tasks: [[Dække bord]]"), ("tasks", "tasks: [{ name: [a], hours: 4 }]"),
            ("accommodations", "accommodations: [[extra-breaks]]"),
            ("accommodations", "accommodations: [{ kind: [extra-breaks] }]"), ("extra", "positions: to"), ("extra", "start: 5. januar"),
            ("extra", "draft: måske"),
            ("extra", "follow-up: [2, seks]"), ("extra", "pay: 140"), ("extra", "tags: [{ a: b }]"), ("extra", "language: dk"),
        ])
    func otherKind(field: String, line: String) {
        #expect(opening([field: line]).findings.map(\.rule) == ["value-type"])
    }

    @Test(
        "nothing between quotation marks is as missing as nothing at all",
        arguments: [
            ("title", "title-missing"), ("employer", "employer-missing"), ("scheme", "scheme-missing"), ("location", "location-missing"),
            ("hours", "hours-missing"),
            ("tasks", "tasks-missing"), ("accommodations", "accommodations-missing"), ("contact", "contact-missing"),
            ("published", "dates-missing"), ("deadline", "dates-missing"),
        ])
    func blank(field: String, rule: String) {
        for value in ["", " \"\"", " ''", " \"  \"", " ~", " null", " # ikke endnu"] {
            let draft = opening([field: "\(field):\(value)"])
            #expect(draft.rules == ["\(rule)@\(draft.line(of: field))"], "\(value)")
        }
        #expect(opening([field: ""]).rules == ["\(rule)@1"])
    }

    @Test(
        "what is missing below a key that stands is reported at that key",
        arguments: [
            ("hours", "hours:\n  days: [tue]", "hours-missing", 0), ("hours", "hours:\n  days: [tue]\n  weekly:", "hours-missing", 2),
            ("hours", "hours: {}", "hours-missing", 0),
            ("hours", "hours: 12", "hours-no-schedule", 0), ("hours", "hours:\n  flexible: true\n  weekly: 12", "hours-no-schedule", 0),
            ("location", "location:\n  postcode: \"8600\"", "location-missing", 0),
            ("contact", "contact:\n  phone: 12", "contact-missing", 0),
            ("contact", "contact:\n  name: Birthe", "contact-missing", 0),
            ("tasks", "tasks:\n  - Dække bord\n  - { hours: 4 }", "tasks-missing", 2),
            ("accommodations", "accommodations:\n  - extra-breaks\n  - { note: Eget skab }", "accommodation-unknown", 2),
        ])
    func missingBelow(field: String, lines: String, rule: String, offset: Int) {
        let draft = opening([field: lines])
        #expect(draft.rules == ["\(rule)@\(draft.line(of: field) + offset)"])
    }

    @Test("each missing thing of an empty opening is told, all in one run")
    func allMissing() {
        #expect(
            Set(Board.findings("---\n---\n").map(\.rule)) == [
                "title-missing", "employer-missing", "scheme-missing", "location-missing", "tasks-missing", "contact-missing",
                "dates-missing", "hours-missing",
                "accommodations-missing",
            ])
    }

    @Test(
        "a file without bytes, or without front matter, is told so and nothing else",
        arguments: ["", "\n", "# Køkken\n", "--\ntitle: x\n--\n", "----\ntitle: x\n----\n"])
    func noFrontMatter(text: String) {
        #expect(Board.rules(text) == ["front-matter-missing@1"])
    }

    @Test("a mark at the beginning, CRLF, and spaces behind the dashes change nothing", arguments: ["\u{FEFF}", ""])
    func marks(mark: String) {
        let text = mark + opening().text
        #expect(Board.rules(text) == [])
        #expect(Board.rules(text.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\r\n")) == [])
        #expect(Board.rules(text.replacing("---\n", with: "--- \t\n")) == [])
        #expect(Board.rules(mark + opening(["hours": ""]).text.replacing("\n", with: "\r\n")) == ["hours-missing@1"])
    }

    @Test("an address comes from a name: two files at one are a finding for the later, and a name without letters for itself")
    func slugs() {
        let text = opening().text
        let report = Board.report([
            ("content/openings/a/Køkken hjælp.md", text), ("content/openings/b/koekken-hjaelp.md", text),
            ("content/openings/c/koekken-hjaelp.nb.md", text),
        ])
        #expect(report.findings.map(\.path) == ["content/openings/b/koekken-hjaelp.md"])
        #expect(report.findings.first?.remark.facts["other"] == "content/openings/a/Køkken hjælp.md")
        #expect(Board.findings(text, path: "content/openings/厨房.md").map(\.remark.variant) == ["empty"])
    }

    @Test("A sector that is not on the list is told with the one that was meant, and so is the list a guide leads to")
    func unlisted() {
        #expect(
            Board.rules(Draftsman(["sector": "sector: kitchn"]).text) == [
                "value-type@\(Draftsman(["sector": "sector: x"]).line(of: "sector"))"
            ])
        #expect(Board.findings(Draftsman(["sector": "sector: kitchn"]).text).first?.remark.facts["near"] == "kitchen")
        #expect(Board.rules(Draftsman(["sector": "sector: Køkken og kantine"]).text).isEmpty)
        func guide(_ filter: String) -> [String] {
            let fields = "title: Timer\nsummary: Om timer.\nanswer: Tæl dem.\nchecked: 2026-11-01\nfilter: \(filter)\n"
            return Board.rules("---\n\(fields)---\nHer er teksten.\n", path: "content/guides/timer.md")
        }
        #expect(
            guide("{ hours: 11-15 }").isEmpty && guide("{ accommodation: Ekstra pauser }").isEmpty
                && guide("{ municipality: Silkeborg }").isEmpty)
        for filter in ["{ hours: 11-16 }", "{ accommodation: pauser }", "{ municipality: Silkebrog }", "{ scheme: klap }"] {
            #expect(guide(filter) == ["value-type@6"], "\(filter)")
        }
    }
}
