internal import Content
internal import Markdown
internal import Site
internal import SiteFolder
internal import Text

/// Which file stands where.
extension Preview {
    var basePath: String { site?.basePath ?? "" }

    /// Tells this state of the site from every other, of an earlier start too.
    var mark: String { start + "-" + String(version) }

    /// Where the site begins.
    var home: String { basePath + "/" }

    /// The mark of a file's bytes, of one of the Markdown files or of the data beside them.
    func mark(of path: String) -> String? { (text(path)?.bytes ?? folder.data[path]).map(StableHash.mark) }

    /// Where the page of a file is shown, or would be.
    func address(ofFile path: String) -> String? {
        guard text(path) != nil, let site else { return nil }
        let name = FileName(path: path)
        let language = entry(path)?.language ?? name.language ?? site.languages[0]
        return site.address(Kind(path: path), name.slug, language).map { basePath + $0 }
    }

    /// The file whose page would stand at an address, if it could be made.
    func fileWithoutPage(at address: String) -> String? {
        guard let slug = address.split(separator: "/").last.map(String.init), address.hasSuffix("/") else { return nil }
        return textPaths.first { FileName(path: $0).slug == slug && self.address(ofFile: $0) == basePath + address }
    }

    /// The text of a file as HTML, however faulty its fields are.
    func html(ofBody path: String) -> [UInt8] {
        guard let file = text(path) else { return [] }
        return Self.html(ofBody: MarkdownBody.of(file.bytes))
    }

    static func html(ofBody body: [UInt8]) -> [UInt8] {
        var html: [UInt8] = []
        var options = RenderOptions()
        options.topHeading = 3
        _ = Outline(of: body, firstLine: 1, renderingInto: &html, options: options)
        return html
    }
}
