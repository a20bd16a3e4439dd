/// What a phrase rule looks for: words, with alternatives, endings, numbers and gaps, as `PhraseGrammar` reads them.
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
        /// How often texts hold one of them, roughly; what only a look at every word would find, no text is asked for.
        var frequency = 0
        var isOptional = false
        /// How many words may stand between the term before and this one.
        var gap = 0

        mutating func add(_ other: Term) {
            words += other.words
            spellings += other.spellings
            stems += other.stems
            tails += other.tails
            digits = digits ?? other.digits
            frequency += other.frequency
        }

        var isEmpty: Bool { words.isEmpty && stems.isEmpty && tails.isEmpty && digits == nil }
        fileprivate var mayAnchor: Bool { !isOptional && digits == nil && tails.isEmpty }
    }

    let terms: [Term]
    /// The term that a text is asked for first: the rarest.
    let anchor: Int
    /// Whether it says "ikke" or "uden" itself, so that these deny nothing.
    let deniesItself: Bool

    /// Nil where it has no term that a text can be asked for.
    init?(_ terms: [Term], _ denials: ClauseDenials) {
        let candidates = terms.indices.filter { terms[$0].mayAnchor }
        guard let anchor = candidates.min(by: { terms[$0].frequency < terms[$1].frequency }) else { return nil }
        self.terms = terms
        self.anchor = anchor
        deniesItself = terms.contains { term in term.words.count < 8 && term.words.contains(where: denials.isDenial) }
    }
}
