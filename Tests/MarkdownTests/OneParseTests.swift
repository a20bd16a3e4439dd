import Foundation
import Markdown
import Testing
import Text

@Suite("One parse for the outline and the HTML")
struct OneParseTests {
    @Test("both are what they are apart, with the options too, behind what stands in the buffer")
    func apart() {
        let text = """
            # Løn & *tilskud*

            Se [satsen](rate:fleks "Æ") og [guiden](/guides/å/#Løn og), ![kok](kok.jpg) <b>nu</b>.

            > - Birthe `siger`

            ```table
            caption: Timer
            | [Uge](/uge) | 37 |
            ```
            ```figure ansatte
            ```
            """
        var options = RenderOptions()
        options.topHeading = 3
        options.isValidUTF8 = true
        options.link = { .cite(href: nil, title: $0) }
        options.image = { "/billeder/" + $0 }
        options.figure = { id, buffer in
            buffer.append(contentsOf: id.utf8)
            return true
        }
        for options in [options, RenderOptions()] { expectEqual([UInt8](text.utf8), firstLine: 7, code: .omitted, options) }
        for text in ["", "\n", "ord"] { expectEqual([UInt8](text.utf8)) }
        expectEqual([0x61, 0xFF, 0x00, 0xC3, 0x62])
    }

    @Test(
        "on every example of the suites", .needsSuites,
        arguments: [
            "commonmark/commonmark-0.31.2.json", "commonmark/commonmark-master-2026-03.json", "cmark/regression.json",
            "cmark/smart_punct.json", "cmark-gfm/spec.json", "cmark-gfm/extensions.json", "cmark-gfm/regression.json",
        ])
    func examples(suite: String) throws {
        for markdown in try Suites.examples(suite) { expectEqual([UInt8](markdown.utf8)) }
    }

    @Test("on whole texts, and on cmark's bench", .needsSuites)
    func samples() throws {
        expectEqual([UInt8](try Suites.data("commonmark/spec-0.31.2.txt")))
        let folder = try #require(Suites.folder).appendingPathComponent("cmark/bench-samples")
        let files = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
        #expect(files.count > 20)
        for file in files { expectEqual([UInt8](try Data(contentsOf: file))) }
    }

    @Test("on hostile texts", .needsSuites)
    func hostile() throws {
        struct Case: Decodable { let payload: String }
        let payloads = try Suites.json("xss/dompurify-expect.json", as: [Case].self).map(\.payload)
        let naughty = try Suites.json("blns/blns.json", as: [String].self)
        let sheets = [try Suites.text("xss/OWASP_XSS_Filter_Evasion_Cheat_Sheet.md"), try Suites.text("xss/Markdown-XSS-Payloads.txt")]
        for payload in payloads + naughty + sheets {
            for text in [payload, "[\(payload)](\(payload))", "```table\n| \(payload) |\n```"] { expectEqual([UInt8](text.utf8)) }
        }
    }

    private func expectEqual(
        _ body: [UInt8], firstLine: Int = 1, code: Outline.CodeText = .space, _ options: RenderOptions = RenderOptions()
    ) {
        let start = [UInt8]("<main>".utf8)
        var (written, writtenApart) = (start, start)
        let outline = Outline(of: body, firstLine: firstLine, code: code, renderingInto: &written, options: options)
        renderHTML(body, into: &writtenApart, options: options)
        let apart = Outline(of: body, firstLine: firstLine, code: code)
        let name = String(decoding: body.prefix(200), as: UTF8.self)
        #expect(written == writtenApart, "\(name)")
        #expect(outline.text == apart.text, "\(name)")
        #expect(description(of: outline) == description(of: apart), "\(name)")
    }

    /// All that an outline says but its text, with places.
    private func description(of outline: Outline) -> [String] {
        var lines = ["\(outline.needsResolving) \(outline.linksWithinSite)"]
        for block in outline.blocks.prefix(500) {
            lines.append("\(block.kind) \(block.text) \(block.line) \(outline.place(of: block.text))")
        }
        for heading in outline.headings {
            lines.append("\(heading.level) \(heading.text) \(heading.anchor) \(heading.line) \(heading.range)")
        }
        for link in outline.links.prefix(500) { lines.append("\(link.destination) \(link.title) \(link.text) \(outline.place(of: link))") }
        for image in outline.images.prefix(500) { lines.append("\(image.destination) \(image.alternative) \(outline.place(of: image))") }
        for html in outline.html.prefix(500) { lines.append("\(html.source) \(html.isBlock) \(outline.place(of: html))") }
        for code in outline.codeBlocks { lines.append("\(code.word) \(code.argument) \(code.line)") }
        return lines
    }
}

@Suite("What of a text hangs on the site")
struct SiteDependenceTests {
    @Test(
        "needs to be resolved",
        arguments: [
            "[sats](rate:fleks)", "[tal](figure:ansatte)", "[guide](guide.md)", "[guide](../guide/#løn)", "[tom]()", "![kok](/kok.jpg)",
            "![kok](https://star.dk/kok.jpg)", "```figure ansatte\n```", "> 1. [[sats]]\n\n[sats]: rate:fleks", "[x](javascript:y)",
            "```table\n| a |\n```", "```table\ncaption: Løn\n| [a](rate:b) |\n```", "# [sats](rate:fleks)", "[a](?side=2)",
        ])
    func needsResolving(markdown: String) {
        #expect(Outline(of: [UInt8](markdown.utf8)).needsResolving)
    }

    @Test(
        "needs no resolving, and is written alike with any site's answers",
        arguments: [
            "Ring *nu* til Åse", "[a](https://star.dk) <http://star.dk> [b](//star.dk)", "<birthe@example.dk> [ring](tel:+4512345678)",
            "[løn](#løn)", "# Løn\n\n`kode` <b>x</b>", "```swift\nfigure\n```", "```table\ncaption: Løn\n| a | b |\n```", "```figurer\n```",
            "",
        ])
    func needsNothing(markdown: String) {
        let outline = Outline(of: [UInt8](markdown.utf8))
        #expect(!outline.needsResolving)
        #expect(!outline.linksWithinSite)
        let asked = html(markdown) {
            $0.link = { $0.hasPrefix("#") ? .href(foldingFragment(of: $0)) : $0.hasPrefix("/") && !$0.hasPrefix("//") ? .none : .href($0) }
            $0.image = { _ in nil }
            $0.figure = { _, _ in true }
            $0.tableLabel = "Tabell"
        }
        #expect(asked == html(markdown))
    }

    @Test("links from the root of the site are told apart")
    func withinSite() {
        for markdown in ["[guide](/guides/å/)", "[hjem](/)", "x [a][b]\n\n[b]: /c", "```table\ncaption: [a](/b)\n| c |\n```"] {
            let outline = Outline(of: [UInt8](markdown.utf8))
            #expect(outline.linksWithinSite)
            #expect(!outline.needsResolving)
        }
        #expect(html("[løn](/guides/x/#Skånehensyn)") == "<p><a href=\"/guides/x/#skaanehensyn\">løn</a></p>\n")
        #expect(html("[b](//star.dk/#Æ)") == "<p><a href=\"//star.dk/#%C3%86\" rel=\"noopener\">b</a></p>\n")
    }
}
