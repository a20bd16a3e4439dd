/// A value of front matter with its place: what an editor wrote, before anyone asks what it means.
public struct Node: Sendable {
    public indirect enum Content: Sendable {
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

    /// The first entry under a key of a map; nil too where this is no map.
    public func entry(_ key: String) -> Entry? {
        entries?.first { $0.key == key }
    }

    /// The value under a key; a key without a value counts as absent.
    public subscript(key: String) -> Node? {
        guard let value = entry(key)?.value, !value.isEmpty else { return nil }
        return value
    }

    public static let none = Node(content: .empty, place: .top)
}
