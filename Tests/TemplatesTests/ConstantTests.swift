import Testing

@testable import Templates

@Suite("What is the same on every page")
struct ConstantTests {
    private struct Link: Sendable {
        let href: String
        let isOuter: Bool
    }

    private static let links = [Link(href: "/job/?a=1&b=2", isOuter: false), Link(href: "/guider/", isOuter: true)]

    private static let constants: Constants = [
        .text("lang") { "da" },
        .html("logo") { Array("<svg/>".utf8) },
        .flag("preview") { false },
        .flag("indexed") { true },
        .group("site", of: [.text("name") { "Job & ro" }, .text("mail") { nil }, .flag("demo") { true }]) { () },
        .list("nav", of: [.text("href") { $0.href }, .flag("outer") { $0.isOuter }]) { links },
        .texts("empty") { [] },
        .group("absent", of: [.text("name") { "aldrig" }]) { nil as Void? },
        .text("title") { "skjult" },
    ]

    private func program(_ text: String) throws -> Program {
        try templates(text).compile("side", Opening.fields, constants: Self.constants).get().program
    }

    @Test(
        "Constants, and the literals around them, become one literal with the text escaped",
        arguments: [
            ("<html lang=\"{{lang}}\">{{{logo}}}{{site.name}}{{t.søg}}", "<html lang=\"da\"><svg/>Job &amp; roSøg &lt;nu&gt;"),
            ("a{{#preview}}b{{title}}{{/preview}}c{{^preview}}d{{/preview}}", "acd"),
            ("a{{#indexed}}b{{/indexed}}{{^indexed}}c{{title}}{{/indexed}}", "ab"),
            ("{{#site}}{{name}}{{#mail}}m{{/mail}}{{^mail}}-{{/mail}}{{#demo}}!{{/demo}}{{/site}}", "Job &amp; ro-!"),
            ("{{#nav}}<a href='{{href}}'{{#outer}} x{{/outer}}>{{/nav}}", "<a href='/job/?a=1&amp;b=2'><a href='/guider/' x>"),
            ("{{#empty}}{{.}}{{/empty}}{{^empty}}tom{{/empty}}{{^nav}}ingen{{/nav}}", "tom"),
            ("{{#absent}}{{name}}{{/absent}}{{absent.name}}{{^absent}}-{{/absent}}", "-"),
            ("{{#t.tom}}x{{/t.tom}}{{#lang}}{{.}}{{/lang}}", "da"),
        ])
    func folded(text: String, expected: String) throws {
        let program = try program(text)
        #expect(String(decoding: program.literals, as: UTF8.self) == expected)
        #expect(program.steps.count == 1)
    }

    @Test("A page's own field hides the constant of the same name")
    func hidden() {
        #expect(rendered("{{title}}", Opening(title: "Bager"), Opening.fields, constants: Self.constants) == "Bager")
    }

    @Test("A constant list may show fields that change from page to page")
    func mixed() {
        let text = "{{#nav}}{{href}} {{title}} {{#tags}}{{.}}{{href}}{{lang}} {{/tags}}{{/nav}}"
        let page = rendered(text, Opening(title: "Bager", tags: ["æ"]), Opening.fields, constants: Self.constants)
        #expect(page == "/job/?a=1&amp;b=2 Bager æ/job/?a=1&amp;b=2da /guider/ Bager æ/guider/da ")
    }

    @Test("Names are checked in sections that are never shown, too")
    func checkedUnseen() {
        let text = "{{#preview}}{{titel}}{{/preview}}{{#empty}}{{.}}{{nej}}{{/empty}}{{^indexed}}{{>intet}}{{/indexed}}"
        let found = problems(text, Opening.fields, constants: Self.constants)
        #expect(found.map(\.column) == [15, 51, 81])
    }

    @Test("A constant field of a row is folded inside the row")
    func inRow() throws {
        let row: Fields<Opening> = [.text("title") { $0.title }, .strings("ord", [("timer", "timer & minutter")])]
        let fields: Fields<[Opening]> = [.list("rows", of: row) { $0 }]
        let text = "{{#rows}}{{title}} {{ord.timer}}.{{/rows}}"
        #expect(rendered(text, [Opening(title: "a"), Opening(title: "b")], fields) == "a timer &amp; minutter.b timer &amp; minutter.")
    }
}
