#if canImport(Glibc)
internal import Glibc
#elseif canImport(Musl)
internal import Musl
#else
internal import Darwin
#endif

extension FileTree {
    /// Writes a file that was read with `read(named:root:)`, or below the root, whole or not at all, and keeps its mode and owner.
    ///
    /// Where its name is a link, what the link leads to is written. Gives the errno where it could not be; EBUSY where the file is no
    /// longer as it was read.
    public static func rewrite(_ path: String, root: String, named: [String], from former: [UInt8], to bytes: [UInt8]) -> Int32? {
        do throws(Refusal) {
            try rewrite(Place.onDisk(DiskPath(path), root: root, named: named), former, bytes)
            return nil
        } catch {
            return error.code
        }
    }

    private static func rewrite(_ path: DiskPath, _ former: [UInt8], _ bytes: [UInt8]) throws(Refusal) {
        guard let target = Place.real(path), let name = target.name else { throw Refusal(code: ENOENT) }
        let folder = try openedFolder(target.parent.map { $0.isEmpty ? DiskPath("/") : $0 } ?? .root, in: Descriptor.workingFolder)
        let (status, found) = try content(of: name, in: folder.number)
        if found == bytes { return }
        guard found == former else { throw Refusal(code: EBUSY) }
        // A file that its owner has closed to writing would give way to another of the same name.
        _ = try asked { unsafe faccessat(folder.number, name.units, W_OK, AT_EACCESS) }
        try replace(name, with: bytes, by: DiskPath(".opslagstjek-\(getpid()).new"), in: folder.number, mode: 0o600) {
            file throws(Refusal) in
            let own = try FileStatus.ofOpen(file)
            if own.owner != status.owner || own.group != status.group { _ = fchown(file, status.owner, status.group) }
            _ = try asked { fchmod(file, status.mode) }
        } confirming: { () throws(Refusal) in
            // An editor may have saved it meanwhile.
            guard try content(of: name, in: folder.number).bytes == former else { throw Refusal(code: EBUSY) }
        }
    }

    private static func content(of name: DiskPath, in folder: Int32) throws(Refusal) -> (status: FileStatus, bytes: [UInt8]) {
        let file = try opened(name, in: folder, O_RDONLY | O_NONBLOCK | O_NOFOLLOW)
        let status = try FileStatus.ofOpen(file.number)
        guard status.kind == .file else { throw Refusal(code: EOPNOTSUPP) }
        return (status, try allBytes(of: file.number, expected: status.size))
    }
}

extension Place {
    /// Where a file lies whose path was told by `FileTree`: below the root, or as somebody named it.
    fileprivate static func onDisk(_ path: DiskPath, root: String, named: [String]) -> DiskPath {
        let place = Place(root)
        let isBelowRoot =
            named.isEmpty
            || named.contains { name in
                guard let relative = place.relative(DiskPath(name)) else { return false }
                return relative.isEmpty || relative == path || path.lies(in: relative)
            }
        return isBelowRoot ? DiskPath(DiskPath(root), path) : path
    }
}

extension DiskPath {
    fileprivate var name: DiskPath? {
        let name = bytes.split(separator: UInt8(ascii: "/")).last.map { DiskPath(bytes: $0) }
        return name.flatMap { $0.isEmpty ? nil : $0 }
    }
}
