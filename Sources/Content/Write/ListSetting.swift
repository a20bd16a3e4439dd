internal import Text

/// What has to be changed in a list so that it holds these rows: those that stay are not touched.
struct ListSetting {
    let setting: FieldSetting
    private var state: FileState { setting.state }
    /// Pairs of rows that are compared; nobody writes a longer list by hand.
    private static let most = 250_000
    private var writing: ScalarWriting { ScalarWriting(newline: state.newline) }

    /// Whether the entries stand on lines of their own, each behind a dash.
    func isBlock(_ list: [Node]) -> Bool { list.first.map { dash(of: $0) != nil } ?? false }

    func edits(_ list: [Node], _ rows: [WantedRow], _ signs: (Node) -> String) -> [Edit]? {
        guard list.count * rows.count <= Self.most, !rows.isEmpty else { return nil }
        let kept = Self.common(list.map(signs), rows.map(\.sign))
        let isBlock = isBlock(list)
        guard !isBlock || list.allSatisfy({ dash(of: $0) != nil }) else { return nil }
        var edits: [Edit] = []
        var (old, new) = (0, 0)
        for (keptOld, keptNew) in kept + [(list.count, rows.count)] {
            let (gone, come) = (old..<keptOld, new..<keptNew)
            let pairs = min(gone.count, come.count)
            // One that differs takes the place of the former.
            for offset in 0..<pairs {
                let place = place(of: list[gone.lowerBound + offset])
                edits.append(Edit(place: place, text: writing.inline(rows[come.lowerBound + offset].value, isInFlow: !isBlock)))
            }
            let rest = gone.dropFirst(pairs)
            if !rest.isEmpty {
                guard let removal = removal(of: rest, from: list, isBlock) else { return nil }
                edits += removal
            }
            let added = come.dropFirst(pairs).map { rows[$0].value }
            if !added.isEmpty { edits.append(insertion(of: added, before: keptOld, in: list, isBlock)) }
            (old, new) = (keptOld + 1, keptNew + 1)
        }
        return edits
    }

    private func place(of node: Node) -> Place {
        let end = setting.end(of: node)
        return Place(line: node.place.line, column: node.place.column, endLine: end.line, endColumn: end.column)
    }

    private func removal(of rows: Range<Int>, from list: [Node], _ isBlock: Bool) -> [Edit]? {
        if isBlock {
            return rows.map { row in
                let own = place(of: list[row])
                return Edit(place: Place(line: own.line, column: 1, endLine: own.endLine + 1, endColumn: 1), text: "")
            }
        }
        let (first, last) = (place(of: list[rows.lowerBound]), place(of: list[rows.upperBound - 1]))
        if rows.upperBound < list.count {
            let next = list[rows.upperBound].place
            return [Edit(place: Place(line: first.line, column: first.column, endLine: next.line, endColumn: next.column), text: "")]
        }
        guard rows.lowerBound > 0 else { return nil }
        let former = place(of: list[rows.lowerBound - 1])
        return [
            Edit(place: Place(line: former.endLine, column: former.endColumn, endLine: last.endLine, endColumn: last.endColumn), text: "")
        ]
    }

    private func insertion(of values: [WantedValue], before index: Int, in list: [Node], _ isBlock: Bool) -> Edit {
        if isBlock {
            let indent = String(repeating: " ", count: (dash(of: list[0]) ?? 1) - 1)
            let lines = values.map { indent + "- " + writing.inline($0, isInFlow: false) + state.newline }.joined()
            let line = index < list.count ? list[index].place.line : place(of: list[list.count - 1]).endLine + 1
            return Edit(place: Place(line: line, column: 1, endLine: line, endColumn: 1), text: lines)
        }
        let words = values.map { writing.inline($0, isInFlow: true) }
        if index < list.count { return Edit(place: list[index].place.start, text: words.map { $0 + ", " }.joined()) }
        let end = place(of: list[list.count - 1])
        return Edit(
            place: Place(line: end.endLine, column: end.endColumn, endLine: end.endLine, endColumn: end.endColumn),
            text: words.map { ", " + $0 }.joined())
    }

    /// The column of the dash before an entry that stands on a line of its own.
    private func dash(of node: Node) -> Int? {
        let start = state.lines.range(ofLine: node.place.line).lowerBound
        let before = state.bytes[start..<state.lines.offset(line: node.place.line, column: node.place.column)]
        guard let dash = before.firstIndex(of: UInt8(ascii: "-")), before[..<dash].allSatisfy({ $0 == 0x20 }),
            before[(dash + 1)...].allSatisfy({ $0 == 0x20 }), dash + 1 < before.endIndex
        else { return nil }
        return dash - start + 1
    }

    /// The longest row of signs that both have, as pairs of places.
    private static func common(_ one: [String], _ other: [String]) -> [(Int, Int)] {
        var lengths = [[Int]](repeating: [Int](repeating: 0, count: other.count + 1), count: one.count + 1)
        for i in one.indices.reversed() {
            for j in other.indices.reversed() {
                lengths[i][j] = one[i] == other[j] ? lengths[i + 1][j + 1] + 1 : max(lengths[i + 1][j], lengths[i][j + 1])
            }
        }
        var (i, j, pairs) = (0, 0, [(Int, Int)]())
        while i < one.count, j < other.count {
            if one[i] == other[j] {
                pairs.append((i, j))
                (i, j) = (i + 1, j + 1)
            } else if lengths[i + 1][j] >= lengths[i][j + 1] {
                i += 1
            } else {
                j += 1
            }
        }
        return pairs
    }
}
