#if canImport(Glibc)
internal import Glibc
#elseif canImport(Musl)
internal import Musl
#else
internal import Darwin
#endif

extension FileTree {
    /// Writes a file that is not there yet, whole or not at all, and the folders it stands in. Gives the errno where it could not be:
    /// EEXIST for a file that is there, which stays as it is.
    public static func create(_ path: String, _ bytes: [UInt8]) -> Int32? {
        let target = DiskPath(path)
        let draft = DiskPath(target.parent ?? .root, DiskPath(".rummelig-\(getpid()).new"))
        let folder = Descriptor.workingFolder
        do throws(Refusal) {
            if let parent = target.parent, !parent.isEmpty { try makeFolder(parent, in: folder) }
            defer { _ = unlinked(draft, in: folder) }
            // One that a killed process of our number left.
            _ = unlinked(draft, in: folder)
            let file = try opened(draft, in: folder, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, mode: 0o666)
            try writeAll(bytes, to: file.number)
            _ = try asked { fsync(file.number) }
            try file.closed()
            do throws(Refusal) {
                // A second name is refused where the first is taken, which no renaming is. The paths carry their NUL and outlive the call.
                _ = try asked { unsafe linkat(folder, draft.units, folder, target.units, 0) }
            } catch  where [EPERM, ENOSYS, ENOTSUP, EOPNOTSUPP, EMLINK].contains(error.code) {
                try createWithoutLinks(target, bytes)
            }
            return nil
        } catch {
            return error.code
        }
    }

    /// For file systems where a file has one name only.
    private static func createWithoutLinks(_ target: DiskPath, _ bytes: [UInt8]) throws(Refusal) {
        let file = try opened(target, in: Descriptor.workingFolder, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, mode: 0o666)
        do throws(Refusal) {
            try writeAll(bytes, to: file.number)
            try file.closed()
        } catch {
            _ = unlinked(target, in: Descriptor.workingFolder)
            throw error
        }
    }

    /// The names in a folder but for hidden ones; an errno where it cannot be read.
    public static func names(in folder: String) -> Result<[String], ReadingTrouble> {
        do throws(Refusal) {
            return .success(try visibleNames(in: DiskPath(folder)))
        } catch {
            return .failure(ReadingTrouble(errno: error.code))
        }
    }
}

private func visibleNames(in folder: DiskPath) throws(Refusal) -> [String] {
    let found = try entries(of: try openedFolder(folder, in: Descriptor.workingFolder, following: true))
    return found.map(\.name.text).filter { !$0.hasPrefix(".") }
}
