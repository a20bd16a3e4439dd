import Text

/// A place in a source file: lines and columns from 1, columns in Unicode scalars; the end is behind the last character.
public struct SourceRange: Sendable, Equatable {
    public let line: Int
    public let column: Int
    public let endLine: Int
    public let endColumn: Int

    public init(line: Int, column: Int, endLine: Int, endColumn: Int) {
        (self.line, self.column, self.endLine, self.endColumn) = (line, column, endLine, endColumn)
    }
}

/// What a CommonMark text says, without its markup: plain text that leads back to the source, headings, links, images.
///
/// One parse and one walk, linear in the text. Places are worked out when they are asked for, at the cost of
/// reading the one block they lie in.
public struct Outline: Sendable {
    /// What stands in the plain text where the source has a code span; code blocks never stand in it.
    public enum CodeText: Sendable { case omitted, space }

    /// A heading, a paragraph, an item of a list, or a cell (or the caption) of a table.
    public struct Block: Sendable {
        public enum Kind: Sendable, Equatable {
            case heading(level: Int)
            case paragraph, listItem, tableCell
        }
        public let kind: Kind
        private let textStart, textEnd, runsStart, runsEnd, fileLine, byteColumn, quotes: Int32

        /// Its part of the plain text.
        public var text: Range<Int> { Int(textStart)..<Int(textEnd) }
        /// Line of the file.
        public var line: Int { Int(fileLine) }
        var runs: Range<Int> { Int(runsStart)..<Int(runsEnd) }
        /// Column of its first byte, in bytes from 1.
        var column: Int { Int(byteColumn) }
        /// How many block quotes it lies in.
        var quoteDepth: Int { Int(quotes) }

        init(kind: Kind, text: Range<Int>, line: Int, runs: Range<Int>, column: Int, quoteDepth: Int) {
            self.kind = kind
            (textStart, textEnd) = (Int32(truncatingIfNeeded: text.lowerBound), Int32(truncatingIfNeeded: text.upperBound))
            (runsStart, runsEnd) = (Int32(truncatingIfNeeded: runs.lowerBound), Int32(truncatingIfNeeded: runs.upperBound))
            (fileLine, byteColumn) = (Int32(truncatingIfNeeded: line), Int32(truncatingIfNeeded: column))
            quotes = Int32(truncatingIfNeeded: quoteDepth)
        }
    }

    public struct Heading: Sendable {
        public let level: Int
        /// Its words, code spans too.
        public let text: String
        /// The `id` that `renderHTML` gives it.
        public let anchor: String
        /// Line of the file.
        public let line: Int
        /// Its part of the plain text.
        public let range: Range<Int>
    }

    public struct Link: Sendable {
        /// As written, references and escapes resolved.
        public let destination: String
        public let title: String
        /// Its words in the plain text; empty when they are an image or code.
        public private(set) var text: Range<Int>
        let mark: Mark

        /// The words of the link that was read last end here.
        mutating func endText(at end: Int) { text = text.lowerBound..<end }
    }

    public struct Image: Sendable {
        public let destination: String
        /// Its alternative text; it does not stand in the plain text.
        public let alternative: String
        let mark: Mark
    }

    /// Raw HTML, which `renderHTML` drops.
    public struct RawHTML: Sendable {
        public let source: String
        public let isBlock: Bool
        let mark: Mark
    }

    /// A fenced or indented code block; word and argument are those of the fence (`figure ID`, `table`).
    public struct CodeBlock: Sendable {
        public let word: String
        public let argument: String
        /// Line of the file where the block begins.
        public let line: Int
    }

    /// The plain text: blocks parted by an empty line, lines within a block as in the source, UTF-8.
    public internal(set) var text: [UInt8] = []
    public internal(set) var blocks: [Block] = []
    public internal(set) var headings: [Heading] = []
    public internal(set) var links: [Link] = []
    public internal(set) var images: [Image] = []
    public internal(set) var html: [RawHTML] = []
    public internal(set) var codeBlocks: [CodeBlock] = []

    /// Whether its HTML hangs on what a site answers: it has an image, a figure, a table without a caption, or a link
    /// whose address neither begins with `/` or `#` nor is of the web, mail or telephone (`rate:…`, a relative one).
    public internal(set) var needsResolving = false
    /// Whether a link begins with `/`, and so needs the site's path before it where the site has one.
    public internal(set) var linksWithinSite = false

    let source: Source
    /// Line of the file where the body begins.
    let firstLine: Int
    var runs: [Run] = []

    /// Reads the body of a file; `firstLine` is the line of the file where it begins.
    ///
    /// A caller that has checked the bytes says so and spares a second look at each.
    public init(of body: ArraySlice<UInt8>, firstLine: Int = 1, code: CodeText = .space, isValidUTF8: Bool = false) {
        self.init(of: [UInt8](body), firstLine: firstLine, code: code, isValidUTF8: isValidUTF8)
    }

    public init(of body: [UInt8], firstLine: Int = 1, code: CodeText = .space, isValidUTF8: Bool = false) {
        var walk = Walk(parsing: body.span, isValidUTF8: isValidUTF8)
        self.init(reading: &walk, of: body, firstLine: firstLine, code: code)
    }

    /// Reads a body and appends its HTML to a buffer, as `renderHTML` does, from one parse.
    ///
    /// What `needsResolving` and `linksWithinSite` tell says whether the HTML would be another with the options of a site.
    public init(
        of body: [UInt8], firstLine: Int = 1, code: CodeText = .space, renderingInto buffer: inout [UInt8],
        options: RenderOptions = RenderOptions()
    ) {
        var walk = Walk(parsing: body.span, isValidUTF8: options.isValidUTF8)
        self.init(reading: &walk, of: body, firstLine: firstLine, code: code)
        walk.rewind()
        HTMLRenderer.render(&walk, size: body.count, headings: headings, into: &buffer, options: options)
    }

    private init(reading walk: inout Walk, of body: [UInt8], firstLine: Int, code: CodeText) {
        var builder = OutlineBuilder(outline: Outline(source: Source(body), firstLine: firstLine), code: code)
        builder.read(&walk, size: body.count)
        self = builder.finish()
    }

    private init(source: Source, firstLine: Int) {
        self.source = source
        self.firstLine = firstLine
    }
}

/// The bytes of a body. Its lines are found when they are asked for: most texts are right, and no place in them is.
struct Source: Sendable {
    private let bytes: [UInt8]
    /// Of a long body they are found once: there a place may be asked for a thousand times.
    private let found: LineIndex?

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        found = bytes.count > Source.longBody ? LineIndex(bytes) : nil
    }

    var lines: LineIndex { found ?? LineIndex(bytes) }

    private static let longBody = 16 * 1024
}

/// A piece of plain text and where cmark says it stands in the body, or a mark of the source that stands for no text.
///
/// Held in half-size numbers, as there is one for each piece of each text; a body has at most a mebibyte.
struct Run: Sendable {
    private let textOffset: Int32
    /// Of a mark, its byte below zero.
    private let textLength: Int32
    private let bodyLine: Int32
    private let bodyColumn: Int32

    init(text: Int, length: Int, line: Int, column: Int) {
        textOffset = Int32(truncatingIfNeeded: text)
        textLength = Int32(truncatingIfNeeded: length)
        bodyLine = Int32(truncatingIfNeeded: line)
        bodyColumn = Int32(truncatingIfNeeded: column)
    }

    init(mark: UInt8, text: Int, line: Int, column: Int) { self.init(text: text, length: -Int(mark), line: line, column: column) }

    /// Offset in the plain text.
    var text: Int { Int(textOffset) }
    /// Bytes of plain text; 0 for a mark.
    var length: Int { Int(max(textLength, 0)) }
    /// The byte that a mark stands at; 0 for text.
    var mark: UInt8 { UInt8(max(-textLength, 0)) }
    /// Line of the body, from 1.
    var line: Int { Int(bodyLine) }
    /// Column in bytes, from 1.
    var column: Int { Int(bodyColumn) }
}

/// A mark among the runs of a block.
struct Mark: Sendable {
    /// Index of the block; nil for a mark that belongs to none.
    var block: Int?
    /// Index of the run.
    var run: Int
}
