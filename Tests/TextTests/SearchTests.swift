import Testing

@testable import Text

@Suite("Looking for words")
struct SearchTests {
    @Test("of several needles any is found, wherever it stands, and none where none does")
    func needles() {
        let needles = Needles(["arbejdsevne", "intensitet", "kg"])
        for text in ["kg", "Løft 20 kg", "intensitet", "en arbejdsevne på", "kkg", "xxintensitetxx", "k kgk"] {
            #expect(needles.stand(in: Array(text.utf8)), "\(text)")
        }
        for text in ["", "k", "g", "gk", "arbejdsevn", "ntensitet", "rbejdsevne og intensite", "k g"] {
            #expect(!needles.stand(in: Array(text.utf8)), "\(text)")
        }
        #expect(!Needles([]).stand(in: [1]))
    }
}
