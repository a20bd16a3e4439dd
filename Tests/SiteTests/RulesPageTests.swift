import Content
import Foundation
import Testing

@Suite("The rules of the checker as a page")
struct RulesPageTests {
    @Test("Every rule stands there with what it looks for, its weight, why, its law and both examples", arguments: Language.allCases)
    func complete(language: Language) throws {
        let settings = "name: Plads\nbase-url: https://job.example/\nlanguages: [da, nb, en]\n"
        let built = try Built(SmallSite.texts, settings: settings)
        let address = ["da": "/regler/", "nb": "/nb/regler/", "en": "/en/rules/"][language.rawValue] ?? ""
        let page = try built.markup(address)
        let seen = page.texts.map(\.text).joined(separator: "\n")
        let files = ["\(language.rawValue).yaml", "examples.yaml"].compactMap { Built.data["templates/strings/explain/" + $0] }
        let words = Words(language, files: files)
        let anchors = Set(page.tags.compactMap { $0["id"] })
        for rule in Rule.all {
            let explanation = Explanation(of: rule, in: words)
            #expect(anchors.contains(rule.id), "\(rule.id)")
            for text in [explanation.summary, explanation.why, explanation.law] { #expect(seen.contains(text), "\(rule.id): \(text)") }
            for example in [explanation.wrong, explanation.right] {
                #expect(seen.contains(example.lines.joined(separator: "\n").trimmingCharacters(in: .whitespacesAndNewlines)), "\(rule.id)")
            }
        }
        let languages = page.all("pre").map { $0["lang"] }
        #expect(languages.count == Rule.all.count * 2 && languages.allSatisfy { $0 == (language == .danish ? nil : "da") })
        #expect(try built.text("/").between("<footer", "</footer>").contains("<a href=\"/regler/\">Checkerens regler</a>"))
    }

    @Test("A site's own page of that name stands in its place")
    func ownPage() throws {
        let built = try Built(["content/pages/regler.md": entry("title: Vores regler"), "content/openings/a.md": opening()])
        #expect(try built.text("/regler/").contains("<h1>Vores regler</h1>"))
    }

    @Test("A site's own words explain its rules")
    func ownWords() throws {
        let words = "explain: { rules: { hours-missing: { summary: Skriv dog timerne. } } }"
        let built = try Built(SmallSite.texts, own: ["templates/strings/explain/da.yaml": words])
        #expect(try built.text("/regler/").contains("<h3 id=\"hours-missing\">Skriv dog timerne.</h3>"))
    }
}
