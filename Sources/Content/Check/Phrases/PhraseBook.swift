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
    }

    let phrases: [Phrase]
    private let scanner: WordScanner
    private let denials: ClauseDenials
    private var starts = WordStarts()
    private var wholes: [[Anchor]] = []
    private var stems: [[Anchor]] = []
    private let wholeTable: HashTable
    private let stemTable: HashTable

    init(_ phrases: [Phrase], _ scanner: WordScanner, _ denials: ClauseDenials) {
        self.phrases = phrases
        self.scanner = scanner
        self.denials = denials
        var byWord: [UInt64: Int32] = [:]
        var byStem: [UInt64: Int32] = [:]
        for (index, phrase) in phrases.enumerated() {
            for (number, pattern) in phrase.patterns.enumerated() {
                for wording in pattern.terms[pattern.anchor].wordings {
                    for (word, spelling) in zip(wording.words, wording.spellings) {
                        Self.add(Anchor(phrase: index, pattern: number), to: &wholes, &byWord, word)
                        starts.insert(spelling)
                    }
                    for stem in wording.stems {
                        let hash = scanner.words(in: stem.span).first?.hash ?? 0
                        Self.add(Anchor(phrase: index, pattern: number), to: &stems, &byStem, hash)
                        starts.insert(Array(stem.prefix(3)))
                    }
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

    /// The phrases in a text that count for a kind of file, in the order of the text; where several meet, the gravest.
    func hits(in text: Span<UInt8>, of kind: Kind) -> [PhraseHit] {
        var hits: [PhraseHit] = []
        var paragraph = 0..<0
        var words: [ScannedWord] = []
        var (index, sentence) = (0, 0)
        for offset in candidates(in: text) {
            if offset >= paragraph.upperBound {
                paragraph = Self.paragraph(around: offset, in: text)
                words = scanner.words(in: text.extracting(paragraph))
                (index, sentence) = (0, paragraph.lowerBound)
            }
            while index < words.count, words[index].start + paragraph.lowerBound < offset {
                index += 1
                if index < words.count, words[index].gap == .sentence { sentence = words[index].start + paragraph.lowerBound }
            }
            guard index < words.count, words[index].start + paragraph.lowerBound == offset else { continue }
            let spoken = text.extracting(paragraph)
            for anchor in anchors(of: words[index], in: spoken) where phrases[anchor.phrase].kinds.contains(kind) {
                guard let found = hit(anchor, words.span, in: spoken, at: index) else { continue }
                let range = words[found.lowerBound].start + paragraph.lowerBound..<words[found.upperBound - 1].end + paragraph.lowerBound
                hits.append(PhraseHit(phrase: anchor.phrase, range: range, length: found.count, sentence: sentence))
            }
        }
        return hits.isEmpty ? hits : gravest(of: hits)
    }

    /// What stands between two empty lines.
    private static func paragraph(around offset: Int, in text: Span<UInt8>) -> Range<Int> {
        func isEnd(_ index: Int) -> Bool { text[index] == 0x0A && text[index - 1] == 0x0A }
        var (start, end) = (offset, offset)
        while start > 0, start < 2 || !isEnd(start - 1) { start -= 1 }
        while end < text.count, end == 0 || !isEnd(end) { end += 1 }
        return start..<end
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
            } else if wholeTable[word.hash] != nil || beginsStem(word, in: text) {
                found.append(start)
            }
        }
        return found
    }

    private func beginsStem(_ word: ScannedWord, in text: Span<UInt8>) -> Bool {
        scanner.hasBeginning(word, in: text) { stemTable[$0] != nil }
    }

    private func anchors(of word: ScannedWord, in text: Span<UInt8>) -> [Anchor] {
        var found = wholeTable[word.hash].map { wholes[Int($0)] } ?? []
        _ = scanner.hasBeginning(word, in: text) { hash in
            if let group = stemTable[hash] { found += stems[Int(group)] }
            return false
        }
        return found
    }

    /// The words that an anchor's pattern matches at a word, where nothing takes them back.
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
