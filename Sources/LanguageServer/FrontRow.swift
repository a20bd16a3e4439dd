/// One line of front matter, looked at by itself.
struct FrontRow {
    /// In blanks, up to the key or the words; behind the dash of an item.
    let indent: Int
    /// In blanks, up to the dash.
    let dash: Int
    let isItem: Bool
    let isBlank: Bool
    /// The key, if a colon ends one.
    let key: String?
    /// Offsets within the file: of the words, and of what may stand behind the colon.
    let content: Int
    let valueStart: Int?

    init(_ line: ArraySlice<UInt8>) {
        var index = line.startIndex
        while index < line.endIndex, line[index] == 0x20 { index += 1 }
        dash = index - line.startIndex
        isItem = index < line.endIndex && line[index] == UInt8(ascii: "-") && (index + 1 == line.endIndex || line[index + 1] == 0x20)
        if isItem {
            index += 1
            while index < line.endIndex, line[index] == 0x20 { index += 1 }
        }
        indent = index - line.startIndex
        content = index
        let words = line[index...]
        isBlank = (words.isEmpty && !isItem) || words.first == UInt8(ascii: "#")
        (key, valueStart) = Self.key(words)
    }

    private static func key(_ words: ArraySlice<UInt8>) -> (key: String?, valueStart: Int?) {
        guard let first = words.first, !"\"'{[#".utf8.contains(first), let colon = words.firstIndex(of: UInt8(ascii: ":")),
            colon + 1 == words.endIndex || words[colon + 1] == 0x20
        else { return (nil, nil) }
        let name = String(decoding: words[..<colon], as: UTF8.self)
        return (name, min(colon + 2, words.endIndex))
    }
}

/// What stands behind a colon up to the cursor, braces and brackets included: `hours: { weekly: 12, days: [tue, `.
struct Flow {
    private enum Level { case map(key: String?), list }

    private var levels: [Level] = []
    private var start: Int
    private let offset: Int
    private let bytes: [UInt8]

    init(_ bytes: [UInt8], from first: Int, to offset: Int) {
        (self.bytes, self.offset, start) = (bytes, offset, first)
        var quote: UInt8?
        var index = first
        while index < offset {
            let byte = bytes[index]
            index += 1
            if let open = quote {
                if byte == open { quote = nil }
                continue
            }
            switch byte {
            case UInt8(ascii: "\""), UInt8(ascii: "'"):
                if index - 1 == start { quote = byte }
                continue
            case UInt8(ascii: "{"): levels.append(.map(key: nil))
            case UInt8(ascii: "["): levels.append(.list)
            case UInt8(ascii: "}"), UInt8(ascii: "]"): _ = levels.popLast()
            case UInt8(ascii: ","):
                if case .map = levels.last { levels[levels.count - 1] = .map(key: nil) }
            case UInt8(ascii: ":"):
                guard case .map(nil) = levels.last else { continue }
                levels[levels.count - 1] = .map(key: String(decoding: bytes[start..<index - 1], as: UTF8.self))
            default: continue
            }
            start = index
            while start < offset, bytes[start] == 0x20 { start += 1 }
        }
    }

    func cursor(path: [String], end: Int) -> Cursor {
        var path = path
        for level in levels.dropLast() { if case .map(let key?) = level { path.append(key) } }
        // Words between brackets end at the next sign, those on a line of their own where it ends.
        let stops = levels.isEmpty ? [] : Array(",]}".utf8)
        var stop = bytes[offset..<end].firstIndex(where: stops.contains) ?? end
        if levels.isEmpty, let comment = Self.comment(bytes[offset..<end]) { stop = comment }
        switch levels.last {
        case .map(nil): return .key(path: path, typed: min(start, offset)..<offset, indent: -1)
        case .map(let key?): return .value(path: path + [key], typed: min(start, offset)..<stop)
        case .list, nil: return .value(path: path, typed: min(start, offset)..<stop)
        }
    }

    private static func comment(_ rest: ArraySlice<UInt8>) -> Int? {
        guard let hash = rest.firstIndex(of: UInt8(ascii: "#")) else { return nil }
        var end = hash
        while end > rest.startIndex, rest[end - 1] == 0x20 { end -= 1 }
        return hash == rest.startIndex || rest[hash - 1] == 0x20 ? end : nil
    }
}
