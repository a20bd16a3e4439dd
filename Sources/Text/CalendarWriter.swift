/// Appends a calendar file line by line (RFC 5545): lines end with CRLF and are folded at 75 octets, never within a letter.
public struct CalendarWriter: Sendable {
    public private(set) var bytes: [UInt8] = []

    /// In octets, without the line's end.
    private static let longest = 75

    public init() {}

    /// `NAME:value`, where the value is ours and stands as it is.
    public mutating func line(_ name: String, _ value: String) { fold(Array((name + ":" + value).utf8)) }

    /// `NAME:text`, with what the format keeps for itself escaped; control characters are left out.
    public mutating func text(_ name: String, _ text: String) {
        var line = Array((name + ":").utf8)
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "\\"), UInt8(ascii: ";"), UInt8(ascii: ","): line += [UInt8(ascii: "\\"), byte]
            case 0x0A: line += Array("\\n".utf8)
            case ..<0x20, 0x7F: continue
            default: line.append(byte)
            }
        }
        fold(line)
    }

    private mutating func fold(_ line: [UInt8]) {
        var rest = line[...]
        // The space that begins a line after the first counts.
        var room = Self.longest
        while rest.count > room {
            var cut = rest.startIndex + room
            while rest[cut] & 0xC0 == 0x80 { cut -= 1 }
            bytes += rest[..<cut]
            bytes += Array("\r\n ".utf8)
            rest = rest[cut...]
            room = Self.longest - 1
        }
        bytes += rest
        bytes += [0x0D, 0x0A]
    }
}
