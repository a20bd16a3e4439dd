import Foundation
import Testing

@Suite("The small site, to the byte")
struct GoldenTests {
    private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Fixtures")

    /// Holds a text against a file; with UPDATE_GOLDEN set the file is written anew, and the test fails so that nobody forgets it set.
    private func expect(_ text: String, is name: String) throws {
        let file = Self.folder.appendingPathComponent(name)
        if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] != nil {
            try text.write(to: file, atomically: true, encoding: .utf8)
            Issue.record("\(name) was written anew: look at the difference, then run without UPDATE_GOLDEN")
            return
        }
        let golden = try String(contentsOf: file, encoding: .utf8)
        guard text != golden else { return }
        let (lines, goldenLines) = (text.components(separatedBy: "\n"), golden.components(separatedBy: "\n"))
        let line = zip(lines, goldenLines).prefix { $0 == $1 }.count
        let now = line < lines.count ? lines[line] : "nothing"
        Issue.record("\(name) differs at line \(line + 1): \(now)\ninstead of: \(line < goldenLines.count ? goldenLines[line] : "nothing")")
    }

    @Test("Its addresses are the ones that the contract names")
    func addresses() throws {
        try expect(SmallSite.build().addresses.joined(separator: "\n") + "\n", is: "addresses.txt")
    }

    @Test("An opening's page says everything that its file says")
    func openingPage() throws {
        let page = try SmallSite.build().text("/opslag/koekkenmedhjaelper-solsikken/")
        try expect("<main" + page.between("<main", "</main>") + "</main>\n", is: "opening-main.html")
    }

    @Test("A card in a list shows hours, place and promises")
    func card() throws {
        let list = try SmallSite.build().text("/opslag/kommune/silkeborg/")
        try expect(list.between("<ul class=\"rows\">\n", "\n\n</ul>") + "\n", is: "card.html")
    }

    @Test(
        "Feeds, sitemap and robots.txt stay as they are",
        arguments: [
            ("/feed.xml", "feed.xml"), ("/opslag/feed.json", "feed.json"), ("/sitemap.xml", "sitemap.xml"), ("/robots.txt", "robots.txt"),
        ])
    func machines(address: String, name: String) throws {
        try expect(SmallSite.build().text(address), is: name)
    }
}
