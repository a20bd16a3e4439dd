import Text

extension HTMLRenderer {
    /// Writes a fenced block `table`: a region that can be scrolled by keyboard, a header row, the first cell of a row its header.
    mutating func table(_ node: Node) {
        let table = node.withLiteral { TableBlock($0) }
        if table.rows.isEmpty, table.caption == nil { return }
        write("<div class=\"table\" tabindex=\"0\" role=\"region\" aria-label=\"")
        let labelStart = buffer.count
        write("\">\n<table>\n")
        words.removeAll(keepingCapacity: true)

        let paragraphs = table.paragraphs
        var walk = Walk(parsing: paragraphs.span)
        if table.caption != nil {
            write("<caption>")
            collectsWords = true
            cell(&walk)
            collectsWords = false
            write("</caption>\n")
        }
        let numeric = (0..<table.width).map(table.isNumeric)
        for (index, row) in table.rows.enumerated() {
            if index == 0 { write("<thead>\n") }
            if index == 1 { write("<tbody>\n") }
            self.row(row, isHeader: index == 0, numeric, &walk)
            if index == 0 { write("</thead>\n") }
        }
        if table.rows.count > 1 { write("</tbody>\n") }
        write("</table>\n</div>\n")

        var label: [UInt8] = []
        label.appendEscaped(words.isEmpty ? [UInt8](options.tableLabel.utf8) : words)
        buffer.insert(contentsOf: label, at: labelStart)
    }

    private mutating func row(_ row: [TableBlock.Cell], isHeader: Bool, _ numeric: [Bool], _ walk: inout Walk) {
        write("<tr>")
        for column in numeric.indices {
            // An empty header would be read aloud as a name of nothing.
            let isEmpty = column >= row.count || row[column].text.isEmpty
            let isHeading = !isEmpty && (isHeader || column == 0)
            write(!isHeading ? "<td" : isHeader ? "<th scope=\"col\"" : "<th scope=\"row\"")
            write(numeric[column] ? " class=\"num\">" : ">")
            if column < row.count { cell(&walk) }
            write(isHeading ? "</th>" : "</td>")
        }
        write("</tr>\n")
    }

    /// Writes the next paragraph of the walk without its guard.
    private mutating func cell(_ walk: inout Walk) {
        var guarded = true
        while let (node, entering) = walk.next() {
            let kind = node.kind
            if kind == .paragraph {
                if !entering { return }
            } else if kind == .text, guarded {
                guarded = false
                node.withLiteral {
                    let text = $0.extracting(min(TableBlock.guardLength, $0.count)..<$0.count)
                    buffer.appendEscaped(text)
                    if collectsWords { words.append(text) }
                }
            } else {
                _ = inline(node, kind, entering: entering)
            }
        }
    }
}
