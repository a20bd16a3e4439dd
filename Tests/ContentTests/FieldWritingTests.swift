import Testing

@testable import Content

@Suite("Fields written one by one")
struct FieldWritingTests {
    private func written(_ text: String, _ change: (inout FileWriting) -> Bool) -> String? {
        guard var file = FileWriting(Array(text.utf8)) else { return nil }
        guard change(&file) else {
            #expect(file.bytes == Array(text.utf8), "a change that is refused has changed something")
            return nil
        }
        return String(decoding: file.bytes, as: UTF8.self)
    }

    /// With LF and with CRLF.
    private func expect(_ before: String, _ after: String, _ change: (inout FileWriting) -> Bool) {
        #expect(written(before, change) == after)
        let windows = { (text: String) in text.replacing("\n", with: "\r\n") }
        #expect(written(windows(before), change) == windows(after))
        #expect(written("\u{FEFF}" + before, change) == "\u{FEFF}" + after)
    }

    @Test(
        "a value is replaced where it stands, and the comment behind it stays",
        arguments: [
            ("deadline: 2026-12-15", "deadline: 2027-01-08"), ("deadline: 2026-12-15   # fast", "deadline: 2027-01-08   # fast"),
            ("deadline:", "deadline: 2027-01-08"), ("deadline:   # kommer", "deadline: 2027-01-08   # kommer"),
            ("deadline: ~", "deadline: 2027-01-08"), ("deadline: \"\"", "deadline: 2027-01-08"),
            ("\"deadline\": '2026-12-15'", "\"deadline\": 2027-01-08"), ("deadline:\n  2026-12-15", "deadline: 2027-01-08"),
            ("deadline: |\n  2026-12-15", "deadline: 2027-01-08"),
        ])
    func replaced(line: String, new: String) {
        let text = { (line: String) in "---\ntitle: Køkken\n# fristen\n\(line)\n# slut\nlevel: unskilled\n---\nTekst.\n" }
        expect(text(line), text(new)) { $0.set(["deadline"], .plain("2027-01-08")) }
    }

    @Test(
        "a list or a map gives way to another whatever its layout",
        arguments: [
            "tasks: [Bage boller]", "tasks:\n  - Bage boller\n  - Dække bord", "tasks:\n- Bage boller",
            "tasks:\n  - { name: Bage, hours: 2 }",
            "tasks:\n  - name: Bage\n    hours: 2", "tasks:", "tasks: # kommer",
        ])
    func lists(line: String) {
        let before = "---\ntitle: Køkken\n\(line)\nlevel: unskilled\n---\n"
        let comment = line.hasSuffix("kommer") ? " # kommer" : ""
        expect(before, "---\ntitle: Køkken\ntasks: [Vande, \"Så, høste\"]\(comment)\nlevel: unskilled\n---\n") {
            $0.set(["tasks"], .list(["Vande", "Så, høste"]))
        }
    }

    @Test(
        "a field of a map is set in every layout of the map",
        arguments: [
            ("hours: { weekly: 10, days: [tue] }", "hours: { weekly: 12-15, days: [tue] }"),
            ("hours: { days: [tue] }", "hours: { days: [tue], weekly: 12-15 }"), ("hours: 10 # fast", "hours: 12-15 # fast"),
            ("hours:\n  weekly: 10\n  days: [tue]", "hours:\n  weekly: 12-15\n  days: [tue]"),
            ("hours:\n    days:\n      - tue\n    # slut", "hours:\n    weekly: 12-15\n    days:\n      - tue\n    # slut"),
            ("hours:", "hours:\n  weekly: 12-15"), ("hours:\n  weekly:\n  days:", "hours:\n  weekly: 12-15\n  days:"),
            ("hours:\n  days:", "hours:\n  weekly: 12-15\n  days:"),
            ("hours:\n  weekly: ~", "hours:\n  weekly: 12-15"),
        ])
    func maps(line: String, new: String) {
        let text = { (line: String) in "---\ntitle: Køkken\n\(line)\nlevel: unskilled\n---\n" }
        expect(text(line), text(new)) { $0.set(["hours", "weekly"], .plain("12-15")) }
    }

    @Test("a new field stands where the order of the fields has it, behind the comment of the one before")
    func added() {
        expect(
            "---\ntitle: Køkken\ndeadline: 2026-12-15 # fast\nsummary: Kort\n---\n",
            "---\ntitle: Køkken\ndeadline: 2026-12-15 # fast\nclosed: 2026-12-01\nsummary: Kort\n---\n"
        ) {
            $0.set(["closed"], .plain("2026-12-01"))
        }
        expect("---\nsummary: Kort\n---\n", "---\ntitle: Køkken\nsummary: Kort\n---\n") { $0.set(["title"], .text("Køkken")) }
        expect("---\n---\n", "---\ntitle: Køkken\n---\n") { $0.set(["title"], .text("Køkken")) }
        expect("---\n# intet endnu\n---\n", "---\n# intet endnu\ntitle: Køkken\n---\n") { $0.set(["title"], .text("Køkken")) }
        expect(
            "---\ntitle: Køkken\nshort: |\n  Kort.\n\n---\n",
            "---\ntitle: Køkken\nlocation:\n  municipality: Ry\nshort: |\n  Kort.\n\n---\n"
        ) {
            $0.set(["location", "municipality"], .text("Ry"))
        }
    }

    @Test(
        "a field is taken away with its lines and nothing else",
        arguments: ["outcome: filled", "outcome: filled # i går", "outcome:", "outcome: |\n  filled", "outcome:\n  - filled\n  - mere"])
    func removed(line: String) {
        expect("---\ntitle: Køkken\n# lukket\n\(line)\nlevel: unskilled\n---\n", "---\ntitle: Køkken\n# lukket\nlevel: unskilled\n---\n") {
            $0.set(["outcome"], .absent)
        }
        expect("---\n\(line)\n---\nTekst\n", "---\n---\nTekst\n") { $0.set(["outcome"], .absent) }
    }

    @Test("what cannot be written safely is not written")
    func refused() {
        let layouts = ["title: Køkken\n", "---\ntitle: [\n---\n", "---\n{ title: Køkken }\n---\n", "---\n- Køkken\n---\n"]
        for text in layouts { #expect(written(text) { $0.set(["closed"], .plain("2026-12-01")) } == nil) }
        #expect(written("---\n{ title: Køkken, level: skilled }\n---\n") { $0.set(["level"], .absent) } == nil)
        // A value stays one, whatever is in it.
        #expect(
            written("---\ntitle: Køkken\n---\n") { $0.set(["title"], .plain("Køkken\nlevel: skilled")) }
                == "---\ntitle: \"Køkken\\nlevel: skilled\"\n---\n")
    }

    @Test(
        "every text comes back as it was written",
        arguments: [
            "Køkken", "Bager: brød og boller", "8600", "+45 12 34 56 78", "nej", "No", "~", "", " mellemrum ", "»citat«", "\"citat\"",
            "a # b",
            "-", "- punkt", "[liste]", "{ map }", "a, b", "C:\\mappe", "linje\nlinje", "2026-12-15", "12,5", "@hjem", "%", "*", "Ø: å",
            "slut:", "{navn}",
        ])
    func texts(text: String) throws {
        for value in [WantedValue.text(text), .list([text, "Æble"])] {
            var file = try #require(FileWriting(Array("---\ntitle: Køkken\n---\n".utf8)))
            let isSet = file.set(["purpose"], value)
            #expect(isSet)
            let front = try #require(try FrontMatter(of: file.bytes))
            let node = try YAMLReader.readByEvents(file.bytes[front.yaml], firstLine: 2).entry("purpose")?.value
            let read = (node?.list?.first ?? node)?.text
            // Several lines stand as a block, which ends with a line end.
            #expect(read == text || read == text + "\n" && text.contains("\n"))
        }
    }
}
