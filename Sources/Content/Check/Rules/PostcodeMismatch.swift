extension Rule {
    /// A Danish postcode that lies in none of the named municipality; a postcode may lie in several.
    static let postcodeMismatch = Rule(
        "postcode-mismatch", .required, .warning,
        .opening { draft, context in
            guard case .read(let index, let other) = draft.municipality, case .read(let postcode, let place) = draft.postcode else {
                return []
            }
            let municipality = context.vocabulary.municipalities[index]
            guard municipality.country == .denmark, !context.vocabulary.postcodes.isEmpty else { return [] }
            guard let codes = context.vocabulary.postcodes[postcode] else {
                return [Remark(place, "unknown", ["postcode": postcode])]
            }
            if codes.contains(municipality.code) { return [] }
            let names = codes.compactMap(context.vocabulary.municipalities.index(ofCode:)).map {
                context.vocabulary.municipalities[$0].name
            }
            let facts = ["postcode": postcode, "municipality": municipality.name, "lies-in": names.joined(separator: ", ")]
            return [Remark(place, "plain", facts, related: other)]
        })
}
