import Content
import Foundation
import SiteFolder
import Testing

@Suite("Why each rule exists")
struct ExplanationTests {
    @Test("a wrong example breaks its rule and no other; a right one breaks none", arguments: RuleExample.living)
    func examples(example: RuleExample) {
        let findings = example.findings
        switch example.side {
        case .wrong: #expect(findings.subtracting(example.others) == [example.rule])
        case .right: #expect(findings == [])
        }
    }

    @Test("every rule has its words in every language, and its examples", arguments: Language.allCases)
    func complete(language: Language) {
        let words = Words(language, files: Strings.explanations(language, root: ""))
        let explained = Set(words.keys(in: "explain.rules").map { String($0.prefix { $0 != "." }) })
        #expect(Set(Rule.all.map(\.id)).subtracting(explained) == [])
        #expect(Set(words.keys(in: "examples").map { String($0.prefix { $0 != "." }) }).subtracting(explained) == [])
        for id in explained {
            for key in ["summary", "why", "law"] { #expect(words.has("explain.rules.\(id).\(key)"), "\(id): \(key)") }
            for side in ["wrong", "right"] {
                let hasLines = words.has("examples.\(id).\(side).fields") || words.has("examples.\(id).\(side).text")
                #expect(hasLines || !words.list("examples.\(id).\(side).files").isEmpty, "\(id): \(side)")
            }
        }
        for group in Rule.Group.allCases { #expect(words.has("explain.groups.\(group.rawValue)")) }
    }

    @Test("the words of each language are under the same keys, but for sources of its own country")
    func sameKeys() {
        func keys(_ language: Language) -> [String] {
            Words(language, files: Strings.explanations(language, root: "")).keys(in: "explain").filter { !$0.hasSuffix(".source") }
        }
        for language in Language.allCases { #expect(keys(language) == keys(.danish)) }
    }

    @Test("a summary is one short sentence, and the reason two to six plain ones", arguments: Language.allCases)
    func plain(language: Language) throws {
        let words = Words(language, files: Strings.explanations(language, root: ""))
        for id in RuleExample.ids {
            let summary = words["explain.rules.\(id).summary"]
            #expect(summary.count <= 100 && summary.hasSuffix(".") && summary.count { $0 == "." } <= 3, "\(id)")
            let why = try Prose(words["explain.rules.\(id).why"])
            #expect((2...6).contains(why.sentences) && why.longestSentence <= 25 && why.lix <= 40, "\(id): LIX \(why.lix)")
        }
    }

    @Test("a law that is named by its section has a source", arguments: Language.allCases)
    func sourced(language: Language) {
        let words = Words(language, files: Strings.explanations(language, root: ""))
        for id in RuleExample.ids where words["explain.rules.\(id).law"].contains("§") {
            #expect(words.has("explain.rules.\(id).source"), "\(id)")
        }
    }

    @Test("the terminal shows why, on what ground, both examples and how a rule is set aside")
    func terminal() throws {
        let rule = try #require(Rule.byID["postcode-mismatch"])
        let text = ExplanationText(words: RuleExample.words, isColoured: false).write(Explanation(of: rule, in: RuleExample.words))
        #expect(
            text == """
                postcode-mismatch · Det, der skal stå der · advarsel
                Postnummeret skal ligge i den kommune, der står.

                Passer de to ikke sammen, er det ene forkert, og så kan nogen tage det
                forkerte sted hen. Et postnummer kan ligge i flere kommuner; det er i orden,
                når jeres er en af dem. Reglen gælder kun danske postnumre.

                Hvad det bygger på
                  Et redaktionelt valg.
                  Kilde: PostNords liste (oktober 2020) og DAGI (maj 2026). Set efter 22.
                  november 2026.

                ✗ Forkert
                    location: { municipality: Silkeborg, postcode: "8900" }

                ✓ Rigtigt
                    location: { municipality: Silkeborg, postcode: "8600" }

                Hvis reglen ikke passer hos jer
                  I én fil, med en grund, blandt felterne:
                    # opslagstjek: allow postcode-mismatch — skriv her hvorfor
                  På hele siden, i content/site.yaml; off kan også være note, warning eller
                  error:
                    rules:
                      postcode-mismatch: off

                """)
    }

    @Test("what the site promises cannot be set aside, and what keeps comments from being read not in a file")
    func promises() {
        let text = ExplanationText(words: RuleExample.words, isColoured: false)
        for rule in Rule.all {
            let written = text.write(Explanation(of: rule, in: RuleExample.words))
            #expect(written.contains("  \(rule.id): off") != rule.isPromise)
            #expect(written.contains("hverken lempes eller sættes til side") == rule.isPromise)
            if ["encoding", "front-matter-syntax"].contains(rule.id) { #expect(!written.contains("opslagstjek: allow")) }
        }
    }

    @Test("the list for programs names every rule, once and in order")
    func json() throws {
        let bytes = RulesJSON.write(Rule.all, words: RuleExample.words)
        let json = try #require(try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
        let rules = try #require(json["rules"] as? [[String: Any]])
        #expect(rules.map { $0["rule"] as? String } == Rule.all.map(\.id))
        #expect(rules.allSatisfy { ($0["summary"] as? String)?.hasSuffix(".") == true && $0["promise"] is Bool })
    }

    @Test("the pages of the rules in docs/ are those that make docs would write", arguments: Language.allCases)
    func fresh(language: Language) throws {
        let path = language == .danish ? "docs/rules.md" : "docs/rules.\(language.rawValue).md"
        let words = Words(language, files: Strings.explanations(language, root: ""))
        let page = RulesMarkdown(words: words).write(Rule.all)
        #expect(Project.contents(path).map { String(decoding: $0, as: UTF8.self) } == page, "run make docs, and read what it changed")
    }
}

/// How hard a text of a few sentences is to read.
private struct Prose {
    let sentences: Int
    let longestSentence: Int
    let lix: Int

    init(_ text: String) throws {
        let parts = (text + " ").split(separator: try Regex("[.!?]+[»”«]?\\s")).map(Prose.words).filter { !$0.isEmpty }
        let words = Prose.words(text[...])
        sentences = parts.count
        longestSentence = parts.map(\.count).max() ?? 0
        lix = words.count / max(1, sentences) + 100 * words.count { $0.count > 6 } / max(1, words.count)
    }

    private static func words(_ text: Substring) -> [Substring] {
        text.split { !$0.isLetter && !$0.isNumber && $0 != "-" }.filter { $0 != "-" }
    }
}
