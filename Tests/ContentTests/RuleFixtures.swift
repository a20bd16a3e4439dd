import Content
import Foundation
import SiteFolder
import Testing

/// The folders below `Fixtures/rules`: one for each rule, with files that break it, files that nearly do, and what the checker says.
enum RuleFixtures {
    static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Fixtures/rules")

    static let names = ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []).filter { !$0.hasPrefix(".") }.sorted()

    static let isUpdating = ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1"

    static func path(_ name: String, _ file: String) -> String { folder.appendingPathComponent(name).appendingPathComponent(file).path }

    static func expected(_ name: String) -> String? {
        FileManager.default.contents(atPath: path(name, "expected.txt")).map { String(decoding: $0, as: UTF8.self) }
    }

    /// The checker's findings in a folder, and its report in Danish without colour.
    static func check(_ name: String) -> (findings: [Finding], text: String) {
        let site = SiteFolder.forChecking(root: folder.appendingPathComponent(name).path, paths: [], jobs: 1)
        let sizes = sizes(name)
        let files = site.texts.map { file in sizes[file.path].map { padded(file, to: $0) } ?? file }
        let assets = site.assets.merging(sizes.filter { !$0.key.hasSuffix(".md") }) { $1 }
        // A note on the pay stands in its own folder alone.
        let data = name == "pay-missing" ? site.data : Board.quiet.merging(site.data) { $1 }
        let checker = Checker(data: data, assets: assets, for: .building, today: Board.today, fallbackToday: Board.today)
        let report = checker.check(files.count, jobs: 1) { files[$0] }
        let sources = Dictionary(uniqueKeysWithValues: files.map { ($0.path, $0.bytes) }).merging(site.data) { $1 }
        let text = TextReport(words: Board.words(.danish), isColoured: false)
        return (report.findings, text.write(report.findings, checked: report.checked) { sources[$0] })
    }

    /// `sizes.txt` says of a file how large it shall be taken for, in bytes: large files need not lie in the repository.
    private static func sizes(_ name: String) -> [String: Int] {
        let lines = FileManager.default.contents(atPath: path(name, "sizes.txt")).map { String(decoding: $0, as: UTF8.self) } ?? ""
        return Dictionary(
            uniqueKeysWithValues: lines.split(separator: "\n").map { line in
                let parts = line.split(separator: " ")
                return (String(parts[0]), Int(parts[1])!)
            })
    }

    private static func padded(_ file: SourceFile, to size: Int) -> SourceFile {
        SourceFile(path: file.path, bytes: file.bytes + Array(repeating: 0x0A, count: size - file.bytes.count))
    }
}

@Suite("Every rule by its wrong and right files")
struct RuleFixtureTests {
    @Test("the checker says of a rule's folder what stands in expected.txt", arguments: RuleFixtures.names)
    func saysWhatIsExpected(name: String) throws {
        let text = RuleFixtures.check(name).text
        guard RuleFixtures.isUpdating else {
            #expect(text == RuleFixtures.expected(name))
            return
        }
        try text.write(toFile: RuleFixtures.path(name, "expected.txt"), atomically: true, encoding: .utf8)
        Issue.record("expected.txt was written anew: read it, and run again without UPDATE_GOLDEN")
    }

    @Test("every rule has a folder, and every folder is named after a rule")
    func everyRuleHasAFolder() {
        #expect(Set(RuleFixtures.names) == Set(Rule.all.map(\.id)))
    }

    @Test("each wrong file is found out by the folder's rule alone, and no right file has a finding", arguments: RuleFixtures.names)
    func tellsWrongFromRight(name: String) throws {
        let findings = RuleFixtures.check(name).findings
        let files = try #require(FileManager.default.subpaths(atPath: RuleFixtures.path(name, "content"))).filter { $0.hasSuffix(".md") }
        let (wrong, right) = (files.filter { $0.contains("/wrong") }, files.filter { $0.contains("/right") })
        // Some rules are about the lists of rates and figures alone.
        let inLists = Set(findings.filter { !$0.path.hasSuffix(".md") }.map(\.rule))
        #expect(inLists.isSubset(of: [name]))
        #expect(!(wrong.isEmpty && inLists.isEmpty) && !right.isEmpty && wrong.count + right.count == files.count)
        for file in right { #expect(findings.filter { $0.path == "content/" + file }.map(\.rule) == [], "\(file)") }
        // Of two files at one address only the later is at fault.
        for file in wrong where file != "openings/wrong-koekken.md" {
            #expect(Set(findings.filter { $0.path == "content/" + file }.map(\.rule)) == [name], "\(file)")
        }
        #expect(RuleFixtures.expected(name)?.contains(" \(name)\n") == true)
    }

    @Test("some fixtures keep the line ends, the mark and the tabs that they are about")
    func keepsBytes() throws {
        func bytes(_ name: String) throws -> [UInt8] {
            [UInt8](try #require(FileManager.default.contents(atPath: RuleFixtures.path(name, "content/openings/wrong.md"))))
        }
        let crlf = try bytes("hours-missing")
        #expect(crlf.count { $0 == 0x0D } == crlf.count { $0 == 0x0A } && crlf.contains(0x0D))
        #expect(try bytes("title-missing").starts(with: [0xEF, 0xBB, 0xBF]))
        #expect(try bytes("front-matter-syntax").contains(0x09))
        #expect(try bytes("encoding").contains(0xF8))
    }
}
