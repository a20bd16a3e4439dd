import Foundation
import Testing

@testable import Content

@Suite("The report as JSON")
struct JSONReportTests {
    private func json(_ findings: [Finding], checked: Int = 1) throws -> [String: Any] {
        let bytes = JSONReport.write(findings, checked: checked, words: Board.words(.danish))
        return try #require(JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
    }

    private func findings(_ report: [String: Any]) -> [[String: Any]] { report["findings"] as? [[String: Any]] ?? [] }

    @Test("it has the contract's keys and no others, with counts by severity")
    func keys() throws {
        let text = opening([
            "hours": "hours: 31", "accommodations": "accommodations: [efter aftale, extra-brakes]", "scheme": "scheme: fleksjob",
        ]).text
        let report = try json(Board.findings(text), checked: 60)
        #expect(Set(report.keys) == ["version", "checked", "errors", "warnings", "notes", "findings"])
        #expect(
            [report["version"], report["checked"], report["errors"], report["warnings"], report["notes"]].map { $0 as? Int } == [
                1, 60, 1, 3, 0,
            ])
        let plain: Set = ["file", "line", "column", "endLine", "endColumn", "rule", "severity", "message", "help"]
        for finding in findings(report) {
            let hasFix = finding["rule"] as? String == "accommodation-unknown"
            #expect(Set(finding.keys) == (hasFix ? plain.union(["fix"]) : plain))
            guard let fix = finding["fix"] as? [String: Any] else { continue }
            #expect(Set(fix.keys) == ["description", "edits"])
            #expect(fix["description"] as? String == "Ret til »extra-breaks«")
            for edit in fix["edits"] as? [[String: Any]] ?? [] {
                #expect(Set(edit.keys) == ["startLine", "startColumn", "endLine", "endColumn", "text"])
            }
        }
        #expect(findings(report).count == 4)
    }

    @Test("a clean report has an empty list")
    func clean() {
        let bytes = JSONReport.write([], checked: 3, words: Board.words(.danish))
        #expect(
            String(decoding: bytes, as: UTF8.self)
                == "{\"version\":1,\"checked\":3,\"errors\":0,\"warnings\":0,\"notes\":0,\"findings\":[]}\n")
    }

    @Test(
        "columns count Unicode scalars from 1, whatever stands before them",
        arguments: [
            ("", 1), ("æøå ", 5), ("🌻 ", 3), ("👩‍🍳 ", 5), ("e\u{301} ", 4), ("\u{FEFF}Å ", 4),
        ])
    func columns(before: String, column: Int) throws {
        let report = try json(Board.findings(opening(["hours": ""], body: "Køkken.\n\n\(before)12 timer om ugen.\n").text))
        let finding = try #require(findings(report).first { $0["rule"] as? String == "hours-only-in-text" })
        #expect(
            [finding["line"], finding["column"], finding["endLine"], finding["endColumn"]].map { $0 as? Int } == [
                14, column, 14, column + 16,
            ])
    }

    @Test("in front matter too, and for the edits of a fix")
    func columnsOfFields() throws {
        let report = try json(Board.findings(opening(["location": "location: { address: \"Æblevej 🌻 é\", municipality: Silkebrog }"]).text))
        let finding = try #require(findings(report).first)
        #expect([finding["line"], finding["column"], finding["endLine"], finding["endColumn"]].map { $0 as? Int } == [5, 51, 5, 60])
        let edit = try #require(((finding["fix"] as? [String: Any])?["edits"] as? [[String: Any]])?.first)
        #expect([edit["startLine"], edit["startColumn"], edit["endLine"], edit["endColumn"]].map { $0 as? Int } == [5, 51, 5, 60])
        #expect(edit["text"] as? String == "Silkeborg")
    }

    @Test("findings come by path, then line, and carry their path as given")
    func order() throws {
        let report = Board.report([
            ("content/openings/å.md", opening(["hours": "hours: 99", "title": ""]).text),
            ("content/openings/a.md", opening(["deadline": "", "scheme": "scheme: x"]).text),
        ])
        let found = findings(try json(report.findings, checked: report.checked)).map {
            "\($0["file"] ?? "") \($0["line"] ?? "") \($0["rule"] ?? "")"
        }
        #expect(
            found == [
                "content/openings/a.md 1 dates-missing", "content/openings/a.md 4 scheme-unknown", "content/openings/å.md 1 title-missing",
                "content/openings/å.md 5 hours-no-schedule", "content/openings/å.md 5 hours-out-of-range",
            ])
    }

    @Test("severities of the site count in the report, but promises are lowered by nobody")
    func severities() {
        func findings(_ rules: String) -> [String] {
            var data = Board.data
            let chosen = [rules, "pay-missing: off"].filter { !$0.isEmpty }.joined(separator: ", ")
            data["content/site.yaml"] = Array("name: Tavlen\nbase-url: https://example.dk/\nrules: { \(chosen) }\n".utf8)
            let text = Array(opening(["hours": "", "scheme": "scheme: klapjob", "deadline": "deadline: 2027-12-15"]).text.utf8)
            let report = Checker(data: data, for: .building, today: Board.today, fallbackToday: Board.today).check(1, jobs: 1) { _ in
                SourceFile(path: "content/openings/prøve.md", bytes: text)
            }
            return report.findings.map { "\($0.rule) \($0.severity.rawValue)" }
        }
        #expect(findings("") == ["hours-missing error", "scheme-unknown error", "deadline-far warning"])
        #expect(
            findings("deadline-far: error, scheme-unknown: note") == ["hours-missing error", "scheme-unknown note", "deadline-far error"])
        #expect(
            findings("deadline-far: off, hours-missing: off, hours-only-in-text: note") == [
                "hours-missing error", "scheme-unknown error", "value-type warning", "value-type warning",
            ])
        // A word that is no severity is a finding, and switches nothing off.
        #expect(
            findings("deadline-far: fejl") == ["hours-missing error", "scheme-unknown error", "deadline-far warning", "value-type error"])
    }
}
