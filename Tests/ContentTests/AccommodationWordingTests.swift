import Testing
import Text

@testable import Content

@Suite("Accommodations in running text")
struct AccommodationWordingTests {
    private static let breaks = 0, lifting = 1, home = 2, contact = 3, pace = 4, meetings = 5, desk = 6

    private static let wording = AccommodationWording([
        .init(text: "Ekstra pauser", accommodation: breaks, isLabel: true),
        .init(text: "pauser, når du har brug for det", accommodation: breaks, isLabel: false),
        .init(text: "Ingen tunge løft", accommodation: lifting, isLabel: true),
        .init(text: "aldrig løfte tungt", accommodation: lifting, isLabel: false),
        .init(text: "Hjemmearbejde muligt", accommodation: home, isLabel: true),
        .init(text: "mulighed for hjemmearbejde", accommodation: home, isLabel: false),
        .init(text: "hjemmearbejde", accommodation: home, isLabel: false),
        .init(text: "Fast kontaktperson på arbejdspladsen", accommodation: contact, isLabel: true),
        .init(text: "fast kontaktperson", accommodation: contact, isLabel: false),
        .init(text: "fadder", accommodation: contact, isLabel: false),
        .init(text: "dit eget tempo", accommodation: pace, isLabel: false),
        .init(text: "Få og korte møder", accommodation: meetings, isLabel: true),
        .init(text: "få, korte møder", accommodation: meetings, isLabel: false),
        .init(text: "hæve-sænke-bord", accommodation: desk, isLabel: false),
    ])

    private func mentions(_ text: String) -> [AccommodationMention] { Self.wording.mentions(in: Array(text.utf8)) }

    /// The words found and what they mean.
    private func named(_ text: String) -> [String] {
        mentions(text).map { String(decoding: Array(text.utf8)[$0.range], as: UTF8.self) }
    }

    @Test("every label in every language is found in a sentence, as a label of its own accommodation")
    func labels() {
        let phrases = accommodationLabels.enumerated().flatMap { index, labels in
            labels.map { AccommodationWording.Phrase(text: $0, accommodation: index, isLabel: true) }
        }
        #expect(phrases.count == 120)
        let wording = AccommodationWording(phrases)
        for phrase in phrases {
            for before in ["", "Hos os får du dette: ", "Vi er seks voksne.\n\n- "] {
                let start = before.utf8.count
                let expected = AccommodationMention(
                    range: start..<start + phrase.text.utf8.count, accommodation: phrase.accommodation, isLabel: true)
                #expect(wording.mentions(in: Array((before + phrase.text + ", og der er kaffe.").utf8)) == [expected])
                #expect(wording.mentions(in: Array((before + phrase.text.uppercased() + "!").utf8)).map(\.isLabel) == [true])
            }
        }
    }

    @Test("a text that names none has none")
    func nothing() {
        #expect(named("Du skærer grøntsager og dækker bord. Pauser holdes efter aftale, og der er fast arbejdsplads.") == [])
        #expect(named("") == [])
        #expect(AccommodationWording([]).mentions(in: Array("Ekstra pauser".utf8)) == [])
        #expect(AccommodationWording([.init(text: " – ", accommodation: 0, isLabel: true)]).mentions(in: Array("Ekstra".utf8)) == [])
    }

    @Test(
        "case and spelling do not matter",
        arguments: [
            "du skal ALDRIG LØFTE TUNGT", "du skal aldrig loefte tungt", "du skal aldríg løfte tungt", "aldri\u{301}g løfte tungt",
            "aldrig løf\u{AD}te tungt",
        ])
    func folding(_ text: String) {
        #expect(mentions(text).map(\.accommodation) == [Self.lifting])
    }

    @Test("å may be aa, or an a with a combining ring")
    func ring() {
        for text in ["Fast kontaktperson paa arbejdspladsen", "Fast kontaktperson pa\u{30A} arbejdspladsen"] {
            #expect(named(text).map { $0.utf8.count } == [text.utf8.count])
        }
        #expect(named("Fast kontaktperson pa arbejdspladsen") == ["Fast kontaktperson"])
    }

    @Test("the scanner folds like `folded`, letter by letter")
    func sameFolding() throws {
        let scanner = WordScanner()
        for value in UInt32(0x41)..<0x2100 {
            let letter = try #require(Unicode.Scalar(value))
            for text in ["x\(letter)x", "\(letter)", "a\(letter)"] {
                let words = scanner.words(in: Array(text.utf8).span).map(\.hash)
                #expect(words == scanner.words(in: folded(text).span).map(\.hash), "U+\(String(value, radix: 16))")
            }
        }
    }

    @Test("only the very letters of a label make it a label; case and line breaks are no letters")
    func label() {
        func isLabel(_ text: String) -> [Bool] { mentions(text).map(\.isLabel) }
        #expect(isLabel("Vi har ingen TUNGE\n  løft.") == [true])
        #expect(isLabel("Vi har ingen tunge loeft.") == [false])
        #expect(isLabel("Vi har ingen-tunge-løft.") == [false])
        #expect(isLabel("Du skal aldrig løfte tungt.") == [false])
    }

    @Test(
        "white space, line breaks and hyphens stand for a space",
        arguments: [
            "ekstra\npauser", "ekstra \r\n\t pauser", "ekstra\u{A0}pauser", "ekstra-pauser", "**Ekstra** pauser", "ekstra\u{2011}pauser",
        ])
    func spaces(_ text: String) {
        #expect(mentions("Der er \(text) til alle.").map(\.accommodation) == [Self.breaks])
    }

    @Test("a hyphenated phrase is found with hyphens or with spaces")
    func hyphens() {
        #expect(named("Du får et hæve-sænke-bord.") == ["hæve-sænke-bord"])
        #expect(named("Du får et hæve sænke bord.") == ["hæve sænke bord"])
    }

    @Test("punctuation in a phrase may be missing in the text, but not the other way round")
    func punctuation() {
        #expect(named("Hold pauser når du har brug for det.") == ["pauser når du har brug for det"])
        #expect(named("Hold pauser, når du har brug for det.") == ["pauser, når du har brug for det"])
        #expect(named("Vi har få korte møder.") == ["få korte møder"])
        #expect(named("Vi giver ekstra, pauser og kaffe.") == [])
        #expect(named("Vi har det lidt ekstra. Pauser er der også.") == [])
        #expect(named("Hold pauser. Når du har brug for det, siger du til.") == [])
    }

    @Test("words are whole", arguments: ["fadderskab", "storfadder", "faddere", "1fadder", "fadder2", "fadderé", "øfadder", "fadderж"])
    func boundaries(_ word: String) {
        #expect(named("Her er \(word) i dag") == [])
        #expect(named("Her er (fadder)") == ["fadder"])
        #expect(named("😀fadder😀") == ["fadder"])
    }

    @Test("the longest phrase at a place wins, and what it takes is taken")
    func longest() {
        #expect(named("Vi har mulighed for hjemmearbejde.") == ["mulighed for hjemmearbejde"])
        #expect(named("Hjemmearbejde muligt.") == ["Hjemmearbejde muligt"])
        #expect(named("En fast kontaktperson på kontoret.") == ["fast kontaktperson"])
    }

    @Test("each accommodation comes once, the first time, in the order of the text")
    func order() {
        let text = "Din fadder viser opgaverne. Du holder ekstra pauser. Din fadder er der, og ekstra pauser og dit eget tempo er fint."
        #expect(mentions(text).map(\.accommodation) == [Self.contact, Self.breaks, Self.pace])
        #expect(named(text) == ["fadder", "ekstra pauser", "dit eget tempo"])
    }

    @Test("one phrase of two accommodations goes to the label, whatever the order")
    func shared() {
        let phrases: [AccommodationWording.Phrase] = [
            .init(text: "stillerum", accommodation: 3, isLabel: false), .init(text: "Stillerum", accommodation: 7, isLabel: true),
            .init(text: "stillerum", accommodation: 5, isLabel: false),
        ]
        for phrases in [phrases, phrases.reversed()] {
            #expect(AccommodationWording(phrases).mentions(in: Array("stillerum".utf8)).map(\.accommodation) == [7])
        }
    }
}

extension AccommodationWordingTests {
    @Test(
        "what a sentence denies is no mention",
        arguments: [
            "Der er ikke ekstra pauser.", "Ingen ekstra pauser.", "Vi arbejder uden ekstra pauser.", "Vi kan ikke tilbyde ekstra pauser.",
            "Der er desværre ikke mulighed for ekstra pauser.", "Det er ikke muligt at få ekstra pauser.",
            "Vi kan desværre ikke tilbyde dig ekstra pauser.",
            "Vi kan ikke tilby fadder.", "Jobben er uten fadder.", "There is no fadder.", "We cannot offer ekstra pauser.",
            "We don't offer ekstra pauser.",
            "Hjemmearbejde er ikke muligt.", "Hjemmearbejde er desværre ikke en mulighed.", "Hjemmearbejde kan vi ikke love.",
            "Der er\nikke ekstra pauser.", "Ikke mulighed for hjemmearbejde.",
        ])
    func denied(_ text: String) {
        #expect(named(text) == [])
    }

    @Test("a denial is carried from one phrase to the next, and no further")
    func carried() {
        #expect(named("Vi kan ikke tilbyde hjemmearbejde, ekstra pauser eller fadder.") == [])
        #expect(named("Vi kan ikke tilbyde hjemmearbejde. Ekstra pauser er fint.") == ["Ekstra pauser"])
        #expect(named("Der er ikke hjemmearbejde, men ekstra pauser.") == ["ekstra pauser"])
        #expect(named("Der er ikke ekstra pauser om formiddagen. Ekstra pauser er der efter frokost.") == ["Ekstra pauser"])
    }

    @Test(
        "what is not denied is a mention",
        arguments: [
            "Det er ikke noget problem at holde ekstra pauser.", "Du kan uden problemer holde ekstra pauser.",
            "Ekstra pauser er ikke noget problem.",
            "Vi tilbyder ikke kun ekstra pauser.", "Vi har ingen kantine, ekstra pauser er der.",
            "Vi har ingen kantine. Ekstra pauser er der.",
            "Vi har ikke travlt og giver ekstra pauser.", "Spørg ikke til alder\n\nEkstra pauser er en selvfølge.",
            "- Ingen stress\n- Ekstra pauser",
            "Det er ikke svært at få ekstra pauser.", "Vi har ikke lange dage her hos os med ekstra pauser.",
            "Ekstra pauser kan holdes, uden at du spørger.",
        ])
    func granted(_ text: String) {
        #expect(mentions(text).map(\.accommodation) == [Self.breaks])
    }

    @Test("a denial that belongs to the phrase denies neither it nor the next one")
    func ownDenial() {
        #expect(named("Ingen tunge løft, ekstra pauser") == ["Ingen tunge løft", "ekstra pauser"])
        #expect(named("Du skal aldrig løfte tungt ekstra pauser") == ["aldrig løfte tungt", "ekstra pauser"])
        #expect(named("Ingen tunge løft og hjemmearbejde") == ["Ingen tunge løft", "hjemmearbejde"])
    }

    @Test("bytes that are no UTF-8 end words and do no harm")
    func hostileBytes() {
        func found(_ bytes: [UInt8]) -> [Range<Int>] { Self.wording.mentions(in: bytes).map(\.range) }
        let fadder = Array("fadder".utf8)
        #expect(found([0xFF] + fadder + [0xC3]) == [1..<7])
        #expect(found([0xC3, 0x28] + fadder + [0xF0, 0x9F, 0x98]) == [2..<8])
        #expect(found([0xE2] + fadder + [0x80, 0x80]) == [1..<7])
        #expect(found([0] + fadder + [0]) == [1..<7])
        for byte in UInt8.min...UInt8.max {
            #expect(found([byte]) == [])
            #expect(found(Array(repeating: byte, count: 5)) == [])
            #expect(found(fadder + [0x20, byte]) == [0..<6])
        }
    }

    @Test("a mebibyte of anything is read in one go")
    func large() {
        func count(_ part: String) -> Int {
            let times = (1 << 20) / part.utf8.count
            return Self.wording.mentions(in: Array(repeatElement(Array(part.utf8), count: times).joined())).count
        }
        let clock = ContinuousClock()
        let time = clock.measure {
            #expect(count("a") == 0)
            #expect(count("å") == 0)
            #expect(count("a ") == 0)
            #expect(count("få ") == 0)
            #expect(count("ikke at ") == 0)
            #expect(count("ekstra pauser ") == 1)
            #expect(count("ikke ekstra pauser ") == 0)
            #expect(count("pauser, når du har brug for ") == 0)
        }
        // Some 30 ms in a release build; quadratic work would take hours.
        #expect(time < .seconds(60))
    }
}
