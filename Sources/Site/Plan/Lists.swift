internal import Content

/// Which openings stand in which list of a language, newest first: one array a list, found by its number and not by a hash.
struct Lists: Sendable {
    private let numbers: ListNumbers
    private var openings: [[Int]]

    init(_ numbers: ListNumbers) {
        self.numbers = numbers
        openings = Array(repeating: [], count: numbers.count)
    }

    subscript(key: ListKey) -> [Int] { openings[numbers.number(of: key)] }

    /// An accommodation that an opening names twice is offered once.
    mutating func add(_ index: Int, _ opening: Opening) {
        append(index, to: .all)
        append(index, to: .scheme(opening.scheme))
        if let municipality = opening.location.municipality {
            append(index, to: .municipality(municipality))
            append(index, to: .pair(municipality: municipality, scheme: opening.scheme))
        }
        if let sector = opening.sector { append(index, to: .sector(sector)) }
        if let broker = opening.broker { append(index, to: .broker(broker)) }
        if let level = opening.level.flatMap(Opening.levels.firstIndex(of:)) { append(index, to: .level(level)) }
        for offered in opening.accommodations { if let term = offered.term { append(index, to: .accommodation(term)) } }
        for band in HourBand.all.indices where HourBand.all[band].holds(opening.hours) { append(index, to: .hours(band)) }
    }

    private mutating func append(_ index: Int, to key: ListKey) {
        let number = numbers.number(of: key)
        if openings[number].last != index { openings[number].append(index) }
    }
}

/// The lists in a fixed order: all, hours, those of the vocabulary, then every scheme of every municipality.
struct ListNumbers: Sendable {
    let count: Int
    private let schemes: Int
    private let brokers: Int
    private let levels: Int
    private let sectors: Int
    private let accommodations: Int
    private let municipalities: Int
    private let pairs: Int
    private let schemeCount: Int

    init(_ vocabulary: Vocabulary) {
        schemes = 1 + HourBand.all.count
        brokers = schemes + vocabulary.schemes.all.count
        levels = brokers + vocabulary.brokers.all.count
        sectors = levels + Opening.levels.count
        accommodations = sectors + vocabulary.sectors.all.count
        municipalities = accommodations + vocabulary.accommodations.all.count
        pairs = municipalities + vocabulary.municipalities.all.count
        schemeCount = vocabulary.schemes.all.count
        count = pairs + vocabulary.municipalities.all.count * schemeCount
    }

    func number(of key: ListKey) -> Int {
        switch key {
        case .all: 0
        case .hours(let index): 1 + index
        case .scheme(let index): schemes + index
        case .broker(let index): brokers + index
        case .level(let index): levels + index
        case .sector(let index): sectors + index
        case .accommodation(let index): accommodations + index
        case .municipality(let index): municipalities + index
        case .pair(let municipality, let scheme): pairs + municipality * schemeCount + scheme
        }
    }
}
