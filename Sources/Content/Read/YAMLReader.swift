import CYaml

/// What keeps front matter from being read, and where: `variant` names the sentence under `front-matter-syntax`.
struct YAMLTrouble: Error {
    let place: Place
    let variant: String
}

/// Reads a YAML document by libyaml's events, with the place of each value; what is plain enough, without libyaml.
///
/// Anchors are read as if they were not there and aliases are refused: no editor needs them, and a few lines of them can
/// unfold to gigabytes.
///
/// Safe: the parser lives as long as the one call that makes the reader.
@safe struct YAMLReader {
    /// Deeper than any schema of ours, and shallow enough for the stack.
    private static let deepest = 24

    private let parser: UnsafeMutablePointer<yaml_parser_t>
    private let firstLine: Int
    /// The last value between quotation marks that runs over several lines: where a mark is forgotten, the next one ends it.
    private var longQuote: Place?

    /// Reads the bytes of a file from the offset on; `firstLine` is the line it stands on, from 1.
    static func read(_ bytes: ArraySlice<UInt8>, firstLine: Int = 1) throws(YAMLTrouble) -> Node {
        if let node = PlainYAML.read(bytes, firstLine: firstLine) { return node }
        return try readByEvents(bytes, firstLine: firstLine)
    }

    /// The same by libyaml alone.
    static func readByEvents(_ bytes: ArraySlice<UInt8>, firstLine: Int) throws(YAMLTrouble) -> Node {
        if bytes.isEmpty { return .none }
        if let offset = strayLineBreak(in: bytes) {
            throw YAMLTrouble(place: place(at: offset, in: bytes, firstLine: firstLine), variant: "character")
        }
        let parser = UnsafeMutablePointer<yaml_parser_t>.allocate(capacity: 1)
        defer { unsafe parser.deallocate() }
        guard unsafe yaml_parser_initialize(parser) == 1 else { throw YAMLTrouble(place: .top, variant: "other") }
        defer { unsafe yaml_parser_delete(parser) }
        unsafe yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
        let result = unsafe bytes.withUnsafeBufferPointer { buffer -> Result<Node, YAMLTrouble> in
            unsafe yaml_parser_set_input_string(parser, buffer.baseAddress, buffer.count)
            var reader = unsafe YAMLReader(parser: parser, firstLine: firstLine)
            return Result { () throws(YAMLTrouble) -> Node in try reader.document(in: bytes) }
        }
        return try result.get()
    }

    /// The offset of a sign that YAML takes for the end of a line and an editor does not show as one: U+0085, U+2028, U+2029, a lone CR.
    /// After it every place would be a line off, and a mend would go astray.
    private static func strayLineBreak(in bytes: ArraySlice<UInt8>) -> Int? {
        bytes.indices.first { index in
            switch bytes[index] {
            case 0x0D: index + 1 == bytes.endIndex || bytes[index + 1] != 0x0A
            case 0xC2: bytes[index...].starts(with: [0xC2, 0x85])
            case 0xE2: bytes[index...].starts(with: [0xE2, 0x80, 0xA8]) || bytes[index...].starts(with: [0xE2, 0x80, 0xA9])
            default: false
            }
        }
    }

    private static func place(at offset: Int, in bytes: ArraySlice<UInt8>, firstLine: Int) -> Place {
        let before = bytes[..<min(offset, bytes.endIndex)]
        let line = before.count { $0 == 0x0A } + firstLine
        let column = before.reversed().prefix { $0 != 0x0A }.count { $0 & 0xC0 != 0x80 } + 1
        return Place(line: line, column: column, endLine: line, endColumn: column + 1)
    }

    private mutating func document(in bytes: ArraySlice<UInt8>) throws(YAMLTrouble) -> Node {
        var node = Node.none
        var documents = 0
        while true {
            var event = unsafe try next(in: bytes)
            defer { unsafe yaml_event_delete(&event) }
            switch unsafe event.type {
            case YAML_STREAM_END_EVENT: return node
            case YAML_STREAM_START_EVENT, YAML_DOCUMENT_END_EVENT: continue
            case YAML_DOCUMENT_START_EVENT:
                // What stands behind `...` would be passed over in silence.
                guard documents == 0 else { throw YAMLTrouble(place: unsafe place(event), variant: "other") }
                documents += 1
            default: node = unsafe try value(event, in: bytes, depth: 0)
            }
        }
    }

    private mutating func value(_ event: yaml_event_t, in bytes: ArraySlice<UInt8>, depth: Int) throws(YAMLTrouble) -> Node {
        switch unsafe event.type {
        case YAML_SCALAR_EVENT: return unsafe scalar(event)
        case YAML_SEQUENCE_START_EVENT: return unsafe try list(from: event, in: bytes, depth: depth)
        case YAML_MAPPING_START_EVENT: return unsafe try map(from: event, in: bytes, depth: depth)
        default: throw YAMLTrouble(place: unsafe place(event), variant: "alias")
        }
    }

    private mutating func list(from start: yaml_event_t, in bytes: ArraySlice<UInt8>, depth: Int) throws(YAMLTrouble) -> Node {
        guard depth < Self.deepest else { throw YAMLTrouble(place: unsafe place(start), variant: "depth") }
        var nodes: [Node] = []
        while true {
            var event = unsafe try next(in: bytes)
            defer { unsafe yaml_event_delete(&event) }
            if unsafe event.type == YAML_SEQUENCE_END_EVENT {
                return Node(content: .list(nodes), place: unsafe place(from: start, to: event, last: nodes.last?.place))
            }
            nodes.append(unsafe try value(event, in: bytes, depth: depth + 1))
        }
    }

    private mutating func map(from start: yaml_event_t, in bytes: ArraySlice<UInt8>, depth: Int) throws(YAMLTrouble) -> Node {
        guard depth < Self.deepest else { throw YAMLTrouble(place: unsafe place(start), variant: "depth") }
        var entries: [Node.Entry] = []
        while true {
            var event = unsafe try next(in: bytes)
            defer { unsafe yaml_event_delete(&event) }
            if unsafe event.type == YAML_MAPPING_END_EVENT {
                return Node(content: .map(entries), place: unsafe place(from: start, to: event, last: entries.last?.value.place))
            }
            let key = unsafe try value(event, in: bytes, depth: depth + 1)
            guard let name = key.isEmpty ? "" : key.text else { throw YAMLTrouble(place: key.place, variant: "key") }
            var content = unsafe try next(in: bytes)
            defer { unsafe yaml_event_delete(&content) }
            entries.append(Node.Entry(key: name, keyPlace: key.place, value: unsafe try value(content, in: bytes, depth: depth + 1)))
        }
    }

    private mutating func scalar(_ event: yaml_event_t) -> Node {
        let scalar = unsafe event.data.scalar
        let words = unsafe String(decoding: UnsafeBufferPointer(start: scalar.value, count: scalar.length), as: UTF8.self)
        let isPlain = unsafe scalar.style == YAML_PLAIN_SCALAR_STYLE
        let place = unsafe place(event)
        let isQuoted = unsafe scalar.style == YAML_SINGLE_QUOTED_SCALAR_STYLE || scalar.style == YAML_DOUBLE_QUOTED_SCALAR_STYLE
        if isQuoted, place.endLine > place.line { longQuote = place }
        if isPlain, words.isEmpty || words == "~" || words == "null" { return Node(content: .empty, place: place) }
        return Node(content: .scalar(words, isQuoted: !isPlain), place: place)
    }

    private mutating func next(in bytes: ArraySlice<UInt8>) throws(YAMLTrouble) -> yaml_event_t {
        var event = unsafe yaml_event_t()
        guard unsafe yaml_parser_parse(parser, &event) == 1 else { throw trouble(in: bytes) }
        return unsafe event
    }

    private func place(_ event: yaml_event_t) -> Place {
        unsafe place(from: event, to: event, last: nil)
    }

    /// A block collection ends where the next line begins; then it is the last value in it that an editor sees as its end.
    private func place(from start: yaml_event_t, to end: yaml_event_t, last: Place?) -> Place {
        let line = unsafe Int(start.start_mark.line)
        let column = unsafe Int(start.start_mark.column)
        var endLine = unsafe Int(end.end_mark.line)
        var endColumn = unsafe Int(end.end_mark.column)
        if let last, endColumn == 0 || endLine < last.endLine - firstLine {
            (endLine, endColumn) = (last.endLine - firstLine, last.endColumn - 1)
        }
        return Place(line: line + firstLine, column: column + 1, endLine: endLine + firstLine, endColumn: endColumn + 1)
    }

    private func trouble(in bytes: ArraySlice<UInt8>) -> YAMLTrouble {
        let problem = unsafe parser.pointee.problem.map { unsafe String(cString: $0) } ?? ""
        guard unsafe parser.pointee.error != YAML_READER_ERROR else {
            let offset = bytes.startIndex + Int(unsafe parser.pointee.problem_offset)
            return YAMLTrouble(place: Self.place(at: offset, in: bytes, firstLine: firstLine), variant: "character")
        }
        let variant = Self.variant(of: problem)
        let (began, stopped) = unsafe (parser.pointee.context_mark, parser.pointee.problem_mark)
        if let longQuote, longQuote.endLine == Int(stopped.line) + firstLine {
            let (line, column) = (longQuote.line, longQuote.column)
            return YAMLTrouble(place: Place(line: line, column: column, endLine: line, endColumn: column + 1), variant: "quote")
        }
        // What is not closed, or has no colon, is at fault where it begins and not where the parser gave up.
        let isAtStart = variant == "no-colon" || variant == "quote" || variant == "bracket" && stopped.line > began.line
        let mark = isAtStart ? began : stopped
        let line = Int(mark.line) + firstLine
        let place = Place(line: line, column: Int(mark.column) + 1, endLine: line, endColumn: Int(mark.column) + 2)
        let lines = bytes.split(separator: 0x0A, maxSplits: Int(mark.line) + 1, omittingEmptySubsequences: false)
        let text = lines.dropFirst(Int(mark.line)).first ?? []
        let isTab = text.prefix { $0 == 0x20 || $0 == 0x09 }.contains(0x09)
        return YAMLTrouble(place: place, variant: isTab ? "tab" : variant)
    }

    private static func variant(of problem: String) -> String {
        switch problem {
        case "mapping values are not allowed in this context": "colon"
        case "could not find expected ':'": "no-colon"
        case "found unexpected end of stream": "quote"
        case "did not find expected ',' or ']'", "did not find expected ',' or '}'": "bracket"
        case "found unknown escape character": "escape"
        case "found character that cannot start any token": "start"
        case "did not find expected key", "did not find expected '-' indicator", "did not find expected <document start>": "indentation"
        default: "other"
        }
    }
}
