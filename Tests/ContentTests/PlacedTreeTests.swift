import Testing
import Text

@testable import Content

@Suite("A mend changes nothing but what it means to")
struct PlacedTreeTests {
    private static let text = """
        ---
        title: Køkken
        location:
          municipality: Silkeborg
          postcode: "8600"
        tasks:
          - Dække bord
          - name: Bage
            hours: 4
        ---
        Køkkenet.
        """

    /// Whether the file with a change is taken for the same but for that change. The change is told by what goes and what comes.
    private func isAccepted(_ former: String, _ text: String, in file: String = text) -> Bool {
        let bytes = Array(file.utf8)
        let lines = LineIndex(bytes)
        let range = bytes.firstRange(of: Array(former.utf8))!
        let (start, end) = (lines.place(of: range.lowerBound), lines.place(of: range.upperBound))
        let place = Place(line: start.line, column: start.column, endLine: end.line, endColumn: end.column)
        guard let patch = Patch([Edit(place: place, text: text)], in: lines), let old = PlacedTree(bytes, isMarkdown: true),
            let new = PlacedTree(patch.applied(to: bytes), isMarkdown: true)
        else { return false }
        return old.isSame(as: new, but: patch)
    }

    @Test(
        "a key, a value and a line of its own may be changed",
        arguments: [
            ("title", "titel"), ("Køkken", "\"Køkken: 🌻\""), ("municipality", "kommune"), ("title: Køkken\n", ""),
            ("  municipality", "  address: Skolegade\n  municipality"), ("Dække bord", "[Dække, bord]"), ("\"8600\"", ""),
        ])
    func accepted(former: String, text: String) {
        #expect(isAccepted(former, text))
    }

    @Test(
        "what moves, swallows or ends other fields is refused",
        arguments: [
            // Two blanks fewer, and the municipality is a field of the top.
            ("\n  municipality", "\nmunicipality"), ("\n  municipality", "\nextra:\n  municipality"), ("title", "# title"),
            ("Køkken", "Køkken #"), ("title: Køkken", "title: Køkken\n---"),
            ("Silkeborg\n", "Silkeborg "), ("\n---\nK", "\nhours: 12\n---\nK"), ("- name", "name"),
            (" Køkken", " \"Køkken"),
        ])
    func refused(former: String, text: String) {
        let former = text == "Køkken #" ? "Køkken\n" : former
        #expect(!isAccepted(former, text))
    }

    @Test("patches one after the other are one patch")
    func followed() throws {
        let bytes = Array("abcdefghij".utf8)
        func patch(_ edits: [(Range<Int>, String)], _ bytes: [UInt8]) throws -> Patch {
            try #require(
                Patch(
                    edits.map {
                        Edit(place: Place(line: 1, column: $0.0.lowerBound + 1, endLine: 1, endColumn: $0.0.upperBound + 1), text: $0.1)
                    },
                    in: LineIndex(bytes)))
        }
        let first = try patch([(1..<3, "XYZ"), (5..<5, "!"), (9..<10, "")], bytes)
        let middle = first.applied(to: bytes)
        #expect(String(decoding: middle, as: UTF8.self) == "aXYZde!fghi")
        let second = try patch([(0..<2, "-"), (6..<8, "?"), (11..<11, "#")], middle)
        #expect(String(decoding: first.followed(by: second, length: bytes.count).applied(to: bytes), as: UTF8.self) == "-YZde?ghi#")
        #expect(first.moved(4) == 5 && first.moved(5) == 7 && first.moved(2) == 1)
        #expect(
            Patch([1, 2].map { Edit(place: Place(line: 1, column: $0, endLine: 1, endColumn: 3), text: "") }, in: LineIndex(bytes)) == nil)
    }
}
