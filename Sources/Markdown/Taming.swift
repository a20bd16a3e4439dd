import Text

/// A copy of a text without what makes libcmark 0.30 take time quadratic in it; nil when the text has none of that.
///
/// Two patterns do: nesting thousands of quotes and lists deep, and thousands of `![` before links. Past bounds no
/// author comes near, a backslash before the marker leaves it as plain text. Small texts are let through unread.
func tamed(_ text: Span<UInt8>) -> [UInt8]? {
    guard text.count > smallText else { return nil }
    var escapes = imageEscapes(in: text)
    var lineStart = 0
    while lineStart < text.count {
        if let marker = deepMarker(in: text, lineStart: lineStart) { escapes.append(marker) }
        while lineStart < text.count, text[lineStart] != 0x0A, text[lineStart] != 0x0D { lineStart += 1 }
        lineStart += 1
    }
    if escapes.isEmpty { return nil }
    escapes.sort()
    var tamed: [UInt8] = []
    tamed.reserveCapacity(text.count + escapes.count)
    var kept = 0
    for offset in escapes {
        tamed.append(text.extracting(kept..<offset))
        tamed.append(UInt8(ascii: "\\"))
        kept = offset
    }
    tamed.append(text.extracting(kept..<text.count))
    return tamed
}

/// Bytes up to which even a quadratic reading takes well below a second.
private let smallText = 8 * 1024
/// Quotes and lists that one line may open or go on with.
private let mostMarkers = 100
/// Bytes from the start of a line within which one may open: bounds what lines below each other can add up to.
private let widestIndent = 200
/// Images that one text may begin.
private let mostImages = 1000

private func imageEscapes(in text: Span<UInt8>) -> [Int] {
    var found = 0
    var escapes: [Int] = []
    for index in 0..<text.count - 1 where text[index] == UInt8(ascii: "!") && text[index + 1] == UInt8(ascii: "[") {
        found += 1
        if found > mostImages { escapes.append(index) }
    }
    return escapes
}

/// The offset of the first marker of a line beyond the bounds, where a backslash makes it plain text.
private func deepMarker(in text: Span<UInt8>, lineStart: Int) -> Int? {
    var markers = 0
    var index = lineStart
    while index < text.count {
        let byte = text[index]
        if byte == 0x20 || byte == 0x09 {
            index += 1
            continue
        }
        guard let sign = markerSign(in: text, at: index) else { return nil }
        markers += 1
        if markers > mostMarkers || index - lineStart > widestIndent { return sign }
        index = sign + 1
    }
    return nil
}

/// The offset of the sign of a quote or list marker that begins here: itself, or the point behind a number.
private func markerSign(in text: Span<UInt8>, at start: Int) -> Int? {
    switch text[start] {
    case UInt8(ascii: ">"):
        return start
    case UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "+"):
        return endsMarker(text, start + 1) ? start : nil
    case UInt8(ascii: "0")...UInt8(ascii: "9"):
        var index = start + 1
        while index < text.count, index < start + 9, text[index] &- 0x30 < 10 { index += 1 }
        guard index < text.count, text[index] == UInt8(ascii: ".") || text[index] == UInt8(ascii: ")") else { return nil }
        return endsMarker(text, index + 1) ? index : nil
    default:
        return nil
    }
}

private func endsMarker(_ text: Span<UInt8>, _ index: Int) -> Bool {
    index >= text.count || text[index] == 0x20 || 0x09...0x0D ~= text[index]
}
