import Foundation
import Testing

@testable import Search

@Suite struct HostileTests {
    static let nasty = [
        "", "\0", "\t\n\r", "<script>alert(1)</script>", "&&&&;", "](((((", "[a](b", "-----", "--a--", "\u{FEFF}job", "\u{202E}bagvendt",
        "ﷺ", "İıſß",
        "e\u{301}\u{301}\u{301}", "\u{30A}\u{308}", "a\u{30A}\u{30A}", "😀😀", "𝕁𝕠𝕓", "# | ! = * \" '", "!ekstra pauser\ta0",
        String(repeating: "a", count: 5000),
        String(repeating: "a-", count: 3000), String(repeating: "æ", count: 999), "1-2-3-4", "x\u{AD}y\u{200B}z",
    ]

    @Test func `No text breaks the index's lines`() {
        let index = Sample.index(Self.nasty.map { Sample.opening($0, employer: $0, tasks: $0, body: $0) } + [Sample.opening("Gartner")])
        for file in index.files where file.name.hasPrefix("t/") {
            for line in String(decoding: file.bytes, as: UTF8.self).split(separator: "\n") where !line.hasPrefix("#") {
                #expect(line.split(separator: "\t", omittingEmptySubsequences: false).count == 2, "\(line.prefix(80))")
            }
        }
        let cards = index.files.filter { $0.name.hasPrefix("d/") }.map { String(decoding: $0.bytes, as: UTF8.self) }.joined()
        #expect(cards.split(separator: "\n").count { !$0.hasPrefix("#") || $0.contains("\t") } == Self.nasty.count + 1)
        #expect(index.postings("gartn").count == 1)
    }

    @Test func `Bytes that are no text are passed over`() {
        for bytes: [UInt8] in [
            [0xFF], [0xC3], [0xE2, 0x80], [0xF0, 0x9F], [0xC3, 0x28], [0x80, 0x80], [0xED, 0xA0, 0x80], [0x61, 0xCC],
        ] {
            for markup in [SearchDocument.Markup.none, .markdown, .html] {
                var reader = WordReader(markup: markup)
                var count = 0
                while reader.read(bytes.span) { count += 1 }
                #expect(count <= 1)
            }
        }
    }

    @Test func `Words are read in time that grows with the text`() {
        let text = [UInt8](String(repeating: "a-\u{AD}<&](", count: 40_000).utf8)
        for markup in [SearchDocument.Markup.none, .markdown, .html] {
            var reader = WordReader(markup: markup)
            var count = 0
            while reader.read(text.span) { count += 1 }
            #expect(count < 200_000)
        }
    }
}
