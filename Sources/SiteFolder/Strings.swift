public import Content

/// Which strings files hold the words of a language.
public enum Strings {
    /// The checker's words.
    public static func check(_ language: Language, in data: [String: [UInt8]]) -> [[UInt8]] {
        ["templates/strings/check/\(language.rawValue).yaml"].compactMap { data[$0] }
    }
}
