internal import Content
internal import Text

/// What an editor's cursor stands in: told line by line, since a file that is being written is seldom whole YAML.
enum Cursor: Equatable {
    /// A key of front matter is being written, in the map at a path of keys; `typed` holds the bytes of what is there.
    case key(path: [String], typed: Range<Int>, indent: Int)
    /// The value of the key at a path, or an item of its list.
    case value(path: [String], typed: Range<Int>)
    /// The address of a link in the text.
    case link(typed: Range<Int>)
    /// A rule in a comment that sets it aside.
    case allowance(typed: Range<Int>)
    case text

    init(at offset: Int, in document: TextDocument) {
        let lines = document.lines
        let line = lines.line(of: offset)
        let start = lines.range(ofLine: line).lowerBound
        if let end = Self.endOfFront(lines), line > 1, line < end {
            self = Self.front(offset, line, document)
        } else if let link = Self.linkStart(document.bytes[start..<offset]) {
            self = .link(typed: link..<Self.endOfWord(offset, lines.range(ofLine: line).upperBound, document.bytes))
        } else {
            self = .text
        }
    }

    /// The line of the closing fence; one past the last where it is still to be written; nil where no fence opens.
    static func endOfFront(_ lines: LineIndex) -> Int? {
        guard isFence(1, lines) else { return nil }
        var line = 2
        while line <= lines.lineCount, !isFence(line, lines) { line += 1 }
        return line
    }

    private static func isFence(_ line: Int, _ lines: LineIndex) -> Bool {
        var bytes = lines.bytes[lines.range(ofLine: line)]
        if line == 1, bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes = bytes.dropFirst(3) }
        return bytes.starts(with: Array("---".utf8)) && bytes.dropFirst(3).allSatisfy { $0 == 0x20 || $0 == 0x09 }
    }

    /// Where the address begins that is still open before the cursor: `](/opslag/…`.
    private static func linkStart(_ before: ArraySlice<UInt8>) -> Int? {
        guard let open = before.lastIndex(of: UInt8(ascii: "(")), open > before.startIndex, before[open - 1] == UInt8(ascii: "]"),
            !before[(open + 1)...].contains(where: { $0 == UInt8(ascii: ")") || $0 == 0x20 })
        else { return nil }
        return open + 1
    }

    private static func endOfWord(_ start: Int, _ end: Int, _ bytes: [UInt8]) -> Int {
        let stops = Array(" \t)]},\"'".utf8)
        return bytes[start..<end].firstIndex(where: stops.contains) ?? end
    }

    private static func front(_ offset: Int, _ line: Int, _ document: TextDocument) -> Cursor {
        let bytes = document.bytes
        let range = document.lines.range(ofLine: line)
        let row = FrontRow(bytes[range])
        let allow = Array("opslagstjek: allow ".utf8)
        if bytes[range].drop(while: { $0 == 0x20 }).first == UInt8(ascii: "#") {
            guard let hit = bytes[range.lowerBound..<offset].firstRange(of: allow) else { return .text }
            return .allowance(typed: hit.upperBound..<endOfWord(offset, range.upperBound, bytes))
        }
        let parents = Self.parents(of: row, line: line, document)
        // A key is written up to its colon; the value begins behind the blank after it.
        guard let key = row.key, let value = row.valueStart, offset >= value else {
            let start = min(row.content, offset)
            if row.isItem, row.key == nil, parents.isList {
                return Flow(bytes, from: row.content, to: offset).cursor(path: parents.path, end: range.upperBound)
            }
            let end = row.key.map { start + $0.utf8.count } ?? endOfWord(offset, range.upperBound, bytes)
            return .key(path: parents.path, typed: start..<max(end, start), indent: row.indent)
        }
        return Flow(bytes, from: value, to: offset).cursor(path: parents.path + [key], end: range.upperBound)
    }

    /// The keys under which a line stands, from the outermost one, told by the lines above that stand further left.
    private static func parents(of row: FrontRow, line: Int, _ document: TextDocument) -> (path: [String], isList: Bool) {
        var path: [String] = []
        var indent = row.isItem ? row.dash : row.indent
        // The dashes of a list may stand as far left as its key.
        var allowsEqual = row.isItem
        var isList = false
        var above = line - 1
        while above > 1, indent > 0 || allowsEqual {
            let other = FrontRow(document.bytes[document.lines.range(ofLine: above)])
            above -= 1
            guard !other.isBlank else { continue }
            let left = other.isItem ? other.dash : other.indent
            if other.isItem, other.key != nil, !allowsEqual, left < indent, other.indent < indent {
                path.insert(other.key!, at: 0)
                (indent, allowsEqual) = (other.dash, true)
            } else if other.isItem, !allowsEqual, left < indent {
                // The map that an item begins: its own list comes next.
                (indent, allowsEqual) = (other.dash, true)
            } else if !other.isItem, let key = other.key, left < indent || allowsEqual && left == indent {
                if path.isEmpty { isList = row.isItem }
                path.insert(key, at: 0)
                (indent, allowsEqual) = (left, false)
            }
        }
        return (path, isList)
    }
}
