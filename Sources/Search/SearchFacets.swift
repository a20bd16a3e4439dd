/// How many documents have each value of each facet: what the search page lists, in the order in which the files number values.
public struct SearchFacets: Sendable {
    /// By kind, in the order of `SearchKind`.
    public private(set) var kinds = [Int](repeating: 0, count: SearchKind.allCases.count)
    public private(set) var regions: [Int]
    public private(set) var municipalities: [Int]
    public private(set) var schemes: [Int]
    public private(set) var brokers: [Int]
    public private(set) var sectors: [Int]
    public private(set) var levels: [Int]
    public private(set) var workplaces: [Int]
    public private(set) var accommodations: [Int]

    init(_ documents: [SearchDocument], _ names: SearchNames) {
        func zeros(_ values: [SearchNames.Value]) -> [Int] { [Int](repeating: 0, count: values.count) }
        regions = zeros(names.regions)
        municipalities = zeros(names.municipalities)
        schemes = zeros(names.schemes)
        brokers = zeros(names.brokers)
        sectors = zeros(names.sectors)
        levels = zeros(names.levels)
        workplaces = zeros(names.workplaces)
        accommodations = zeros(names.accommodations)
        for document in documents {
            kinds[document.kind.rawValue] += 1
            let facets = document.facets
            if let value = facets.region { regions[value] += 1 }
            if let value = facets.municipality { municipalities[value] += 1 }
            if let value = facets.scheme { schemes[value] += 1 }
            if let value = facets.broker { brokers[value] += 1 }
            if let value = facets.sector { sectors[value] += 1 }
            if let value = facets.level { levels[value] += 1 }
            if let value = facets.workplace { workplaces[value] += 1 }
            for value in facets.accommodations { accommodations[value] += 1 }
        }
    }
}
