import Testing

@testable import Content

@Suite struct SearchWordsTests {
    static let words = SearchWords(from: Board.data)
    static let vocabulary = Vocabulary.read(from: Board.data).vocabulary

    @Test func `Every scheme, broker, sector, accommodation and band of hours has words that people search by`() {
        let bands = HourBand.all.map(\.slug)
        for (facet, slugs) in [
            ("schemes", Self.vocabulary.schemes.all.map(\.slug)), ("brokers", Self.vocabulary.brokers.all.map(\.slug)),
            ("sectors", Self.vocabulary.sectors.all.map(\.slug)), ("accommodations", Self.vocabulary.accommodations.all.map(\.slug)),
            ("levels", ["unskilled", "skilled", "academic"]), ("workplaces", ["onsite", "hybrid", "remote"]), ("hours", bands),
        ] {
            for slug in slugs {
                for language in [Language.danish, .bokmaal] {
                    #expect(Self.words[facet, slug]?.words[language]?.isEmpty == false, "\(facet) \(slug) \(language)")
                }
            }
        }
    }

    @Test func `A word to search by is no offer in the eyes of the checker`() {
        #expect(Self.words["accommodations", "extra-breaks"]?.words[.danish]?.contains("pause") == true)
        let synonyms = Self.vocabulary.accommodations.all.flatMap { $0.synonyms[.danish] ?? [] }
        #expect(!synonyms.contains("pause"))
    }

    @Test func `A site without the file has no such words`() {
        #expect(SearchWords(from: [:])["schemes", "fleksjob"] == nil)
        #expect(SearchWords(from: [Vocabulary.folder + "search.yaml": Array("schemes: [".utf8)])["schemes", "fleksjob"] == nil)
    }
}
