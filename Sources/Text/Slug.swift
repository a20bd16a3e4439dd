/// The address form of a name: folded, and every run of anything but a–z and 0–9 made one hyphen, none at the ends.
///
/// Empty when nothing is left (a name in another script, say); the caller decides what that means.
public func slug(of text: String) -> String {
    slug(of: [UInt8](text.utf8).span)
}

public func slug(of text: Span<UInt8>) -> String {
    var slug: [UInt8] = []
    var hyphenDue = false
    for byte in folded(text) {
        if byte &- 0x61 < 26 || byte &- 0x30 < 10 {
            if hyphenDue, !slug.isEmpty { slug.append(UInt8(ascii: "-")) }
            slug.append(byte)
            hyphenDue = false
        } else {
            hyphenDue = true
        }
    }
    return String(decoding: slug, as: UTF8.self)
}
