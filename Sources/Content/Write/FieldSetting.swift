internal import Text

/// What has to be changed in a file so that a field holds a value.
struct FieldSetting {
    let state: FileState
    let schema: Schema
    private var writing: ScalarWriting { ScalarWriting(newline: state.newline) }

    /// Nil where it is not certain how. `signs` tells the rows of a list apart.
    func edits(_ path: [String], _ value: WantedValue, _ signs: ((Node) -> String)?) -> [Edit]? {
        guard let key = path.first else { return nil }
        if path.count == 1 { return ownEdits(key, value, signs) }
        guard path.count == 2 else { return nil }
        guard let parent = state.root.entry(key), !parent.value.isBlank else {
            return value == .absent ? [] : ownEdits(key, .map([WantedEntry(path[1], value)]), nil)
        }
        guard let entries = parent.value.entries else {
            // `hours: 13` is short for a map, which is written when it must hold more.
            guard key == "hours", parent.value.text != nil else { return nil }
            if path[1] == "weekly" { return ownEdits(key, value, signs) }
            let short = String(decoding: state.source(parent.value.place), as: UTF8.self)
            if value == .absent { return [] }
            let text = state.newline + "  weekly: " + short + state.newline + "  " + path[1] + ":" + writing.behindKey(value, indent: 2)
            return [Edit(place: afterColon(parent, through: parent.value.place), text: text)]
        }
        let indent = parent.value.isFlow ? 0 : (entries.first?.keyPlace.column ?? 3) - 1
        let order = schema.fields.first { $0.key == key }?.shape.inner?.map(\.key) ?? []
        return edits(path[1], in: parent.value, indent: indent, order: order, value, signs)
    }

    /// Of a field that stands in no map.
    private func ownEdits(_ key: String, _ value: WantedValue, _ signs: ((Node) -> String)?) -> [Edit]? {
        let indent = (state.root.entries?.first?.keyPlace.column ?? 1) - 1
        return edits(key, in: state.root, indent: indent, order: schema.fields.map(\.key), value, signs)
    }

    private func edits(
        _ key: String, in map: Node, indent: Int, order: [String], _ value: WantedValue, _ signs: ((Node) -> String)?
    ) -> [Edit]? {
        guard let entry = map.entry(key) else { return value == .absent ? [] : insertion(key, into: map, indent, order, value) }
        if value == .absent { return removal(of: entry, from: map) }
        if case .list(let rows) = value, let list = entry.value.list, !list.isEmpty, let signs {
            return ListSetting(setting: self).edits(list, rows, signs)
        }
        return replacement(of: entry, in: map, indent, value)
    }

    // MARK: In place of a value

    private func replacement(of entry: Node.Entry, in map: Node, _ indent: Int, _ value: WantedValue) -> [Edit]? {
        let isInFlow = map.isFlow
        if entry.value.isEmpty, state.source(entry.value.place).isEmpty {
            let place = afterColon(entry)
            let text = isInFlow ? " " + writing.inline(value, isInFlow: true) : writing.behindKey(value, indent: indent)
            return [Edit(place: place, text: text)]
        }
        let place = entry.value.place
        if isInFlow {
            return [Edit(place: place, text: writing.inline(value, isInFlow: true, like: state.source(place)))]
        }
        let isBlock = place.endColumn == 1 && place.endLine > place.line
        let text = writing.behindKey(value, indent: indent)
        // What stands on lines of its own comes up to its key.
        let isBelow = place.line > entry.keyPlace.endLine
        guard isBlock || isBelow || entry.value.text == nil || text.hasPrefix(state.newline) || text.hasPrefix(" |") else {
            return [Edit(place: place, text: writing.inline(value, isInFlow: false, like: state.source(place)))]
        }
        let end = end(of: entry.value)
        let whole = Place(line: entry.keyPlace.endLine, column: entry.keyPlace.endColumn, endLine: end.line, endColumn: end.column)
        return [Edit(place: whole, text: ":" + text)]
    }

    /// From the colon behind a key to the end of what stands for nothing, or of a value.
    private func afterColon(_ entry: Node.Entry, through value: Place? = nil) -> Place {
        let key = entry.keyPlace
        let column = key.endColumn + 1
        guard let value else { return Place(line: key.endLine, column: column, endLine: key.endLine, endColumn: column) }
        return Place(line: key.endLine, column: column, endLine: value.endLine, endColumn: value.endColumn)
    }

    // MARK: Where there was none

    private func insertion(_ key: String, into map: Node, _ indent: Int, _ order: [String], _ value: WantedValue) -> [Edit]? {
        let entries = map.entries ?? []
        if map.isFlow {
            guard let last = entries.last else { return nil }
            let end = last.value.isEmpty ? nil : end(of: last.value)
            guard let end else { return nil }
            let place = Place(line: end.line, column: end.column, endLine: end.line, endColumn: end.column)
            return [Edit(place: place, text: ", \(key): " + writing.inline(value, isInFlow: true))]
        }
        let line = String(repeating: " ", count: indent) + key + ":" + writing.behindKey(value, indent: indent) + state.newline
        guard !entries.isEmpty else {
            return [Edit(place: Place(line: state.fence, column: 1, endLine: state.fence, endColumn: 1), text: line)]
        }
        // Behind the field that comes before it in the order of the fields, or before the first.
        let rank = order.firstIndex(of: key) ?? order.count
        let before = entries.last { (order.firstIndex(of: $0.key) ?? order.count) < rank }
        let at = before.map { lastLine(of: $0) + 1 } ?? entries[0].keyPlace.line
        return [Edit(place: Place(line: at, column: 1, endLine: at, endColumn: 1), text: line)]
    }

    // MARK: Away with it

    private func removal(of entry: Node.Entry, from map: Node) -> [Edit]? {
        let key = entry.keyPlace
        guard !map.isFlow else {
            let entries = map.entries ?? []
            guard let index = entries.firstIndex(where: { $0.keyPlace == key }), entries.count > 1 else { return nil }
            if index + 1 < entries.count {
                let next = entries[index + 1].keyPlace
                return [Edit(place: Place(line: key.line, column: key.column, endLine: next.line, endColumn: next.column), text: "")]
            }
            let (former, own) = (end(of: entries[index - 1].value), end(of: entry.value))
            return [Edit(place: Place(line: former.line, column: former.column, endLine: own.line, endColumn: own.column), text: "")]
        }
        let last = lastLine(of: entry)
        // The last field of a map takes the map's own line with it.
        if map.entries?.count == 1,
            let parent = state.root.entries?.first(where: { $0.value.place == map.place && $0.value.entries != nil })
        {
            return removal(of: parent, from: state.root)
        }
        return [Edit(place: Place(line: key.line, column: 1, endLine: last + 1, endColumn: 1), text: "")]
    }

    // MARK: Where things end

    /// Where a value's last word ends: a block of several lines tells the start of what follows it.
    func end(of node: Node) -> (line: Int, column: Int) {
        if !node.isFlow, let last = node.entries?.last {
            return last.value.isEmpty ? (last.keyPlace.endLine, last.keyPlace.endColumn + 1) : end(of: last.value)
        }
        if let list = node.list, let last = list.last, ListSetting(setting: self).isBlock(list) {
            return last.isEmpty ? (last.place.line, last.place.column) : end(of: last)
        }
        let place = node.place
        guard place.endColumn == 1, place.endLine > place.line else { return (place.endLine, place.endColumn) }
        // A block of text goes to the end of its last line that is not blank.
        var line = place.endLine - 1
        while line > place.line, state.bytes[state.lines.range(ofLine: line)].allSatisfy({ $0 == 0x20 || $0 == 0x09 }) { line -= 1 }
        return (line, column(ofEndOf: line))
    }

    private func lastLine(of entry: Node.Entry) -> Int { entry.value.isEmpty ? entry.keyPlace.endLine : end(of: entry.value).line }

    private func column(ofEndOf line: Int) -> Int { state.lines.place(of: state.lines.range(ofLine: line).upperBound).column }
}
