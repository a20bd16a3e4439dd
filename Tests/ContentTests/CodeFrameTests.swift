import Testing
import Text

@testable import Content

@Suite("The lines that a report shows")
struct CodeFrameTests {
    private func frame(_ text: String, _ place: Place, related: Place? = nil) -> [String] {
        var frame = CodeFrame(LineIndex(Array(text.utf8))) { text, _ in text }
        return frame.drawn(place, related: related).split(separator: "\n").map(String.init)
    }

    private func place(_ line: Int, _ columns: Range<Int>) -> Place {
        Place(line: line, column: columns.lowerBound, endLine: line, endColumn: columns.upperBound)
    }

    @Test(
        "the caret stands under its words, however wide the signs before them are",
        arguments: [
            ("æøå timer", 5..<10, "    ^^^^^"), ("日本 timer", 4..<9, "     ^^^^^"), ("🌻 timer", 3..<8, "   ^^^^^"),
            ("e\u{301} timer", 4..<9, "  ^^^^^"), ("\ttimer", 2..<7, " ^^^^^"), ("日本", 1..<3, "^^^^"), ("\u{FEFF}--", 1..<1, "^"),
            ("👩\u{200D}🍳 timer", 5..<10, "     ^^^^^"), ("timer", 6..<6, "     ^"), ("timer", 1..<99, "^^^^^"),
            ("a\u{1B}[31m b", 8..<9, "       ^"),
        ])
    func widths(line: String, columns: Range<Int>, marks: String) {
        let drawn = frame(line, place(1, columns))
        #expect(drawn.last == "    | " + marks)
        #expect(!drawn[0].contains("\u{1B}") && !drawn[0].contains("\t"))
    }

    @Test("of a long line a stretch round the fault is shown, with dots where more stands")
    func longLines() {
        let line = String(repeating: "å", count: 150) + "FEJL" + String(repeating: "ø", count: 150)
        let drawn = frame(line, place(1, 151..<155))
        #expect(drawn[0].count == 107 && drawn[0].hasPrefix("  1 | …å") && drawn[0].hasSuffix("ø…"))
        let column = Array(drawn[0]).firstIndex(of: "F")!
        #expect(drawn[1] == String(repeating: " ", count: 4) + "| " + String(repeating: " ", count: column - 6) + "^^^^")
        #expect(frame("kort", place(1, 1..<5))[0] == "  1 | kort")
    }

    @Test("ten thousand faults on one line of a megabyte are shown in the time of one reading")
    func hostileLine() {
        let bytes = [UInt8](repeating: 0x61, count: 1 << 20)
        var frame = CodeFrame(LineIndex(bytes)) { text, _ in text }
        let took = ContinuousClock().measure {
            for index in 0..<10_000 { #expect(!frame.drawn(place(1, index * 100 + 1..<index * 100 + 5), related: nil).isEmpty) }
        }
        #expect(took < .seconds(30))
    }

    @Test("two places are shown in the order of the file, the second with dashes")
    func twoPlaces() {
        let text = "hours: 12\nx\ntekst med 15 timer\n"
        #expect(
            frame(text, place(3, 11..<19), related: place(1, 8..<10)) == [
                "  1 | hours: 12", "    |        --", "    ⋮", "  3 | tekst med 15 timer", "    |           ^^^^^^^^",
            ])
        #expect(
            frame(text, place(1, 8..<10), related: place(2, 1..<1)) == ["  1 | hours: 12", "    |        ^^", "  2 | x", "    | -"])
        #expect(frame(text, place(3, 11..<13), related: place(3, 1..<6)) == ["  3 | tekst med 15 timer", "    | -----     ^^"])
    }

    @Test("a number with more digits moves the margin of both lines")
    func margins() {
        let text = String(repeating: "a\n", count: 120)
        #expect(frame(text, place(100, 1..<2), related: place(2, 1..<2))[0] == "    2 | a")
    }

    @Test("an empty line has no frame, and a line that is not there neither")
    func empty() {
        #expect(frame("\n\na", place(1, 1..<1)) == [])
        #expect(frame("a", place(9, 1..<1)) == [])
    }
}
