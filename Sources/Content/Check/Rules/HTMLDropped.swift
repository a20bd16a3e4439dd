internal import Markdown

extension Rule {
    /// Raw HTML, which no page carries: a block goes with its words, a tag in a line without them. Comments may go unseen.
    static let htmlDropped = Rule(
        "html-dropped", .markdown, .warning,
        .file { draft, _ in
            if draft.outline.html.isEmpty { return [] }
            let elements = draft.outline.html.lazy.compactMap { html -> (html: Outline.RawHTML, tag: String)? in
                HTMLTag(html.source).map { (html, $0.name) }
            }
            return elements.prefix(most).map { html, tag in
                let variant = html.isBlock ? "block" : instead[tag] ?? "tag"
                let source = html.source.oneLine
                let shown = source.count > longestShown ? source.prefix(longestShown - 1) + "…" : source
                return Remark(draft.outline.place(of: html), variant, ["html": shown])
            }
        })

    /// A page pasted from elsewhere has hundreds; a few say it.
    private static let most = 5
    /// In characters.
    private static let longestShown = 40

    /// What Markdown has in place of a tag.
    private static let instead = [
        "b": "bold", "strong": "bold", "i": "italic", "em": "italic", "a": "link", "img": "image", "br": "break",
    ]
}

/// The first tag of a piece of raw HTML that begins or stands for an element.
private struct HTMLTag {
    /// In small letters; empty for what is no element, as a declaration.
    let name: String

    /// Nil where there is none but comments, or the end of an element that has been told already.
    init?(_ source: String) {
        var rest = Array(source.utf8)[...]
        while let start = rest.firstIndex(where: { $0 > 0x20 }), rest[start...].starts(with: "<!--".utf8) {
            rest = rest[start...].dropFirst(4)
            while !rest.isEmpty, !rest.starts(with: "-->".utf8) { rest = rest.dropFirst() }
            rest = rest.dropFirst(3)
        }
        guard let start = rest.firstIndex(where: { $0 > 0x20 }) else { return nil }
        let tag = rest[start...].dropFirst()
        if tag.first == UInt8(ascii: "/") { return nil }
        name = String(decoding: tag.prefix { ($0 | 0x20) &- 0x61 < 26 || $0 &- 0x30 < 10 }, as: UTF8.self).lowercased()
    }
}
