#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// A folder for one test, removed with all it holds at the end. Plain C calls: the tests do not see with the eyes of what they test.
final class TemporaryFolder: Sendable {
    let path: String

    init() {
        var template = Array("/tmp/rummelig-test-XXXXXX".utf8CString)
        // mkdtemp fills the six X in place and gives the same array back.
        path = unsafe String(cString: mkdtemp(&template))
    }

    deinit {
        unmount("")
        remove("")
        _ = unsafe rmdir(path)
    }

    func full(_ relative: String) -> String { relative.isEmpty ? path : path + "/" + relative }

    func write(_ relative: String, _ text: String, mode: mode_t = 0o644) { write(relative, Array(text.utf8), mode: mode) }

    func write(_ relative: String, _ bytes: [UInt8], mode: mode_t = 0o644) {
        let parts = relative.split(separator: "/")
        for count in 1..<max(parts.count, 1) { folder(parts[..<count].joined(separator: "/")) }
        let file = unsafe open(full(relative), O_WRONLY | O_CREAT | O_TRUNC, mode)
        precondition(file >= 0)
        // The pointer is used within the closure only.
        _ = unsafe bytes.withUnsafeBytes { unsafe put(file, $0) }
        close(file)
    }

    func folder(_ relative: String) { _ = unsafe mkdir(full(relative), 0o755) }

    func link(_ relative: String, to target: String) { _ = unsafe symlink(target, full(relative)) }

    func isThere(_ relative: String) -> Bool {
        var status = stat()
        return unsafe lstat(full(relative), &status) == 0
    }

    func mode(_ relative: String) -> mode_t {
        var status = stat()
        return unsafe lstat(full(relative), &status) == 0 ? status.st_mode & 0o7777 : 0
    }

    /// The names in a folder, in the order of their bytes.
    func names(_ relative: String) -> [String] {
        guard let stream = unsafe opendir(full(relative)) else { return [] }
        defer { _ = unsafe closedir(stream) }
        var names: [String] = []
        while let entry = unsafe readdir(stream) {
            // The name is NUL-terminated within the entry, which lives until the next readdir.
            let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) {
                unsafe $0.withMemoryRebound(to: CChar.self, capacity: 256) { unsafe String(cString: $0) }
            }
            if name != ".", name != ".." { names.append(name) }
        }
        return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }

    /// Every path below a folder: a file's text, `→ target` of a link, `/` for a folder.
    func tree(_ relative: String, under prefix: String = "") -> [String: String] {
        var tree: [String: String] = [:]
        for name in names(relative) {
            let path = relative.isEmpty ? name : relative + "/" + name
            var status = stat()
            _ = unsafe lstat(full(path), &status)
            switch status.st_mode & S_IFMT {
            case S_IFDIR:
                tree[prefix + name] = "/"
                tree.merge(self.tree(path, under: prefix + name + "/")) { $1 }
            case S_IFLNK: tree[prefix + name] = "→ " + target(path)
            default: tree[prefix + name] = text(path)
            }
        }
        return tree
    }

    /// The same without folders and the manifest.
    func pages(_ relative: String) -> [String: String] {
        tree(relative).filter { $0.value != "/" && $0.key != ".rummelig-manifest.json" }
    }

    func text(_ relative: String) -> String {
        let file = unsafe open(full(relative), O_RDONLY)
        guard file >= 0 else { return "?" }
        defer { close(file) }
        var text: [UInt8] = []
        var piece = [UInt8](repeating: 0, count: 65536)
        while true {
            let count = unsafe read(file, &piece, piece.count)
            if count <= 0 { return String(decoding: text, as: UTF8.self) }
            text += piece[..<count]
        }
    }

    private func target(_ relative: String) -> String {
        var target = [CChar](repeating: 0, count: 4097)
        let count = unsafe readlink(full(relative), &target, 4096)
        return String(decoding: target.prefix(max(count, 0)).map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    func remove(_ relative: String) {
        for name in names(relative) {
            let path = relative.isEmpty ? name : relative + "/" + name
            if unsafe unlink(full(path)) == 0 { continue }
            unmount(path)
            remove(path)
            _ = unsafe rmdir(full(path))
        }
    }

    /// A file system of its own in memory, for tests that fill a disk; false where we may not mount (an ordinary user, another system).
    func mountSmallDisk(_ relative: String, kilobytes: Int) -> Bool {
        folder(relative)
        #if os(Linux)
        return unsafe mount("none", full(relative), "tmpfs", 0, "size=\(kilobytes)k") == 0
        #else
        return false
        #endif
    }

    /// Shows the folder `one` at `other` as well, as a mount of the same file system.
    func mountAgain(_ one: String, at other: String) -> Bool {
        folder(other)
        #if os(Linux)
        return unsafe mount(full(one), full(other), nil, UInt(MS_BIND), nil) == 0
        #else
        return false
        #endif
    }

    func unmount(_ relative: String) {
        #if os(Linux)
        _ = unsafe umount(full(relative))
        #endif
    }
}

/// Whether tests may mount: root on Linux.
let mayMount: Bool = {
    #if os(Linux)
    let folder = TemporaryFolder()
    return folder.mountSmallDisk("disk", kilobytes: 64)
    #else
    return false
    #endif
}()

private func put(_ file: Int32, _ bytes: UnsafeRawBufferPointer) -> Int { unsafe write(file, bytes.baseAddress, bytes.count) }
