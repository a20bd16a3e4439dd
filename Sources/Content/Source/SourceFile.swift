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
        let bytes = path.utf8.span
        var end = nameRange(before: bytes.count, in: bytes)?.lowerBound ?? 0
        while let folder = nameRange(before: end, in: bytes) {
            for kind in Kind.allCases where bytes.extracting(folder).holdsSame(as: kind.rawValue) {
                self = kind
                return
            }
            end = folder.lowerBound
        }
        self = .opening
    }
}

/// The last name of a path, or of what stands before an offset of it, slashes at the end passed over; nil where none is left.
func nameRange(before end: Int, in path: Span<UInt8>) -> Range<Int>? {
    let slash = UInt8(ascii: "/")
    var end = end
    while end > 0, path[end - 1] == slash { end -= 1 }
    var start = end
    while start > 0, path[start - 1] != slash { start -= 1 }
    return start < end ? start..<end : nil
}

extension Span<UInt8> {
    func holdsSame(as text: String) -> Bool {
        let other = text.utf8.span
        guard count == other.count else { return false }
        for index in indices where self[index] != other[index] { return false }
        return true
    }
}
