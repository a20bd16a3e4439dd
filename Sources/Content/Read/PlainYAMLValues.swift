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
        try expectWord(isAtLineStart: start.column == 1)
        while true {
            let byte = cursor.byte
            if (byte | 0x20) &- 0x61 < 26 {
                cursor.skip()
                continue
            }
            switch byte {
            case 0x20:
                let (mark, end) = (cursor.mark, cursor.offset)
                cursor.skipSpaces()
                switch cursor.byte {
                case 0x0A, 0x0D, 0x00, 0x23: return plain(from: from, to: end, Place(start, mark))
                case 0x2C, 0x5D, 0x7D: if isInFlow { return plain(from: from, to: end, Place(start, mark)) }
                // A colon here would end a key; so wide a one is not written.
                case 0x3A: throw NotPlainYAML()
                default: break
                }
            case 0x0A, 0x0D, 0x00: return plain(from: from, to: cursor.offset, Place(start, cursor.mark))
            case 0x3A:
                if cursor.isBeforeBlank { return plain(from: from, to: cursor.offset, Place(start, cursor.mark)) }
                if isInFlow, Self.isFlowSign(cursor.next) { throw NotPlainYAML() }
                cursor.skip()
            case 0x2C, 0x5D, 0x7D:
                if isInFlow { return plain(from: from, to: cursor.offset, Place(start, cursor.mark)) }
                cursor.skip()
            case 0x3F, 0x5B, 0x7B:
                if isInFlow { throw NotPlainYAML() }
                cursor.skip()
            case 0x21...0x7E: cursor.skip()
            case 0x80...: try cursor.skipWide()
            default: throw NotPlainYAML()
            }
        }
    }

    private func plain(from start: Int, to end: Int, _ place: Place) -> Node {
        let words = cursor.text(from: start, to: end)
        if words == "~" || words == "null" { return Node(content: .empty, place: place) }
        return Node(content: .scalar(words, isQuoted: false), place: place)
    }

    private static func isFlowSign(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x2C, 0x3F, 0x5B, 0x5D, 0x7B, 0x7D: true
        default: false
        }
    }

    /// The signs that begin no words: `-?:,[]{}#&*!|>'"%@` and the backtick, `<` for the merge key, `=`, and `.` where `...` may stand.
    private func expectWord(isAtLineStart: Bool) throws(NotPlainYAML) {
        switch cursor.byte {
        case 0x24, 0x28, 0x29, 0x2B, 0x2F, 0x30...0x39, 0x3B, 0x41...0x5A, 0x5C, 0x5E, 0x5F, 0x61...0x7A, 0x7E, 0x80...: return
        case 0x2E: if isAtLineStart { throw NotPlainYAML() }
        default: throw NotPlainYAML()
        }
    }
}
