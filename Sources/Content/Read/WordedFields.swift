internal import Text

extension Draft {
    /// The values of front matter that are said to readers, whatever the kind of the file. An offer is the note of an accommodation,
    /// where the employer speaks of what it gives itself.
    var wordedFields: [(value: Node, isOffer: Bool)] {
        var nodes: [(value: Node, isOffer: Bool)] = []
        func add(_ values: [Node], isOffer: Bool = false) { for value in values { nodes.append((value, isOffer)) } }
        for entry in front.entries ?? [] {
            switch entry.key {
            case "title", "summary", "short", "environment", "onboarding", "purpose", "answer", "quote": add([entry.value])
            case "tasks": add(entry.value.parts("name"))
            case "excluded-tasks", "tags": add(entry.value.parts(nil))
            case "accommodations": add(entry.value.parts("note"), isOffer: true)
            case "hours": add(entry.value["schedule"].map { [$0] } ?? [])
            case "trial": add(entry.value["purpose"].map { [$0] } ?? [])
            default: continue
            }
        }
        return nodes
    }

    /// The place in the file of a stretch of a value, as UTF-8 offsets; the value's own where its words cannot be told apart.
    ///
    /// Quotation marks, folded lines and block signs part the value from what stands in the file, but not its words.
    func place(of range: Range<Int>, in field: Node) -> Place {
        let text = Array((field.text ?? "").utf8)
        let scanner = WordScanner()
        let words = scanner.words(in: text.span)
        guard let first = words.firstIndex(where: { $0.start == range.lowerBound }),
            let last = words.firstIndex(where: { $0.end == range.upperBound })
        else { return field.place }
        let lines = LineIndex(source)
        let start = lines.offset(line: field.place.line, column: field.place.column)
        let end = max(start, lines.offset(line: field.place.endLine, column: field.place.endColumn))
        let written = scanner.words(in: source[start..<end].span)
        // A comment, an escape or the sign of a block may hold words of its own, so they are counted from the end as well.
        for index in [first, written.count - (words.count - first)] {
            let stretch = index..<(index + last - first + 1)
            guard index >= 0, stretch.upperBound <= written.count,
                zip(stretch, first...last).allSatisfy({ written[$0].hash == words[$1].hash })
            else { continue }
            let from = lines.place(of: start + written[stretch.lowerBound].start)
            let to = lines.place(of: start + written[stretch.upperBound - 1].end)
            return Place(line: from.line, column: from.column, endLine: to.line, endColumn: to.column)
        }
        return field.place
    }
}

extension Node {
    /// The entries of a list (or the one in its place): texts as they are, and of maps the value under a key.
    fileprivate func parts(_ key: String?) -> [Node] {
        (list ?? [self]).compactMap { node in node.entries == nil ? node : key.flatMap { node[$0] } }
    }
}
