/// What a reader of plain YAML meets where it is not certain: libyaml reads the file instead.
struct NotPlainYAML: Error {}

/// A line and a column, both from 1, the column in Unicode scalars; column 0 is the end of the bytes.
struct YAMLMark {
    let line: Int32
    let column: Int32
}

/// Where a reader of plain YAML stands in the bytes.
///
/// Safe: the bytes live as long as the one call that makes the cursor, no offset falls, and none behind the end is read.
@safe struct YAMLCursor {
    private let bytes: UnsafeBufferPointer<UInt8>
    private(set) var offset = 0
    private(set) var line: Int32
    private var lineStart = 0
    /// The bytes since the line's start that continue a character.
    private var continuations = 0

    init(_ bytes: UnsafeBufferPointer<UInt8>, line: Int) {
        unsafe self.bytes = unsafe bytes
        self.line = Int32(truncatingIfNeeded: line)
    }

    /// The byte here; 0 at the end, and where a 0 stands, which no text holds.
    var byte: UInt8 { byte(at: offset) }

    var next: UInt8 { byte(at: offset + 1) }

    private func byte(at offset: Int) -> UInt8 { unsafe offset < bytes.count ? bytes[offset] : 0 }

    var mark: YAMLMark { YAMLMark(line: line, column: Int32(truncatingIfNeeded: offset - lineStart - continuations + 1)) }

    /// Whether a sign here would be an indicator: white space or nothing comes after it.
    var isBeforeBlank: Bool {
        switch next {
        case 0x20, 0x0A, 0x0D, 0x00: true
        default: false
        }
    }

    /// The words between two offsets that were passed, so that every byte was seen to be well-formed.
    func text(from start: Int, to end: Int, isASCII: Bool) -> String {
        unsafe String(copying: UTF8Span(unchecked: UnsafeBufferPointer(rebasing: bytes[start..<end]).span, isKnownASCII: isASCII))
    }

    /// Adds the bytes between an offset that was passed and this one.
    func append(from start: Int, to words: inout [UInt8]) {
        for offset in start..<offset { words.append(byte(at: offset)) }
    }

    /// The byte before this one; a 0 before the first.
    var previous: UInt8 { offset > 0 ? byte(at: offset - 1) : 0 }

    /// How many spaces stand just before this byte.
    var spacesBefore: Int {
        var start = offset
        while start > 0, byte(at: start - 1) == 0x20 { start -= 1 }
        return offset - start
    }

    /// Whether `~` or `null` stands between two offsets that were passed.
    func isNull(from start: Int, to end: Int) -> Bool {
        switch end - start {
        case 1: byte(at: start) == 0x7E
        case 4: byte(at: start) == 0x6E && byte(at: start + 1) == 0x75 && byte(at: start + 2) == 0x6C && byte(at: start + 3) == 0x6C
        default: false
        }
    }

    /// Passes a character of ASCII that is no end of a line.
    mutating func skip() { offset += 1 }

    mutating func skipSpaces() {
        while byte == 0x20 { offset += 1 }
    }

    /// Passes the spaces that stand before a column.
    mutating func skipSpaces(before column: Int32) {
        while byte == 0x20, mark.column < column { offset += 1 }
    }

    /// Passes signs of a set and whatever stands beyond ASCII, and gives the first byte that is neither.
    mutating func skip(_ signs: YAMLSigns) throws(NotPlainYAML) -> UInt8 {
        var (at, wide) = (offset, 0)
        defer {
            offset = at
            continuations += wide
        }
        while true {
            let byte = byte(at: at)
            if signs.contains(byte) {
                at += 1
            } else if byte < 0x80 {
                return byte
            } else {
                let count = try continuations(at: at)
                at += count + 1
                wide += count
            }
        }
    }

    /// How many bytes continue the one at an offset. What libyaml rejects or takes for the end of a line is not plain, nor is a BOM.
    private func continuations(at offset: Int) throws(NotPlainYAML) -> Int {
        let (first, second) = (byte(at: offset), byte(at: offset + 1))
        // The letters of most of Europe, and ours.
        if first >= 0xC3, first <= 0xDF, second & 0xC0 == 0x80 { return 1 }
        let isPlain =
            switch first {
            case 0xC2: second >= 0xA0
            case 0xE0: second >= 0xA0
            case 0xE2: second != 0x80 || (byte(at: offset + 2) != 0xA8 && byte(at: offset + 2) != 0xA9)
            case 0xED: second <= 0x9F
            case 0xEF: second < 0xBB
            case 0xE1...0xEE: true
            case 0xF0: second >= 0x90
            case 0xF1...0xF3: true
            case 0xF4: second <= 0x8F
            default: false
            }
        let count = first < 0xE0 ? 1 : first < 0xF0 ? 2 : 3
        guard isPlain else { throw NotPlainYAML() }
        for ahead in 1...count where byte(at: offset + ahead) & 0xC0 != 0x80 { throw NotPlainYAML() }
        return count
    }

    /// Passes spaces, comments and ends of lines, up to what comes next.
    mutating func skipToToken() throws(NotPlainYAML) -> YAMLMark {
        let lineBefore = line
        while true {
            skipSpaces()
            switch byte {
            case 0x23: try skipComment()
            case 0x0A, 0x0D: try skipLineBreak()
            case 0x00:
                // To libyaml a collection ends within a last line of mere spaces, or behind a comment without an end of line.
                guard offset == lineStart || line == lineBefore else { throw NotPlainYAML() }
                return YAMLMark(line: line, column: 0)
            default: return mark
            }
        }
    }

    /// Whether all was read: no 0 stands here.
    var isAtEnd: Bool { unsafe offset == bytes.count }

    var isAtLineBreak: Bool { byte == 0x0A || byte == 0x0D }

    /// Passes the end of a line, which must stand here.
    mutating func skipLineBreak() throws(NotPlainYAML) {
        guard byte == 0x0A || byte == 0x0D && next == 0x0A else { throw NotPlainYAML() }
        offset += byte == 0x0A ? 1 : 2
        line += 1
        lineStart = offset
        continuations = 0
    }

    private mutating func skipComment() throws(NotPlainYAML) {
        guard offset == lineStart || previous == 0x20 else { throw NotPlainYAML() }
        switch try skip(.comment) {
        case 0x0A, 0x0D, 0x00: return
        default: throw NotPlainYAML()
        }
    }
}

extension Place {
    init(_ start: YAMLMark, _ end: YAMLMark) {
        self.init(line: Int(start.line), column: Int(start.column), endLine: Int(end.line), endColumn: Int(end.column))
    }
}
