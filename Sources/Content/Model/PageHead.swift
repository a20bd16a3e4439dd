internal import Markdown

/// What every kind of file has in common. A class, as much of the site hands it on; it never changes.
public final class PageHead: Sendable {
    public let path: String
    public let slug: String
    public let language: Language
    public let summary: String?
    public let tags: [String]
    public let published: Day?
    public let isDraft: Bool
    /// Old slugs, which redirect.
    public let aliases: [String]
    /// A free map for templates: its scalar values, in the order written.
    public let extra: [(key: String, value: String)]
    /// The Markdown, in bytes; empty where the HTML stands ready.
    public let body: [UInt8]
    /// The finished HTML of an opening's body that is the same on every site.
    public let html: [UInt8]?
    /// The files of the pictures in the text, by path from the site's root.
    public let pictures: [String]

    init(_ draft: Draft) {
        path = draft.path
        slug = draft.slug
        language = draft.language
        summary = draft.front.text("summary").value
        tags = draft.front.texts("tags")
        published = draft.front.day("published").value
        isDraft = draft.front.flag("draft").value ?? false
        aliases = draft.front.texts("aliases")
        extra = draft.front["extra"]?.entries?.compactMap { entry in entry.value.text.map { (entry.key, $0) } } ?? []
        html = draft.html
        body = html == nil ? draft.body : []
        pictures = draft.outline.images.compactMap { ImagePath.resolve($0.destination, from: draft.path) }
    }

    /// Whether the page stands on the site on a day: no draft, and not of the future.
    public func isPublic(on day: Day, withDrafts: Bool) -> Bool {
        withDrafts || !isDraft && (published.map { $0 <= day } ?? true)
    }
}
