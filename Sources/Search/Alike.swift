/// Words for the same thing, by stem: a title that says "hospital" is found by "sygehus".
struct Alike: Sendable {
    /// Beside a quality: the term is another word, which counts where the word itself weighs something, and as no part of a title.
    static let mark = 0x20
    /// In sixteenths, of what the word itself is worth.
    static let quality = 6

    private var stems = WordTable()
    /// By stem: the groups it is in.
    private var memberships: [[Int]] = []
    private var groups: [[[UInt8]]] = []

    init(_ groups: [[String]]) {
        let stemmers = Stemmers()
        for (number, group) in groups.enumerated() {
            var seen = WordTable()
            for word in group.flatMap({ Marks.words(of: $0).prefix(1) }) {
                for stemming in Stemming.allCases { seen.put(stemmers.stem(word, stemming)) }
            }
            let members = (0..<seen.count).map { Array(seen.word($0)) }
            self.groups.append(members)
            for stem in members {
                let place = stems.insert(stem.span, hash: WordHash.of(stem.span))
                if place == memberships.count { memberships.append([]) }
                memberships[place].append(number)
            }
        }
    }

    /// The other words of a stem's groups.
    func others(of stem: [UInt8]) -> [[UInt8]] {
        guard let place = stems.find(stem) else { return [] }
        return memberships[place].flatMap { groups[$0] }.filter { $0 != stem }
    }
}
