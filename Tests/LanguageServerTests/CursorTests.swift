import Testing
import Text

@testable import LanguageServer

/// The cursor is where the sign ‸ stands.
private func cursor(_ text: String) -> (cursor: Cursor, typed: String) {
    let bytes = Array(text.utf8)
    let mark = Array("‸".utf8)
    let offset = bytes.indices.first { bytes[$0...].starts(with: mark) }!
    let lines = LineIndex(Array(bytes[..<offset] + bytes[(offset + mark.count)...]))
    let document = TextDocument(uri: "", path: "content/openings/x.md", version: 1, lines: lines)
    let cursor = Cursor(at: offset, in: document)
    let typed: Range<Int>? =
        switch cursor {
        case .key(_, let typed, _), .value(_, let typed), .link(let typed), .allowance(let typed): typed
        case .text: nil
        }
    return (cursor, typed.map { String(decoding: lines.bytes[$0], as: UTF8.self) } ?? "")
}

@Suite("Where the cursor stands")
struct CursorTests {
    @Test(
        "In a value it has the path of keys above it",
        arguments: [
            ("---\nscheme: flex‸\n---\n", ["scheme"], "flex"),
            ("---\nscheme: ‸fleksjob\n---\n", ["scheme"], "fleksjob"),
            ("---\nlocation:\n  municipality: Silke‸\n---\n", ["location", "municipality"], "Silke"),
            ("---\nhours: { weekly: 12, days: [tue, w‸] }\n---\n", ["hours", "days"], "w"),
            ("---\nlocation: { municipality: Ær‸ }\n---\n", ["location", "municipality"], "Ær "),
            ("---\naccommodations:\n  - extra-breaks\n  - ro‸\n---\n", ["accommodations"], "ro"),
            ("---\naccommodations:\n- ‸\n---\n", ["accommodations"], ""),
            ("---\naccommodations:\n  - kind: oth‸\n    note: Eget skab\n---\n", ["accommodations", "kind"], "oth"),
            ("---\naccommodations:\n  - note: Eget skab\n    kind: ‸\n---\n", ["accommodations", "kind"], ""),
            ("---\naccommodations:\n  - { kind: other, note: Eget‸ }\n---\n", ["accommodations", "note"], "Eget "),
            ("---\nscheme: fleks‸  # ordningen\n---\n", ["scheme"], "fleks"),
            ("---\ntitle: x\ncontact:\n\n  name: ‸\n", ["contact", "name"], ""),
        ])
    func value(text: String, path: [String], typed: String) {
        let found = cursor(text)
        guard case .value(let foundPath, _) = found.cursor else { return #expect(Bool(false), "\(found)") }
        #expect(foundPath == path)
        #expect(found.typed == typed)
    }

    @Test(
        "Before the colon a key is being written",
        arguments: [
            ("---\nsch‸\n---\n", [], "sch"),
            ("---\ntitle: x\n‸\n---\n", [], ""),
            ("---\nhours:\n  we‸\n---\n", ["hours"], "we"),
            ("---\nhours: { we‸ }\n---\n", ["hours"], "we"),
            ("---\nhours: { weekly: 12, da‸ }\n---\n", ["hours"], "da"),
            ("---\ntasks:\n  - name: Skære\n    ho‸\n---\n", ["tasks"], "ho"),
            ("---\nti‸tle: x\n---\n", [], "title"),
        ])
    func key(text: String, path: [String], typed: String) {
        let found = cursor(text)
        guard case .key(let foundPath, _, _) = found.cursor else { return #expect(Bool(false), "\(found)") }
        #expect(foundPath == path)
        #expect(found.typed == typed)
    }

    @Test("In the text only an address that is open is something")
    func text() {
        #expect(cursor("---\n---\nSe [guiden](/gui‸) og mere").typed == "/gui")
        #expect(cursor("---\n---\nSe (her‸").cursor == .text)
        #expect(cursor("---\n---\nSe [guiden](/guides/) h‸").cursor == .text)
        #expect(cursor("Ingen felter‸").cursor == .text)
    }

    @Test("After the words that set a rule aside a rule is being written")
    func allowance() {
        #expect(cursor("---\n# opslagstjek: allow age-pr‸ — § 5 a\ntitle: x\n---\n").typed == "age-pr")
        #expect(cursor("---\n# timer: ‸\ntitle: x\n---\n").cursor == .text)
    }
}

@Suite("Columns")
struct ColumnTests {
    private let document = TextDocument(uri: "", path: "x.md", version: nil, lines: LineIndex(Array("a\nkø😀d\n".utf8)))

    @Test(
        "A letter beyond 16 bits counts as two in UTF-16 and as one scalar",
        arguments: [(PositionEncoding.utf16, 4), (.utf32, 3), (.utf8, 7)])
    func columns(encoding: PositionEncoding, character: Int) {
        let offset = document.bytes.firstIndex(of: UInt8(ascii: "d"))!
        #expect(document.position(of: offset, encoding) == Position(line: 1, character: character))
        #expect(document.offset(of: Position(line: 1, character: character), encoding) == offset)
        #expect(document.position(line: 2, column: 4, encoding) == Position(line: 1, character: character))
    }

    @Test("Beyond the end of a line or of the text is its end")
    func beyond() {
        #expect(document.offset(of: Position(line: 0, character: 99), .utf16) == 1)
        #expect(document.offset(of: Position(line: 99, character: 0), .utf16) == document.bytes.count)
    }
}
