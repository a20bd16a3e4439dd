internal import Content
internal import Search

/// Openings that are like each other: the same words in their titles, accommodations, sector and hours, near each other.
///
/// Words are terms of the search, so `gartnerhjælper` is like `gartner`. All openings, those of a sector, and those with a strong term
/// are lists in the order of their places; only the nearest in each list are compared, so that the cost grows with the number of
/// openings and not with its square.
struct Likeness: Sendable {
    /// Looked at to each side in the list of all, and in any other.
    private static let (reach, few) = (16, 6)
    /// Shown on a page.
    static let most = 4

    /// Of those that are open or shown closed, in the order of their places.
    private let marks: [Mark]
    /// By opening: its place in `marks`, or -1.
    private let places: [Int]
    /// Places in `marks`, rising: those of a sector, then those with a term.
    private let lists: [[Int32]]
    /// Where the lists of terms begin.
    private let firstTerm: Int
    private let strong: StrongTerms
    /// Municipalities that share a border or a fixed link, by index.
    private let neighbours: [[Int32]]

    /// What is compared, of one opening: nothing in it is counted by reference, and it is small, as it is read out of order.
    private struct Mark: Sendable {
        let index: Int32
        let sector: Int32
        let region: Int32
        let municipality: Int32
        let isOpen: Bool
        let language: Language
        /// One bit an accommodation, the vocabulary's first 128.
        let low: UInt64
        let high: UInt64
        let hours: WeeklyHours
        /// As many terms as a title has, the rest -1 without strength.
        var terms = InlineArray<3, Int32>(repeating: -1)
        var strengths = InlineArray<3, UInt8>(repeating: 0)

        /// A place in the order as one number: two indexes of the vocabulary, hours in quarters, and the opening's own index.
        var key: UInt64 {
            let quarters = UInt64(max(0, min(hours.least * 4, 4095)))
            return UInt64(region + 1) << 56 | UInt64(municipality + 1) << 44 | quarters << 32 | UInt64(index)
        }
    }

    /// `former` is of the same vocabulary: where all titles are as they were, so are their terms.
    init(_ board: Board, following former: (likeness: Likeness, board: Board)? = nil) {
        let catalog = board.catalog
        let municipalities = catalog.vocabulary.municipalities
        neighbours = municipalities.all.map { $0.neighbours.compactMap(municipalities.index(ofCode:)).map(Int32.init) }
        if let former, Likeness.titlesAreSame(former.board, board) {
            strong = former.likeness.strong
        } else {
            let titled = (board.open + board.closed).map { catalog.openings[$0] }
            strong = StrongTerms(titled.map { ($0.title, $0.page.language.stemming) })
        }
        var marks = board.open.map { Likeness.mark($0, board, isOpen: true) } + board.closed.map { Likeness.mark($0, board, isOpen: false) }
        for place in marks.indices {
            for (number, entry) in strong.ofTitle[place].enumerated() {
                marks[place].terms[number] = Int32(entry.term)
                marks[place].strengths[number] = UInt8(entry.strength)
            }
        }
        marks.sort { $0.key < $1.key }
        firstTerm = catalog.vocabulary.sectors.all.count
        var places = [Int](repeating: -1, count: catalog.openings.count)
        var lists = [[Int32]](repeating: [], count: firstTerm + strong.count)
        for place in marks.indices {
            places[Int(marks[place].index)] = place
            if marks[place].sector >= 0 { lists[Int(marks[place].sector)].append(Int32(place)) }
            for number in marks[place].terms.indices {
                let term = Int(marks[place].terms[number])
                if term >= 0 { lists[firstTerm + term].append(Int32(place)) }
            }
        }
        self.marks = marks
        self.places = places
        self.lists = lists
    }

    private static func titlesAreSame(_ former: Board, _ board: Board) -> Bool {
        guard former.open == board.open, former.closed == board.closed else { return false }
        return [board.open, board.closed].allSatisfy { shown in
            shown.allSatisfy { index in
                let (one, other) = (former.catalog.openings[index], board.catalog.openings[index])
                return one === other || one.title == other.title && one.page.language == other.page.language
            }
        }
    }

    private static func mark(_ index: Int, _ board: Board, isOpen: Bool) -> Mark {
        let (opening, vocabulary) = (board.catalog.openings[index], board.catalog.vocabulary)
        let terms = opening.accommodations.compactMap(\.term)
        let municipality = opening.location.municipality
        let region = municipality.flatMap { place in
            vocabulary.municipalities[place].regions.first { vocabulary.regions[$0].isValid(on: board.today) }
        }
        return Mark(
            index: Int32(index), sector: Int32(opening.sector ?? -1), region: Int32(region ?? -1),
            municipality: Int32(municipality ?? -1), isOpen: isOpen, language: opening.page.language,
            low: terms.filter { $0 < 64 }.reduce(0) { $0 | 1 << UInt64($1) },
            high: terms.filter { $0 >= 64 && $0 < 128 }.reduce(0) { $0 | 1 << UInt64($1 - 64) }, hours: opening.hours
        )
    }

    /// The open openings most like one, in its language, best first.
    func likes(of index: Int) -> [Int] {
        let place = places[index]
        guard place >= 0 else { return [] }
        let one = marks[place]
        let near = one.municipality >= 0 ? neighbours[Int(one.municipality)] : []
        var best: [(index: Int32, score: Int)] = []
        best.reserveCapacity(Self.most + 1)
        for other in max(0, place - Self.reach)..<min(marks.count, place + Self.reach + 1) { compare(one, near, other, &best) }
        if one.sector >= 0 { compare(one, near, place, list: Int(one.sector), &best) }
        for number in one.terms.indices where one.terms[number] >= 0 {
            compare(one, near, place, list: firstTerm + Int(one.terms[number]), &best)
        }
        return best.map { Int($0.index) }
    }

    /// With the nearest in a list.
    private func compare(_ one: Mark, _ near: [Int32], _ place: Int, list: Int, _ best: inout [(index: Int32, score: Int)]) {
        let list = lists[list]
        var (own, end) = (0, list.count)
        while own < end {
            let middle = (own + end) / 2
            if list[middle] < place { own = middle + 1 } else { end = middle }
        }
        for other in max(0, own - Self.few)..<min(list.count, own + Self.few + 1) { compare(one, near, Int(list[other]), &best) }
    }

    private func compare(_ one: Mark, _ near: [Int32], _ place: Int, _ best: inout [(index: Int32, score: Int)]) {
        let other = marks[place]
        guard other.index != one.index, other.isOpen, other.language == one.language else { return }
        let score = Self.score(one, near, other)
        if best.count == Self.most, best[Self.most - 1].score > score { return }
        let rank = best.firstIndex { $0.score < score || $0.score == score && $0.index >= other.index } ?? best.count
        // Several lists may hold the same opening.
        guard rank < Self.most, rank == best.count || best[rank].index != other.index else { return }
        best.insert((other.index, score), at: rank)
        if best.count > Self.most { best.removeLast() }
    }

    /// `near` are the neighbours of the first one's municipality.
    private static func score(_ one: Mark, _ near: [Int32], _ other: Mark) -> Int {
        let shared = (one.low & other.low).nonzeroBitCount + (one.high & other.high).nonzeroBitCount
        let sector = one.sector >= 0 && one.sector == other.sector ? 6 : 0
        let gap = max(0, max(one.hours.least, other.hours.least) - min(one.hours.most, other.hours.most))
        let hours = gap == 0 ? 2 : gap <= 3 ? 1 : 0
        return 2 * shared + sector + hours + nearness(one, near, other) + words(one, other)
    }

    /// How strong the terms are that both have.
    private static func words(_ one: Mark, _ other: Mark) -> Int {
        var sum = 0
        for mine in one.terms.indices {
            for theirs in other.terms.indices where one.terms[mine] == other.terms[theirs] {
                sum += Int(min(one.strengths[mine], other.strengths[theirs]))
            }
        }
        return sum
    }

    private static func nearness(_ one: Mark, _ near: [Int32], _ other: Mark) -> Int {
        guard one.region >= 0 else { return 0 }
        if one.municipality == other.municipality { return 3 }
        if other.municipality >= 0, near.contains(other.municipality) { return 2 }
        return one.region == other.region ? 1 : 0
    }
}
