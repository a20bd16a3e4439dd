/// By which terms titles are told apart: of each the few that are rarest among all, the same terms as the index has.
///
/// Linear: a title takes part in no more than `most` terms.
public struct StrongTerms: Sendable {
    /// By title: its strongest terms, by number.
    public let ofTitle: [[Strong]]
    /// Terms are numbered below this.
    public let count: Int

    /// Of a title.
    public static let most = 3

    /// A term and how strong it is in a title: the logarithm to base 2 of how rare it is, half of it where it is part of a word.
    public struct Strong: Sendable {
        public let term: Int
        public let strength: Int

        public init(term: Int, strength: Int) {
            self.term = term
            self.strength = strength
        }
    }

    public init(_ titles: [(text: String, stemming: Stemming)]) {
        let size = SearchIndex.gathered(titles.count)
        let lexicon = Lexicon((titles.count + size - 1) / size, names: Tally(), jobs: 1) { chunk in
            var tally = Tally()
            for (text, stemming) in titles[chunk * size..<min(titles.count, (chunk + 1) * size)] {
                tally.add([UInt8](text.utf8), .none, stemming, SearchDocument.Field.title.weight, inTitle: true)
                tally.endDocument()
            }
            return tally
        }
        let terms = Terms(lexicon, Compounds(lexicon, jobs: 1), Alike([]), splittingAll: titles.count <= SearchIndex.few, jobs: 1)
        let postings = Postings(lexicon.tallies, of: size, names: lexicon.names, terms, jobs: 1) { _ in [] }
        var strongest = [[Strong]](repeating: [], count: titles.count)
        for place in 0..<postings.count {
            let range = postings.range(place)
            for (place, term) in postings.terms(place).enumerated() {
                let holders = range[place]
                guard holders.count > 1, !SmallWords.contains(terms.stems[term]) else { continue }
                let rarity = Int.bitWidth - (titles.count / holders.count).leadingZeroBitCount
                for holder in holders {
                    let strong = Strong(term: term, strength: holder & 7 > 5 ? rarity : rarity / 2)
                    Self.insert(strong, into: &strongest[Int(holder >> 3)])
                }
            }
        }
        ofTitle = strongest.map { $0.sorted { $0.term < $1.term } }
        count = terms.count
    }

    /// The strongest first; of equals the one that came first.
    private static func insert(_ strong: Strong, into best: inout [Strong]) {
        guard strong.strength > 0 else { return }
        if best.count == most {
            guard strong.strength > best[most - 1].strength else { return }
            best.removeLast()
        }
        best.insert(strong, at: best.firstIndex { $0.strength < strong.strength } ?? best.count)
    }
}
