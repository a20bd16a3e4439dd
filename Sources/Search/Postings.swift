internal import Work

/// Which documents have a term, and how well.
struct Postings: Sendable {
    /// So many terms are sorted together: a place among them takes twelve bits.
    static let width = 1 << 12

    /// By range of terms: where each term's postings end, and they: a document's number and a level.
    let ranges: [Range]

    struct Range: Sendable {
        var ends: [UInt32]
        /// The document's number times eight, and the level.
        var postings: [UInt32]
    }

    /// `facets` says for each document which of the last tally's documents, names of facets, are its own.
    init(_ tallies: [Tally], _ lexicon: Lexicon, _ terms: Terms, facets: [[UInt32]], jobs: Int) {
        let count = (terms.count + Self.width - 1) / Self.width
        let firsts = tallies.dropLast().reduce(into: [0]) { $0.append($0[$0.count - 1] + $1.ends.count) }
        let names = Names(tallies[tallies.count - 1], lexicon.numbers[tallies.count - 1], terms)
        let gathered = inParallel(tallies.count - 1, jobs: jobs) { place in
            Gathered(tallies[place], terms.words(lexicon.numbers[place]), names, facets[firsts[place]..<firsts[place + 1]], terms.count)
        }
        ranges = inParallel(count, jobs: jobs) { place in
            var counts = [UInt32](repeating: 0, count: min(Self.width, terms.count - place * Self.width) + 1)
            for part in gathered { for index in part.range(place) { counts[Gathered.term(part.entries[index]) + 1] += 1 } }
            for term in counts.indices.dropFirst() { counts[term] += counts[term - 1] }
            var next = counts
            var postings = [UInt32](repeating: 0, count: Int(counts.last ?? 0))
            for (part, first) in zip(gathered, firsts) {
                for index in part.range(place) {
                    let entry = part.entries[index]
                    let term = Gathered.term(entry)
                    postings[Int(next[term])] = Gathered.posting(entry, first)
                    next[term] += 1
                }
            }
            return Range(ends: Array(counts.dropFirst()), postings: postings)
        }
    }

    func postings(of term: Int) -> ArraySlice<UInt32> {
        let range = ranges[term / Self.width]
        let place = term % Self.width
        return range.postings[(place == 0 ? 0 : Int(range.ends[place - 1]))..<Int(range.ends[place])]
    }
}

/// The postings of the documents of one tally, by range of terms.
private struct Gathered: Sendable {
    private var ends: [Int]
    /// The term's place in its range, the document's in the tally, and the level.
    private(set) var entries: [UInt32]

    static func term(_ entry: UInt32) -> Int { Int(entry >> 20) }
    static func posting(_ entry: UInt32, _ first: Int) -> UInt32 { UInt32(first) << 3 + entry & 0xF_FFFF }

    init(_ tally: Tally, _ words: Terms.WordTerms, _ names: Names, _ facets: ArraySlice<[UInt32]>, _ terms: Int) {
        var scores = Scores(terms)
        var found: [(term: UInt32, posting: UInt32)] = []
        found.reserveCapacity(2 * tally.members.count)
        for document in 0..<tally.ends.count {
            scores.add(tally, document, words)
            for value in facets[facets.startIndex + document] { scores.add(names, Int(value)) }
            scores.take { term, level in found.append((UInt32(term), UInt32(document << 3 | level))) }
        }
        var ends = [Int](repeating: 0, count: (terms + Postings.width - 1) / Postings.width + 1)
        for entry in found { ends[Int(entry.term) / Postings.width + 1] += 1 }
        for range in ends.indices.dropFirst() { ends[range] += ends[range - 1] }
        var entries = [UInt32](repeating: 0, count: found.count)
        var next = ends
        for entry in found {
            let (range, term) = (Int(entry.term) / Postings.width, entry.term % UInt32(Postings.width))
            entries[next[range]] = term << 20 | entry.posting
            next[range] += 1
        }
        (self.ends, self.entries) = (ends, entries)
    }

    func range(_ place: Int) -> Range<Int> { ends[place]..<ends[place + 1] }
}

/// The terms of facets' names, by value.
private struct Names: Sendable {
    private(set) var ends: [Int] = []
    /// With the weight in sixteenths.
    private(set) var terms: [(term: UInt32, strength: Int32)] = []

    init(_ tally: Tally, _ numbers: [UInt32], _ all: Terms) {
        for value in 0..<tally.ends.count {
            var best: [UInt32: Int32] = [:]
            for place in tally.range(value) {
                let (part, word) = Lexicon.place(numbers[Int(tally.members[place])])
                let words = all.words[part]
                // A word that several phrases hold is one word.
                let weight = Int32(min(tally.weights[place].sixteenths, SearchDocument.Field.nameWeight))
                for entry in words.range(word) where words.qualities[entry] < Alike.mark {
                    let strength = (weight * Int32(words.qualities[entry])) >> 4
                    best[words.terms[entry]] = max(best[words.terms[entry]] ?? 0, strength)
                }
            }
            terms += best.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
            ends.append(terms.count)
        }
    }

    func range(_ value: Int) -> Swift.Range<Int> { (value == 0 ? 0 : ends[value - 1])..<ends[value] }
}

/// What is gathered of one document, used again for the next.
private struct Scores {
    private var strengths: [Int32]
    private var touched: [UInt32] = []

    private static let whole: Int32 = 1 << 29
    private static let part: Int32 = 1 << 28

    init(_ terms: Int) { strengths = [Int32](repeating: 0, count: terms) }

    mutating func add(_ tally: Tally, _ document: Int, _ words: Terms.WordTerms) {
        for place in tally.range(document) {
            let weight = tally.weights[place]
            for entry in words.range(Int(tally.members[place])) {
                let (term, marked) = (Int(words.terms[entry]), words.qualities[entry])
                // Another word for the same thing counts in titles alone, and is not one of theirs.
                let isOther = marked >= Alike.mark
                if isOther && !weight.isInTitle { continue }
                let quality = Int32(marked) - (isOther ? Int32(Alike.mark) : 0)
                add(term, (Int32(weight.sixteenths) * quality) >> 4)
                if weight.isInTitle && !isOther { strengths[term] |= quality == 16 ? Self.whole : Self.part }
            }
        }
    }

    mutating func add(_ names: Names, _ value: Int) {
        for entry in names.range(value) { add(Int(names.terms[entry].term), names.terms[entry].strength) }
    }

    @inline(__always)
    private mutating func add(_ term: Int, _ strength: Int32) {
        if strengths[term] == 0 { touched.append(UInt32(term)) }
        strengths[term] += max(1, strength)
    }

    /// Of a word that no title has.
    private static func level(_ sum: Int32) -> Int { sum < 24 ? 0 : sum < 44 ? 1 : sum < 76 ? 2 : 3 }

    mutating func take(_ body: (_ term: Int, _ level: Int) -> Void) {
        for term in touched {
            let strength = strengths[Int(term)]
            strengths[Int(term)] = 0
            let sum = strength & (Self.part - 1)
            body(
                Int(term),
                strength & Self.whole != 0 ? (sum < 176 ? 6 : 7) : strength & Self.part != 0 ? (sum < 112 ? 4 : 5) : Self.level(sum))
        }
        touched.removeAll(keepingCapacity: true)
    }
}
