internal import Content
internal import Search

/// What the values of facets are called, in all languages of the board.
struct SearchNaming {
    let scene: Scene
    let words: SearchWords

    private var vocabulary: Vocabulary { scene.vocabulary }
    private var languages: [Language] { scene.board.languages }

    var names: SearchNames {
        var names = SearchNames()
        names.regions = vocabulary.regions.map { value($0.term, "regions", bare: true) }
        names.municipalities = vocabulary.municipalities.all.map(municipality)
        names.schemes = vocabulary.schemes.all.map { value($0, "schemes") }
        names.brokers = vocabulary.brokers.all.map { value($0, "brokers") }
        names.sectors = vocabulary.sectors.all.map { value($0, "sectors") }
        names.accommodations = vocabulary.accommodations.all.map { value($0, "accommodations") }
        names.levels = Opening.levels.map { choice("level_" + $0, "levels", $0) }
        names.workplaces = SearchDocuments.workplaces.map { choice("workplace_" + $0.rawValue, "workplaces", $0.rawValue) }
        names.bands = HourBand.all.map { band in
            (Double(band.first)...Double(band.last), words["hours", band.slug].map { spoken($0.words) } ?? [])
        }
        names.alike = words.alike
        names.places = places
        return names
    }

    private func value(_ term: Term, _ facet: String, bare: Bool = false) -> SearchNames.Value {
        let more = words[facet, term.slug]
        var exact = languages.map { SearchNames.Word(withoutRemark(term.label($0)), $0.stemming) }
        exact = unique(exact)
        let labels = exact.count
        exact += spoken(term.synonyms) + spoken(more?.names ?? [:])
        // "Nordland - Nordlánnda"; "Region Nordjylland" is also "Nordjylland".
        if bare, let label = term.labels[.danish] {
            exact += label.split(separator: " - ").map { SearchNames.Word(String($0), languages[0].stemming) }
            if label.hasPrefix("Region ") { exact.append(SearchNames.Word(String(label.dropFirst(7)), languages[0].stemming)) }
        }
        return SearchNames.Value(names: unique(exact), labels: labels, words: spoken(more?.words ?? [:]))
    }

    private func municipality(_ municipality: Municipality) -> SearchNames.Value {
        let names = [municipality.name] + municipality.also
        return SearchNames.Value(names: unique(names.map { SearchNames.Word($0, languages[0].stemming) }))
    }

    private func choice(_ key: String, _ facet: String, _ slug: String) -> SearchNames.Value {
        let labels = languages.map { SearchNames.Word(scene.tongue($0).phrasing.text(key), $0.stemming) }
        return SearchNames.Value(names: [], words: labels + spoken(words[facet, slug]?.words ?? [:]))
    }

    private func spoken(_ words: [Language: [String]]) -> [SearchNames.Word] {
        languages.flatMap { language in (words[language] ?? []).map { SearchNames.Word($0, language.stemming) } }
    }

    /// `Skånejob (løntilskud til førtidspensionister)` is called Skånejob.
    private func withoutRemark(_ label: String) -> String {
        guard let end = label.firstIndex(of: "("), end > label.startIndex else { return label }
        return String(label[..<label.index(before: end)])
    }

    private func unique(_ words: [SearchNames.Word]) -> [SearchNames.Word] {
        var seen = Set<SearchNames.Word>()
        return words.filter { seen.insert($0).inserted }
    }

    private var places: [SearchNames.Place] {
        let postcodes = Dictionary(
            grouping: vocabulary.postcodes.flatMap { postcode, codes in codes.map { (code: $0, postcode: postcode) } }, by: \.code
        ).mapValues { $0.map(\.postcode).sorted() }
        return vocabulary.municipalities.all.map { place in
            SearchNames.Place(
                slug: place.slug, name: place.name, latitude: place.latitude, longitude: place.longitude,
                postcodes: postcodes[place.code] ?? [])
        }
    }
}
