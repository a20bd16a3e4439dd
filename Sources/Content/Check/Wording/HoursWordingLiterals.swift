internal import Text

/// The places in a text at which a sign of hours may stand, sought eight bytes at a time.
enum HoursLiterals {
    /// The first place from an index at which `HoursSigns` sees a literal; nil where there is none.
    static func first(in text: Span<UInt8>, from start: Int) -> Int? {
        let bytes = unsafe text.bytes
        var index = start
        // Marks the last byte of the eight before, where that is no letter.
        var before: UInt64 = 0x80
        while index &+ 12 <= text.count {
            let word = EightBytes.load(bytes, at: index)
            let lower = word.littleEndian | EightBytes.repeating(0x20)
            let others = nonletters(lower)
            let isCandidate =
                lone(lower, others, before: before) | EightBytes.marks(of: 0x25, in: lower) != 0
                || startsLiteral(bytes, at: index, lower)
            if isCandidate, let found = firstOneByOne(text, in: index..<(index &+ 8)) { return found }
            before = others >> 56
            index &+= 8
        }
        return firstOneByOne(text, in: index..<max(index, text.count))
    }

    private static func firstOneByOne(_ text: Span<UInt8>, in range: Range<Int>) -> Int? {
        let table = HoursSigns.classes
        let classes = table.span
        for index in range {
            if classes[Int(text[index])] != 0, isLiteral(text, at: index) { return index }
        }
        return nil
    }

    private static func isLiteral(_ text: Span<UInt8>, at index: Int) -> Bool {
        var signs: HoursSigns = []
        _ = signs.note(text, at: index)
        return signs.contains(.literal)
    }

    // MARK: eight bytes
    // Every mark may have false ones above it, which cost a closer look and no more.

    /// "tim", "tid", "hou", "hr", "pc", "p..c", "p..s", a soft hyphen or a combining mark.
    @inline(__always)
    private static func startsLiteral(_ bytes: RawSpan, at index: Int, _ lower: UInt64) -> Bool {
        let (t, h, p) = (lower ^ EightBytes.repeating(0x74), lower ^ EightBytes.repeating(0x68), lower ^ EightBytes.repeating(0x70))
        let second = self.lower(bytes, index &+ 1)
        let ti = t | (second ^ EightBytes.repeating(0x69))
        let high = EightBytes.repeating(0x80)
        if lower & high != 0, parts(lower, second) != 0 { return true }
        // "h" is common, "ho" and "hr" are not.
        let hour = zeros(h | (second ^ EightBytes.repeating(0x6f))) | zeros(h | (second ^ EightBytes.repeating(0x72)))
        if zeros(ti) | zeros(p) | hour == 0 { return false }
        let third = self.lower(bytes, index &+ 2)
        let time = zeros(ti | (third ^ EightBytes.repeating(0x6d))) | zeros(ti | (third ^ EightBytes.repeating(0x64)))
        let hours = zeros(h | (third ^ EightBytes.repeating(0x75))) | zeros(h | (second ^ EightBytes.repeating(0x72)))
        // "c" and "s" differ in one bit.
        let fourth = (self.lower(bytes, index &+ 3) | EightBytes.repeating(0x10)) ^ EightBytes.repeating(0x73)
        return time | hours | zeros(p | (second ^ EightBytes.repeating(0x63))) | zeros(p | fourth) != 0
    }

    /// A soft hyphen or a combining mark, which may stand inside a word.
    @inline(__always)
    private static func parts(_ lower: UInt64, _ second: UInt64) -> UInt64 {
        zeros((lower ^ EightBytes.repeating(0xe2)) | (second ^ EightBytes.repeating(0xad)))
            | zeros((lower | EightBytes.repeating(0x01)) ^ EightBytes.repeating(0xed))
    }

    /// A lone letter, "t" and "h" among a few: what stands behind the eight bytes counts as no letter.
    @inline(__always)
    private static func lone(_ lower: UInt64, _ others: UInt64, before: UInt64) -> UInt64 {
        let between = (others << 8 | before) & (others >> 8 | 0x80 << 56) & ~others
        return between & zeros((lower | EightBytes.repeating(0x1c)) ^ EightBytes.repeating(0x7c))
    }

    /// Marks all that is no letter of ASCII.
    @inline(__always)
    private static func nonletters(_ lower: UInt64) -> UInt64 {
        // No byte borrows from or lends to the next one here: below the high bit they are reckoned apart.
        let low = lower & EightBytes.repeating(0x7f)
        let isFromA = low &+ EightBytes.repeating(0x80 - 0x61)
        let isBeyondZ = low &+ EightBytes.repeating(0x80 - 0x7b)
        return (~isFromA | isBeyondZ | lower) & EightBytes.repeating(0x80)
    }

    @inline(__always)
    private static func zeros(_ word: UInt64) -> UInt64 { (word &- EightBytes.repeating(0x01)) & ~word & EightBytes.repeating(0x80) }

    @inline(__always)
    private static func lower(_ bytes: RawSpan, _ index: Int) -> UInt64 {
        EightBytes.load(bytes, at: index).littleEndian | EightBytes.repeating(0x20)
    }
}

/// Finds the bytes at which a stretch may end.
enum SentenceEnds {
    /// The next line's end, full stop, semicolon, exclamation or question mark from an index; the text's length where there is none.
    static func next(in text: Span<UInt8>, from start: Int) -> Int {
        let bytes = unsafe text.bytes
        var index = start
        while index < text.count {
            if index + 8 <= text.count {
                // Ends stand below the letters; so do spaces, which are many, and digits and commas, which are few.
                let word = EightBytes.load(bytes, at: index)
                let marks = EightBytes.marks(below: 0x40, in: word) & ~EightBytes.spaces(in: word)
                let count = EightBytes.count(before: marks)
                index += count
                if count == 8 { continue }
            }
            if isEnd(text[index]) { return index }
            index += 1
        }
        return text.count
    }

    private static func isEnd(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x0a, 0x21, 0x2e, 0x3b, 0x3f: true
        default: false
        }
    }
}
