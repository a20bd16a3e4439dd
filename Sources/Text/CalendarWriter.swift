/// Appends a calendar file line by line (RFC 5545): lines end with CRLF and are folded at 75 octets, never within a letter.
public struct CalendarWriter: Sendable {
    public private(set) var bytes: [UInt8] = []

    /// In octets, without the line's end.
    private static let longest = 75

    public init() { bytes.reserveCapacity(1024) }

    /// `NAME:value`, where the value is ours and stands as it is.
    public mutating func line(_ name: StaticString, _ value: String) {
        let start = begin(name)
        bytes.append(value.utf8.span)
        end(start)
    }

    /// `NAME:20261203` or `NAME:20261203T080000Z`, of a day or an instant as ISO 8601 has it with its marks.
    public mutating func date(_ name: StaticString, _ iso: String) {
        let start = begin(name)
        for byte in iso.utf8 where byte != UInt8(ascii: "-") && byte != UInt8(ascii: ":") { bytes.append(byte) }
        end(start)
    }

    /// `NAME:text`, with what the format keeps for itself escaped; control characters are left out.
    public mutating func text(_ name: StaticString, _ text: String) {
        let start = begin(name)
        bytes.append(text.utf8.span, replacing: CalendarEscapes.self)
        end(start)
    }

    /// Where the line begins.
    private mutating func begin(_ name: StaticString) -> Int {
        let start = bytes.count
        bytes.append(name)
        bytes.append(UInt8(ascii: ":"))
        return start
    }

    private mutating func end(_ start: Int) {
        if bytes.count - start > Self.longest { fold(from: start) }
        bytes.append(0x0D)
        bytes.append(0x0A)
    }

    private mutating func fold(from start: Int) {
        let line = Array(bytes[start...])
        bytes.removeLast(line.count)
        var rest = line[...]
        // The space that begins a line after the first counts.
        var room = Self.longest
        while rest.count > room {
            var cut = rest.startIndex + room
            while rest[cut] & 0xC0 == 0x80 { cut -= 1 }
            bytes += rest[..<cut]
            bytes += [0x0D, 0x0A, 0x20]
            rest = rest[cut...]
            room = Self.longest - 1
        }
        bytes += rest
    }
}

private enum CalendarEscapes: Replacing {
    static let longest = 2

    @inline(__always)
    static func marks(in eight: UInt64) -> UInt64 {
        EightBytes.marks(of: UInt8(ascii: "\\"), in: eight)
            | EightBytes.marks(of: UInt8(ascii: ";"), in: eight)
            | EightBytes.marks(of: UInt8(ascii: ","), in: eight)
            | EightBytes.marks(of: 0x7F, in: eight)
            | EightBytes.marks(below: 0x20, in: eight)
    }

    @inline(__always)
    static func replacement(in text: Span<UInt8>, at index: Int) -> (words: StaticString?, length: Int) {
        let words: StaticString? =
            switch text[index] {
            case UInt8(ascii: "\\"): "\\\\"
            case UInt8(ascii: ";"): "\\;"
            case UInt8(ascii: ","): "\\,"
            case 0x0A: "\\n"
            case ..<0x20, 0x7F: ""
            default: nil
            }
        return (words, 1)
    }
}
