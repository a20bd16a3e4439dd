internal import Markdown

extension Rule {
    /// The text names accommodations, the field does not; the mend is certain where labels stand literally.
    static let accommodationsOnlyInText = Rule("accommodations-only-in-text", .accommodations, .error, .opening { draft, context in
        guard draft.namesNoAccommodation else { return [] }
        let mentions = draft.accommodationsInText(context)
        guard let first = mentions.first else { return [] }
        let terms = context.vocabulary.accommodations
        let labels = mentions.filter(\.isLabel).map { terms[$0.accommodation].slug }
        let slugs = mentions.map { terms[$0.accommodation].slug }
        let words = String(decoding: draft.file.outline.text[first.range], as: UTF8.self).oneLine
        let facts = ["words": words, "slug": slugs[0], "slugs": "[\(slugs.joined(separator: ", "))]"]
        return [Remark(draft.file.outline.place(of: first.range), "plain", facts, fix: fix(labels, in: draft.file))]
    })

    private static func fix(_ slugs: [String], in file: Draft) -> Fix? {
        guard !slugs.isEmpty else { return nil }
        let lines = (["accommodations:"] + slugs.map { "  - \($0)" }).joined(separator: file.newline)
        guard let entry = file.front.entry("accommodations") else { return Fix(key: "accommodations", edits: [file.line(lines)]) }
        let end = entry.value.place
        let place = Place(line: entry.keyPlace.line, column: entry.keyPlace.column, endLine: end.endLine, endColumn: end.endColumn)
        return Fix(key: "accommodations", edits: [Edit(place: place, text: lines)])
    }
}
