import Foundation
import Markdown
import Testing
import Text

@Suite("Hostile texts")
struct HostileTests {
    @Test("no payload of the collections gets a script, a handler or an unsafe address through", .needsSuites)
    func payloads() throws {
        struct Case: Decodable { let payload: String }
        let purify = try Suites.json("xss/dompurify-expect.json", as: [Case].self).map(\.payload)
        let naughty = try Suites.json("blns/blns.json", as: [String].self)
        let owasp = try Suites.text("xss/OWASP_XSS_Filter_Evasion_Cheat_Sheet.md")
        let markdown = try Suites.text("xss/Markdown-XSS-Payloads.txt")
        let payloads = purify + naughty + [owasp, markdown] + (owasp + markdown).split(separator: "\n").map(String.init)
        #expect(payloads.count > 900)
        for payload in payloads {
            let line = payload.replacing("\n", with: " ")
            for text in [
                payload, "# \(line)", "[\(line)](/a)", "[a](\(line))", "[a](<\(line)>)", "[a](/b \"\(line)\")", "![\(line)](\(line))",
                "<\(line)>",
                "```\(line)\n\(payload)\n```", "```table\ncaption: \(line)\n| \(line) | a |\n```", "[a]\n\n[a]: \(line)",
                "[a]: <\(line)> '\(line)'\n[a]",
                "> - *\(line)*", "`\(line)`",
            ] {
                if let problem = problem(in: html(text)) { Issue.record("\(problem): \(text.prefix(300))") }
                _ = Outline(of: [UInt8](text.utf8))
            }
        }
    }

    @Test("a page's own targets and titles are escaped too")
    func targets() {
        let attack = "\"><script>alert('x')</script>"
        for target: LinkTarget in [.href(attack), .cite(href: attack, title: attack), .cite(href: "javascript:x", title: attack)] {
            #expect(problem(in: html("[a](b)") { $0.link = { _ in target } }) == nil)
        }
        #expect(problem(in: html("![a](b)") { $0.image = { _ in attack } }) == nil)
        #expect(problem(in: html("![a](b)") { $0.image = { _ in "javascript:x" } }) == nil)
        #expect(problem(in: html("```table\na\n```") { $0.tableLabel = attack }) == nil)
    }

    @Test("the judge of these tests sees what it must")
    func judge() {
        for bad in [
            "<script>", "<p onclick=\"x\">", "<a href=\"javascript:x\">", "<img src=\"data:x\" alt=\"\" />", "<a href=x>", "a < b",
            "<!-- x -->", "<p", "\"",
        ] {
            #expect(problem(in: bad) != nil)
        }
        #expect(problem(in: "<p>a &lt; b <a href=\"/x\" title=\"onclick=&quot;\">javascript:</a></p>") == nil)
    }

    @Test("cmark's pathological inputs end soon, for both readings", .needsSuites, .timeLimit(.minutes(2)))
    func pathological() throws {
        for (name, text) in try pathologicalTexts() {
            let body = [UInt8](text.utf8)
            let start = ContinuousClock.now
            var buffer: [UInt8] = []
            renderHTML(body, into: &buffer)
            let outline = Outline(of: body)
            _ = outline.place(of: max(outline.text.count - 1, 0)..<outline.text.count)
            #expect(ContinuousClock.now - start < .seconds(20), "\(name)")
        }
    }

    @Test(
        "a mebibyte of anything neither crashes nor hangs", .timeLimit(.minutes(2)),
        arguments: [
            "a", "*", "`", "> ", "- ", "[", "\u{0}", "æ", "<", "&amp;", "\\", "| ", "# x\n", "```table\n", "![", "\r", "1. ", "[a](/b) ",
            "*a* ", "\n", "<b>",
        ])
    func mebibytes(unit: String) {
        let bytes = [UInt8](unit.utf8)
        var body: [UInt8] = []
        while body.count < 1 << 20 { body += bytes }
        let start = ContinuousClock.now
        var buffer: [UInt8] = []
        renderHTML(body, into: &buffer)
        let outline = Outline(of: body)
        _ = outline.place(of: max(outline.text.count - 1, 0)..<outline.text.count)
        #expect(ContinuousClock.now - start < .seconds(20))
    }

    @Test("beyond bounds, markers are plain text, and what stands within them is as ever")
    func bounds() throws {
        let filler = String(repeating: "Et helt almindeligt afsnit.\n\n", count: 400)
        let nested = html(filler + "\n" + String(repeating: "> ", count: 150) + "her")
        #expect(nested.split(separator: "<blockquote>", omittingEmptySubsequences: false).count == 101)
        #expect(nested.contains("<p>" + String(repeating: "&gt; ", count: 50) + "her</p>"))
        let images = html(String(repeating: "![a](b) ", count: 1200))
        #expect(images.split(separator: "<img ", omittingEmptySubsequences: false).count == 1001)
        #expect(images.contains("!<a href=\"b\">a</a>"))
        let body = [UInt8]((filler + "\n" + String(repeating: "- ", count: 150) + "her").utf8)
        let outline = Outline(of: body)
        let word = outline.text.count - 3..<outline.text.count
        #expect(outline.place(of: word) == SourceRange(line: 802, column: 301, endLine: 802, endColumn: 304))
    }

    @Test("a table of a mebibyte is as wide as it is written, and bytes that are no text stay harmless")
    func largeTable() {
        let row = String(repeating: "| æ *b* ", count: 200) + "|\n"
        let table = html("```table\n" + String(repeating: row, count: 600) + "```")
        #expect(table.split(separator: "<td", omittingEmptySubsequences: false).count == 599 * 199 + 1)
        var buffer: [UInt8] = []
        renderHTML([0xFF, 0x3C, 0xC3, 0x3E, 0xE2, 0x80, 0x22, 0x00], into: &buffer)
        #expect(firstInvalidUTF8(in: buffer) == nil)
        #expect(problem(in: String(decoding: buffer, as: UTF8.self)) == nil)
    }

    private func pathologicalTexts() throws -> [(String, String)] {
        let json = try JSONSerialization.jsonObject(with: Suites.data("cmark/pathological.json"))
        let cases = try #require((json as? [String: Any])?["cases"] as? [[String: Any]])
        return cases.map { entry in
            let parts = (entry["parts"] as? [Any] ?? []).map { part -> String in
                if let part = part as? [Any], let text = part[0] as? String, let count = part[1] as? Int {
                    return String(repeating: text, count: count)
                }
                guard let part = part as? [String: Any], let template = part["template"] as? String,
                    let from = part["from"] as? Int, let to = part["to"] as? Int
                else { return "" }
                return (from...to).map { number in
                    var text = template.replacingOccurrences(of: "{i}", with: String(number))
                    for (slot, sign, count) in [("{2i spaces}", " ", 2 * number), ("{i backticks}", "`", number)] where text.contains(slot)
                    {
                        text = text.replacingOccurrences(of: slot, with: String(repeating: sign, count: count))
                    }
                    return text
                }.joined()
            }
            return (entry["name"] as? String ?? "", parts.joined())
        }
    }
}
