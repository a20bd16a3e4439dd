import Content
import Markdown
import Testing

/// A text with its figures counted by hand.
struct ReadingSample: Sendable, CustomTestStringConvertible {
    let text: String
    let sentences: Int
    let words: Int
    let longWords: Int

    init(_ text: String, sentences: Int, words: Int, long: Int) {
        (self.text, self.sentences, self.words, longWords) = (text, sentences, words, long)
    }

    var testDescription: String { text }

    static let all = [
        // The mean and the share.
        ReadingSample("Køkkenet ligger ud til haven. Her er stille.", sentences: 2, words: 8, long: 1),
        ReadingSample("Kan du lide at bage?! Det kan vi.", sentences: 2, words: 8, long: 0),
        // What ends a sentence without a full stop.
        ReadingSample("## Køkkenet\n\nVi bager\n\n- Skære brød\n- Dække bord", sentences: 4, words: 7, long: 1),
        ReadingSample("```table\n| Dag | Opgave |\n| Tirsdag | Brød |\n| 3 | 4 |\n```", sentences: 4, words: 4, long: 1),
        ReadingSample("Skriv `let x = 1. Ja.` her\n\n    kode. Mere kode.\n", sentences: 1, words: 2, long: 0),
        ReadingSample("Børnehuset Solsikken\nRørmosevej 14\n8600 Silkeborg\nKøkkenet", sentences: 3, words: 7, long: 5),
        ReadingSample(
            "Du dækker bord sammen med to af børnene, som henter glas og\ntallerkener i skabet.", sentences: 1, words: 15, long: 2),
        // Abbreviations.
        ReadingSample("Vi laver bl.a. grød, f.eks. havregrød, dvs. mad, ca. kl. 9.00.", sentences: 1, words: 11, long: 1),
        ReadingSample("Ring på tlf. 00 86 12 40 eller til rum nr. 7. Spørg efter Birthe.", sentences: 2, words: 15, long: 0),
        ReadingSample("Du vasker gulve, klude m.m. Du får kaffe osv. Kom forbi.", sentences: 3, words: 11, long: 0),
        ReadingSample("Vi har gryder mv. i skabet.", sentences: 1, words: 6, long: 0),
        ReadingSample("Det koster 200 kr. Vi betaler. Det er 200 kr. pr. dag.", sentences: 3, words: 12, long: 1),
        // Ordinals and numbers.
        ReadingSample("Mødet er den 3. december, og fristen er 1. januar.", sentences: 1, words: 10, long: 2),
        ReadingSample("Vi er 12. Du er nr. 13.", sentences: 2, words: 7, long: 0),
        ReadingSample("Der er 1.000 glas, 7,4 km og 12-15 timer.", sentences: 1, words: 9, long: 0),
        ReadingSample("Fristen er den 1. 12. 2026.", sentences: 1, words: 6, long: 1),
        // Initials, and a letter that is none.
        ReadingSample("Spørg J. P. Holm eller H.C. Lund om det.", sentences: 1, words: 9, long: 0),
        ReadingSample("Du har kørekort B. Du kører ud med mad.", sentences: 2, words: 9, long: 1),
        ReadingSample("Vi hedder Holm A/S. Du møder kl. 9.", sentences: 2, words: 9, long: 0),
        // Dots and quotation marks.
        ReadingSample("Der er stille … og så kommer børnene. Det er … Nå.", sentences: 3, words: 10, long: 1),
        ReadingSample("»Vi har god tid.« Det siger Birthe. \"Er du ny?\" spørger hun.", sentences: 3, words: 12, long: 1),
        ReadingSample("(Se side 3.) Vi ses.", sentences: 2, words: 5, long: 0),
        // Words with hyphens and slashes.
        ReadingSample("Kontoret er på HK-området og/eller i e-mail – se 10–13.", sentences: 1, words: 11, long: 2),
        ReadingSample("Arbeidet er på kjøkkenet, f.eks. kl. 8.30. Åpent hver dag.", sentences: 2, words: 10, long: 2),
        ReadingSample("", sentences: 0, words: 0, long: 0),
        ReadingSample("12.", sentences: 0, words: 0, long: 0),
    ]
}

@Suite("LIX")
struct ReadabilityTests {
    private func reading(_ text: String) -> Readability { Readability(of: Outline(of: Array(text.utf8))) }

    @Test("counts sentences, words and long words as a person does", arguments: ReadingSample.all)
    func counts(sample: ReadingSample) {
        let reading = reading(sample.text)
        #expect(reading.sentences.count == sample.sentences)
        #expect(reading.words == sample.words)
        #expect(reading.longWords == sample.longWords)
    }

    @Test("twenty words in a sentence and a fifth of them long give 40")
    func vector() {
        let sentence = (Array(repeating: "hylde", count: 16) + Array(repeating: "køkkenet", count: 4)).joined(separator: " ") + ".\n\n"
        let reading = reading(String(repeating: sentence, count: 5))
        #expect(reading.sentenceLength == 20 && reading.longWordShare == 20 && reading.lix == 40)
        #expect(!reading.isUnsure && reading.lix(partingAbove: 10) == 30)
    }

    @Test("below a hundred words the figure is unsure")
    func unsure() {
        #expect(reading(String(repeating: "Her er stille. ", count: 33)).isUnsure)
        #expect(!reading(String(repeating: "Her er helt stille. ", count: 25)).isUnsure)
    }

    @Test("a sentence stands where it stands in the text, without what goes before it")
    func ranges() {
        let text = "Vi har »god tid.« Du får kaffe"
        let reading = Readability(ofLines: Array(text.utf8))
        let sentences = reading.sentences.map { String(decoding: Array(text.utf8)[$0.range], as: UTF8.self) }
        #expect(sentences == ["Vi har »god tid.«", "Du får kaffe"])
    }

    @Test("every line of plain text ends a sentence")
    func lines() {
        #expect(Readability(ofLines: Array("Del artiklen\nVi har god tid. Ja\n".utf8)).sentences.map(\.words) == [2, 4, 1])
    }

    @Test("a text without an end is read in a time that grows as it does", arguments: ["a", "a.", "A. ", "….", "» ", "1. ", "\n", "-"])
    func hostile(piece: String) {
        let text = Array(String(repeating: piece, count: 400_000 / piece.utf8.count).utf8)
        let clock = ContinuousClock()
        #expect(clock.measure { _ = Readability(ofLines: text) } < .seconds(5))
    }
}
