internal import Text

/// What a phrase rule looks for: words, with alternatives, endings, numbers and gaps, as `docs/content.md` tells editors.
///
/// `ung|unge …2 medarbejder*|kollega` · `mellem NN og NN år` · `dansk er dit? modersmål` · `stærk <person> søges`
struct PhrasePattern: Sendable {
    /// One word of a pattern, or what stands for one.
    struct Term: Sendable {
        /// Whole words by their hashes, and how they are spelt when folded.
        var words: [UInt64] = []
        var spellings: [[UInt8]] = []
        /// Folded beginnings (`medarbejder*`) and ends (`*assistent`).
        var stems: [[UInt8]] = []
        var tails: [[UInt8]] = []
        /// How many digits a number has.
        var digits: ClosedRange<Int>?
        var isOptional = false
        /// How many words may stand between the term before and this one.
        var gap = 0

        /// Whether a text can be asked for it quickly.
        var mayAnchor: Bool { !isOptional && digits == nil && tails.isEmpty }
        var alternatives: Int { words.count + stems.count }
    }

    let terms: [Term]
    /// The term that a text is asked for first: that with the fewest alternatives, as the others may be everyday words.
    let anchor: Int
    /// Whether it says "ikke" or "uden" itself, so that these deny nothing.
    let deniesItself: Bool

    private init?(_ terms: [Term], _ scanner: WordScanner, _ denials: ClauseDenials) {
        let candidates = terms.indices.filter { terms[$0].mayAnchor && terms[$0].alternatives > 0 }
        guard let anchor = candidates.min(by: { terms[$0].alternatives < terms[$1].alternatives }) else { return nil }
        self.terms = terms
        self.anchor = anchor
        deniesItself = terms.contains { term in term.words.contains(where: denials.isDenial) }
    }

    /// Of terms and gaps in one pattern, and of patterns that one stands for: what is more is no wording but a mistake.
    private static let (most, mostVariants) = (12, 64)
    /// In letters: a shorter beginning would begin too many words.
    private static let shortestStem = 3
    /// In words: how far `…` reaches, and how far it may be told to.
    private static let (reach, farthest) = (6, 9)

    /// The patterns that one line stands for; nil where it cannot be read. `sets` holds the named lists of words.
    static func read(_ text: String, sets: [String: [String]], _ scanner: WordScanner, _ denials: ClauseDenials) -> [PhrasePattern]? {
        var variants: [[Term]] = [[]]
        var gap = 0
        for part in text.split(separator: " ") {
            if let length = gapLength(part) {
                guard gap == 0, variants.first?.isEmpty == false else { return nil }
                gap = length
                continue
            }
            guard let choices = choices(part, sets, scanner) else { return nil }
            variants = variants.flatMap { variant in
                choices.map { choice in
                    var choice = choice
                    choice[0].gap = gap
                    return variant + choice
                }
            }
            gap = 0
            guard variants.count <= mostVariants, variants.allSatisfy({ $0.count <= most }) else { return nil }
        }
        let patterns = variants.compactMap { PhrasePattern($0, scanner, denials) }
        return gap == 0 && patterns.count == variants.count ? patterns : nil
    }

    /// `…`, `...`, or either with the number of words.
    private static func gapLength(_ part: Substring) -> Int? {
        for sign in ["…", "..."] where part.hasPrefix(sign) {
            let number = part.dropFirst(sign.count)
            return number.isEmpty ? reach : Int(number).flatMap { (1...farthest).contains($0) ? $0 : nil }
        }
        return nil
    }

    /// What may stand in one place: all single words as one term, and each alternative of several words as a row of its own.
    private static func choices(_ part: Substring, _ sets: [String: [String]], _ scanner: WordScanner) -> [[Term]]? {
        let isOptional = part.last == "?"
        var single = Term(isOptional: isOptional)
        var rows: [[Term]] = []
        var alternatives: [Substring] = []
        for alternative in (isOptional ? part.dropLast() : part).split(separator: "|", omittingEmptySubsequences: false) {
            guard alternative.first == "<" else {
                alternatives.append(alternative)
                continue
            }
            guard alternative.last == ">", let set = sets[String(alternative.dropFirst().dropLast())] else { return nil }
            alternatives += set.map { $0[...] }
        }
        for alternative in alternatives {
            guard let row = row(alternative, scanner) else { return nil }
            if row.count > 1 {
                guard !isOptional else { return nil }
                rows.append(row)
            } else if let digits = row[0].digits {
                single.digits = digits
            } else {
                single.words += row[0].words
                single.spellings += row[0].spellings
                single.stems += row[0].stems
                single.tails += row[0].tails
            }
        }
        if single.alternatives > 0 || !single.tails.isEmpty || single.digits != nil { rows.append([single]) }
        return rows.isEmpty ? nil : rows
    }

    /// One alternative: a word, or several joined by hyphens.
    private static func row(_ text: Substring, _ scanner: WordScanner) -> [Term]? {
        if text == "N" { return [Term(digits: 1...6)] }
        if text == "NN" { return [Term(digits: 2...2)] }
        let (isTail, isStem) = (text.first == "*", text.last == "*")
        let bare = Array(text.utf8.dropFirst(isTail ? 1 : 0).dropLast(isStem ? 1 : 0))
        let words = scanner.words(in: bare.span)
        // Signs that mean nothing here are a mistake, not a word.
        guard !words.isEmpty, !(isTail && isStem), words.dropFirst().allSatisfy({ $0.gap == .space }),
            !bare.contains(where: { "*|<>?".utf8.contains($0) })
        else { return nil }
        var terms = words.map { Term(words: [$0.hash], spellings: [folded(bare[$0.start..<$0.end])]) }
        if isStem {
            let stem = folded(bare[words[words.count - 1].start..<words[words.count - 1].end])
            guard stem.count >= shortestStem else { return nil }
            terms[terms.count - 1] = Term(stems: [stem])
        }
        if isTail {
            let tail = folded(bare[words[0].start..<words[0].end])
            guard tail.count >= shortestStem else { return nil }
            terms[0] = Term(tails: [tail])
        }
        return terms
    }
}
