/// What a phrase rule looks for: words, with alternatives, endings, numbers and gaps, as `PhraseGrammar` reads them.
struct PhrasePattern: Sendable {
    /// One word of a pattern, or what stands for one. A class, as matching hands it about.
    final class Term: Sendable {
        let wordings: [Wording]
        let isOptional: Bool
        /// How many words may stand between the term before and this one.
        let gap: Int

        init(_ wordings: [Wording], isOptional: Bool, gap: Int) {
            self.wordings = wordings
            self.isOptional = isOptional
            self.gap = gap
        }

        var isNumber: Bool { wordings.contains { $0.digits != nil } }
        fileprivate var frequency: Int { wordings.reduce(0) { $0 + $1.frequency } }
        fileprivate var mayAnchor: Bool { !isOptional && wordings.allSatisfy { $0.digits == nil && $0.tails.isEmpty } }
    }

    /// Alternatives of a term: a named list is one, shared by all terms that name it.
    final class Wording: Sendable {
        /// Whole words by their hashes, and how they are spelt when folded.
        let words: [UInt64]
        let spellings: [[UInt8]]
        /// Folded beginnings (`medarbejder*`) and ends (`*assistent`).
        let stems: [[UInt8]]
        let tails: [[UInt8]]
        /// How many digits a number has.
        let digits: ClosedRange<Int>?
        /// How often texts hold one of them, roughly.
        let frequency: Int

        init(_ words: [(hash: UInt64, spelling: [UInt8])], stems: [[UInt8]], tails: [[UInt8]], digits: ClosedRange<Int>?, frequency: Int) {
            self.words = words.map(\.hash)
            spellings = words.map(\.spelling)
            self.stems = stems
            self.tails = tails
            self.digits = digits
            self.frequency = frequency
        }
    }

    let terms: [Term]
    /// The term that a text is asked for first: the rarest.
    let anchor: Int
    /// Whether it says "ikke" or "uden" itself, so that these deny nothing.
    let deniesItself: Bool

    /// A longer list holds no denials: they are written out where they count.
    private static let few = 8

    /// Nil where it has no term that a text can be asked for.
    init?(_ terms: [Term], _ denials: ClauseDenials) {
        let candidates = terms.indices.filter { terms[$0].mayAnchor }
        guard let anchor = candidates.min(by: { terms[$0].frequency < terms[$1].frequency }) else { return nil }
        self.terms = terms
        self.anchor = anchor
        deniesItself = terms.contains { term in
            term.wordings.contains { $0.words.count < Self.few && $0.words.contains(where: denials.isDenial) }
        }
    }
}
