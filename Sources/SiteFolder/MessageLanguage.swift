#if canImport(Glibc)
internal import Glibc
#else
internal import Darwin
#endif
public import ArgumentParser
public import Content
internal import Defaults

/// The language that a command speaks.
public enum MessageLanguage: String, ExpressibleByArgument, CaseIterable, Sendable {
    case da, nb, en

    public init(_ language: Language) {
        self =
            switch language {
            case .danish: .da
            case .bokmaal: .nb
            case .english: .en
            }
    }

    public var value: Language {
        switch self {
        case .da: .danish
        case .nb: .bokmaal
        case .en: .english
        }
    }

    /// The checker's words in this language, a site's own over the built-in ones.
    public func words(in data: [String: [UInt8]]) -> Words { Words(value, files: Strings.check(value, in: data)) }

    /// The checker's words as the programs carry them.
    public var builtInWords: Words {
        let path = "templates/strings/check/\(rawValue).yaml"
        return Words(value, files: defaultFiles.filter { $0.path == path }.map(\.bytes))
    }

    /// What a program speaks: the language that was asked for, else that of the one who types, else the site's by its data.
    public static func spoken(_ asked: MessageLanguage?, in data: @autoclosure () -> [String: [UInt8]]) -> MessageLanguage {
        asked ?? ofEnvironment ?? MessageLanguage(SiteSettings.language(in: data()))
    }

    /// The same of a site whose files nobody has read.
    public static func spoken(_ asked: MessageLanguage?, root: String) -> MessageLanguage {
        let path = SiteSettings.path
        return spoken(asked, in: (try? SiteFolder.file(root + "/" + path)).map { [path: $0] } ?? [:])
    }

    /// The language of the one who types, as the system knows it (LC_ALL, LC_MESSAGES, LANG); nil where it is none of ours.
    public static var ofEnvironment: MessageLanguage? {
        let names: [String] = ["LC_ALL", "LC_MESSAGES", "LANG"]
        // The system's own text is copied before anything could change it.
        let set = names.lazy.compactMap { name in unsafe getenv(name).map { unsafe String(cString: $0) } }.first { !$0.isEmpty }
        guard let name = set?.lowercased() else { return nil }
        if name.hasPrefix("da") { return .da }
        if ["nb", "nn", "no"].contains(where: name.hasPrefix) { return .nb }
        return name.hasPrefix("en") ? .en : nil
    }
}
