#if canImport(Glibc)
internal import Glibc
#elseif canImport(Musl)
internal import Musl
#else
internal import Darwin
#endif

/// Lets one publishing at a time into a folder, by a lock on the open folder: no file is left, and closing it or dying frees it.
///
/// Waits for another publishing to end; after half a second, `waiting` is told once. False where the file system locks no
/// folders: then two builds at once are nobody's to prevent.
func lock(_ folder: Int32, waiting: () -> Void) throws(Refusal) -> Bool {
    for _ in 0..<25 {
        if let isHeld = try attempt(folder, LOCK_EX | LOCK_NB) { return isHeld }
        usleep(20_000)
    }
    waiting()
    return try attempt(folder, LOCK_EX) ?? false
}

/// Absent while another has the lock.
private func attempt(_ folder: Int32, _ operation: Int32) throws(Refusal) -> Bool? {
    do throws(Refusal) {
        _ = try asked { flock(folder, operation) }
        return true
    } catch  where error.code == EWOULDBLOCK {
        return nil
    } catch  where [ENOSYS, ENOTSUP, EOPNOTSUPP, EINVAL, EBADF, ENOLCK].contains(error.code) {
        return false
    }
}
