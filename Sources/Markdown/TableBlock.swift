/// The rows of a fenced block with the info word `table`: cells between pipes, an optional `caption:` line first.
///
/// A pipe at either end of a row may be left out; `\|` is a pipe in a cell; a second row of dashes, as other
/// dialects write under the header, is passed over; blank lines too.
struct TableBlock {
    struct Cell {
        var text: [UInt8]
        /// Line in the block, from 0.
        var line: Int
        /// Offset of the first byte in that line.
        var offset: Int

        /// In bytes; a number with its unit.
        private static let longestNumber = 16

        /// A cell that is a link counts by the link's words.
        fileprivate var isNumber: Bool {
            let isLink = text.first == UInt8(ascii: "[") && text.last == UInt8(ascii: ")")
            let words = isLink ? text.dropFirst().prefix { $0 != UInt8(ascii: "]") } : text[...]
            return words.count <= Self.longestNumber && words.first.map { (0x30...0x39).contains($0) } == true
        }
    }

    private(set) var caption: Cell?
    private(set) var rows: [[Cell]] = []

    /// The number of cells in the longest row.
    var width: Int { rows.reduce(0) { max($0, $1.count) } }

    /// Whether three named columns or more stand side by side, which a small phone has no room for.
    var isWide: Bool { (rows.first?.count ?? 0) > 2 && rows.count > 1 }

    /// Whether all that a column holds below the head is short and begins with a digit: numbers stand at the right, unbroken.
    func isNumeric(_ column: Int) -> Bool {
        column > 0 && rows.count > 1 && rows.dropFirst().allSatisfy { column < $0.count && $0[column].isNumber }
    }

    init(_ literal: Span<UInt8>) {
        var start = 0
        var line = 0
        while start < literal.count {
            var end = start
            while end < literal.count, literal[end] != 0x0A, literal[end] != 0x0D { end += 1 }
            add(literal, start..<end, line: line)
            let isCRLF = end + 1 < literal.count && literal[end] == 0x0D && literal[end + 1] == 0x0A
            start = end + (isCRLF ? 2 : 1)
            line += 1
        }
    }

    /// Every cell as a paragraph of its own, the caption first: one parse reads the inline Markdown of the whole table.
    ///
    /// Each begins with a no-break space, which counts as white space for emphasis but keeps the line from
    /// being read as a list, a heading or any other block. The reader drops it (`TableBlock.guardLength` bytes).
    var paragraphs: [UInt8] {
        var text: [UInt8] = []
        for cell in (caption.map { [$0] } ?? []) + rows.joined() {
            text.append(0xC2)
            text.append(0xA0)
            text += cell.text
            text.append(0x0A)
            text.append(0x0A)
        }
        return text
    }

    static let guardLength = 2

    private mutating func add(_ literal: Span<UInt8>, _ range: Range<Int>, line: Int) {
        let trimmed = trim(literal, range)
        if trimmed.isEmpty { return }
        if rows.isEmpty, caption == nil, let text = captionText(literal, trimmed) {
            caption = Cell(text: bytes(literal, text), line: line, offset: text.lowerBound - range.lowerBound)
            return
        }
        let cells = split(literal, trimmed, lineStart: range.lowerBound, line: line)
        if rows.count == 1, cells.allSatisfy({ isRule($0.text) }) { return }
        rows.append(cells)
    }

    private func captionText(_ literal: Span<UInt8>, _ range: Range<Int>) -> Range<Int>? {
        let word: StaticString = "caption:"
        guard range.count >= word.utf8CodeUnitCount else { return nil }
        for index in 0..<word.utf8CodeUnitCount {
            guard unsafe literal[range.lowerBound + index] | 0x20 == word.utf8Start[index] | 0x20 else { return nil }
        }
        return trim(literal, range.lowerBound + word.utf8CodeUnitCount..<range.upperBound)
    }

    private func split(_ literal: Span<UInt8>, _ range: Range<Int>, lineStart: Int, line: Int) -> [Cell] {
        let pipe = UInt8(ascii: "|")
        var cells: [Cell] = []
        var start = literal[range.lowerBound] == pipe ? range.lowerBound + 1 : range.lowerBound
        var index = start
        while index <= range.upperBound {
            let atEnd = index == range.upperBound
            if !atEnd, literal[index] == UInt8(ascii: "\\"), index + 1 < range.upperBound {
                index += 2
                continue
            }
            if atEnd || literal[index] == pipe {
                // Nothing after the last pipe is no cell.
                if atEnd, start == index, !cells.isEmpty { break }
                let cell = trim(literal, start..<index)
                cells.append(Cell(text: bytes(literal, cell), line: line, offset: cell.lowerBound - lineStart))
                start = index + 1
            }
            index += 1
        }
        return cells
    }

    /// The bytes of a cell, `\|` made a pipe.
    private func bytes(_ literal: Span<UInt8>, _ range: Range<Int>) -> [UInt8] {
        var text: [UInt8] = []
        text.reserveCapacity(range.count)
        for index in range {
            let escapesPipe =
                literal[index] == UInt8(ascii: "\\") && index + 1 < range.upperBound && literal[index + 1] == UInt8(ascii: "|")
            if !escapesPipe { text.append(literal[index]) }
        }
        return text
    }

    private func trim(_ literal: Span<UInt8>, _ range: Range<Int>) -> Range<Int> {
        var (start, end) = (range.lowerBound, range.upperBound)
        while start < end, literal[start] == 0x20 || literal[start] == 0x09 { start += 1 }
        while end > start, literal[end - 1] == 0x20 || literal[end - 1] == 0x09 { end -= 1 }
        return start..<end
    }

    private func isRule(_ text: [UInt8]) -> Bool {
        text.contains(UInt8(ascii: "-")) && text.allSatisfy { $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: ":") }
    }
}
