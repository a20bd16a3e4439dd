internal import Text

/// A Markdown file while fields of it are set, one after the other: all other bytes stay as they are, comments and key order too.
public struct FileWriting: Sendable {
    public private(set) var bytes: [UInt8]
    /// The fields that could not be set with certainty; the file holds their former values.
    public private(set) var refused: [String] = []
    private let schema: Schema

    /// Nil where the front matter cannot be read.
    public init?(_ bytes: [UInt8], of kind: Kind = .opening) {
        guard let state = FileState(bytes), state.root.isEmpty || state.root.entries != nil && !state.root.isFlow else { return nil }
        self.bytes = bytes
        schema = Schema.of(kind)
    }

    /// A file that has no field yet.
    public static let empty: [UInt8] = Array("---\n---\n".utf8)

    /// The front matter as it stands now.
    public var front: Node { FileState(bytes)?.root ?? .none }

    /// The words under a key, one of a map by both names; nil where there is none.
    public func text(_ path: [String]) -> String? {
        path.count == 1 ? front[path[0]]?.text?.trimmed : front[path[0]]?.text(path[1]).value
    }

    /// Sets a field, or one in a map of the front matter: `["hours", "weekly"]`. With `signs`, which tell the rows of a list apart, those
    /// that stay are not touched; without, the whole list is written. False, and nothing is changed, where that cannot be done safely.
    @discardableResult
    public mutating func set(_ path: [String], _ value: WantedValue, signs: ((Node) -> String)? = nil) -> Bool {
        guard let new = changed(path, value, signs) else {
            refused.append(path.joined(separator: "."))
            return false
        }
        bytes = new
        return true
    }

    private func changed(_ path: [String], _ value: WantedValue, _ signs: ((Node) -> String)?) -> [UInt8]? {
        guard let state = FileState(bytes), let edits = FieldSetting(state: state, schema: schema).edits(path, value, signs),
            let patch = Patch(edits, in: state.lines), let former = PlacedTree(bytes, isMarkdown: true)
        else { return nil }
        let result = patch.applied(to: bytes)
        // What is written must be read as it was meant, and nothing else may have moved.
        guard result.count <= SourceFile.largest, let tree = PlacedTree(result, isMarkdown: true), former.isSame(as: tree, but: patch),
            let new = FileState(result), new.holds(value, at: path, signs)
        else { return nil }
        return result
    }

    /// Sets the text below the front matter, where it says anything else: line ends stay the file's own.
    public mutating func setBody(_ text: String) {
        guard let front = try? FrontMatter(of: bytes) else { return }
        let former = bytes[front.body...]
        let newline = bytes[front.yaml.lowerBound - 2] == 0x0D ? "\r\n" : "\n"
        let (old, new) = (Self.lines(String(decoding: former, as: UTF8.self)), Self.lines(text))
        if Self.trimmed(old) == Self.trimmed(new) { return }
        // Only the lines that differ are written.
        let wanted = Self.trimmed(new)
        var kept = Self.rawLines(former)
        let first = kept.firstIndex { !$0.isBlankLine } ?? kept.count
        let last = kept.lastIndex { !$0.isBlankLine }.map { $0 + 1 } ?? kept.count
        let olds = Self.trimmed(old)
        let start = zip(olds, wanted).prefix { $0 == $1 }.count
        let end = zip(olds.dropFirst(start).reversed(), wanted.dropFirst(start).reversed()).prefix { $0 == $1 }.count
        let written = wanted.dropFirst(start).dropLast(end).map { Array(($0 + newline).utf8)[...] }
        let range = (first + start)..<max(first + start, last - end)
        if range.lowerBound == kept.count, let line = kept.last, line.last != 0x0A { kept[kept.count - 1] = line + Array(newline.utf8) }
        kept.replaceSubrange(range, with: written)
        // The file may end with the fence, and no line end behind it.
        let head = bytes[..<front.body] + (bytes[front.body - 1] == 0x0A ? [] : Array(newline.utf8))
        let result = head + kept.joined()
        guard result.count <= SourceFile.largest else { return refused.append("body") }
        bytes = Array(result)
    }

    private static func lines(_ text: String) -> [String] {
        text.replacing("\r\n", with: "\n").split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    }

    private static func rawLines(_ bytes: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
        var lines: [ArraySlice<UInt8>] = []
        var start = bytes.startIndex
        for index in bytes.indices where bytes[index] == 0x0A {
            lines.append(bytes[start...index])
            start = index + 1
        }
        if start < bytes.endIndex { lines.append(bytes[start...]) }
        return lines
    }

    /// Without the blank lines at both ends: a browser tells them as it likes.
    private static func trimmed(_ lines: [String]) -> [String] {
        let isBlank = { (line: String) in line.unicodeScalars.allSatisfy(\.properties.isWhitespace) }
        return Array(lines.drop(while: isBlank).reversed().drop(while: isBlank).reversed())
    }
}

extension ArraySlice<UInt8> {
    fileprivate var isBlankLine: Bool {
        String(decoding: self, as: UTF8.self).unicodeScalars.allSatisfy(\.properties.isWhitespace)
    }
}

/// A file read for writing.
struct FileState {
    let bytes: [UInt8]
    let lines: LineIndex
    let root: Node
    let newline: String
    /// The line of the closing fence.
    let fence: Int

    init?(_ bytes: [UInt8]) {
        guard firstInvalidUTF8(in: bytes) == nil, let front = try? FrontMatter(of: bytes),
            let root = try? YAMLReader.read(bytes[front.yaml], firstLine: 2)
        else { return nil }
        self.bytes = bytes
        self.root = root
        lines = LineIndex(bytes)
        newline = bytes[front.yaml.lowerBound - 2] == 0x0D ? "\r\n" : "\n"
        fence = front.bodyLine - 1
    }

    func source(_ place: Place) -> ArraySlice<UInt8> {
        let start = lines.offset(line: place.line, column: place.column)
        return bytes[start..<max(start, lines.offset(line: place.endLine, column: place.endColumn))]
    }

    /// Whether a field reads as it was to be written.
    func holds(_ value: WantedValue, at path: [String], _ signs: ((Node) -> String)?) -> Bool {
        var node = root
        for key in path {
            guard let entry = node.entry(key) else {
                // `hours: 13` is short for a map.
                return value == .absent || path == ["hours", "weekly"] && node.says(value, signs)
            }
            node = entry.value
        }
        return value == .absent ? node.isBlank : node.says(value, signs)
    }
}

extension Node {
    /// Whether it says what is wanted.
    fileprivate func says(_ value: WantedValue, _ signs: ((Node) -> String)?) -> Bool {
        switch value {
        case .absent: isBlank
        case .text(let wanted), .plain(let wanted): text.map { $0.trimmed == wanted.trimmed } ?? false
        case .list(let rows):
            if let list {
                signs.map { sign in list.map(sign) == rows.map(\.sign) }
                    ?? (list.count == rows.count && zip(list, rows).allSatisfy { $0.says($1.value, nil) })
            } else {
                false
            }
        case .map(let wanted):
            wanted.allSatisfy { one in
                guard let found = entry(one.key) else { return false }
                return found.value.says(one.value, nil)
            }
        }
    }
}
