internal import Content

/// Openings that are like each other: the same accommodations, sector and hours, near each other.
///
/// Only the nearest in two orderings are compared, by sector and by place, so that the cost grows with the number of openings and
/// not with its square.
struct Likeness: Sendable {
    /// Looked at to each side in each ordering.
    private static let reach = 16
    /// Shown on a page.
    static let most = 4

    /// One ordering by sector and one by place; side by side, as a page looks at thirty of them.
    private let orders: [[Mark]]
    /// By opening; nil for those that are neither open nor shown closed.
    private let marks: [Mark?]
    /// Municipalities that share a border or a fixed link, by index.
    private let neighbours: [[Int]]

    /// What is compared, of one opening.
    private struct Mark: Sendable {
        let index: Int
        let isOpen: Bool
        let language: Language
        let sector: Int
        let region: Int
        let municipality: Int
        /// One bit an accommodation, the vocabulary's first 128.
        let low: UInt64
        let high: UInt64
        let hours: WeeklyHours
        /// Where it stands in each ordering.
        var places: (Int, Int)
    }

    init(_ board: Board) {
        let catalog = board.catalog
        let municipalities = catalog.vocabulary.municipalities
        neighbours = municipalities.all.map { $0.neighbours.compactMap(municipalities.index(ofCode:)) }
        var marks = [Mark?](repeating: nil, count: catalog.openings.count)
        for (list, isOpen) in [(board.open, true), (board.closed, false)] {
            for index in list { marks[index] = Likeness.mark(index, board, isOpen: isOpen) }
        }
        let shown = marks.compactMap { $0 }
        let bySector = shown.map { Likeness.key($0.sector, $0.region, $0) }.sorted().map(Likeness.index)
        let byPlace = shown.map { Likeness.key($0.region, $0.municipality, $0) }.sorted().map(Likeness.index)
        for (place, index) in bySector.enumerated() { marks[index]?.places.0 = place }
        for (place, index) in byPlace.enumerated() { marks[index]?.places.1 = place }
        self.marks = marks
        orders = [bySector, byPlace].map { $0.compactMap { marks[$0] } }
    }

    /// A place in an ordering as one number: two indexes of the vocabulary, hours in quarters, and the opening's own index.
    private static func key(_ first: Int, _ second: Int, _ mark: Mark) -> UInt64 {
        let quarters = UInt64(max(0, min(mark.hours.least * 4, 4095)))
        return UInt64(first + 1) << 56 | UInt64(second + 1) << 44 | quarters << 32 | UInt64(mark.index)
    }

    private static func index(of key: UInt64) -> Int { Int(key & 0xFFFF_FFFF) }

    private static func mark(_ index: Int, _ board: Board, isOpen: Bool) -> Mark {
        let (opening, vocabulary) = (board.catalog.openings[index], board.catalog.vocabulary)
        let terms = opening.accommodations.compactMap(\.term)
        let municipality = opening.location.municipality
        let region = municipality.flatMap { place in
            vocabulary.municipalities[place].regions.first { vocabulary.regions[$0].isValid(on: board.today) }
        }
        return Mark(
            index: index, isOpen: isOpen, language: opening.page.language, sector: opening.sector ?? -1,
            region: region ?? -1, municipality: municipality ?? -1,
            low: terms.filter { $0 < 64 }.reduce(0) { $0 | 1 << UInt64($1) },
            high: terms.filter { $0 >= 64 && $0 < 128 }.reduce(0) { $0 | 1 << UInt64($1 - 64) },
            hours: opening.hours, places: (0, 0)
        )
    }

    /// The open openings most like one, in its language, best first.
    func likes(of index: Int) -> [Int] {
        guard let mark = marks[index] else { return [] }
        var best: [(index: Int, score: Int)] = []
        best.reserveCapacity(Self.most + 1)
        for (order, place) in [(orders[0], mark.places.0), (orders[1], mark.places.1)] {
            for candidate in order[max(0, place - Self.reach)..<min(order.count, place + Self.reach + 1)] {
                guard candidate.index != index, candidate.isOpen, candidate.language == mark.language else { continue }
                insert((candidate.index, score(mark, candidate)), into: &best)
            }
        }
        return best.map(\.index)
    }

    private func insert(_ candidate: (index: Int, score: Int), into best: inout [(index: Int, score: Int)]) {
        let place =
            best.firstIndex { $0.score < candidate.score || $0.score == candidate.score && $0.index >= candidate.index } ?? best.count
        // Both orderings may hold the same opening.
        guard place < Self.most, place == best.count || best[place].index != candidate.index else { return }
        best.insert(candidate, at: place)
        if best.count > Self.most { best.removeLast() }
    }

    private func score(_ one: Mark, _ other: Mark) -> Int {
        let shared = (one.low & other.low).nonzeroBitCount + (one.high & other.high).nonzeroBitCount
        let sector = one.sector >= 0 && one.sector == other.sector ? 5 : 0
        let gap = max(0, max(one.hours.least, other.hours.least) - min(one.hours.most, other.hours.most))
        let hours = gap == 0 ? 3 : gap <= 3 ? 1 : 0
        return 2 * shared + sector + hours + nearness(one, other)
    }

    private func nearness(_ one: Mark, _ other: Mark) -> Int {
        guard one.region >= 0 else { return 0 }
        if one.municipality == other.municipality { return 5 }
        if other.municipality >= 0, neighbours[one.municipality].contains(other.municipality) { return 3 }
        return one.region == other.region ? 1 : 0
    }
}
