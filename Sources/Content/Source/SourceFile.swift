/// A file of the content folder as it was read: its path from the site's root and its bytes.
public struct SourceFile: Sendable {
    public let path: String
    /// Empty where the file is too large to be read.
    public let bytes: [UInt8]
    /// In bytes.
    public let size: Int

    public init(path: String, bytes: [UInt8]) {
        self.path = path
        self.bytes = bytes
        size = bytes.count
    }

    /// A file that was not read because of its size, in bytes.
    public init(path: String, tooLarge size: Int) {
        self.path = path
        bytes = []
        self.size = size
    }

    /// A larger file than this is no opening: 1 MiB.
    public static let largest = 1 << 20
}

/// What a Markdown file is about, told by the folder it stands in.
public enum Kind: String, Sendable, CaseIterable {
    case opening = "openings"
    case story = "stories"
    case guide = "guides"
    case employer = "employers"
    case event = "events"
    case page = "pages"

    /// The kind of the file at a path: the nearest folder that names one, and an opening where none does,
    /// so that a lone draft can be checked before it has found its place.
    public init(path: String) {
        let folders = path.split(separator: "/").dropLast().reversed()
        self = folders.lazy.compactMap { Kind(rawValue: String($0)) }.first ?? .opening
    }
}
