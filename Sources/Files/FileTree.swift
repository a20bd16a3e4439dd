/// The files under a folder as read at one moment, in the order of their paths' bytes, whatever order the disk has.
public struct FileTree: Sendable, Equatable {
    public let entries: [Entry]

    public struct Entry: Sendable, Equatable {
        /// Relative to the root, with "/" on every system; empty for the root itself (only when it cannot be read).
        public let path: String
        public let content: Content

        public init(path: String, content: Content) {
            self.path = path
            self.content = content
        }
    }

    public enum Content: Sendable, Equatable {
        case bytes([UInt8])
        /// Above the limit; its size in bytes. Nothing of it was read.
        case tooLarge(Int)
        /// A folder whose name ends in `.md`. What it holds is read all the same.
        case folder
        /// An errno: ENOENT for a link to nothing, ELOOP for links in a circle or a folder linked to twice, EILSEQ for a name
        /// that is no UTF-8, EOPNOTSUPP for what is neither file nor folder (a pipe, a device).
        case unreadable(Int32)
    }

    /// The largest file to read, in bytes.
    public struct Limits: Sendable {
        /// For `.md`, `.yaml` and `.yml`.
        public let text: Int
        /// For every other file; 0 reads none but empty ones.
        public let other: Int

        public init(text: Int = 1 << 20, other: Int = 64 << 20) {
            self.text = text
            self.other = other
        }

        func limit(for path: DiskPath) -> Int {
            path.hasSuffix(".md") || path.hasSuffix(".yaml") || path.hasSuffix(".yml") ? text : other
        }
    }

    /// `entries` in any order; of two with one path the first stays.
    public init(_ entries: [Entry]) {
        if Self.ascend(entries) {
            self.entries = entries
            return
        }
        let sorted = entries.enumerated().map { (key: DiskPath($1.path), place: $0, entry: $1) }
            .sorted { $0.key == $1.key ? $0.place < $1.place : $0.key < $1.key }
        var unique: [Entry] = []
        unique.reserveCapacity(sorted.count)
        for (index, item) in sorted.enumerated() where index == 0 || sorted[index - 1].key != item.key {
            unique.append(item.entry)
        }
        self.entries = unique
    }

    /// Whether they stand in their order, each path once: as they are listed, but where a folder's name begins another name.
    private static func ascend(_ entries: [Entry]) -> Bool {
        for index in entries.indices.dropFirst() {
            let (former, path) = (entries[index - 1].path.utf8.span, entries[index].path.utf8.span)
            var shared = 0
            while shared < former.count, shared < path.count, former[shared] == path[shared] { shared += 1 }
            guard shared < path.count, shared == former.count || former[shared] < path[shared] else { return false }
        }
        return true
    }

    /// What stands at a path, to the byte.
    public subscript(path: String) -> Content? {
        let key = DiskPath(path)
        var (low, high) = (0, entries.count)
        while low < high {
            let middle = (low + high) / 2
            if DiskPath(entries[middle].path) < key { low = middle + 1 } else { high = middle }
        }
        guard low < entries.count, DiskPath(entries[low].path) == key else { return nil }
        return entries[low].content
    }
}
