extension Rule {
    static let programmeMissing = Rule(
        "programme-missing", .media, .error,
        .file { draft, context in
            guard draft.kind == .story, draft.lacks("programme") else { return [] }
            let country = Country(of: draft.language)
            let fitting = [context.vocabulary.brokers, context.vocabulary.schemes].flatMap { $0.fitting(country).map(\.slug) } + ["other"]
            let programmes = Schema.of(.story).fields.first { $0.key == "programme" }?.shape.choices ?? []
            return [
                Remark(
                    draft.placeOfMissing("programme"), "plain",
                    ["allowed": programmes.filter(fitting.contains).joined(separator: ", ")])
            ]
        })

    /// A named person has said yes, on a day, and someone holds the paper.
    static let consentMissing = Rule(
        "consent-missing", .media, .error,
        .file { draft, _ in
            guard draft.kind == .story, let people = draft.front.entry("people"), !draft.front.texts("people").isEmpty,
                !draft.misspelt.contains("consent")
            else { return [] }
            guard let consent = draft.front["consent"] else { return [Remark(draft.front.entry("consent")?.keyPlace ?? people.keyPlace)] }
            guard consent.entries != nil else { return [] }
            let missing = ["given", "held-by"].first { consent[$0] == nil && !draft.misspelt.contains($0) }
            return missing.map { [Remark(draft.placeOfMissing("consent"), "part", ["key": $0])] } ?? []
        })
}
