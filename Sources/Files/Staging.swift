internal import Work

#if canImport(Glibc)
internal import Glibc
#elseif canImport(Musl)
internal import Musl
#else
internal import Darwin
#endif

/// A hidden folder in which the whole new tree is written before anything published is touched.
struct Staging: ~Copyable {
    let name: DiskPath
    let folder: Descriptor
    private let parent: Int32

    /// `.NAME.rummelig-new` beside the output called NAME, or `.rummelig-new` within it; numbered when one could not be cleared away.
    static func prefix(of output: DiskPath?) -> [UInt8] {
        Array(".".utf8) + (output.map { $0.bytes + ".".utf8 } ?? []) + "rummelig-new".utf8
    }

    static func isStagingName(_ name: DiskPath, of output: DiskPath?) -> Bool {
        let prefix = prefix(of: output)
        let bytes = name.bytes
        guard bytes.starts(with: prefix) else { return false }
        let rest = bytes.dropFirst(prefix.count)
        return rest.isEmpty || (rest.first == UInt8(ascii: "-") && rest.count > 1 && rest.dropFirst().allSatisfy { (48...57).contains($0) })
    }

    /// Makes a new one in `parent`, which stays open as long.
    init(in parent: Int32, of output: DiskPath?) throws(Refusal) {
        let name = try Self.made(in: parent, of: output)
        folder = try openedFolder(name, in: parent)
        self.name = name
        self.parent = parent
    }

    private static func made(in parent: Int32, of output: DiskPath?) throws(Refusal) -> DiskPath {
        let prefix = prefix(of: output)
        var number = 1
        while true {
            let name = DiskPath(bytes: number == 1 ? prefix : prefix + "-\(number)".utf8)
            do throws(Refusal) {
                // The path carries its NUL and outlives the call.
                _ = try asked { unsafe mkdirat(parent, name.units, 0o777) }
                return name
            } catch  where error.code == EEXIST && number < 1000 {
                number += 1
            }
        }
    }

    /// Takes over who may do what with the folder that this one is to follow; what the system refuses stays as it is.
    func adopt(_ former: FileStatus) {
        if let own = try? FileStatus.ofOpen(folder.number), own.owner != former.owner || own.group != former.group {
            _ = fchown(folder.number, former.owner, former.group)
        }
        _ = fchmod(folder.number, former.mode)
    }

    /// Removes it with all it holds, as far as possible.
    func discard(jobs: Int) { _ = removeTree(name, in: parent, jobs: jobs) }

    /// Clears away what killed runs left in `parent`.
    static func removeStale(in parent: Int32, of output: DiskPath?, jobs: Int) {
        guard let folder = try? openedFolder(.root, in: parent), let names = try? entries(of: folder) else { return }
        for (name, _) in names where isStagingName(name, of: output) { _ = removeTree(name, in: parent, jobs: jobs) }
    }
}

/// Writes a new file whole, never through a link.
func writeFile(_ path: DiskPath, _ bytes: [UInt8], in base: Int32, makingFolder: Bool) throws(Refusal) {
    if makingFolder, let parent = path.parent { try makeFolder(parent, in: base) }
    let flags = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW
    let file: Descriptor
    do throws(Refusal) {
        file = try opened(path, in: base, flags, mode: 0o666)
    } catch  where error.code == ENOENT {
        // Another thread has the folder's first file and has not come that far.
        guard let parent = path.parent else { throw error }
        try makeFolder(parent, in: base)
        file = try opened(path, in: base, flags, mode: 0o666)
    }
    try writeAll(bytes, to: file.number)
    try file.closed()
}

func writeAll(_ bytes: [UInt8], to file: Int32) throws(Refusal) {
    var start = 0
    while start < bytes.count {
        // The pointer is used within the closure only, from `start` for no more than what is left.
        start += try asked { unsafe bytes.withUnsafeBytes { unsafe write(file, $0.baseAddress! + start, $0.count - start) } }
    }
}
