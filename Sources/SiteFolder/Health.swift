#if canImport(Glibc)
internal import Glibc
#else
internal import Darwin
#endif
public import Content
internal import Defaults

/// What the machine and the folders say of themselves.
extension SiteFolder {
    /// Whether files can be made in a folder, or in the nearest one above that is there; the errno where they cannot.
    public static func refusesWriting(to folder: String) -> Int32? {
        var path = folder
        while true {
            // The path outlives the call, which keeps no pointer to it.
            if unsafe access(path, W_OK | X_OK) == 0 { return nil }
            let code = errno
            guard code == ENOENT else { return code }
            let parts = path.split(separator: "/", omittingEmptySubsequences: false).dropLast()
            path = parts.isEmpty ? "." : parts.joined(separator: "/")
            if path.isEmpty { path = "/" }
        }
    }

    /// Whether the day comes from `SOURCE_DATE_EPOCH` and not from the clock.
    public static var hasSetEpoch: Bool { unsafe getenv("SOURCE_DATE_EPOCH").flatMap { unsafe Int(String(cString: $0)) } != nil }

    /// The site's own templates and words, by path: those that differ from what the program carries.
    public var ownTemplates: [String] {
        data.keys.filter { $0.hasPrefix("templates/") && !builtIn.contains($0) && !$0.hasPrefix("templates/assets/") }.sorted()
    }

    /// The keys that the program's words have and the site's own file lacks: it is older than the program.
    public func missingWords(in path: String, _ language: Language) -> [String] {
        guard path.hasPrefix("templates/strings/"), let own = data[path], let file = defaultFiles.first(where: { $0.path == path }) else {
            return []
        }
        let (new, old) = (Words(language, files: [file.bytes]), Words(language, files: [own]))
        return new.keys.filter { !old.has($0) }
    }
}
