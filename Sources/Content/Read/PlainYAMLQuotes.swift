extension PlainYAML {
    /// Words between quotation marks, which close on the line they open on.
    mutating func quoted() throws(NotPlainYAML) -> Node {
        let (start, quote) = (cursor.mark, cursor.byte)
        cursor.skip()
        let from = cursor.offset
        while true {
            switch try cursor.skip(.quoted) {
            case quote:
                // Two apostrophes are one within the words.
                if quote == 0x27, cursor.next == 0x27 { return try escaped(from: from, start: start, quote: quote) }
                let isASCII = cursor.offset - from == Int(cursor.mark.column - start.column) - 1
                let words = cursor.text(from: from, to: cursor.offset, isASCII: isASCII)
                cursor.skip()
                return Node(content: .scalar(words, isQuoted: true), place: Place(start, cursor.mark))
            case 0x5C where quote == 0x22: return try escaped(from: from, start: start, quote: quote)
            case 0x22, 0x27, 0x5C: cursor.skip()
            default: throw NotPlainYAML()
            }
        }
    }

    /// The same from the first escape on.
    private mutating func escaped(from first: Int, start: YAMLMark, quote: UInt8) throws(NotPlainYAML) -> Node {
        var words: [UInt8] = []
        var from = first
        while true {
            let byte = try cursor.skip(.quoted)
            switch byte {
            case quote where quote == 0x22 || cursor.next != 0x27:
                cursor.append(from: from, to: &words)
                cursor.skip()
                return Node(content: .scalar(String(decoding: words, as: UTF8.self), isQuoted: true), place: Place(start, cursor.mark))
            case quote,
                0x5C where quote == 0x22:
                cursor.append(from: from, to: &words)
                words.append(byte == quote ? quote : try Self.meaning(ofEscaped: cursor.next))
                cursor.skip()
                cursor.skip()
                from = cursor.offset
            case 0x22, 0x27, 0x5C: cursor.skip()
            default: throw NotPlainYAML()
            }
        }
    }

    private static func meaning(ofEscaped byte: UInt8) throws(NotPlainYAML) -> UInt8 {
        switch byte {
        case 0x22, 0x5C: byte
        case 0x6E: 0x0A
        case 0x74: 0x09
        default: throw NotPlainYAML()
        }
    }
}
