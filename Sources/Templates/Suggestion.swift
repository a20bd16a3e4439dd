/// The name most likely meant: at most two slips away (a letter too many, missing, other, or two swapped), the first of the nearest.
func suggestion(for name: String, among names: [String]) -> String? {
    let meant = Array(name.unicodeScalars)
    var best: (name: String, slips: Int)?
    for other in names {
        let scalars = Array(other.unicodeScalars)
        // A name all of whose letters are slips is not recognised, merely replaced.
        let limit = min(2, min(meant.count, scalars.count) - 1, (best?.slips ?? 3) - 1)
        guard limit > 0, abs(scalars.count - meant.count) <= limit else { continue }
        let slips = distance(meant, scalars)
        if slips <= limit { best = (other, slips) }
    }
    return best?.name
}

/// Slips between two words, a swap of neighbours counted as one.
private func distance(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Int {
    var before: [Int] = []
    var above = Array(0...b.count)
    for i in a.indices {
        var row = [i + 1]
        for j in b.indices {
            var slips = min(above[j + 1] + 1, row[j] + 1, above[j] + (a[i] == b[j] ? 0 : 1))
            if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { slips = min(slips, before[j - 1] + 1) }
            row.append(slips)
        }
        before = above
        above = row
    }
    return above[b.count]
}
