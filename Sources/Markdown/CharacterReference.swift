import Text

/// The text that `&…;` stands for and the bytes it takes, or nil when no character reference starts here.
func characterReference(in text: [UInt8], at start: Int) -> (decoded: [UInt8], length: Int)? {
    var end = start + 1
    while end < text.count, end - start < longestReference, text[end] != UInt8(ascii: ";") {
        guard text[end] == UInt8(ascii: "#") || isAlphanumeric(text[end]) else { return nil }
        end += 1
    }
    guard end < text.count, text[end] == UInt8(ascii: ";"), end > start + 1 else { return nil }
    // cmark knows the two thousand names; a reference is rare enough to ask it.
    let reference = text[start...end]
    var walk = Walk(parsing: reference.span)
    while let (node, _) = walk.next() {
        guard node.kind == .text else { continue }
        let decoded = node.withLiteral { literal in literal.indices.map { literal[$0] } }
        return decoded.elementsEqual(reference) ? nil : (decoded, reference.count)
    }
    return nil
}

/// Bytes of the longest name, with room.
private let longestReference = 40

private func isAlphanumeric(_ byte: UInt8) -> Bool {
    byte &- 0x30 < 10 || (byte | 0x20) &- 0x61 < 26
}

/// ASCII punctuation, which a backslash may stand before.
func isPunctuation(_ byte: UInt8) -> Bool {
    0x21...0x2F ~= byte || 0x3A...0x40 ~= byte || 0x5B...0x60 ~= byte || 0x7B...0x7E ~= byte
}
