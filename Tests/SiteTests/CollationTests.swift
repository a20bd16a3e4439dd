import Foundation
import Testing

@Suite("Names in the order of the language")
struct CollationTests {
    private func order(_ names: [String], _ address: String, _ suffix: String, settings: String) throws -> [String] {
        let files = names.enumerated().map { index, name in
            ("content/employers/e\(index)\(suffix).md", entry("name: \(name)", body: "Vi er her.\n"))
        }
        let built = try Built(Dictionary(uniqueKeysWithValues: files), settings: settings)
        return try built.markup(address).texts.filter { $0.inside == "a" && names.contains($0.text) }.map(\.text)
    }

    private let names = ["Ærø Bageri", "Zoo", "Øst Trælast", "Aabenraa Bogtryk", "Åben Dør", "Andels Mejeri", "Aalborg Skilte"]

    @Test("In Danish and bokmål æ, ø and å come last, and aa counts as å")
    func danish() throws {
        let expected = ["Andels Mejeri", "Zoo", "Ærø Bageri", "Øst Trælast", "Åben Dør", "Aabenraa Bogtryk", "Aalborg Skilte"]
        let settings = "name: Plads\nbase-url: https://job.example/\nlanguages: [da, nb]\n"
        #expect(try order(names, "/arbejdsgivere/", "", settings: settings) == expected)
        #expect(try order(names, "/nb/arbeidsgivere/", ".nb", settings: settings) == expected)
    }

    @Test("In English they stand with the letters they are made of")
    func english() throws {
        let expected = ["Aabenraa Bogtryk", "Aalborg Skilte", "Åben Dør", "Ærø Bageri", "Andels Mejeri", "Øst Trælast", "Zoo"]
        let settings = "name: Plads\nbase-url: https://job.example/\nlanguages: [da, en]\n"
        #expect(try order(names, "/en/employers/", ".en", settings: settings) == expected)
    }

    @Test("Aalborg and Aabenraa are the last of their regions")
    func municipalities() throws {
        let page = try SmallSite.build().text("/kommuner/")
        let north = try page.between("Region Nordjylland</h2>", "</ul>")
        let south = try page.between("Region Syddanmark</h2>", "</ul>")
        let last = { (list: String) in list.components(separatedBy: "href=\"/kommuner/").last?.prefix { $0 != "/" } }
        #expect(last(north) == "aalborg" && last(south) == "aabenraa")
    }
}
