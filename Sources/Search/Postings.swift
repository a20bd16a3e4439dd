internal import Work

/// Which documents have a term, and how well.
struct Postings: Sendable {
    /// So many terms are sorted together: a place among them takes twelve bits.
    static let width = 1 << 12

    private let terms: Int
    private let gathered: [Gathered]
    /// By tally: the number of its first document.
    private let firsts: [Int]

    /// Of some terms that follow each other: where the postings of each end, and they.
    struct Range: Sendable {
        let ends: [UInt32]
        /// The document's number times eight, and the level.
        let postings: [UInt32]

        /// Of a term, by its place in the range.
        subscript(place: Int) -> ArraySlice<UInt32> { postings[(place == 0 ? 0 : Int(ends[place - 1]))..<Int(ends[place])] }
    }

    /// `facets` says which of the names' documents are a document's own.
    init(
        _ tallies: [Handover<NumberedTally>], of size: Int, names: NumberedTally, _ terms: Terms, jobs: Int,
        facets: @Sendable (Int) -> [UInt32]
    ) {
        let names = Names(names, terms)
        self.terms = terms.count
        firsts = tallies.indices.map { $0 * size }
        gathered = inParallel(tallies.count, jobs: jobs) { place in
            // Each is taken once.
            Gathered(tallies[place].take()!, names, terms) { facets(place * size + $0) }
        }
    }

    /// How many ranges there are.
    var count: Int { (terms + Self.width - 1) / Self.width }

    /// The numbers of the terms of a range.
    func terms(_ range: Int) -> Swift.Range<Int> { range * Self.width..<min(terms, (range + 1) * Self.width) }

    /// The postings of a range, put together.
    func range(_ place: Int) -> Range {
        var ends = [UInt32](repeating: 0, count: terms(place).count + 1)
        for part in gathered { for index in part.range(place) { ends[part.entry(index).term + 1] += 1 } }
        for term in ends.indices.dropFirst() { ends[term] += ends[term - 1] }
        var next = ends
        var postings = [UInt32](repeating: 0, count: Int(ends[ends.count - 1]))
        for (part, first) in zip(gathered, firsts) {
            for index in part.range(place) {
                let entry = part.entry(index)
                postings[Int(next[entry.term])] = UInt32(first) << 3 + entry.posting
                next[entry.term] += 1
            }
        }
        return Range(ends: Array(ends.dropFirst()), postings: postings)
    }
}

/// The postings of the documents of one tally, by range of terms, in three bytes each.
private struct Gathered: Sendable {
    private let ends: [Int]
    /// Twelve bits for the term's place in its range, nine for the document's in the tally, three for the level.
    private let low: [UInt16]
    private let high: [UInt8]

    @inline(__always)
    func entry(_ index: Int) -> (term: Int, posting: UInt32) {
        (Int(high[index]) << 4 | Int(low[index] >> 12), UInt32(low[index] & 0xFFF))
    }

    init(_ tally: NumberedTally, _ names: Names, _ terms: Terms, facets: (Int) -> [UInt32]) {
        let words = terms.words(tally.words)
        var scores = Scores(terms.count)
        var found: [(term: UInt32, posting: UInt32)] = []
        found.reserveCapacity(2 * tally.members.count)
        for document in tally.documents {
            scores.add(tally, document, words)
            for value in facets(document) { scores.add(names, Int(value)) }
            scores.take { term, level in found.append((UInt32(term), UInt32(document << 3 | level))) }
        }
        var ends = [Int](repeating: 0, count: (terms.count + Postings.width - 1) / Postings.width + 1)
        for entry in found { ends[Int(entry.term) / Postings.width + 1] += 1 }
        for range in ends.indices.dropFirst() { ends[range] += ends[range - 1] }
        var low = [UInt16](repeating: 0, count: found.count)
        var high = [UInt8](repeating: 0, count: found.count)
        var next = ends
        for entry in found {
            let (range, term) = (Int(entry.term) / Postings.width, entry.term % UInt32(Postings.width))
            low[next[range]] = UInt16(truncatingIfNeeded: term << 12 | entry.posting)
            high[next[range]] = UInt8(truncatingIfNeeded: term >> 4)
            next[range] += 1
        }
        (self.ends, self.low, self.high) = (ends, low, high)
    }

    func range(_ place: Int) -> Range<Int> { ends[place]..<ends[place + 1] }
}

/// The terms of facets' names, by value.
private struct Names: Sendable {
    private(set) var ends: [Int] = []
    /// With the weight in sixteenths.
    private(set) var terms: [(term: UInt32, strength: Int32)] = []

    init(_ tally: NumberedTally, _ all: Terms) {
        for value in tally.documents {
            var best: [UInt32: Int32] = [:]
            for place in tally.range(value) {
                let (part, word) = Lexicon.place(tally.words[Int(tally.members[place])])
                let words = all.words[part]
                // A word that several phrases hold is one word.
                let weight = Int32(min(tally.weights[place].sixteenths, SearchDocument.Field.nameWeight))
                for entry in words.terms[words.range(word)] where entry.quality < Alike.mark {
                    let strength = (weight * Int32(entry.quality)) >> 4
                    best[UInt32(entry.term)] = max(best[UInt32(entry.term)] ?? 0, strength)
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

    mutating func add(_ tally: NumberedTally, _ document: Int, _ words: Terms.WordTerms) {
        for place in tally.range(document) {
            let weight = tally.weights[place]
            for entry in words.range(Int(tally.members[place])) {
                let (term, marked) = (words.terms[entry].term, words.terms[entry].quality)
                // Another word for the same thing counts in titles alone, and is not one of theirs.
                let isOther = marked >= Alike.mark
                if isOther && !weight.isInTitle { continue }
                let quality = Int32(marked - (isOther ? Alike.mark : 0))
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
