import Testing

@testable import Content

@Suite("Hours that stand only in the text of an opening")
struct OnlyInTextTests {
    /// An opening as people write it, with a sentence among the others and no field for hours.
    private func silent(_ sentence: String, isNorwegian: Bool = false) -> Draftsman {
        let changes = isNorwegian ? ["location": "location: { municipality: Ringsaker }", "scheme": "scheme: vta-o"] : [:]
        let body = """
            Vi er et lille køkken i en børnehave med 64 børn og 12 kolleger. Køkkenet er stille før kl. 10.

            ## Om jobbet

            Du skærer grønt og dækker bord. \(sentence)

            - Opvaskeren tømmer I sammen
            - Bussen standser 300 meter herfra

            Skriv til Birthe inden den 15. december, eller ring mellem 9 og 11.

            """
        return Draftsman(changes.merging(["hours": ""]) { $1 }, body: body)
    }

    @Test(
        "each wording is found, with its words, its place and the line to write",
        arguments: [
            ("Du arbejder ca. 12-15 timer om ugen.", "ca. 12-15 timer om ugen", "12-15", false),
            ("Du er her femten timer ugentligt.", "femten timer ugentligt", "15", false),
            ("Arbejdet er tre timer om dagen fire dage om ugen.", "tre timer om dagen fire dage om ugen", "12", false),
            ("Stillingen er på 15 timer i uken.", "15 timer i uken", "15", true),
            ("Jobbet er på 12 t/uge.", "12 t/uge", "12", false),
            ("Stillingen er på 136 timer over 4 uger.", "136 timer over 4 uger", "34", false),
            ("Vi søger en til en 75 % stilling.", "75 %", "27.75", false), ("Vi har ledig en stilling på 40 %.", "40 %", "15", true),
            ("Den ugentlige arbejdstid er 18 timer.", "ugentlige arbejdstid er 18 timer", "18", false),
            ("Ugentlig arbejdstid: 10–13 timer.", "Ugentlig arbejdstid: 10–13 timer", "10-13", false),
            ("Du arbejder **12 timer** om _ugen_.", "12 timer om ugen", "12", false),
        ])
    func found(sentence: String, words: String, value: String, isNorwegian: Bool) throws {
        let draft = silent(sentence, isNorwegian: isNorwegian)
        let findings = draft.findings
        #expect(findings.map(\.rule) == ["hours-only-in-text"])
        let remark = try #require(findings.first?.remark)
        #expect(remark.facts["words"] == words)
        #expect(remark.facts["hours"] == value)
        let lines = draft.text.split(separator: "\n", omittingEmptySubsequences: false)
        #expect(lines[remark.place.line - 1].contains(sentence))
        // The words begin and end where the place does.
        let scalars = Array(lines[remark.place.line - 1].unicodeScalars)
        let marked = String(String.UnicodeScalarView(scalars[(remark.place.column - 1)..<(remark.place.endColumn - 1)]))
        #expect(marked.filter { $0 != "*" && $0 != "_" } == words)
        let mended = FixTests.applying(try #require(remark.fix), to: Array(draft.text.utf8))
        #expect(String(decoding: mended, as: UTF8.self).contains("\nhours: \(value)\n---\n"))
    }

    @Test(
        "hours of someone or something else are none: the hours are missing, at the first line",
        arguments: [
            "Vi er 37 ansatte på stedet.", "Du møder mellem kl. 9-13.", "Birthe har 20 års erfaring.", "Her er åbent 60 timer om ugen.",
            "Birthe arbejder 37 timer om ugen.",
            "En kollega er her 25 timer om ugen.", "Du arbejder halv tid.", "Du arbejder nogle timer om ugen.", "Timerne aftaler vi.",
            "Kurset tager 12 timer.", "Lønnen er 140 kr. i timen.",
            "Svar inden for 24 timer.", "",
        ])
    func falseFriends(sentence: String) {
        #expect(silent(sentence).rules == ["hours-missing@1"])
    }

    @Test(
        "words of front matter count as text, after those of the body",
        arguments: ["title", "summary", "short", "environment", "onboarding"])
    func fields(key: String) {
        let draft = opening(["hours": "", key: "\(key): Køkkenhjælp 12 timer om ugen"])
        #expect(draft.rules == ["hours-only-in-text@\(draft.line(of: key))"])
    }

    @Test("two statements that differ leave the mend to the editor")
    func uncertain() {
        let draft = opening(["hours": ""], body: "Du arbejder 12 timer om ugen. Du arbejder 15 timer om ugen.\n")
        #expect(draft.findings.map(\.rule) == ["hours-only-in-text"])
        #expect(draft.findings.first?.remark.fix == nil)
    }
}
