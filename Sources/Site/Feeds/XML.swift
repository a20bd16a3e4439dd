internal import Text

/// Appends an XML file piece by piece; text is escaped, and characters that XML cannot hold are left out.
struct XMLWriter {
    private(set) var bytes: [UInt8] = Array("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n".utf8)

    mutating func raw(_ text: String) { bytes.append(contentsOf: text.utf8) }

    /// `<name>text</name>` on a line of its own.
    mutating func element(_ name: String, _ text: String) {
        raw("<\(name)>")
        self.text(text)
        raw("</\(name)>\n")
    }

    mutating func text(_ text: String) { bytes.appendEscaped(Self.allowed(text)) }

    /// `<name attributes href="address"/>` on a line of its own; `attributes` are ours and stand as they are.
    mutating func link(_ attributes: String, href address: String) {
        raw("<link \(attributes) href=\"")
        text(address)
        raw("\"/>\n")
    }

    /// XML 1.0 holds no control characters but tab, newline and return.
    private static func allowed(_ text: String) -> String {
        guard text.utf8.contains(where: { $0 < 0x20 }) || text.unicodeScalars.contains(where: { $0.value == 0xFFFE || $0.value == 0xFFFF })
        else { return text }
        return String(
            String.UnicodeScalarView(
                text.unicodeScalars.filter { scalar in
                    scalar.value >= 0x20 && scalar.value != 0xFFFE && scalar.value != 0xFFFF || [0x09, 0x0A, 0x0D].contains(scalar.value)
                }))
    }
}
