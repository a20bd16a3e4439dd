extension [UInt8] {
    /// Appends text for HTML, in an element or between quotes of either kind: `& < > " '` become references.
    public mutating func appendEscaped(_ text: Span<UInt8>) {
        let signs = References.count(in: text)
        if signs == 0 { return append(text) }
        append(text, replacing: References.self, size: text.count + signs * (References.longest - 1))
    }

    public mutating func appendEscaped(_ text: [UInt8]) { appendEscaped(text.span) }

    public mutating func appendEscaped(_ text: ArraySlice<UInt8>) { appendEscaped(text.span) }

    public mutating func appendEscaped(_ text: String) { appendEscaped(text.utf8.span) }

    /// The same in one look, where the bytes are not kept: room is made for the longest that the text may become.
    public mutating func appendEscapedAtOnce(_ text: String) { append(text.utf8.span, replacing: References.self) }
}

/// What stands in HTML, in an element or between quotes.
enum References: Replacing {
    static let longest = 6

    /// Marks the five signs: `&` and `'` differ in one bit, and so do `<` and `>`.
    @inline(__always)
    static func marks(in eight: UInt64) -> UInt64 {
        EightBytes.marks(of: UInt8(ascii: "'"), in: eight | EightBytes.repeating(0x01))
            | EightBytes.marks(of: UInt8(ascii: ">"), in: eight | EightBytes.repeating(0x02))
            | EightBytes.marks(of: UInt8(ascii: "\""), in: eight)
    }

    @inline(__always)
    static func replacement(in text: Span<UInt8>, at index: Int) -> (words: StaticString?, length: Int) {
        let reference: StaticString? =
            switch text[index] {
            case UInt8(ascii: "&"): "&amp;"
            case UInt8(ascii: "<"): "&lt;"
            case UInt8(ascii: ">"): "&gt;"
            case UInt8(ascii: "\""): "&quot;"
            case UInt8(ascii: "'"): "&#39;"
            default: nil
            }
        return (reference, 1)
    }
}
