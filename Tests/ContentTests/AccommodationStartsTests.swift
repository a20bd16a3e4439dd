import Testing
import Text

@testable import Content

@Suite("Passing over texts that name no accommodation")
struct AccommodationStartsTests {
    private static let vocabulary = Board.checker.context.vocabulary

    private static let texts: [String] = {
        let wordings = vocabulary.accommodations.all.flatMap { $0.labels.values + $0.synonyms.values.flatMap { $0 } }
        let takenBack = [
            "Højt tempo og stramme deadlines", "en TRAVL hverdag", "hɵjt tempo", "h\u{F8}jt\u{A0}tempo", "ho\u{308}jt tempo",
            "arbejde\nunder pres", "ingen dage er ens",
        ]
        let around = ["%", "Vi har %.", "»%«", "Ikke %, men ro", "–%–", "12%", "ø%", "% ", "x%", "% og en travl hverdag"]
        return (wordings + takenBack).enumerated().flatMap { index, words in
            [words, words.uppercased(), "mul\u{AD}ti" + words].map { around[index % around.count].replacing("%", with: $0) }
        }
    }()

    private static func starts(of wording: AccommodationWording, in text: [UInt8]) -> [Int] {
        var heads = WordHeads()
        for head in wording.firstWords { heads.insert(head, isStem: false) }
        var spoken = SpokenText(text.count)
        spoken.add(text)
        spoken.look(for: heads)
        return spoken.wordStarts
    }

    @Test("a text is looked through wherever a phrase stands in it, and gives the same mentions")
    func sameMentions() {
        var named = 0
        for text in Self.texts.map({ Array($0.utf8) }) {
            for wording in [Self.vocabulary.wording, Self.vocabulary.contradictions] {
                let all = wording.mentions(in: text)
                named += all.count
                let starts = Self.starts(of: wording, in: text)
                #expect(
                    wording.mentions(in: text, of: { _ in true }, beginningAt: starts) == all, "\(String(decoding: text, as: UTF8.self))")
                #expect(
                    wording.mentions(in: text, of: { $0 % 2 == 0 }, beginningAt: starts) == all.filter { $0.accommodation % 2 == 0 })
            }
        }
        #expect(named > 1000)
    }
}
