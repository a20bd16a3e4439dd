@testable import Content
@testable import Site
import Foundation
import SiteFolder
import Testing

@Suite("What holds of every site")
struct PropertyTests {
    /// The project's own content, on the day of its examples, or without that day.
    private static func own() throws -> Built {
        let root = URL(fileURLWithPath: #filePath).resolvingSymlinksInPath().appendingPathComponent("../../..").standardizedFileURL.path
        let folder = SiteFolder.forBuilding(root: root, content: nil, templates: nil, jobs: 1)
        try #require(folder.texts.count > 40)
        return try Built(folder.texts, data: folder.data, assets: folder.assets, today: nil, drafts: false, jobs: 1)
    }

    private static func sites() throws -> [(name: String, built: Built)] { [("small", try SmallSite.build()), ("own", try own())] }

    /// Every page's bytes, by path.
    private func bytes(_ built: Built) throws -> [String: [UInt8]] {
        try Dictionary(uniqueKeysWithValues: built.site.pages.map { ($0.path, try built.bytes($0.address)) })
    }

    @Test("The same bytes, whatever the number of jobs and the order of the files in memory")
    func sameBytes() throws {
        let one = try SmallSite.build(jobs: 1)
        let other = try SmallSite.build(jobs: 8, capacity: 5000)
        #expect(one.site.pages.map(\.path) == other.site.pages.map(\.path))
        let (left, right) = try (bytes(one), bytes(other))
        for (path, bytes) in left { #expect(bytes == right[path], "\(path)") }
    }

    @Test("No two pages share a path, not even where capitals do not count")
    func onePathEach() throws {
        for (name, built) in try Self.sites() {
            let paths = built.site.pages.map { $0.path.lowercased() }
            #expect(Set(paths).count == paths.count, "\(name)")
            #expect(built.site.collisions.isEmpty, "\(name): \(built.site.collisions)")
        }
    }

    @Test("Every link within the site leads to a page, and every # to a place on it")
    func links() throws {
        for (name, built) in try Self.sites() {
            let base = built.report.catalog.settings.baseURL
            let pages = Dictionary(uniqueKeysWithValues: try built.htmlAddresses.map { ($0, try built.markup($0)) })
            let anchors = pages.mapValues { page in Set(page.tags.compactMap { $0["id"] }) }
            var checked = 0
            for (address, page) in pages {
                for tag in page.tags {
                    for (_, value) in tag.attributes.filter({ ["href", "src", "action"].contains($0.name) }) {
                        let link = value.hasPrefix(base) ? "/" + value.dropFirst(base.count) : value
                        guard link.hasPrefix("/") || link.hasPrefix("#") else { continue }
                        let parts = link.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
                        let target = parts[0].isEmpty ? address : String(parts[0].split(separator: "?")[0])
                        checked += 1
                        #expect(built.has(target), "\(name): \(value) in \(address)")
                        if parts.count == 2 { #expect(anchors[target]?.contains(parts[1]) == true, "\(name): \(value) in \(address)") }
                    }
                }
            }
            #expect(checked > 1000)
        }
    }

    @Test("Every address in sitemap and feeds is a page that may be found")
    func listed() throws {
        for (name, built) in try Self.sites() {
            let base = built.report.catalog.settings.baseURL
            let map = try built.text("/sitemap.xml").components(separatedBy: "<loc>").dropFirst().map { String($0.prefix { $0 != "<" }) }
            #expect(Set(map).count == map.count && map.count > 20)
            for url in map {
                #expect(url.hasPrefix(base))
                let page = try built.markup("/" + url.dropFirst(base.count))
                #expect(!page.all("meta").contains { $0["name"] == "robots" }, "\(name): \(url)")
                #expect(page.all("link").contains { $0["rel"] == "canonical" && $0["href"] == url }, "\(name): \(url)")
            }
        }
    }

    @Test("Every page is whole: its tags close, its ids are its own, and it has one h1")
    func whole() throws {
        for (name, built) in try Self.sites() {
            for address in built.htmlAddresses {
                let page = try built.markup(address)
                #expect(page.mistakes.isEmpty, "\(name) \(address): \(page.mistakes)")
                let ids = page.tags.compactMap { $0["id"] }
                #expect(Set(ids).count == ids.count, "\(name) \(address): \(ids.filter { id in ids.count { $0 == id } > 1 })")
                #expect(page.all("h1").count == 1, "\(name) \(address)")
                let used = page.all("use").compactMap { $0["href"] }
                #expect(used.allSatisfy { ids.contains(String($0.dropFirst())) }, "\(name) \(address): an icon is missing")
            }
        }
    }

    @Test("No two pages of a language have one title")
    func titles() throws {
        for (name, built) in try Self.sites() {
            var seen: [String: String] = [:]
            for address in built.htmlAddresses {
                let page = try built.markup(address)
                guard !page.all("meta").contains(where: { $0["http-equiv"] == "refresh" }) else { continue }
                let title = try "\(page.all("html")[0]["lang"] ?? "") " + page.text(of: "title")
                #expect(seen[title] == nil, "\(name): \(title) at \(address) and \(seen[title] ?? "")")
                seen[title] = address
            }
        }
    }

    @Test("No page shows the key of a text that is missing, nor a placeholder that nobody filled")
    func keys() throws {
        let keys = Set(
            Words(.danish, files: [try #require(Built.data["templates/strings/da.yaml"])]).keys(in: "ui").filter { $0.contains("_") })
        for (name, built) in try Self.sites() {
            for address in built.htmlAddresses {
                for (inside, text) in try built.markup(address).texts where inside != "code" {
                    #expect(!keys.contains(text) && !text.contains("{") && !text.contains("}"), "\(name) \(address): \(text)")
                }
            }
        }
    }

    @Test("Openings like one are at most four, open, of its language, and not itself")
    func likes() throws {
        let words = ["da": "Trilling", "nb": "Tvilling"]
        var texts: [String: String] = SmallSite.texts
        for number in 1...30 {
            let isNorwegian = number % 3 == 0
            let closes = number % 5 == 0 ? "2026-11-10" : "2026-12-15"
            let changes = ["title": "title: \(words[isNorwegian ? "nb" : "da"]!) \(number)", "deadline": "deadline: \(closes)"]
            texts["content/openings/t-\(number)\(isNorwegian ? ".nb" : "").md"] = opening(changes)
        }
        let built = try Built(texts)
        let today = try #require(Day(iso: "2026-11-22"))
        let board = Board(built.report.catalog, today: today, withDrafts: false)
        let likeness = Likeness(board)
        for index in board.open + board.closed {
            let own = built.report.catalog.openings[index]
            let likes = likeness.likes(of: index)
            #expect(!likes.contains(index) && likes.count <= 4 && Set(likes).count == likes.count)
            #expect(
                likes.map { built.report.catalog.openings[$0] }.allSatisfy { $0.isOpen(on: today) && $0.page.language == own.page.language }
            )
            #expect(likes.count == 4, "there are enough: \(own.page.path)")
        }
    }

    @Test("The most like stand first: same place and trade before another place")
    func likeOrder() throws {
        let place = ["here": "Silkeborg", "there": "Bornholm"]
        let texts = [
            "content/openings/a.md": opening(["sector": "sector: kitchen"]),
            "content/openings/b.md": opening(["location": "location: { municipality: \(place["there"]!) }", "sector": "sector: it"]),
            "content/openings/c.md": opening(["sector": "sector: kitchen"]),
            "content/openings/d.md": opening(["sector": "sector: kitchen", "location": "location: { municipality: Viborg }"]),
        ]
        let catalog = try Built(texts).report.catalog
        let likes = Likeness(Board(catalog, today: try #require(Day(iso: "2026-11-22")), withDrafts: false)).likes(of: 0)
        #expect(likes.map { catalog.openings[$0].page.slug } == ["c", "d", "b"])
    }

    @Test("Of openings alike in place, sector and hours those with the same words of work come first, also within compounds")
    func likeWork() throws {
        let titles = [
            "Gartnermedhjælper", "Kontorhjælp hos et anlægsfirma", "Gartner på kirkegården", "Bogbinder på museet", "Kontorhjælp i banken",
        ]
        let texts = titles.enumerated().map {
            ("content/openings/\($0).md", opening(["title": "title: \($1)", "sector": "sector: gardening"]))
        }
        let catalog = try Built(Dictionary(uniqueKeysWithValues: texts)).report.catalog
        let likeness = Likeness(Board(catalog, today: try #require(Day(iso: "2026-11-22")), withDrafts: false))
        #expect(likeness.likes(of: 0).first == 2)
        #expect(likeness.likes(of: 1).first == 4)
    }
}
