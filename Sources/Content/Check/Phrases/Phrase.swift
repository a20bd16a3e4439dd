/// An entry of the phrase files: wording, the rule it breaks, why, and what to write instead.
struct Phrase: Sendable {
    let id: String
    let rule: String
    let severity: Severity
    let patterns: [PhrasePattern]
    /// Longer wording in which the words mean something else: a hit that touches one is none.
    let exceptions: [PhrasePattern]
    /// The kinds of files it is held against.
    let kinds: Set<Kind>
    /// The reason and the better wording: `reason.da`, `better.nb` and so on.
    let facts: [String: String]

    /// Where a reader is spoken to: stories and fixed pages tell of people and of the site itself.
    static let ordinaryKinds: Set<Kind> = [.opening, .guide, .event, .employer]
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
