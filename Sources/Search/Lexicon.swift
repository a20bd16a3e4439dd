internal import Synchronization
internal import Work

/// All words of all documents, each once for each stemming, in a few tables that are filled side by side.
struct Lexicon: Sendable {
    /// A power of two.
    static let parts = 16
    /// So many tallies are held with their words at once.
    private static let wave = 16

    let tables: [WordTable]
    /// By table and word: documents and titles with the word.
    let documents: [[UInt32]]
    let titles: [[UInt32]]
    /// Each for whoever gathers its postings.
    let tallies: [Handover<NumberedTally>]
    let names: NumberedTally

    /// Of so many tallies, each made when its words are taken in; `names`, of facets, counts no documents.
    init(_ count: Int, names: Tally, jobs: Int, _ tally: @Sendable (Int) -> Tally) {
        let parts = (0..<Lexicon.parts).map { _ in Part() }
        var tallies: [Handover<NumberedTally>] = []
        for start in stride(from: 0, to: count, by: Lexicon.wave) {
            let wave = inParallel(min(Lexicon.wave, count - start), jobs: jobs) { tally(start + $0) }
            tallies += Lexicon.numbered(wave, parts, jobs: jobs).map(Handover.init)
        }
        self.tallies = tallies
        self.names = Lexicon.numbered([names], parts, countingDocuments: false, jobs: jobs)[0]
        let words = parts.map { $0.words.withLock { $0 } }
        tables = words.map(\.table)
        documents = words.map(\.documents)
        titles = words.map(\.titles)
    }

    /// The table of a number and the word's number in it.
    @inline(__always)
    static func place(_ number: UInt32) -> (part: Int, word: Int) { (Int(number >> 28), Int(number & 0xFFF_FFFF)) }

    static func number(_ part: Int, _ word: Int) -> UInt32 { UInt32(part) << 28 | UInt32(word) }

    /// The letters of a word by its number.
    func letters(_ number: UInt32) -> ArraySlice<UInt8> {
        let (part, word) = Lexicon.place(number)
        return tables[part].word(word).dropFirst()
    }

    private static func numbered(_ tallies: [Tally], _ parts: [Part], countingDocuments: Bool = true, jobs: Int) -> [NumberedTally] {
        let parted = inParallel(tallies.count, jobs: jobs) { Lexicon.parted(tallies[$0].words.hashes) }
        let found = inParallel(Lexicon.parts, jobs: jobs) { part in
            parts[part].words.withLock { words in
                tallies.indices.map { words.add(tallies[$0], parted[$0][part], countingDocuments: countingDocuments) }
            }
        }
        return inParallel(tallies.count, jobs: jobs) { tally in
            var numbers = [UInt32](repeating: 0, count: tallies[tally].words.count)
            for part in 0..<Lexicon.parts {
                for (word, number) in zip(parted[tally][part], found[part][tally]) {
                    numbers[Int(word)] = Lexicon.number(part, Int(number))
                }
            }
            return NumberedTally(tallies[tally], words: numbers)
        }
    }

    /// The words that belong to each table.
    private static func parted(_ hashes: [UInt64]) -> [[UInt32]] {
        var parted = [[UInt32]](repeating: [], count: parts)
        for (word, hash) in hashes.enumerated() { parted[Int(hash >> 58) & (parts - 1)].append(UInt32(word)) }
        return parted
    }

    /// A table with what is counted of its words; one thread at a time fills it.
    private final class Part: Sendable {
        let words = Mutex(Words())

        struct Words: Sendable {
            var table = WordTable(capacity: 1 << 12)
            var documents: [UInt32] = []
            var titles: [UInt32] = []

            /// The numbers of some words of a tally.
            mutating func add(_ tally: Tally, _ words: [UInt32], countingDocuments: Bool) -> [UInt32] {
                words.map { word in
                    let range = tally.words.range(Int(word))
                    let number = table.insert(tally.words.bytes.span.extracting(range), hash: tally.words.hashes[Int(word)])
                    if number == documents.count {
                        documents.append(0)
                        titles.append(0)
                    }
                    if countingDocuments {
                        documents[number] += tally.documents[Int(word)]
                        titles[number] += tally.titles[Int(word)]
                    }
                    return UInt32(number)
                }
            }
        }
    }
}

/// What is kept of a tally once its words are in the lexicon.
struct NumberedTally: Sendable {
    /// By the tally's own number of a word: the lexicon's.
    let words: [UInt32]
    /// As in the tally, in no more memory than they take.
    private let ends: [UInt32]
    let members: [UInt32]
    let weights: [Tally.Weight]

    init(_ tally: Tally, words: [UInt32]) {
        self.words = words
        ends = tally.ends.map { $0 }
        members = tally.members.map { $0 }
        weights = tally.weights.map { $0 }
    }

    var documents: Range<Int> { 0..<ends.count }

    func range(_ document: Int) -> Range<Int> { (document == 0 ? 0 : Int(ends[document - 1]))..<Int(ends[document]) }
}
