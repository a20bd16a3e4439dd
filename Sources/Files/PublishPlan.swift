#if canImport(Glibc)
internal import Glibc
#elseif canImport(Musl)
internal import Musl
#else
internal import Darwin
#endif

/// The files that the new tree shall have, proven fit to stand in one tree.
struct PublishPlan: Sendable {
    /// In the caller's order.
    let paths: [DiskPath]
    /// Indices into `paths`, by the paths' bytes: neighbours share a folder.
    let sorted: [Int]
    let files: Set<DiskPath>
    /// Every folder on the way to a file, without the top.
    let folders: Set<DiskPath>

    init(_ paths: [String]) throws(PublishTrouble) {
        var planned: [DiskPath] = []
        planned.reserveCapacity(paths.count)
        var files = Set<DiskPath>(minimumCapacity: paths.count + 1)
        var folders = Set<DiskPath>()
        for text in paths {
            let path = DiskPath(text)
            guard path.isFitForPublishing else { throw PublishTrouble(operation: .plan, path: text, errno: EINVAL) }
            guard files.insert(path).inserted else { throw PublishTrouble(operation: .plan, path: text, errno: EEXIST) }
            folders.insertParents(of: path)
            planned.append(path)
        }
        for (path, text) in zip(planned, paths) where folders.contains(path) {
            throw PublishTrouble(operation: .plan, path: text, errno: ENOTDIR)
        }
        files.insert(Manifest.path)
        self.paths = planned
        self.files = files
        self.folders = folders
        sorted = planned.indices.sorted { planned[$0] < planned[$1] }
    }
}

extension DiskPath {
    /// Relative, of plain parts, within the tree, and none of the names that publishing itself uses.
    var isFitForPublishing: Bool {
        let bytes = bytes
        guard !bytes.contains(0), self != Manifest.path else { return false }
        let parts = bytes.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
        let isPlain = parts.allSatisfy { !$0.isEmpty && $0 != [UInt8(ascii: ".")] && $0 != [UInt8(ascii: "."), UInt8(ascii: ".")] }
        return isPlain && !Staging.isStagingName(DiskPath(bytes: parts[0]), of: nil)
    }
}

extension Set<DiskPath> {
    mutating func insertParents(of path: DiskPath) {
        var next = path.parent
        while let folder = next, insert(folder).inserted { next = folder.parent }
    }
}
