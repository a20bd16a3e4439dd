extension [UInt8] {
    /// Appends text so that HTML reads it as text, also inside a double- or single-quoted attribute.
    mutating func appendEscaped(_ text: consuming String) {
        text.withUTF8 { bytes in unsafe appendEscaped(bytes) }
    }

    private mutating func appendEscaped(_ bytes: UnsafeBufferPointer<UInt8>) {
        var start = 0
        var at = 0
        while at < bytes.count {
            let byte = unsafe bytes[at]
            // The five bytes all lie below 64, most letters do not: one comparison settles nearly every byte.
            if byte < 64, (Self.special >> UInt64(byte)) & 1 == 1 {
                unsafe append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start..<at]))
                appendEntity(byte)
                start = at + 1
            }
            at += 1
        }
        unsafe append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start...]))
    }

    private mutating func appendEntity(_ byte: UInt8) {
        switch byte {
        case UInt8(ascii: "&"): append(contentsOf: "&amp;".utf8)
        case UInt8(ascii: "<"): append(contentsOf: "&lt;".utf8)
        case UInt8(ascii: ">"): append(contentsOf: "&gt;".utf8)
        case UInt8(ascii: "\""): append(contentsOf: "&quot;".utf8)
        default: append(contentsOf: "&#39;".utf8)
        }
    }

    /// A bit for each byte below 64 that has a meaning in HTML: `"` 0x22, `&` 0x26, `'` 0x27, `<` 0x3C, `>` 0x3E.
    private static var special: UInt64 { 1 << 0x22 | 1 << 0x26 | 1 << 0x27 | 1 << 0x3C | 1 << 0x3E }
}
