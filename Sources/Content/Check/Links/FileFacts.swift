/// What others may want to know of a file: whether a page of it is there, and under which names.
struct FileFacts: Sendable {
    let language: Language
    let isDraft: Bool
    let published: Day?
    /// Of an opening: the last day on which it is open.
    let lastDay: Day?
    let aliases: [String]
    let municipality: Int?
    let scheme: Int?

    init(_ draft: Draft, _ opening: OpeningDraft?) {
        language = draft.language
        isDraft = draft.front.flag("draft").value ?? false
        published = opening?.published.value ?? draft.front.day("published").value
        lastDay = opening?.deadline.value.map { Opening.lastDay(deadline: $0, closed: draft.front.day("closed").value) }
        aliases = draft.front.texts("aliases").map { FileName(path: $0 + ".md").slug }
        municipality = opening?.municipality.value
        scheme = opening?.scheme.value
    }
}
