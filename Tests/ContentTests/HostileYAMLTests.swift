import Foundation
import Testing

@testable import Content

@Suite("YAML that means no good")
struct HostileYAMLTests {
    /// The time that a file may take, in a build for debugging on a machine that does other things.
    private static let patience = Duration.seconds(60)

    private func judge(_ text: String) -> Report {
        let start = ContinuousClock.now
        let report = NaughtyTests.judge(Array(text.utf8))
        #expect(ContinuousClock.now - start < Self.patience)
        return report
    }

    @Test("every case of the YAML suite is read or refused", .needsSuites)
    func suite() throws {
        struct Case: Decodable { let id: String, yaml: String }
        let lines = String(decoding: try SharedSuites.data("yaml-test-suite/cases.jsonl"), as: UTF8.self).split(separator: "\n")
        #expect(lines.count > 300)
        for line in lines {
            let yaml = try JSONDecoder().decode(Case.self, from: Data(line.utf8)).yaml
            _ = judge("---\n\(yaml)\n---\nKøkken\n")
            _ = judge("---\ntitle: Køkken\nextra:\n\(yaml.split(separator: "\n").map { "  " + $0 }.joined(separator: "\n"))\n---\n")
            _ = try? YAMLReader.read(Array(yaml.utf8)[...])
        }
    }

    @Test("aliases are refused before they unfold")
    func aliasBomb() {
        let levels = (1...9).map { "a\($0): &a\($0) [" + Array(repeating: "*a\($0 - 1)", count: 9).joined(separator: ", ") + "]" }
        let report = judge("---\na0: &a0 lol\n" + levels.joined(separator: "\n") + "\n---\n")
        #expect(report.findings.map(\.remark.variant) == ["alias"])
        #expect(report.findings.first?.remark.place.line == 3)
    }

    @Test("fifty thousand keys, alike or not, known or near to known ones", arguments: ["key#: 1", "hour: 1", "hous#: 1", "? #"])
    func manyKeys(pattern: String) {
        let keys = (0..<50_000).map { pattern.replacing("#", with: String($0)) + "\n" }.joined()
        let report = judge("---\n" + keys + "---\n")
        #expect(report.count(.error) > 40_000)
        let below = judge("---\ntitle: Køkken\nextra:\n" + (0..<50_000).map { "  key\($0): 1\n" }.joined() + "---\n")
        #expect(!below.findings.contains { $0.rule.hasPrefix("key") })
    }

    @Test(
        "nesting of ten thousand levels is refused, however it is written", arguments: ["[", "{a: ", "- ", "? ", "!!seq [", "&a [", "[{"])
    func deep(opener: String) {
        for depth in [10, 24, 25, 10_000] {
            let report = judge("---\ntitle: Køkken\nextra:\n  " + String(repeating: opener, count: depth) + "\n---\n")
            #expect(report.findings.contains { $0.rule == "front-matter-syntax" } || depth <= 25, "\(depth)")
        }
    }

    @Test("nesting by indentation is refused as well")
    func deepLines() {
        let lines = (0..<1200).map { String(repeating: " ", count: $0) + "a:\n" }.joined()
        #expect(judge("---\n\(lines)---\n").findings.contains { $0.remark.variant == "depth" })
    }

    @Test("deep but sound nesting is counted, not crashed into: 20 levels pass, 30 do not")
    func depthLimit() {
        func variants(_ depth: Int) -> [String] {
            opening(["extra": "extra: " + String(repeating: "[", count: depth) + String(repeating: "]", count: depth)]).findings.map(
                \.remark.variant)
        }
        #expect(variants(20) == [])
        #expect(variants(30) == ["depth"])
    }

    @Test(
        "a mebibyte in the front matter is read, a byte more is too large",
        arguments: [
            "summary: {æ}", "summary: \"{æ }\"", "summary: |\n{  æ\n}", "tags:\n{  - æ\n}", "# {æ}",
        ])
    func mebibyte(pattern: String) {
        let open = pattern.firstIndex(of: "{")!
        let close = pattern.lastIndex(of: "}")!
        let unit = String(pattern[pattern.index(after: open)..<close])
        func text(_ size: Int) -> [UInt8] {
            let (head, tail) = ("---\ntitle: Køkken\n" + pattern[..<open], pattern[pattern.index(after: close)...] + "\n---\n")
            let room = size - head.utf8.count - tail.utf8.count
            let count = room / unit.utf8.count
            return Array((head + String(repeating: unit, count: count) + tail).utf8)
                + Array(repeating: 0x0A, count: room - count * unit.utf8.count)
        }
        let start = ContinuousClock.now
        #expect(!NaughtyTests.judge(text(1 << 20)).findings.contains { $0.rule == "file-too-large" })
        #expect(NaughtyTests.judge(text(1 << 20 + 1)).findings.map(\.rule) == ["file-too-large"])
        #expect(ContinuousClock.now - start < Self.patience)
    }

    @Test("half a mebibyte of text with hours and accommodations on every line ends soon")
    func muchText() {
        let line = "Du arbejder ca. 12-15 timer om ugen og får ekstra pauser, men ikke højt tempo.\n"
        let start = ContinuousClock.now
        let report = NaughtyTests.judge(
            Array(opening(["hours": "", "accommodations": ""], body: String(repeating: line, count: 6000)).text.utf8))
        #expect(report.findings.map(\.rule).contains("hours-only-in-text"))
        #expect(ContinuousClock.now - start < Self.patience)
    }
}
