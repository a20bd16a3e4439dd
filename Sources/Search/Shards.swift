internal import Work

/// Terms with their postings and marks, as text, cut into files.
struct Shards {
    let files: [SearchIndex.File]
    /// The first skeleton of each.
    let firsts: [[UInt8]]

    init(_ terms: Terms, _ lines: TermLines, _ marks: [(skeleton: [UInt8], line: [UInt8])], jobs: Int) {
        var starts = [0]
        var firsts: [[UInt8]] = [[]]
        var (term, size) = (0, 0)
        while term < terms.count {
            // All terms with a skeleton stay together.
            var (end, length) = (term, 0)
            repeat {
                length += lines.length(end)
                end += 1
            } while end < terms.count && terms.skeletons[end] == terms.skeletons[term]
            if size > 0, size + length > SearchIndex.shard {
                starts.append(term)
                firsts.append(Array(terms.skeletons[term]))
                size = 0
            }
            size += length
            term = end
        }
        let (all, own) = (starts + [terms.count], Self.placed(marks, firsts))
        self.firsts = firsts
        files = inParallel(firsts.count, jobs: jobs) { (shard: Int, bytes: inout [UInt8]) in
            lines.append(all[shard]..<all[shard + 1], to: &bytes)
            bytes += own[shard]
            Checksum.close(&bytes)
            return SearchIndex.File("t/\(shard).txt", copying: bytes)
        }
    }

    /// The lines of marks that belong to each shard.
    private static func placed(_ marks: [(skeleton: [UInt8], line: [UInt8])], _ firsts: [[UInt8]]) -> [[UInt8]] {
        var placed = [[UInt8]](repeating: [], count: firsts.count)
        var shard = 0
        for mark in marks {
            while shard + 1 < firsts.count, !mark.skeleton.lexicographicallyPrecedes(firsts[shard + 1]) { shard += 1 }
            placed[shard] += mark.line
        }
        return placed
    }
}
