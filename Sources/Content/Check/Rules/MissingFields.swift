/// The family of fields that must be there: one table, each rule in its own words.
extension Rule {
    static let titleMissing = missing("title-missing", "title", \.title.isAbsent)
    static let employerMissing = missing("employer-missing", "employer", \.employer.isAbsent)
    static let schemeMissing = Rule(
        "scheme-missing", .required, .error,
        .opening { draft, context in
            guard draft.scheme.isAbsent, draft.file.lacks("scheme") else { return [] }
            let fitting = context.vocabulary.schemes.fitting(draft.country).map(\.slug).joined(separator: ", ")
            return [Remark(draft.file.placeOfMissing("scheme"), "plain", ["allowed": fitting])]
        })

    private static func missing(_ id: String, _ key: String, _ isMissing: @escaping @Sendable (OpeningDraft) -> Bool) -> Rule {
        Rule(
            id, .required, .error,
            .opening { draft, _ in
                isMissing(draft) && draft.file.lacks(key) ? [Remark(draft.file.placeOfMissing(key))] : []
            })
    }

    /// Tasks with names: one that has only its hours says nothing of the job.
    static let tasksMissing = Rule(
        "tasks-missing", .required, .error,
        .opening { draft, _ in
            let tasks = draft.file.front["tasks"].map { $0.list ?? [$0] } ?? []
            if tasks.allSatisfy(\.isBlank) {
                return draft.file.misspelt.contains("tasks") ? [] : [Remark(draft.file.placeOfMissing("tasks"))]
            }
            guard !draft.file.misspelt.contains("name") else { return [] }
            return tasks.filter { $0.entries != nil && $0["name"] == nil }.map { Remark($0.place, "name") }
        })

    /// A place is a municipality, or no place at all.
    static let locationMissing = Rule(
        "location-missing", .required, .error,
        .opening { draft, _ in
            guard draft.municipality.isAbsent, !draft.isRemote, draft.file.misspelt.isDisjoint(with: ["location", "municipality"]),
                draft.file.front["location"].map({ $0.entries != nil }) ?? true
            else { return [] }
            return [Remark(draft.file.placeOfMissing("location"))]
        })

    /// Someone to turn to: a name, and an e-mail address or a telephone number.
    static let contactMissing = Rule(
        "contact-missing", .required, .error,
        .opening { draft, _ in
            guard let contact = draft.file.front["contact"] else {
                return draft.file.lacks("contact") ? [Remark(draft.file.placeOfMissing("contact"))] : []
            }
            guard contact.entries != nil, draft.file.misspelt.isDisjoint(with: ["name", "email", "phone"]) else { return [] }
            let place = draft.file.placeOfMissing("contact")
            if contact.text("name").isAbsent { return [Remark(place, "name")] }
            return contact.text("email").isAbsent && contact.text("phone").isAbsent ? [Remark(place, "way")] : []
        })

    static let datesMissing = Rule(
        "dates-missing", .required, .error,
        .opening { draft, _ in
            ["published", "deadline"].filter(draft.file.lacks).map { Remark(draft.file.placeOfMissing($0), "plain", ["key": $0]) }
        })

    /// The required fields of the other kinds, as their schemas have them.
    static let fieldMissing = Rule(
        "field-missing", .required, .error,
        .file { draft, _ in
            Schema.of(draft.kind).fields.filter { $0.isRequired && draft.lacks($0.key) }.filter { field in
                // An employer is named by `name`, which then is its title.
                !(draft.kind == .employer && field.key == "title")
            }.map { Remark(draft.placeOfMissing($0.key), "plain", ["key": $0.key]) } + placeOfEvent(draft)
        })

    private static func placeOfEvent(_ draft: Draft) -> [Remark] {
        guard draft.kind == .event, draft.lacks("place"), draft.lacks("url") else { return [] }
        return [Remark(.top, "place")]
    }
}
