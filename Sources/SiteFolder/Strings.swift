public import Content
internal import Defaults
internal import Files

/// Which strings files hold the words of a language.
public enum Strings {
    /// The checker's words.
    public static func check(_ language: Language, in data: [String: [UInt8]]) -> [[UInt8]] {
        ["templates/strings/check/\(language.rawValue).yaml"].compactMap { data[$0] }
    }

    /// The words of the commands of `rummelig` beside the checker's, a site's own files over the built-in ones.
    public static func commands(_ language: Language, root: String) -> [[UInt8]] {
        read(language, folder: commandFolder, names: ["\(language.rawValue).yaml"], root: root)
    }

    /// The words and examples that explain the rules, a site's own files over the built-in ones.
    public static func explanations(_ language: Language, root: String) -> [[UInt8]] {
        read(language, folder: explanationFolder, names: ["\(language.rawValue).yaml", "examples.yaml"], root: root)
    }

    private static func read(_ language: Language, folder: String, names: [String], root: String) -> [[UInt8]] {
        let folders = ["templates/strings/check", folder]
        let builtIn = defaultFiles.lazy.filter { file in folders.contains { file.path.hasPrefix($0 + "/") } }
        var files = Dictionary(uniqueKeysWithValues: builtIn.map { ($0.path, $0.bytes) })
        for entry in FileTree.read(root: root, folders: folders, jobs: 1).entries {
            if case .bytes(let bytes) = entry.content { files[entry.path] = bytes }
        }
        return check(language, in: files) + names.compactMap { files["\(folder)/\($0)"] }
    }

    /// Whether a file explains rules: these are many words, and no check needs them.
    static func explain(_ path: String) -> Bool { path.hasPrefix(explanationFolder + "/") }

    static func isOfCommands(_ path: String) -> Bool { path.hasPrefix(commandFolder + "/") }

    private static let explanationFolder = "templates/strings/explain"
    private static let commandFolder = "templates/strings/commands"
}
