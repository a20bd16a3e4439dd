/// The words of all facets' values, gathered once and given to every document that has the value.
struct FacetTexts {
    private(set) var tally = Tally()
    private let names: SearchNames
    /// The number of the first value of each facet.
    private let bases: [Int]

    init(_ names: SearchNames) {
        self.names = names
        self.bases = Self.bases(names)
        let facets = Self.facets(names)
        for (place, values) in facets.enumerated() {
            let share = place == facets.count - 1 ? SearchDocument.Field.offerShare : 1
            for value in values {
                add(value.names.prefix(value.labels), SearchDocument.Field.nameWeight / share)
                add(value.names.dropFirst(value.labels) + value.words, SearchDocument.Field.wordWeight / share)
                tally.endDocument()
            }
        }
        for (place, band) in names.bands.enumerated() {
            // The fewest hours are what is called few; the other bands only lead there.
            add(band.words[...], SearchDocument.Field.wordWeight * (place == 0 ? 2 : 1))
            tally.endDocument()
        }
    }

    private static func facets(_ names: SearchNames) -> [[SearchNames.Value]] {
        [
            names.regions, names.municipalities, names.schemes, names.brokers, names.sectors, names.levels, names.workplaces,
            names.accommodations,
        ]
    }

    private static func bases(_ names: SearchNames) -> [Int] { facets(names).reduce(into: [0]) { $0.append($0[$0.count - 1] + $1.count) } }

    private mutating func add(_ words: ArraySlice<SearchNames.Word>, _ weight: Int) {
        for word in words { tally.add([UInt8](word.text.utf8), .none, word.stemming, weight, inTitle: false) }
    }

    /// The numbers of a document's values.
    func values(of document: SearchDocument) -> [UInt32] {
        let facets = document.facets
        let single = [
            facets.region, facets.municipality, facets.scheme, facets.broker, facets.sector, facets.level, facets.workplace,
        ]
        var values: [UInt32] = []
        for (base, value) in zip(bases, single) { if let value { values.append(UInt32(base + value)) } }
        for value in facets.accommodations { values.append(UInt32(bases[7] + value)) }
        if let hours = facets.hours {
            for (place, band) in names.bands.enumerated()
            where hours.lowerBound <= band.hours.upperBound && hours.upperBound >= band.hours.lowerBound {
                values.append(UInt32(bases[8] + place))
            }
        }
        return values
    }
}
