internal import Content
internal import Defaults
internal import SiteFolder
internal import Templates

/// The preview's own files, as the program carries them: none of them is part of a site that is built.
struct ServeFiles: Sendable {
    private static let templates = "templates/serve/"
    private static let (style, scripts) = ("serve.css", ["preview.js", "form.js"])

    let style: [UInt8]
    /// By name.
    let scripts: [String: [UInt8]]
    let templates: TemplateSet

    init() {
        let own = defaultFiles.filter { $0.path.hasPrefix(Self.templates) }
        func bytes(_ name: String) -> [UInt8] { own.first { $0.path == Self.templates + name }?.bytes ?? [] }
        style = bytes(Self.style)
        scripts = Dictionary(uniqueKeysWithValues: Self.scripts.map { ($0, bytes($0)) })
        let ending = ".mustache"
        templates = TemplateSet(
            sources: own.filter { $0.path.hasSuffix(ending) }.map { file in
                (String(file.path.dropFirst(Self.templates.count).dropLast(ending.count)), file.path, file.bytes)
            })
    }

    /// The words of the preview, of the fields and of the checker in a language; the checker's may be the site's own.
    static func words(_ language: Language, data: [String: [UInt8]]) -> Words {
        let paths = ["commands", "serve"].map { "templates/strings/\($0)/\(language.rawValue).yaml" }
        let own = defaultFiles.filter { paths.contains($0.path) }.map(\.bytes)
        return Words(language, files: own + Strings.check(language, in: data))
    }
}
