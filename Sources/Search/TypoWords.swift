/// The words of titles by which a mistyped word is found though its skeleton leads elsewhere.
struct TypoWords {
    let files: [SearchIndex.File]

    /// Words are parted so many ways by their first letters, and as many by their last: an edit leaves one of the two as it was.
    static let ways = 10

    /// The commonest so many.
    static let most = 1_500

    init(_ terms: Terms, _ lines: TermLines, _ names: SearchNames) {
        let all = (0..<terms.count).filter { term in
            let word = terms.shown[term]
            return word.count > 3 && !word.contains { $0 &- 0x30 < 10 } && !SmallWords.contains(terms.stems[term])
        }
        // The rare ones need not be put in order.
        let least = all.count > Self.most ? all.map { terms.titles[$0] }.sorted(by: >)[Self.most - 1] : 0
        var words =
            all.filter { terms.titles[$0] >= least }.map { (terms.titles[$0], Array(terms.shown[$0]), lines.documents($0)) }
            as [(titles: UInt32, word: [UInt8], documents: Int)]
        words.sort { $0.titles == $1.titles ? $0.word.lexicographicallyPrecedes($1.word) : $0.titles > $1.titles }
        words.removeLast(max(0, words.count - Self.most))
        Self.addNames(names, to: &words)
        words.sort { $0.word.lexicographicallyPrecedes($1.word) }
        let sorted = words
        files = (0..<2 * Self.ways).map { way in
            let own = sorted.filter { Self.letter($0.word, isLast: way >= Self.ways) % Self.ways == way % Self.ways }
            return SearchIndex.File(name: "w/\(way).txt", bytes: Self.lines(own.map { ($0.word, $0.documents) }))
        }
    }

    /// The scalar of the first or the last letter of a folded word.
    private static func letter(_ word: [UInt8], isLast: Bool) -> Int {
        let byte = isLast ? word[word.count - 1] : word[0] < 0x80 ? word[0] : word[1]
        return byte < 0x80 ? Int(byte) : Int(byte) + 0x40
    }

    /// Of words in the order of the alphabet.
    private static func lines(_ words: [(word: [UInt8], documents: Int)]) -> [UInt8] {
        var bytes: [UInt8] = []
        var last: [UInt8] = []
        for (word, documents) in words {
            var shared = zip(word, last).prefix { $0 == $1 }.count
            while shared > 0, shared < word.count, word[shared] & 0xC0 == 0x80 { shared -= 1 }
            let characters = min(35, word[..<shared].characters)
            var rest = word.startIndex
            for _ in 0..<characters { rest += word[rest] & 0x80 == 0 ? 1 : 2 }
            bytes += String(characters, radix: 36).utf8
            bytes += word[rest...]
            let level = min(9, Int.bitWidth - 1 - max(1, documents).leadingZeroBitCount)
            bytes.append(UInt8(0x30 + level))
            bytes.append(0x0A)
            last = word
        }
        Checksum.close(&bytes)
        return bytes
    }

    /// Where titles leave room: what facets are called, by which a compound that no title has is taken apart.
    private static func addNames(_ names: SearchNames, to words: inout [(titles: UInt32, word: [UInt8], documents: Int)]) {
        var seen = WordTable()
        for entry in words { seen.put(entry.word) }
        for value in [names.sectors, names.schemes, names.levels, names.workplaces, names.accommodations].joined() {
            for name in value.names + value.words {
                for word in Marks.words(of: name.text)
                where words.count < Self.most && word.count > 3 && !word.contains(where: { $0 &- 0x30 < 10 }) {
                    if !SmallWords.contains(word[...]), seen.put(word) { words.append((0, word, 1)) }
                }
            }
        }
    }
}
