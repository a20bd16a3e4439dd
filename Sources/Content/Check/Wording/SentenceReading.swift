internal import Text

/// Cuts stretches of a text into sentences in one pass, and counts the words of each.
///
/// A word is what stands between blanks, slashes and dashes and holds a letter or a digit: `HK-området`, `bl.a.`, `9.00` and
/// `C#` are one each, `og/eller` is two.
struct SentenceReading {
    let text: [UInt8]
    private(set) var sentences: [Readability.Sentence] = []
    /// Of all sentences.
    private(set) var allWords = 0
    private(set) var allLongWords = 0

    init(_ text: [UInt8]) {
        self.text = text
        sentences.reserveCapacity(text.count / 64 + 4)
    }

    /// The sentence being read.
    private struct Piece {
        var start = 0
        var end = 0
        var words = 0
        var longWords = 0
        var holdsLetter = false
    }

    /// Reads a stretch that ends a sentence, whatever stands at its end.
    mutating func read(_ stretch: Range<Int>) {
        let (text, table) = (self.text, SentenceSigns.table)
        let (bytes, signs) = (text.span, table.span)
        var index = stretch.lowerBound
        let limit = stretch.upperBound
        var piece = Piece()
        // The word before, for what depends on it, and the line it stands in.
        var before = index..<index
        var lineStart = index
        while index < limit {
            var run = bytes.letters(from: index, to: limit)
            // As nearly all words are.
            while run.isWord {
                if piece.words == 0 { piece.start = index }
                piece.words &+= 1
                piece.longWords &+= run.count > 6 ? 1 : 0
                piece.holdsLetter = true
                piece.end = run.end
                before = index..<run.end
                index = run.end &+ 1
                run = bytes.letters(from: index, to: limit)
            }
            let from = index
            index = run.end
            let (letters, holdsDigit, endsInLetter) = SentenceReading.word(
                from, on: &index, letters: run.count, limit, in: bytes, signs)
            let isWord = letters > 0 || holdsDigit
            if isWord {
                if piece.words == 0 { piece.start = from }
                piece.end = index
                piece.words &+= 1
                if letters > 6 { piece.longWords &+= 1 }
                if letters > 0 { piece.holdsLetter = true }
            }
            // A word that ends with a letter ends nothing.
            if !endsInLetter, from < index, SentenceSigns.mayEnd(bytes, before: index, from: from) {
                if piece.words > 0 { piece.end = index }
                if endsSentence(from..<index, limit: limit, behind: before, isFirst: piece.words == 1) { close(&piece) }
            } else if index < limit, bytes[index] == 0x0A,
                SentenceReading.breaksLine(lineStart..<index, limit: limit, in: bytes)
            {
                close(&piece)
            }
            if isWord { before = from..<index }
            if index < limit, signs[Int(bytes[index])] == .blank {
                if bytes[index] == 0x0A { lineStart = index &+ 1 }
                index &+= 1
            }
        }
        close(&piece)
    }

    /// Moves to the end of what stands between blanks, and counts its letters, the first of which are known.
    @inline(__always)
    private static func word(
        _ from: Int, on index: inout Int, letters: Int, _ limit: Int, in bytes: Span<UInt8>, _ signs: Span<SentenceSigns.Sign>
    ) -> (letters: Int, holdsDigit: Bool, endsInLetter: Bool) {
        var letters = letters
        var holdsDigit = false
        var endsInLetter = letters > 0
        while index < limit {
            switch signs[Int(bytes[index])] {
            case .letter:
                letters &+= 1
                endsInLetter = true
                index &+= 1
            case .blank: return (letters, holdsDigit, endsInLetter)
            case .digit:
                holdsDigit = true
                endsInLetter = false
                index &+= 1
            case .sign:
                endsInLetter = false
                index &+= 1
            case .wide:
                let wide = SentenceSigns.wide(bytes, at: index, limit: limit)
                if wide.isBlank {
                    if index == from { index &+= wide.length }
                    return (letters, holdsDigit, endsInLetter)
                }
                index &+= wide.length
                letters &+= wide.isLetter ? 1 : 0
                endsInLetter = wide.isLetter
            }
        }
        return (letters, holdsDigit, endsInLetter)
    }

    private mutating func close(_ piece: inout Piece) {
        if piece.words > 0, piece.holdsLetter {
            sentences.append(Readability.Sentence(range: piece.start..<piece.end, words: piece.words, longWords: piece.longWords))
            allWords += piece.words
            allLongWords += piece.longWords
        }
        piece = Piece()
    }

    /// A line that ends early, with no comma, before one that begins with a capital was broken on purpose: an address, a list by hand.
    private static func breaksLine(_ line: Range<Int>, limit: Int, in bytes: Span<UInt8>) -> Bool {
        guard line.count < shortLine, !line.isEmpty, bytes[line.upperBound - 1] != UInt8(ascii: ",") else { return false }
        return SentenceSigns.beginning(bytes, from: line.upperBound, limit: limit) == .capital
    }

    /// In bytes: where people or programs wrap lines, they do so later.
    private static let shortLine = 45

    // MARK: Ends

    /// Whether a sentence ends behind a word with a mark at its end.
    private func endsSentence(_ word: Range<Int>, limit: Int, behind before: Range<Int>, isFirst: Bool) -> Bool {
        let bytes = text.span
        let next = SentenceSigns.beginning(bytes, from: word.upperBound, limit: limit)
        if next == .nothing { return true }
        if next == .small { return false }
        // Quotation marks and brackets round the word.
        let core = SentenceSigns.core(bytes, word)
        guard !core.isEmpty, bytes[core.upperBound] == UInt8(ascii: ".") else { return true }
        if next == .digit, core.allSatisfy({ bytes[$0] &- 0x30 < 10 }) { return false }
        // The number of a list by hand: "1. Ring til Birthe".
        if isFirst, next == .capital, core.count < 3, core.allSatisfy({ bytes[$0] &- 0x30 < 10 }) { return false }
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
