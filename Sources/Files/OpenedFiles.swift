internal import CFiles

#if canImport(Glibc)
internal import Glibc
#elseif canImport(Musl)
internal import Musl
#else
internal import Darwin
#endif

/// Opens a file or folder below an open one.
func opened(_ path: DiskPath, in folder: Int32, _ flags: Int32, mode: mode_t = 0) throws(Refusal) -> Descriptor {
    // The path is an array that carries its NUL and outlives the call.
    Descriptor(try asked { unsafe openat(folder, path.units, flags | O_CLOEXEC, mode) })
}

/// Opens a folder for reading; a link is followed only when `following`.
func openedFolder(_ path: DiskPath, in folder: Int32, following: Bool = false) throws(Refusal) -> Descriptor {
    let here = path.isEmpty ? DiskPath(".") : path
    return try opened(here, in: folder, O_RDONLY | O_DIRECTORY | (following ? 0 : O_NOFOLLOW))
}

/// A folder's entries but for `.` and `..`, in the order of their bytes. The kind is absent where the file system does not tell.
func entries(of folder: consuming Descriptor) throws(Refusal) -> [(name: DiskPath, kind: FileStatus.Kind?)] {
    // The stream lives until closedir below, which closes the descriptor; each entry is read before the next readdir.
    guard let stream = unsafe fdopendir(folder.number) else { throw Refusal(code: errno) }
    _ = folder.surrendered()
    defer { _ = unsafe closedir(stream) }
    var found: [(name: DiskPath, kind: FileStatus.Kind?)] = []
    while true {
        errno = 0
        guard let entry = unsafe readdir(stream) else { break }
        // The name is NUL-terminated within the entry.
        let name = unsafe files_entry_name(entry)!
        let length = unsafe strlen(name)
        let units = unsafe [CChar](UnsafeBufferPointer(start: name, count: length + 1))
        if units == dot || units == dotDot { continue }
        let kind: FileStatus.Kind? =
            switch unsafe Int32(entry.pointee.d_type) {
            case Int32(DT_REG): .file
            case Int32(DT_DIR): .folder
            case Int32(DT_LNK): .link
            case Int32(DT_UNKNOWN): nil
            default: .other
            }
        found.append((DiskPath(units: units), kind))
    }
    guard errno == 0 else { throw Refusal(code: errno) }
    return found.sorted { $0.name < $1.name }
}

private let dot: [CChar] = [46, 0]
private let dotDot: [CChar] = [46, 46, 0]

/// Reads to the end. One byte more than expected is asked for, so that a short answer is the end and no second call is needed.
func allBytes(of file: Int32, expected: Int) throws(Refusal) -> [UInt8] {
    var bytes: [UInt8] = []
    var room = expected + 1
    while true {
        var refusal: Refusal?
        // The system fills the array's own memory: `count` becomes what it says it wrote, never above the room.
        let piece = unsafe [UInt8](unsafeUninitializedCapacity: room) { memory, count in
            do throws(Refusal) {
                count = try asked { unsafe read(file, memory.baseAddress!, room) }
            } catch {
                refusal = error
            }
        }
        if let refusal { throw refusal }
        if bytes.isEmpty { bytes = piece } else { bytes += piece }
        if piece.count < room { return bytes }
        room = max(4096, bytes.count)
    }
}
