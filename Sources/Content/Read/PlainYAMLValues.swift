/// Values that stand on one line: words, quoted words, and lists and maps between brackets.
extension PlainYAML {
    /// In bytes: libyaml takes no longer key than 1,024 characters.
    static let longestKey = 1_000

    /// One value, the cursor at its first sign; afterwards it stands behind its last.
    mutating func flow(depth: Int) throws(NotPlainYAML) -> Node {
        switch cursor.byte {
        case 0x5B: try flowList(depth: depth)
        case 0x7B: try flowMap(depth: depth)
        default: try scalar(isInFlow: false)
        }
    }

    private mutating func flowValue(depth: Int) throws(NotPlainYAML) -> Node {
        switch cursor.byte {
        case 0x5B: try flowList(depth: depth + 1)
        case 0x7B: try flowMap(depth: depth + 1)
        default: try scalar(isInFlow: true)
        }
    }

    private mutating func flowList(depth: Int) throws(NotPlainYAML) -> Node {
        guard depth < Self.deepest else { throw NotPlainYAML() }
        let start = cursor.mark
        var nodes: [Node] = []
        nodes.reserveCapacity(4)
        cursor.skip()
        cursor.skipSpaces()
        while cursor.byte != 0x5D {
            nodes.append(try flowValue(depth: depth))
            try endOfEntry(closing: 0x5D)
        }
        cursor.skip()
        return Node(content: .list(nodes), place: Place(start, cursor.mark))
    }

    private mutating func flowMap(depth: Int) throws(NotPlainYAML) -> Node {
        guard depth < Self.deepest else { throw NotPlainYAML() }
        let start = cursor.mark
        var entries: [Node.Entry] = []
        entries.reserveCapacity(4)
        cursor.skip()
        cursor.skipSpaces()
        while cursor.byte != 0x7D {
            let keyStart = cursor.offset
            let key = try scalar(isInFlow: true)
            guard case .scalar(let name, _) = key.content, cursor.offset - keyStart < Self.longestKey else { throw NotPlainYAML() }
            guard cursor.byte == 0x3A, cursor.next == 0x20 else { throw NotPlainYAML() }
            cursor.skip()
            cursor.skipSpaces()
            let isEmpty = cursor.byte == 0x2C || cursor.byte == 0x7D
            let value = isEmpty ? Node(content: .empty, place: Place(cursor.mark, cursor.mark)) : try flowValue(depth: depth)
            entries.append(Node.Entry(key: name, keyPlace: key.place, value: value))
            try endOfEntry(closing: 0x7D)
        }
        cursor.skip()
        return Node(content: .map(entries), place: Place(start, cursor.mark))
    }

    /// Passes a comma and the spaces around it; else it is the bracket that must stand here.
    private mutating func endOfEntry(closing: UInt8) throws(NotPlainYAML) {
        cursor.skipSpaces()
        if cursor.byte == closing { return }
        guard cursor.byte == 0x2C else { throw NotPlainYAML() }
        cursor.skip()
        cursor.skipSpaces()
    }

    mutating func scalar(isInFlow: Bool) throws(NotPlainYAML) -> Node {
        switch cursor.byte {
        case 0x22, 0x27: try quoted()
        default: try plain(isInFlow: isInFlow)
        }
    }

    /// Words without quotation marks. An indicator may not begin them, and what ends them must be certain.
    private mutating func plain(isInFlow: Bool) throws(NotPlainYAML) -> Node {
        let (start, from) = (cursor.mark, cursor.offset)
        guard YAMLSigns.beginning.contains(cursor.byte) || cursor.byte >= 0x80, cursor.byte != 0x2E || start.column > 1 else {
            throw NotPlainYAML()
        }
        while true {
            switch try cursor.skip(isInFlow ? .flow : .block) {
            case 0x0A, 0x0D, 0x00: return words(from: from, start: start)
            case 0x23:
                // Only after white space does it begin a comment.
                if cursor.previous == 0x20 { return words(from: from, start: start) }
            case 0x3A:
                if cursor.isBeforeBlank {
                    // A key's colon follows it at once, where people write.
                    guard cursor.previous != 0x20 else { throw NotPlainYAML() }
                    return words(from: from, start: start)
                }
                if isInFlow, !YAMLSigns.flow.contains(cursor.next), cursor.next < 0x80 { throw NotPlainYAML() }
            case 0x2C where isInFlow, 0x5D where isInFlow, 0x7D where isInFlow: return words(from: from, start: start)
            default: throw NotPlainYAML()
            }
            cursor.skip()
        }
    }

    /// The words from an offset to here, without the spaces at their end.
    private func words(from: Int, start: YAMLMark) -> Node {
        let spaces = cursor.spacesBefore
        let (to, end) = (cursor.offset - spaces, cursor.mark)
        let place = Place(start, YAMLMark(line: end.line, column: end.column - Int32(truncatingIfNeeded: spaces)))
        if cursor.isNull(from: from, to: to) { return Node(content: .empty, place: place) }
        let isASCII = cursor.offset - from == Int(end.column - start.column)
        return Node(content: .scalar(cursor.text(from: from, to: to, isASCII: isASCII), isQuoted: false), place: place)
    }
}
