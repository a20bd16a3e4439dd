internal import Text
public import Markdown

/// A Markdown file as it was read: front matter with places, body with its outline. Nothing in it is judged yet. A class, as every
/// rule is handed it.
public final class Draft: Sendable {
    public let path: String
    public let kind: Kind
    public let slug: String
    public let language: Language
    /// The map of front matter; empty where there was none to read.
    public let front: Node
    /// The whole file.
    let source: [UInt8]
    /// The body's bytes, and the line of the file on which they begin.
    public let body: [UInt8]
    public let bodyLine: Int
    public let outline: Outline
    public let readability: Readability
    /// The body as HTML, where it was asked for.
    let html: [UInt8]?
    /// Keys that an editor plainly meant but spelt otherwise: their absence is no second mistake.
    let misspelt: Set<String>
    /// The rules that the file sets aside.
    let allowances: [Allowance]
    /// The line end of the front matter.
    let newline: String

    init(
        path: String, kind: Kind, slug: String, language: Language, front: Node, source: [UInt8], body: [UInt8], bodyLine: Int,
        outline: Outline, readability: Readability, html: [UInt8]?, misspelt: Set<String>, allowances: [Allowance], newline: String
    ) {
        self.path = path
        self.kind = kind
        self.slug = slug
        self.language = language
        self.front = front
        self.source = source
        self.body = body
        self.bodyLine = bodyLine
        self.outline = outline
        self.readability = readability
        self.html = html
        self.misspelt = misspelt
        self.allowances = allowances
        self.newline = newline
    }

    /// Whether the file has no such key, spelt rightly or wrongly.
    func lacks(_ key: String) -> Bool { front[key] == nil && !misspelt.contains(key) }

    /// Where to report that a key is missing: its line if it stands there empty, else the top of the file.
    func placeOfMissing(_ key: String) -> Place { front.entry(key)?.keyPlace ?? .top }
}

extension Draft {
    /// Reads a file. The remarks are those of the group *file*; the draft is nil where there is no front matter to judge.
    ///
    /// With `rendering`, an opening's HTML is made from the same parse of its body: parsing is dearer than all that follows.
    static func read(
        _ file: SourceFile, defaultLanguage: Language, rendering: OpeningRendering?, measuringReading: Bool = true
    ) -> (draft: Draft?, remarks: [RuledRemark]) {
        if file.size > SourceFile.largest { return (nil, [("file-too-large", Remark(.top, "plain", ["size": String(file.size)]))]) }
        if let offset = firstInvalidUTF8(in: file.bytes) { return (nil, [("encoding", Remark(place(ofInvalid: offset, in: file.bytes)))]) }
        let front: FrontMatter
        let node: Node
        do throws(YAMLTrouble) {
            guard let found = try FrontMatter(of: file.bytes) else { return (nil, [("front-matter-missing", Remark(.top))]) }
            front = found
            node = try YAMLReader.read(file.bytes[front.yaml], firstLine: 2)
        } catch {
            return (nil, [("front-matter-syntax", Remark(error.place, error.variant))])
        }
        let kind = Kind(path: file.path)
        let remarks = Schema.of(kind).remarks(on: node)
        if node.entries == nil, !node.isEmpty { return (nil, remarks) }
        let misspelt = Set(
            remarks.filter { $0.rule == "key-unknown" }.flatMap { remark in ["near", "parent"].compactMap { remark.remark.facts[$0] } })
        let name = FileName(path: file.path)
        let body = Array(file.bytes[front.body...])
        let (outline, html) = read(body, from: front.bodyLine, kind == .opening ? rendering : nil)
        let draft = Draft(
            path: file.path, kind: kind, slug: name.slug,
            language: name.language ?? node.text("language").value.flatMap(Language.init) ?? defaultLanguage,
            front: node, source: file.bytes, body: body, bodyLine: front.bodyLine, outline: outline,
            readability: measuringReading ? Readability(of: outline) : .unmeasured,
            html: html, misspelt: misspelt, allowances: Allowance.read(file.bytes, front.yaml, as: node, firstLine: 2),
            newline: file.bytes[front.yaml.lowerBound - 2] == 0x0D ? "\r\n" : "\n"
        )
        return (draft, remarks)
    }

    private static func read(_ body: [UInt8], from line: Int, _ rendering: OpeningRendering?) -> (Outline, html: [UInt8]?) {
        guard let rendering else { return (Outline(of: body, firstLine: line, isValidUTF8: true), nil) }
        var html: [UInt8] = []
        let outline = Outline(of: body, firstLine: line, renderingInto: &html, options: rendering.options)
        // What the site must have a say in is rendered when the site is there.
        let isFinished = !outline.needsResolving && (rendering.isAtRoot || !outline.linksWithinSite)
        return (outline, isFinished ? html : nil)
    }

    private static func place(ofInvalid offset: Int, in bytes: [UInt8]) -> Place {
        let before = bytes[..<offset]
        let line = before.count { $0 == 0x0A } + 1
        let column = before.reversed().prefix { $0 != 0x0A }.count { $0 & 0xC0 != 0x80 } + 1
        return Place(line: line, column: column, endLine: line, endColumn: column + 1)
    }
}

extension RenderOptions {
    /// How an opening's body becomes HTML: its headings stand below two of the page's own.
    static var opening: RenderOptions {
        var options = RenderOptions()
        options.topHeading = 3
        options.isValidUTF8 = true
        return options
    }
}

/// How openings become HTML while they are read.
struct OpeningRendering: Sendable {
    let options: RenderOptions
    /// Whether links within the site need no prefix.
    let isAtRoot: Bool
}

/// What a file's name says: the slug, and the language where it ends in `.nb.md`.
public struct FileName: Sendable {
    public let slug: String
    public let language: Language?

    public init(path: String) {
        let bytes = path.utf8.span
        let stem = Self.parted(nameRange(before: bytes.count, in: bytes) ?? 0..<0, of: bytes).rest
        let (rest, suffix) = Self.parted(stem, of: bytes)
        var language: Language?
        if let suffix {
            for one in Language.allCases where bytes.extracting(suffix).holdsSame(as: one.rawValue) { language = one }
        }
        self.language = language
        slug = Text.slug(of: bytes.extracting(language == nil ? stem : rest))
    }

    /// A name without its last part, and that part, where points leave more than one; points at the ends part nothing.
    private static func parted(_ name: Range<Int>, of bytes: Span<UInt8>) -> (rest: Range<Int>, part: Range<Int>?) {
        let point = UInt8(ascii: ".")
        var end = name.upperBound
        while end > name.lowerBound, bytes[end - 1] == point { end -= 1 }
        var start = end
        while start > name.lowerBound, bytes[start - 1] != point { start -= 1 }
        var rest = start
        while rest > name.lowerBound, bytes[rest - 1] == point { rest -= 1 }
        return rest == name.lowerBound ? (name, nil) : (name.lowerBound..<rest, start..<end)
    }
}
