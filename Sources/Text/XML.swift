/// Appends an XML file piece by piece; text is escaped, and characters that XML cannot hold are left out.
public struct XMLWriter: Sendable {
    public private(set) var bytes: [UInt8] = Array("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n".utf8)

    public init() {}

    public mutating func raw(_ text: String) { bytes.append(text.utf8.span) }

    /// `<name>text</name>` on a line of its own.
    public mutating func element(_ name: StaticString, _ text: String) {
        bytes.append("<")
        bytes.append(name)
        bytes.append(">")
        self.text(text)
        bytes.append("</")
        bytes.append(name)
        bytes.append(">\n")
    }

    public mutating func text(_ text: String) { bytes.append(text.utf8.span, replacing: XMLReferences.self) }

    /// ` name="text"`, within a tag; line ends and tabs are kept as references.
    public mutating func attribute(_ name: String, _ text: String) {
        raw(" \(name)=\"")
        var part: [UInt8] = []
        part.append(text.utf8.span, replacing: XMLReferences.self)
        for byte in part {
            if byte == 0x09 || byte == 0x0A || byte == 0x0D { raw("&#\(byte);") } else { bytes.append(byte) }
        }
        raw("\"")
    }

    /// The bytes so far, which are given away: what is written next is written on an empty page.
    public mutating func take() -> [UInt8] { bytes.taken() }
}

/// The five signs as HTML has them. XML 1.0 holds no controls but tab, newline and return, and neither U+FFFE nor U+FFFF: they are left out.
private enum XMLReferences: Replacing {
    static let longest = References.longest

    @inline(__always)
    static func marks(in eight: UInt64) -> UInt64 {
        References.marks(in: eight) | EightBytes.marks(below: 0x20, in: eight) | EightBytes.marks(of: 0xEF, in: eight)
    }

    @inline(__always)
    static func replacement(in text: Span<UInt8>, at index: Int) -> (words: StaticString?, length: Int) {
        switch text[index] {
        case 0x09, 0x0A, 0x0D: (nil, 1)
        case ..<0x20: ("", 1)
        case 0xEF where index + 2 < text.count && text[index + 1] == 0xBF && text[index + 2] >= 0xBE: ("", 3)
        default: References.replacement(in: text, at: index)
        }
    }
}
