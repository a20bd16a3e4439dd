internal import Text

extension PhrasePattern {
    /// The words of the text that match, where the one at an index is the term at `position`; the shortest such stretch.
    ///
    /// Gaps are few and short, so a try costs a bounded number of steps, whatever the text.
    func match(_ words: Span<ScannedWord>, in text: Span<UInt8>, at index: Int, term position: Int) -> Range<Int>? {
        guard terms[position].matches(words[index], in: text), let end = end(words, text, from: index, term: position + 1, gap: 0),
            let start = start(words, text, from: index, term: position - 1, gap: terms[position].gap)
        else { return nil }
        return start..<end
    }

    /// Index past the last word, where the term before `position` stands at `index`. `gap` is that of optional terms passed over.
    private func end(_ words: Span<ScannedWord>, _ text: Span<UInt8>, from index: Int, term position: Int, gap: Int) -> Int? {
        guard position < terms.count else { return index + 1 }
        let term = terms[position]
        let gap = max(gap, term.gap)
        var next = index + 1
        while next <= index + 1 + gap, next < words.count, words[next].gap != .sentence {
            if joins(words[next], gap: gap, position - 1, position), term.matches(words[next], in: text),
                let end = end(words, text, from: next, term: position + 1, gap: 0)
            {
                return end
            }
            next += 1
        }
        return term.isOptional ? end(words, text, from: index, term: position + 1, gap: gap) : nil
    }

    /// Index of the first word, where the term after `position` stands at `index`.
    private func start(_ words: Span<ScannedWord>, _ text: Span<UInt8>, from index: Int, term position: Int, gap: Int) -> Int? {
        guard position >= 0 else { return index }
        let term = terms[position]
        var next = index - 1
        while next >= index - 1 - gap, next >= 0, words[next + 1].gap != .sentence {
            if joins(words[next + 1], gap: gap, position, position + 1), term.matches(words[next], in: text),
                let start = start(words, text, from: next, term: position - 1, gap: term.gap)
            {
                return start
            }
            next -= 1
        }
        return term.isOptional ? start(words, text, from: index, term: position - 1, gap: max(gap, term.gap)) : nil
    }

    /// Whether a word may follow the one before it: a comma stands in gaps alone, but a dash between numbers too.
    private func joins(_ word: ScannedWord, gap: Int, _ left: Int, _ right: Int) -> Bool {
        gap > 0 || word.gap == .space || terms[left].isNumber || terms[right].isNumber
    }
}

extension PhrasePattern.Term {
    fileprivate func matches(_ word: ScannedWord, in text: Span<UInt8>) -> Bool {
        for wording in wordings where wording.matches(word, in: text) { return true }
        return false
    }
}

extension PhrasePattern.Wording {
    fileprivate func matches(_ word: ScannedWord, in text: Span<UInt8>) -> Bool {
        for one in words where one.hash == word.hash { return true }
        let range = word.start..<word.end
        if let digits, digits.contains(range.count), range.allSatisfy({ text[$0] &- 0x30 < 10 }) { return true }
        for stem in stems where stem.begins(word, in: text) { return true }
        guard !tails.isEmpty else { return false }
        let letters = folded(text.extracting(range))
        return tails.contains { letters.count >= $0.count && letters.suffix($0.count) == $0[...] }
    }
}

extension PhrasePattern.Stem {
    /// Folds the word only where it has letters beyond ASCII.
    fileprivate func begins(_ word: ScannedWord, in text: Span<UInt8>) -> Bool {
        let length = word.end - word.start
        for offset in letters.indices {
            guard offset < length else { return false }
            let byte = text[word.start + offset]
            if byte >= 0x80 { return begins(folded(text.extracting(word.start..<word.end))) }
            guard byte | 0x20 == letters[offset] | 0x20 else { return false }
        }
        if isOpen || length == letters.count { return true }
        return length <= letters.count + Self.longestEnding && isForm(folded(text.extracting(word.start + letters.count..<word.end)))
    }

    private func begins(_ word: [UInt8]) -> Bool {
        word.starts(with: letters) && (isOpen || word.count == letters.count || isForm(Array(word[letters.count...])))
    }

    /// Whether what follows the stem is an ending of grammar and no second word: "kollega-erne", "medlem-mer", but no "angst-støtte".
    private func isForm(_ rest: [UInt8]) -> Bool {
        if Self.endings.contains(rest) { return true }
        // The last consonant is doubled before a vowel.
        guard rest.count > 1, rest[0] == letters.last, !Self.vowels.contains(rest[0]), Self.vowels.contains(rest[1]) else { return false }
        return Self.endings.contains(Array(rest.dropFirst()))
    }

    /// In bytes, with a doubled consonant; an ending has no æ, ø or å.
    private static let longestEnding = 6
    private static let vowels = Array("aeiouy".utf8)

    /// Danish, bokmål and English.
    private static let endings: Set<[UInt8]> = Set(
        """
        s e es en ens n ns et ets t ts te er ers r rs ere eres erne ernes rne rnes ene enes ne nes a as ane
        """.utf8.split { $0 == 0x20 || $0 == 0x0A }.map(Array.init))
}
