import Testing

@testable import Text

@Suite("Runs of bytes")
struct ByteRunsTests {
    @Test(
        "A word of Latin letters before a space is counted by its letters, whatever its length",
        arguments: [("å", 1), ("køkken", 6), ("rødgrød", 7), ("arbejdspladsen", 14), ("ærøskøbingbådene", 16), ("arbejdsdagene", 13)])
    func word(_ word: String, _ letters: Int) {
        for ending in [" ", ", "] {
            let text = Array((word + ending + "og resten af linjen").utf8)
            let run = text.span.letters(from: 0, to: text.count)
            #expect(run.isWord)
            #expect(run.count == letters)
            #expect(text[run.end] == 0x20)
        }
    }

    @Test(
        "What is no plain word is said to be none",
        arguments: ["9.00 til 14.00", "HK-området her", "to×tre og fire", "– og mere her", "slut. Og mere", ""])
    func noWord(_ text: String) {
        let text = Array(text.utf8)
        #expect(!text.span.letters(from: 0, to: text.count).isWord)
    }

    @Test("No letter is counted beyond the limit", arguments: 0...24)
    func limit(_ limit: Int) {
        let text = Array("medarbejdergruppen mødes".utf8)
        #expect(text.span.letters(from: 0, to: limit).end <= limit)
    }

    @Test("A byte and a digit are found wherever they stand", arguments: 0...70)
    func places(_ place: Int) {
        var text = [UInt8](repeating: UInt8(ascii: "a"), count: 71)
        #expect(text.span.place(of: UInt8(ascii: "@")) == nil)
        let holdsDigit = text.span.holdsDigit
        #expect(!holdsDigit)
        text[place] = UInt8(ascii: "@")
        #expect(text.span.place(of: UInt8(ascii: "@")) == place)
        text[place] = UInt8(ascii: "7")
        #expect(text.span.digit(from: 0) == place)
    }
}
