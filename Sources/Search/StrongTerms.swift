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
        let size = SearchIndex.gathered
        var tallies = stride(from: 0, to: titles.count, by: size).map { start in
            var tally = Tally()
            for (text, stemming) in titles[start..<min(titles.count, start + size)] {
                tally.add([UInt8](text.utf8), .none, stemming, SearchDocument.Field.title.weight, inTitle: true)
                tally.endDocument()
            }
            return tally
        }
        tallies.append(Tally())
        let lexicon = Lexicon(tallies, jobs: 1)
        let terms = Terms(lexicon, Compounds(lexicon, jobs: 1), splittingAll: titles.count <= SearchIndex.few, jobs: 1)
        let postings = Postings(tallies, lexicon, terms, facets: Array(repeating: [], count: titles.count), jobs: 1)
        var strongest = [[Strong]](repeating: [], count: titles.count)
        for (span, base) in zip(terms.spans, terms.bases) {
            for (place, stem) in span.stems.enumerated() where !SmallWords.contains(stem) {
                let holders = postings.postings(of: base + place)
                guard holders.count > 1 else { continue }
                let rarity = Int.bitWidth - (titles.count / holders.count).leadingZeroBitCount
                for holder in holders {
                    let strong = Strong(term: base + place, strength: holder & 3 == 3 ? rarity : rarity / 2)
                    Self.insert(strong, into: &strongest[Int(holder >> 2)])
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
