import Text

extension Outline {
    /// Where a range of the plain text stands in the file.
    ///
    /// What has no text of its own (the gap between blocks, a code span made a space) counts to what stands beside it.
    public func place(of range: Range<Int>) -> SourceRange { OutlinePlaces(self).place(of: range) }

    /// Where a link stands, from its bracket to the end of its destination.
    public func place(of link: Link) -> SourceRange { OutlinePlaces(self).place(of: link) }

    /// Where an image stands, from its exclamation mark to the end of its destination.
    public func place(of image: Image) -> SourceRange { OutlinePlaces(self).place(of: image) }

    /// Where a piece of raw HTML stands; of a block, its first line.
    public func place(of html: RawHTML) -> SourceRange { OutlinePlaces(self).place(of: html) }
}

/// An outline with the lines of its body, while one place is looked up.
private struct OutlinePlaces {
    private let outline: Outline
    private let source: LineIndex

    init(_ outline: Outline) {
        self.outline = outline
        source = outline.source.lines
    }

    func place(of range: Range<Int>) -> SourceRange {
        guard let first = block(at: range.lowerBound) else { return filePlace(0..<0) }
        let start = sourceOffset(of: range.lowerBound, in: first, asEnd: false)
        if range.isEmpty { return filePlace(start..<start) }
        let last = range.upperBound <= outline.blocks[first].text.upperBound ? first : block(at: range.upperBound - 1) ?? first
        let end = sourceOffset(of: range.upperBound, in: last, asEnd: true)
        return filePlace(start..<max(start, end))
    }

    func place(of link: Outline.Link) -> SourceRange {
        guard let marked = offsets(of: link.mark), let block = link.mark.block else { return filePlace(0..<0) }
        let textEnd = link.text.isEmpty ? nil : sourceOffset(of: link.text.upperBound, in: block, asEnd: true)
        return filePlace(marked.lowerBound..<max(marked.lowerBound, linkEnd(from: marked.lowerBound, textEnd: textEnd)))
    }

    func place(of image: Outline.Image) -> SourceRange {
        guard let marked = offsets(of: image.mark) else { return filePlace(0..<0) }
        return filePlace(marked.lowerBound..<max(marked.lowerBound, linkEnd(from: marked.lowerBound, textEnd: nil)))
    }

    func place(of html: Outline.RawHTML) -> SourceRange {
        if let marked = offsets(of: html.mark) {
            return filePlace(marked.lowerBound..<min(marked.lowerBound + html.source.utf8.count, source.bytes.count))
        }
        let run = outline.runs[html.mark.run]
        let line = source.range(ofLine: run.line)
        return filePlace(min(line.lowerBound + run.column - 1, line.upperBound)..<line.upperBound)
    }

    // MARK: Offsets in the body

    /// Index of the last block that begins at or before an offset in the plain text.
    private func block(at offset: Int) -> Int? {
        var low = 0
        var high = outline.blocks.count
        while high - low > 0 {
            let middle = (low + high) / 2
            if outline.blocks[middle].text.lowerBound <= offset { low = middle + 1 } else { high = middle }
        }
        return outline.blocks.isEmpty ? nil : max(low - 1, 0)
    }

    private func sourceOffset(of offset: Int, in index: Int, asEnd: Bool) -> Int {
        let block = outline.blocks[index]
        var cursor = SourceCursor(outline, lines: source, block: block)
        var last = lineRange(of: block).lowerBound
        for run in outline.runs[block.runs] {
            // An end belongs to the run before it, a start to the run behind it.
            if asEnd, run.text >= offset { return last }
            if run.text > offset { return cursor.advance(over: run).lowerBound }
            let found = cursor.advance(over: run)
            let reached = asEnd ? offset <= run.text + run.length : offset < run.text + run.length
            if run.length > 0, reached {
                return found.isEmpty
                    ? found.lowerBound : cursor.end(of: run, from: found.lowerBound, count: offset - run.text) ?? found.lowerBound
            }
            last = found.upperBound
        }
        return last
    }

    private func offsets(of mark: Mark) -> Range<Int>? {
        guard let index = mark.block, outline.blocks.indices.contains(index) else { return nil }
        var cursor = SourceCursor(outline, lines: source, block: outline.blocks[index])
        var found: Range<Int>?
        for run in outline.blocks[index].runs where run <= mark.run { found = cursor.advance(over: outline.runs[run]) }
        return found
    }

    private func lineRange(of block: Outline.Block) -> Range<Int> { source.range(ofLine: block.line - outline.firstLine + 1) }

    /// The end of a link or an image that begins at `start`: behind `>`, `]` or the closing parenthesis, on the same line.
    ///
    /// The brackets are counted from `textEnd` on, where those before it are done with.
    private func linkEnd(from start: Int, textEnd: Int?) -> Int {
        let bytes = source.bytes
        guard start < bytes.count else { return bytes.count }
        if bytes[start] == UInt8(ascii: "<") {
            return closing(UInt8(ascii: ">"), opening: UInt8(ascii: "<"), from: start, depth: 0) ?? start + 1
        }
        let (open, close) = (UInt8(ascii: "["), UInt8(ascii: "]"))
        let bracketEnd = closing(close, opening: open, from: textEnd ?? start, depth: textEnd == nil ? 0 : 1)
        guard let bracketEnd else { return textEnd ?? start + 1 }
        guard bracketEnd < bytes.count, bytes[bracketEnd] == UInt8(ascii: "(") else { return bracketEnd }
        return closing(UInt8(ascii: ")"), opening: UInt8(ascii: "("), from: bracketEnd, depth: 0) ?? bracketEnd
    }

    /// The offset behind the sign that closes what is open; nil when the line ends first.
    private func closing(_ close: UInt8, opening open: UInt8, from start: Int, depth: Int) -> Int? {
        let bytes = source.bytes
        var depth = depth
        var index = start
        while index < bytes.count, bytes[index] != 0x0A, bytes[index] != 0x0D {
            switch bytes[index] {
            case UInt8(ascii: "\\"): index += 1
            case open: depth += 1
            case close:
                depth -= 1
                if depth <= 0 { return index + 1 }
            default: break
            }
            index += 1
        }
        return nil
    }

    private func filePlace(_ range: Range<Int>) -> SourceRange {
        let start = source.place(of: range.lowerBound)
        let end = source.place(of: range.upperBound)
        return SourceRange(
            line: start.line + outline.firstLine - 1, column: start.column,
            endLine: end.line + outline.firstLine - 1, endColumn: end.column)
    }
}
