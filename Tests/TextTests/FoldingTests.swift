import Testing
import Text

private func fold(_ text: String) -> String { String(decoding: folded(text), as: UTF8.self) }

@Suite("Folding to a–z")
struct FoldingTests {
    @Test(
        "Danish and Norwegian letters get two letters, in either case",
        arguments: [
            ("Skånehensyn på Ærø", "skaanehensyn paa aeroe"),
            ("ÅRHUS, RØDGRØD OG ÆBLER", "aarhus, roedgroed og aebler"),
            ("Børnehuset Solsikken", "boernehuset solsikken"),
            ("Ǿre og Ǽble", "oere og aeble"),
        ])
    func danish(text: String, expected: String) {
        #expect(fold(text) == expected)
    }

    @Test(
        "other Latin letters lose their marks",
        arguments: [
            ("café Élysée", "cafe elysee"), ("Müller", "muller"), ("Straße", "strasse"), ("STRASSE ẞ", "strasse ss"),
            ("Łódź", "lodz"), ("Þórður", "thordur"), ("Đorđe", "dorde"), ("œuvre", "oeuvre"), ("Nguyễn", "nguyen"),
            ("Çağrı İpek", "cagri ipek"), ("Kraków", "krakow"), ("Bäcker Öst", "backer ost"), ("ĳs", "ijs"),
        ])
    func latin(text: String, expected: String) {
        #expect(fold(text) == expected)
    }

    @Test(
        "a composed and a decomposed letter fold alike",
        arguments: [
            ("å", "a\u{30A}"), ("Å", "A\u{30A}"), ("é", "e\u{301}"), ("ö", "o\u{308}"), ("ǻ", "a\u{30A}\u{301}"), ("Å", "\u{212B}"),
            ("ễ", "e\u{302}\u{303}"), ("ạ\u{30A}", "a\u{323}\u{30A}"),
        ])
    func composition(composed: String, decomposed: String) {
        #expect(folded(composed) == folded(decomposed))
    }

    @Test("a ring doubles only the a it stands on")
    func ring() {
        #expect(fold("u\u{30A}") == "u")
        #expect(fold("ba\u{30A}d") == "baad")
        #expect(fold("a\u{30A}\u{30A}") == "aa")
        #expect(fold("\u{30A}a") == "a")
    }

    @Test("digits, signs, other scripts and bytes that are no text stay")
    func kept() {
        #expect(fold("12,5 × 3 ÷ 2 – Ελλάδα 仕事 👩‍🍳") == "12,5 × 3 ÷ 2 – Ελλάδα 仕事 👩‍🍳")
        #expect(folded([0x41, 0xC3, 0xFF, 0xE2, 0x82] as [UInt8]) == [0x61, 0xC3, 0xFF, 0xE2, 0x82])
        #expect(folded([0xC3] as [UInt8]) == [0xC3])
    }

    @Test("folding twice changes nothing, for every letter of the table")
    func idempotent() {
        for value in Array(UInt32(0xC0)...0x36F) + Array(UInt32(0x1E00)...0x1EFF) {
            let once = folded(String(Unicode.Scalar(value)!))
            #expect(folded(once) == once)
            if value != 0xD7, value != 0xF7, !(0x300...0x36F ~= value),
                Unicode.Scalar(value)!.properties.canonicalCombiningClass == .notReordered
            {
                let letters = folded("x" + String(Unicode.Scalar(value)!) + "x")
                #expect(letters == [0x78] + once + [0x78])
            }
        }
    }
}

@Suite("Slugs")
struct SlugTests {
    @Test(
        "a slug is a–z, 0–9 and single hyphens",
        arguments: [
            ("Køkkenmedhjælper i børnehave", "koekkenmedhjaelper-i-boernehave"),
            ("  10–13 timer / uge  ", "10-13-timer-uge"),
            ("§ 5 a: Skånejob!", "5-a-skaanejob"),
            ("A\u{30A}rhus", "aarhus"),
            ("---", ""), ("", ""), ("仕事", ""), ("仕事 i Ribe", "i-ribe"),
        ])
    func slugs(text: String, expected: String) {
        #expect(slug(of: text) == expected)
    }
}
