internal import Work

/// The hashes of all beginnings and, backwards, of all ends of a word: each by where it ends or begins.
struct Edges {
    private let hashes: [(beginning: UInt64, end: UInt64)]

    init(_ word: Span<UInt8>) {
        var hashes = [(beginning: UInt64, end: UInt64)](repeating: (WordHash.start, WordHash.start), count: word.count + 1)
        for index in 0..<word.count { hashes[index + 1].beginning = WordHash.add(word[index], to: hashes[index].beginning) }
        for index in (0..<word.count).reversed() { hashes[index].end = WordHash.add(word[index], to: hashes[index + 1].end) }
        self.hashes = hashes
    }

    func beginning(_ end: Int) -> UInt64 { hashes[end].beginning }
    func end(_ start: Int) -> UInt64 { hashes[start].end }
}

extension Compounds {
    /// One round of learning: a first part that different known last parts follow, and the other way round.
    mutating func learn(_ stems: [[UInt8]], jobs: Int) {
        let (firsts, lasts) = learnt(stems, jobs: jobs)
        for first in firsts { addFirst(first.word, first.stem) }
        for last in lasts {
            // Behind the `s` that links there is a known part: the `s` is none of it.
            if last[0] == UInt8(ascii: "s"), findLast(last.span.extracting(1...)) != nil { continue }
            addLast(last, last)
        }
    }

    /// Both by what is known before.
    private func learnt(_ stems: [[UInt8]], jobs: Int) -> (firsts: [(word: [UInt8], stem: [UInt8])], lasts: [[UInt8]]) {
        both(jobs: jobs) {
            var after = Company()
            for stem in stems {
                let (word, edges) = (stem.span, Edges(stem.span))
                for cut in Self.cuts(word) where word[cut] & 0xC0 != 0x80 && word.count - cut > Self.shortest {
                    guard lasts.find(word.extracting(cut...), hash: edges.end(cut)) != nil else { continue }
                    let first = word.extracting(..<cut)
                    if first.characters >= Self.shortest { after.add(first, hash: edges.beginning(cut), beside: word[cut]) }
                }
            }
            let stemmer = Stemmer(.danish)
            return after.productive.filter { !CompoundParts.isSmall($0) && !CompoundParts.isEnding($0) }.map { ($0, stemmer.stem($0)) }
        } _: {
            var before = Company()
            for stem in stems {
                let (word, edges) = (stem.span, Edges(stem.span))
                for cut in Self.cuts(word) where word[cut] & 0xC0 != 0x80 && first(word, upTo: cut, edges) != nil {
                    let last = word.extracting(cut...)
                    if last.characters >= Self.shortest { before.add(last, hash: edges.end(cut), beside: word[cut - 1]) }
                }
            }
            return before.productive.filter { !CompoundParts.isEnding($0) }
        }
    }

    /// Where a word may be cut, as far as its bytes tell.
    private static func cuts(_ word: Span<UInt8>) -> Range<Int> { shortest..<max(shortest, word.count - shortest + 1) }

    /// Parts with what stands beside them.
    private struct Company {
        private var parts = WordTable(capacity: 1 << 15)
        private var counts: [UInt16] = []
        private var letters: [UInt32] = []

        mutating func add(_ part: Span<UInt8>, hash: UInt64, beside neighbour: UInt8) {
            let number = parts.insert(part, hash: hash)
            if number == counts.count {
                counts.append(0)
                letters.append(0)
            }
            if counts[number] < UInt16.max { counts[number] += 1 }
            letters[number] |= 1 << UInt32(neighbour & 31)
        }

        /// Those with at least three neighbours of three letters; short ones need more.
        var productive: [[UInt8]] {
            (0..<parts.count).filter { number in
                let need = parts.range(number).count <= 3 ? 8 : parts.range(number).count == 4 ? 5 : 3
                return counts[number] >= need && letters[number].nonzeroBitCount >= 3
            }.map { Array(parts.word($0)) }
        }
    }
}
