#if canImport(Glibc)
internal import Glibc
#elseif canImport(Musl)
internal import Musl
#else
internal import Darwin
#endif

extension FileTree {
    /// Writes a file that was not there, whole or not at all, below a root; folders are made. Gives the errno where it could not be:
    /// EEXIST where something stands at the path already, which stays as it is.
    public static func create(_ path: String, root: String, _ bytes: [UInt8]) -> Int32? {
        do throws(Refusal) {
            var folder = try openedFolder(DiskPath(root), in: Descriptor.workingFolder, following: true)
            let parts = path.split(separator: "/").map { DiskPath(String($0)) }
            for part in parts.dropLast() {
                if unsafe mkdirat(folder.number, part.units, 0o777) != 0, errno != EEXIST { throw Refusal(code: errno) }
                folder = try openedFolder(part, in: folder.number, following: true)
            }
            guard let name = parts.last else { throw Refusal(code: EINVAL) }
            let draft = DiskPath(".rummelig-\(getpid()).new")
            defer { _ = unsafe unlinkat(folder.number, draft.units, 0) }
            _ = unsafe unlinkat(folder.number, draft.units, 0)
            let file = try opened(draft, in: folder.number, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, mode: 0o666)
            try writeAll(bytes, to: file.number)
            _ = try asked { fsync(file.number) }
            try file.closed()
            // A link takes no name that is taken, where a rename would.
            _ = try asked { unsafe linkat(folder.number, draft.units, folder.number, name.units, 0) }
            return nil
        } catch {
            return error.code
        }
    }
}
