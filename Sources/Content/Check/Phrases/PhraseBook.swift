internal import Text

/// The phrases of one language, with tables that say at which words of a text a pattern may stand.
///
/// Nearly every word is passed over by its first three letters; what is left is looked up by its hash, and only where a
/// pattern's rarest term stands are the words of the text cut and the pattern tried. Linear in the text.
struct PhraseBook: Sendable {
    /// A term of a pattern that a text is asked for.
    private struct Anchor: Sendable {
        let phrase: Int
        let pattern: Int
        /// The folded beginning of the word; nil for a whole word.
        let stem: [UInt8]?
    }

    let phrases: [Phrase]
    private let scanner: WordScanner
    private let denials: ClauseDenials
    private var starts = WordStarts()
    private var wholes: [[Anchor]] = []
    private var stems: [[Anchor]] = []
    private let wholeTable: HashTable
    /// By the first three letters.
    private let stemTable: HashTable

    init(_ phrases: [Phrase], _ scanner: WordScanner, _ denials: ClauseDenials) {
        self.phrases = phrases
        self.scanner = scanner
        self.denials = denials
        var byWord: [UInt64: Int32] = [:]
        var byStem: [UInt64: Int32] = [:]
        for (index, phrase) in phrases.enumerated() {
            for (number, pattern) in phrase.patterns.enumerated() {
                let term = pattern.terms[pattern.anchor]
                for (word, spelling) in zip(term.words, term.spellings) {
                    Self.add(Anchor(phrase: index, pattern: number, stem: nil), to: &wholes, &byWord, word)
                    starts.insert(spelling)
                }
                for stem in term.stems {
                    Self.add(Anchor(phrase: index, pattern: number, stem: stem), to: &stems, &byStem, Self.key(stem))
                    starts.insert(Array(stem.prefix(3)))
                }
            }
        }
        wholeTable = HashTable(byWord)
        stemTable = HashTable(byStem)
    }

    private static func add(_ anchor: Anchor, to lists: inout [[Anchor]], _ table: inout [UInt64: Int32], _ key: UInt64) {
        if let list = table[key] { return lists[Int(list)].append(anchor) }
        table[key] = Int32(lists.count)
        lists.append([anchor])
    }

    /// The first three letters.
    private static func key(_ letters: some Collection<UInt8>) -> UInt64 { letters.prefix(3).reduce(0) { $0 << 8 | UInt64($1) } }

    /// The phrases in a text that count for a kind of file, in the order of the text; where several meet, the gravest.
    func hits(in text: Span<UInt8>, of kind: Kind) -> [PhraseHit] {
        let offsets = candidates(in: text)
        guard !offsets.isEmpty else { return [] }
        let words = scanner.words(in: text)
        var hits: [PhraseHit] = []
        var index = 0
        var sentence = 0
        for offset in offsets {
            while index < words.count, words[index].start < offset {
                index += 1
                if index < words.count, words[index].gap == .sentence { sentence += 1 }
            }
            guard index < words.count, words[index].start == offset else { continue }
            for anchor in anchors(of: words[index], in: text) where phrases[anchor.phrase].kinds.contains(kind) {
                if let hit = hit(anchor, words.span, in: text, at: index, sentence) { hits.append(hit) }
            }
        }
        return gravest(of: hits)
    }

    /// Where words stand that a pattern asks for.
    private func candidates(in text: Span<UInt8>) -> [Int] {
        var found: [Int] = []
        var index = 0
        while let start = starts.next(in: text, from: index) {
            index = start
            let word = scanner.word(startingAt: &index, in: text, after: .space)
            if index == start {
                index += 1
            } else if wholeTable[word.hash] != nil || stemTable[stemKey(word, in: text)] != nil {
                found.append(start)
            }
        }
        return found
    }

    private func stemKey(_ word: ScannedWord, in text: Span<UInt8>) -> UInt64 {
        guard word.end - word.start >= 3 else { return 0 }
        var key: UInt64 = 0
        for offset in word.start..<word.start + 3 {
            let byte = text[offset]
            if byte >= 0x80 { return Self.key(folded(text.extracting(word.start..<word.end))) }
            key = key << 8 | UInt64(byte | 0x20)
        }
        return key
    }

    private func anchors(of word: ScannedWord, in text: Span<UInt8>) -> [Anchor] {
        let whole = wholeTable[word.hash].map { wholes[Int($0)] } ?? []
        guard let list = stemTable[stemKey(word, in: text)] else { return whole }
        let letters = folded(text.extracting(word.start..<word.end))
        return whole + stems[Int(list)].filter { letters.starts(with: $0.stem ?? []) }
    }

    private func hit(_ anchor: Anchor, _ words: Span<ScannedWord>, in text: Span<UInt8>, at index: Int, _ sentence: Int) -> PhraseHit? {
        let phrase = phrases[anchor.phrase]
        let pattern = phrase.patterns[anchor.pattern]
        guard let found = pattern.match(words, in: text, at: index, term: pattern.anchor) else { return nil }
        if !pattern.deniesItself, denials.denyWithin(found, in: words) { return nil }
        if denials.deny(found, in: words) || isName(found, words, in: text) || isExcepted(found, phrase, words, in: text) { return nil }
        let range = words[found.lowerBound].start..<words[found.upperBound - 1].end
        return PhraseHit(phrase: anchor.phrase, words: found, range: range, sentence: sentence)
    }

    /// Words with capitals in the middle of a sentence are a name: "hos Ung Kollega i Vejle".
    private func isName(_ found: Range<Int>, _ words: Span<ScannedWord>, in text: Span<UInt8>) -> Bool {
        guard found.count > 1, words[found.lowerBound].gap != .sentence else { return false }
        for index in found {
            let word = words[index]
            guard word.end - word.start > 1, text[word.start] &- 0x41 < 26 else { return false }
            guard text[word.start + 1] &- 0x61 < 26 || text[word.start + 1] >= 0x80 else { return false }
        }
        return true
    }

    /// In words: how far around a hit an exception may stand.
    private static let surroundings = 10

    private func isExcepted(_ found: Range<Int>, _ phrase: Phrase, _ words: Span<ScannedWord>, in text: Span<UInt8>) -> Bool {
        let first = max(0, found.lowerBound - Self.surroundings)
        for index in first..<min(words.count, found.upperBound + Self.surroundings) {
            for exception in phrase.exceptions {
                if exception.match(words, in: text, at: index, term: exception.anchor)?.overlaps(found) == true { return true }
            }
        }
        return false
    }

}

extension PhraseBook {
    /// One mistake, one finding: of a rule's phrases that meet, the most severe, then the longest, and of one entry in a sentence
    /// the first; of different rules' phrases that meet, the most severe. "Ung mand søges" is two mistakes.
    private func gravest(of hits: [PhraseHit]) -> [PhraseHit] {
        let sorted = hits.sorted { ($0.words.lowerBound, $1.words.upperBound) < ($1.words.lowerBound, $0.words.upperBound) }
        let own = Dictionary(grouping: sorted) { phrases[$0.phrase].rule }.values.flatMap(gravestOfOneRule)
        return withoutOutweighed(own.sorted { ($0.words.lowerBound, $0.phrase) < ($1.words.lowerBound, $1.phrase) })
    }

    private func gravestOfOneRule(_ hits: [PhraseHit]) -> [PhraseHit] {
        var kept: [PhraseHit] = []
        for hit in hits {
            guard let last = kept.last, last.words.overlaps(hit.words) || last.phrase == hit.phrase && last.sentence == hit.sentence else {
                kept.append(hit)
                continue
            }
            let (former, new) = (phrases[last.phrase].severity, phrases[hit.phrase].severity)
            let isGraver = former == new ? last.words.overlaps(hit.words) && last.words.count < hit.words.count : former < new
            if isGraver { kept[kept.count - 1] = hit }
        }
        return kept
    }

    /// Two sweeps: over what stands before each, and over what stands behind it.
    private func withoutOutweighed(_ hits: [PhraseHit]) -> [PhraseHit] {
        guard hits.count > 1 else { return hits }
        func isOutweighed(_ hit: PhraseHit, _ meets: (Severity) -> Bool) -> Bool {
            Severity.allCases.contains { $0 > phrases[hit.phrase].severity && meets($0) }
        }
        var ends: [Severity: Int] = [:]
        let half = hits.filter { hit in
            defer { ends[phrases[hit.phrase].severity, default: 0] = max(ends[phrases[hit.phrase].severity] ?? 0, hit.words.upperBound) }
            return !isOutweighed(hit) { ends[$0] ?? 0 > hit.words.lowerBound }
        }
        var starts: [Severity: Int] = [:]
        return half.reversed().filter { hit in
            defer { starts[phrases[hit.phrase].severity] = hit.words.lowerBound }
            return !isOutweighed(hit) { starts[$0] ?? .max < hit.words.upperBound }
        }.reversed()
    }
}
