import Content
import Defaults
import Foundation
import Site
import Templates
import Testing

/// A site made in memory: some Markdown over the built-in templates, words and vocabulary.
struct Built {
    let report: Report
    let site: Site
    private let places: [String: Int]

    /// The built-in files, by path.
    static let data = Dictionary(uniqueKeysWithValues: defaultFiles.map { ($0.path, $0.bytes) })

    static let plainSettings = "name: Plads til én\nbase-url: https://job.example/\nlanguages: [da, nb]\n"

    /// `texts` and `own` files by path; `capacity` only moves a dictionary's order about. An error in a text is a failed test,
    /// as the page it should make would be missing.
    init(
        _ texts: [String: String], settings: String = plainSettings, own: [String: String] = [:], baseURL: String? = nil,
        today: String = "2026-11-22", drafts: Bool = false, jobs: Int = 1, capacity: Int = 0
    ) throws {
        let files = texts.sorted { $0.key < $1.key }.map { SourceFile(path: $0.key, bytes: Array($0.value.utf8)) }
        var data = [String: [UInt8]](minimumCapacity: capacity)
        for (path, bytes) in Built.data { data[path] = bytes }
        for (path, text) in own { data[path] = Array(text.utf8) }
        data["content/site.yaml"] = Array(settings.utf8)
        try self.init(files, data: data, baseURL: baseURL, today: Day(iso: today), drafts: drafts, jobs: jobs)
        let errors = report.findings.filter { $0.severity == .error }
        #expect(errors.isEmpty, "\(errors.map { "\($0.path):\($0.remark.place.line) \($0.rule)" })")
    }

    init(
        _ files: [SourceFile], data: [String: [UInt8]], assets: [String: Int] = [:], baseURL: String? = nil, today: Day?, drafts: Bool,
        jobs: Int
    ) throws {
        let fallback = try #require(Day(iso: "2026-11-22"))
        let checker = Checker(data: data, assets: assets, baseURL: baseURL, for: .building, today: today, fallbackToday: fallback)
        report = checker.check(files.count, jobs: jobs) { files[$0] }
        let pictures = Dictionary(uniqueKeysWithValues: report.catalog.picturePaths.filter { assets[$0] != nil }.map { ($0, [UInt8]()) })
        site = try Site(report.catalog, data: data, pictures: pictures, today: checker.context.today, withDrafts: drafts, jobs: jobs)
        places = Dictionary(site.pages.enumerated().map { ($1.address, $0) }) { first, _ in first }
    }

    /// What is wrong with some texts: rule and variant of each finding.
    static func findings(_ texts: [String: String], own: [String: String] = [:]) throws -> [String] {
        let files = texts.sorted { $0.key < $1.key }.map { SourceFile(path: $0.key, bytes: Array($0.value.utf8)) }
        let all = data.merging(own.mapValues { Array($0.utf8) }) { $1 }.merging(["content/site.yaml": Array(plainSettings.utf8)]) { $1 }
        let day = try #require(Day(iso: "2026-11-22"))
        let checker = Checker(data: all, assets: [:], baseURL: nil, for: .building, today: day, fallbackToday: day)
        return checker.check(files.count, jobs: 1) { files[$0] }.findings.map { "\($0.rule).\($0.remark.variant)" }
    }

    /// Without the files of the search index: their folder changes with every word, and no page links to them.
    var addresses: [String] { site.pages.map(\.address).filter { !$0.hasPrefix("/s/") }.sorted() }

    func has(_ address: String) -> Bool { places[address] != nil }

    func bytes(_ address: String) throws -> [UInt8] {
        let index = try #require(places[address], "there is no page at \(address)")
        var bytes: [UInt8] = []
        site.render(site.pages[index], into: &bytes) { _ in [] }
        return bytes
    }

    func text(_ address: String) throws -> String { String(decoding: try bytes(address), as: UTF8.self) }

    func markup(_ address: String) throws -> Markup { try Markup(text(address)) }

    /// The addresses of everything that is HTML.
    var htmlAddresses: [String] { addresses.filter { $0.hasSuffix("/") || $0.hasSuffix(".html") } }

    /// Everything that shows openings to readers or machines, but their own pages.
    func listings() throws -> [(address: String, text: String)] {
        let kinds = ["/feed.xml", "/sitemap.xml", "/feed.json"]
        let lists = addresses.filter { address in
            kinds.contains { address.hasSuffix($0) } || address.hasSuffix("/") && !isOpeningPage(address)
        }
        return try lists.map { ($0, try text($0)) }
    }

    private func isOpeningPage(_ address: String) -> Bool {
        report.catalog.openings.contains { address.hasSuffix("/\($0.page.slug)/") }
    }

    func json(_ address: String) throws -> [String: Any] {
        try #require(JSONSerialization.jsonObject(with: Data(bytes(address))) as? [String: Any])
    }
}

extension String {
    /// What stands between the first `start` and the next `end`, both left out.
    func between(_ start: String, _ end: String) throws -> String {
        let from = try #require(range(of: start), "\(start) is missing")
        let rest = self[from.upperBound...]
        return String(rest[..<(try #require(rest.range(of: end))).lowerBound])
    }

    func count(of part: String) -> Int { components(separatedBy: part).count - 1 }
}

/// A failed expectation shows what it held: not the whole vocabulary and every text of a site, which takes minutes.
extension Built: CustomTestStringConvertible, CustomReflectable {
    var testDescription: String { "a site of \(site.pages.count) pages" }
    var customMirror: Mirror { Mirror(self, children: []) }
}

extension Markup: CustomTestStringConvertible, CustomReflectable {
    var testDescription: String { "a page of \(tags.count) tags" }
    var customMirror: Mirror { Mirror(self, children: []) }
}
