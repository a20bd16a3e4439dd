internal import Text

/// Reads the lines in which editors write patterns, as `docs/content.md` tells them, with the named lists of one file.
///
/// `ung|unge …2 medarbejder*|kollega` · `mellem NN og NN år` · `dansk er dit? modersmål` · `stærk <person> søges`
struct PhraseGrammar {
    private typealias Term = PhrasePattern.Term

    private let scanner: WordScanner
    private let denials: ClauseDenials
    private let everyday: EverydayWords
    /// The named lists, each read once: all single words as one term, and each of several words as a row of its own.
    private var sets: [String: [[Term]]] = [:]

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
    mutating func name(_ name: String, _ words: [String]) -> Bool {
        guard let rows = choices(words.map { $0[...] }, isOptional: false) else { return false }
        sets[name] = rows
        return true
    }

    /// The patterns that one line stands for; nil where it cannot be read.
    func patterns(_ text: String) -> [PhrasePattern]? {
        var variants: [[Term]] = [[]]
        var gap = 0
        for part in text.split(separator: " ") {
            if part.hasPrefix("…") || part.hasPrefix("...") {
                guard gap == 0, variants.first?.isEmpty == false, let length = Self.gapLength(part) else { return nil }
                gap = length
                continue
            }
            guard let choices = choices(part) else { return nil }
            variants = variants.flatMap { variant in
                choices.map { choice in
                    var choice = choice
                    choice[0].gap = gap
                    return variant + choice
                }
            }
            gap = 0
            guard variants.count <= Self.mostVariants, variants.allSatisfy({ $0.count <= Self.most }) else { return nil }
        }
        let patterns = variants.compactMap { PhrasePattern($0, denials) }
        return gap == 0 && patterns.count == variants.count ? patterns : nil
    }

    /// `…`, `...`, or either with the number of words.
    private static func gapLength(_ part: Substring) -> Int? {
        let number = part.drop { $0 == "…" || $0 == "." }
        return number.isEmpty ? reach : Int(number).flatMap { (1...farthest).contains($0) ? $0 : nil }
    }

    /// What may stand in one place: `a|b*|<list>`, with `?` behind it where it may be missing.
    private func choices(_ part: Substring) -> [[Term]]? {
        let isOptional = part.last == "?"
        return choices((isOptional ? part.dropLast() : part).split(separator: "|", omittingEmptySubsequences: false), isOptional: isOptional)
    }

    private func choices(_ alternatives: [Substring], isOptional: Bool) -> [[Term]]? {
        var single = Term()
        var rows: [[Term]] = []
        for alternative in alternatives {
            let found: [[Term]]?
            if alternative.first == "<" {
                found = alternative.last == ">" ? sets[String(alternative.dropFirst().dropLast())] : nil
            } else {
                found = row(alternative).map { [$0] }
            }
            guard let found else { return nil }
            for row in found { if row.count == 1 { single.add(row[0]) } else { rows.append(row) } }
        }
        guard !isOptional || rows.isEmpty else { return nil }
        single.isOptional = isOptional
        if !single.isEmpty { rows.append([single]) }
        return rows.isEmpty ? nil : rows
    }

    /// One alternative: a word, or several joined by hyphens.
    private func row(_ text: Substring) -> [Term]? {
        if text == "N" { return [Term(digits: 1...6)] }
        if text == "NN" { return [Term(digits: 2...2)] }
        let (isTail, isStem) = (text.first == "*", text.last == "*")
        let bare = Array(text.utf8.dropFirst(isTail ? 1 : 0).dropLast(isStem ? 1 : 0))
        let words = scanner.words(in: bare.span)
        // Signs that mean nothing here are a mistake, not a word.
        guard let first = words.first, let last = words.last, first.start == 0, last.end == bare.count, !(isTail && isStem),
            words.dropFirst().allSatisfy({ bare[$0.start - 1] == UInt8(ascii: "-") })
        else { return nil }
        func letters(_ word: ScannedWord) -> [UInt8] { folded(bare[word.start..<word.end]) }
        var terms = words.map { Term(words: [$0.hash], spellings: [letters($0)], frequency: everyday.frequency(of: $0, letters($0))) }
        if isStem {
            let stem = letters(last)
            guard stem.count >= Self.shortestStem else { return nil }
            terms[terms.count - 1] = Term(stems: [stem], frequency: everyday.frequency(ofStem: stem))
        }
        if isTail {
            let tail = letters(first)
            guard tail.count >= Self.shortestStem else { return nil }
            terms[0] = Term(tails: [tail])
        }
        return terms
    }
}
