/// The offset of the first byte that cannot belong to well-formed UTF-8, or nil when all of it is well-formed.
///
/// Strict: no overlong forms, no surrogates, nothing above U+10FFFF. A cut-off sequence is reported at its first byte.
public func firstInvalidUTF8(in bytes: Span<UInt8>) -> Int? {
    let raw = unsafe bytes.bytes
    var index = 0
    while index < bytes.count {
        if index + 8 <= bytes.count {
            let ascii = EightBytes.count(before: EightBytes.load(raw, at: index) & EightBytes.repeating(0x80))
            index += ascii
            if ascii == 8 { continue }
        }
        // Letters of two bytes, as æ, ø and å are.
        if bytes[index] &- 0xC2 < 0x1E, index + 1 < bytes.count, bytes[index + 1] & 0xC0 == 0x80 {
            index += 2
            continue
        }
        guard let length = wellFormedLength(in: bytes, at: index) else { return index }
        index += length
    }
    return nil
}

public func firstInvalidUTF8(in bytes: [UInt8]) -> Int? { firstInvalidUTF8(in: bytes.span) }

/// The number of bytes of the well-formed scalar that starts here, or nil.
@inline(__always)
func wellFormedLength(in bytes: Span<UInt8>, at index: Int) -> Int? {
    let lead = bytes[index]
    if lead < 0x80 { return 1 }
    // What the second byte may be says all about overlong forms, surrogates and the end of Unicode.
    let length: Int
    var second: ClosedRange<UInt8> = 0x80...0xBF
    switch lead {
    case 0xC2...0xDF: length = 2
    case 0xE0: (length, second) = (3, 0xA0...0xBF)
    case 0xED: (length, second) = (3, 0x80...0x9F)
    case 0xE1...0xEF: length = 3
    case 0xF0: (length, second) = (4, 0x90...0xBF)
    case 0xF1...0xF3: length = 4
    case 0xF4: (length, second) = (4, 0x80...0x8F)
    default: return nil
    }
    guard index + length <= bytes.count, second ~= bytes[index + 1] else { return nil }
    for offset in 2..<max(length, 2) where bytes[index + offset] & 0xC0 != 0x80 { return nil }
    return length
}

/// The column, in Unicode scalars from 1, of a byte offset in a line.
public func scalarColumn(of offset: Int, in line: Span<UInt8>) -> Int {
    let end = min(offset, line.count)
    let raw = unsafe line.bytes
    var column = 1
    var index = 0
    while index + 8 <= end {
        // A byte that goes on with a scalar has its high bit set and the one below it not.
        let word = EightBytes.load(raw, at: index)
        column += 8 - (word & ~(word << 1) & EightBytes.repeating(0x80)).nonzeroBitCount
        index += 8
    }
    while index < end {
        if line[index] & 0xC0 != 0x80 { column += 1 }
        index += 1
    }
    return column
}

public func scalarColumn(of offset: Int, in line: ArraySlice<UInt8>) -> Int { scalarColumn(of: offset, in: line.span) }
