internal import Markdown

extension Rule {
    /// The text names accommodations, the field does not; the mend is certain where labels stand literally.
    static let accommodationsOnlyInText = Rule(
        "accommodations-only-in-text", .accommodations, .error,
        .opening { draft, context in
            guard draft.namesNoAccommodation, let found = AccommodationsOnlyInText(draft, context) else { return [] }
            let facts = ["words": found.words, "slugs": "[\(found.slugs.joined(separator: ", "))]"]
            return [Remark(found.place, "plain", facts, fix: found.fix(in: draft.file))]
        })
}

/// The accommodations that stand in the text of an opening whose field is silent.
struct AccommodationsOnlyInText {
    /// Of the first one.
    let place: Place
    let words: String
    let slugs: [String]
    /// Those whose label stands literally.
    private let labelled: [String]

    init?(_ draft: OpeningDraft, _ context: CheckContext) {
        let outline = draft.file.outline
        let body = Self(outline.text, context) { outline.place(of: $0) }
        // The text fields of front matter are text as well.
        let fields = draft.textFields.lazy.compactMap { field in Self(Array((field.text ?? "").utf8), context) { _ in field.place } }
        guard let found = body ?? fields.first else { return nil }
        self = found
    }

    private init?(_ text: [UInt8], _ context: CheckContext, place: (Range<Int>) -> Place) {
        let mentions = context.vocabulary.wording.mentions(in: text)
        guard let first = mentions.first else { return nil }
        let terms = context.vocabulary.accommodations
        self.place = place(first.range)
        words = String(decoding: text[first.range], as: UTF8.self).oneLine
        slugs = mentions.map { terms[$0.accommodation].slug }
        labelled = mentions.filter(\.isLabel).map { terms[$0.accommodation].slug }
    }

    func fix(in file: Draft) -> Fix? {
        guard !labelled.isEmpty else { return nil }
        let lines = ["accommodations:"] + labelled.map { "  - \($0)" }
        guard let entry = file.front.entry("accommodations") else {
            return file.adding(lines: lines).map { Fix(key: "accommodations", edits: [$0]) }
        }
        // On one line, whatever stands round it.
        return Fix(key: "accommodations", edits: [Edit(place: entry.place, text: "accommodations: [\(labelled.joined(separator: ", "))]")])
    }
}
