/// The address form of a name: folded, and every run of anything but a–z and 0–9 made one hyphen, none at the ends.
///
/// Empty when nothing is left (a name in another script, say); the caller decides what that means.
public func slug(of text: String) -> String {
    slug(of: [UInt8](text.utf8).span)
}

public func slug(of text: Span<UInt8>) -> String {
    if isSlug(text) { return unsafe text.withUnsafeBufferPointer { unsafe String(decoding: $0, as: UTF8.self) } }
    // A slug is never longer than what it is made of, so it is written over it.
    var letters = folded(text)
    var count = 0
    var hyphenDue = false
    var bytes = letters.mutableSpan
    for index in bytes.indices {
        let byte = bytes[index]
        guard byte &- 0x61 < 26 || byte &- 0x30 < 10 else {
            hyphenDue = count > 0
            continue
        }
        if hyphenDue {
            bytes[count] = UInt8(ascii: "-")
            count &+= 1
            hyphenDue = false
        }
        bytes[count] = byte
        count &+= 1
    }
    return String(decoding: letters[..<count], as: UTF8.self)
}

/// Whether a name is its own address form already, as most files' names are.
private func isSlug(_ text: Span<UInt8>) -> Bool {
    var afterHyphen = true
    for index in text.indices {
        let byte = text[index]
        let isLetter = byte &- 0x61 < 26 || byte &- 0x30 < 10
        guard isLetter || byte == UInt8(ascii: "-") && !afterHyphen else { return false }
        afterHyphen = !isLetter
    }
    return !afterHyphen
}
