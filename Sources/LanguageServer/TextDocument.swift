internal import Content
internal import Text

/// How an editor counts the columns of a line; the checker counts Unicode scalars.
enum PositionEncoding: String {
    case utf8 = "utf-8"
    case utf16 = "utf-16"
    case utf32 = "utf-32"

    /// The one that costs no counting, if the editor knows it, else the one that every editor knows.
    init(offered: [String]) { self = offered.contains("utf-32") ? .utf32 : .utf16 }
}

/// A line and column as an editor sends them, both from 0.
struct Position: Equatable {
    let line: Int
    let character: Int
}

/// A file as it stands in the editor, saved or not.
struct TextDocument {
    let uri: String
    /// From the site's root.
    let path: String
    let version: Int?
    let lines: LineIndex
    /// What the checker found in it.
    var findings: [Finding] = []

    var bytes: [UInt8] { lines.bytes }

    var file: SourceFile {
        bytes.count > SourceFile.largest ? SourceFile(path: path, tooLarge: bytes.count) : SourceFile(path: path, bytes: bytes)
    }

    /// The byte a position points at; past the line's end it is the line's end.
    func offset(of position: Position, _ encoding: PositionEncoding) -> Int {
        let range = lines.range(ofLine: position.line + 1)
        var units = 0
        for index in range where bytes[index] & 0xC0 != 0x80 {
            if units >= position.character { return index }
            units += Self.units(of: bytes[index], encoding)
        }
        return range.upperBound
    }

    func position(of offset: Int, _ encoding: PositionEncoding) -> Position {
        let line = lines.line(of: offset)
        let start = lines.range(ofLine: line).lowerBound
        let before = bytes[start..<max(start, min(offset, bytes.count))]
        let units = before.reduce(0) { $0 + ($1 & 0xC0 == 0x80 ? 0 : Self.units(of: $1, encoding)) }
        return Position(line: line - 1, character: units)
    }

    func position(line: Int, column: Int, _ encoding: PositionEncoding) -> Position {
        if encoding == .utf32 { return Position(line: line - 1, character: column - 1) }
        return position(of: lines.offset(line: line, column: column), encoding)
    }

    /// What stands on a line, without its end.
    func text(ofLine line: Int) -> String { String(decoding: bytes[lines.range(ofLine: line)], as: UTF8.self) }

    /// How many units a character takes that begins with this byte.
    private static func units(of byte: UInt8, _ encoding: PositionEncoding) -> Int {
        switch encoding {
        case .utf32: 1
        case .utf16: byte >= 0xF0 ? 2 : 1
        case .utf8: byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
        }
    }
}

extension Place {
    /// Whether a place touches a stretch of lines, both ends included: an editor's cursor stands between two letters.
    func touches(_ start: (line: Int, column: Int), _ end: (line: Int, column: Int)) -> Bool {
        (line, column) <= end && start <= (endLine, endColumn)
    }
}
