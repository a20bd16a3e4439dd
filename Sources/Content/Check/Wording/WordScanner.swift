internal import Text

/// What stands between a word and the one before it, weakest first.
enum Gap: UInt8 {
    /// White space, hyphens, quotation and emphasis marks.
    case space
    /// A comma, a bracket, a dash or another sign inside a sentence.
    case clause
    /// The end of a sentence, list item, heading or table cell.
    case sentence
}

/// A run of letters and digits in running text.
struct ScannedWord {
    /// Of the folded letters (FNV-1a). Two words with one hash are taken for one word: at 64 bits that needs intent, and gains nothing.
    let hash: UInt64
    /// UTF-8 offset of the first byte.
    let start: Int
    /// UTF-8 offset past the last byte.
    let end: Int
    let gap: Gap
}

/// Cuts text into words whose letters are folded on the way, so that no word is copied.
struct WordScanner: Sendable {
    /// The folded letters of U+0080–U+024F and U+1E00–U+1EFF, the first one in the low byte; 0 for what is no letter of a–z.
    private let spellings: [UInt16]

    /// Asks `folded` about each letter once, so that both always agree.
    init() {
        let scalars = Array(0x80..<0x250) + Array(0x1E00..<0x1F00)
        spellings = scalars.map { value in
            let letters = folded(String(Unicode.Scalar(UInt32(value)) ?? " "))
            guard letters.count <= 2, letters.allSatisfy({ $0 &- 0x61 < 26 }) else { return 0 }
            return UInt16(letters.first ?? 0) | (letters.count == 2 ? UInt16(letters[1]) << 8 : 0)
        }
    }

    /// All words, whatever the bytes; the first one stands after a sentence's end.
    func words(in text: Span<UInt8>) -> [ScannedWord] {
        var words: [ScannedWord] = []
        words.reserveCapacity(text.count / 6 + 1)
        var index = 0
        var gap = Gap.sentence
        while true {
            let passed = gapBefore(nextWordFrom: &index, in: text)
            if passed.rawValue > gap.rawValue { gap = passed }
            guard index < text.count else { return words }
            words.append(word(startingAt: &index, in: text, after: gap))
            gap = .space
        }
    }

    /// The word at a place, which moves to its end; an empty one where none begins.
    func word(startingAt index: inout Int, in text: Span<UInt8>, after gap: Gap) -> ScannedWord {
        let start = index
        var hash = WordHash()
        scan: while index < text.count {
            let byte = text[index]
            let lower = byte | 0x20
            if lower &- 0x61 < 26 {
                hash.add(lower)
                index += 1
            } else if byte &- 0x30 < 10 {
                hash.add(byte)
                index += 1
            } else if byte < 0x80 {
                break
            } else {
                let (sign, length) = sign(in: text, at: index)
                if case .gap = sign { break scan }
                hash.add(sign, text, index..<index + length)
                index += length
            }
        }
        return ScannedWord(hash: hash.value, start: start, end: index, gap: gap)
    }

    /// Gives each beginning of a word, by the hash that it would have as a word.
    @inline(__always)
    func forEachBeginning(of word: ScannedWord, in text: Span<UInt8>, _ body: (UInt64) -> Void) {
        var hash = WordHash()
        var index = word.start
        while index < word.end {
            let byte = text[index]
            if byte < 0x80 {
                hash.add(byte &- 0x30 < 10 ? byte : byte | 0x20)
                index += 1
            } else {
                let (sign, length) = sign(in: text, at: index)
                hash.add(sign, text, index..<index + length)
                index += length
            }
            body(hash.value)
        }
    }

    /// Moves to the next letter or digit, or to the end.
    func gapBefore(nextWordFrom index: inout Int, in text: Span<UInt8>) -> Gap {
        var gap = Gap.space
        var lineIsEmpty = false
        while index < text.count {
            let byte = text[index]
            if (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10 { break }
            var strength = Gap.space
            var length = 1
            if byte >= 0x80 {
                let found = sign(in: text, at: index)
                length = found.length
                switch found.sign {
                case .letter, .foreign: return gap
                case .gap(let stated): strength = stated
                case .mark, .ring: break
                }
            } else {
                strength = asciiGap(byte, next: index + 1 < text.count ? text[index + 1] : 0x0A, startsLine: lineIsEmpty)
                // A line that holds nothing ends a paragraph; a line break alone does not.
                if byte == 0x0A {
                    if lineIsEmpty { strength = .sentence }
                    lineIsEmpty = true
                } else if byte != 0x20, byte != 0x09, byte != 0x0D {
                    lineIsEmpty = false
                }
            }
            if strength.rawValue > gap.rawValue { gap = strength }
            index += length
        }
        return gap
    }

    private func asciiGap(_ byte: UInt8, next: UInt8, startsLine: Bool) -> Gap {
        let spaceFollows = next == 0x20 || next == 0x0A || next == 0x0D || next == 0x09
        switch byte {
        case UInt8(ascii: " "), 0x09, 0x0A, 0x0D: return .space
        case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "_"), UInt8(ascii: "`"), UInt8(ascii: "~"): return .space
        case UInt8(ascii: "-"), UInt8(ascii: "*"): return startsLine && spaceFollows ? .sentence : .space
        case UInt8(ascii: "+"), UInt8(ascii: "#"), UInt8(ascii: ">"): return startsLine ? .sentence : .clause
        case UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: "|"): return .sentence
        // "f.eks" and "2.5" end no sentence; "pauser.**" does.
        case UInt8(ascii: "."): return spaceFollows || next == UInt8(ascii: "*") || next == UInt8(ascii: "\"") ? .sentence : .clause
        default: return .clause
        }
    }
}

extension WordScanner {
    fileprivate enum Sign {
        /// One or two letters of a–z.
        case letter(UInt16)
        /// A letter of another script, compared as it stands.
        case foreign
        /// A combining mark or a soft hyphen: part of its word, and passed over.
        case mark
        case ring
        case gap(Gap)
    }

    /// What stands at a byte that is not ASCII, and its length; a byte that is no UTF-8 is a sign of its own.
    private func sign(in text: Span<UInt8>, at index: Int) -> (sign: Sign, length: Int) {
        guard let (scalar, length) = scalar(in: text, at: index) else { return (.gap(.clause), 1) }
        return (sign(of: scalar), length)
    }

    private func sign(of scalar: UInt32) -> Sign {
        switch scalar {
        case 0xAD: return .mark
        case 0xA0, 0xAB, 0xBB: return .gap(.space)
        case 0x80..<0x250:
            let spelling = spellings[Int(scalar) - 0x80]
            if spelling != 0 { return .letter(spelling) }
            return scalar < 0xC0 || scalar == 0xD7 || scalar == 0xF7 ? .gap(.clause) : .foreign
        case 0x030A: return .ring
        case 0x0300...0x036F: return .mark
        case 0x1E00..<0x1F00:
            let spelling = spellings[Int(scalar) - 0x1E00 + 0x1D0]
            return spelling == 0 ? .foreign : .letter(spelling)
        case 0x2000...0x2011, 0x2018...0x201F, 0x202F, 0x2039, 0x203A, 0x205F, 0x3000, 0xFEFF: return .gap(.space)
        case 0x2026, 0x2022, 0x2028, 0x2029: return .gap(.sentence)
        case 0x212B: return .letter(0x6161)
        case 0x0250..<0x2000, 0x2C00..<0x3000, 0x3040..<0xD800: return .foreign
        default: return .gap(.clause)
        }
    }

    private func scalar(in text: Span<UInt8>, at index: Int) -> (value: UInt32, length: Int)? {
        let lead = UInt32(text[index])
        let length: Int
        switch lead {
        case 0xC2...0xDF: length = 2
        case 0xE0...0xEF: length = 3
        case 0xF0...0xF4: length = 4
        default: return nil
        }
        guard index + length <= text.count else { return nil }
        var value = lead & (0x7F >> UInt32(length))
        for offset in 1..<length {
            let byte = text[index + offset]
            guard byte & 0xC0 == 0x80 else { return nil }
            value = value << 6 | UInt32(byte & 0x3F)
        }
        return (value, length)
    }
}

/// The hash of a word's letters as they come, folded (FNV-1a).
private struct WordHash {
    private(set) var value: UInt64 = 0xcbf2_9ce4_8422_2325
    private var last: UInt8 = 0

    @inline(__always)
    mutating func add(_ letter: UInt8) {
        value = (value ^ UInt64(letter)) &* 0x0000_0100_0000_01b3
        last = letter
    }

    /// A sign beyond ASCII, which stands at a range of the text.
    @inline(__always)
    mutating func add(_ sign: WordScanner.Sign, _ text: Span<UInt8>, _ range: Range<Int>) {
        switch sign {
        case .letter(let spelling):
            add(UInt8(truncatingIfNeeded: spelling))
            if spelling > 0xFF {
                add(UInt8(truncatingIfNeeded: spelling >> 8))
                last = 0
            }
        case .foreign: for offset in range { add(text[offset]) }
        // An a with a ring above is an å, and that is spelt aa.
        case .ring: if last == UInt8(ascii: "a") { add(last); last = 0 }
        case .mark, .gap: break
        }
    }
}
