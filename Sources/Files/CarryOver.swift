#if canImport(Glibc)
internal import Glibc
#elseif canImport(Musl)
internal import Musl
#else
internal import Darwin
#endif

/// Brings other people's files from the former tree into the new one: one more name for the same file, or a copy where that is refused.
struct CarryOver {
    let former: Int32
    let new: Int32

    /// Throws EXDEV when part of the former tree lies on another file system: that part cannot come along.
    func carry(files: [DiskPath], folders: [DiskPath]) throws(PathRefusal) {
        for folder in folders { try at(folder) { () throws(Refusal) in try makeFolder(folder, in: new) } }
        for file in files {
            try at(file) { () throws(Refusal) in
                do throws(Refusal) {
                    try link(file)
                } catch  where error.code == ENOENT {
                    // Its folder is no longer planned, or the file itself went away meanwhile.
                    guard let parent = file.parent else { return }
                    try makeFolder(parent, in: new)
                    _ = try ifThere { () throws(Refusal) in try link(file) }
                }
            }
        }
        // Rights last: a folder closed to writing could not be filled.
        for folder in folders {
            try at(folder) { () throws(Refusal) in
                let mode = try FileStatus.of(folder, in: former, following: false).mode
                _ = try asked { unsafe fchmodat(new, folder.units, mode, 0) }
            }
        }
    }

    private func at(_ path: DiskPath, _ step: () throws(Refusal) -> Void) throws(PathRefusal) {
        do throws(Refusal) {
            try step()
        } catch {
            throw PathRefusal(path: path, code: error.code)
        }
    }

    // In every unsafe call below the path carries its NUL and outlives the call.

    private func link(_ file: DiskPath) throws(Refusal) {
        do throws(Refusal) {
            _ = try asked { unsafe linkat(former, file.units, new, file.units, 0) }
        } catch  where error.code == EEXIST {
            return
        } catch  where [EPERM, EACCES, EMLINK, ENOSYS, ENOTSUP, EOPNOTSUPP].contains(error.code) {
            try copy(file)
        }
    }

    private func copy(_ file: DiskPath) throws(Refusal) {
        let status = try FileStatus.of(file, in: former, following: false)
        switch status.kind {
        case .link: try copyLink(file)
        case .file: try copyFile(file, status)
        case .folder, .other: throw Refusal(code: EOPNOTSUPP)
        }
    }

    private func copyFile(_ file: DiskPath, _ status: FileStatus) throws(Refusal) {
        let source = try opened(file, in: former, O_RDONLY | O_NOFOLLOW)
        let target = try opened(file, in: new, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, mode: 0o600)
        var piece = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            // The pointer is used within the closure only, for no more than the array's bytes.
            let count = try asked { unsafe piece.withUnsafeMutableBytes { unsafe read(source.number, $0.baseAddress!, $0.count) } }
            if count == 0 { break }
            try writeAll(Array(piece[..<count]), to: target.number)
        }
        _ = try asked { fchmod(target.number, status.mode) }
        // Dates are a courtesy.
        _ = unsafe futimens(target.number, [status.accessed, status.modified])
        try target.closed()
    }

    private func copyLink(_ file: DiskPath) throws(Refusal) {
        var target = [CChar](repeating: 0, count: 4097)
        // The system writes at most 4096 bytes, so the last one stays the NUL.
        _ = try asked { unsafe readlinkat(former, file.units, &target, 4096) }
        _ = try asked { unsafe symlinkat(target, new, file.units) }
    }
}
