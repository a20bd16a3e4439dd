internal import Text

extension FixOffers {
    /// `kommune: Silkeborg` at the top belongs under `location:`, which is made where it is not there.
    mutating func moved(_ remark: Remark) -> Fix? {
        guard let parent = remark.facts["parent"], let near = remark.facts["near"], FieldNames.movable.contains(near),
            let spot = spot(ofKeyAt: remark.place), !spot.map.isFlow, !["uge", "uke"].contains(spot.entry.key.lowercased())
        else { return nil }
        let entry = spot.entry
        let (key, value) = (entry.keyPlace, entry.value.place)
        guard !entry.value.isBlank, value.line == key.line, value.endLine == key.line,
            let sign = source(value).first, !"|>&*!".utf8.contains(sign)
        else { return nil }
        guard let home = spot.entries.first(where: { $0.key == parent }) else {
            guard added.insert(parent).inserted else { return nil }
            let space = String(repeating: " ", count: key.column + 1)
            return Fix(key: "below", edits: [Edit(place: key, text: "\(parent):\(draft.newline)\(space)\(near)")])
        }
        guard home.value.entry(near) == nil, added.insert(parent + "." + near).inserted, let removal = removal(of: entry),
            let edit = edit(putting: near, value, into: home, indented: key.column + 1)
        else { return nil }
        return Fix(key: "below", edits: [edit, removal])
    }

    private func edit(putting key: String, _ value: Place, into home: Node.Entry, indented space: Int) -> Edit? {
        if home.value.isEmpty {
            let place = Place(line: home.keyPlace.line + 1, column: 1, endLine: home.keyPlace.line + 1, endColumn: 1)
            return Edit(place: place, text: String(repeating: " ", count: space) + "\(key): \(text(value))\(draft.newline)")
        }
        if let last = home.value.entries?.last {
            let end = last.value.place
            if home.value.isFlow {
                guard !last.value.isEmpty, let value = flowValue(value) else { return nil }
                return Edit(
                    place: Place(line: end.endLine, column: end.endColumn, endLine: end.endLine, endColumn: end.endColumn),
                    text: ", \(key): \(value)")
            }
            // Behind the last field, below its comment.
            let line = max(end.endColumn == 1 ? end.endLine : end.endLine + 1, last.keyPlace.line + 1)
            let text = String(repeating: " ", count: last.keyPlace.column - 1) + "\(key): \(text(value))\(draft.newline)"
            return Edit(place: Place(line: line, column: 1, endLine: line, endColumn: 1), text: text)
        }
        // The short form gives way to the long one.
        guard home.key == "hours", home.value.text != nil, let weekly = flowValue(home.value.place), let own = flowValue(value) else {
            return nil
        }
        return Edit(place: home.value.place, text: "{ weekly: \(weekly), \(key): \(own) }")
    }

    /// A field that stands twice with the same value needs to stand once.
    func withoutRepetition(_ remark: Remark) -> Fix? {
        guard let spot = spot(ofKeyAt: remark.place), let first = spot.entries.first(where: { $0.key == spot.entry.key }),
            first.keyPlace != spot.entry.keyPlace, first.value.isSame(as: spot.entry.value)
        else { return nil }
        let edit: Edit?
        if spot.map.isFlow {
            let (start, end) = (spot.entries[spot.index - 1].value.place, spot.entry.value.place)
            let place = Place(line: start.endLine, column: start.endColumn, endLine: end.endLine, endColumn: end.endColumn)
            let between = source(place).first { $0 != 0x20 }
            edit = between == UInt8(ascii: ",") && !spot.entry.value.isEmpty ? Edit(place: place, text: "") : nil
        } else {
            edit = source(spot.entry.place).contains(UInt8(ascii: "#")) ? nil : removal(of: spot.entry)
        }
        return edit.map { Fix(key: "repeated", edits: [$0]) }
    }
}

extension Node {
    /// Whether the same is written, wherever it stands.
    fileprivate func isSame(as other: Node) -> Bool {
        switch (content, other.content) {
        case (.empty, .empty): true
        case (.scalar(let one, _), .scalar(let other, _)): one == other
        case (.list(let one), .list(let other)): one.count == other.count && zip(one, other).allSatisfy { $0.isSame(as: $1) }
        case (.map(let one), .map(let other)):
            one.count == other.count && zip(one, other).allSatisfy { $0.key == $1.key && $0.value.isSame(as: $1.value) }
        default: false
        }
    }
}
