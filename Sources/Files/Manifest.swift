internal import Text

/// The list of what a build wrote, kept in the published folder: the next build knows its own files from other people's by it, and two
/// of them tell what a publishing changed.
///
/// `{"version":2,"whole":true,"files":[…]}` with one file a line, in the order of their paths, itself not among them. `whole` is
/// false while a publishing that replaces file by file is under way.
public struct Manifest: Sendable, Equatable {
    public struct Entry: Sendable, Equatable {
        /// From the site's root, in plain letters: `/opslag/` is the file `opslag/index.html`.
        public let address: String
        /// The caller's word for what it is: `opening`, `closed`, `list` …
        public let kind: String
        /// `ContentHash`.
        public let hash: UInt64
        /// In bytes.
        public let size: Int

        public init(address: String, kind: String, hash: UInt64, size: Int) {
            (self.address, self.kind, self.hash, self.size) = (address, kind, hash, size)
        }

        init(_ path: DiskPath, kind: String, _ written: Written) {
            self.init(address: Entry.address(of: path), kind: kind, hash: written.hash, size: written.size)
        }

        /// The file's path below the published folder.
        public var path: String { String(address.dropFirst()) + (address.utf8.last == slashByte ? Entry.index : "") }

        private static let index = "index.html"

        private static func address(of path: DiskPath) -> String {
            let bytes = [slashByte] + path.bytes
            let isFolder =
                bytes.count > index.utf8.count && path.hasSuffix("index.html") && bytes[bytes.count - index.utf8.count - 1] == slashByte
            return String(decoding: isFolder ? bytes.dropLast(index.utf8.count) : bytes[...], as: UTF8.self)
        }
    }

    public let entries: [Entry]
    public let isWhole: Bool

    public init(_ entries: [Entry], isWhole: Bool = true) { (self.entries, self.isWhole) = (entries, isWhole) }

    static let path = DiskPath(".rummelig-manifest.json")

    var encoded: [UInt8] {
        var head: [UInt8] = []
        head.reserveCapacity(entries.count * 128 + 64)
        head += isWhole ? Manifest.head : Manifest.halfHead
        var json = JSONWriter(behind: head.taken())
        for entry in entries {
            json.newLine()
            json.object { line in
                line.member("address", entry.address)
                line.member("kind", entry.kind)
                line.member("hash", ContentHash.digits(entry.hash))
                line.member("size", entry.size)
            }
        }
        return json.take() + Manifest.foot
    }

    static let head = Array(#"{"version":2,"whole":true,"files":["#.utf8)
    static let halfHead = Array(#"{"version":2,"whole":false,"files":["#.utf8)
    static let foot = Array("\n]}\n".utf8)
}

/// What became of a file's bytes.
struct Written: Sendable {
    let hash: UInt64
    let size: Int

    init(hash: UInt64, size: Int) { (self.hash, self.size) = (hash, size) }

    init(_ bytes: [UInt8]) { self.init(hash: ContentHash.of(bytes), size: bytes.count) }
}

private let slashByte = UInt8(ascii: "/")
