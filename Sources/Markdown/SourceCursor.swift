import Text

/// Follows the runs of one block through the source, verifying what cmark says of their places.
///
/// cmark's columns suppose that every line of a block is indented as its first one, and its lines do not count those
/// of reference definitions and of links. So each run is matched byte by byte; where it does not match it is
/// looked for further on, and what the difference was is remembered for the runs that follow.
struct SourceCursor {
    private let text: [UInt8]
    private let body: [UInt8]
    private let lines: LineIndex
    private let block: Outline.Block
    private let firstLine: Int
    private var position: Int
    private var lineShift = 0
    private var columnShift = 0
    /// The line of the run before, as cmark says it.
    private var line: Int
    /// What is left of the work that one block may cost when places do not match.
    private var patience = 1 << 20

    init(_ outline: Outline, lines: LineIndex, block: Outline.Block) {
        text = outline.text
        body = lines.bytes
        self.lines = lines
        self.block = block
        firstLine = block.line - outline.firstLine + 1
        line = firstLine
        position = lines.range(ofLine: firstLine).lowerBound
    }

    /// The offsets of a run in the body, start and end; at the place of the run before when it is found nowhere.
    mutating func advance(over run: Run) -> Range<Int> {
        if run.line != line {
            line = run.line
            columnShift = indentShift(of: run)
        }
        let claimed = lines.range(ofLine: run.line + lineShift).lowerBound + run.column - 1 + columnShift
        if claimed >= position, let end = end(of: run, from: claimed, count: run.length) {
            position = end
            return claimed..<end
        }
        let lineStart = lines.range(ofLine: run.line + lineShift).lowerBound
        for start in max(position, lineStart)..<max(position, lineStart, body.count) {
            if patience < 0 { break }
            guard let end = end(of: run, from: start, count: run.length) else { continue }
            let line = lines.line(of: start)
            lineShift = line - run.line
            columnShift = start - lines.range(ofLine: line).lowerBound - (run.column - 1)
            position = end
            return start..<end
        }
        return position..<position
    }

    /// The offset behind the first `count` bytes of a run's text that stands at `start`; nil when it does not stand there.
    mutating func end(of run: Run, from start: Int, count: Int) -> Int? {
        guard start >= 0, start < body.count else { return count == 0 && run.mark == 0 ? start : nil }
        patience -= 1
        if run.mark != 0 { return isMark(run.mark, at: start) ? start + 1 : nil }
        var source = start
        var index = run.text
        while index < run.text + count {
            guard source < body.count else { return nil }
            patience -= 1
            let byte = body[source]
            if byte == UInt8(ascii: "\\"), source + 1 < body.count, body[source + 1] == text[index], isPunctuation(text[index]) {
                (source, index) = (source + 2, index + 1)
            } else if byte == UInt8(ascii: "&"), let (decoded, length) = characterReference(in: body, at: source),
                text[index...].starts(with: decoded)
            {
                (source, index) = (source + length, index + decoded.count)
            } else if byte == text[index] {
                (source, index) = (source + 1, index + 1)
            } else if text[index...].starts(with: [0xEF, 0xBF, 0xBD]), byte == 0 || byte >= 0x80 {
                // cmark writes U+FFFD for a NUL and for bytes that are no UTF-8.
                source += 1
                index += 3
                while source < body.count, body[source] & 0xC0 == 0x80 { source += 1 }
            } else {
                return nil
            }
        }
        return source
    }

    private func isMark(_ mark: UInt8, at offset: Int) -> Bool {
        // A link is marked by its bracket; an autolink has none.
        body[offset] == mark || mark == UInt8(ascii: "[") && body[offset] == UInt8(ascii: "<")
    }

    /// How far a later line of the block is indented beyond the first one.
    private func indentShift(of run: Run) -> Int {
        guard run.line > firstLine else { return 0 }
        let range = lines.range(ofLine: run.line + lineShift)
        var quotes = block.quoteDepth
        var index = range.lowerBound
        while index < range.upperBound {
            if body[index] == UInt8(ascii: ">"), quotes > 0 { quotes -= 1 } else if body[index] != 0x20, body[index] != 0x09 { break }
            index += 1
        }
        return index - range.lowerBound - (block.column - 1)
    }
}
