import Markdown
import Testing
import Text

private func plain(_ markdown: String, code: Outline.CodeText = .space) -> String {
    String(decoding: Outline(of: [UInt8](markdown.utf8), code: code).text, as: UTF8.self)
}

@Suite("The outline of a text")
struct OutlineTests {
    @Test("plain text without markup, blocks parted by an empty line")
    func text() {
        let text = """
            # Dine *opgaver*

            Du kan **skære** grøntsager\\* &amp; [dække bord](/bord)
            hver `dag` <b>roligt</b>. ![Et køkken](k.jpg)

            - Brød
            - Smør

              og salt

            ```
            kode
            ```
            <div>væk</div>

            > Birthe\u{20}\u{20}
            > siger
            """
        #expect(
            plain(text) == """
                Dine opgaver

                Du kan skære grøntsager* & dække bord
                hver   roligt.\u{20}

                Brød

                Smør

                og salt

                Birthe
                siger
                """)
        #expect(plain("a`x`b", code: .omitted) == "ab")
        #expect(plain("") == "")
        #expect(plain("```\nkun kode\n```") == "")
    }

    @Test("each block says what it is, where it begins and what its text is")
    func blocks() {
        let outline = Outline(
            of: [UInt8]("## To\n\nEt\nafsnit\n\n1. punkt\n\n   mere\n\n```table\ncaption: C\na | b\n```\n".utf8), firstLine: 10)
        let kinds = outline.blocks.map(\.kind)
        #expect(kinds == [.heading(level: 2), .paragraph, .listItem, .listItem, .tableCell, .tableCell, .tableCell])
        #expect(
            outline.blocks.map { String(decoding: outline.text[$0.text], as: UTF8.self) } == [
                "To", "Et\nafsnit", "punkt", "mere", "C", "a", "b",
            ])
        #expect(outline.blocks.map(\.line) == [10, 12, 15, 17, 20, 21, 21])
    }

    @Test("headings carry the anchors that the renderer writes")
    func headings() {
        let text = "# Løn\n\n## Løn\n\nLøn `x` ![y](z)\n===\n\n> ### Løn\n"
        let outline = Outline(of: [UInt8](text.utf8), firstLine: 5)
        #expect(outline.headings.map(\.text) == ["Løn", "Løn", "Løn x ", "Løn"])
        #expect(outline.headings.map(\.level) == [1, 2, 1, 3])
        #expect(outline.headings.map(\.line) == [5, 7, 9, 12])
        #expect(outline.headings.map(\.anchor) == ["loen", "loen-2", "loen-x", "loen-3"])
        for heading in outline.headings { #expect(html(text).contains("id=\"\(heading.anchor)\"")) }
    }

    @Test("every heading of the suites has the anchor that the renderer writes", .needsSuites)
    func anchorsAgree() throws {
        for markdown in try Suites.examples("commonmark/commonmark-0.31.2.json") + [try Suites.text("commonmark/spec-0.31.2.txt")] {
            let written = html(markdown)
            for heading in Outline(of: [UInt8](markdown.utf8)).headings { #expect(written.contains(" id=\"\(heading.anchor)\">")) }
        }
    }

    @Test("links, images, code blocks and raw HTML, in tables too")
    func parts() {
        let text = """
            Se [*15.141* kr.](rate:fleks "Sats") og <https://star.dk> og [![logo](l.png)](/hjem).

            ```figure ansatte
            ```

            <div>
            </div>

            ```table
            | [a](/a) | <i>b</i> |
            ```
            """
        let outline = Outline(of: [UInt8](text.utf8), firstLine: 3)
        #expect(outline.links.map(\.destination) == ["rate:fleks", "https://star.dk", "/hjem", "/a"])
        #expect(outline.links.map(\.title) == ["Sats", "", "", ""])
        #expect(outline.links.map { String(decoding: outline.text[$0.text], as: UTF8.self) } == ["15.141 kr.", "https://star.dk", "", "a"])
        #expect(outline.images.map(\.destination) == ["l.png"])
        #expect(outline.images.map(\.alternative) == ["logo"])
        #expect(outline.codeBlocks.map(\.word) == ["figure", "table"])
        #expect(outline.codeBlocks.map(\.argument) == ["ansatte", ""])
        #expect(outline.codeBlocks.map(\.line) == [5, 11])
        #expect(outline.html.map(\.source) == ["<div>\n</div>\n", "<i>", "</i>"])
        #expect(outline.html.map(\.isBlock) == [true, false, false])
        #expect(outline.html.map { outline.place(of: $0).line } == [8, 12, 12])
        #expect(
            outline.links.map { outline.place(of: $0) } == [
                SourceRange(line: 3, column: 4, endLine: 3, endColumn: 37), SourceRange(line: 3, column: 41, endLine: 3, endColumn: 58),
                SourceRange(line: 3, column: 62, endLine: 3, endColumn: 85), SourceRange(line: 12, column: 3, endLine: 12, endColumn: 10),
            ])
        #expect(outline.images.map { outline.place(of: $0) } == [SourceRange(line: 3, column: 63, endLine: 3, endColumn: 77)])
    }
}

@Suite("Places in the source")
struct PlaceTests {
    /// Where a word of the plain text stands in the source.
    private func place(_ word: String, in markdown: String, firstLine: Int = 1) throws -> SourceRange {
        let outline = Outline(of: [UInt8](markdown.utf8), firstLine: firstLine)
        let text = String(decoding: outline.text, as: UTF8.self)
        let range = try #require(text.firstRange(of: word), "\(word) stands not in \(text)")
        let offset = { (index: String.Index) in text.utf8.distance(from: text.startIndex, to: index) }
        return outline.place(of: offset(range.lowerBound)..<offset(range.upperBound))
    }

    @Test(
        "a word is found in every kind of surroundings",
        arguments: [
            ("Mad og ø nu", "nu", 1, 10, 12), ("a\n\nb **her** c", "her", 3, 5, 8), ("> > Kom\n> > nu og her", "her", 2, 11, 14),
            ("> Kom\nnu og her", "her", 2, 7, 10), ("- x\n  - y *z* her", "her", 2, 11, 14), ("1.  x\n    y her", "her", 2, 7, 10),
            ("Kom\n   nu her", "her", 2, 7, 10), ("Kom\n    `b b` b", "b", 2, 11, 12),
            ("   Kom\nnu her", "her", 2, 4, 7), ("# Et *to* her #", "her", 1, 11, 14),
            ("Et\n  to her\n===", "her", 2, 6, 9), ("a\\*b\\_c her", "her", 1, 9, 12), ("&aelig;&#230;&#xE6; her", "her", 1, 21, 24),
            ("&amp;amp; her", "her", 1, 11, 14), ("`her` her", "her", 1, 7, 10), ("[x](/her) her", "her", 1, 11, 14),
            ("[x]: /her\ntekst her", "her", 2, 7, 10), ("[x](/her\n\"t\") og her", "her", 2, 9, 12), ("`a\nb` her", "her", 2, 4, 7),
            ("<b\nc> her", "her", 2, 4, 7), ("[a\nb](/c) her", "her", 2, 8, 11), ("**a** her** her", "her", 1, 7, 10),
            ("*a** her", "her", 1, 6, 9), ("\u{1F469}\u{200D}\u{1F373} å her", "her", 1, 7, 10), ("a  \n  b\\\n    c her", "her", 3, 7, 10),
            ("Blå\r\n\r\nrød her\r\n", "her", 3, 5, 8), ("a\rb her", "her", 2, 3, 6), ("-\tx her", "her", 1, 5, 8),
            ("- x\n\n\ty her", "her", 3, 4, 7),
            ("![her](x) her", "her", 1, 11, 14), ("<https://a.dk/her2> her", " her", 1, 20, 24), ("> - a\n>   b\n> c her", "her", 3, 5, 8),
        ])
    func words(markdown: String, word: String, line: Int, column: Int, endColumn: Int) throws {
        #expect(try place(word, in: markdown) == SourceRange(line: line, column: column, endLine: line, endColumn: endColumn))
    }

    @Test("a range over markup and lines begins and ends where its words do")
    func spans() throws {
        #expect(
            try place("uge og\ntime", in: "Hver **uge** og\n  *time* ja", firstLine: 21)
                == SourceRange(line: 21, column: 8, endLine: 22, endColumn: 8))
        #expect(try place("a*b", in: "x a\\*b y") == SourceRange(line: 1, column: 3, endLine: 1, endColumn: 7))
        #expect(try place("&", in: "x &amp; y") == SourceRange(line: 1, column: 3, endLine: 1, endColumn: 8))
        #expect(try place("x\n\ny", in: "# x\n\n- y") == SourceRange(line: 1, column: 3, endLine: 3, endColumn: 4))
    }

    @Test("a word in a cell of a table is found, wherever the table stands")
    func tables() throws {
        #expect(
            try place("nej", in: "```table\n| ja | ja |\n| a | nej |\n```") == SourceRange(line: 3, column: 7, endLine: 3, endColumn: 10))
        #expect(
            try place("her", in: "> - x\n>\n>   ```table\n>   a\\|b *c* her | d\n>   ```")
                == SourceRange(line: 4, column: 14, endLine: 4, endColumn: 17))
        let outline = Outline(of: [UInt8]("```table\n| ja | ja |\n".utf8))
        #expect(outline.blocks.map { outline.place(of: $0.text).column } == [3, 8])
        #expect(
            try place("titel", in: "```table\ncaption: En *titel*\n| ja |\n") == SourceRange(line: 2, column: 14, endLine: 2, endColumn: 19)
        )
    }

    @Test("bytes that are no text, and NUL, do not shift what follows")
    func broken() {
        let body = [UInt8]("a".utf8) + [0x00, 0xFF, 0xC3] + [UInt8]("b her".utf8)
        let outline = Outline(of: body)
        #expect(String(decoding: outline.text, as: UTF8.self).hasSuffix("b her"))
        let end = outline.text.count
        #expect(outline.place(of: end - 3..<end).endColumn - outline.place(of: end - 3..<end).column == 3)
    }

    @Test(
        "in every example of the suites, every word's place holds the word", .needsSuites,
        arguments: [
            "commonmark/commonmark-0.31.2.json", "cmark/regression.json", "cmark-gfm/spec.json", "cmark-gfm/extensions.json",
        ])
    func suites(suite: String) throws {
        for markdown in try Suites.examples(suite) { expectWordsInPlace(markdown) }
    }

    @Test("every word of a long text with all kinds of blocks is in its place", .needsSuites)
    func specification() throws {
        let text = try Suites.text("commonmark/spec-0.31.2.txt")
        expectWordsInPlace(String(text.prefix(40_000)))
    }

    private func expectWordsInPlace(_ markdown: String) {
        let body = [UInt8](markdown.utf8)
        let outline = Outline(of: body)
        let lines = LineIndex(body)
        var start: Int?
        for (index, byte) in (outline.text + [0x20]).enumerated() {
            if isWordByte(byte) {
                start = start ?? index
            } else if let from = start {
                start = nil
                let place = outline.place(of: from..<index)
                let found = body[
                    lines.offset(line: place.line, column: place.column)..<lines.offset(line: place.endLine, column: place.endColumn)]
                let word = outline.text[from..<index]
                // A reference is one character of the text and several of the source.
                if !found.contains(UInt8(ascii: "&")) {
                    #expect(holds(found, word), "\(String(decoding: word, as: UTF8.self)) at \(place) in \(markdown.prefix(300))")
                }
            }
        }
    }

    /// Begins and ends as the word does and has its bytes in order: there may be markup inside (`an*sat*`).
    private func holds(_ found: ArraySlice<UInt8>, _ word: ArraySlice<UInt8>) -> Bool {
        var rest = word
        for byte in found where byte == rest.first { rest = rest.dropFirst() }
        return rest.isEmpty && found.first == word.first && found.last == word.last
    }

    private func isWordByte(_ byte: UInt8) -> Bool { byte >= 0x80 || (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10 }
}
