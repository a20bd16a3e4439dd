internal import CNet
internal import Files

#if canImport(Glibc)
internal import Glibc
#else
internal import Darwin
#endif

/// What has changed below some folders of a root since it was last asked.
enum FolderChange: Sendable, Equatable {
    /// These files, by their paths from the root.
    case files(Set<String>)
    /// Folders came or went, or events were lost: all must be looked at.
    case anything
}

/// Watches folders by the system's events (Linux), or by their files' times and sizes where there are none.
final class FolderWatch {
    /// To be waited for; -1 where the files must be looked at.
    private(set) var descriptor: Int32
    private let root: String
    private let folders: [String]
    private var paths: [Int32: String] = [:]
    private var stamps: [String: FileTree.Stamp] = [:]

    init(root: String, folders: [String]) {
        self.root = root
        self.folders = folders
        descriptor = net_watch_open()
        if descriptor >= 0 { watchAll() } else { stamps = FileTree.stamps(root: root, folders: folders) }
    }

    deinit { if descriptor >= 0 { _ = close(descriptor) } }

    /// Takes all that has come; nil where nothing has changed.
    func changes() -> FolderChange? { descriptor >= 0 ? events() : comparison() }

    private func watchAll() {
        for folder in FileTree.folders(root: root, below: folders) {
            let number = unsafe net_watch_add(descriptor, root + "/" + folder)
            if number >= 0 {
                paths[number] = folder
            } else if errno == ENOSPC || errno == ENOMEM {
                // The system lends no more watches: then the files are looked at.
                _ = close(descriptor)
                descriptor = -1
                stamps = FileTree.stamps(root: root, folders: folders)
                return
            }
        }
    }

    private func events() -> FolderChange? {
        var changed: Set<String> = []
        var isAnything = false
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = unsafe read(descriptor, &buffer, buffer.count)
            guard count > 0 else { break }
            unsafe buffer.withUnsafeBufferPointer { bytes in
                var offset = 0
                while offset < count {
                    var folder: Int32 = 0
                    var kind = NET_EVENT_FILE
                    var name: UnsafePointer<CChar>?
                    // The event lies within the buffer, and its name ends with a NUL there.
                    let size = unsafe net_watch_event(bytes.baseAddress! + offset, count - offset, &folder, &kind, &name)
                    guard size > 0 else { break }
                    offset += size
                    let file = unsafe name.map { unsafe String(cString: $0) } ?? ""
                    if kind == NET_EVENT_FILE, let path = paths[folder] {
                        if !file.isEmpty, !FileTree.isLeaving(file) { changed.insert(path.isEmpty ? file : path + "/" + file) }
                    } else if kind == NET_EVENT_LOST || !FileTree.isLeaving(file) {
                        isAnything = true
                    }
                }
            }
        }
        if isAnything {
            watchAll()
            return .anything
        }
        return changed.isEmpty ? nil : .files(changed)
    }

    private func comparison() -> FolderChange? {
        let now = FileTree.stamps(root: root, folders: folders)
        defer { stamps = now }
        let changed = Set(now.keys.filter { now[$0] != stamps[$0] }).union(stamps.keys.filter { now[$0] == nil })
        return changed.isEmpty ? nil : .files(changed)
    }
}
