/// The letters with which some words begin, to pass over the words of a text that are none of them.
public struct WordStarts: Sendable {
    /// One bit for each mix of the first three bytes of a word; several may share one.
    private var bits = [UInt64](repeating: 0, count: 1 << 15 / 64)

    public init() {}

    /// Takes in a word as `folded` gives it.
    public mutating func insert(_ word: [UInt8]) {
        // A letter beyond ASCII is never held against the bits.
        let word = word.filter { $0 < 0x80 }
        let firsts = word.prefix(3).map { [$0 | 0x20] }
        let choices = firsts + [[UInt8]](repeating: Self.ends, count: 3 - firsts.count)
        // What follows a word of one letter may be anything.
        let last = word.count == 1 ? Array(0x20..<0x80) : choices[2]
        for first in choices[0] {
            for second in choices[1] {
                for third in last { set(UInt32(first) | UInt32(second) << 8 | UInt32(third) << 16) }
            }
        }
    }

    /// What may follow a word, each with the bit that tells capitals from small letters.
    private static let ends = (0x00..<0x80 as Range<UInt8>).filter { ($0 | 0x20) &- 0x61 >= 26 && $0 &- 0x30 >= 10 }.map { $0 | 0x20 }

    private mutating func set(_ key: UInt32) {
        let mix = Self.mix(key)
        bits[mix >> 6] |= 1 << UInt64(mix & 63)
    }

    @inline(__always)
    private static func mix(_ key: UInt32) -> Int { Int((key &* 0x9E37_79B1) >> 17) }

    /// The first place at or after an index where a word may stand that begins so; nil where there is none.
    ///
    /// Letters beyond ASCII are not folded here: where one is among the first three, the word may be any. A letter after one counts
    /// as the first of a word.
    public func next(in text: Span<UInt8>, from index: Int) -> Int? {
        let raw = unsafe text.bytes
        let bits = bits.span
        var index = index
        var before: UInt64 = index > 0 && Self.isWord(text[index - 1]) ? 0x80 : 0
        while index + 11 <= text.count {
            let eight = EightBytes.load(raw, at: index).littleEndian
            let word = EightBytes.wordMarks(eight)
            let lead = eight & (eight << 1) & EightBytes.repeating(0x80)
            var starts = (word | lead) & ~(word << 8 | before)
            while starts != 0 {
                let offset = starts.trailingZeroBitCount / 8
                starts &= starts - 1
                if Self.mayBegin(EightBytes.loadFour(raw, at: index + offset), bits) { return index + offset }
            }
            before = word >> 56
            index += 8
        }
        return next(inRestOf: text, from: index, isInWord: before != 0)
    }

    private func next(inRestOf text: Span<UInt8>, from start: Int, isInWord: Bool) -> Int? {
        var isInWord = isInWord
        for index in start..<max(start, text.count) {
            let isWord = Self.isWord(text[index])
            if isWord || text[index] >= 0xC0, !isInWord {
                var key: UInt32 = 0x2020_2020
                for offset in 0..<min(4, text.count - index) {
                    key = key & ~(0xFF << UInt32(8 * offset)) | UInt32(text[index + offset]) << UInt32(8 * offset)
                }
                if Self.mayBegin(key, bits.span) { return index }
            }
            isInWord = isWord
        }
        return nil
    }

    /// Four bytes of a text, the first one lowest; the last is passed over.
    @inline(__always)
    private static func mayBegin(_ four: UInt32, _ bits: Span<UInt64>) -> Bool {
        if four & 0x80_8080 != 0 { return true }
        let mix = mix((four | 0x20_2020) & 0xFF_FFFF)
        return bits[mix >> 6] >> UInt64(mix & 63) & 1 == 1
    }

    @inline(__always)
    private static func isWord(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10 }
}
