import Testing

@testable import Text

@Suite("The first letters of words")
struct WordHeadsTests {
    private func starts(_ text: String, _ words: [String], stems: [String] = []) -> [Int] {
        var heads = WordHeads()
        for word in words { heads.insert(WordHead(Array(word.utf8).span), isStem: false) }
        for stem in stems { heads.insert(WordHead(Array(stem.utf8).span), isStem: true) }
        return heads.starts(in: (Array(text.utf8) + [UInt8](repeating: 0x0A, count: WordHeads.padding)).span)
    }

    @Test(
        "a word is found however its letters are written",
        arguments: ["på", "PÅ", "paa", "pa\u{30A}", "PA\u{30A}", "(på)", "»på«", "–på", "på\u{AD}", "på", "på.på"])
    func spellings(text: String) {
        #expect(!starts(text, ["på"]).isEmpty)
    }

    @Test(
        "other words are passed over, those with æ, ø and å too",
        arguments: ["hus", "påske", "år", "pålæg", "køb", "på3", "upå", "på\u{E9}n"])
    func others(text: String) {
        let isOdd = text.contains("\u{E9}")
        #expect(starts(text, ["på"]).isEmpty != isOdd)
    }

    @Test("a beginning is found in every word that begins so, at every place", arguments: 0..<20)
    func beginnings(shift: Int) {
        let text = String(repeating: "-", count: shift) + "årgangen Aargang årlig x"
        #expect(starts(text, [], stems: ["årg"]) == [shift, shift + 10])
        #expect(starts(text, ["x", "årgang"]) == [shift + 10, shift + 25])
    }

    @Test("no word is missed among random ones")
    func random() {
        var state: UInt64 = 7
        func next(_ count: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % count
        }
        let signs = Array("abøÅæ9 -.»–é")
        for _ in 0..<2000 {
            let text = String((0..<next(40)).map { _ in signs[next(signs.count)] })
            let words = text.split { " -.»–".contains($0) }.map(String.init)
            guard let word = words.randomElement(at: next(max(1, words.count))) else { continue }
            #expect(!starts(text, [word]).isEmpty, "\(text): \(word)")
        }
    }
}

extension [String] {
    fileprivate func randomElement(at index: Int) -> String? { isEmpty ? nil : self[index] }
}
