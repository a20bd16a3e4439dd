/// The number of letters to insert, remove, change or swap with a neighbour to get from one text to the other; nil above the limit.
///
/// Swapped neighbours are not touched again (the "optimal string alignment" form of Damerau–Levenshtein).
/// Costs at most the product of the lengths; texts whose lengths differ by more than the limit cost nothing.
public func editDistance(_ first: [UInt8], _ second: [UInt8], limit: Int) -> Int? {
    guard abs(first.count - second.count) <= limit else { return nil }
    var beforeLast: [Int] = []
    var last = Array(0...second.count)
    for row in 0..<first.count {
        var current = [row + 1]
        current.reserveCapacity(second.count + 1)
        var least = row + 1
        for column in 0..<second.count {
            let same = first[row] == second[column]
            var cost = min(last[column] + (same ? 0 : 1), last[column + 1] + 1, current[column] + 1)
            if row > 0, column > 0, first[row] == second[column - 1], first[row - 1] == second[column] {
                cost = min(cost, beforeLast[column - 1] + 1)
            }
            current.append(cost)
            least = min(least, cost)
        }
        // A swap reaches back two rows, so one bad row is not yet the end; two are.
        if least > limit, (last.min() ?? 0) > limit { return nil }
        (beforeLast, last) = (last, current)
    }
    return last[second.count] <= limit ? last[second.count] : nil
}

/// The one candidate nearest to a word, by folded letters, when it is within the limit and no other is as near; else nil.
///
/// Two edits make anything of a word of three letters: such a word is given one. The same candidate given twice counts once.
public func nearest(to word: String, among candidates: some Sequence<String>, within limit: Int = 2) -> String? {
    let word = folded(word)
    let limit = word.count > 3 ? limit : min(limit, 1)
    var best: (name: String, distance: Int, alone: Bool)?
    for candidate in candidates {
        guard let distance = editDistance(word, folded(candidate), limit: best?.distance ?? limit) else { continue }
        if let found = best, found.distance == distance {
            if found.name != candidate { best?.alone = false }
        } else {
            best = (candidate, distance, true)
        }
    }
    return best.flatMap { $0.alone ? $0.name : nil }
}
