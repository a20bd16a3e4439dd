extension PlainYAML {
    /// The lines below a `|`, as they are, while they stand further right than their key; the cursor is at the bar.
    ///
    /// With a digit, `+` or `-` behind the bar, where a line holds fewer spaces than the first and no word, and before a comment, it is not plain.
    mutating func literal(of column: Int32) throws(NotPlainYAML) -> Node {
        let start = cursor.mark
        cursor.skip()
        cursor.skipSpaces()
        try cursor.skipLineBreak()
        cursor.skipSpaces()
        let indentation = cursor.mark.column
        guard indentation > column else { throw NotPlainYAML() }
        var words: [UInt8] = []
        var breaks = 0
        while cursor.mark.column == indentation {
            guard !cursor.isAtLineBreak else { throw NotPlainYAML() }
            words.append(contentsOf: repeatElement(0x0A, count: breaks))
            let from = cursor.offset
            _ = try cursor.skip(.comment)
            cursor.append(from: from, to: &words)
            breaks = 0
            repeat {
                try cursor.skipLineBreak()
                breaks += 1
            } while cursor.isAtLineBreak
            cursor.skipSpaces(before: indentation)
        }
        guard !cursor.isAtLineBreak, cursor.byte != 0x23, cursor.byte != 0 || cursor.mark.column == 1 else { throw NotPlainYAML() }
        words.append(0x0A)
        let end = YAMLMark(line: cursor.line, column: 1)
        return Node(content: .scalar(String(decoding: words, as: UTF8.self), isQuoted: true), place: Place(start, end))
    }
}
