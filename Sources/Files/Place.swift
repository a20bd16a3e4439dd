#if canImport(Glibc)
internal import Glibc
#elseif canImport(Musl)
internal import Musl
#else
internal import Darwin
#endif

/// A folder's place in the file system, to say of a path whether it lies within.
public struct Place {
    private let folder: [UInt8]?

    init(_ folder: String) { self.folder = Self.real(DiskPath(folder))?.bytes }

    /// The path from the folder, empty for the folder itself; absent outside. The last part may be a link, which stays as named.
    func relative(_ path: DiskPath) -> DiskPath? {
        guard let folder, let full = Self.realButLast(path)?.bytes else { return nil }
        if full == folder { return .root }
        let prefix = folder.last == UInt8(ascii: "/") ? folder : folder + [UInt8(ascii: "/")]
        return full.starts(with: prefix) ? DiskPath(bytes: full.dropFirst(prefix.count)) : nil
    }

    /// The absolute path without links; absent when there is no such thing.
    static func real(_ path: DiskPath) -> DiskPath? {
        // realpath gives memory of its own, freed here once copied up to its NUL.
        guard let resolved = unsafe realpath(path.units, nil) else { return nil }
        defer { unsafe free(resolved) }
        return unsafe DiskPath(units: [CChar](UnsafeBufferPointer(start: resolved, count: strlen(resolved) + 1)))
    }

    /// Whether one of two folders lies in the other, or they are one; a folder that is not there lies nowhere.
    public static func overlap(_ one: String, _ other: String) -> Bool {
        Place(one).relative(DiskPath(other)) != nil || Place(other).relative(DiskPath(one)) != nil
    }

    private static func realButLast(_ path: DiskPath) -> DiskPath? {
        let slash = UInt8(ascii: "/")
        let parts = path.bytes.split(separator: slash)
        guard let last = parts.last, last != [UInt8(ascii: ".")], last != [UInt8(ascii: "."), UInt8(ascii: ".")] else {
            return real(path)
        }
        let start = path.bytes.first == slash ? [slash] : [UInt8(ascii: "."), slash]
        guard let parent = real(DiskPath(bytes: start + parts.dropLast().joined(separator: [slash]))) else { return nil }
        return parent.bytes == [slash] ? DiskPath(bytes: [slash] + last) : DiskPath(parent, DiskPath(bytes: last))
    }
}
