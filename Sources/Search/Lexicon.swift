internal import Work

/// All words of all documents, each once for each stemming, in a few tables that are filled side by side.
struct Lexicon: Sendable {
    /// A power of two.
    static let parts = 16

    let tables: [WordTable]
    /// By table and word: documents and titles with the word.
    let documents: [[UInt32]]
    let titles: [[UInt32]]
    /// By tally and its own number of a word: the table in four bits, and the word's number in it.
    let numbers: [[UInt32]]

    /// The last tally, of facets' names, counts no documents.
    init(_ tallies: [Tally], jobs: Int) {
        let parted = inParallel(tallies.count, jobs: jobs) { Lexicon.parted(tallies[$0].words.hashes) }
        let merged = inParallel(Lexicon.parts, jobs: jobs) { part in Merged(tallies, parted, part) }
        tables = merged.map(\.table)
        documents = merged.map(\.documents)
        titles = merged.map(\.titles)
        numbers = inParallel(tallies.count, jobs: jobs) { tally in
            var numbers = [UInt32](repeating: 0, count: tallies[tally].words.count)
            for part in 0..<Lexicon.parts {
                for (word, number) in zip(parted[tally][part], merged[part].numbers[tally]) {
                    numbers[Int(word)] = UInt32(part) << 28 | number
                }
            }
            return numbers
        }
    }

    /// The table of a number and the word's number in it.
    @inline(__always)
    static func place(_ number: UInt32) -> (part: Int, word: Int) { (Int(number >> 28), Int(number & 0xFFF_FFFF)) }

    /// The words that belong to each table.
    private static func parted(_ hashes: [UInt64]) -> [[UInt32]] {
        var parted = [[UInt32]](repeating: [], count: parts)
        for (word, hash) in hashes.enumerated() { parted[Int(hash >> 58) & (parts - 1)].append(UInt32(word)) }
        return parted
    }

    private struct Merged: Sendable {
        var table = WordTable(capacity: 1 << 12)
        var documents: [UInt32] = []
        var titles: [UInt32] = []
        var numbers: [[UInt32]] = []

        init(_ tallies: [Tally], _ parted: [[[UInt32]]], _ part: Int) {
            for (place, tally) in tallies.enumerated() {
                let isOfNames = place == tallies.count - 1
                numbers.append(
                    parted[place][part].map { word in
                        let range = tally.words.range(Int(word))
                        let number = table.insert(tally.words.bytes.span.extracting(range), hash: tally.words.hashes[Int(word)])
                        if number == documents.count {
                            documents.append(0)
                            titles.append(0)
                        }
                        if !isOfNames {
                            documents[number] += tally.documents[Int(word)]
                            titles[number] += tally.titles[Int(word)]
                        }
                        return UInt32(number)
                    })
            }
        }
    }
}
