import Content
import Foundation
import Testing

@Suite("The words of the checker")
struct MessageTests {
    @Test("the strings of each language have the same rules, variants and fixes")
    func sameKeys() {
        let danish = Board.words(.danish)
        for section in ["rules", "fixes", "report", "usage", "help", "build"] {
            for language in [Language.bokmaal, .english] { #expect(Board.words(language).keys(in: section) == danish.keys(in: section)) }
        }
        let rules = Set(danish.keys(in: "rules").map { String($0.split(separator: ".")[0]) })
        #expect(rules == Set(Rule.all.map(\.id)))
    }

    @Test("every variant has a message and a help, of one sentence or a few, in every language", arguments: Language.allCases)
    func wellFormed(language: Language) {
        let words = Board.words(language)
        for key in words.keys(in: "rules") {
            let parts = key.split(separator: ".")
            #expect(parts.count == 3 && ["message", "help"].contains(parts[2]), "\(key)")
            let text = words["rules." + key]
            #expect(text.count >= 8 && text.count < 160, "\(key)")
            #expect(
                text.first?.isUppercase == true || text.hasPrefix("»") || text.hasPrefix("«") || text.hasPrefix("“") || text.hasPrefix("{"),
                "\(key)")
            if parts[2] == "message" { #expect(text.hasSuffix(".") || text.hasSuffix("?"), "\(key)") }
        }
    }

    @Test(
        "every variant that the fixtures bring forth is written out in every language, with no placeholder left",
        arguments: Language.allCases)
    func filled(language: Language) {
        let words = Board.words(language)
        var variants: Set<String> = []
        for name in RuleFixtures.names {
            for finding in RuleFixtures.check(name).findings {
                variants.insert("\(finding.rule).\(finding.remark.variant)")
                for text in [words.message(finding), words.help(finding)] {
                    #expect(!text.hasPrefix("rules."), "\(finding.rule).\(finding.remark.variant)")
                    #expect(Self.placeholders(in: text).isEmpty, "\(text)")
                }
            }
        }
        let known = Set(words.keys(in: "rules").map { $0.split(separator: ".").dropLast().joined(separator: ".") })
        #expect(known.subtracting(variants) == [], "a fixture is lacking")
        #expect(variants.subtracting(known).isEmpty)
    }

    /// `{name}` and `{lies-in}`, but not `{ name: … }`.
    private static func placeholders(in text: String) -> [Substring] {
        text.split(separator: "{").dropFirst().compactMap { part in
            guard let end = part.firstIndex(of: "}") else { return nil }
            let name = part[..<end]
            return !name.isEmpty && name.allSatisfy { $0.isLetter || $0 == "-" } ? name : nil
        }
    }

    @Test("the sources name no variant that has no words, and the words no variant that no source names")
    func variantsOfTheSources() throws {
        let sources = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("../../Sources/Content")
            .standardizedFileURL
        let files = try #require(FileManager.default.subpaths(atPath: sources.path)).filter { $0.hasSuffix(".swift") }
        let text = try files.map { try String(contentsOf: sources.appendingPathComponent($0), encoding: .utf8) }.joined()
        let literals = Set(text.matches(of: try Regex("\"([a-z-]+)\"")).map { String($0.output[1].substring!) })
        let variants = Set(Board.words(.danish).keys(in: "rules").map { String($0.split(separator: ".")[1]) })
        #expect(variants.subtracting(literals) == [])
        let remarks = try Regex("Remark\\((?:[^,()\\n]|\\([^()]*\\))*, \"([a-z-]+)\"|variant: \"([a-z-]+)\"")
        for match in text.matches(of: remarks) {
            let variant = String(match.output[1].substring ?? match.output[2].substring ?? "")
            #expect(variants.contains(variant), "\(variant)")
        }
    }

    @Test("what an editor wrote is shown as written, braces and all")
    func quotesWhatIsWritten() {
        let finding = Board.findings(opening(["scheme": "scheme: \"{allowed} {value} {\""]).text)[0]
        #expect(Board.words(.danish).message(finding) == "Ordningen »{allowed} {value} {« findes ikke.")
    }

    @Test("a long value is cut short in a message", arguments: ["hours", "published", "scheme", "positions"])
    func cutsShort(key: String) {
        let long = String(repeating: "æøå ", count: 5000)
        for finding in Board.findings(opening([key: "\(key): \(long)"]).text) {
            #expect(Board.words(.danish).message(finding).count < 160)
        }
    }
}
