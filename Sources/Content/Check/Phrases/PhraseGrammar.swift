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
        var single = Alternatives()
        var rows: [[Wording]] = []
        for word in words {
            let bytes = Array(word.utf8)
            guard take(bytes[...], into: &single, &rows) else { return false }
        }
        if !single.isEmpty { rows.append([single.wording]) }
        sets[name] = rows
        return !rows.isEmpty
    }

    /// The patterns that one line stands for; nil where it cannot be read.
    func patterns(_ text: String) -> [PhrasePattern]? {
        var variants: [[Term]] = [[]]
        var gap = 0
        for part in Array(text.utf8).split(whereSeparator: { $0 == 0x20 || $0 == 0x0A }) {
            if part.starts(with: "…".utf8) || part.starts(with: "...".utf8) {
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
    private static func gapLength(_ part: ArraySlice<UInt8>) -> Int? {
        let number = String(decoding: part.dropFirst(3), as: UTF8.self)
        return number.isEmpty ? reach : Int(number).flatMap { (1...farthest).contains($0) ? $0 : nil }
    }

    /// What may stand in one place: `a|b*|<list>`, with `?` behind it where it may be missing.
    private func rows(_ part: ArraySlice<UInt8>, gap: Int) -> [[Term]]? {
        let isOptional = part.last == UInt8(ascii: "?")
        var wordings: [Wording] = []
        var single = Alternatives()
        var rows: [[Wording]] = []
        for alternative in part.dropLast(isOptional ? 1 : 0).split(separator: UInt8(ascii: "|"), omittingEmptySubsequences: false) {
            if alternative.first == UInt8(ascii: "<"), alternative.last == UInt8(ascii: ">") {
                guard let set = sets[String(decoding: alternative.dropFirst().dropLast(), as: UTF8.self)] else { return nil }
                for row in set { if row.count == 1 { wordings += row } else { rows.append(row) } }
            } else {
                guard take(alternative, into: &single, &rows) else { return nil }
            }
        }
        if !single.isEmpty { wordings.append(single.wording) }
        guard !isOptional || rows.isEmpty else { return nil }
        let terms = rows.map { row in row.enumerated().map { Term([$1], isOptional: false, gap: $0 == 0 ? gap : 0) } }
        return wordings.isEmpty ? terms : terms + [[Term(wordings, isOptional: isOptional, gap: gap)]]
    }

    /// One alternative: a word, or several joined by hyphens, which make a row of their own.
    private func take(_ text: ArraySlice<UInt8>, into single: inout Alternatives, _ rows: inout [[Wording]]) -> Bool {
        if text.elementsEqual("N".utf8) || text.elementsEqual("NN".utf8) {
            single.digits = text.count == 1 ? 1...6 : 2...2
            return true
        }
        let star = UInt8(ascii: "*")
        let (isTail, isStem) = (text.first == star, text.count > 1 && text.last == star)
        var parts = text.dropFirst(isTail ? 1 : 0).dropLast(isStem ? 1 : 0).split(
            separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)[...]
        guard let last = parts.popLast(), !(isTail && isStem) else { return false }
        guard !parts.isEmpty else { return add(last, isTail: isTail, isStem: isStem, to: &single) }
        var row: [Wording] = []
        for (index, part) in (parts + [last]).enumerated() {
            var one = Alternatives()
            guard add(part, isTail: isTail && index == 0, isStem: isStem && index == parts.count, to: &one) else { return false }
            row.append(one.wording)
        }
        rows.append(row)
        return true
    }

    /// One word, or the beginning or end of one. Signs that mean nothing here are a mistake, not a word.
    private func add(_ text: ArraySlice<UInt8>, isTail: Bool, isStem: Bool, to alternatives: inout Alternatives) -> Bool {
        var end = 0
        let word = scanner.word(startingAt: &end, in: text.span, after: .space)
        guard end == text.count, end > 0 else { return false }
        let letters = folded(text)
        guard !(isTail || isStem) || letters.count >= Self.shortestStem else { return false }
        if isTail {
            alternatives.tails.append(letters)
        } else if isStem {
            alternatives.stems.append(letters)
            alternatives.frequency += everyday.frequency(ofStem: letters)
        } else {
            alternatives.words.append((word.hash, letters))
            alternatives.frequency += everyday.frequency(of: word, letters)
        }
        return true
    }
}

/// Alternatives that are being gathered.
private struct Alternatives {
    var words: [(hash: UInt64, spelling: [UInt8])] = []
    var stems: [[UInt8]] = []
    var tails: [[UInt8]] = []
    var digits: ClosedRange<Int>?
    var frequency = 0

    var isEmpty: Bool { words.isEmpty && stems.isEmpty && tails.isEmpty && digits == nil }

    var wording: PhrasePattern.Wording {
        PhrasePattern.Wording(words, stems: stems, tails: tails, digits: digits, frequency: frequency)
    }
}
