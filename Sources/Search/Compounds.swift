/// What compounds are made of: words that stand alone somewhere, words of a list of our own, and first and last parts learnt from
/// the words themselves, as many different others stand before or behind them.
///
/// Last parts are compared by their stems within a word, first parts as they are written.
struct Compounds: Sendable {
    /// Words that stand alone, and whole words that are known, by their letters.
    private var firsts = WordTable(capacity: 1 << 15)
    /// By first part: the stem that is searched; empty for a part that names nothing.
    private var firstStems: [[UInt8]] = []
    /// By stems within a word.
    private var lasts = WordTable(capacity: 1 << 15)
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

    /// `words` are those of the documents with how many documents hold each.
    init(_ words: [(word: ArraySlice<UInt8>, documents: Int)]) {
        let stemmer = Stemmer(.danish)
        for word in CompoundParts.whole { whole.put(stemmer.stem(word)) }
        for word in CompoundParts.silent { addFirst(word, []) }
        for (word, roles) in CompoundParts.all {
            addFirst(word, stemmer.stem(word))
            if roles != .first { addLast(word, stemmer) }
        }
        let few = words.count > Self.most ? Self.threshold(words) : 2
        let common = words.filter { $0.documents >= few && Self.isWordlike($0.word) }.map { Array($0.word) }
        for word in common where word.characters >= 4 && !CompoundParts.isSmall(word) {
            addFirst(word, stemmer.stem(word))
            addLast(word, stemmer)
        }
        let stems = common.filter { $0.count >= 7 }.map { stemmer.stem($0) }
        for _ in 0..<2 { learn(stems, stemmer) }
    }

    private static func threshold(_ words: [(word: ArraySlice<UInt8>, documents: Int)]) -> Int {
        var counts = [Int](repeating: 0, count: 64)
        for word in words { counts[min(63, word.documents)] += 1 }
        var sum = 0
        for few in (2..<64).reversed() {
            sum += counts[few]
            if sum > most { return min(63, few + 1) }
        }
        return 2
    }

    private static func isWordlike(_ word: ArraySlice<UInt8>) -> Bool { word.count >= 3 && !word.contains { $0 &- 0x30 < 10 } }

    private mutating func addFirst(_ word: [UInt8], _ stem: [UInt8]) {
        if firsts.put(word) { firstStems.append(stem) }
    }

    private mutating func addLast(_ word: [UInt8], _ stemmer: borrowing Stemmer) {
        // Before it a syllable, so that the stemmer takes off what it takes off a compound.
        let inner = Array(stemmer.stem([UInt8(ascii: "a"), UInt8(ascii: "b"), UInt8(ascii: "a")] + word).dropFirst(3))
        guard inner.characters >= Self.shortest else { return }
        if lasts.put(inner) { lastStems.append(stemmer.stem(word)) }
    }
}

extension Compounds {
    /// One round of learning: a first part that different known last parts follow, and the other way round.
    private mutating func learn(_ stems: [[UInt8]], _ stemmer: borrowing Stemmer) {
        var (after, before) = (Company(), Company())
        for stem in stems {
            for cut in stem.indices.dropFirst(Self.shortest).dropLast(Self.shortest - 1) where stem[cut] & 0xC0 != 0x80 {
                let (first, last) = (stem[..<cut], stem[cut...])
                if last.count >= 4, lasts.find(last) != nil, first.characters >= Self.shortest { after.add(first, stem[cut]) }
                if isFirst(first), last.characters >= Self.shortest { before.add(last, first.last ?? 0) }
            }
        }
        for first in after.productive where !CompoundParts.isSmall(first) && !CompoundParts.isEnding(first) {
            addFirst(first, stemmer.stem(first))
        }
        for last in before.productive where !CompoundParts.isEnding(last) {
            // Behind the `s` that links there is a known part: the `s` is none of it.
            if last[0] == UInt8(ascii: "s"), lasts.find(last[1...]) != nil { continue }
            if lasts.put(last) { lastStems.append(last) }
        }
    }

    /// Parts with what stands beside them.
    private struct Company {
        private var parts = WordTable(capacity: 1 << 15)
        private var counts: [UInt16] = []
        private var letters: [UInt32] = []

        mutating func add(_ part: ArraySlice<UInt8>, _ neighbour: UInt8) {
            let number = parts.insert(part.span, hash: WordHash.of(part.span))
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

    /// Whether a beginning is a first part, with or without the `s`, `e` or `er` that links it.
    private func isFirst(_ word: ArraySlice<UInt8>) -> Bool { first(word) != nil }

    /// The stem of a first part.
    private func first(_ word: ArraySlice<UInt8>) -> [UInt8]? {
        if let number = firsts.find(word) { return firstStems[number] }
        guard word.count >= 4, let last = word.last else { return nil }
        if last == UInt8(ascii: "s") || last == UInt8(ascii: "e"), let number = firsts.find(word.dropLast()) { return firstStems[number] }
        if word.count >= 6, word.hasSuffix("er"), let number = firsts.find(word.dropLast(2)) { return firstStems[number] }
        return nil
    }

    /// The parts of a word, by its stem; empty for a word that is none.
    func parts(of stem: ArraySlice<UInt8>) -> [Part] {
        var parts: [Part] = []
        split(stem, 16, &parts, depth: 0)
        return parts
    }

    private func split(_ stem: ArraySlice<UInt8>, _ worth: Int, _ parts: inout [Part], depth: Int) {
        guard depth < 3, stem.count >= 6, whole.find(stem) == nil else { return }
        guard let cut = cut(stem) else { return addOnePart(of: stem, worth, &parts) }
        let (head, modifier) = (worth * 10 / 16, worth * 8 / 16)
        parts.append(Part(stem: lastStems[cut.last], quality: head))
        if let stem = cut.firstStem, !stem.isEmpty { parts.append(Part(stem: stem, quality: modifier)) }
        split(lasts.word(cut.last), head, &parts, depth: depth + 1)
        split(cut.first.last == UInt8(ascii: "s") ? cut.first.dropLast() : cut.first, modifier, &parts, depth: depth + 1)
    }

    private struct Cut {
        let first: ArraySlice<UInt8>
        /// Nil where the first part is only known to be a compound itself.
        let firstStem: [UInt8]?
        let last: Int
    }

    /// The cut with the longest last part; where none has a first part that is known, one whose first part is itself a compound.
    private func cut(_ stem: ArraySlice<UInt8>) -> Cut? {
        var nested: Cut?
        var index = stem.startIndex + Self.shortest
        while index + Self.shortest <= stem.endIndex {
            defer { index += 1 }
            guard stem[index] & 0xC0 != 0x80, let last = lasts.find(stem[index...]) else { continue }
            let beginning = stem[..<index]
            if let firstStem = first(beginning) { return unlinked(stem, index) ?? Cut(first: beginning, firstStem: firstStem, last: last) }
            if nested == nil, beginning.count >= 7, isCompound(beginning) { nested = Cut(first: beginning, firstStem: nil, last: last) }
        }
        return nested
    }

    /// The cut one letter on, where that letter links: "rengøringsassistent" is "rengøring" and "assistent", not "sassistent".
    private func unlinked(_ stem: ArraySlice<UInt8>, _ index: Int) -> Cut? {
        guard stem[index] == UInt8(ascii: "s") || stem[index] == UInt8(ascii: "e"), let last = lasts.find(stem[(index + 1)...]),
            let firstStem = first(stem[...index])
        else { return nil }
        return Cut(first: stem[...index], firstStem: firstStem, last: last)
    }

    /// Of a word only one part of which is known: that part, where it is long.
    private func addOnePart(of stem: ArraySlice<UInt8>, _ worth: Int, _ parts: inout [Part]) {
        let cuts = stem.indices.dropFirst(Self.shortest).dropLast(Self.shortest - 1).filter { stem[$0] & 0xC0 != 0x80 }
        for index in cuts where stem.endIndex - index >= Self.long {
            guard let last = lasts.find(stem[index...]) else { continue }
            parts.append(Part(stem: lastStems[last], quality: worth / 2))
            return split(lasts.word(last), worth / 2, &parts, depth: 2)
        }
        for index in cuts.reversed() where index - stem.startIndex >= Self.long {
            guard let firstStem = first(stem[..<index]), !firstStem.isEmpty else { continue }
            return parts.append(Part(stem: firstStem, quality: worth * 6 / 16))
        }
    }

    /// In bytes: so long a part says what the word is about though the other is not known.
    private static let long = 5

    private func isCompound(_ word: ArraySlice<UInt8>) -> Bool {
        var index = word.startIndex + Self.shortest
        let bare = word.last == UInt8(ascii: "s") ? word.dropLast() : word
        while index + Self.shortest <= bare.endIndex {
            if bare[index] & 0xC0 != 0x80, first(bare[..<index]) != nil, lasts.find(bare[index...]) != nil { return true }
            index += 1
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

    func find(_ word: ArraySlice<UInt8>) -> Int? { find(word.span, hash: WordHash.of(word.span)) }
}

extension Collection<UInt8> {
    /// The number of characters of UTF-8.
    var characters: Int { count { $0 & 0xC0 != 0x80 } }
}

extension ArraySlice<UInt8> {
    func hasSuffix(_ text: StaticString) -> Bool {
        let length = text.utf8CodeUnitCount
        return unsafe count >= length && suffix(length).elementsEqual(UnsafeBufferPointer(start: text.utf8Start, count: length))
    }
}
