#if canImport(Glibc)
internal import Glibc
#elseif canImport(Musl)
internal import Musl
#else
internal import Darwin
#endif

extension FileTree {
    /// By what a file that was saved again differs from what it was, without reading it.
    public struct Stamp: Sendable, Equatable {
        let size: Int
        let seconds: Int
        let nanoseconds: Int
        let number: UInt64
    }

    /// The stamps of all files below folders of a root, by path.
    public static func stamps(root: String, folders: [String]) -> [String: Stamp] {
        guard let base = try? openedFolder(DiskPath(root), in: Descriptor.workingFolder, following: true) else { return [:] }
        var listing = Listing(base: base.number)
        for folder in folders { listing.add(DiskPath(folder)) }
        var stamps: [String: Stamp] = [:]
        for found in listing.found where found.content == nil {
            guard let status = try? FileStatus.of(found.path, in: base.number, following: true) else { continue }
            stamps[found.path.text] = Stamp(
                size: status.size, seconds: status.modified.tv_sec, nanoseconds: status.modified.tv_nsec, number: status.identity.number)
        }
        return stamps
    }

    /// The folders below some folders of a root, with themselves; those that are not there are left out.
    public static func folders(root: String, below folders: [String]) -> [String] {
        guard let base = try? openedFolder(DiskPath(root), in: Descriptor.workingFolder, following: true) else { return [] }
        var listing = Listing(base: base.number)
        for folder in folders { listing.add(DiskPath(folder)) }
        return listing.folders.map(\.text)
    }

    /// Whether a name is a hidden file's, or of what editors leave beside the file being edited.
    public static func isLeaving(_ name: String) -> Bool { Listing.isSkipped(DiskPath(name)) }
}
