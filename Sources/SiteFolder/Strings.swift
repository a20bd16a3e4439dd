public import Content
internal import Defaults
internal import Files

/// Which strings files hold the words of a language.
public enum Strings {
    /// The checker's words.
    public static func check(_ language: Language, in data: [String: [UInt8]]) -> [[UInt8]] {
        ["templates/strings/check/\(language.rawValue).yaml"].compactMap { data[$0] }
    }

    /// The words and examples that explain the rules, a site's own files over the built-in ones.
    public static func explanations(_ language: Language, root: String) -> [[UInt8]] {
        let folders = ["templates/strings/check", explanationFolder]
        let builtIn = defaultFiles.lazy.filter { file in folders.contains { file.path.hasPrefix($0 + "/") } }
        var files = Dictionary(uniqueKeysWithValues: builtIn.map { ($0.path, $0.bytes) })
        for entry in FileTree.read(root: root, folders: folders, jobs: 1).entries {
            if case .bytes(let bytes) = entry.content { files[entry.path] = bytes }
        }
        let own = ["\(language.rawValue).yaml", "examples.yaml"].compactMap { files["\(explanationFolder)/\($0)"] }
        return check(language, in: files) + own
    }

    /// Whether a file explains rules: these are many words, and no run but one that explains needs them.
    static func explain(_ path: String) -> Bool { path.hasPrefix(explanationFolder + "/") }

    /// Whether a file is no part of a site: what explains rules, and what the preview has of its own.
    static func isNoPart(_ path: String) -> Bool {
        explain(path) || path.hasPrefix("templates/serve/") || path.hasPrefix("templates/strings/serve/")
    }

    private static let explanationFolder = "templates/strings/explain"
}
