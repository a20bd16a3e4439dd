/// A value of front matter with its place: what an editor wrote, before anyone asks what it means.
public struct Node: Sendable {
    public enum Content: Sendable {
        /// Nothing, `~` or `null`.
        case empty
        /// The words as written: `0101` stays `0101`. `isQuoted` tells `"yes"` from `yes`.
        case scalar(String, isQuoted: Bool)
        case list([Node])
        case map([Entry])
    }

    public struct Entry: Sendable {
        public let key: String
        public let keyPlace: Place
        public let value: Node

        /// From the key to the end of its value.
        var place: Place {
            Place(line: keyPlace.line, column: keyPlace.column, endLine: value.place.endLine, endColumn: value.place.endColumn)
        }
    }

    public let content: Content
    public let place: Place

    public var text: String? {
        if case .scalar(let text, _) = content { text } else { nil }
    }

    public var list: [Node]? {
        if case .list(let nodes) = content { nodes } else { nil }
    }

    public var entries: [Entry]? {
        if case .map(let entries) = content { entries } else { nil }
    }

    public var isEmpty: Bool {
        if case .empty = content { true } else { false }
    }

    /// Whether an editor left it open: no value, or nothing between quotation marks.
    public var isBlank: Bool {
        switch content {
        case .empty: true
        case .scalar(let text, _):
            // Nearly every value begins with a sign of ASCII that is no white space.
            text.utf8.first.map { $0 <= 0x20 || $0 >= 0x7F } ?? true && text.unicodeScalars.allSatisfy(\.properties.isWhitespace)
        case .list, .map: false
        }
    }

    /// What was written, on one line and not for ever, for a message.
    var words: String {
        let words =
            switch content {
            case .empty: ""
            case .scalar(let text, _): text.oneLine
            case .list(let nodes): "[\(nodes.prefix(Self.few).map(\.words).joined(separator: ", "))]"
            case .map(let entries): "{ \(entries.prefix(Self.few).map { "\($0.key): \($0.value.words)" }.joined(separator: ", ")) }"
            }
        return words.count > Self.longest ? words.prefix(Self.longest - 1) + "…" : words
    }

    /// In characters, and in parts of a list or map: a message is one line.
    private static let (longest, few) = (60, 8)

    /// Whether it is a map between braces: a map on lines of its own begins where its first key does.
    var isFlow: Bool {
        guard let first = entries?.first else { return false }
        return place.start != first.keyPlace.start
    }

    /// The first entry under a key of a map; nil too where this is no map.
    public func entry(_ key: String) -> Entry? {
        guard case .map(let entries) = content, let index = entries.index(of: key) else { return nil }
        return entries[index]
    }

    /// The value under a key; a key without a value, or with an empty one, counts as absent.
    public subscript(key: String) -> Node? {
        guard case .map(let entries) = content, let index = entries.index(of: key), !entries[index].value.isBlank else { return nil }
        return entries[index].value
    }

    public static let none = Node(content: .empty, place: .top)
}

extension [Node.Entry] {
    /// Where the first entry under a key stands.
    func index(of key: String) -> Int? {
        let length = key.utf8.count
        // By index: a loop over the entries would copy each.
        for index in indices where self[index].key.utf8.count == length && self[index].key == key { return index }
        return nil
    }
}
