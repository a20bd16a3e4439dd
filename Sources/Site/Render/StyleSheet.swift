/// A style sheet without what only its writers need: comments, indentation, the last semicolon of a rule. Strings stay as they are.
func packed(css: [UInt8]) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(css.count)
    var index = 0
    while index < css.count {
        let byte = css[index]
        if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
            let end = endOfString(css, index)
            text += css[index..<end]
            index = end
        } else if byte == UInt8(ascii: "/"), index + 1 < css.count, css[index + 1] == UInt8(ascii: "*") {
            index += 3
            while index < css.count, css[index] != UInt8(ascii: "/") || css[index - 1] != UInt8(ascii: "*") { index += 1 }
            index += 1
        } else if byte <= 0x20 {
            // One space between words, none beside what parts them anyway.
            while index < css.count, css[index] <= 0x20 { index += 1 }
            if let last = text.last, !isBorder(last), index < css.count, !isBorder(css[index]) || css[index] == UInt8(ascii: ":") {
                text.append(0x20)
            }
        } else {
            if byte == UInt8(ascii: "}"), text.last == UInt8(ascii: ";") { text.removeLast() }
            text.append(byte)
            index += 1
        }
    }
    return text
}

/// Behind a colon a space says nothing; before one it is a selector of its own (`ul :first-child`).
private func isBorder(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: ";"), UInt8(ascii: ","), UInt8(ascii: ":"): true
    default: false
    }
}

/// The place behind a string's closing mark; the end of the sheet where it has none.
private func endOfString(_ css: [UInt8], _ start: Int) -> Int {
    var index = start + 1
    while index < css.count, css[index] != css[start] { index += css[index] == UInt8(ascii: "\\") ? 2 : 1 }
    return min(index + 1, css.count)
}
