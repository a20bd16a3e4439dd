import Foundation
import Testing

@testable import Content

/// The phrases that the programs carry with them, asked directly.
enum PhraseBoard {
    static let vocabulary = Vocabulary.read(from: Board.data)

    /// `rule: words` of each hit, in the order of the text.
    static func hits(_ text: String, _ language: Language = .danish, _ kind: Kind = .opening) -> [String] {
        let book = vocabulary.vocabulary.phrases[language]
        let bytes = Array(text.utf8)
        return book.hits(in: bytes.span, of: kind).map {
            "\(book.phrases[$0.phrase].rule): \(String(decoding: bytes[$0.range], as: UTF8.self))"
        }
    }

    static func rules(_ text: String, _ language: Language = .danish, _ kind: Kind = .opening) -> [String] {
        hits(text, language, kind).map { String($0.prefix { $0 != ":" }) }
    }

    static func severities(_ text: String, _ language: Language = .danish) -> [Severity] {
        let book = vocabulary.vocabulary.phrases[language]
        return book.hits(in: Array(text.utf8).span, of: .opening).map { book.phrases[$0.phrase].severity }
    }
}

/// Sentences of this project's own that must be found, by which rules, and sentences that must not: one a line.
struct PhraseSentence: Sendable, CustomTestStringConvertible {
    let language: Language
    /// In alphabetical order; empty for a sentence that must not be found.
    let rules: [String]
    let text: String

    var testDescription: String { text }

    static let all = Language.allCases.flatMap { language in ["hits", "misses"].flatMap { read($0, language) } }

    private static func read(_ name: String, _ language: Language) -> [PhraseSentence] {
        let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Fixtures/phrases")
        let file = folder.appendingPathComponent("\(name).\(language.rawValue).txt")
        let lines = (try? String(contentsOf: file, encoding: .utf8))?.split(separator: "\n") ?? []
        return lines.filter { !$0.hasPrefix("#") }.map { line in
            let parts = line.split(separator: "|", maxSplits: 1).map { $0.trimmingCharacters(in: .whitespaces) }
            return PhraseSentence(language: language, rules: parts[0] == "-" ? [] : parts[0].components(separatedBy: ","), text: parts[1])
        }
    }
}

@Suite("Phrases that law and decency forbid")
struct PhraseTests {
    @Test("a sentence is found by the rules it breaks and by no other", arguments: PhraseSentence.all)
    func sentences(sentence: PhraseSentence) {
        #expect(PhraseBoard.rules(sentence.text, sentence.language).sorted() == sentence.rules.sorted())
    }

    @Test("there are hundreds of such sentences, of both sorts and in every language")
    func manySentences() {
        for language in Language.allCases {
            let own = PhraseSentence.all.filter { $0.language == language }
            let least = language == .english ? 10 : 80
            #expect(own.count { $0.rules.isEmpty } >= least && own.count { !$0.rules.isEmpty } >= least, "\(language)")
        }
    }

    @Test(
        "capitals, letters spelt otherwise, line breaks and emphasis change nothing",
        arguments: PhraseSentence.all.filter { !$0.rules.isEmpty })
    func otherSpellings(sentence: PhraseSentence) {
        let rules = sentence.rules.sorted()
        let spelt = sentence.text.replacing("å", with: "aa").replacing("ø", with: "oe").replacing("æ", with: "ae")
        let variants = [
            sentence.text.uppercased(), sentence.text.decomposedStringWithCanonicalMapping, spelt,
            sentence.text.replacing(" ", with: "\n"), "Se her: " + sentence.text,
        ]
        let signs = ["»\(sentence.text)«", "–\(sentence.text)", "(\(sentence.text))", "\u{AD}\(sentence.text)"]
        let shifted = (1..<9).map { String(repeating: "x", count: $0) + " " + sentence.text }
        for variant in variants + signs + shifted { #expect(PhraseBoard.rules(variant, sentence.language).sorted() == rules, "\(variant)") }
    }

    @Test("every entry has its reason, and is found in its own examples: the files that the programs carry have no fault")
    func ownFiles() {
        #expect(PhraseBoard.vocabulary.findings.isEmpty)
        for language in Language.allCases {
            for phrase in PhraseBoard.vocabulary.vocabulary.phrases[language].phrases { #expect(phrase.facts.count == 6, "\(phrase.id)") }
        }
    }

    @Test("the phrases of the domain's table are there under their ids")
    func idsOfTheDomain() {
        let danish =
            "age-1 age-2 age-3 age-4 age-5 age-6 sex-1 sex-2 sex-3 origin-1 origin-2 health-1 health-2 health-3 health-4 health-5 privacy-1 "
            + "privacy-3 family-1 dignity-1 dignity-2 dignity-3 dignity-4 conflict-1"
        let norwegian =
            "age-1 age-2 age-3 sex-1 origin-1 origin-2 health-1 health-2 health-3 privacy-1 family-1 belief-1 dignity-1 dignity-2 dignity-3"
        for (language, ids) in [(Language.danish, danish), (.bokmaal, norwegian)] {
            let known = Set(PhraseBoard.vocabulary.vocabulary.phrases[language].phrases.map(\.id))
            for id in ids.split(separator: " ") { #expect(known.contains("\(language.rawValue)-\(id)")) }
        }
    }

    @Test("one mistake is one finding: of one rule the longest, of several the gravest")
    func oneFinding() {
        #expect(PhraseBoard.hits("Vi søger en yngre kollega.") == ["age-preference: yngre kollega"])
        #expect(PhraseBoard.hits("Du er robust og stresstålmodig.") == ["asks-health: robust"])
        #expect(PhraseBoard.hits("Ung og robust.") == ["age-preference: Ung og robust"])
        #expect(PhraseBoard.hits("Du er robust. Du er robust.").count == 2)
    }

    @Test("two wishes that share a word are two mistakes")
    func twoFindings() {
        #expect(PhraseBoard.hits("Ung mand søges.") == ["age-preference: Ung mand", "sex-preference: mand søges"])
    }

    @Test("a phrase has the severity of its entry")
    func severities() {
        #expect(PhraseBoard.severities("En ung kollega i et ungt og dynamisk team.") == [.error, .warning])
        #expect(PhraseBoard.severities("Dansk som modersmål. Du taler flydende dansk.") == [.error, .warning])
    }

    @Test("no phrase reaches from one sentence into the next")
    func sentenceEnds() {
        #expect(PhraseBoard.hits("Oplys os gerne. Alder er uden betydning. Skriv kort.\n\nDiagnosen er god: maskinen kører.") == [])
    }

    @Test("a story may tell of a young woman; a guide may not quote a wish for one without an allowance")
    func kinds() {
        for text in ["Hun var en ung kvinde.", "Har du små børn?", "Vedlæg foto."] {
            #expect(PhraseBoard.hits(text, .danish, .story) == [] && PhraseBoard.hits(text, .danish, .page) == [])
        }
        #expect(PhraseBoard.rules("Vi søger en yngre kollega.", .danish, .guide) == ["age-preference"])
        for kind in Kind.allCases { #expect(PhraseBoard.rules("Hun er bundet til kørestol.", .danish, kind) == ["undignified"]) }
    }

    @Test("a text is held against the phrases of its own language")
    func languages() {
        #expect(PhraseBoard.hits("Legg ved bilde.", .danish) == [] && PhraseBoard.hits("Vedlæg foto.", .bokmaal) == [])
    }

    @Test(
        "a long text of beginnings is read in one pass", .timeLimit(.minutes(1)),
        arguments: ["oplys ", "ung mand ", "du er mellem 20 og ", "søger ", "med ", "å", "ikke cpr "])
    func hostile(words: String) {
        let text = String(repeating: words, count: SourceFile.largest / 32 / words.utf8.count)
        #expect(PhraseBoard.hits(text).count < text.utf8.count)
        #expect(PhraseBoard.hits(text.replacing(" ", with: ", ")).count < text.utf8.count)
    }
}
