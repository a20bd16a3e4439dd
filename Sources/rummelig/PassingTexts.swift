internal import Content
internal import Files
internal import Work

/// Markdown files on their way through the check: each is let go once it has been read, so that what is made of the next ones has its
/// memory. The few that are asked for again are read again.
struct PassingTexts: Sendable {
    private let paths: [String]
    private let texts: [Handover<SourceFile>]
    /// The folder with the content.
    private let folder: String

    init(_ texts: [SourceFile], in folder: String) {
        paths = texts.map(\.path)
        self.texts = texts.map(Handover.init)
        self.folder = folder
    }

    var count: Int { paths.count }

    subscript(number: Int) -> SourceFile {
        if let text = texts[number].take() { return text }
        let bytes = bytes(of: paths[number]) ?? []
        return bytes.count > SourceFile.largest
            ? SourceFile(path: paths[number], tooLarge: bytes.count) : SourceFile(path: paths[number], bytes: bytes)
    }

    /// Nil for what is no content, or no longer there.
    func bytes(of path: String) -> [UInt8]? {
        let root = "content/"
        guard path.hasPrefix(root) else { return nil }
        return try? FileTree.bytes(at: folder + "/" + path.dropFirst(root.count)).get()
    }
}
