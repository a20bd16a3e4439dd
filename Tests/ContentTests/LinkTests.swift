import Content
import Testing

@Suite("Links within the site")
struct LinkTests {
    private func page(_ body: String, _ fields: String = "") -> String { "---\ntitle: En side\n\(fields)---\n\(body)\n" }

    private func check(
        _ judged: [(String, String)], beside others: [(String, String)] = [], withDrafts: Bool = false
    ) -> [Finding] {
        func files(_ list: [(String, String)]) -> [SourceFile] { list.map { SourceFile(path: $0.0, bytes: Array($0.1.utf8)) } }
        let (texts, rest) = (files(judged), files(others))
        let checker = Checker(data: Board.data, for: .checking, withDrafts: withDrafts, today: Board.today, fallbackToday: Board.today)
        return checker.check(texts.count, jobs: 1, beside: rest) { texts[$0] }.findings
    }

    @Test("a single file may link to the files that are not judged with it, their headings and their old names")
    func besideOthers() {
        let others = [
            ("content/pages/om.md", page("## Vores køkken\n\nDet ligger ud til haven.", "aliases: [hvem-er-vi]\n")),
            ("content/pages/kontakt.md", page("Ring til os.", "language: nb\n")),
            ("content/pages/kladde.md", page("Ikke endnu.", "draft: true\n")),
        ]
        func rules(_ body: String) -> [String] {
            check([("content/pages/ny.md", page(body))], beside: others).map { "\($0.rule).\($0.remark.variant)" }
        }
        #expect(rules("[et](/om/#vores-køkken) [to](/hvem-er-vi/) [tre](/nb/kontakt/) [fire](om.md)") == [])
        #expect(rules("[et](/om/#kælderen)") == ["link-broken.anchor"])
        #expect(rules("[et](/kontakt/)") == ["link-broken.near"])
        #expect(rules("[et](/kladde/)") == ["link-broken.draft"])
        #expect(check([("content/pages/ny.md", page("[et](/om/)"))]).map(\.rule) == ["link-broken"], "without the others it leads nowhere")
    }

    @Test("where drafts are shown, a link to a draft works")
    func drafts() {
        let files = [
            ("content/pages/kladde.md", page("Ikke endnu.", "draft: true\n")), ("content/pages/ny.md", page("[et](/kladde/)")),
            ("content/pages/senere.md", page("[et](/kladde/)", "draft: true\n")),
        ]
        #expect(check(files).map(\.path) == ["content/pages/ny.md"])
        #expect(check(files, withDrafts: true).isEmpty)
    }

    @Test("the fix writes the address alone, and none is offered where the place is not sure")
    func fixes() throws {
        let om = ("content/pages/om.md", page("Her er stille."))
        func fix(_ body: String) throws -> [Edit]? {
            try #require(check([om, ("content/pages/på.md", page(body))]).first).remark.fix?.edits
        }
        let edits = try #require(try fix("Æblet: læs [om ø](/omm/ \"om\") her."))
        #expect(edits.map(\.text) == ["/om/"])
        #expect(edits[0].place == Place(line: 4, column: 19, endLine: 4, endColumn: 24))
        #expect(try fix("Læs [om][o].\n\n[o]: /omm/") == nil, "the address stands elsewhere")
        #expect(try fix("Læs [om](/helt/andet/).") == nil, "nothing is near")
    }

    @Test("a cited number that no list has leads nowhere")
    func citations() {
        let findings = check([("content/pages/om.md", page("Det er [30 kr.](rate:findes-ikke) og [5](figure:findes-ikke)."))])
        #expect(findings.map(\.rule) == ["link-broken", "link-broken"])
        #expect(findings.map(\.remark.variant) == ["number", "number"])
    }

    @Test("of thousands of dead links a hundred are told, in no long time")
    func hostile() {
        let body = (0..<20_000).map { "[x](/guides/nr-\($0)/)" }.joined(separator: "\n\n")
        var found: [Finding] = []
        let time = ContinuousClock().measure { found = check([("content/pages/om.md", page(body))]) }
        #expect(found.count == 100 && time < .seconds(30))
    }
}
