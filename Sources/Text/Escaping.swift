extension [UInt8] {
    /// Appends the bytes as they are.
    public mutating func append(_ bytes: Span<UInt8>) {
        unsafe bytes.withUnsafeBufferPointer { unsafe self.append(contentsOf: $0) }
    }

    /// Appends text for HTML, in an element or between quotes of either kind: `& < > " '` become references.
    public mutating func appendEscaped(_ text: Span<UInt8>) {
        let raw = unsafe text.bytes
        var kept = 0
        var index = 0
        while true {
            while text.count - index >= 8, marks(in: EightBytes.load(raw, at: index)) == 0 { index += 8 }
            if index >= text.count { break }
            if text.count - index >= 8 {
                index += EightBytes.count(before: marks(in: EightBytes.load(raw, at: index)))
            } else if text.count >= 8, marks(in: EightBytes.load(raw, at: text.count - 8)) == 0 {
                // The last eight bytes hold all that is left.
                break
            }
            if let reference = reference(for: text[index]) {
                append(text.extracting(kept..<index))
                unsafe append(contentsOf: UnsafeBufferPointer(start: reference.utf8Start, count: reference.utf8CodeUnitCount))
                kept = index + 1
            }
            index += 1
        }
        append(text.extracting(kept..<text.count))
    }

    public mutating func appendEscaped(_ text: [UInt8]) { appendEscaped(text.span) }

    public mutating func appendEscaped(_ text: ArraySlice<UInt8>) { appendEscaped(text.span) }

    public mutating func appendEscaped(_ text: String) {
        appendEscaped(text.utf8.span)
    }
}

/// Marks the five signs: `&` and `'` differ in one bit, and so do `<` and `>`.
@inline(__always)
private func marks(in word: UInt64) -> UInt64 {
    EightBytes.marks(of: UInt8(ascii: "'"), in: word | EightBytes.repeating(0x01))
        | EightBytes.marks(of: UInt8(ascii: ">"), in: word | EightBytes.repeating(0x02))
        | EightBytes.marks(of: UInt8(ascii: "\""), in: word)
}

@inline(__always)
private func reference(for byte: UInt8) -> StaticString? {
    switch byte {
    case UInt8(ascii: "&"): return "&amp;"
    case UInt8(ascii: "<"): return "&lt;"
    case UInt8(ascii: ">"): return "&gt;"
    case UInt8(ascii: "\""): return "&quot;"
    case UInt8(ascii: "'"): return "&#39;"
    default: return nil
    }
}
