internal import Text

/// Reads the lines in which editors write patterns, as `docs/content.md` tells them, with the named lists of one file.
///
/// `ung|unge …2 medarbejder*|kollega` · `mellem NN og NN år` · `dansk er dit? modersmål` · `stærk <person> søges`
struct PhraseGrammar {
    private typealias Term = PhrasePattern.Term
    private typealias Wording = PhrasePattern.Wording

    private let scanner: WordScanner
    private let denials: ClauseDenials
    private let everyday: EverydayWords
    /// The named lists, each read once: all single words as one term, and each of several words as a row of its own.
    private var sets: [String: [[Wording]]] = [:]

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
        guard let rows = choices(words.map { $0[...] }) else { return false }
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
            guard let rows = rows(part, gap: gap) else { return nil }
            variants = rows.count == 1 ? variants.map { $0 + rows[0] } : variants.flatMap { variant in rows.map { variant + $0 } }
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
    private func rows(_ part: Substring, gap: Int) -> [[Term]]? {
        let isOptional = part.last == "?"
        let alternatives = (isOptional ? part.dropLast() : part).split(separator: "|", omittingEmptySubsequences: false)
        var single: [Wording] = []
        var rows: [[Wording]] = []
        for set in alternatives where set.first == "<" {
            guard set.last == ">", let found = sets[String(set.dropFirst().dropLast())] else { return nil }
            for row in found { if row.count == 1 { single += row } else { rows.append(row) } }
        }
        guard let found = choices(alternatives.filter { $0.first != "<" }) else { return nil }
        for row in found { if row.count == 1 { single += row } else { rows.append(row) } }
        guard !isOptional || rows.isEmpty else { return nil }
        let terms = rows.map { row in row.enumerated().map { Term([$1], isOptional: false, gap: $0 == 0 ? gap : 0) } }
        let all = single.isEmpty ? terms : terms + [[Term(single, isOptional: isOptional, gap: gap)]]
        return all.isEmpty ? nil : all
    }

    /// Each row of several words, and all single words as one.
    private func choices(_ alternatives: [Substring]) -> [[Wording]]? {
        var single = Alternatives()
        var rows: [[Wording]] = []
        for alternative in alternatives {
            guard let row = row(alternative) else { return nil }
            if row.count == 1 { single.add(row[0]) } else { rows.append(row.map(\.wording)) }
        }
        return single.isEmpty ? rows : rows + [[single.wording]]
    }

    /// One alternative: a word, or several joined by hyphens.
    private func row(_ text: Substring) -> [Alternatives]? {
        if text == "N" { return [Alternatives(digits: 1...6)] }
        if text == "NN" { return [Alternatives(digits: 2...2)] }
        let (isTail, isStem) = (text.first == "*", text.last == "*")
        let bare = Array(text.utf8.dropFirst(isTail ? 1 : 0).dropLast(isStem ? 1 : 0))
        let words = scanner.words(in: bare.span)
        // Signs that mean nothing here are a mistake, not a word.
        guard let first = words.first, let last = words.last, first.start == 0, last.end == bare.count, !(isTail && isStem),
            words.dropFirst().allSatisfy({ bare[$0.start - 1] == UInt8(ascii: "-") })
        else { return nil }
        func letters(_ word: ScannedWord) -> [UInt8] { folded(bare[word.start..<word.end]) }
        var row = words.map { word in
            let spelling = letters(word)
            return Alternatives(words: [(word.hash, spelling)], frequency: everyday.frequency(of: word, spelling))
        }
        if isStem {
            let stem = letters(last)
            guard stem.count >= Self.shortestStem else { return nil }
            row[row.count - 1] = Alternatives(stems: [stem], frequency: everyday.frequency(ofStem: stem))
        }
        if isTail {
            let tail = letters(first)
            guard tail.count >= Self.shortestStem else { return nil }
            row[0] = Alternatives(tails: [tail])
        }
        return row
    }
}

/// Alternatives that are being gathered.
private struct Alternatives {
    var words: [(hash: UInt64, spelling: [UInt8])] = []
    var stems: [[UInt8]] = []
    var tails: [[UInt8]] = []
    var digits: ClosedRange<Int>?
    var frequency = 0

    mutating func add(_ other: Alternatives) {
        words += other.words
        stems += other.stems
        tails += other.tails
        digits = digits ?? other.digits
        frequency += other.frequency
    }

    var isEmpty: Bool { words.isEmpty && stems.isEmpty && tails.isEmpty && digits == nil }

    var wording: PhrasePattern.Wording {
        PhrasePattern.Wording(words, stems: stems, tails: tails, digits: digits, frequency: frequency)
    }
}
