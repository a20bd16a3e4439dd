internal import Markdown
internal import Text

extension Rule {
    // What they look for, with its reason and its severity, stands in `content/vocabulary/phrases/`.
    static let agePreference = Rule("age-preference", .dignity, .error, .phrases)
    static let sexPreference = Rule("sex-preference", .dignity, .error, .phrases)
    static let originPreference = Rule("origin-preference", .dignity, .error, .phrases)
    static let asksHealth = Rule("asks-health", .dignity, .error, .phrases)
    static let asksFamily = Rule("asks-family", .dignity, .error, .phrases)
    static let asksBelief = Rule("asks-belief", .dignity, .error, .phrases)
    static let asksPhoto = Rule("asks-photo", .dignity, .warning, .phrases)
    static let undignified = Rule("undignified", .dignity, .error, .phrases)
    static let unpaidWork = Rule("unpaid-work", .dignity, .error, .phrases)
    static let supportPromised = Rule("support-promised", .promises, .warning, .phrases)
}

extension Phrase {
    /// The rules that an entry may be of. Numbers are found by their shape; that one is asked for is a phrase.
    static let rules: [String] = Rule.all.filter { if case .phrases = $0.check { true } else { false } }.map(\.id) + ["personal-number"]
}

extension Draft {
    /// What the phrase rules say of it, from one pass over its text and one over each field that holds running text.
    func phrases(_ book: PhraseBook) -> [RuledRemark] {
        var remarks = book.hits(in: outline.text.span, of: kind).map { hit in
            book.remark(hit, String(decoding: outline.text[hit.range], as: UTF8.self), outline.place(of: hit.range))
        }
        for field in wordedFields {
            guard case .scalar(let text, _) = field.content else { continue }
            let hits = book.hits(in: text.utf8.span, of: kind)
            for hit in hits {
                let words = String(decoding: Array(text.utf8)[hit.range], as: UTF8.self)
                remarks.append(book.remark(hit, words, place(of: hit.range, in: field)))
            }
        }
        return remarks
    }
}

extension PhraseBook {
    fileprivate func remark(_ hit: PhraseHit, _ words: String, _ place: Place) -> RuledRemark {
        let phrase = phrases[hit.phrase]
        let facts = phrase.facts.merging(["words": words.oneLine]) { $1 }
        return (phrase.rule, Remark(place, phrase.rule == "personal-number" ? "asked" : "plain", facts, severity: phrase.severity))
    }
}
