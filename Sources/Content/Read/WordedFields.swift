internal import Text

extension Draft {
    /// The values of front matter that are said to readers, whatever the kind of the file. An offer is the note of an accommodation,
    /// where the employer speaks of what it gives itself.
    var wordedFields: [(value: Node, isOffer: Bool)] {
        guard case .map(let entries) = front.content else { return [] }
        var nodes: [(value: Node, isOffer: Bool)] = []
        nodes.reserveCapacity(2 * entries.count)
        // By index, here and below: a loop would copy each.
        for index in entries.indices {
            switch Said(entries[index].key) {
            case .itself: nodes.append((entries[index].value, false))
            case .names: entries[index].value.addParts("name", to: &nodes, isOffer: false)
            case .list: entries[index].value.addParts(nil, to: &nodes, isOffer: false)
            case .notes: entries[index].value.addParts("note", to: &nodes, isOffer: true)
            case .schedule: if let value = entries[index].value["schedule"] { nodes.append((value, false)) }
            case .trial: if let value = entries[index].value["purpose"] { nodes.append((value, false)) }
            case nil: continue
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

/// Where the words of a field stand.
private enum Said {
    case itself, names, list, notes, schedule, trial

    /// Told by the length first: most keys of front matter are none of these.
    init?(_ key: String) {
        switch key.utf8.count {
        case 4 where key == "tags": self = .list
        case 5 where key == "tasks": self = .names
        case 5 where key == "hours": self = .schedule
        case 5 where key == "trial": self = .trial
        case 5 where key == "title" || key == "short" || key == "quote": self = .itself
        case 6 where key == "answer": self = .itself
        case 7 where key == "summary" || key == "purpose": self = .itself
        case 10 where key == "onboarding": self = .itself
        case 11 where key == "environment": self = .itself
        case 14 where key == "accommodations": self = .notes
        case 14 where key == "excluded-tasks": self = .list
        default: return nil
        }
    }
}

extension Node {
    /// Adds the entries of a list (or the one in its place): texts as they are, and of maps the value under a key.
    fileprivate func addParts(_ key: String?, to nodes: inout [(value: Node, isOffer: Bool)], isOffer: Bool) {
        func add(_ node: Node) {
            guard case .map = node.content else { return nodes.append((node, isOffer)) }
            if let key, let value = node[key] { nodes.append((value, isOffer)) }
        }
        guard case .list(let parts) = content else { return add(self) }
        for index in parts.indices { add(parts[index]) }
    }
}
