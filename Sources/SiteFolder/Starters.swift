public import Content
internal import Defaults
internal import Files

/// The files that `new` and `init` begin with, a site's own over the built-in ones.
public enum Starters {
    private static func folder(_ language: Language) -> String { "templates/starters/\(language.rawValue)/" }

    /// The commented file of a kind.
    public static func file(_ name: String, _ language: Language, root: String) -> [UInt8]? {
        let path = folder(language) + name
        if case .bytes(let own)? = FileTree.read(root: root, folders: [path], jobs: 1)[path] { return own }
        return defaultFiles.first { $0.path == path }?.bytes
    }

    /// The files of a whole small site, by their paths in it.
    public static func site(_ language: Language) -> [(path: String, bytes: [UInt8])] {
        let folder = folder(language) + "site/"
        return defaultFiles.filter { $0.path.hasPrefix(folder) }.map { file in
            let path = String(file.path.dropFirst(folder.count))
            // A hidden file would not be embedded.
            return (path == "gitignore" ? ".gitignore" : path, file.bytes)
        }
    }

    /// Whether a file is one of these: no other run needs them.
    static func isOne(_ path: String) -> Bool { path.hasPrefix("templates/starters/") }
}

extension SiteFolder {
    /// Writes a new file and the folders it stands in; gives the system's errno where it could not be. `alreadyThere` is a file that is there.
    public static func create(_ path: String, _ bytes: [UInt8]) -> Int32? { FileTree.create(path, bytes) }

    /// The names in a folder but for hidden ones.
    public static func names(in folder: String) throws(ReadingRefusal) -> [String] {
        switch FileTree.names(in: folder) {
        case .success(let names): return names
        case .failure(let trouble): throw ReadingRefusal(errno: trouble.errno)
        }
    }
}
