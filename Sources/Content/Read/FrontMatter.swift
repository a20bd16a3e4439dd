internal import Text

/// Where the front matter and the body of a file stand, in bytes.
struct FrontMatter {
    let yaml: Range<Int>
    let body: Int
    /// The line of the file on which the body begins, from 1.
    let bodyLine: Int

    /// Finds the lines `---` that enclose it; nil where the file does not begin with one. A BOM and CRLF are fine.
    init?(of bytes: [UInt8]) throws(YAMLTrouble) {
        let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        guard let first = Self.endOfFence(in: bytes, at: start) else { return nil }
        var line = 2
        var offset = first
        while offset < bytes.count {
            if let end = Self.endOfFence(in: bytes, at: offset) {
                yaml = first..<offset
                body = end
                bodyLine = line + 1
                return
            }
            guard let newline = bytes.span.place(of: 0x0A, from: offset) else { break }
            offset = newline + 1
            line += 1
        }
        throw YAMLTrouble(place: Place(line: 1, column: 1, endLine: 1, endColumn: 4), variant: "unclosed")
    }

    /// The offset after a line of three dashes that begins here, white space at its end allowed.
    private static func endOfFence(in bytes: [UInt8], at start: Int) -> Int? {
        guard bytes.count >= start + 3, bytes[start] == 0x2D, bytes[start + 1] == 0x2D, bytes[start + 2] == 0x2D else { return nil }
        var offset = start + 3
        while offset < bytes.count, bytes[offset] != 0x0A {
            guard bytes[offset] == 0x20 || bytes[offset] == 0x09 || bytes[offset] == 0x0D else { return nil }
            offset += 1
        }
        return min(offset + 1, bytes.count)
    }
}
