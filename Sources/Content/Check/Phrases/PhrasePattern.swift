internal import Text

/// What a phrase rule looks for: words, with alternatives, endings, numbers and gaps, as `PhraseGrammar` reads them. A class, as matching
/// hands it about.
final class PhrasePattern: Sendable {
    /// One word of a pattern, or what stands for one. A class, as matching hands it about.
    final class Term: Sendable {
        let wordings: [Wording]
        let isOptional: Bool
        /// How many words may stand between the term before and this one.
        let gap: Int

        let isNumber: Bool
        fileprivate let frequency: Int
        fileprivate let mayAnchor: Bool

        init(_ wordings: [Wording], isOptional: Bool, gap: Int) {
            self.wordings = wordings
            self.isOptional = isOptional
            self.gap = gap
            isNumber = wordings.contains { $0.digits != nil }
            frequency = wordings.reduce(0) { $0 + $1.frequency }
            mayAnchor = !isOptional && !isNumber && wordings.allSatisfy(\.tails.isEmpty)
        }
    }

    /// Alternatives of a term: a named list is one, shared by all terms that name it.
    final class Wording: Sendable {
        let words: [Word]
        let stems: [Stem]
        /// Folded ends (`*assistent`).
        let tails: [[UInt8]]
        /// How many digits a number has.
        let digits: ClosedRange<Int>?
        /// How often texts hold one of them, roughly.
        let frequency: Int
        /// Whether it says "ikke" or "uden". A longer list holds no denials: they are written out where they count.
        let denies: Bool

        init(_ alternatives: consuming PhraseAlternatives, _ denials: ClauseDenials) {
            words = alternatives.words
            stems = alternatives.stems
            tails = alternatives.tails
            digits = alternatives.digits
            frequency = alternatives.frequency
            denies = words.count < Self.few && words.contains { denials.isDenial($0.hash) }
        }

        private static let few = 8
    }

    /// A whole word by its hash, and how it begins.
    struct Word: Sendable {
        let hash: UInt64
        let head: WordHead
    }

    /// A folded beginning: `medarbejder*` with the endings of grammar, `løft**` with whatever follows.
    struct Stem: Sendable {
        let letters: [UInt8]
        let isOpen: Bool
    }

    let terms: [Term]
    /// The term that a text is asked for first: the rarest.
    let anchor: Int
    /// Whether it says "ikke" or "uden" itself, so that these deny nothing.
    let deniesItself: Bool

    /// Nil where it has no term that a text can be asked for.
    init?(_ terms: [Term]) {
        var anchor: Int?
        for index in terms.indices where terms[index].mayAnchor {
            if let best = anchor, terms[best].frequency <= terms[index].frequency { continue }
            anchor = index
        }
        guard let anchor else { return nil }
        self.terms = terms
        self.anchor = anchor
        deniesItself = terms.contains { $0.wordings.contains(where: \.denies) }
    }
}

/// Alternatives that are being gathered.
struct PhraseAlternatives {
    var words: [PhrasePattern.Word] = []
    var stems: [PhrasePattern.Stem] = []
    var tails: [[UInt8]] = []
    var digits: ClosedRange<Int>?
    var frequency = 0

    var isEmpty: Bool { words.isEmpty && stems.isEmpty && tails.isEmpty && digits == nil }
}
