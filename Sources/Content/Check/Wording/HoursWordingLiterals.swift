internal import Text

/// The places in a text at which a sign of hours may stand, sought sixteen bytes at a time.
enum HoursLiterals {
    private typealias Bytes = SIMD16<UInt8>

    /// The first place from an index at which `HoursSigns` sees a literal; nil where there is none.
    static func first(in text: Span<UInt8>, from start: Int) -> Int? {
        let bytes = unsafe text.bytes
        var index = start
        // One byte before and three behind are looked at together with the sixteen.
        if index == 0, !text.isEmpty {
            if firstOneByOne(text, in: 0..<1) != nil { return 0 }
            index = 1
        }
        while index + 19 <= text.count {
            if SixteenBytes.any(candidates(bytes, at: index)), let found = firstOneByOne(text, in: index..<(index + 16)) { return found }
            index += 16
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

    /// All literals, and some that are none.
    @inline(__always)
    private static func candidates(_ bytes: RawSpan, at index: Int) -> SixteenBytes.Mask {
        let before = lower(bytes, index - 1)
        let (a, b, c, d) = (lower(bytes, index), lower(bytes, index + 1), lower(bytes, index + 2), lower(bytes, index + 3))
        let (t, h) = (a .== 0x74, a .== 0x68)
        let time = t .& (b .== 0x69) .& ((c .== 0x6d) .| (c .== 0x64))
        let hour = h .& (((b .== 0x6f) .& (c .== 0x75)) .| ((b .== 0x72) .& ((c .== 0x73) .| .!isLetter(c))))
        let percent = (a .== 0x70) .& ((b .== 0x63) .| (d .== 0x63) .| (d .== 0x73))
        let lone = (t .| h) .& (isLetter(before) .| isLetter(b)) .^ (t .| h)
        // Lower case: a soft hyphen and the combining marks begin so.
        let marks = ((a .== 0xe2) .& (b .== 0xad)) .| (a .== 0xec) .| (a .== 0xed)
        return time .| hour .| percent .| lone .| marks .| (a .== 0x25)
    }

    @inline(__always)
    private static func lower(_ bytes: RawSpan, _ index: Int) -> Bytes { SixteenBytes.load(bytes, at: index) | 0x20 }

    @inline(__always)
    private static func isLetter(_ lower: Bytes) -> SixteenBytes.Mask { (lower &- 0x61) .< 26 }
}

/// Finds the bytes at which a stretch may end.
enum SentenceEnds {
    /// The next line's end, full stop, semicolon, exclamation or question mark from an index; the text's length where there is none.
    static func next(in text: Span<UInt8>, from start: Int) -> Int {
        let bytes = unsafe text.bytes
        var index = start
        while index + 16 <= text.count {
            let word = SixteenBytes.load(bytes, at: index)
            let ends = (word .== 0x0a) .| (word .== 0x2e) .| (word .== 0x3b) .| (word .== 0x21) .| (word .== 0x3f)
            let count = SixteenBytes.count(before: ends)
            if count < 16 { return index + count }
            index += 16
        }
        while index < text.count {
            switch text[index] {
            case 0x0a, 0x21, 0x2e, 0x3b, 0x3f: return index
            default: index += 1
            }
        }
        return index
    }
}
