internal import Content
internal import Work

/// Openings that are like each other: the same accommodations, sector and hours, near each other.
///
/// Only the nearest in two orderings are compared, by sector and by place, so that the cost grows with the number of openings and
/// not with its square.
struct Likeness: Sendable {
    /// Looked at to each side in each ordering.
    private static let reach = 20
    /// Shown on a page.
    static let most = 4

    private let marks: [Int: Mark]
    private let bySector: [Int]
    private let byPlace: [Int]

    /// What is compared, of one opening.
    private struct Mark: Sendable {
        let language: Language
        let sector: Int
        let region: Int
        let municipality: Int
        let neighbours: [String]
        let code: String
        /// One bit an accommodation, the vocabulary's first 128.
        let low: UInt64
        let high: UInt64
        let hours: WeeklyHours
        let placeInSector: Int
        let placeInPlaces: Int
    }

    /// `candidates` are the open openings; closed ones look for likes among them.
    init(_ board: Board, candidates: [Int]) {
        let catalog = board.catalog
        let all = candidates + board.closed
        func key(_ index: Int) -> (sector: Int, region: Int, municipality: Int, hours: Double) {
            let opening = catalog.openings[index]
            let municipality = opening.location.municipality
            let region = municipality.flatMap { catalog.vocabulary.municipalities[$0].regions.first } ?? -1
            return (opening.sector ?? -1, region, municipality ?? -1, opening.hours.least)
        }
        let keys = Dictionary(uniqueKeysWithValues: all.map { ($0, key($0)) })
        let sector = all.map { ($0, keys[$0]!) }.sorted { ($0.1.sector, $0.1.region, $0.1.hours, $0.0) < ($1.1.sector, $1.1.region, $1.1.hours, $1.0) }.map(\.0)
        let place = all.map { ($0, keys[$0]!) }.sorted { ($0.1.region, $0.1.municipality, $0.1.hours, $0.0) < ($1.1.region, $1.1.municipality, $1.1.hours, $1.0) }.map(\.0)
        let inSector = Dictionary(uniqueKeysWithValues: sector.enumerated().map { ($1, $0) })
        let inPlaces = Dictionary(uniqueKeysWithValues: place.enumerated().map { ($1, $0) })
        marks = Dictionary(uniqueKeysWithValues: all.map { index in
            let opening = catalog.openings[index]
            let key = keys[index]!
            let municipality = opening.location.municipality.map { catalog.vocabulary.municipalities[$0] }
            let terms = opening.accommodations.compactMap(\.term)
            return (index, Mark(
                language: opening.page.language, sector: key.sector, region: key.region, municipality: key.municipality,
                neighbours: municipality?.neighbours ?? [], code: municipality?.code ?? "",
                low: terms.filter { $0 < 64 }.reduce(0) { $0 | 1 << UInt64($1) },
                high: terms.filter { $0 >= 64 && $0 < 128 }.reduce(0) { $0 | 1 << UInt64($1 - 64) },
                hours: opening.hours, placeInSector: inSector[index]!, placeInPlaces: inPlaces[index]!
            ))
        })
        let isOpen = Set(candidates)
        bySector = sector.map { isOpen.contains($0) ? $0 : -1 }
        byPlace = place.map { isOpen.contains($0) ? $0 : -1 }
    }

    /// The open openings most like one, in its language, best first.
    func likes(of index: Int) -> [Int] {
        guard let mark = marks[index] else { return [] }
        var best: [(index: Int, score: Int)] = []
        for (order, place) in [(bySector, mark.placeInSector), (byPlace, mark.placeInPlaces)] {
            for other in order[max(0, place - Self.reach)..<min(order.count, place + Self.reach + 1)] {
                guard other >= 0, other != index, let candidate = marks[other], candidate.language == mark.language,
                    !best.contains(where: { $0.index == other })
                else { continue }
                insert((other, Self.score(mark, candidate)), into: &best)
            }
        }
        return best.map(\.index)
    }

    private func insert(_ candidate: (index: Int, score: Int), into best: inout [(index: Int, score: Int)]) {
        let place = best.firstIndex { $0.score < candidate.score || $0.score == candidate.score && $0.index > candidate.index } ?? best.count
        guard place < Self.most else { return }
        best.insert(candidate, at: place)
        if best.count > Self.most { best.removeLast() }
    }

    private static func score(_ one: Mark, _ other: Mark) -> Int {
        let shared = (one.low & other.low).nonzeroBitCount + (one.high & other.high).nonzeroBitCount
        let sector = one.sector >= 0 && one.sector == other.sector ? 5 : 0
        let gap = max(0, max(one.hours.least, other.hours.least) - min(one.hours.most, other.hours.most))
        let hours = gap == 0 ? 3 : gap <= 3 ? 1 : 0
        let place = one.municipality >= 0 && one.municipality == other.municipality ? 5
            : one.neighbours.contains(other.code) ? 3 : one.region >= 0 && one.region == other.region ? 1 : 0
        return 2 * shared + sector + hours + place
    }
}
