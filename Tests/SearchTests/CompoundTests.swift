import Testing

@testable import Search

@Suite struct CompoundTests {
    /// Parts of a word on a board that knows nothing but the built-in list.
    static func parts(_ word: String, _ compounds: Compounds = Compounds([])) -> Set<String> {
        let stem = Stemmer(.danish).stem([UInt8](word.utf8))
        return Set(compounds.parts(of: stem[...]).map { String(decoding: $0.stem, as: UTF8.self) })
    }

    @Test(arguments: [
        ("køkkenmedhjælper", ["køk", "medhjælp", "hjælp"]), ("køkkenmedhjælperen", ["køk", "medhjælp", "hjælp"]),
        ("rengøringsassistent", ["rengøring", "assistent"]), ("lagermedarbejder", ["lag", "medarbejd"]),
        ("butiksassistenter", ["butik", "assistent"]), ("blomsterbutik", ["blomst", "butik"]), ("skolepedel", ["skol", "pedl"]),
        ("havegartner", ["hav", "gartn"]), ("cykelmekaniker", ["cykl", "mekanik"]), ("dyrepasser", ["dyr"]),
        ("plejehjemsassistent", ["plej", "hjem", "assistent"]), ("kontormøbler", ["kontor", "møbl"]),
        ("genbrugsbutikken", ["genbrug", "butik"]), ("udemedhjælper", ["ude", "medhjælp", "hjælp"]),
    ])
    func `A compound has its parts`(word: String, expected: [String]) {
        let found = Self.parts(word)
        #expect(found.isSuperset(of: expected), "\(word): \(found.sorted())")
    }

    @Test(arguments: [
        "overarbejde", "undervisning", "forældre", "forening", "aftale", "arbejdsgiver", "eftermiddag", "mandag", "tilbud", "tilskud",
        "forretning",
        "kartoffel", "ansvar", "ansættelse", "underholdning", "forsikring", "køkken", "medarbejdere", "opgaver", "sygdom", "organisere",
        "personlig", "temperatur", "litteratur", "fremtid", "deltid", "industri",
    ])
    func `A word that is no compound, or whose parts mislead, is not split`(word: String) {
        let found = Self.parts(word)
        #expect(
            found.isDisjoint(with: [
                "ov", "over", "und", "under", "for", "til", "af", "ans", "kart", "temp", "hold", "bud", "dag", "tid", "var", "org",
            ]), "\(word): \(found.sorted())")
    }

    @Test func `Parts are learnt from what other words are made of`() {
        let firsts = ["kaffe", "havre", "sukker", "linse", "rosin", "mandel"]
        let words = firsts.map { $0 + "kværneri" } + firsts
        let compounds = Compounds(words.map { [UInt8]($0.utf8) })
        #expect(Self.parts("dadelkværneri", compounds) == ["kværneri"], "of its parts only the last is known")
        #expect(
            Self.parts("linsekværneriet", compounds).isSuperset(of: ["lins", "kværneri"]), "\(Self.parts("linsekværneriet", compounds))")
    }

    @Test func `An ending is never learnt as a part`() {
        let words = ["hold", "dag", "rum", "bord", "hus", "lyd"].flatMap { [$0 + "ene", $0 + "erne", $0] }
        let compounds = Compounds(words.map { [UInt8]($0.utf8) })
        #expect(Self.parts("stoleene", compounds).isEmpty)
        #expect(Self.parts("bordene", compounds).isEmpty)
    }
}
