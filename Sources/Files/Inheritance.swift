#if canImport(Glibc)
internal import Glibc
#elseif canImport(Musl)
internal import Musl
#else
internal import Darwin
#endif

/// Takes files of the former tree into the new one where writing them would make the same.
///
/// Reading a file and giving it one more name costs the system less than making room for it again, and who mirrors the site or asks for
/// it with a date sees what changed. Nothing that was noted earlier is believed: the bytes decide, and rights, owner and the number of
/// names, so that a file others can write to, or that somebody tampered with, is made anew.
struct Inheritance: Sendable {
    private let former: Int32
    private let new: Int32
    private let mode: mode_t
    private let owner: uid_t

    init(former: Int32, new: Int32) {
        (self.former, self.new) = (former, new)
        // The mask can only be read by setting it; no other thread of ours makes files yet.
        let mask = umask(0o077)
        _ = umask(mask)
        mode = 0o666 & ~mask
        owner = geteuid()
    }

    /// Whether the file was there with these bytes and stands in the new tree now.
    func take(_ path: DiskPath, ifItHolds bytes: [UInt8], makingFolder: Bool) throws(Refusal) -> Bool {
        guard let status = try? FileStatus.of(path, in: former, following: false), isOurs(status), status.size == bytes.count,
            let file = try? opened(path, in: former, O_RDONLY | O_NOFOLLOW | O_NONBLOCK),
            let opened = try? FileStatus.ofOpen(file.number), isOurs(opened), opened.identity == status.identity,
            let found = try? allBytes(of: file.number, expected: bytes.count), found.count == bytes.count, isSame(found, bytes)
        else { return false }
        if makingFolder, let parent = path.parent { try makeFolder(parent, in: new) }
        do throws(Refusal) {
            try link(path)
        } catch  where error.code == ENOENT {
            // Another thread has the folder's first file and has not come that far.
            guard let parent = path.parent else { return false }
            try makeFolder(parent, in: new)
            return (try? link(path)) != nil
        } catch {
            return false
        }
        return true
    }

    private func isOurs(_ status: FileStatus) -> Bool {
        status.kind == .file && status.mode == mode && status.owner == owner && status.names == 1
    }

    private func link(_ path: DiskPath) throws(Refusal) {
        // The path carries its NUL and outlives the call.
        _ = try asked { unsafe linkat(former, path.units, new, path.units, 0) }
    }

    private func isSame(_ one: [UInt8], _ other: [UInt8]) -> Bool {
        // Both have the same number of bytes, and live through the call.
        unsafe one.withUnsafeBytes { one in
            unsafe other.withUnsafeBytes { other in unsafe one.isEmpty || memcmp(one.baseAddress!, other.baseAddress!, one.count) == 0 }
        }
    }
}
