internal import Text

extension Rule {
    static let accommodationsMissing = Rule(
        "accommodations-missing", .accommodations, .error,
        .opening { draft, context in
            guard draft.namesNoAccommodation, AccommodationsOnlyInText(draft, context) == nil else { return [] }
            return [Remark(draft.file.placeOfMissing("accommodations"))]
        })

    static let accommodationUnknown = Rule(
        "accommodation-unknown", .accommodations, .error,
        .opening { draft, context in
            draft.accommodations.filter { $0.meaning == .unknown }.map { entry in
                guard let near = nearest(to: entry.words, in: context.vocabulary.accommodations) else {
                    return Remark(entry.place, "plain", ["value": entry.words])
                }
                return Remark(entry.place, "near", ["value": entry.words, "near": near], fix: Fix(replacing: entry.place, with: near))
            } + draft.namelessAccommodations.map { Remark($0.place, "kind") }
        })

    /// The name within two edits of what was written; that two names of one accommodation are as near leaves no doubt.
    private static func nearest(to words: String, in terms: Terms) -> String? {
        let word = folded(words)
        var best: (name: String, distance: Int, terms: Set<Int>)?
        for (index, term) in terms.all.enumerated() {
            for name in [term.slug] + Language.allCases.compactMap({ term.labels[$0] }) {
                guard let distance = editDistance(word, folded(name), limit: best?.distance ?? 2) else { continue }
                if let found = best, found.distance == distance {
                    best?.terms.insert(index)
                } else {
                    best = (name, distance, [index])
                }
            }
        }
        if let best { return best.terms.count == 1 ? best.name : nil }
        return label(withSynonym: word, in: terms)
    }

    /// What people call an accommodation is no name that the field takes, but leaves no doubt of which is meant.
    private static func label(withSynonym word: [UInt8], in terms: Terms) -> String? {
        let found = terms.all.compactMap { term -> String? in
            let language = Language.allCases.first { language in
                (term.synonyms[language] ?? []).contains { editDistance(word, folded($0), limit: 1) != nil }
            }
            return language.map { term.label($0) }
        }
        return found.count == 1 ? found[0] : nil
    }

    /// "Efter aftale" promises nothing: an error when nothing concrete stands beside it, else a warning.
    static let accommodationsVague = Rule(
        "accommodations-vague", .accommodations, .error,
        .opening { draft, _ in
            let isAlone = !draft.accommodations.contains { $0.meaning != .vague }
            return draft.accommodations.filter { $0.meaning == .vague }.map {
                Remark($0.place, isAlone ? "alone" : "beside", ["value": $0.words], severity: isAlone ? .error : .warning)
            }
        })

    static let accommodationsMany = Rule(
        "accommodations-many", .accommodations, .warning,
        .opening { draft, _ in
            guard draft.accommodations.count > most else { return [] }
            return [Remark(draft.accommodations[most].place, "plain", ["count": String(draft.accommodations.count)])]
        })

    /// More than so many are a list that nobody keeps (an editorial choice).
    private static let most = 12

    static let accommodationNoteNeeded = Rule(
        "accommodation-note-needed", .accommodations, .error,
        .opening { draft, _ in
            draft.accommodations.filter { $0.meaning == .other && ($0.note?.trimmed ?? "").isEmpty }.map { Remark($0.place) }
        })
}

extension OpeningDraft {
    /// Whether the field is not there or empty; a misspelt key is another mistake.
    var namesNoAccommodation: Bool {
        accommodationNodes.allSatisfy(\.isBlank) && file.misspelt.isDisjoint(with: ["accommodations", "kind"])
    }

    /// Notes without a `kind:` to say what they are about.
    var namelessAccommodations: [Node] {
        file.misspelt.contains("kind") ? [] : accommodationNodes.filter { $0.entries != nil && $0["kind"] == nil }
    }

    private var accommodationNodes: [Node] { file.front["accommodations"].map { $0.list ?? [$0] } ?? [] }
}
