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
        if words.contains(word.hash) { return true }
        let range = word.start..<word.end
        if let digits, digits.contains(range.count), range.allSatisfy({ text[$0] &- 0x30 < 10 }) { return true }
        for stem in stems where Self.begins(word, with: stem, in: text) { return true }
        guard !tails.isEmpty else { return false }
        let letters = folded(text.extracting(range))
        return tails.contains { letters.count >= $0.count && letters.suffix($0.count) == $0[...] }
    }

    /// Folds the word only where it has letters beyond ASCII.
    static func begins(_ word: ScannedWord, with stem: [UInt8], in text: Span<UInt8>) -> Bool {
        for (offset, letter) in stem.enumerated() {
            guard word.start + offset < word.end else { return false }
            let byte = text[word.start + offset]
            if byte >= 0x80 { return folded(text.extracting(word.start..<word.end)).starts(with: stem) }
            guard byte | 0x20 == letter | 0x20 else { return false }
        }
        return true
    }
}
