internal import Text

/// A file whose fields are changed one by one; comments, order of keys, line ends and all else stay to the byte.
///
/// Each change is held against the file as it was: one that would change more than its field is not made.
public struct FieldWriting: Sendable {
    public private(set) var bytes: [UInt8]
    private let schema: Schema

    public init(_ bytes: [UInt8], of kind: Kind) {
        self.bytes = bytes
        schema = Schema.of(kind)
    }

    /// A value with its form in YAML.
    public enum Value: Sendable {
        case text(String)
        case list([String])
        /// What is YAML already: a day, a number, a range of hours.
        case plain(String)

        var yaml: String {
            switch self {
            case .text(let text): yamlText(text)
            case .list(let texts): "[" + texts.map(yamlText).joined(separator: ", ") + "]"
            // What is more than one word could be more than one value.
            case .plain(let text): text.utf8.allSatisfy(Self.isOfOneWord) ? text : yamlText(text)
            }
        }

        private static func isOfOneWord(_ byte: UInt8) -> Bool {
            (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10 || "-+.".utf8.contains(byte)
        }
    }

    /// Sets a field, one of a map by both names: `["contact", "name"]`. False, and nothing is changed, where that cannot be done safely.
    public mutating func set(_ path: [String], to value: Value) -> Bool {
        guard let file = FrontText(bytes), let first = path.first else { return false }
        let edit =
            if let entry = file.root.entry(first) {
                path.count == 1 ? file.replacing(entry, with: value.yaml) : file.setting(path[1], in: entry, to: value.yaml)
            } else {
                file.adding(first, path.count == 1 ? value.yaml : "{ \(path[1]): \(value.yaml) }", in: schema.fields.map(\.key))
            }
        return make(edit, in: file)
    }

    /// Takes a field away with the comment on its line; one that is not there is gone already.
    public mutating func remove(_ key: String) -> Bool {
        guard let file = FrontText(bytes) else { return false }
        guard let entry = file.root.entry(key) else { return true }
        return make(file.removing(entry), in: file)
    }

    /// The words under a key, one of a map by both names; nil where there is none.
    public func text(_ path: [String]) -> String? {
        guard let file = FrontText(bytes), let first = path.first, let node = file.root[first] else { return nil }
        return path.count == 1 ? node.text?.trimmed : node.text(path[1]).value
    }

    private mutating func make(_ edit: Edit?, in file: FrontText) -> Bool {
        guard let edit, let patch = Patch([edit], in: file.lines), let tree = PlacedTree(bytes, isMarkdown: true) else { return false }
        let new = patch.applied(to: bytes)
        guard let changed = PlacedTree(new, isMarkdown: true), tree.isSame(as: changed, but: patch) else { return false }
        bytes = new
        return true
    }
}

/// The front matter of a file with its lines.
private struct FrontText {
    let lines: LineIndex
    let root: Node
    private let newline: String
    /// The line of the closing fence.
    private let fence: Int

    init?(_ bytes: [UInt8]) {
        guard firstInvalidUTF8(in: bytes) == nil, let front = try? FrontMatter(of: bytes),
            let root = try? YAMLReader.read(bytes[front.yaml], firstLine: 2), root.isEmpty || root.entries != nil
        else { return nil }
        lines = LineIndex(bytes)
        self.root = root
        newline = bytes[front.yaml.lowerBound - 2] == 0x0D ? "\r\n" : "\n"
        fence = front.bodyLine - 1
    }

    /// The value of a field for another; a comment behind it stays.
    func replacing(_ entry: Node.Entry, with yaml: String) -> Edit? {
        if entry.value.isEmpty, source(entry.value.place).isEmpty {
            guard let colon = colon(after: entry.keyPlace) else { return nil }
            return Edit(place: empty(colon.line, colon.column), text: " " + yaml)
        }
        let (start, end) = (entry.value.place, last(of: entry.value))
        // A list or map on lines of its own comes up to its key.
        if start.line > entry.keyPlace.line {
            guard let colon = colon(after: entry.keyPlace) else { return nil }
            return Edit(place: Place(line: colon.line, column: colon.column, endLine: end.line, endColumn: end.column), text: " " + yaml)
        }
        let isBlock = end.column == 1
        return Edit(
            place: Place(line: start.line, column: start.column, endLine: end.line, endColumn: end.column),
            text: yaml + (isBlock ? newline : ""))
    }

    func setting(_ key: String, in home: Node.Entry, to yaml: String) -> Edit? {
        if let entry = home.value.entry(key) { return replacing(entry, with: yaml) }
        if home.value.isEmpty {
            let space = String(repeating: " ", count: home.keyPlace.column + 1)
            return Edit(place: empty(home.keyPlace.line + 1, 1), text: space + "\(key): \(yaml)" + newline)
        }
        guard let last = home.value.entries?.last else {
            // `hours: 12` is short for `hours: { weekly: 12 }`.
            guard home.key == "hours", home.value.text != nil else { return nil }
            if key == "weekly" { return replacing(home, with: yaml) }
            return replacing(home, with: "{ weekly: \(text(home.value.place)), \(key): \(yaml) }")
        }
        if home.value.isFlow {
            let end = self.last(of: last.value)
            guard !last.value.isEmpty else { return nil }
            return Edit(place: empty(end.line, end.column), text: ", \(key): \(yaml)")
        }
        let space = String(repeating: " ", count: last.keyPlace.column - 1)
        return Edit(place: empty(line(after: last), 1), text: space + "\(key): \(yaml)" + newline)
    }

    /// A new field behind those that come before it in an order of keys.
    func adding(_ key: String, _ yaml: String, in order: [String]) -> Edit? {
        if root.isFlow { return nil }
        let place = order.firstIndex(of: key) ?? order.count
        let before = (root.entries ?? []).last { entry in order.firstIndex(of: entry.key).map { $0 < place } ?? false }
        let space = String(repeating: " ", count: (root.entries?.first?.keyPlace.column ?? 1) - 1)
        let line = before.map(line(after:)) ?? root.entries?.first?.keyPlace.line ?? fence
        return Edit(place: empty(line, 1), text: space + "\(key): \(yaml)" + newline)
    }

    /// The lines of a field; nil where something else stands on them.
    func removing(_ entry: Node.Entry) -> Edit? {
        let before = lines.bytes[lines.range(ofLine: entry.keyPlace.line).lowerBound..<offset(entry.keyPlace)]
        guard before.allSatisfy({ $0 == 0x20 }), !root.isFlow else { return nil }
        return Edit(place: Place(line: entry.keyPlace.line, column: 1, endLine: line(after: entry), endColumn: 1), text: "")
    }

    /// The line on which the next field may begin.
    private func line(after entry: Node.Entry) -> Int {
        let end = last(of: entry.value)
        return min(max(end.column == 1 ? end.line : end.line + 1, entry.keyPlace.line + 1), fence)
    }

    /// Where a value ends: a list or map on lines of its own is said to end where the next thing begins.
    private func last(of node: Node) -> (line: Int, column: Int) {
        let inner = node.list?.last ?? node.entries?.last?.value
        let isFlow = node.entries.map { _ in node.isFlow } ?? (source(node.place).first == UInt8(ascii: "["))
        if let inner, !isFlow, !inner.isEmpty { return last(of: inner) }
        if let key = node.entries?.last?.keyPlace, !isFlow { return (key.endLine, key.endColumn + 1) }
        return (node.place.endLine, node.place.endColumn)
    }

    /// Behind the colon that follows a key.
    private func colon(after key: Place) -> (line: Int, column: Int)? {
        let rest = lines.bytes[lines.offset(line: key.endLine, column: key.endColumn)..<lines.range(ofLine: key.endLine).upperBound]
        guard let index = rest.firstIndex(of: UInt8(ascii: ":")), rest[..<index].allSatisfy({ $0 == 0x20 }) else { return nil }
        return (key.endLine, key.endColumn + index - rest.startIndex + 1)
    }

    private func source(_ place: Place) -> ArraySlice<UInt8> {
        let start = offset(place)
        return lines.bytes[start..<max(start, lines.offset(line: place.endLine, column: place.endColumn))]
    }

    private func offset(_ place: Place) -> Int { lines.offset(line: place.line, column: place.column) }

    private func text(_ place: Place) -> String { String(decoding: source(place), as: UTF8.self) }

    private func empty(_ line: Int, _ column: Int) -> Place { Place(line: line, column: column, endLine: line, endColumn: column) }
}
