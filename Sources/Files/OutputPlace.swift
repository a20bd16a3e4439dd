#if canImport(Glibc)
internal import Glibc
#elseif canImport(Musl)
internal import Musl
#else
internal import Darwin
#endif

/// Where the output folder stands: the folder above it, open, and its name there. A link has been followed to its target.
struct OutputPlace: ~Copyable {
    /// As it was given, for messages.
    let shown: String
    /// Absent when the folder above may not be read; then the output can only be changed from within.
    let parent: Descriptor?
    /// For system calls from the working folder.
    let path: DiskPath
    let name: DiskPath

    /// Makes the folders above when they are missing.
    init(_ output: String) throws(PublishTrouble) {
        let path = try telling(.open, output) { () throws(Refusal) in try Self.resolved(DiskPath(output)) }
        let above = path.parent.map { $0.isEmpty ? DiskPath("/") : $0 } ?? DiskPath(".")
        parent = try telling(.open, output) { () throws(Refusal) in try Self.openedParent(above) }
        shown = output
        self.path = path
        name = DiskPath(bytes: path.bytes.split(separator: UInt8(ascii: "/")).last ?? [])
    }

    /// The number of the open folder above.
    var parentNumber: Int32? {
        switch parent {
        case .some(let folder): folder.number
        case .none: nil
        }
    }

    /// Links followed, "." and closing slashes gone. The top of the file system has no name to exchange.
    private static func resolved(_ given: DiskPath) throws(Refusal) -> DiskPath {
        let slash = UInt8(ascii: "/")
        var bytes = given.bytes
        guard !bytes.isEmpty, !bytes.contains(0) else { throw Refusal(code: EINVAL) }
        while bytes.count > 1, bytes.last == slash { bytes.removeLast() }
        let path = DiskPath(bytes: bytes)
        let last = bytes.split(separator: slash).last ?? []
        let isNamed = last != [] && last != [UInt8(ascii: ".")] && last != [UInt8(ascii: "."), UInt8(ascii: ".")]
        if isNamed {
            guard
                let status = try ifThere({ () throws(Refusal) in
                    try FileStatus.of(path, in: Descriptor.workingFolder, following: false)
                }), status.kind == .link
            else { return path }
        }
        guard let real = Place.real(path) else { throw Refusal(code: errno) }
        guard real.bytes != [slash] else { throw Refusal(code: EINVAL) }
        return real
    }

    private static func openedParent(_ folder: DiskPath) throws(Refusal) -> Descriptor? {
        do throws(Refusal) {
            return try openedFolder(folder, in: Descriptor.workingFolder, following: true)
        } catch  where error.code == EACCES {
            return nil
        } catch  where error.code == ENOENT {
            try makeFolder(folder, in: Descriptor.workingFolder)
            return try openedFolder(folder, in: Descriptor.workingFolder, following: true)
        }
    }

    /// The output folder itself, open; absent when there is none yet. A file in its place, or a folder we may not write to, is trouble.
    func openedOutput() throws(PublishTrouble) -> Descriptor? {
        try telling(.open, shown) { () throws(Refusal) in
            try ifThere { () throws(Refusal) in
                let folder = try openedFolder(path, in: Descriptor.workingFolder)
                // The folder above might let us exchange a folder that its owner has closed to us.
                _ = try asked { unsafe faccessat(Descriptor.workingFolder, path.units, W_OK | X_OK, AT_EACCESS) }
                return folder
            }
        }
    }

    func shown(_ path: DiskPath) -> String { shown + "/" + path.text }
}

/// Absent in place of "no such file".
func ifThere<Answer: ~Copyable>(_ step: () throws(Refusal) -> Answer) throws(Refusal) -> Answer? {
    do throws(Refusal) {
        return try step()
    } catch  where error.code == ENOENT {
        return nil
    }
}

/// Makes a folder and those above it; one that is there already is no trouble.
func makeFolder(_ path: DiskPath, in base: Int32, mode: mode_t = 0o777) throws(Refusal) {
    do throws(Refusal) {
        // The path carries its NUL and outlives the call.
        _ = try asked { unsafe mkdirat(base, path.units, mode) }
    } catch  where error.code == EEXIST {
        return
    } catch  where error.code == ENOENT {
        guard let parent = path.parent, !parent.isEmpty else { throw error }
        try makeFolder(parent, in: base)
        try makeFolder(path, in: base, mode: mode)
    }
}
