/// Appends an XML file piece by piece; text is escaped, and characters that XML cannot hold are left out.
public struct XMLWriter: Sendable {
    public private(set) var bytes: [UInt8] = Array("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n".utf8)

    public init() {}

    public mutating func raw(_ text: String) { bytes.append(contentsOf: text.utf8) }

    /// `<name>text</name>` on a line of its own.
    public mutating func element(_ name: String, _ text: String) {
        raw("<\(name)>")
        self.text(text)
        raw("</\(name)>\n")
    }

    public mutating func text(_ text: String) { bytes.appendEscaped(Self.allowed(text)) }

    /// ` name="text"`, within a tag; line ends and tabs are kept as references.
    public mutating func attribute(_ name: String, _ text: String) {
        raw(" \(name)=\"")
        var part: [UInt8] = []
        part.appendEscaped(Self.allowed(text))
        for byte in part {
            if byte == 0x09 || byte == 0x0A || byte == 0x0D { raw("&#\(byte);") } else { bytes.append(byte) }
        }
        raw("\"")
    }

    /// The bytes so far, which are given away: what is written next is written on an empty page.
    public mutating func take() -> [UInt8] {
        defer { bytes = [] }
        return bytes
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
