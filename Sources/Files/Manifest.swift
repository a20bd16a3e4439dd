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
            let text = "/" + path.text
            return text.hasSuffix("/" + index) ? String(text.dropLast(index.count)) : text
        }
    }

    public let entries: [Entry]
    public let isWhole: Bool

    public init(_ entries: [Entry], isWhole: Bool = true) { (self.entries, self.isWhole) = (entries, isWhole) }

    static let path = DiskPath(".rummelig-manifest.json")

    var encoded: [UInt8] {
        var json: [UInt8] = []
        json.reserveCapacity(entries.count * 110 + 64)
        json += isWhole ? Manifest.head : Manifest.halfHead
        for (index, entry) in entries.enumerated() {
            json += index == 0 ? "\n".utf8 : ",\n".utf8
            var line = JSONWriter()
            line.object { line in
                line.member("address", entry.address)
                line.member("kind", entry.kind)
                line.member("hash", ContentHash.digits(entry.hash))
                line.member("size", entry.size)
            }
            json += line.bytes
        }
        return json + Manifest.foot
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
