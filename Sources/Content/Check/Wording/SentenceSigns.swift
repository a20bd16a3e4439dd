/// What each byte is to a sentence.
enum SentenceSigns {
    enum Sign: UInt8, Sendable {
        /// Belongs to a word without being a letter of it.
        case sign
        case letter, digit
        /// Parts words.
        case blank
        /// The first byte of a letter or sign beyond ASCII.
        case wide
    }

    /// What a sentence could begin with.
    enum Beginning { case nothing, small, capital, digit, other }

    static let table: [Sign] = (0...255).map { byte in
        switch UInt8(byte) {
        case 0x00...0x20, 0x2F, 0x7F: .blank
        case 0x30...0x39: .digit
        case 0x41...0x5A, 0x61...0x7A: .letter
        case 0xC0...0xFF: .wide
        default: .sign
        }
    }

    /// What begins at a byte of the class `wide`: white space and dashes part words as a blank does.
    static func wide(_ text: Span<UInt8>, at index: Int, limit: Int) -> (isLetter: Bool, isBlank: Bool, length: Int) {
        let byte = text[index]
        // Æ, ø and å, which are nearly all there are.
        if byte == 0xC3, index &+ 1 < limit { return (text[index &+ 1] != 0x97 && text[index &+ 1] != 0xB7, false, 2) }
        let length = min(byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4, limit - index)
        let second = length > 1 ? text[index + 1] : 0
        switch byte {
        case 0xC2: return (false, second == 0xA0, length)
        case 0xC3: return (second != 0x97 && second != 0xB7, false, length)
        // Marks that belong to the letter before.
        case 0xCC, 0xCD: return (false, false, length)
        case 0xE2:
            let third = length > 2 ? text[index + 2] : 0
            return (false, second == 0x80 && (third <= 0x8B || third == 0x93 || third == 0x94 || third == 0xAF), length)
        case 0xF0...: return (false, false, length)
        default: return (true, false, length)
        }
    }

    /// Whether a word ends with a mark that could end a sentence, perhaps inside quotation marks or brackets.
    static func mayEnd(_ text: Span<UInt8>, before end: Int, from start: Int) -> Bool {
        switch text[end - 1] {
        case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"): return true
        case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: ")"), UInt8(ascii: "]"), 0x80...0xBF:
            let mark = closed(text, before: end, from: start)
            return mark > start && isMark(text, before: mark)
        default: return false
        }
    }

    private static func isMark(_ text: Span<UInt8>, before end: Int) -> Bool {
        switch text[end - 1] {
        case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"): true
        case 0xA6: end > 2 && text[end - 3] == 0xE2 && text[end - 2] == 0x80
        default: false
        }
    }

    /// The end of a word without what closes after it: quotation marks and brackets.
    private static func closed(_ text: Span<UInt8>, before end: Int, from start: Int) -> Int {
        var end = end
        while end > start {
            switch text[end - 1] {
            case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: ")"), UInt8(ascii: "]"): end -= 1
            // « and »
            case 0xAB, 0xBB:
                guard end - start > 1, text[end - 2] == 0xC2 else { return end }
                end -= 2
            // Curved quotation marks.
            case 0x98...0x9F:
                guard end - start > 2, text[end - 2] == 0x80, text[end - 3] == 0xE2 else { return end }
                end -= 3
            default: return end
            }
        }
        return end
    }

    /// What stands before the full stop of a word, without what opens before it; empty where its mark is another.
    static func core(_ text: Span<UInt8>, _ word: Range<Int>) -> Range<Int> {
        let end = closed(text, before: word.upperBound, from: word.lowerBound)
        var start = word.lowerBound
        while start < end, table[Int(text[start])] == .sign || text[start] == 0xC2 || text[start] == 0xE2 { start += 1 }
        guard end - 1 > start, text[end - 1] == UInt8(ascii: ".") else { return start..<start }
        return start..<(end - 1)
    }

    /// What the next word begins with, quotation marks and brackets passed over.
    static func beginning(_ text: Span<UInt8>, from start: Int, limit: Int) -> Beginning {
        var index = start
        while index < limit {
            let byte = text[index]
            switch table[Int(byte)] {
            case .letter: return byte & 0x20 == 0 ? .capital : .small
            case .digit: return .digit
            case .blank, .sign: index += 1
            case .wide:
                if let length = capitalLength(text, at: index, limit: limit), length > 1 { return .capital }
                let wide = wide(text, at: index, limit: limit)
                if wide.isLetter { return byte == 0xC3 ? .small : .other }
                index += wide.length
            }
        }
        return .nothing
    }

    /// The bytes of the capital letter that stands here; nil where none does.
    static func capitalLength(_ text: Span<UInt8>, at index: Int, limit: Int) -> Int? {
        switch text[index] {
        case 0x41...0x5A: 1
        case 0xC3: index + 1 < limit && 0x80...0x9E ~= text[index + 1] && text[index + 1] != 0x97 ? 2 : nil
        default: nil
        }
    }
}
