/// Reads the plain YAML that front matter nearly always is, in a fifth of libyaml's time.
///
/// What it reads it reads as `YAMLReader` does through libyaml, places and all; where it is not certain it gives nil. That the two
/// are equal, and which of what editors write is plain, is kept by tests. Plain are block maps and lists by spaces, flow maps and lists
/// on one line, words and quoted words on one line, text below a bar, and comments.
struct PlainYAML {
    /// Shallower than libyaml's reader allows: what is too deep is its to report.
    static let deepest = 20

    var cursor: YAMLCursor
    /// What comes next, after a value with its white space and comments.
    private var token: YAMLMark

    static func read(_ bytes: ArraySlice<UInt8>, firstLine: Int) -> Node? {
        unsafe bytes.withUnsafeBufferPointer { buffer -> Node? in
            do throws(NotPlainYAML) {
                var reader = try PlainYAML(unsafe YAMLCursor(buffer, line: firstLine))
                return try reader.document()
            } catch {
                return nil
            }
        }
    }

    private init(_ cursor: YAMLCursor) throws(NotPlainYAML) {
        self.cursor = cursor
        token = try self.cursor.skipToToken()
    }

    private mutating func document() throws(NotPlainYAML) -> Node {
        let node = token.column == 0 ? Node.none : try block(depth: 0)
        guard token.column == 0, cursor.isAtEnd else { throw NotPlainYAML() }
        return node
    }

    /// What stands at the token: a list, a map, or one value.
    private mutating func block(depth: Int) throws(NotPlainYAML) -> Node {
        guard depth < Self.deepest else { throw NotPlainYAML() }
        if isDash { return try list(depth: depth, isIndented: true) }
        let start = cursor.offset
        let value = try flow(depth: depth)
        guard cursor.byte == 0x3A, cursor.isBeforeBlank else {
            try endOfValue()
            return value
        }
        return try map(from: value, keyStart: start, depth: depth)
    }

    /// A list's entries, one below the other; a list that stands as far left as its key ends where the next key begins.
    private mutating func list(depth: Int, isIndented: Bool) throws(NotPlainYAML) -> Node {
        let start = token
        var nodes: [Node] = []
        nodes.reserveCapacity(4)
        repeat {
            cursor.skip()
            let empty = cursor.mark
            token = try cursor.skipToToken()
            let isHere = token.line == empty.line && token.column > 0
            nodes.append(
                isHere || token.column > start.column ? try block(depth: depth + 1) : Node(content: .empty, place: Place(empty, empty)))
            guard token.column <= start.column else { throw NotPlainYAML() }
        } while token.column == start.column && isDash
        if isIndented, token.column == start.column { throw NotPlainYAML() }
        return Node(content: .list(nodes), place: place(from: start, last: nodes.last?.place))
    }

    /// A map's entries, one below the other; the first key is read, and the cursor at its colon.
    private mutating func map(from first: Node, keyStart: Int, depth: Int) throws(NotPlainYAML) -> Node {
        let start = token
        var entries: [Node.Entry] = []
        entries.reserveCapacity(depth == 0 ? 24 : 4)
        var (key, keyStart) = (first, keyStart)
        while true {
            guard case .scalar(let name, _) = key.content, cursor.offset - keyStart < Self.longestKey else { throw NotPlainYAML() }
            cursor.skip()
            entries.append(Node.Entry(key: name, keyPlace: key.place, value: try value(of: start.column, depth: depth + 1)))
            guard token.column == start.column else { break }
            keyStart = cursor.offset
            key = try scalar(isInFlow: false)
            guard cursor.byte == 0x3A, cursor.isBeforeBlank else { throw NotPlainYAML() }
        }
        guard token.column < start.column else { throw NotPlainYAML() }
        return Node(content: .map(entries), place: place(from: start, last: entries.last?.value.place))
    }

    /// The value after a colon, in a map whose keys stand at a column.
    private mutating func value(of column: Int32, depth: Int) throws(NotPlainYAML) -> Node {
        let empty = cursor.mark
        token = try cursor.skipToToken()
        if token.line == empty.line, token.column > 0 {
            if cursor.byte == 0x7C {
                let value = try literal(of: column)
                token = try cursor.skipToToken()
                return value
            }
            let value = try flow(depth: depth)
            try endOfValue()
            return value
        }
        if token.column > column { return try block(depth: depth) }
        if token.column == column, isDash { return try list(depth: depth, isIndented: false) }
        return Node(content: .empty, place: Place(empty, empty))
    }

    private var isDash: Bool { cursor.byte == 0x2D && cursor.isBeforeBlank }

    private mutating func endOfValue() throws(NotPlainYAML) {
        let line = cursor.line
        token = try cursor.skipToToken()
        guard token.column == 0 || token.line != line else { throw NotPlainYAML() }
    }

    /// A block collection ends where what comes next begins; where that is a line's first column, at the end of its last value.
    private func place(from start: YAMLMark, last: Place?) -> Place {
        guard let last, token.column <= 1 else { return Place(start, token) }
        return Place(line: Int(start.line), column: Int(start.column), endLine: last.endLine, endColumn: last.endColumn)
    }
}
