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
    /// The paths by their bytes, with their places in `paths`: neighbours share a folder.
    let sorted: [(path: DiskPath, index: Int)]
    /// Every folder on the way to a file, without the top; one that holds another comes before it.
    let folders: [DiskPath]

    init(_ paths: [String]) throws(PublishTrouble) { try self.init(paths.map(DiskPath.init)) }

    init(_ planned: [DiskPath]) throws(PublishTrouble) {
        for path in planned where !path.isFitForPublishing { throw PublishTrouble(operation: .plan, path: path.text, errno: EINVAL) }
        sorted = planned.enumerated().map { ($1, $0) }.sorted { $0.path < $1.path }
        for (path, next) in zip(sorted, sorted.dropFirst()) where path.path == next.path {
            throw PublishTrouble(operation: .plan, path: next.path.text, errno: EEXIST)
        }
        var folders: [DiskPath] = []
        var former = DiskPath.root
        for (path, _) in sorted {
            // What lies in one folder stands together, so a folder is new where the path before lies elsewhere.
            folders.append(contentsOf: path.folders(after: former))
            former = path
        }
        paths = planned
        self.folders = folders
        if let folder = folders.first(where: hasFile) { throw PublishTrouble(operation: .plan, path: folder.text, errno: ENOTDIR) }
    }

    /// Whether a file of the new tree has this path; the manifest is one of them.
    func hasFile(_ path: DiskPath) -> Bool {
        var (low, high) = (0, sorted.count)
        while low < high {
            let middle = (low + high) / 2
            if sorted[middle].path < path { low = middle + 1 } else { high = middle }
        }
        return low < sorted.count && sorted[low].path == path || path == Manifest.path
    }
}

extension DiskPath {
    /// Relative, of plain parts, within the tree, and none of the names that publishing itself uses.
    var isFitForPublishing: Bool {
        guard !units.dropLast().contains(0), self != Manifest.path else { return false }
        var start = 0
        for index in units.indices where units[index] == slash || index == units.count - 1 {
            let part = units[start..<index]
            if part.count < 3, part.allSatisfy({ $0 == point }) { return false }
            if start == 0, units[0] == point, Staging.isStagingName(DiskPath(units: part + [0]), of: nil) { return false }
            start = index + 1
        }
        return true
    }

    /// The folders it lies in that another path, which comes before it, does not lie in; the outermost first.
    fileprivate func folders(after former: DiskPath) -> [DiskPath] {
        var shared = 0
        while shared < units.count, shared < former.units.count, units[shared] == former.units[shared] { shared += 1 }
        var folders: [DiskPath] = []
        for index in shared..<units.count where units[index] == slash { folders.append(DiskPath(units: units[..<index] + [0])) }
        return folders
    }
}

extension Set<DiskPath> {
    mutating func insertParents(of path: DiskPath) {
        var next = path.parent
        while let folder = next, insert(folder).inserted { next = folder.parent }
    }
}

private let point = CChar(bitPattern: UInt8(ascii: "."))
