import Foundation
import Testing

@testable import Content

@Suite("Plain YAML is read as libyaml reads it")
struct PlainYAMLTests {
    /// Front matter by hand, with what editors write beside the usual; each is plain.
    static let examples = [
        "# øverst\ntitle: Køkkenmedhjælper # på prøve\n\ntasks:\n- Skære grøntsager\n- kind: Dække bord\n  note: 'Det''s nok'\n-\n- - dyb\n  - dybere\n",
        "hours:\n    weekly: 10-13\n    days:\n      # kun hverdage\n      - æ: ø\n        å:\n      - \"Kl. 9 \\\"præcis\\\" \\n\\\\\\t\"\n    efter: ja\n",
        "contact: { name: Åse, tider: [man, { tir: 9–11 }], note: \"a, b: c\", tom: , liste: [], kort: {}, }\nnul: null\n",
        "\"nøgle\": ~\n'anden': null\nnavn: Ærø, øen#1 og a:b :c\r\nsted:\r\n  by: Nykøbing 😀\r\n  kommune:\r\n",
        "- a\n- b: c\n  d:\n  - e\n  f:\n    - g\n- [h, i]\n",
        "kort: |\n  Du får hjælp. # ja\n    Du må gå: hjem.\n\n  Ring først. \n\nby: Ærø\n", "a:\n  b: |  \r\n   é\r\n   ø\r\n",
        "liste:\n  - et\n  - to\n# slut\n", "   a: b\n   c: d", "liste:\n  -", "bare et ord\n", "[a, b]\n", "# kun en note\n",
    ]

    /// What is not plain, though libyaml reads most of it.
    static let others = [
        "a: |-\n  b\n", "a: |\n\n  b\n", "a: |\n  b\n \n  c\n", "a: |\nb: c\n", "a: |\n  b\n ", "a: |\n  b", "- a: |\n   b\n#",
        "a: >\n  b\n", "a: b\n  c\n", "a: \"b\n  c\"\n", "a: [b,\n  c]\n", "a: &x b\n", "a: *x\n", "a: !!str b\n", "? a\n: b\n", "<<: a\n",
        "--- a\n", "a: b\n...\n", "%YAML 1.1\n", "a:\tb\n", "\ta: b\n", "a: b\n  c: d\n", "a:\n    b: c\n  d: e\n", "a : b\n", "a: b: c\n",
        "a: - b\n",
        "a: \"b\" c\n", "a: \"\\x41\"\n", "[a: b]\n", "{a, b: c}\n", "{a:b}\n", "[a,,b]\n", "[a]: b\n", "a: @b\n", "a: -b\n",
        "a: \u{FEFF}b\n", "a: b\u{85}c\n",
        "a: b\u{2028}c\n", "a: b\u{7F}\n", "a: b\u{FFFE}\n", "a: b\0c\n", "a: b\rc: d\n", "a: \"b\"#c\n", "a: {b: c}}\n", "  a:\n ",
        "  a:\n#", "a\nb: c\n",
        String(repeating: "å", count: 1200) + ": b\n", String(repeating: "[", count: 22) + String(repeating: "]", count: 22),
    ]

    /// Reads both ways; whether the text was plain. Where it was, libyaml must have read the same.
    @discardableResult
    private func isPlain(_ bytes: [UInt8], _ location: SourceLocation = #_sourceLocation) -> Bool {
        guard let plain = PlainYAML.read(bytes[...], firstLine: 2) else { return false }
        let difference = plain.difference(from: try? YAMLReader.readByEvents(bytes[...], firstLine: 2))
        if let difference {
            Issue.record("\(difference)\n\(String(decoding: bytes, as: UTF8.self).debugDescription)", sourceLocation: location)
        }
        return true
    }

    private func share(_ texts: [[UInt8]]) -> Double { Double(texts.count { isPlain($0) }) / Double(texts.count) }

    @Test("every example is plain", arguments: examples)
    func plain(text: String) { #expect(isPlain(Array(text.utf8))) }

    @Test("what is not certain is left to libyaml", arguments: others)
    func left(text: String) { #expect(PlainYAML.read(Array(text.utf8)[...], firstLine: 1) == nil) }

    @Test(
        "bytes that are no UTF-8 are left to libyaml",
        arguments: [
            [0xC3], [0xC0, 0x80], [0xE2, 0x80], [0xE0, 0x80, 0x80], [0xED, 0xA0, 0x80], [0xF0, 0x9F, 0x98], [0xF4, 0x90, 0x80, 0x80],
            [0xFF], [0xA6],
        ] as [[UInt8]])
    func invalid(bytes: [UInt8]) {
        for text in ["a: b", "a: \"b", "a: 'b", "# b", "a: [b"] {
            #expect(PlainYAML.read((Array(text.utf8) + bytes)[...], firstLine: 1) == nil)
        }
    }

    @Test("a part of a file's bytes is read as if it stood alone, from the line it stands on")
    func slice() throws {
        let bytes = Array("---\nby: Ålborg\n---\n".utf8)
        let entry = try #require(PlainYAML.read(bytes[4..<16], firstLine: 2)?.entry("by"))
        #expect(entry.value.text == "Ålborg")
        #expect(entry.place == Place(line: 2, column: 1, endLine: 2, endColumn: 11))
    }

    @Test("of the project's own files, nine of ten are plain")
    func own() throws {
        let texts = try YAMLTexts.own()
        #expect(texts.count > 50)
        #expect(share(texts) >= 0.9)
        for text in try YAMLTexts.fixtures() { isPlain(text) }
    }

    @Test("the cases of the YAML suite and of front matter", .needsSuites)
    func suites() throws {
        let texts = try YAMLTexts.suites()
        #expect(texts.count > 400)
        let share = share(texts)
        #expect(share > 0.05 && share < 0.5)
    }

    @Test(
        "of a thousand openings, nineteen of twenty are plain",
        .enabled(if: YAMLTexts.isCorpusWanted, "shared/bench/corpus.py is not beside the project"))
    func corpus() throws {
        let texts = try YAMLTexts.corpus()
        #expect(texts.count >= 1000)
        #expect(share(texts) >= 0.95)
    }

    /// Each with its own seed, so that they run beside each other.
    @Test("front matter with slips of the hand, 200,000 times", arguments: 1...20)
    func mutations(seed: Int) throws {
        let texts =
            try YAMLTexts.own() + Self.examples.flatMap { Array(repeating: Array($0.utf8), count: 5) } + Self.others.map { Array($0.utf8) }
        var slips = YAMLSlips(texts, seed: UInt64(seed))
        var plain = 0
        for _ in 0..<10_000 where isPlain(slips.next()) { plain += 1 }
        #expect(plain > 1_000)
    }
}
