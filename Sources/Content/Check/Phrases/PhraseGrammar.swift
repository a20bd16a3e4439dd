internal import Text

/// Reads the lines in which editors write patterns, as `docs/content.md` tells them, with the named lists of one file.
///
/// `ung|unge …2 medarbejder*|kollega` · `mellem NN og NN år` · `dansk er dit? modersmål` · `stærk <person> søges`
///
/// Some thousand words are read at every start of the checker, so nothing is copied that need not be.
struct PhraseGrammar: Sendable {
    private typealias Term = PhrasePattern.Term
    private typealias Wording = PhrasePattern.Wording

    private let scanner: WordScanner
    private let denials: ClauseDenials
    private let everyday: EverydayWords
    /// The named lists, each read once: all single words as one term, and each of several words as a row of its own.
    private var sets: [(name: [UInt8], rows: [[Wording]])] = []

    init(_ scanner: WordScanner, _ denials: ClauseDenials, _ everyday: EverydayWords) {
        self.scanner = scanner
        self.denials = denials
        self.everyday = everyday
    }

    /// Of terms in a pattern, and of patterns that one line stands for: what is more is no wording but a mistake.
    private static let (most, mostVariants) = (12, 64)
    /// In letters: a shorter beginning would begin too many words.
    private static let shortestStem = 3
    /// In words: how far `…` reaches, and how far it may be told to.
    private static let (reach, farthest) = (6, 9)

    /// Takes in a named list; false where one of its words cannot be read.
    mutating func name(_ name: String, _ words: Node) -> Bool {
        var single = PhraseAlternatives()
        var rows: [[Wording]] = []
        for word in words.list ?? [words] {
            guard let text = word.text, take(0..<text.utf8.count, of: text.utf8.span, into: &single, &rows) else { return false }
        }
        if !single.isEmpty { rows.append([Wording(single, denials)]) }
        sets.append((Array(name.utf8), rows))
        return !rows.isEmpty
    }

    /// The patterns that one line stands for; nil where it cannot be read.
    func patterns(_ text: String) -> [PhrasePattern]? {
        let bytes = text.utf8.span
        var variants: [[Term]] = [[]]
        var gap = 0
        var end = 0
        while let part = Self.part(after: &end, of: bytes) {
            if let length = Self.gapLength(bytes, part) {
                guard gap == 0, !variants[0].isEmpty, (1...Self.farthest).contains(length) else { return nil }
                gap = length
                continue
            }
            guard let rows = rows(part, of: bytes, gap: gap) else { return nil }
            if rows.count == 1 {
                for index in variants.indices { variants[index] += rows[0] }
            } else {
                variants = variants.flatMap { variant in rows.map { variant + $0 } }
            }
            gap = 0
            guard variants.count <= Self.mostVariants, variants.allSatisfy({ $0.count <= Self.most }) else { return nil }
        }
        var patterns: [PhrasePattern] = []
        for variant in variants {
            guard let pattern = PhrasePattern(variant) else { return nil }
            patterns.append(pattern)
        }
        return gap == 0 ? patterns : nil
    }

    /// The next stretch without white space.
    private static func part(after end: inout Int, of text: Span<UInt8>) -> Range<Int>? {
        func isBlank(_ index: Int) -> Bool { text[index] == 0x20 || text[index] == 0x0A }
        while end < text.count, isBlank(end) { end += 1 }
        let start = end
        while end < text.count, !isBlank(end) { end += 1 }
        return start < end ? start..<end : nil
    }

    /// `…`, `...`, or either with the number of words; nil where this is no gap, and 0 where its number is none.
    private static func gapLength(_ text: Span<UInt8>, _ part: Range<Int>) -> Int? {
        guard part.count >= 3, text[part.lowerBound] == 0x2E || text[part.lowerBound] == 0xE2 else { return nil }
        let signs = UInt32(text[part.lowerBound]) << 16 | UInt32(text[part.lowerBound + 1]) << 8 | UInt32(text[part.lowerBound + 2])
        guard signs == 0x2E2E2E || signs == 0xE280A6 else { return nil }
        if part.count == 3 { return reach }
        let digit = text[part.lowerBound + 3] &- 0x30
        return part.count == 4 && digit < 10 ? Int(digit) : 0
    }

    /// What may stand in one place: `a|b*|<list>`, with `?` behind it where it may be missing.
    private func rows(_ part: Range<Int>, of text: Span<UInt8>, gap: Int) -> [[Term]]? {
        let isOptional = text[part.upperBound - 1] == UInt8(ascii: "?")
        let last = part.upperBound - (isOptional ? 1 : 0)
        var wordings: [Wording] = []
        var single = PhraseAlternatives()
        var rows: [[Wording]] = []
        single.words.reserveCapacity(part.count / 8 + 1)
        var start = part.lowerBound
        while start <= last {
            var end = start
            while end < last, text[end] != UInt8(ascii: "|") { end += 1 }
            if end - start > 2, text[start] == UInt8(ascii: "<"), text[end - 1] == UInt8(ascii: ">") {
                guard let set = set(named: text.extracting(start + 1..<end - 1)) else { return nil }
                for row in set { if row.count == 1 { wordings += row } else { rows.append(row) } }
            } else {
                guard take(start..<end, of: text, into: &single, &rows) else { return nil }
            }
            start = end + 1
        }
        if !single.isEmpty { wordings.append(Wording(single, denials)) }
        guard !isOptional || rows.isEmpty else { return nil }
        let terms = rows.map { row in row.enumerated().map { Term([$1], isOptional: false, gap: $0 == 0 ? gap : 0) } }
        return wordings.isEmpty ? terms : terms + [[Term(wordings, isOptional: isOptional, gap: gap)]]
    }

    /// The list of a name, the last one where there are several.
    private func set(named name: Span<UInt8>) -> [[Wording]]? {
        for set in sets.reversed() where set.name.count == name.count {
            var index = 0
            while index < name.count, set.name[index] == name[index] { index += 1 }
            if index == name.count { return set.rows }
        }
        return nil
    }

    /// One alternative: a word, or several joined by hyphens, which make a row of their own.
    private func take(_ range: Range<Int>, of text: Span<UInt8>, into single: inout PhraseAlternatives, _ rows: inout [[Wording]]) -> Bool {
        let star = UInt8(ascii: "*")
        guard let first = range.first else { return false }
        if text[first] == UInt8(ascii: "N"), range.count == 1 || range.count == 2 && text[first + 1] == UInt8(ascii: "N") {
            single.digits = range.count == 1 ? 1...6 : 2...2
            return true
        }
        let isTail = text[first] == star
        let stars = range.count > 1 && text[range.upperBound - 1] == star ? text[range.upperBound - 2] == star ? 2 : 1 : 0
        let ending = PhraseEnding(rawValue: stars) ?? .none
        let letters = range.dropFirst(isTail ? 1 : 0).dropLast(stars)
        guard !(isTail && ending != .none) else { return false }
        guard letters.contains(where: { text[$0] == UInt8(ascii: "-") }) else { return add(letters, of: text, isTail, ending, to: &single) }
        var row: [Wording] = []
        var start = letters.lowerBound
        while start <= letters.upperBound {
            var end = start
            while end < letters.upperBound, text[end] != UInt8(ascii: "-") { end += 1 }
            var one = PhraseAlternatives()
            let (isFirst, isLast) = (start == letters.lowerBound, end == letters.upperBound)
            guard add(start..<end, of: text, isTail && isFirst, isLast ? ending : .none, to: &one) else { return false }
            row.append(Wording(one, denials))
            start = end + 1
        }
        rows.append(row)
        return true
    }

    /// One word, or the beginning or end of one. Signs that mean nothing here are a mistake, not a word.
    private func add(
        _ range: Range<Int>, of text: Span<UInt8>, _ isTail: Bool, _ ending: PhraseEnding, to alternatives: inout PhraseAlternatives
    ) -> Bool {
        let part = text.extracting(range)
        var end = 0
        let word = scanner.word(startingAt: &end, in: part, after: .space)
        guard end == part.count, end > 0 else { return false }
        if !isTail, ending == .none {
            alternatives.words.append(PhrasePattern.Word(hash: word.hash, head: WordHead(part)))
            alternatives.frequency += everyday.frequency(of: word, part.count)
            return true
        }
        let letters = folded(part)
        guard letters.count >= Self.shortestStem else { return false }
        if isTail {
            alternatives.tails.append(letters)
        } else {
            alternatives.frequency += everyday.frequency(ofStem: letters)
            alternatives.stems.append(PhrasePattern.Stem(letters: letters, isOpen: ending == .any))
        }
        return true
    }
}

/// What may follow the letters of a word, by the number of stars behind it.
private enum PhraseEnding: Int {
    case none, grammar, any
}
