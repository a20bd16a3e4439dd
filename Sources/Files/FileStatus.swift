#if canImport(Glibc)
internal import Glibc
#elseif canImport(Musl)
internal import Musl
#else
internal import Darwin
#endif

/// A file's identity: two names with the same one are the same file.
struct Identity: Hashable, Sendable {
    let device: UInt64
    let number: UInt64
}

/// What the system knows of a file without opening it.
struct FileStatus: Sendable {
    enum Kind: Sendable { case file, folder, link, other }
    let kind: Kind
    let size: Int
    let identity: Identity
    let mode: mode_t
    /// How many paths lead to it.
    let names: Int
    let owner: uid_t
    let group: gid_t
    let accessed: timespec
    let modified: timespec

    init(_ status: stat) {
        switch status.st_mode & mode_t(S_IFMT) {
        case mode_t(S_IFREG): kind = .file
        case mode_t(S_IFDIR): kind = .folder
        case mode_t(S_IFLNK): kind = .link
        default: kind = .other
        }
        size = Int(status.st_size)
        identity = Identity(device: UInt64(truncatingIfNeeded: status.st_dev), number: UInt64(status.st_ino))
        mode = status.st_mode & 0o7777
        names = Int(status.st_nlink)
        owner = status.st_uid
        group = status.st_gid
        #if canImport(Darwin)
        (accessed, modified) = (status.st_atimespec, status.st_mtimespec)
        #else
        (accessed, modified) = (status.st_atim, status.st_mtim)
        #endif
    }

    static func ofOpen(_ descriptor: Int32) throws(Refusal) -> FileStatus {
        var status = stat()
        // The struct outlives the call, which keeps no pointer to it.
        _ = try asked { unsafe fstat(descriptor, &status) }
        return FileStatus(status)
    }

    static func of(_ path: DiskPath, in folder: Int32, following: Bool) throws(Refusal) -> FileStatus {
        var status = stat()
        // As above; the path carries its NUL.
        _ = try asked { unsafe fstatat(folder, path.units, &status, following ? 0 : AT_SYMLINK_NOFOLLOW) }
        return FileStatus(status)
    }
}
