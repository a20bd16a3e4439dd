import Testing
import Text

@Suite("Well-formed UTF-8")
struct ValidityTests {
    @Test("text in any script is well-formed")
    func valid() {
        #expect(firstInvalidUTF8(in: []) == nil)
        #expect(firstInvalidUTF8(in: [UInt8]("Rødgrød med fløde, 仕事, 👩‍🍳 og en hel linje til ord for ord".utf8)) == nil)
        #expect(firstInvalidUTF8(in: [UInt8]("\u{D7FF}\u{E000}\u{10FFFF}\u{0}\u{80}\u{800}\u{10000}".utf8)) == nil)
    }

    @Test(
        "the offset is that of the first byte that cannot be",
        arguments: [
            ([0x80], 0), ([0xC0, 0xAF], 0), ([0xC1, 0xBF], 0), ([0xE0, 0x9F, 0xBF], 0), ([0xED, 0xA0, 0x80], 0),
            ([0xF0, 0x8F, 0xBF, 0xBF], 0), ([0xF4, 0x90, 0x80, 0x80], 0), ([0xF5, 0x80, 0x80, 0x80], 0), ([0xFF], 0),
            ([0x61, 0x62, 0xC3], 2), ([0xC3, 0xA6, 0xE2, 0x82], 2), ([0xF0, 0x9F, 0x91], 0), ([0xE2, 0x82, 0x41], 0),
        ] as [([UInt8], Int)])
    func invalid(bytes: [UInt8], offset: Int) {
        #expect(firstInvalidUTF8(in: bytes) == offset)
        let padding = [UInt8](repeating: 0x61, count: 21)
        #expect(firstInvalidUTF8(in: padding + bytes) == 21 + offset)
    }

    @Test("every single and double byte is judged as the standard library judges it")
    func exhaustive() {
        for first in UInt8.min...UInt8.max {
            for second in UInt8.min...UInt8.max {
                let known = String(validating: [first, second], as: UTF8.self) != nil
                #expect((firstInvalidUTF8(in: [first, second]) == nil) == known)
            }
        }
    }
}

@Suite("Lines and columns")
struct LineIndexTests {
    private let index = LineIndex([UInt8]("blå\r\nrød\rgrøn\n\nå".utf8))

    @Test("LF, CRLF and CR each end one line")
    func lines() {
        #expect(index.lineCount == 5)
        #expect((1...6).map { index.range(ofLine: $0) } == [0..<4, 6..<10, 11..<16, 17..<17, 18..<20, 20..<20])
        #expect(LineIndex([]).lineCount == 1)
        #expect(LineIndex([0x0A]).lineCount == 2)
    }

    @Test(
        "columns count scalars from 1",
        arguments: [
            (0, 1, 1), (2, 1, 3), (4, 1, 4), (6, 2, 1), (9, 2, 3), (11, 3, 1), (15, 3, 4), (17, 4, 1), (18, 5, 1), (20, 5, 2), (99, 5, 2),
        ])
    func places(offset: Int, line: Int, column: Int) {
        #expect(index.place(of: offset) == (line, column))
    }

    @Test("a place leads back to its offset")
    func roundTrip() {
        for offset in [0, 2, 4, 6, 9, 11, 15, 17, 18, 20] {
            let place = index.place(of: offset)
            #expect(index.offset(line: place.line, column: place.column) == offset)
        }
        #expect(index.offset(line: 1, column: 99) == 4)
    }

    @Test("a column in a line counts scalars, not bytes")
    func columns() {
        let line = [UInt8]("på 👍 nu".utf8)
        #expect(scalarColumn(of: 9, in: line[...]) == 6)
        #expect(scalarColumn(of: 0, in: line[...]) == 1)
    }
}

@Suite("Nearest word")
struct NearestTests {
    private let keys = ["employer", "scheme", "location", "hours", "tasks", "accommodations", "deadline"]

    @Test(
        "one candidate within two edits is found",
        arguments: [
            ("employr", "employer"), ("shceme", "scheme"), ("Houers", "hours"), ("acommodation", "accommodations"),
            ("deadline", "deadline"),
        ])
    func found(word: String, expected: String) {
        #expect(nearest(to: word, among: keys) == expected)
    }

    @Test("three edits away is too far")
    func far() {
        #expect(nearest(to: "deadxyze", among: keys) == nil)
        #expect(nearest(to: "løn", among: keys) == nil)
    }

    @Test("two candidates equally near give none, a nearer one wins over both")
    func tie() {
        #expect(nearest(to: "hat", among: ["hal", "har"]) == nil)
        #expect(nearest(to: "hat", among: ["hal", "har", "hat"]) == "hat")
        #expect(nearest(to: "hat", among: ["hat", "hal"]) == "hat")
        #expect(nearest(to: "hat", among: ["hal", "hal"]) == "hal")
    }

    @Test("letters are compared folded")
    func folding() {
        #expect(nearest(to: "ROLIGT ARBEJDSTED", among: ["Roligt arbejdssted"]) == "Roligt arbejdssted")
        #expect(nearest(to: "skaanejob", among: ["skånejob"]) == "skånejob")
    }

    @Test(
        "the distance counts insertions, removals, changes and swaps",
        arguments: [
            ("kage", "kage", 0), ("kage", "kae", 1), ("kage", "kagen", 1), ("kage", "kave", 1), ("kage", "akge", 1), ("kage", "akeg", 2),
            ("", "ab", 2),
        ])
    func distance(first: String, second: String, expected: Int) {
        #expect(editDistance([UInt8](first.utf8), [UInt8](second.utf8), limit: 2) == expected)
        #expect(editDistance([UInt8](second.utf8), [UInt8](first.utf8), limit: 2) == expected)
        #expect(editDistance([UInt8](first.utf8), [UInt8](second.utf8), limit: expected - 1) == nil)
    }
}
