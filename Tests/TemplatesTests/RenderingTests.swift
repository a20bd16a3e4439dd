import Testing

@testable import Templates

@Suite("A template filled")
struct RenderingTests {
    @Test(
        "Text is escaped so that neither tags nor quoted attributes can be left, whatever it holds",
        arguments: [
            ("<script>alert('hej')</script>", "&lt;script&gt;alert(&#39;hej&#39;)&lt;/script&gt;"),
            ("\" onmouseover=\"x", "&quot; onmouseover=&quot;x"),
            ("Smør & brød &amp; øl", "Smør &amp; brød &amp;amp; øl"),
            ("{{title}} {{{body}}}", "{{title}} {{{body}}}"),
            ("blåbær\u{0}\u{202E}👩‍🍳\r\n", "blåbær\u{0}\u{202E}👩‍🍳\r\n"),
            ("<<>>''\"\"&&", "&lt;&lt;&gt;&gt;&#39;&#39;&quot;&quot;&amp;&amp;"),
            ("", ""),
        ])
    func escaping(text: String, expected: String) {
        let page = rendered("<a title=\"{{title}}\">{{title}}</a>", Opening(title: text), Opening.fields)
        #expect(page == "<a title=\"\(expected)\">\(expected)</a>")
    }

    @Test("HTML is written as it is, in braces and with an ampersand")
    func html() {
        let page = rendered("{{{body}}}|{{&body}}|{{& body }}", Opening(body: Array("<b>ø</b>".utf8)), Opening.fields)
        #expect(page == "<b>ø</b>|<b>ø</b>|<b>ø</b>")
    }

    @Test("A page is appended to what the buffer holds, and each time the same")
    func appends() throws {
        let template = try templates("{{title}}{{#tags}}{{.}}{{/tags}};").compile("side", Opening.fields).get()
        var buffer = Array("før:".utf8)
        template.render(Opening(title: "Bager", tags: ["brød"]), into: &buffer)
        template.render(Opening(title: "Gartner"), into: &buffer)
        template.render(Opening(title: "Bager", tags: ["brød"]), into: &buffer)
        #expect(String(decoding: buffer, as: UTF8.self) == "før:Bagerbrød;Gartner;Bagerbrød;")
    }

    @Test(
        "Absent, empty and no are false; all else is true",
        arguments: [
            ("summary", "+", Opening(summary: "x")), ("summary", "-", Opening(summary: "")), ("summary", "-", Opening(summary: nil)),
            ("body", "+", Opening(body: [0x78])), ("body", "-", Opening(body: [])),
            ("urgent", "+", Opening(isUrgent: true)), ("urgent", "-", Opening(isUrgent: false)),
            ("employer", "+", Opening(employer: .init(name: ""))), ("employer", "-", Opening(employer: nil)),
            ("tags", "+", Opening(tags: [""])), ("tags", "-", Opening(tags: [])),
            ("accommodations", "-", Opening()), ("accommodations", "+", Opening(accommodations: [.init(label: "")])),
        ])
    func truth(name: String, expected: String, page: Opening) {
        #expect(rendered("{{#\(name)}}+{{/\(name)}}{{^\(name)}}-{{/\(name)}}", page, Opening.fields) == expected)
    }

    @Test("A text opens a section in which the dot is the text")
    func textSection() {
        let text = "{{#summary}}<p>{{.}}</p>{{/summary}}{{#body}}{{{.}}}{{/body}}"
        #expect(rendered(text, Opening(summary: "Ro & æbler"), Opening.fields) == "<p>Ro &amp; æbler</p><p>Vi brygger.</p>")
    }

    @Test("The inner name hides the outer, and outer names are seen from within lists in lists")
    func nestedScopes() {
        let opening = Opening(
            title: "Bager", employer: .init(name: "Æblegården", town: "Faaborg"),
            accommodations: [.init(label: "ro", isConfirmed: true), .init(label: "pauser")], tags: ["a", "b"]
        )
        let text = """
            {{#accommodations}}{{label}}{{#confirmed}}!{{/confirmed}}\
            {{#tags}}[{{.}}{{label}}{{title}}{{#employer}}{{name}}{{town}}{{label}}{{/employer}}]{{/tags}}{{label}};{{/accommodations}}\
            {{employer.name}}
            """
        let tag = { (tag: String, label: String) in "[\(tag)\(label)BagerÆblegårdenFaaborg\(label)]" }
        let inner = { (label: String) in tag("a", label) + tag("b", label) + label + ";" }
        #expect(rendered(text, opening, Opening.fields) == "ro!\(inner("ro"))pauser\(inner("pauser"))Æblegården")
    }

    @Test("One list is shown in two places, at different depths and with different fields")
    func oneListTwice() {
        let opening = Opening(accommodations: [.init(label: "ro", isConfirmed: true), .init(label: "lys")], tags: ["x", "y"])
        let text = """
            {{#accommodations}}{{label}} {{/accommodations}}\
            {{#tags}}{{.}}:{{#accommodations}}{{label}}{{#confirmed}}!{{/confirmed}} {{/accommodations}}{{/tags}}
            """
        #expect(rendered(text, opening, Opening.fields) == "ro lys x:ro! lys y:ro! lys ")
    }

    @Test("A row is always there, and so is the page")
    func rowItself() {
        let opening = Opening(accommodations: [.init(label: "ro")])
        let text = "{{#.}}+{{/.}}{{^.}}-{{/.}}{{#accommodations}}{{#.}}{{label}}{{/.}}{{^.}}-{{/.}}{{/accommodations}}"
        #expect(rendered(text, opening, Opening.fields) == "+ro")
    }

    @Test("Fields of a group that is absent write nothing")
    func absentGroup() {
        let text = "[{{employer.name}}{{#employer.town}}by{{/employer.town}}{{^employer}}ingen{{/employer}}]"
        #expect(rendered(text, Opening(), Opening.fields) == "[ingen]")
    }

    @Test("A template with CRLF keeps its line ends and gives tags alone on a line no line")
    func carriageReturns() {
        let text = "<ul>\r\n{{#tags}}\r\n  <li>{{.}}</li>\r\n{{/tags}}\r\n{{! slut }}\r\n</ul>\r\n  {{>bund}}\r\n.\r\n"
        let page = rendered(
            text, Opening(title: "Bager", tags: ["æ", "ø"]), Opening.fields, partials: ["bund": "{{title}}\r\n\r\nBund\r\n"]
        )
        #expect(page == "<ul>\r\n  <li>æ</li>\r\n  <li>ø</li>\r\n</ul>\r\n  Bager\r\n\r\n  Bund\r\n.\r\n")
    }

    @Test("A partial alone on its line lends its indentation, through partials in partials, never to the values")
    func indentation() {
        let partials = [
            "ydre": "<div>\n  {{>indre}}\n{{! x }}y\n{{#urgent}}\nz\n{{/urgent}}\n</div>\n",
            "indre": "{{title}}\n{{{body}}}{{>ord}}\n",
            "ord": "a\nb",
        ]
        let opening = Opening(title: "Bager", body: Array("1\n2".utf8), isUrgent: true)
        let page = rendered("  {{>ydre}}\n", opening, Opening.fields, partials: partials)
        #expect(page == "  <div>\n    Bager\n    1\n2a\nb\n  y\n  z\n  </div>\n")
    }

    @Test("A byte order mark is not written and does not count in columns")
    func byteOrderMark() {
        #expect(rendered("\u{FEFF}  {{! x }}\n{{title}}", Opening(title: "Bager"), Opening.fields) == "Bager")
        #expect(problems("\u{FEFF}{{titel}}", Opening.fields).map(\.column) == [3])
    }

    @Test("A later template of the same name replaces the earlier one, mistakes and all")
    func replaced() throws {
        let set = TemplateSet(sources: [
            ("side", "indbygget/side.mustache", Array("{{#title}}".utf8)), ("side", "side.mustache", Array("ny".utf8)),
        ])
        #expect(set.problems.isEmpty)
        #expect(set.names == ["side"])
        var buffer: [UInt8] = []
        try set.compile("side", Opening.fields).get().render(Opening(), into: &buffer)
        #expect(buffer == Array("ny".utf8))
    }

    @Test("Fields that a template does not use are not read")
    func unread() {
        let part: Fields<Opening> = [
            .text("navn") { $0.title },
            .text("dyr") { _ in
                Issue.record("dyr was read"); return nil
            },
        ]
        let fields: Fields<Opening> = [
            .text("summary") { _ in
                Issue.record("summary was read"); return nil
            },
            .list("rækker", of: part) { [$0] },
            .group("del", of: part) { $0 },
            .list("ubrugt", of: part) { _ in
                Issue.record("ubrugt was read"); return []
            },
            .flag("ja") { _ in true },
            .constant(.flag("aldrig") { false }),
        ]
        let text = """
            {{#rækker}}{{navn}}{{/rækker}}{{del.navn}}{{#ja}}!{{/ja}}\
            {{#aldrig}}{{summary}}{{#ubrugt}}{{dyr}}{{/ubrugt}}{{/aldrig}}
            """
        #expect(rendered(text, Opening(title: "Bager"), fields) == "BagerBager!")
    }
}
