import Testing

@testable import Content

@Suite("The list of openings for editors")
struct OpeningListTests {
    private static let files: [(path: String, text: String)] = [
        ("content/employers/solsikken.md", "---\nname: Børnehuset Solsikken\n---\n"),
        ("content/openings/a.md", opening(["deadline": "deadline: 2026-11-22"]).text),
        ("content/openings/b.md", opening(["deadline": "deadline: 2026-11-23", "employer": "employer: solsikken"]).text),
        ("content/openings/c.md", opening(["published": "published: 2026-11-23"]).text),
        ("content/openings/d.md", opening(["draft": "draft: true", "hours": ""]).text),
        ("content/openings/e.md", opening(["closed": "closed: 2026-11-22", "outcome": "outcome: filled"]).text),
        ("content/openings/f.md", opening(["deadline": ""]).text),
        ("content/openings/g.md", "intet"),
    ]

    private func list(_ today: Day = Board.today) -> OpeningList {
        let files = Self.files.map { SourceFile(path: $0.path, bytes: Array($0.text.utf8)) }
        return OpeningList(Board.checker.openings(files.count, jobs: 1) { files[$0] }, today: today)
    }

    @Test("every opening has a status, by its last day")
    func statuses() {
        let list = list()
        #expect(list.openings.map(\.slug) == ["e", "a", "b", "c", "d", "f", "g"])
        #expect(list.openings.map { $0.status(on: Board.today) } == [.closed, .open, .open, .future, .draft, .open, .open])
        #expect(list.openings.map(\.errors) == [0, 0, 0, 0, 1, 1, 1])
        #expect(list.openings[2].employer == "Børnehuset Solsikken")
    }

    @Test("a week ends on Sunday")
    func week() {
        // 22 November 2026 is a Sunday.
        #expect(list().openings.filter { $0.closesInWeek(of: Board.today) }.map(\.slug) == ["a"])
        #expect(list().openings.filter { $0.closesInWeek(of: Board.today + 1) }.map(\.slug) == ["b"])
    }

    @Test("the names stand whole, and all else gives way to the terminal")
    func text() {
        let words = Words(
            .danish,
            files: [Array("list: { week: \"Uge til {until} ({count})\", open: Åbne, hours: \"{hours} t\", errors: \"({count})\" }".utf8)])
        let wide = list().text(words, width: nil, isColoured: false)
        #expect(
            wide.hasPrefix(
                "Uge til 2026-11-22 (1)\n  2026-11-22  10-13 t  Silkeborg  Børnehuset Solsikken  Køkkenmedhjælper i børnehave  a\n"))
        for line in list().text(words, width: 60, isColoured: false).split(separator: "\n").dropFirst() where line.hasPrefix("  ") {
            #expect(line.count <= 66)
        }
    }

    @Test(
        "a cell is safe in a spreadsheet",
        arguments: [
            ("Køkken", "Køkken"), ("=1+1", "'=1+1"), ("+45 12", "'+45 12"), ("-5", "'-5"), ("@sum", "'@sum"), ("a,b", "\"a,b\""),
            ("a \"b\"", "\"a \"\"b\"\"\""), ("=a,b", "\"'=a,b\""), ("a\nb", "\"a\nb\""), ("", ""),
        ])
    func cells(text: String, cell: String) { #expect(OpeningList.cell(text) == cell) }

    @Test("the table has a row for each, each with as many cells as the head")
    func table() {
        let lines = String(decoding: list().csv().dropFirst(3), as: UTF8.self).split(separator: "\r\n", omittingEmptySubsequences: false)
        #expect(lines.count == 9 && lines.last == "")
        #expect(lines.dropLast().allSatisfy { $0.filter { $0 == "," }.count == 11 })
        let json = String(decoding: list().json(), as: UTF8.self)
        #expect(json.hasPrefix("{\"version\":1,\"today\":\"2026-11-22\",\"openings\":[{\"slug\":\"e\""))
        #expect(json.contains("\"closesThisWeek\":true") && json.contains("\"deadline\":null"))
    }
}
