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
    /// The rules that an entry may be of. Numbers are found by their shape, and hours by their figures; that one is asked for, or that
    /// the job is full time, is a phrase.
    static let rules: [String] =
        Rule.all.filter { if case .phrases = $0.check { true } else { false } }.map(\.id) + ["personal-number", Rule.hoursContradiction.id]

    fileprivate var variant: String {
        switch rule {
        case "personal-number": "asked"
        case Rule.hoursContradiction.id: "full-time"
        default: "plain"
        }
    }
}

extension Draft {
    /// What the phrase rules say of it.
    func phrases(_ book: PhraseBook, in words: SpokenWords, _ opening: OpeningDraft?) -> [RuledRemark] {
        var remarks: [RuledRemark] = []
        /// An offer is a field in which the employer speaks of what it gives itself.
        func add(_ hit: PhraseHit, _ words: String, isOffer: Bool, _ place: @autoclosure () -> Place) {
            let phrase = book.phrases[hit.phrase]
            if isOffer, phrase.rule == Rule.supportPromised.id { return }
            var facts = phrase.facts.merging(["words": words.oneLine]) { $1 }
            if phrase.rule == Rule.hoursContradiction.id {
                guard case .read(let hours, let place)? = opening?.hours.weekly, hours.most <= WeeklyHours.nearFullTime else { return }
                facts["field"] = (hours.least...hours.most).fieldValue
                facts["line"] = String(place.line)
            }
            remarks.append((phrase.rule, Remark(place(), phrase.variant, facts, severity: phrase.severity)))
        }
        let (spoken, fields) = (words.text, words.fields)
        for hit in book.hits(in: spoken, of: kind) {
            let number = spoken.number(at: hit.range.lowerBound)
            let start = spoken.starts[number]
            let range = hit.range.lowerBound - start..<hit.range.upperBound - start
            let words = spoken.words(hit.range)
            if number == 0 {
                add(hit, words, isOffer: false, outline.place(of: range))
            } else {
                add(hit, words, isOffer: fields[number - 1].isOffer, place(of: range, in: fields[number - 1].value))
            }
        }
        return remarks
    }
}

/// What a draft says to readers, looked through once: its text, and behind it the fields that hold running text.
struct SpokenWords {
    let text: SpokenText
    let fields: [(value: Node, isOffer: Bool)]
    /// Where in the body's text a word begins that somebody looks for.
    let startsInBody: [Int]

    init(of draft: Draft, lookingFor heads: WordHeads) {
        let body = draft.outline.text
        fields = draft.wordedFields
        var text = SpokenText(2 * body.count + 512)
        text.add(body)
        for index in fields.indices {
            if case .scalar(let words, _) = fields[index].value.content { text.add(words) } else { text.add("") }
        }
        text.look(for: heads)
        self.text = text
        startsInBody = Array(text.wordStarts.prefix { $0 < body.count })
    }
}
