/// Where the lines of a text start; a line ends with LF, CRLF or a lone CR.
///
/// Building it reads the text once; every question after that is a binary search and a look at one line.
public struct LineIndex: Sendable {
    public let bytes: [UInt8]
    /// Offset of the first byte of each line; the text "a\n" has two lines, the second empty.
    private let starts: [Int]

    public init(_ bytes: [UInt8]) {
        var starts = [0]
        starts.reserveCapacity(bytes.count / 32 + 4)
        let span = bytes.span
        let raw = unsafe span.bytes
        var index = 0
        while index < span.count {
            if index + 8 <= span.count {
                let word = EightBytes.load(raw, at: index)
                let plain = EightBytes.count(before: EightBytes.marks(of: 0x0A, in: word) | EightBytes.marks(of: 0x0D, in: word))
                index += plain
                if plain == 8 { continue }
            }
            let byte = span[index]
            index += 1
            guard byte <= 0x0D, byte == 0x0A || byte == 0x0D else { continue }
            if byte == 0x0D, index < span.count, span[index] == 0x0A { index += 1 }
            starts.append(index)
        }
        self.bytes = bytes
        self.starts = starts
    }

    public var lineCount: Int { starts.count }

    /// Line and column of a byte offset, both from 1, the column in Unicode scalars; offsets past the end are the end.
    public func place(of offset: Int) -> (line: Int, column: Int) {
        let line = line(of: offset)
        let start = starts[line - 1]
        return (line, scalarColumn(of: min(offset, bytes.count) - start, in: bytes[start...]))
    }

    /// Line of a byte offset, from 1, without reading the line.
    public func line(of offset: Int) -> Int {
        var low = 0
        var high = starts.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if starts[middle] <= offset { low = middle } else { high = middle }
        }
        return low + 1
    }

    /// The bytes of a line, counted from 1, without its line end; empty for a line that there is not.
    public func range(ofLine line: Int) -> Range<Int> {
        guard line >= 1, line <= starts.count else { return bytes.count..<bytes.count }
        let start = starts[line - 1]
        var end = line < starts.count ? starts[line] : bytes.count
        if line < starts.count {
            if end > start, bytes[end - 1] == 0x0A { end -= 1 }
            if end > start, bytes[end - 1] == 0x0D { end -= 1 }
        }
        return start..<end
    }

    /// The byte offset of a line and a column in Unicode scalars, both from 1; past the line's end it is the line's end.
    public func offset(line: Int, column: Int) -> Int {
        let range = range(ofLine: line)
        var scalars = 0
        for index in range where bytes[index] & 0xC0 != 0x80 {
            scalars += 1
            if scalars == column { return index }
        }
        return range.upperBound
    }
}
