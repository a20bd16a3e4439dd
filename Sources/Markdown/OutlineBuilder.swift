import Text

/// The state of the one walk that makes an `Outline`.
struct OutlineBuilder {
    var outline: Outline
    private let code: Outline.CodeText
    private var anchors = Anchors()
    private var quoteDepth = 0
    /// The block being read.
    private var blockStart = 0
    private var blockRuns = 0
    private var blockLine = 1
    private var blockColumn = 1
    /// The words of the heading being read, and of the open image.
    private var words: [UInt8] = []
    private var collectsWords = false
    private var alternative: [UInt8] = []
    private var openImages = 0
    private var openImage: Mark?
    private var cell: Cell?

    /// Where the table cell being read stands, and that its guard has not been dropped yet.
    struct Cell {
        var line: Int
        var columnShift: Int
        var guarded: Bool
    }

    init(outline: Outline, code: Outline.CodeText) {
        self.outline = outline
        self.code = code
    }

    /// Reads a tree, of a text of `size` bytes.
    mutating func read(_ walk: inout Walk, size: Int) {
        outline.text.reserveCapacity(size)
        outline.runs.reserveCapacity(size / 64 + 8)
        outline.blocks.reserveCapacity(size / 128 + 4)
        while let (node, entering) = walk.next() {
            let kind = node.kind
            if inline(node, kind, entering: entering) { continue }
            switch kind {
            case .paragraph:
                if entering { openBlock(line: node.line, column: node.column) } else { closeBlock(node.isInItem ? .listItem : .paragraph) }
            case .heading:
                heading(node, entering: entering)
            case .blockQuote:
                quoteDepth += entering ? 1 : -1
            case .codeBlock:
                codeBlock(node)
            case .htmlBlock:
                html(node, isBlock: true)
            default:
                break
            }
        }
    }

    /// What was read.
    consuming func finish() -> Outline { outline }

    private mutating func openBlock(line: Int, column: Int) {
        if !outline.text.isEmpty, outline.blocks.last?.text.upperBound == outline.text.count {
            outline.text.append(0x0A)
            outline.text.append(0x0A)
        }
        blockStart = outline.text.count
        blockRuns = outline.runs.count
        (blockLine, blockColumn) = (line, column)
    }

    private mutating func closeBlock(_ kind: Outline.Block.Kind) {
        let text = blockStart..<outline.text.count
        outline.blocks.append(
            Outline.Block(
                kind: kind, text: text, line: blockLine + outline.firstLine - 1,
                runs: blockRuns..<outline.runs.count, column: blockColumn, quoteDepth: quoteDepth))
    }

    private mutating func heading(_ node: Node, entering: Bool) {
        if entering {
            words.removeAll(keepingCapacity: true)
            collectsWords = true
            return openBlock(line: node.line, column: node.column)
        }
        collectsWords = false
        closeBlock(.heading(level: node.headingLevel))
        if outline.headings.isEmpty { outline.headings.reserveCapacity(4) }
        outline.headings.append(
            Outline.Heading(
                level: node.headingLevel, text: String(decoding: words, as: UTF8.self), anchor: anchors.next(for: words),
                line: blockLine + outline.firstLine - 1, range: blockStart..<outline.text.count))
    }

    private mutating func codeBlock(_ node: Node) {
        let fence = FenceWords(node)
        let line = node.line + outline.firstLine - 1
        outline.codeBlocks.append(Outline.CodeBlock(word: fence.word, argument: fence.argument, line: line))
        if fence.word == "table" { table(node) }
        if fence.word == "figure" { outline.needsResolving = true }
    }
}

// MARK: - Inlines

extension OutlineBuilder {
    private mutating func inline(_ node: Node, _ kind: NodeKind, entering: Bool) -> Bool {
        switch kind {
        case .text: text(node)
        case .softBreak, .lineBreak:
            if openImages > 0 { alternative.append(0x20) } else { outline.text.append(0x0A) }
            if collectsWords, openImages == 0 { words.append(0x20) }
        case .code: codeSpan(node)
        case .emphasis, .strong: break
        case .link: link(node, entering: entering)
        case .image: image(node, entering: entering)
        case .html: if openImages == 0 { html(node, isBlock: false) }
        default: return false
        }
        return true
    }

    private mutating func text(_ node: Node) {
        if openImages > 0 { return node.withLiteral { alternative.append($0) } }
        var place = place(of: node, in: cell)
        let guardLength = cell?.guarded == true ? TableBlock.guardLength : 0
        cell?.guarded = false
        place.column += guardLength
        node.withLiteral { literal in
            let literal = guardLength == 0 ? literal : literal.extracting(min(guardLength, literal.count)..<literal.count)
            if literal.isEmpty { return }
            outline.runs.append(Run(text: outline.text.count, length: literal.count, line: place.line, column: place.column))
            outline.text.append(literal)
            if collectsWords { words.append(literal) }
        }
    }

    private mutating func codeSpan(_ node: Node) {
        if openImages > 0 { return node.withLiteral { alternative.append($0) } }
        if collectsWords { node.withLiteral { words.append($0) } }
        if code == .space { outline.text.append(0x20) }
    }

    private mutating func link(_ node: Node, entering: Bool) {
        if openImages > 0 { return }
        if entering {
            // cmark gives a link the line where its text ends.
            var place = place(of: node, in: cell)
            if cell == nil, let line = node.firstChildLine { place.line = min(place.line, line) }
            let mark = mark(UInt8(ascii: "["), at: place)
            if outline.links.isEmpty { outline.links.reserveCapacity(4) }
            let start = outline.text.count
            outline.links.append(
                Outline.Link(
                    destination: node.withDestination { String($0) }, title: node.withTitle { String($0) }, text: start..<start,
                    mark: mark))
            node.withDestination { note($0) }
        } else {
            outline.links[outline.links.count - 1].endText(at: outline.text.count)
        }
    }

    /// Looks whether a link means the same on every site.
    private mutating func note(_ destination: Span<UInt8>) {
        switch OwnAddress(destination) {
        case .fragment: return
        case .path: outline.linksWithinSite = true
        case nil:
            switch AddressKind(of: destination) {
            case .web, .mail, .telephone: break
            case .relative, .unsafe: outline.needsResolving = true
            }
        }
    }

    private mutating func image(_ node: Node, entering: Bool) {
        openImages += entering ? 1 : -1
        if entering, openImages == 1 {
            alternative.removeAll(keepingCapacity: true)
            var place = place(of: node, in: cell)
            if cell == nil, let line = node.firstChildLine { place.line = min(place.line, line) }
            openImage = mark(UInt8(ascii: "!"), at: place)
            outline.needsResolving = true
        } else if openImages == 0, let mark = openImage {
            outline.images.append(
                Outline.Image(
                    destination: node.withDestination { String($0) }, alternative: String(decoding: alternative, as: UTF8.self), mark: mark)
            )
        }
    }

    private mutating func html(_ node: Node, isBlock: Bool) {
        var mark = mark(UInt8(ascii: "<"), at: place(of: node, in: cell))
        if isBlock { mark.block = nil }
        outline.html.append(Outline.RawHTML(source: node.withLiteral { String($0) }, isBlock: isBlock, mark: mark))
    }

    private mutating func mark(_ byte: UInt8, at place: (line: Int, column: Int)) -> Mark {
        outline.runs.append(Run(mark: byte, text: outline.text.count, line: place.line, column: place.column))
        return Mark(block: outline.blocks.count, run: outline.runs.count - 1)
    }
}

/// Where cmark says a node begins, in the table cell being read if there is one.
///
/// No method: calling one that only reads would copy the whole builder's references.
private func place(of node: Node, in cell: OutlineBuilder.Cell?) -> (line: Int, column: Int) {
    guard let cell else { return (node.line, node.column) }
    return (cell.line, node.column + cell.columnShift)
}

// MARK: - Tables

extension OutlineBuilder {
    /// Reads the cells of a fenced block `table`, each as a block of its own.
    private mutating func table(_ node: Node) {
        let table = node.withLiteral { TableBlock($0) }
        let paragraphs = table.paragraphs
        let firstLine = node.line + 1
        let widths = node.withLiteral { lineWidths($0) }
        let source = outline.source.lines
        if table.caption == nil { outline.needsResolving = true }
        var cells = ((table.caption.map { [$0] } ?? []) + table.rows.joined())[...]
        var walk = Walk(parsing: paragraphs.span)
        while let (node, entering) = walk.next() {
            let kind = node.kind
            if kind != .paragraph {
                _ = inline(node, kind, entering: entering)
            } else if entering, let next = cells.popFirst() {
                // The source line ends as the block's line does, and begins with what nests the block.
                let line = firstLine + next.line
                let indent = max(source.range(ofLine: line).count - widths[next.line], 0)
                cell = Cell(line: line, columnShift: next.offset + indent - TableBlock.guardLength, guarded: true)
                openBlock(line: line, column: next.offset + indent + 1)
            } else {
                closeBlock(.tableCell)
                cell = nil
            }
        }
        cell = nil
    }

    private func lineWidths(_ literal: Span<UInt8>) -> [Int] {
        var widths = [0]
        for index in 0..<literal.count {
            switch literal[index] {
            case 0x0A: widths.append(0)
            case 0x0D: if index + 1 == literal.count || literal[index + 1] != 0x0A { widths.append(0) }
            default: widths[widths.count - 1] += 1
            }
        }
        return widths
    }
}
