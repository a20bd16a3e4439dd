public import Content
internal import Defaults
internal import Files

/// The files of a site as they were read: its own over those the programs carry with them.
public struct SiteFolder: Sendable {
    /// Settings, figures, rates, vocabulary, templates and strings, by path from the root.
    public let data: [String: [UInt8]]
    /// The Markdown files in the order of their paths.
    public let texts: [SourceFile]
    /// The other files of the content folder, with their sizes in bytes.
    public let assets: [String: Int]
    /// What could not be read, with the system's errno.
    public let unreadable: [(path: String, errno: Int32)]

    /// Pictures are not read before a page needs them: only their sizes are known.
    private static let limits = FileTree.Limits(text: SourceFile.largest, other: 0)

    /// Reads `content/` of a root for the checker. `paths` name the files and folders to take Markdown from in its place.
    public static func forChecking(root: String, paths: [String], jobs: Int) -> SiteFolder {
        let content = FileTree.read(root: root, folders: ["content"], limits: limits, jobs: jobs)
        let strings = FileTree.read(root: root, folders: ["templates/strings"], limits: limits, jobs: jobs)
        let named = paths.isEmpty ? nil : FileTree.read(named: paths, root: root, limits: limits, jobs: jobs)
        return SiteFolder(content: content.entries, templates: strings.entries, named: named?.entries)
    }

    /// Reads all that a build needs; `content` and `templates` are the folders that play those parts.
    public static func forBuilding(content: String, templates: String, jobs: Int) -> SiteFolder {
        let texts = FileTree.read(root: content, limits: limits, jobs: jobs).entries.map { $0.moved(below: "content") }
        let pages = FileTree.read(root: templates, jobs: jobs).entries.map { $0.moved(below: "templates") }
        return SiteFolder(content: texts, templates: pages, named: nil)
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

    private init(content: [FileTree.Entry], templates: [FileTree.Entry], named: [FileTree.Entry]?) {
        var data = Dictionary(uniqueKeysWithValues: defaultFiles.map { ($0.path, $0.bytes) })
        var assets: [String: Int] = [:]
        var unreadable: [(path: String, errno: Int32)] = []
        for entry in content + templates where !entry.isMarkdown || named == nil {
            switch entry.content {
            case .bytes(let bytes) where !entry.isMarkdown: (data[entry.path], assets[entry.path]) = (bytes, bytes.count)
            case .tooLarge(let size): assets[entry.path] = size
            case .unreadable(let errno) where !entry.isMissingFolder: unreadable.append((entry.path, errno))
            case .bytes, .folder, .unreadable: continue
            }
        }
        var texts: [SourceFile] = []
        texts.reserveCapacity(content.count)
        for entry in named ?? content {
            switch entry.content {
            case .bytes(let bytes) where entry.isMarkdown: texts.append(SourceFile(path: entry.path, bytes: bytes))
            case .tooLarge(let size) where entry.isMarkdown: texts.append(SourceFile(path: entry.path, tooLarge: size))
            case .unreadable(let errno) where named != nil: unreadable.append((entry.path, errno))
            case .bytes, .folder, .tooLarge, .unreadable: continue
            }
        }
        self.data = data
        self.texts = texts
        self.assets = assets
        self.unreadable = unreadable
    }
}

extension FileTree.Entry {
    fileprivate var isMarkdown: Bool { path.hasSuffix(".md") }

    /// A site may lack either folder: what the programs carry with them is enough.
    fileprivate var isMissingFolder: Bool {
        guard case .unreadable(let errno) = content, errno == 2 else { return false }
        return ["", "content", "templates", "templates/strings"].contains(path)
    }

    fileprivate func moved(below folder: String) -> FileTree.Entry {
        FileTree.Entry(path: path.isEmpty ? folder : folder + "/" + path, content: content)
    }
}
