internal import Markdown
internal import Text

extension Rule {
    static let accommodationsMissing = Rule("accommodations-missing", .accommodations, .error, .opening { draft, context in
        guard draft.namesNoAccommodation, draft.accommodationsInText(context).isEmpty else { return [] }
        return [Remark(draft.file.placeOfMissing("accommodations"))]
    })

    static let accommodationUnknown = Rule("accommodation-unknown", .accommodations, .error, .opening { draft, context in
        draft.accommodations.filter { $0.meaning == .unknown }.map {
            unknown($0.words, at: $0.place, among: context.vocabulary.accommodations.names, names: [])
        }
    })

    /// "Efter aftale" promises nothing: an error when nothing concrete stands beside it, else a warning.
    static let accommodationsVague = Rule("accommodations-vague", .accommodations, .error, .opening { draft, _ in
        let isAlone = !draft.accommodations.contains { $0.meaning != .vague }
        return draft.accommodations.filter { $0.meaning == .vague }.map {
            Remark($0.place, isAlone ? "alone" : "beside", ["value": $0.words], severity: isAlone ? .error : .warning)
        }
    })

    static let accommodationsMany = Rule("accommodations-many", .accommodations, .warning, .opening { draft, _ in
        guard draft.accommodations.count > most else { return [] }
        return [Remark(draft.accommodations[most].place, "plain", ["count": String(draft.accommodations.count)])]
    })

    /// More than so many are a list that nobody keeps (an editorial choice).
    private static let most = 12

    static let accommodationNoteNeeded = Rule("accommodation-note-needed", .accommodations, .error, .opening { draft, _ in
        draft.accommodations.filter { $0.meaning == .other && ($0.note?.trimmed ?? "").isEmpty }.map { Remark($0.place) }
    })
}

extension OpeningDraft {
    /// Whether the field is not there or empty; a misspelt key is another mistake.
    var namesNoAccommodation: Bool {
        accommodations.isEmpty && !file.misspelt.contains("accommodations") && !file.misspelt.contains("kind")
    }

    func accommodationsInText(_ context: CheckContext) -> [AccommodationMention] {
        context.vocabulary.wording.mentions(in: file.outline.text)
    }
}
