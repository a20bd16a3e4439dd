import Text

/// Appends a CommonMark text to a buffer as HTML, in one walk.
///
/// Raw HTML is dropped, addresses of unknown schemes too; fenced blocks `table` and `figure ID` become what they say.
/// Links, images and figures are asked for through the options. Time is linear in the text but for cmark's own worst cases.
public func renderHTML(_ body: Span<UInt8>, into buffer: inout [UInt8], options: RenderOptions = RenderOptions()) {
    var walk = Walk(parsing: body, isValidUTF8: options.isValidUTF8)
    HTMLRenderer.render(&walk, size: body.count, into: &buffer, options: options)
}

public func renderHTML(_ body: ArraySlice<UInt8>, into buffer: inout [UInt8], options: RenderOptions = RenderOptions()) {
    renderHTML(body.span, into: &buffer, options: options)
}

public func renderHTML(_ body: [UInt8], into buffer: inout [UInt8], options: RenderOptions = RenderOptions()) {
    renderHTML(body.span, into: &buffer, options: options)
}

/// The state of one walk; the extensions beside it write inlines and tables.
struct HTMLRenderer {
    let options: RenderOptions
    var buffer: [UInt8] = []
    /// Where the text's own HTML begins in the buffer.
    let start: Int
    private var anchors = Anchors()
    /// The headings of the text where they are known already, and with them their anchors; how many of them were written.
    private let known: [Outline.Heading]?
    private var writtenHeadings = 0
    /// The words of the heading or caption being written, while `collectsWords`.
    var words: [UInt8] = []
    var collectsWords = false
    private var headingStart = 0
    /// How many images are open: inside one only plain text is written, as its alternative.
    var openImages = 0
    var imageClosing = ImageClosing.nothing
    var linkClosing: StaticString = ""

    private init(options: RenderOptions, headings: [Outline.Heading]?, start: Int) {
        self.options = options
        known = headings
        self.start = start
    }

    /// Appends the HTML of a tree, of a text of `size` bytes; who knows its headings spares a second look at their words.
    static func render(
        _ walk: inout Walk, size: Int, headings: [Outline.Heading]? = nil, into buffer: inout [UInt8], options: RenderOptions
    ) {
        var renderer = HTMLRenderer(options: options, headings: headings, start: buffer.count)
        swap(&renderer.buffer, &buffer)
        renderer.render(&walk, size: size)
        swap(&renderer.buffer, &buffer)
    }

    private mutating func render(_ walk: inout Walk, size: Int) {
        buffer.reserveCapacity(buffer.count + size + size / 4 + 64)
        while let (node, entering) = walk.next() {
            let kind = node.kind
            if !inline(node, kind, entering: entering) { block(node, kind, entering: entering) }
        }
    }

    private mutating func block(_ node: Node, _ kind: NodeKind, entering: Bool) {
        switch kind {
        case .paragraph:
            if node.isInTightList { break }
            if entering { freshLine() }
            write(entering ? "<p>" : "</p>\n")
        case .item:
            if entering { freshLine() }
            write(entering ? "<li>" : "</li>\n")
        case .list:
            list(node, entering: entering)
        case .heading:
            heading(node, entering: entering)
        case .blockQuote:
            freshLine()
            write(entering ? "<blockquote>\n" : "</blockquote>\n")
        case .codeBlock:
            codeBlock(node)
        case .thematicBreak:
            freshLine()
            write("<hr />\n")
        case .htmlBlock:
            freshLine()
            if options.asCmark { write("<!-- raw HTML omitted -->\n") }
        default:
            break
        }
    }

    private mutating func list(_ node: Node, entering: Bool) {
        let first = node.listStart
        guard entering else { return write(first == nil ? "</ul>\n" : "</ol>\n") }
        freshLine()
        switch first {
        case nil: write("<ul>\n")
        case 1: write("<ol>\n")
        case let first?:
            write("<ol start=\"")
            buffer.append(contentsOf: String(first).utf8)
            write("\">\n")
        }
    }

    private mutating func heading(_ node: Node, entering: Bool) {
        let level = UInt8(ascii: "0") + UInt8(max(node.headingLevel, options.topHeading))
        if entering { openHeading(level) } else { closeHeading(level) }
    }

    /// Where the anchor is known only once the words are, the opening tag is put before them at the end.
    private mutating func openHeading(_ level: UInt8) {
        freshLine()
        guard options.headingAnchors else { return openHeading(level, anchor: nil) }
        if let known {
            openHeading(level, anchor: known[writtenHeadings].anchor)
            writtenHeadings += 1
        } else {
            headingStart = buffer.count
            words.removeAll(keepingCapacity: true)
            collectsWords = true
        }
    }

    private mutating func closeHeading(_ level: UInt8) {
        if collectsWords {
            collectsWords = false
            let written = [UInt8](buffer[headingStart...])
            buffer.removeSubrange(headingStart...)
            openHeading(level, anchor: anchors.next(for: words))
            buffer.append(contentsOf: written)
        }
        write("</h")
        buffer.append(level)
        write(">\n")
    }

    private mutating func openHeading(_ level: UInt8, anchor: String?) {
        write("<h")
        buffer.append(level)
        if let anchor {
            write(" id=\"")
            buffer.append(contentsOf: anchor.utf8)
            write("\"")
        }
        write(">")
    }

    private mutating func codeBlock(_ node: Node) {
        let fence = FenceWords(node)
        freshLine()
        if !options.asCmark {
            if fence.word == "table" { return table(node) }
            if fence.word == "figure", options.figure(fence.argument, &buffer) { return freshLine() }
        }
        write("<pre><code")
        if !fence.word.isEmpty {
            write(" class=\"language-")
            buffer.appendEscaped(fence.word)
            write("\"")
        }
        write(">")
        node.withLiteral { buffer.appendEscaped($0) }
        write("</code></pre>\n")
    }

    /// Starts a new line unless at one.
    mutating func freshLine() {
        if buffer.count > start, buffer.last != 0x0A { buffer.append(0x0A) }
    }

    @inline(__always)
    mutating func write(_ text: StaticString) {
        buffer.append(text)
    }
}
