internal import Synchronization

/// An entry of the phrase files: wording, the rule it breaks, why, and what to write instead. A class, as each hit is asked for it.
final class Phrase: Sendable {
    let id: String
    let rule: String
    let severity: Severity
    let patterns: [PhrasePattern]
    /// The kinds of files it is held against.
    let kinds: [Kind]
    /// The reason and the better wording, as the file has them.
    let reason, better: Node
    private let unless: [String]
    private let grammar: PhraseGrammar
    private let read = AtomicLazyReference<Exceptions>()

    private final class Exceptions: Sendable {
        let patterns: [PhrasePattern]

        init(_ patterns: [PhrasePattern]) { self.patterns = patterns }
    }

    init(
        id: String, rule: String, severity: Severity, patterns: [PhrasePattern], unless: [String], _ grammar: PhraseGrammar, kinds: [Kind],
        reason: Node, better: Node
    ) {
        self.id = id
        self.rule = rule
        self.severity = severity
        self.patterns = patterns
        self.unless = unless
        self.grammar = grammar
        self.kinds = kinds
        self.reason = reason
        self.better = better
    }

    /// Longer wording in which the words mean something else: a hit that touches one is none. Read when there is a first hit.
    var exceptions: [PhrasePattern] {
        (read.load() ?? read.storeIfNil(Exceptions(unless.flatMap { grammar.patterns($0) ?? [] }))).patterns
    }

    /// Where a reader is spoken to: stories and fixed pages tell of people and of the site itself.
    static let ordinaryKinds: [Kind] = [.opening, .guide, .event, .employer]
}

extension Phrase {
    /// The reason and the better wording: `reason.da`, `better.nb` and so on; what the file leaves out is missing.
    var facts: [String: String] {
        var facts: [String: String] = [:]
        for (key, value) in [("reason", reason), ("better", better)] {
            for language in Language.allCases {
                guard let text = value.text ?? value.text(language.rawValue).value else { continue }
                facts["\(key).\(language.rawValue)"] = text.utf8.contains(0x0A) ? text.oneLine : text
            }
        }
        return facts
    }
}

/// A phrase where it stands in a text.
struct PhraseHit {
    /// Index into the book's phrases.
    let phrase: Int
    /// UTF-8 offsets, and the number of words.
    let range: Range<Int>
    let length: Int
    /// Where its sentence begins.
    let sentence: Int
}
