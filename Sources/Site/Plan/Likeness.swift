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
    private let neighbours: [[Int]]

    /// What is compared, of one opening: nothing in it is counted by reference.
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
        /// As many as a title has, the rest without strength.
        var terms = InlineArray<3, StrongTerms.Strong>(repeating: StrongTerms.Strong(term: -1, strength: 0))

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
        neighbours = municipalities.all.map { $0.neighbours.compactMap(municipalities.index(ofCode:)) }
        if let former, Likeness.titlesAreSame(former.board, board) {
            strong = former.likeness.strong
        } else {
            let titled = (board.open + board.closed).map { catalog.openings[$0] }
            strong = StrongTerms(titled.map { ($0.title, $0.page.language.stemming) })
        }
        var marks = board.open.map { Likeness.mark($0, board, isOpen: true) } + board.closed.map { Likeness.mark($0, board, isOpen: false) }
        for place in marks.indices {
            for (number, entry) in strong.ofTitle[place].enumerated() { marks[place].terms[number] = entry }
        }
        marks.sort { $0.key < $1.key }
        firstTerm = catalog.vocabulary.sectors.all.count
        var places = [Int](repeating: -1, count: catalog.openings.count)
        var lists = [[Int32]](repeating: [], count: firstTerm + strong.count)
        for place in marks.indices {
            places[marks[place].index] = place
            if marks[place].sector >= 0 { lists[marks[place].sector].append(Int32(place)) }
            for number in marks[place].terms.indices {
                let term = marks[place].terms[number].term
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
            index: index, isOpen: isOpen, language: opening.page.language, sector: opening.sector ?? -1,
            region: region ?? -1, municipality: municipality ?? -1,
            low: terms.filter { $0 < 64 }.reduce(0) { $0 | 1 << UInt64($1) },
            high: terms.filter { $0 >= 64 && $0 < 128 }.reduce(0) { $0 | 1 << UInt64($1 - 64) }, hours: opening.hours
        )
    }

    /// The open openings most like one, in its language, best first.
    func likes(of index: Int) -> [Int] {
        let place = places[index]
        guard place >= 0 else { return [] }
        var best: [(index: Int, score: Int)] = []
        best.reserveCapacity(Self.most + 1)
        for candidate in max(0, place - Self.reach)..<min(marks.count, place + Self.reach + 1) { compare(place, candidate, &best) }
        if marks[place].sector >= 0 { compare(place, list: marks[place].sector, &best) }
        for number in marks[place].terms.indices where marks[place].terms[number].term >= 0 {
            compare(place, list: firstTerm + marks[place].terms[number].term, &best)
        }
        return best.map(\.index)
    }

    private func compare(_ place: Int, list: Int, _ best: inout [(index: Int, score: Int)]) {
        let list = lists[list]
        var (own, end) = (0, list.count)
        while own < end {
            let middle = (own + end) / 2
            if list[middle] < place { own = middle + 1 } else { end = middle }
        }
        for candidate in list[max(0, own - Self.few)..<min(list.count, own + Self.few + 1)] { compare(place, Int(candidate), &best) }
    }

    private func compare(_ place: Int, _ other: Int, _ best: inout [(index: Int, score: Int)]) {
        guard other != place, marks[other].isOpen, marks[other].language == marks[place].language else { return }
        let (index, score) = (marks[other].index, score(marks[place], marks[other]))
        if best.count == Self.most, best[Self.most - 1].score > score { return }
        let rank = best.firstIndex { $0.score < score || $0.score == score && $0.index >= index } ?? best.count
        // Several lists may hold the same opening.
        guard rank < Self.most, rank == best.count || best[rank].index != index else { return }
        best.insert((index, score), at: rank)
        if best.count > Self.most { best.removeLast() }
    }

    private func score(_ one: Mark, _ other: Mark) -> Int {
        let shared = (one.low & other.low).nonzeroBitCount + (one.high & other.high).nonzeroBitCount
        let sector = one.sector >= 0 && one.sector == other.sector ? 6 : 0
        let gap = max(0, max(one.hours.least, other.hours.least) - min(one.hours.most, other.hours.most))
        let hours = gap == 0 ? 2 : gap <= 3 ? 1 : 0
        return 2 * shared + sector + hours + nearness(one, other) + words(one, other)
    }

    /// How strong the terms are that both have.
    private func words(_ one: Mark, _ other: Mark) -> Int {
        var sum = 0
        for mine in one.terms.indices {
            for theirs in other.terms.indices where one.terms[mine].term == other.terms[theirs].term {
                sum += min(one.terms[mine].strength, other.terms[theirs].strength)
            }
        }
        return sum
    }

    private func nearness(_ one: Mark, _ other: Mark) -> Int {
        guard one.region >= 0 else { return 0 }
        if one.municipality == other.municipality { return 3 }
        if other.municipality >= 0, neighbours[one.municipality].contains(other.municipality) { return 2 }
        return one.region == other.region ? 1 : 0
    }
}
