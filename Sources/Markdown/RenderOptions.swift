/// Where a link leads once the site has looked at it.
public enum LinkTarget: Sendable {
    /// An ordinary link; an unsafe address leaves the link's words alone.
    case href(String)
    /// A cited number: a link to its source, or a mere mark when there is none; the title says what stands behind it.
    case cite(href: String?, title: String)
    /// No link: its words stay.
    case none
}

/// How a text becomes HTML.
public struct RenderOptions: Sendable {
    /// The highest heading level that is written: a higher one in the text becomes this one. 2, as the page's own title is h1.
    public var topHeading = 2
    /// Headings carry their anchors as `id`.
    public var headingAnchors = true
    /// The caller has checked the text and spares a second look at every byte.
    public var isValidUTF8 = false
    /// Name, for screen readers, of a table without a caption.
    public var tableLabel = "Tabel"
    /// Where a link leads, given its destination as written (references and escapes resolved). Nil, as it is at first,
    /// leaves every link to its destination, the fragment of one that begins with `#` or a single `/` folded.
    public var link: (@Sendable (_ destination: String) -> LinkTarget)?
    /// The address of an image, given its destination as written; nil leaves its alternative text alone.
    public var image: @Sendable (_ destination: String) -> String? = { $0 }
    /// Draws the figure of a fenced block `figure ID`; false when there is none, and the block is written as code.
    public var figure: @Sendable (_ id: String, _ buffer: inout [UInt8]) -> Bool = { _, _ in false }

    /// As cmark itself writes: a comment for raw HTML, every address let through, nothing added to links, tables as code.
    /// Only for comparing the two.
    package var asCmark = false

    public init() {}
}
