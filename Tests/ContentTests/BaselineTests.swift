import Testing
import Text

@testable import Content

@Suite("A baseline of old faults")
struct BaselineTests {
    private let path = "content/openings/køkken.md"

    private func found(_ text: String) -> ([Finding], (String) -> [UInt8]?) {
        (Board.findings(text, path: path), { _ in Array(text.utf8) })
    }

    /// What is new in a text, and how many faults are gone, to one who knows a former text.
    private func compare(_ former: String, _ text: String) throws -> (new: [String], known: Int, gone: Int) {
        let (old, oldSource) = found(former)
        let (findings, source) = found(text)
        let baseline = try Baseline(reading: Baseline(of: old, source: oldSource).written)
        let comparison = baseline.compare(findings, source: source) { _, _ in true }
        return (comparison.new.map(\.rule), comparison.known, comparison.gone)
    }

    private let faulty = opening(["deadline": "deadline: 2027-06-15", "scheme": "scheme: fleksjobb"]).text

    @Test("lines that moved stay known, and so do lines with other white space")
    func moved() throws {
        #expect(try compare(faulty, faulty) == ([], 2, 0))
        #expect(try compare(faulty, faulty.replacing("title:", with: "# ny linje\nsummary: Kort.\ntitle:")) == ([], 2, 0))
        #expect(try compare(faulty, faulty.replacing("scheme: ", with: "scheme:   ").replacing("\n", with: "\r\n")) == ([], 2, 0))
    }

    @Test("a line that changed is new, and the old fault is gone")
    func changed() throws {
        #expect(try compare(faulty, faulty.replacing("fleksjobb", with: "fleksjobbb")) == (["scheme-unknown"], 1, 1))
        #expect(try compare(faulty, opening().text) == ([], 0, 2))
    }

    @Test("one fault more of the same kind is new")
    func counts() throws {
        func text(_ count: Int) -> String {
            opening(["tasks": "tasks:\n" + String(repeating: "  - { name: Dække bord, timer: 4 }\n", count: count)]).text
        }
        #expect(try compare(text(2), text(2)) == ([], 2, 0))
        #expect(try compare(text(2), text(3)) == (["key-unknown"], 2, 0))
        #expect(try compare(text(2), text(1)) == ([], 1, 1))
    }

    @Test("which of the dates is missing is part of what is known")
    func missing() throws {
        let (published, deadline) = (opening(["published": ""]).text, opening(["deadline": ""]).text)
        #expect(try compare(published, deadline) == (["dates-missing"], 0, 1))
    }

    @Test("what the product promises is in no baseline, even where somebody wrote it in")
    func promises() throws {
        let text = opening(["hours": "", "accommodations": ""]).text
        let (findings, source) = found(text)
        #expect(Baseline(of: findings, source: source).count == 0)
        #expect(try compare(text, text).new == ["accommodations-missing", "hours-missing"])
        let forged = Fingerprint(findings[0], in: .init(Array(text.utf8))).text
        let line = "{\"file\":\"\(path)\",\"rule\":\"\(findings[0].rule)\",\"hash\":\"\(forged)\",\"count\":9}"
        let baseline = try Baseline(reading: Array("{\"version\":1,\"findings\":[\n\(line)\n]}\n".utf8))
        #expect(baseline.compare(findings, source: source) { _, _ in true }.new.count == 2)
    }

    @Test("the file has one fault a line, in an order that does not hang on that of the findings")
    func form() {
        let (findings, source) = found(faulty)
        let written = Baseline(of: findings, source: source).written
        #expect(written == Baseline(of: findings.reversed(), source: source).written)
        let lines = String(decoding: written, as: UTF8.self).split(separator: "\n")
        #expect(lines.count == 4 && lines[0] == "{\"version\":1,\"findings\":[" && lines[3] == "]}")
        #expect(lines[1].hasPrefix("{\"file\":\"\(path)\",\"rule\":\"deadline-far\",\"hash\":\""))
    }

    @Test("what is no baseline is told with its line", arguments: [("", 1), ("{}", 1), ("{\"version\":2,\"findings\":[]}", 1)])
    func faults(text: String, line: Int) {
        #expect { try Baseline(reading: Array(text.utf8)) } throws: { ($0 as? Baseline.Fault)?.line == line }
    }

    @Test("a merge that was left half done is told where it stands")
    func conflict() {
        let text = "{\"version\":1,\"findings\":[\n<<<<<<< HEAD\n{\"file\":\"a\",\"rule\":\"b\",\"hash\":\"c\",\"count\":1}\n=======\n]}\n"
        #expect { try Baseline(reading: Array(text.utf8)) } throws: { ($0 as? Baseline.Fault)?.line == 2 }
    }

    @Test("a number that may be a person's is not to be guessed from what is written")
    func personal() {
        func fingerprint(_ number: String) -> String {
            let text = opening(["extra": "farve: \(number)"]).text
            return Fingerprint(Board.findings(text).first { $0.rule == "key-unknown" }!, in: .init(Array(text.utf8))).text
        }
        #expect(fingerprint("010203-1234") == fingerprint("311299-4321"))
        #expect(fingerprint("12") != fingerprint("13"))
    }

    @Test("the hash is the same on every machine")
    func hash() {
        var hash = StableHash()
        for byte in "foobar".utf8 { hash.add(byte) }
        #expect(hash.hexadecimal == "85944171f73967e8")
    }
}
