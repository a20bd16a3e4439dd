import Testing

@testable import Text

@Suite("Looking for words")
struct SearchTests {
    @Test("of several needles any is found, wherever it stands, and none where none does")
    func needles() {
        let needles = Needles(["arbejdsevne", "intensitet", "kg"])
        for text in ["kg", "Løft 20 kg", "intensitet", "en arbejdsevne på", "kkg", "xxintensitetxx", "k kgk"] {
            #expect(needles.stand(in: Array(text.utf8)), "\(text)")
        }
        for text in ["", "k", "g", "gk", "arbejdsevn", "ntensitet", "rbejdsevne og intensite", "k g"] {
            #expect(!needles.stand(in: Array(text.utf8)), "\(text)")
        }
        #expect(!Needles([]).stand(in: [1]))
    }

    /// Every index where a word begins that may be one of those looked for.
    private func starts(_ words: [String], in text: String) -> [Int] {
        var starts = WordStarts()
        for word in words { starts.insert(folded(word)) }
        let bytes = Array(text.utf8)
        var (found, index): ([Int], Int) = ([], 0)
        while let next = starts.next(in: bytes.span, from: index) {
            found.append(next)
            index = next + 1
        }
        return found
    }

    @Test(
        "the words looked for are met wherever they begin: capitals, folded letters, short words and the text's end",
        arguments: [
            ("højt", "Her er højt til loftet og et Højt tempo"), ("åbent", "»åbent kontor«, –åbent, 12åbent aabent Åbent"),
            ("i", "i eget tempo, I ro, (i"), ("ta", "vi kan ta imot, TA"),
            ("travl", "en travl-hverdag, travl"), ("é", "é"), ("12", "12 bolde, x 12"), ("multitaske", "mul\u{AD}titaske, m\u{FA}ltitaske"),
        ])
    func begins(word: String, text: String) {
        let found = Set(starts([word], in: text))
        let bytes = Array(text.utf8)
        let letters = folded(word)
        for index in bytes.indices where index == 0 || !isWord(bytes[index - 1]) {
            if folded(bytes[index...]).filter({ $0 != 0xC2 && $0 != 0xAD }).starts(with: letters) {
                #expect(found.contains(index), "\(text) at \(index)")
            }
        }
        #expect(!found.isEmpty)
    }

    private func isWord(_ byte: UInt8) -> Bool { byte >= 0x80 || (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10 }

    @Test("words of plain letters that begin otherwise are passed over")
    func passedOver() {
        #expect(starts(["travl hverdag"], in: "Du skriver, du regner og du fejer hver morgen i gangen.") == [])
        #expect(starts([], in: "Travl hverdag") == [])
    }
}
