/// Cuts stretches of a text into sentences in one pass, and counts the words of each.
///
/// A word is what stands between blanks, slashes and dashes and holds a letter or a digit: `HK-området`, `bl.a.`, `9.00` and
/// `C#` are one each, `og/eller` is two.
struct SentenceReading {
    let text: [UInt8]
    private(set) var sentences: [Readability.Sentence] = []
    /// The sentence being read.
    private var start = 0
    private var end = 0
    private var words = 0
    private var longWords = 0
    private var holdsLetter = false
    /// The word before, for what depends on it.
    private var before = 0..<0

    init(_ text: [UInt8]) {
        self.text = text
        sentences.reserveCapacity(text.count / 64 + 4)
    }

    /// Reads a stretch that ends a sentence, whatever stands at its end.
    mutating func read(_ stretch: Range<Int>) {
        let (text, table) = (self.text, SentenceSigns.table)
        let (bytes, signs) = (text.span, table.span)
        var index = stretch.lowerBound
        let limit = stretch.upperBound
        before = index..<index
        while index < limit {
            let from = index
            var letters = 0
            var holdsDigit = false
            scan: while index < limit {
                let sign = signs[Int(bytes[index])]
                if sign == .letter {
                    letters &+= 1
                } else if sign == .blank {
                    break
                } else if sign == .digit {
                    holdsDigit = true
                } else if sign == .wide {
                    let wide = SentenceSigns.wide(bytes, at: index, limit: limit)
                    if wide.isBlank, index > from { break scan }
                    index &+= wide.length
                    if wide.isBlank { break scan }
                    letters &+= wide.isLetter ? 1 : 0
                    continue
                }
                index &+= 1
            }
            if letters > 0 || holdsDigit { take(from..<index, letters: letters) }
            // A word that ends with a letter ends nothing.
            if from < index, signs[Int(bytes[index &- 1])] != .letter, SentenceSigns.mayEnd(bytes, before: index, from: from) {
                if words > 0 { end = index }
                if endsSentence(from..<index, limit: limit) { close() }
            } else if index < limit, bytes[index] == 0x0A, breaksLine(at: index, in: stretch) {
                close()
            }
            if letters > 0 || holdsDigit { before = from..<index }
            if index < limit, signs[Int(bytes[index])] == .blank { index &+= 1 }
        }
        close()
    }

    private mutating func take(_ word: Range<Int>, letters: Int) {
        if words == 0 { start = word.lowerBound }
        end = word.upperBound
        words += 1
        longWords += letters > 6 ? 1 : 0
        holdsLetter = holdsLetter || letters > 0
    }

    private mutating func close() {
        if words > 0, holdsLetter { sentences.append(Readability.Sentence(range: start..<end, words: words, longWords: longWords)) }
        (words, longWords, holdsLetter) = (0, 0, false)
    }

    /// A line that ends early, with no comma, before one that begins with a capital was broken on purpose: an address, a list by hand.
    private func breaksLine(at index: Int, in stretch: Range<Int>) -> Bool {
        var lineStart = index
        while lineStart > stretch.lowerBound, text[lineStart - 1] != 0x0A, index - lineStart < Self.shortLine { lineStart -= 1 }
        guard index - lineStart < Self.shortLine, index > lineStart, text[index - 1] != UInt8(ascii: ",") else { return false }
        return SentenceSigns.beginning(text.span, from: index, limit: stretch.upperBound) == .capital
    }

    /// In bytes: where people or programs wrap lines, they do so later.
    private static let shortLine = 45

    // MARK: Ends

    /// Whether a sentence ends behind a word with a mark at its end.
    private func endsSentence(_ word: Range<Int>, limit: Int) -> Bool {
        let bytes = text.span
        let next = SentenceSigns.beginning(bytes, from: word.upperBound, limit: limit)
        if next == .nothing { return true }
        if next == .small { return false }
        // Quotation marks and brackets round the word.
        let core = SentenceSigns.core(bytes, word)
        guard !core.isEmpty, bytes[core.upperBound] == UInt8(ascii: ".") else { return true }
        if next == .digit, core.allSatisfy({ bytes[$0] &- 0x30 < 10 }) { return false }
        // The number of a list by hand: "1. Ring til Birthe".
        if words == 1, next == .capital, core.count < 3, core.allSatisfy({ bytes[$0] &- 0x30 < 10 }) { return false }
        // A/S, km/t
        if core.lowerBound > 0, bytes[core.lowerBound - 1] == UInt8(ascii: "/") { return true }
        // "Du har kørekort B. Du …" ends all the same.
        if isInitial(core) { return core.count < 3 && Abbreviations.isClassed(bytes, before) }
        guard let abbreviation = Abbreviations.kind(of: bytes, core) else { return true }
        return abbreviation == .canEnd && next == .capital
    }

    /// `H. Holm`, `H.C. Andersen`.
    private func isInitial(_ core: Range<Int>) -> Bool {
        var index = core.lowerBound
        while index < core.upperBound {
            guard let length = SentenceSigns.capitalLength(text.span, at: index, limit: core.upperBound) else { return false }
            index += length
            if index < core.upperBound {
                guard text[index] == UInt8(ascii: ".") else { return false }
                index += 1
            }
        }
        return true
    }
}
