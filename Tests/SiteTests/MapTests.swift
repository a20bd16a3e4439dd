import Foundation
import Testing

@testable import Site

@Suite("The map of the front page")
struct MapTests {
    /// Openings in three municipalities: one, two and eight.
    private func built(_ own: [String: String] = [:]) throws -> Built {
        let places = ["Silkeborg"] + ["Ærø", "Ærø"] + Array(repeating: "Aarhus", count: 8)
        let texts = places.enumerated().map { index, place in
            ("content/openings/o-\(index).md", opening(["location": "location: { municipality: \(place) }"]))
        }
        return try Built(Dictionary(uniqueKeysWithValues: texts), own: own)
    }

    @Test("Each municipality with openings is lit by its step, is named with its number, and leads to its page")
    func shapes() throws {
        let map = try built().text("/").between("id=\"h-kort\"", "</section>")
        #expect(map.count(of: "<a href=\"/kommuner/") == 7, "three shapes, three in the list, and the index")
        let aarhus = try map.between("<a href=\"/kommuner/aarhus/\" tabindex=\"-1\">", "</a>")
        #expect(aarhus.contains("class=\"step-4\" d=\"M") && aarhus.contains("<title>Aarhus: 8\u{A0}opslag</title>"))
        #expect(try map.between("<a href=\"/kommuner/silkeborg/\" tabindex=\"-1\">", "</a>").contains("class=\"step-1\""))
        #expect(map.contains("1–2\u{A0}opslag</li>") && map.contains("7–8\u{A0}opslag</li>"))
    }

    @Test("The list beside says the same by name, for the map is hidden from screen readers and the keyboard")
    func list() throws {
        let page = try built().text("/").between("id=\"h-kort\"", "</section>")
        let list = try page.between("<ul class=\"places\">", "</ul>")
        let names = list.components(separatedBy: "\">").dropFirst().filter { !$0.hasPrefix("1") }.map { $0.prefix { $0 != "<" } }
        #expect(names.filter { $0.first?.isLetter ?? false && $0.first?.isUppercase ?? false } == ["Silkeborg", "Ærø", "Aarhus"])
        #expect(page.contains("<svg viewBox=\"0 0 425 500\" aria-hidden=\"true\">"))
        #expect(try page.between("<svg viewBox=\"0 0 425", "</svg>").count(of: "<a ") == page.count(of: "tabindex=\"-1\""))
        #expect(page.contains("Klimadatastyrelsen, DAGI"), "the source is named")
    }

    @Test("The front page stays light with the whole country in it")
    func weight() throws {
        let map = try built().text("/").between("id=\"h-kort\"", "</section>")
        #expect(map.utf8.count < 25_000)
        let drawn = try map.between("<svg viewBox=\"0 0 425", "</svg>")
        #expect(drawn.count(of: "M") > 98, "all are drawn")
    }

    @Test("There is no map where no municipality with an outline has openings, or the site has no outlines")
    func none() throws {
        #expect(try !built().text("/nb/").contains("h-kort"))
        #expect(try !SmallSite.build().text("/nb/").contains("h-kort"), "Bergen has no outline")
        #expect(try !built(["content/vocabulary/outlines.yaml": "view-box: ["]).text("/").contains("h-kort"))
    }

    @Test(
        "Steps are of one height and end at the largest number",
        arguments: [
            (0, []), (1, [1]), (2, [1, 2]), (3, [1, 2, 3]), (4, [1, 2, 3, 4]), (8, [2, 4, 6, 8]), (9, [3, 5, 7, 9]),
            (401, [101, 201, 301, 401]),
        ])
    func steps(most: Int, bounds: [Int]) {
        #expect(OpeningsMap.bounds(most) == bounds)
    }
}
