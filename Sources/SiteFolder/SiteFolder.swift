#if canImport(Glibc)
internal import Glibc
#else
internal import Darwin
#endif
public import Content
internal import Defaults
internal import Files

/// The files of a site as they were read: its own over those the programs carry with them.
public struct SiteFolder: Sendable {
    /// Settings, figures, rates, vocabulary, templates and strings, by path from the root.
    public let data: [String: [UInt8]]
    /// The paths of those that are as the programs carry them.
    public let builtIn: Set<String>
    /// The Markdown files in the order of their paths.
    public private(set) var texts: [SourceFile]
    /// The Markdown files of the site that nobody asked to have checked, for those that are to link to.
    public let others: [SourceFile]
    /// The other files of the content folder, with their sizes in bytes.
    public let assets: [String: Int]
    /// What could not be read, with the system's errno.
    public let unreadable: [(path: String, errno: Int32)]

    /// Pictures are not read before a page needs them: only their sizes are known.
    static let limits = FileTree.Limits(text: SourceFile.largest, other: 0)

    /// Reads `content/` of a root for the checker. `paths` name the files and folders to take Markdown from in its place.
    public static func forChecking(root: String, paths: [String], jobs: Int) -> SiteFolder {
        let content = FileTree.read(root: root, folders: ["content", "templates/strings"], limits: limits, jobs: jobs).entries
        let named = paths.isEmpty ? nil : FileTree.read(named: paths, root: root, limits: limits, jobs: jobs).entries
        return SiteFolder(content.map { $0.told(of: root) }, named: named?.filter { !$0.path.isEmpty }, explaining: false)
    }

    /// Reads all that a build needs; `content` and `templates` are folders that play those parts in place of the root's own.
    public static func forBuilding(root: String, content: String?, templates: String?, jobs: Int) -> SiteFolder {
        func entries(_ name: String, orIn other: String?, _ limits: FileTree.Limits) -> [FileTree.Entry] {
            guard let other else {
                return FileTree.read(root: root, folders: [name], limits: limits, jobs: jobs).entries.map { $0.told(of: root) }
            }
            return FileTree.read(root: other, limits: limits, jobs: jobs).entries.map { entry in
                entry.path.isEmpty ? entry.told(of: other) : FileTree.Entry(path: name + "/" + entry.path, content: entry.content)
            }
        }
        return SiteFolder(
            entries("content", orIn: content, limits) + entries("templates", orIn: templates, FileTree.Limits()), named: nil,
            explaining: true)
    }

    /// The bytes of files below the content folder, by path from the root; those that cannot be read are left out.
    public static func pictures(_ paths: [String], content: String, jobs: Int) -> [String: [UInt8]] {
        let files = paths.map { String($0.dropFirst("content/".count)) }
        // A text may name a folder as its picture: what lies in it is none.
        let named = Set(files)
        let entries = FileTree.read(root: content, folders: files, jobs: jobs).entries.filter { named.contains($0.path) }
        let pictures = entries.compactMap { entry in
            if case .bytes(let bytes) = entry.content { ("content/" + entry.path, bytes) } else { nil as (String, [UInt8])? }
        }
        return Dictionary(uniqueKeysWithValues: pictures)
    }

    /// The same folder where some of its files, by their paths, hold other bytes.
    public func with(_ bytes: [String: [UInt8]]) -> SiteFolder { bytes.isEmpty ? self : SiteFolder(self, with: bytes) }

    private init(_ folder: SiteFolder, with bytes: [String: [UInt8]]) {
        data = folder.data.merging(bytes.filter { folder.data[$0.key] != nil }) { $1 }
        builtIn = folder.builtIn.subtracting(bytes.keys)
        texts = folder.texts.map { file in bytes[file.path].map { SourceFile(path: file.path, bytes: $0) } ?? file }
        others = folder.others
        assets = folder.assets
        unreadable = folder.unreadable
    }

    /// `explaining` keeps the words that explain rules, of which a build makes a page.
    private init(_ entries: [FileTree.Entry], named: [FileTree.Entry]?, explaining: Bool) {
        func isKept(_ path: String) -> Bool { !Self.isElsewhere(path) && (explaining || !Strings.explain(path)) }
        var data = Dictionary(uniqueKeysWithValues: defaultFiles.lazy.filter { isKept($0.path) }.map { ($0.path, $0.bytes) })
        var builtIn = Set(data.keys)
        var assets: [String: Int] = [:]
        var unreadable: [(path: String, errno: Int32)] = []
        for entry in entries where (!entry.isMarkdown || named == nil) && isKept(entry.path) {
            switch entry.content {
            case .bytes(let bytes) where !entry.isMarkdown:
                if data[entry.path] != bytes { builtIn.remove(entry.path) }
                (data[entry.path], assets[entry.path]) = (bytes, bytes.count)
            case .tooLarge(let size): assets[entry.path] = size
            case .unreadable(let errno) where !entry.isMissingFolder: unreadable.append((entry.path, errno))
            case .bytes, .folder, .unreadable: continue
            }
        }
        var texts: [SourceFile] = []
        texts.reserveCapacity(entries.count)
        for entry in named ?? entries.filter({ $0.path.hasPrefix("content/") }) {
            switch entry.content {
            case .bytes(let bytes) where entry.isMarkdown: texts.append(SourceFile(path: entry.path, bytes: bytes))
            case .tooLarge(let size) where entry.isMarkdown: texts.append(SourceFile(path: entry.path, tooLarge: size))
            case .unreadable(let errno) where named != nil: unreadable.append((entry.path, errno))
            case .bytes, .folder, .tooLarge, .unreadable: continue
            }
        }
        let paths = named == nil ? [] : Set(texts.map(\.path))
        others =
            named == nil
            ? []
            : entries.compactMap { entry in
                guard entry.isMarkdown, entry.path.hasPrefix("content/"), !paths.contains(entry.path),
                    case .bytes(let bytes) = entry.content
                else { return nil }
                return SourceFile(path: entry.path, bytes: bytes)
            }
        self.data = data
        self.builtIn = builtIn
        self.texts = texts
        self.assets = assets
        self.unreadable = unreadable
    }

    /// Whether a built-in file is read by those alone who need it.
    private static func isElsewhere(_ path: String) -> Bool { Strings.isElsewhere(path) || Starters.isOne(path) }

    /// Lets the Markdown files go, to whoever is to have them alone.
    public mutating func takeTexts() -> [SourceFile] {
        defer { texts = [] }
        return texts
    }

    /// The bytes of a file that was read.
    public func bytes(of path: String) -> [UInt8]? {
        // The texts stand in the order of their paths.
        var (low, high) = (0, texts.count)
        while low < high {
            let middle = (low + high) / 2
            if texts[middle].path.utf8.lexicographicallyPrecedes(path.utf8) { low = middle + 1 } else { high = middle }
        }
        return low < texts.count && texts[low].path == path ? texts[low].bytes : data[path]
    }

    /// The same folder with one file more, or with other bytes in one that it has.
    public func holding(_ file: SourceFile) -> SiteFolder { SiteFolder(self, holding: file) }

    private init(_ folder: SiteFolder, holding file: SourceFile) {
        let isData = file.path.hasSuffix(".yaml")
        data = isData ? folder.data.merging([file.path: file.bytes]) { $1 } : folder.data
        builtIn = folder.builtIn.subtracting([file.path])
        let others = folder.texts.filter { $0.path != file.path }
        texts = isData ? others : (others + [file]).sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
        (self.others, assets, unreadable) = (folder.others, folder.assets, folder.unreadable)
    }
}

extension FileTree.Entry {
    fileprivate var isMarkdown: Bool { path.hasSuffix(".md") }

    /// A site may lack these folders: what the programs carry with them is enough. Its root, and a folder that somebody named in
    /// their place, must be there, lest a slip of the hand publishes an empty site.
    fileprivate var isMissingFolder: Bool {
        guard case .unreadable(ENOENT) = content else { return false }
        return ["content", "templates", "templates/strings"].contains(path)
    }

    /// A folder that cannot be opened has no path of its own: it is told by the one that was given.
    fileprivate func told(of folder: String) -> FileTree.Entry {
        path.isEmpty ? FileTree.Entry(path: folder, content: content) : self
    }
}
