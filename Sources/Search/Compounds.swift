internal import Work

/// What compounds are made of: words that stand alone somewhere, words of a list of our own, and first and last parts learnt from
/// the words themselves, as many different others stand before or behind them.
///
/// Last parts are compared by their stems within a word, first parts as they are written.
struct Compounds: Sendable {
    /// Words that stand alone, and whole words that are known, by their letters.
    private var firsts = WordTable(capacity: 1 << 15)
    /// By first part: the stem that is searched; empty for a part that names nothing.
    private var firstStems: [[UInt8]] = []
    /// By stems within a word, found by their ends.
    private(set) var lasts = WordTable(capacity: 1 << 15)
    private var lastStems: [[UInt8]] = []
    /// Words that are never split, by stem.
    private var whole = WordTable()

    /// A part of a word: the stem that is searched, and how well it stands for the word, in sixteenths.
    struct Part {
        let stem: [UInt8]
        let quality: Int
    }

    static let shortest = 3
    /// Words that parts are learnt from.
    static let most = 25_000

    /// Learns from the commonest words of documents.
    init(_ lexicon: Lexicon, jobs: Int) {
        let few = Self.threshold(lexicon.documents)
        let common = inParallel(lexicon.tables.count, jobs: jobs) { part in
            let (table, documents) = (lexicon.tables[part], lexicon.documents[part])
            return (0..<table.count).filter { documents[$0] >= few }.map { Array(table.word($0).dropFirst()) }.filter(Self.isWordlike)
        }
        self.init(common.flatMap { $0 }, jobs: jobs)
    }

    init(_ common: [[UInt8]], jobs: Int = 1) {
        let known = CompoundParts.all
        let stems = Self.stems(known.map(\.word) + common, jobs: jobs)
        let stemmer = Stemmer(.danish)
        for word in CompoundParts.whole { whole.put(stemmer.stem(word)) }
        for word in CompoundParts.silent { addFirst(word, []) }
        for (part, stems) in zip(known, stems) {
            addFirst(part.word, stems.whole)
            if part.role != .first { addLast(stems.inner, stems.whole) }
        }
        for (word, stems) in zip(common, stems[known.count...]) where word.characters >= 4 && !CompoundParts.isSmall(word) {
            addFirst(word, stems.whole)
            addLast(stems.inner, stems.whole)
        }
        let long = zip(common, stems[known.count...]).filter { $0.0.count >= 7 }.map(\.1.whole)
        for _ in 0..<2 { learn(long, jobs: jobs) }
    }

    /// What a word is called by alone, and as the last part of another.
    private struct Stems: Sendable {
        let whole: [UInt8]
        let inner: [UInt8]
    }

    private static func stems(_ words: [[UInt8]], jobs: Int) -> [Stems] {
        let size = 1_000
        return inParallel((words.count + size - 1) / size, jobs: jobs) { chunk in
            let stemmer = Stemmer(.danish)
            return words[chunk * size..<min(words.count, (chunk + 1) * size)].map { word in
                // Before it a syllable, so that the stemmer takes off what it takes off a compound.
                Stems(whole: stemmer.stem(word), inner: Array(stemmer.stem(Array("aba".utf8) + word).dropFirst(3)))
            }
        }.flatMap { $0 }
    }

    /// In how many documents a word must stand, that no more words than `most` are learnt from.
    private static func threshold(_ documents: [[UInt32]]) -> Int {
        var counts = [Int](repeating: 0, count: 64)
        for documents in documents { for count in documents { counts[min(63, Int(count))] += 1 } }
        var sum = 0
        for few in (2..<64).reversed() {
            sum += counts[few]
            if sum > most { return min(63, few + 1) }
        }
        return 2
    }

    private static func isWordlike(_ word: [UInt8]) -> Bool { word.count >= 3 && !word.contains { $0 &- 0x30 < 10 } }

    mutating func addFirst(_ word: [UInt8], _ stem: [UInt8]) {
        if firsts.put(word) { firstStems.append(stem) }
    }

    mutating func addLast(_ inner: [UInt8], _ stem: [UInt8]) {
        guard inner.characters >= Self.shortest else { return }
        if lasts.putLast(inner) { lastStems.append(stem) }
    }
}

extension Compounds {
    /// The first part that the letters before an index are, with or without the `s`, `e` or `er` that links it; by number.
    func first(_ word: Span<UInt8>, upTo end: Int, _ edges: Edges) -> Int? {
        if let number = firsts.find(word.extracting(..<end), hash: edges.beginning(end)) { return number }
        guard end >= 4 else { return nil }
        let last = word[end - 1]
        if last == UInt8(ascii: "s") || last == UInt8(ascii: "e") {
            return firsts.find(word.extracting(..<(end - 1)), hash: edges.beginning(end - 1))
        }
        guard end >= 6, last == UInt8(ascii: "r"), word[end - 2] == UInt8(ascii: "e") else { return nil }
        return firsts.find(word.extracting(..<(end - 2)), hash: edges.beginning(end - 2))
    }

    func findLast(_ word: Span<UInt8>) -> Int? { lasts.find(word, hash: WordHash.backwards(word)) }

    /// The parts of a word, by its stem; empty for a word that is none.
    func parts(of stem: ArraySlice<UInt8>) -> [Part] {
        var parts: [Part] = []
        split(stem.span, 16, &parts, depth: 0)
        return parts
    }

    private func split(_ stem: Span<UInt8>, _ worth: Int, _ parts: inout [Part], depth: Int) {
        guard depth < 3, stem.count >= 6, whole.find(stem, hash: WordHash.of(stem)) == nil else { return }
        let edges = Edges(stem)
        guard let cut = cut(stem, edges) else { return addOnePart(of: stem, edges, worth, &parts) }
        let (head, modifier) = (worth * 10 / 16, worth * 8 / 16)
        parts.append(Part(stem: lastStems[cut.last], quality: head))
        if let first = cut.first, !firstStems[first].isEmpty { parts.append(Part(stem: firstStems[first], quality: modifier)) }
        split(stem.extracting(cut.index...), head, &parts, depth: depth + 1)
        split(stem.extracting(..<Self.length(ofUnbound: stem.extracting(..<cut.index))), modifier, &parts, depth: depth + 1)
    }

    private struct Cut {
        let index: Int
        /// Nil where the first part is only known to be a compound itself.
        let first: Int?
        let last: Int
    }

    /// The cut with the longest last part; where none has a first part that is known, one whose first part is itself a compound.
    private func cut(_ stem: Span<UInt8>, _ edges: Edges) -> Cut? {
        var nested: Cut?
        for index in Self.shortest..<stem.count - Self.shortest + 1 where stem[index] & 0xC0 != 0x80 {
            guard let last = lasts.find(stem.extracting(index...), hash: edges.end(index)) else { continue }
            if let first = first(stem, upTo: index, edges) {
                return unlinked(stem, index, edges) ?? Cut(index: index, first: first, last: last)
            }
            if nested == nil, index >= 7, isCompound(stem.extracting(..<index), edges) {
                nested = Cut(index: index, first: nil, last: last)
            }
        }
        return nested
    }

    /// The cut one letter on, where that letter links: "rengøringsassistent" is "rengøring" and "assistent", not "sassistent".
    private func unlinked(_ stem: Span<UInt8>, _ index: Int, _ edges: Edges) -> Cut? {
        let next = index + 1
        guard stem[index] == UInt8(ascii: "s") || stem[index] == UInt8(ascii: "e"),
            let last = lasts.find(stem.extracting(next...), hash: edges.end(next)), let first = first(stem, upTo: next, edges)
        else { return nil }
        return Cut(index: next, first: first, last: last)
    }

    /// Of a word only one part of which is known: that part, where it is long.
    private func addOnePart(of stem: Span<UInt8>, _ edges: Edges, _ worth: Int, _ parts: inout [Part]) {
        let cuts = Self.shortest..<stem.count - Self.shortest + 1
        for index in cuts where stem[index] & 0xC0 != 0x80 && stem.count - index >= Self.long {
            guard let last = lasts.find(stem.extracting(index...), hash: edges.end(index)) else { continue }
            parts.append(Part(stem: lastStems[last], quality: worth / 2))
            return split(stem.extracting(index...), worth / 2, &parts, depth: 2)
        }
        for index in cuts.reversed() where stem[index] & 0xC0 != 0x80 && index >= Self.long {
            guard let first = first(stem, upTo: index, edges), !firstStems[first].isEmpty else { continue }
            return parts.append(Part(stem: firstStems[first], quality: worth * 6 / 16))
        }
    }

    /// In bytes: so long a part says what the word is about though the other is not known.
    private static let long = 5

    /// How long a first part is without the letter that links it: last parts, which it may be made of, are known by their stems.
    private static func length(ofUnbound part: Span<UInt8>) -> Int {
        let last = part[part.count - 1]
        return part.count - (last == UInt8(ascii: "s") || last == UInt8(ascii: "e") ? 1 : 0)
    }

    /// Of the beginning of the word whose edges are given.
    private func isCompound(_ word: Span<UInt8>, _ edges: Edges) -> Bool {
        let bare = word.extracting(..<Self.length(ofUnbound: word))
        for index in Self.shortest..<max(Self.shortest, bare.count - Self.shortest + 1) where bare[index] & 0xC0 != 0x80 {
            if first(bare, upTo: index, edges) != nil, findLast(bare.extracting(index...)) != nil { return true }
        }
        return false
    }
}

extension WordTable {
    /// Puts a word in; whether it is new.
    @discardableResult mutating func put(_ word: [UInt8]) -> Bool {
        let count = count
        return insert(word.span, hash: WordHash.of(word.span)) == count
    }

    /// The same in a table of words that are found by their ends.
    mutating func putLast(_ word: [UInt8]) -> Bool {
        let count = count
        return insert(word.span, hash: WordHash.backwards(word.span)) == count
    }
}

extension Span<UInt8> {
    /// The number of characters of UTF-8.
    var characters: Int {
        var characters = 0
        for index in indices where self[index] & 0xC0 != 0x80 { characters += 1 }
        return characters
    }
}

extension Collection<UInt8> {
    /// The number of characters of UTF-8.
    var characters: Int { count { $0 & 0xC0 != 0x80 } }
}
