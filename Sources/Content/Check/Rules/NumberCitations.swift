internal import Markdown
internal import Text

/// A link to a rate or a figure: `[28,56 kr.](rate:skaanejob-tilskud-2019)`.
struct NumberCitation {
    let isRate: Bool
    let id: String
    /// The text it stands in, and its words there.
    let text: [UInt8]
    let words: Range<Int>
    let place: Place
    /// The text around it that a reader sees with it: its paragraph, its heading, its row of a table with the table's caption and head.
    let surroundings: [UInt8]

    var wording: String { String(decoding: text[words], as: UTF8.self).oneLine }

    /// Those of a file: in its text, and in the short answer of a guide, which is Markdown as well.
    static func all(in draft: Draft) -> [NumberCitation] {
        let inText = cited(draft.outline, place: nil)
        guard draft.kind == .guide, let answer = draft.front["answer"], let text = answer.text, text.contains("](") else { return inText }
        return inText + cited(Outline(of: Array(text.utf8)), place: answer.place)
    }

    private static func cited(_ outline: Outline, place: Place?) -> [NumberCitation] {
        outline.links.compactMap { link in
            // Most links lead to a page.
            let isRate = link.destination.hasPrefix("rate:")
            guard isRate || link.destination.hasPrefix("figure:") else { return nil }
            return NumberCitation(
                isRate: isRate, id: String(link.destination.dropFirst(isRate ? 5 : 7)), text: outline.text, words: link.text,
                place: place ?? outline.place(of: link.text), surroundings: surroundings(of: link.text, in: outline))
        }
    }

    private static func surroundings(of words: Range<Int>, in outline: Outline) -> [UInt8] {
        let blocks = outline.blocks
        // The last block that begins before the words' end, found by halves: a text may have a thousand links.
        var (low, high) = (0, blocks.count)
        while low < high {
            let middle = (low + high) / 2
            if blocks[middle].text.lowerBound < words.upperBound { low = middle + 1 } else { high = middle }
        }
        guard low > 0 else { return [] }
        let own = blocks[low - 1]
        var text = Array(outline.text[own.text])
        var index = low - 1
        if own.kind == .tableCell {
            while index > 0, blocks[index - 1].kind == .tableCell, blocks[index - 1].line == own.line, low - index < widest { index -= 1 }
            var end = low
            while end < blocks.count, blocks[end].kind == .tableCell, blocks[end].line == own.line, end - low < widest { end += 1 }
            for block in blocks[index..<end] + head(ofTableBefore: index, in: blocks) { text += [0x20] + outline.text[block.text] }
        }
        if let heading = heading(before: own.text.lowerBound, in: outline.headings) { text += [0x20] + outline.text[heading.range] }
        return text
    }

    /// The caption of a table and its first row, as far as they are not too far above a cell.
    private static func head(ofTableBefore cell: Int, in blocks: [Outline.Block]) -> ArraySlice<Outline.Block> {
        var first = cell
        while first > 0, blocks[first - 1].kind == .tableCell, blocks[first].line - blocks[first - 1].line <= 1, cell - first < highest {
            first -= 1
        }
        let top = blocks[first..<cell].prefix { $0.line == blocks[first].line }
        // A caption is a line of one cell.
        let end = top.count == 1 ? blocks[first..<cell].prefix { $0.line <= blocks[first].line + 1 }.endIndex : top.endIndex
        return blocks[first..<end].prefix(2 * widest)
    }

    /// Cells that are looked at on either side in a row, and above one in a table.
    private static let (widest, highest) = (12, 200)

    private static func heading(before place: Int, in headings: [Outline.Heading]) -> Outline.Heading? {
        var (low, high) = (0, headings.count)
        while low < high {
            let middle = (low + high) / 2
            if headings[middle].range.lowerBound <= place { low = middle + 1 } else { high = middle }
        }
        return low > 0 ? headings[low - 1] : nil
    }
}

extension Rule {
    /// What the rule `link-broken` says of a number that no entry has: links to `rate:` and `figure:`, and blocks that draw a figure.
    ///
    /// Variants `number` and `number-near`; facts `id`, `file` and, where one is meant, `near`.
    static func unknownNumbers(in draft: Draft, _ context: CheckContext) -> [Remark] {
        let cited = NumberCitation.all(in: draft).filter { !($0.isRate ? context.rateIDs : context.figureIDs).contains($0.id) }.map {
            unknown($0.id, isRate: $0.isRate, $0.place, context)
        }
        let drawn = draft.outline.codeBlocks.filter { $0.word == "figure" && !context.figureIDs.contains($0.argument) }.map { block in
            let line = Place(line: block.line, column: 1, endLine: block.line, endColumn: 4 + "figure ".count + block.argument.count)
            return unknown(block.argument, isRate: false, line, context)
        }
        return cited + drawn
    }

    private static func unknown(_ id: String, isRate: Bool, _ place: Place, _ context: CheckContext) -> Remark {
        let facts = ["id": id, "file": isRate ? DataFiles.rates : DataFiles.figures]
        let candidates = isRate ? context.rateIDs : context.figureIDs
        let near = nearest(to: id, among: candidates.sorted())
        let variant = near == nil ? "number" : "number-near"
        return Remark(place, variant, facts.merging(near.map { ["near": $0] } ?? [:]) { $1 })
    }
}
