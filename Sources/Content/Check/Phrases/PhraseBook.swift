internal import Text

/// The phrases of one language, with tables that say at which words of a text a pattern may stand.
///
/// Nearly every word is passed over by its first four letters; what is left is looked up by its hash, and only where a
/// pattern's rarest term stands are the words of its sentence cut and the pattern tried. Linear in the text. A class, as one is made when
/// its language is first read.
final class PhraseBook: Sendable {
    /// A term of a pattern that a text is asked for.
    private struct Anchor: Sendable {
        let phrase: Int
        let pattern: Int
    }

    let phrases: [Phrase]
    private let scanner: WordScanner
    private let denials: ClauseDenials
    /// How the words begin that a pattern may stand at, and those that others look for in the same texts.
    let heads: WordHeads
    /// By what the two tables name: the anchors that are a word, or begin one.
    private let anchors: [[Anchor]]
    private let words, stems: HashTable

    init(_ phrases: [Phrase], _ scanner: WordScanner, _ denials: ClauseDenials, besides others: [WordHead]) {
        self.phrases = phrases
        self.scanner = scanner
        self.denials = denials
        var heads = WordHeads()
        for head in others { heads.insert(head, isStem: false) }
        var anchors: [[Anchor]] = []
        var (words, stems): ([UInt64: Int32], [UInt64: Int32]) = ([:], [:])
        func add(_ anchor: Anchor, to table: inout [UInt64: Int32], _ key: UInt64) {
            if let list = table[key] { return anchors[Int(list)].append(anchor) }
            table[key] = Int32(anchors.count)
            anchors.append([anchor])
        }
        for (index, phrase) in phrases.enumerated() {
            for (number, pattern) in phrase.patterns.enumerated() {
                let anchor = Anchor(phrase: index, pattern: number)
                for wording in pattern.terms[pattern.anchor].wordings {
                    for word in wording.words {
                        add(anchor, to: &words, word.hash)
                        heads.insert(word.head, isStem: false)
                    }
                    for stem in wording.stems {
                        var end = 0
                        add(anchor, to: &stems, scanner.word(startingAt: &end, in: stem.letters.span, after: .space).hash)
                        heads.insert(WordHead(stem.letters.span), isStem: true)
                    }
                }
            }
        }
        (self.heads, self.anchors) = (heads, anchors)
        (self.words, self.stems) = (HashTable(words), HashTable(stems))
    }

    /// The phrases in a text that count for a kind of file, in the order of the text; where several meet, the gravest.
    func hits(in text: Span<UInt8>, of kind: Kind) -> [PhraseHit] {
        var spoken = SpokenText(text.count)
        spoken.add(text)
        spoken.look(for: heads)
        return hits(in: spoken, of: kind)
    }

    /// The same of several texts at once, which were looked through for `heads`.
    func hits(in spoken: SpokenText, of kind: Kind) -> [PhraseHit] {
        let text = spoken.bytes.span
        var hits: [PhraseHit] = []
        var sentence = SentenceWords()
        /// What may stand at a word, by the word itself and by each of its beginnings.
        var lists: [Int32] = []
        for offset in spoken.wordStarts {
            var end = offset
            let word = scanner.word(startingAt: &end, in: text, after: .space)
            guard end > offset else { continue }
            lists.removeAll(keepingCapacity: true)
            if let list = words[word.hash] { lists.append(list) }
            scanner.forEachBeginning(of: word, in: text) { if let list = stems[$0] { lists.append(list) } }
            guard !lists.isEmpty, let index = sentence.index(ofWordAt: offset, in: text, scanner) else { continue }
            let cut = text.extracting(sentence.range)
            for list in lists {
                for anchor in anchors[Int(list)] where phrases[anchor.phrase].kinds.contains(kind) {
                    guard let found = hit(anchor, sentence.words.span, in: cut, at: index) else { continue }
                    let range = sentence.place(of: found)
                    hits.append(PhraseHit(phrase: anchor.phrase, range: range, length: found.count, sentence: sentence.start))
                }
            }
        }
        return hits.isEmpty ? hits : gravest(of: hits)
    }

    private func hit(_ anchor: Anchor, _ words: Span<ScannedWord>, in text: Span<UInt8>, at index: Int) -> Range<Int>? {
        let phrase = phrases[anchor.phrase]
        let pattern = phrase.patterns[anchor.pattern]
        guard let found = pattern.match(words, in: text, at: index, term: pattern.anchor) else { return nil }
        if !pattern.deniesItself, denials.denyWithin(found, in: words) { return nil }
        if denials.deny(found, in: words) || isName(found, words, in: text) || isExcepted(found, phrase, words, in: text) { return nil }
        return found
    }

    /// Words with capitals in the middle of a sentence are a name: "hos Ung Kollega i Vejle".
    private func isName(_ found: Range<Int>, _ words: Span<ScannedWord>, in text: Span<UInt8>) -> Bool {
        guard found.count > 1, words[found.lowerBound].gap != .sentence else { return false }
        for index in found {
            let word = words[index]
            guard word.end - word.start > 1, text[word.start] &- 0x41 < 26 else { return false }
            guard (word.start..<word.end).contains(where: { text[$0] &- 0x61 < 26 }) else { return false }
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
        let sorted = hits.sorted { ($0.range.lowerBound, $1.range.upperBound) < ($1.range.lowerBound, $0.range.upperBound) }
        let own = Dictionary(grouping: sorted) { phrases[$0.phrase].rule }.values.flatMap(gravestOfOneRule)
        return withoutOutweighed(own.sorted { ($0.range.lowerBound, $0.phrase) < ($1.range.lowerBound, $1.phrase) })
    }

    private func gravestOfOneRule(_ hits: [PhraseHit]) -> [PhraseHit] {
        var kept: [PhraseHit] = []
        for hit in hits {
            guard let last = kept.last, last.range.overlaps(hit.range) || last.phrase == hit.phrase && last.sentence == hit.sentence else {
                kept.append(hit)
                continue
            }
            let (former, new) = (phrases[last.phrase].severity, phrases[hit.phrase].severity)
            let isGraver = former == new ? last.range.overlaps(hit.range) && last.length < hit.length : former < new
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
            defer { ends[phrases[hit.phrase].severity, default: 0] = max(ends[phrases[hit.phrase].severity] ?? 0, hit.range.upperBound) }
            return !isOutweighed(hit) { ends[$0] ?? 0 > hit.range.lowerBound }
        }
        var starts: [Severity: Int] = [:]
        return half.reversed().filter { hit in
            defer { starts[phrases[hit.phrase].severity] = hit.range.lowerBound }
            return !isOutweighed(hit) { starts[$0] ?? .max < hit.range.upperBound }
        }.reversed()
    }
}
