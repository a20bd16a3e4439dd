#if canImport(Glibc)
internal import Glibc
#elseif canImport(Musl)
internal import Musl
#else
internal import Darwin
#endif

/// What stands in the output folder before publishing, told apart into ours and other people's.
struct FormerSite: Sendable {
    let tree: DiskTree
    /// What the former build wrote, by its manifest, and is still there.
    let ours: Set<DiskPath>
    /// Other people's files that the plan does not write itself.
    let foreignFiles: [DiskPath]
    /// Folders that no file of ours ever needed, empty ones too.
    let foreignFolders: [DiskPath]

    /// Throws when a foreign file stands where the plan has a folder, or a folder with foreign files where it has a file.
    init(_ output: Int32, plan: PublishPlan, place: borrowing OutputPlace, jobs: Int) throws(PublishTrouble) {
        do throws(PathRefusal) {
            tree = try DiskTree(of: output, jobs: jobs) { Staging.isStagingName($0, of: nil) }
        } catch {
            throw PublishTrouble(operation: .carry, path: place.shown(error.path), errno: error.code)
        }
        if tree.folders.allSatisfy({ $0.path.isEmpty && $0.files.isEmpty }) {
            (ours, foreignFiles, foreignFolders) = ([], [], [])
            return
        }
        let manifest = try telling(.open, place.shown(Manifest.path)) { () throws(Refusal) in try Self.manifest(in: output) }
        var listed = Set<DiskPath>()
        let planned = Set(plan.folders)
        var needed = planned
        for path in manifest {
            listed.insert(path)
            needed.insertParents(of: path)
        }
        listed.insert(Manifest.path)
        var (ours, files, folders) = (Set<DiskPath>(), [DiskPath](), [DiskPath]())
        for folder in tree.folders {
            if !folder.path.isEmpty, !needed.contains(folder.path), !plan.hasFile(folder.path) { folders.append(folder.path) }
            for file in folder.files {
                if listed.contains(file) { ours.insert(file) } else if !plan.hasFile(file) { files.append(file) }
            }
        }
        (self.ours, foreignFiles, foreignFolders) = (ours, files, folders)
        for file in files {
            if planned.contains(file) { throw PublishTrouble(operation: .carry, path: place.shown(file), errno: ENOTDIR) }
            var above = file.parent
            while let folder = above {
                if plan.hasFile(folder) { throw PublishTrouble(operation: .carry, path: place.shown(folder), errno: EISDIR) }
                above = folder.parent
            }
        }
    }

    private static func manifest(in output: Int32) throws(Refusal) -> [DiskPath] {
        do throws(Refusal) {
            let file = try opened(Manifest.path, in: output, O_RDONLY | O_NOFOLLOW | O_NONBLOCK)
            let status = try FileStatus.ofOpen(file.number)
            guard status.kind == .file else { return [] }
            return Manifest.owned(by: try allBytes(of: file.number, expected: status.size))
        } catch  where error.code == ENOENT || error.code == ELOOP {
            return []
        }
    }
}
