import Testing

@testable import Content

@Suite("Mends shown as a diff")
struct UnifiedDiffTests {
    private func diff(_ text: String, path: String = "content/openings/prøve.md", isColoured: Bool = false) -> String {
        let mending = Board.checker.mend(SourceFile(path: path, bytes: Array(text.utf8))) { _ in true }
        return mending.map { String(decoding: UnifiedDiff(isColoured: isColoured).write($0), as: UTF8.self) } ?? ""
    }

    @Test("a changed line is shown with three lines around it")
    func context() {
        #expect(
            diff(opening(["scheme": "scheme: fleksjobb # ja"]).text) == """
                --- a/content/openings/prøve.md
                +++ b/content/openings/prøve.md
                @@ -1,7 +1,7 @@
                 ---
                 title: Køkkenmedhjælper i børnehave
                 employer: Børnehuset Solsikken
                -scheme: fleksjobb # ja
                +scheme: fleksjob # ja
                 location: { municipality: Silkeborg, postcode: "8600" }
                 hours: { weekly: 10-13, days: [tue, wed, thu] }
                 tasks: [Skære grøntsager, Dække bord]

                """)
    }

    @Test("changes far from each other are two hunks, the second counted from where the first has moved it")
    func twoHunks() {
        let text = opening(["title": "titel: Køkken", "scheme": "scheme: klapjob", "extra": "level: unskilled\ntrial: nej"]).text
        let headers = diff(text).split(separator: "\n").filter { $0.hasPrefix("@@") }
        #expect(headers == ["@@ -1,7 +1,8 @@", "@@ -10,6 +11,6 @@"])
    }

    @Test("a file that does not end its last line is said to")
    func noLineEnd() {
        let text = String(opening(["extra": "level: ufaglært"], body: "").text.dropLast())
        #expect(diff(text).hasSuffix("-level: ufaglært\n+level: unskilled\n ---\n\\ No newline at end of file\n"))
    }

    @Test("CR before LF is part of the line")
    func returns() {
        let text = opening(["scheme": "scheme: fleksjobb"]).text.replacing("\n", with: "\r\n")
        // In bytes, as CR and LF are one character to Swift.
        #expect(Array(diff(text).utf8).firstRange(of: Array("\n-scheme: fleksjobb\r\n+scheme: fleksjob\r\n ".utf8)) != nil)
    }

    @Test(
        "a name with blanks or quotation marks is written so that patch reads it",
        arguments: [
            ("content/openings/en to.md", "--- a/content/openings/en to.md\t\n"), ("a\"b\\c.md", "--- \"a/a\\\"b\\\\c.md\"\n"),
            ("a\nb.md", "--- \"a/a\\012b.md\"\n"),
        ])
    func names(path: String, header: String) {
        #expect(diff(opening(["title": "titel: Køkken"]).text, path: path).hasPrefix(header))
    }

    @Test("in colour nothing that stands in the file commands the terminal")
    func colour() {
        let text = opening(["title": "titel: Køkken"], body: "").text.replacing("# ", with: "")
        let shown = diff(text.replacing("Børnehuset", with: "\u{202E}Børnehuset"), isColoured: true)
        #expect(shown.contains("\u{1B}[31m-titel: Køkken\u{1B}[0m\n\u{1B}[32m+title: Køkken\u{1B}[0m\n"))
        #expect(!shown.unicodeScalars.contains("\u{202E}"))
    }

    @Test("every mend has its words, before and after, in every language", arguments: Language.allCases)
    func words(language: Language) {
        let words = Board.words(language)
        #expect(words.keys(in: "fixes") == words.keys(in: "mended"))
        for name in FixFixtures.names {
            let file = SourceFile(path: FixFixtures.path(name), bytes: FixFixtures.bytes(name, "before.md") ?? [])
            for mend in Board.checker.mend(file, where: { _ in true })?.mends ?? [] {
                let said = words.mend(mend)
                #expect(!said.hasPrefix("mended.") && !said.contains("{key}") && !said.contains("{value}"), "\(said)")
                #expect(words.has("fixes.\(mend.finding.remark.fix?.key ?? "")"))
            }
        }
    }
}
