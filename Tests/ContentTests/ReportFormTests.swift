import Foundation
import Testing

#if canImport(FoundationXML)
import FoundationXML
#endif

@testable import Content

@Suite("Reports for editors and CI")
struct ReportFormTests {
    private func run(_ findings: [Finding], paths: [String] = ["content/openings/prøve.md"], prefix: String = "", text: String = "")
        -> CheckedRun
    {
        CheckedRun(findings: findings, paths: paths, words: Board.words(.danish), prefix: prefix) { _ in Array(text.utf8) }
    }

    private func written(_ write: (([UInt8]) -> Void) -> Void) -> String {
        var bytes: [UInt8] = []
        write { bytes += $0 }
        return String(decoding: bytes, as: UTF8.self)
    }

    private func finding(
        path: String = "content/openings/prøve.md", _ variant: String = "plain",
        place: Place = Place(line: 3, column: 2, endLine: 3, endColumn: 9),
        facts: [String: String] = ["key": "a"], severity: Severity = .error, fix: Fix? = nil
    ) -> Finding {
        Finding(path: path, rule: "key-unknown", severity: severity, remark: Remark(place, variant, facts, fix: fix))
    }

    private func sarif(_ run: CheckedRun) throws -> [String: Any] {
        let text = written { SARIFReport(run, version: "1.2.3", explanations: RuleExample.words).write(to: $0) }
        let log = try #require(JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
        #expect(log["version"] as? String == "2.1.0")
        return try #require((log["runs"] as? [[String: Any]])?.first)
    }

    @Test("SARIF: the driver tells every rule with its words and level, and a result names its rule by place")
    func sarifRules() throws {
        let run = try sarif(run([finding()]))
        let driver = try #require((run["tool"] as? [String: [String: Any]])?["driver"])
        let rules = try #require(driver["rules"] as? [[String: Any]])
        #expect(rules.compactMap { $0["id"] as? String } == Rule.all.map(\.id))
        for rule in rules {
            for key in ["shortDescription", "fullDescription", "help"] {
                let text = try #require((rule[key] as? [String: String])?["text"])
                #expect(!text.isEmpty && !text.contains("{rule}") && !text.hasPrefix("rules."))
            }
        }
        let result = try #require((run["results"] as? [[String: Any]])?.first)
        let index = try #require(result["ruleIndex"] as? Int)
        #expect(rules[index]["id"] as? String == result["ruleId"] as? String)
        #expect(run["columnKind"] as? String == "unicodeCodePoints")
    }

    @Test(
        "SARIF: paths are URIs, relative where they can be",
        arguments: [
            ("content/openings/køkken & té.md", "", "content/openings/k%C3%B8kken%20%26%20t%C3%A9.md"), ("a:b%.md", "", "a%3Ab%25.md"),
            ("content/a.md", "site/", "site/content/a.md"), ("/tmp/a b.md", "", "file:///tmp/a%20b.md"), ("../a.md", "site/", "../a.md"),
        ])
    func sarifPaths(path: String, prefix: String, uri: String) throws {
        let run = try sarif(run([finding(path: path)], prefix: prefix))
        let result = try #require((run["results"] as? [[String: Any]])?.first)
        let location = try #require(((result["locations"] as? [[String: Any]])?.first?["physicalLocation"] as? [String: [String: Any]]))
        #expect(location["artifactLocation"]?["uri"] as? String == uri)
        #expect((location["artifactLocation"]?["uriBaseId"] == nil) == uri.hasPrefix("file:"))
        #expect(location["region"] as? [String: Int] == ["startLine": 3, "startColumn": 2, "endLine": 3, "endColumn": 9])
    }

    @Test("SARIF: a contradiction has its second place, a mend its edits, and a fingerprint that lines above do not change")
    func sarifResults() throws {
        func results(_ text: String) throws -> [[String: Any]] {
            try #require(try sarif(run(Board.findings(text), text: text))["results"] as? [[String: Any]])
        }
        let text = opening(["scheme": "scheme: fleksjobb"], body: "Du arbejder 15 timer om ugen.\n").text
        let found = try results(text)
        #expect(found.count == 2)
        let fix = try #require((found[0]["fixes"] as? [[String: Any]])?.first)
        let change = try #require((fix["artifactChanges"] as? [[String: Any]])?.first)
        let replacement = try #require((change["replacements"] as? [[String: [String: Any]]])?.first)
        #expect(replacement["insertedContent"]?["text"] as? String == "fleksjob")
        #expect((found[1]["relatedLocations"] as? [Any])?.count == 1)
        let moved = try results(text.replacing("title:", with: "# mere\n# endnu mere\ntitle:"))
        let prints = [found, moved].map { $0.map { ($0["partialFingerprints"] as? [String: String])?["primaryLocationLineHash"] } }
        #expect(prints[0] == prints[1] && prints[0].allSatisfy { $0?.hasSuffix(":1") == true } && prints[0][0] != prints[0][1])
    }

    @Test("GitHub: what ends a command or parts its properties is escaped, and a message is one command")
    func github() {
        let facts = ["key": "50 %, a:b\r\n::error::x"]
        let text = written { GitHubReport.write(run([finding(path: "content/a,b:c%.md", facts: facts)], prefix: "site/"), to: $0) }
        let lines = text.split(separator: "\n")
        #expect(lines.count == 2)
        #expect(
            lines[0].hasPrefix(
                "::error file=site/content/a%2Cb%3Ac%25.md,line=3,col=2,endLine=3,endColumn=9,title=key-unknown::Feltet »50 %25, a:b%0D%0A::error::x« findes"
            ))
    }

    @Test("GitHub: severities have its names, and a stretch over several lines has no columns")
    func githubPlaces() {
        let place = Place(line: 3, column: 2, endLine: 5, endColumn: 1)
        let findings = Severity.allCases.map { finding(place: place, severity: $0) }
        let lines = written { GitHubReport.write(run(findings), to: $0) }.split(separator: "\n").dropLast()
        #expect(lines.map { $0.prefix { $0 != " " } } == ["::notice", "::warning", "::error"])
        #expect(lines.allSatisfy { $0.contains(",line=3,endLine=5,title=") })
    }

    private final class Counts: NSObject, XMLParserDelegate {
        var names: [String: Int] = [:]
        var attributes: [[String: String]] = []
        func parser(
            _: XMLParser, didStartElement name: String, namespaceURI _: String?, qualifiedName _: String?, attributes: [String: String]
        ) {
            names[name, default: 0] += 1
            self.attributes.append(attributes)
        }
    }

    private func junit(_ run: CheckedRun, isStrict: Bool = false) throws -> Counts {
        let text = written { JUnitReport.write(run, isStrict: isStrict, to: $0) }
        let counts = Counts()
        let parser = XMLParser(data: Data(text.utf8))
        parser.delegate = counts
        try #require(parser.parse(), "\(text)")
        return counts
    }

    @Test("JUnit: errors fail, warnings only in a strict run, and a file without findings is a test that passed")
    func junitCounts() throws {
        let findings = [
            finding(path: "content/a.md"), finding(path: "content/a.md", severity: .warning),
            finding(path: "content/site.yaml", severity: .note),
        ]
        let loose = try junit(run(findings, paths: ["content/a.md", "content/b.md"]))
        #expect(loose.names == ["testsuites": 1, "testsuite": 3, "testcase": 4, "failure": 1, "system-out": 2])
        #expect(loose.attributes[0] == ["name": "opslagstjek", "tests": "4", "failures": "1", "errors": "0"])
        let strict = try junit(run(findings, paths: ["content/a.md", "content/b.md"]), isStrict: true)
        #expect(strict.names["failure"] == 2 && strict.attributes[0]["failures"] == "2")
    }

    @Test("JUnit: what XML cannot hold is left out, and the rest is escaped")
    func junitEscapes() throws {
        let path = "content/\u{1}a<&\">'\u{FFFF}\u{1B}[31m.md"
        let counts = try junit(run([finding(path: path, facts: ["key": "]]>\u{0}<b>\n&\""])], paths: [path]))
        #expect(counts.attributes[1]["name"] == "content/a<&\">'[31m.md")
        #expect(counts.attributes.contains { $0["message"] == "Feltet »]]><b>\n&\"« findes ikke." })
    }

    @Test("a report of many findings comes in portions, and is the same as a whole one")
    func portions() throws {
        let findings = (0..<2000).map { finding(path: "content/openings/\($0).md") }.sorted(by: Finding.precedes)
        let many = run(findings, paths: findings.map(\.path))
        var parts = 0
        TextReport(words: many.words, isColoured: false).write(many) { _ in parts += 1 }
        #expect(parts > 2)
        let text = written { TextReport(words: many.words, isColoured: false).write(many, to: $0) }
        #expect(text == TextReport(words: many.words, isColoured: false).write(findings, checked: 2000) { _ in [] })
        #expect(try (sarif(many)["results"] as? [Any])?.count == 2000)
        #expect(try junit(many).names["testsuite"] == 2000)
    }
}
