import Text

extension HTMLRenderer {
    /// What the cells of a row are written by.
    private struct Columns {
        let areNumeric: [Bool]
        let areWide: Bool
        /// The words of the header, where the columns are wide.
        var names: [[UInt8]] = []
    }

    /// Writes a fenced block `table`: a region that can be scrolled by keyboard, a header row, the first cell of a row its header.
    ///
    /// The rows of a wide one are blocks on a phone, where the style sheet sets the column's name before each cell.
    mutating func table(_ node: Node) {
        let table = node.withLiteral { TableBlock($0) }
        if table.rows.isEmpty, table.caption == nil { return }
        var columns = Columns(areNumeric: (0..<table.width).map(table.isNumeric), areWide: table.isWide)
        write(table.isWide ? "<div class=\"table wide\"" : "<div class=\"table\"")
        write(" tabindex=\"0\" role=\"region\" aria-label=\"")
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
        var label: [UInt8] = []
        label.appendEscaped(words.isEmpty ? [UInt8](options.tableLabel.utf8) : words)
        for (index, row) in table.rows.enumerated() {
            if index == 0 { write("<thead>\n") }
            if index == 1 { write("<tbody>\n") }
            self.row(row, isHeader: index == 0, &columns, &walk)
            if index == 0 { write("</thead>\n") }
        }
        if table.rows.count > 1 { write("</tbody>\n") }
        write("</table>\n</div>\n")
        buffer.insert(contentsOf: label, at: labelStart)
    }

    private mutating func row(_ row: [TableBlock.Cell], isHeader: Bool, _ columns: inout Columns, _ walk: inout Walk) {
        write("<tr>")
        for column in columns.areNumeric.indices {
            // An empty header would be read aloud as a name of nothing.
            let isEmpty = column >= row.count || row[column].text.isEmpty
            let isHeading = !isEmpty && (isHeader || column == 0)
            write(!isHeading ? "<td" : isHeader ? "<th scope=\"col\"" : "<th scope=\"row\"")
            if columns.areWide {
                // The first cell is the block's heading, and a number alone is none.
                let isNamed = column > 0 || !isEmpty && (0x30...0x39).contains(row[column].text[0])
                if !isHeader, isNamed, column < columns.names.count, !columns.names[column].isEmpty {
                    write(" data-column=\"")
                    buffer.appendEscaped(columns.names[column])
                    write("\"")
                }
            }
            write(columns.areNumeric[column] ? " class=\"num\">" : ">")
            collectsWords = columns.areWide && isHeader
            words.removeAll(keepingCapacity: true)
            if column < row.count { cell(&walk) }
            if collectsWords { columns.names.append(words) }
            collectsWords = false
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
