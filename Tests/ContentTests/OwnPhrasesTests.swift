import Testing

@testable import Content

@Suite("A site's own phrases")
struct OwnPhrasesTests {
    private static let folder = "content/vocabulary/phrases/"

    private func entry(_ id: String = "vores-1", rule: String = "undignified", patterns: String = "solstråle*", others: String = "")
        -> String
    {
        """
        phrases:
          - id: \(id)
            rule: \(rule)
            severity: warning
            patterns: [\(patterns)]
            reason: { da: vores egen, nb: vår egen, en: our own }
            better: Slet det.
            hits: [Hun er en solstråle]
        \(others)
        """
    }

    private func read(_ files: [String: String]) -> (vocabulary: Vocabulary, findings: [Finding]) {
        Vocabulary.read(from: Board.data.merging(files.map { (Self.folder + $0.key, Array($0.value.utf8)) }) { $1 })
    }

    private func rules(_ text: String, _ language: Language, in vocabulary: Vocabulary) -> [String] {
        let book = vocabulary.phrases[language]
        return book.hits(in: Array(text.utf8).span, of: .opening).map { book.phrases[$0.phrase].rule }
    }

    /// `rule.variant@line` of what is wrong with a site's own file.
    private func faults(_ text: String) -> [String] {
        read(["vores.da.yaml": text]).findings.map { "\($0.rule).\($0.remark.variant)@\($0.remark.place.line)" }
    }

    @Test("a file beside ours adds to it, for the language of its name or for all")
    func adds() {
        let own = read(["vores.nb.yaml": entry()])
        #expect(own.findings.isEmpty)
        #expect(rules("Hun er en solstråle.", .bokmaal, in: own.vocabulary) == ["undignified"])
        #expect(rules("Hun er en solstråle.", .danish, in: own.vocabulary) == [])
        #expect(rules("En ung kollega.", .danish, in: own.vocabulary) == ["age-preference"])
        let all = read(["vores.yaml": entry()]).vocabulary
        for language in Language.allCases { #expect(rules("Hun er en solstråle.", language, in: all) == ["undignified"]) }
        let said = read(["vores.yaml": "language: nb\n" + entry()]).vocabulary
        #expect(rules("Hun er en solstråle.", .danish, in: said) == [])
    }

    @Test("a file of our name replaces ours, and an entry of our id takes the place of ours")
    func replaces() {
        let own = read(["da.yaml": entry()]).vocabulary
        #expect(rules("En ung kollega er en solstråle.", .danish, in: own) == ["undignified"])
        let one = read(["vores.da.yaml": entry("da-photo", others: "") + "\n" + entry("da-privacy-3").dropFirst("phrases:\n".count)])
            .vocabulary
        #expect(rules("Vedlæg foto.", .danish, in: one) == [])
    }

    @Test("named lists of words, gaps, endings, numbers and what may be missing")
    func language() {
        let text =
            "words: { dyr: [hund*, kat] }\n"
            + entry(patterns: "stor|lille …2 <dyr> på|over N år?, mellem NN og NN, \"*hjælper søges\", bil-vask")
        let (vocabulary, findings) = read(["vores.da.yaml": text])
        #expect(findings.map(\.remark.variant) == ["phrase-silent"])
        for text in ["stor kat på 7", "stor og gammel hund over 12", "Gårdhjælper søges", "bil vask"] {
            #expect(rules(text, .danish, in: vocabulary) == ["undignified"], "\(text)")
        }
        for text in ["stor kat", "stor og ret så tynd hund over 7 år", "mellem 5 og 35", "hjælpere søges", "kattelem på 7"] {
            #expect(rules(text, .danish, in: vocabulary) == [], "\(text)")
        }
    }

    @Test("one star means the word with its endings, two stars whatever begins so")
    func endings() {
        func found(_ pattern: String) -> (String) -> Bool {
            let own = read(["vores.da.yaml": entry(patterns: pattern)]).vocabulary
            return { rules("Her står \($0).", .danish, in: own) == ["undignified"] }
        }
        let (grammar, any) = (found("angst*, medlem*, måge*"), found("angst**, måge**"))
        for word in ["angst", "Angsten", "medlemmer", "MEDLEMMERNES", "mågerne", "maagen"] { #expect(grammar(word), "\(word)") }
        for word in ["angststøtte", "medlemskort", "mågereder"] {
            #expect(!grammar(word) && (word.hasPrefix("m") || any(word)), "\(word)")
        }
        #expect(any("angst") && any("mågereder") && !any("angs"))
    }

    @Test(
        "wording that cannot be read is told at its line",
        arguments: [
            "\"<findes-ikke> hund\"", "\"*kat\"", "\"NN\"", "\"ab*\"", "\"ab**\"", "\"abc***\"", "\"… hund\"", "\"hund …\"",
            "\"hund …20 kat\"", "\"*und*\"",
            "\"hund? \"",
            "\"a|b|\"", "\"hund ? kat\"", "\"hund, kat\"", "\"\"",
        ])
    func unreadable(pattern: String) {
        #expect(faults(entry(patterns: pattern)) == ["value-type.pattern@5"])
    }

    @Test("what the programs carry and a site has not touched is not judged again, and is found all the same")
    func sound() {
        let sound = Set(["da", "nb", "en"].map { Self.folder + $0 + ".yaml" })
        #expect(rules("En ung kollega.", .danish, in: Vocabulary.read(from: Board.data, sound: sound).vocabulary) == ["age-preference"])
        let own = Board.data.merging([Self.folder + "vores.da.yaml": Array(entry(patterns: "solskin").utf8)]) { $1 }
        let (vocabulary, findings) = Vocabulary.read(from: own, sound: sound)
        #expect(findings.map(\.remark.variant) == ["phrase-silent"])
        #expect(rules("En ung kollega i solskin.", .danish, in: vocabulary) == ["age-preference", "undignified"])
    }

    @Test("an unknown rule, a missing reason, an unknown key, a hit that is silent and a miss that is loud are told")
    func faulty() {
        #expect(faults(entry(rule: "age-preferense")) == ["value-type.choice-near@3"])
        #expect(
            faults(entry().replacing("    reason: { da: vores egen, nb: vår egen, en: our own }\n", with: "")) == ["field-missing.plain@2"])
        #expect(faults(entry().replacing(", en: our own", with: "")) == ["field-missing.plain@6"])
        #expect(faults(entry(others: "    hist: [noget]")) == ["key-unknown.beside@9"])
        #expect(faults(entry(patterns: "solskin")) == ["value-type.phrase-silent@8"])
        #expect(faults(entry(others: "    misses: [Solstrålen skinner]")) == ["value-type.phrase-loud@9"])
        #expect(faults("phrases:\n  - [") == ["front-matter-syntax.other@2"] || faults("phrases:\n  - [").count == 1)
    }
}
