/// Appends a calendar file line by line (RFC 5545): lines end with CRLF and are folded at 75 octets, never within a letter.
public struct CalendarWriter: Sendable {
    public private(set) var bytes: [UInt8] = []

    /// In octets, without the line's end.
    private static let longest = 75

    public init() { bytes.reserveCapacity(1024) }

    /// `NAME:value`, where the value is ours and stands as it is.
    public mutating func line(_ name: String, _ value: String) {
        let start = begin(name)
        bytes.append(contentsOf: value.utf8)
        end(start)
    }

    /// `NAME:text`, with what the format keeps for itself escaped; control characters are left out.
    public mutating func text(_ name: String, _ text: String) {
        let start = begin(name)
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "\\"), UInt8(ascii: ";"), UInt8(ascii: ","):
                bytes.append(UInt8(ascii: "\\"))
                bytes.append(byte)
            case 0x0A:
                bytes.append(UInt8(ascii: "\\"))
                bytes.append(UInt8(ascii: "n"))
            case ..<0x20, 0x7F: continue
            default: bytes.append(byte)
            }
        }
        end(start)
    }

    /// Where the line begins.
    private mutating func begin(_ name: String) -> Int {
        let start = bytes.count
        bytes.append(contentsOf: name.utf8)
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
