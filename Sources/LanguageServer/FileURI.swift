internal import Text

/// Files as editors name them: `file:///home/lev/content/openings/k%C3%B8kken.md`.
enum FileURI {
    /// The path of a file; nil for what is none.
    static func path(_ uri: String) -> String? {
        guard uri.hasPrefix("file://") else { return nil }
        let rest = uri.dropFirst("file://".count)
        guard let slash = rest.firstIndex(of: "/") else { return nil }
        return percentDecoded(rest[slash...].utf8)
    }

    static func uri(_ path: String) -> String { "file://" + percentEncoded(path, keeping: "/") }

    /// A path from the root; one that lies elsewhere stays whole.
    static func path(_ path: String, below root: String?) -> String {
        guard var root else { return path }
        while root.hasSuffix("/"), root.count > 1 { root.removeLast() }
        return path.hasPrefix(root + "/") ? String(path.dropFirst(root.count + 1)) : path
    }
}
