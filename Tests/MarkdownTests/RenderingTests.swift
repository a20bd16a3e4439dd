import Markdown
import Testing
import Text

@Suite("From text to HTML")
struct RenderingTests {
    @Test("paragraphs, lists, quotes, code and emphasis")
    func blocks() {
        let text = """
            Vi søger *én* med **ro på**.

            - brød
            - smør

            3. først

               så

            > Kom forbi\u{20}\u{20}
            > en dag

            ***

            ```swift
            let a = 1 < 2
            ```
            """
        #expect(
            html(text) == """
                <p>Vi søger <em>én</em> med <strong>ro på</strong>.</p>
                <ul>
                <li>brød</li>
                <li>smør</li>
                </ul>
                <ol start="3">
                <li>
                <p>først</p>
                <p>så</p>
                </li>
                </ol>
                <blockquote>
                <p>Kom forbi<br />
                en dag</p>
                </blockquote>
                <hr />
                <pre><code class="language-swift">let a = 1 &lt; 2
                </code></pre>

                """)
    }

    @Test("headings begin at h2 and carry anchors that no two share")
    func headings() {
        #expect(
            html("# Løn og *tilskud*\n## Løn\n### Løn\n## `kode` & Æbler\n## 仕事\nLøn 2\n-----\n") == """
                <h2 id="loen-og-tilskud">Løn og <em>tilskud</em></h2>
                <h2 id="loen">Løn</h2>
                <h3 id="loen-2">Løn</h3>
                <h2 id="kode-aebler"><code>kode</code> &amp; Æbler</h2>
                <h2 id="afsnit">仕事</h2>
                <h2 id="loen-2-2">Løn 2</h2>

                """)
    }

    @Test("anchors stay apart among many headings, and many alike")
    func manyHeadings() {
        let text = (0..<60).map { "## Løn\n## Nr. \($0)\n" }.joined() + "## Løn 7\n"
        let anchors = Outline(of: [UInt8](text.utf8)).headings.map(\.anchor)
        #expect(anchors.count == 121)
        #expect(Set(anchors).count == 121)
        #expect(anchors.last == "loen-7-2")
        #expect(anchors.allSatisfy { html(text).contains("<h2 id=\"\($0)\">") })
    }

    @Test("a text known to be valid is written as any other")
    func knownValid() {
        let text = "Rødgrød *med* fløde – 👍"
        #expect(html(text) { $0.isValidUTF8 = true } == html(text))
    }

    @Test("a heading keeps its level when the top is h1, and what stands in the buffer stays")
    func topHeading() {
        var options = RenderOptions()
        options.topHeading = 1
        options.headingAnchors = false
        var buffer = [UInt8]("<main>".utf8)
        renderHTML([UInt8]("# Ét".utf8)[...], into: &buffer, options: options)
        #expect(String(decoding: buffer, as: UTF8.self) == "<main><h1>Ét</h1>\n")
    }

    @Test("raw HTML is dropped, its text kept")
    func rawHTML() {
        #expect(html("Ring <b onclick=\"x()\">nu</b><!-- hemmeligt -->!\n\n<div>\nvæk\n</div>\n\nTak") == "<p>Ring nu!</p>\n<p>Tak</p>\n")
    }

    @Test("the page says where a link leads")
    func links() {
        let resolve: @Sendable (String) -> LinkTarget = {
            switch $0 {
            case "rate:fleks": .cite(href: "/tal/#fleks", title: "2026, \"STAR\"")
            case "rate:x": .cite(href: nil, title: "uden kilde")
            case "væk": .none
            case let path where path.hasPrefix("/"): .href("/nb" + path)
            default: .href($0)
            }
        }
        let render = { (text: String) in html(text) { $0.link = resolve } }
        #expect(render("[guide](/guides/a/ \"Læs\")") == "<p><a href=\"/nb/guides/a/\" title=\"Læs\">guide</a></p>\n")
        #expect(
            render("[15.141 kr.](rate:fleks)")
                == "<p><a class=\"cite\" href=\"/tal/#fleks\" title=\"2026, &quot;STAR&quot;\">15.141 kr.</a></p>\n")
        #expect(render("[7 kr.](rate:x)") == "<p><span class=\"cite\" title=\"uden kilde\">7 kr.</span></p>\n")
        #expect(render("[*intet*](væk) her") == "<p><em>intet</em> her</p>\n")
        #expect(
            render("<https://star.dk/?a=1&b='2'>")
                == "<p><a href=\"https://star.dk/?a=1&amp;b=&#x27;2&#x27;\" rel=\"noopener\">"
                + "https://star.dk/?a=1&amp;b=&#39;2&#39;</a></p>\n"
        )
        #expect(render("<birthe@example.dk>") == "<p><a href=\"mailto:birthe@example.dk\">birthe@example.dk</a></p>\n")
    }

    @Test("a fragment is written as the anchors are")
    func fragments() {
        #expect(html("[a](#skånehensyn) [b](#sk%C3%A5nehensyn) [c](#skaanehensyn)").components("href=\"#skaanehensyn\"") == 3)
        #expect(foldingFragment(of: "/guides/x/#Løn og tilskud") == "/guides/x/#loen-og-tilskud")
        #expect(foldingFragment(of: "/guides/æ/") == "/guides/æ/")
    }

    @Test(
        "an address that is not of the known schemes leaves the words alone",
        arguments: [
            "javascript:alert(1)", "JaVaScRiPt:alert(1)", "&#106;avascript:alert(1)", "javascript&colon;alert(1)",
            "<java\tscript:alert(1)>",
            "<\u{1}javascript:alert(1)>", "< javascript:alert(1)>", "vbscript:x", "data:text/html,x", "data:image/png;base64,x",
            "file:///etc/passwd",
            "blob:x", "x-made-up:y", "\u{A0}javascript:x", "rate:fleks", "feed:javascript:alert(1)",
        ])
    func unsafeLinks(address: String) {
        #expect(html("[ord](\(address))") == "<p>ord</p>\n")
        #expect(html("![ord](\(address))") == "<p>ord</p>\n")
    }

    @Test(
        "addresses without a scheme, and of the web, mail and telephone, are links",
        arguments: [
            ("/opslag/", "/opslag/"), ("opslag/?a=1:2", "opslag/?a=1:2"), ("#a:b", "#a-b"), ("", ""), ("mailto:a@b.dk", "mailto:a@b.dk"),
            ("tel:+4512345678", "tel:+4512345678"),
            ("./a:b", "./a:b"), ("HTTPS://a.dk", "HTTPS://a.dk\" rel=\"noopener"), ("//a.dk", "//a.dk\" rel=\"noopener"),
            ("/\\a.dk", "/%5Ca.dk\" rel=\"noopener"),
            ("æ/ø", "%C3%A6/%C3%B8"),
        ])
    func safeLinks(address: String, written: String) {
        #expect(html("[ord](\(address))") == "<p><a href=\"\(written)\">ord</a></p>\n")
    }

    @Test("an image has its alternative as plain text, and its address from the page")
    func images() {
        let text = "![En *kok* med `ske` & [gryde](/x)](kok.jpg \"I køkkenet\")"
        #expect(html(text) == "<p><img src=\"kok.jpg\" alt=\"En kok med ske &amp; gryde\" title=\"I køkkenet\" /></p>\n")
        #expect(html(text) { $0.image = { "/billeder/" + $0 } }.contains("src=\"/billeder/kok.jpg\""))
        #expect(html(text) { $0.image = { _ in nil } } == "<p>En kok med ske &amp; gryde</p>\n")
        #expect(html("![a ![b](javascript:x) c](d.png)") == "<p><img src=\"d.png\" alt=\"a b c\" /></p>\n")
        #expect(html("[![a](b.png)](/c)") == "<p><a href=\"/c\"><img src=\"b.png\" alt=\"a\" /></a></p>\n")
    }

    @Test("a figure is drawn by the page, or shown as code when there is none")
    func figures() {
        let draw: @Sendable (String, inout [UInt8]) -> Bool = { id, buffer in
            guard id == "ansatte" else { return false }
            buffer.append(contentsOf: "<figure>\(id)</figure>".utf8)
            return true
        }
        #expect(html("```figure ansatte\n```\nTekst") { $0.figure = draw } == "<figure>ansatte</figure>\n<p>Tekst</p>\n")
        #expect(html("```figure andet\n```") { $0.figure = draw } == "<pre><code class=\"language-figure\"></code></pre>\n")
    }
}

extension String {
    /// How often a text stands in this one.
    fileprivate func components(_ part: String) -> Int { split(separator: part, omittingEmptySubsequences: false).count - 1 }
}

@Suite("Tables")
struct TableTests {
    @Test("header, rows, caption, inline Markdown and escaped pipes")
    func table() {
        let text = """
            ```table
            caption: Løn & *timer*
            | Ordning | Timer |
            |---------|-------|
            | [Fleksjob](/f) | **10–13** \\| uge |
            | Skånejob |

            # x | - y | 1. z
            ```
            """
        #expect(
            html(text) == """
                <div class="table" tabindex="0" role="region" aria-label="Løn &amp; timer">
                <table>
                <caption>Løn &amp; <em>timer</em></caption>
                <thead>
                <tr><th scope="col">Ordning</th><th scope="col">Timer</th><td></td></tr>
                </thead>
                <tbody>
                <tr><th scope="row"><a href="/f">Fleksjob</a></th><td><strong>10–13</strong> | uge</td><td></td></tr>
                <tr><th scope="row">Skånejob</th><td></td><td></td></tr>
                <tr><th scope="row"># x</th><td>- y</td><td>1. z</td></tr>
                </tbody>
                </table>
                </div>

                """)
    }

    @Test("the heads of a table say what they are the heads of")
    func heads() {
        let table = html("```table\na | b\nc | d\n```")
        #expect(table.contains("<tr><th scope=\"col\">a</th>"))
        #expect(table.contains("<th scope=\"row\">c</th><td>d</td>"))
    }

    @Test("a column of numbers stands at the right, one with a word among them does not")
    func numbers() {
        let rows = "År | Sats | Note\n2022 | [30,07 kr.](/tal/) | 2 år\n2023 | 29 kr. | få år"
        let table = html("```table\n\(rows)\n```")
        #expect(table.contains(" class=\"num\">Sats</th>") && !table.contains(" class=\"num\">Note</th>"))
        #expect(table.contains(" class=\"num\"><a href=\"/tal/\">30,07 kr.</a></td>"))
        // What follows a link is a part of the cell: a sentence, and no number.
        #expect(!html("```table\nOrdning | Sats\nVarig | [75 %](/tal/) det første året").contains("class=\"num\""))
    }

    @Test("the cells of a table too wide for a phone carry the name of their column, and roles that outlive the blocks")
    func wideTable() {
        let table = html("```table\n| Hvem | *Før* & nu | | Når |\n| Lone | Viser | a | Dag 1 |\n```")
        #expect(table.contains("<div class=\"table wide\""))
        #expect(table.contains("<table role=\"table\">\n<thead role=\"rowgroup\">\n<tr role=\"row\"><th scope=\"col\" role=\"columnheader\">"))
        #expect(table.contains("<th scope=\"row\" role=\"rowheader\">Lone</th><td role=\"cell\" data-column=\"Før &amp; nu\">Viser</td>"))
        #expect(table.contains("<td role=\"cell\">a</td><td role=\"cell\" data-column=\"Når\">Dag 1</td>"))
    }

    @Test("a table without a caption is named in the page's language")
    func unnamed() {
        let table = html("~~~table\r\na | b\r\nc | d\r\n~~~") { $0.tableLabel = "Tabell" }
        #expect(table.contains("aria-label=\"Tabell\""))
        #expect(table.contains("<tr><th scope=\"row\">c</th><td>d</td></tr>"))
        #expect(html("```table\n```") == "")
    }

    @Test(
        "the same rules hold in a cell as outside",
        arguments: [
            ("<b>a</b>", "a"), ("[a](javascript:x)", "a"), ("`a|b`", "`a"), ("`a\\|b`", "<code>a|b</code>"), ("***", "***"),
            ("&lt;", "&lt;"),
            ("![a](data:x)", "a"), ("_a_", "<em>a</em>"), ("[a]: /b", "[a]: /b"), ("<div>", ""), ("\\", "\\"), ("    a", "a"),
        ])
    func cells(cell: String, written: String) {
        #expect(html("```table\n| k | v | w |\n| x | \(cell) |").contains(" data-column=\"v\">\(written)</td>"))
    }

    @Test("emphasis, code and links that are not closed stay in their cell")
    func contained() {
        let table = html("```table\n| *a | b* | `c |\n| d` | [e | f](/g) |\n")
        #expect(table.contains("role=\"columnheader\">*a</th><th scope=\"col\" role=\"columnheader\">b*</th>"))
        #expect(table.contains("role=\"rowheader\">d`</th><td role=\"cell\" data-column=\"b*\">[e</td><td role=\"cell\" data-column=\"`c\">f](/g)</td>"))
    }
}
