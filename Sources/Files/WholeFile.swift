#if canImport(Glibc)
internal import Glibc
#elseif canImport(Musl)
internal import Musl
#else
internal import Darwin
#endif

extension FileTree {
    /// Writes one file whole or not at all, new or in place of a former one; where its name is a link, what the link leads to. Gives the
    /// errno where it could not be.
    public static func write(_ path: String, _ bytes: [UInt8]) -> Int32? {
        let given = DiskPath(path)
        let target = Place.real(given) ?? given
        let draft = DiskPath(bytes: target.bytes + Array(".\(getpid()).new".utf8))
        do throws(Refusal) {
            try replace(target, with: bytes, by: draft, in: Descriptor.workingFolder, mode: 0o666)
            return nil
        } catch {
            return error.code
        }
    }

    /// The path of a file from a root, whether the file is there or not; nil where it lies outside, or in a folder that is not there.
    public static func path(of path: String, from root: String) -> String? { Place(root).relative(DiskPath(path))?.text }

    /// The bytes of a file that somebody named, which may be a pipe.
    public static func bytes(at path: String) -> Result<[UInt8], ReadingTrouble> {
        do throws(Refusal) {
            let file = try opened(DiskPath(path), in: Descriptor.workingFolder, O_RDONLY)
            return bytes(from: file.number, limit: Int.max - 1)
        } catch {
            return .failure(ReadingTrouble(errno: error.code))
        }
    }

    /// What comes through a pipe or stands in a file that somebody opened, to its end. No more than `limit` bytes and one are kept.
    public static func bytes(from descriptor: Int32, limit: Int) -> Result<[UInt8], ReadingTrouble> {
        var bytes: [UInt8] = []
        do throws(Refusal) {
            while true {
                let piece = try portion(of: descriptor)
                if piece.isEmpty { return .success(bytes) }
                if bytes.count <= limit { bytes += piece.prefix(limit + 1 - bytes.count) }
            }
        } catch {
            return .failure(ReadingTrouble(errno: error.code))
        }
    }

    /// What the system answered, an errno.
    public struct ReadingTrouble: Error { public let errno: Int32 }
}

/// Puts a file in its place whole: written under the name of a draft, and then renamed. `finish` may change the draft before it is
/// closed, and `confirm` may refuse the exchange; whatever fails leaves no draft.
func replace(
    _ name: DiskPath, with bytes: [UInt8], by draft: DiskPath, in folder: Int32, mode: mode_t,
    finishing finish: (Int32) throws(Refusal) -> Void = { _ in }, confirming confirm: () throws(Refusal) -> Void = {}
) throws(Refusal) {
    do throws(Refusal) {
        // What a killed run of the same number left.
        _ = unsafe unlinkat(folder, draft.units, 0)
        let file = try opened(draft, in: folder, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, mode: mode)
        try writeAll(bytes, to: file.number)
        try finish(file.number)
        _ = try asked { fsync(file.number) }
        try file.closed()
        try confirm()
        _ = try asked { unsafe renameat(folder, draft.units, folder, name.units) }
    } catch {
        _ = unsafe unlinkat(folder, draft.units, 0)
        throw error
    }
}

/// What can be had at once, at the end nothing.
private func portion(of descriptor: Int32) throws(Refusal) -> [UInt8] {
    var refusal: Refusal?
    let room = 1 << 16
    // The system fills the array's own memory: `count` becomes what it says it wrote, never above the room.
    let piece = unsafe [UInt8](unsafeUninitializedCapacity: room) { memory, count in
        do throws(Refusal) {
            count = try asked { unsafe read(descriptor, memory.baseAddress!, room) }
        } catch {
            refusal = error
        }
    }
    if let refusal { throw refusal }
    return piece
}
