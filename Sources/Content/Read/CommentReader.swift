/// Reads the words of a comment in which an editor speaks to the checker.
struct CommentReader {
    private let line: ArraySlice<UInt8>
    private let number: Int
    private var offset: Int

    /// From the sign of the comment on.
    init(_ line: ArraySlice<UInt8>, from sign: Int, line number: Int) {
        self.line = line.last == 0x0D ? line.dropLast() : line
        self.number = number
        offset = sign
    }

    /// From here to the end of the line.
    var place: Place { place(offset..<line.endIndex) }

    private func place(_ range: Range<Int>) -> Place {
        let column = line[..<range.lowerBound].count { $0 & 0xC0 != 0x80 } + 1
        return Place(line: number, column: column, endLine: number, endColumn: column + line[range].count { $0 & 0xC0 != 0x80 })
    }

    private mutating func skipBlank() {
        while offset < line.endIndex, line[offset] == 0x20 || line[offset] == 0x09 { offset += 1 }
    }

    mutating func skip(_ byte: UInt8) -> Bool {
        skipBlank()
        guard offset < line.endIndex, line[offset] == byte else { return false }
        offset += 1
        skipBlank()
        return true
    }

    /// The signs of the comment and the checker's name, after which no letter stands.
    mutating func skipName() -> Bool {
        while skip(UInt8(ascii: "#")) {}
        let start = offset
        while offset < line.endIndex, isLetter(line[offset]) { offset += 1 }
        return String(decoding: line[start..<offset], as: UTF8.self).lowercased() == "opslagstjek"
    }

    /// What stands before white space, a comma, a colon or a long dash; empty where one of them is next. A hyphen belongs to a word
    /// only where more of it follows.
    mutating func word() -> (text: String, place: Place) {
        skipBlank()
        let start = offset
        while offset < line.endIndex, !isEnd(line[offset]), !isLongDash { offset += 1 }
        while offset > start, line[offset - 1] == UInt8(ascii: "-") { offset -= 1 }
        return (String(decoding: line[start..<offset], as: UTF8.self).lowercased(), place(start..<offset))
    }

    /// Whether a rule's name comes next although no comma parts it from the last.
    var isBeforeRule: Bool {
        var ahead = self
        return Rule.byID[ahead.word().text] != nil
    }

    /// Whether what is left says anything: a word at least, after whatever dash stands before it.
    var hasReason: Bool {
        String(decoding: line[offset...], as: UTF8.self).unicodeScalars.contains {
            $0.properties.isAlphabetic || $0.properties.numericType != nil
        }
    }

    private func isEnd(_ byte: UInt8) -> Bool { byte <= 0x20 || byte == UInt8(ascii: ",") || byte == UInt8(ascii: ":") }

    private var isLongDash: Bool { line[offset...].starts(with: [0xE2, 0x80, 0x93]) || line[offset...].starts(with: [0xE2, 0x80, 0x94]) }

    private func isLetter(_ byte: UInt8) -> Bool { byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A }
}
