/// The words of all facets' values, gathered once and given to every document that has the value.
struct FacetTexts {
    private(set) var tally = Tally()
    private let names: SearchNames
    /// The number of the first value of each facet.
    private let bases: [Int]

    init(_ names: SearchNames) {
        self.names = names
        let facets = [
            names.regions, names.municipalities, names.schemes, names.brokers, names.sectors, names.levels, names.workplaces,
            names.accommodations,
        ]
        var bases: [Int] = []
        var count = 0
        for values in facets {
            bases.append(count)
            count += values.count
            for value in values {
                for word in value.names + value.words { tally.add([UInt8](word.text.utf8), .none, word.stemming, 16, inTitle: false) }
                tally.endDocument()
            }
        }
        bases.append(count)
        for band in names.bands {
            for word in band.words { tally.add([UInt8](word.text.utf8), .none, word.stemming, 16, inTitle: false) }
            tally.endDocument()
        }
        self.bases = bases
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
