internal import CFiles
internal import Work

#if canImport(Glibc)
internal import Glibc
#elseif canImport(Musl)
internal import Musl
#else
internal import Darwin
#endif

/// The names in a folder on disk, all the way down, no link followed. Holds no contents.
struct DiskTree: Sendable {
    struct Folder: Sendable {
        /// Relative to the top; empty for the top itself.
        let path: DiskPath
        /// Everything that is no folder: files, links, pipes.
        let files: [DiskPath]
        let folders: [DiskPath]
        let isMountRoot: Bool
    }

    /// Every folder after the one that holds it.
    let folders: [Folder]

    /// Level by level, each level on all threads. At the top, names that `isSkipped` are not looked at.
    init(of top: Int32, jobs: Int, skipping isSkipped: (DiskPath) -> Bool = { _ in false }) throws(PathRefusal) {
        let first = try Self.folder(.root, in: top)
        var level = [
            Folder(
                path: .root, files: first.files, folders: first.folders.filter { !isSkipped($0) },
                // The top may well be one; only a mount further down is in the way.
                isMountRoot: false)
        ]
        var all: [Folder] = []
        while !level.isEmpty {
            all += level
            let next = level.flatMap(\.folders)
            level = try inParallel(next.count, jobs: jobs) { (index: Int) throws(PathRefusal) -> Folder in
                try Self.folder(next[index], in: top)
            }
        }
        folders = all
    }

    private static func folder(_ path: DiskPath, in top: Int32) throws(PathRefusal) -> Folder {
        do throws(Refusal) {
            let open = try openedFolder(path, in: top)
            let isMountRoot = files_is_mount_root(open.number) == 1
            var files: [DiskPath] = []
            var folders: [DiskPath] = []
            for (name, kind) in try entries(of: open) {
                let full = DiskPath(path, name)
                var known = kind
                if known == nil { known = try FileStatus.of(full, in: top, following: false).kind }
                if known == .folder { folders.append(full) } else { files.append(full) }
            }
            return Folder(path: path, files: files, folders: folders, isMountRoot: isMountRoot)
        } catch {
            throw PathRefusal(path: path, code: error.code)
        }
    }

    /// Removes every file and folder below the top that this tree names, and nothing else; true when all of them are gone.
    func remove(from top: Int32, jobs: Int) -> Bool {
        let isGone = inParallel(folders.count, jobs: jobs) { index in
            let folder = folders[index]
            var isGone = folder.remove(from: top)
            if !isGone {
                // A folder closed to writing keeps its files; in a tree to be deleted we may open it.
                _ = unsafe fchmodat(top, folder.path.isEmpty ? DiskPath(".").units : folder.path.units, 0o700, 0)
                isGone = folder.remove(from: top)
            }
            return isGone
        }
        let holders = folders.filter { !$0.folders.isEmpty && !$0.path.isEmpty }
        return holders.reversed().reduce(isGone.allSatisfy { $0 }) { unlinked($1.path, in: top, AT_REMOVEDIR) && $0 }
    }
}

extension DiskTree.Folder {
    /// Its files, and itself when it holds no folders.
    fileprivate func remove(from top: Int32) -> Bool {
        var isGone = true
        for file in files where !unlinked(file, in: top) { isGone = false }
        if isGone, folders.isEmpty, !path.isEmpty { isGone = unlinked(path, in: top, AT_REMOVEDIR) }
        return isGone
    }
}

struct PathRefusal: Error {
    let path: DiskPath
    let code: Int32
}

/// True when the name is gone, by us or by others.
func unlinked(_ path: DiskPath, in base: Int32, _ flags: Int32 = 0) -> Bool {
    // The path carries its NUL and outlives the call.
    while unsafe unlinkat(base, path.units, flags) != 0 {
        if errno == ENOENT { return true }
        if errno != EINTR { return false }
    }
    return true
}

/// Removes a folder with all it holds, or a file; links are removed, never followed. True when nothing is left.
func removeTree(_ name: DiskPath, in parent: Int32, jobs: Int) -> Bool {
    if let folder = try? openedFolder(name, in: parent) {
        guard let tree = try? DiskTree(of: folder.number, jobs: jobs), !tree.folders.contains(where: \.isMountRoot) else { return false }
        _ = tree.remove(from: folder.number, jobs: jobs)
    }
    return unlinked(name, in: parent, AT_REMOVEDIR) || unlinked(name, in: parent)
}
