internal import Text

/// A word of a text with its folded letters: for stretches that a cheaper look has found worth reading.
struct FoldedWord {
    let range: Range<Int>
    let text: String

    /// The runs of letters and digits in a stretch, and the sign for per cent.
    static func all(in text: [UInt8], _ stretch: Range<Int>) -> [FoldedWord] {
        var words: [FoldedWord] = []
        var start: Int?
        func end(_ index: Int) {
            guard let first = start else { return }
            words.append(FoldedWord(range: first..<index, text: String(decoding: folded(text[first..<index]), as: UTF8.self)))
            start = nil
        }
        for index in stretch {
            let byte = text[index]
            if Numeral.isDigit(byte) || (byte | 0x20) &- 0x61 < 26 || (byte >= 0x80 && isLetter(index, in: text)) {
                start = start ?? index
            } else {
                end(index)
                if byte == UInt8(ascii: "%") { words.append(FoldedWord(range: index..<index + 1, text: "%")) }
            }
        }
        end(stretch.upperBound)
        return words
    }

    /// The last few words before a place, nearest last; a sentence's end is not heeded.
    static func before(_ place: Int, in text: [UInt8], most count: Int) -> [FoldedWord] {
        var start = max(0, place - 24 * count)
        while start < place, text[start] & 0xC0 == 0x80 { start += 1 }
        return Array(all(in: text, start..<place).suffix(count))
    }

    /// Whether a byte above ASCII belongs to a letter, not to a dash, a quotation mark or a blank.
    private static func isLetter(_ index: Int, in text: [UInt8]) -> Bool {
        var lead = index
        while lead > 0, text[lead] & 0xC0 == 0x80 { lead -= 1 }
        return text[lead] != 0xC2 && text[lead] != 0xE2
    }
}
