#if canImport(Glibc)
internal import Glibc
#else
internal import Darwin
#endif
public import Content
internal import Files

extension SiteFolder {
    /// A Markdown file below a root as it stands now; nil where there is none to read.
    public static func text(_ path: String, root: String) -> SourceFile? {
        let entry = FileTree.read(root: root, folders: [path], limits: limits, jobs: 1).entries.first { $0.path == path }
        switch entry?.content {
        case .bytes(let bytes): return SourceFile(path: path, bytes: bytes)
        case .tooLarge(let size): return SourceFile(path: path, tooLarge: size)
        case .folder, .unreadable, nil: return nil
        }
    }

    /// Whether anything stands at a path below a root.
    public static func isThere(_ path: String, root: String) -> Bool {
        if case .unreadable(ENOENT)? = FileTree.read(root: root, folders: [path], limits: limits, jobs: 1).entries.first?.content { return false }
        return true
    }

    /// What `create` says where a file stands at the path.
    public static let alreadyThere = EEXIST

    /// Writes a file below a root whole or not at all, if it is as it was read; gives the system's errno where it could not be.
    public static func save(_ path: String, root: String, from former: [UInt8], to bytes: [UInt8]) -> Int32? {
        FileTree.rewrite(path, root: root, named: [], from: former, to: bytes)
    }
}
