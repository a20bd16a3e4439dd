import Content
import Foundation
import Site
import Testing

@Suite("Whatever a text holds, a page shows it and does nothing else")
struct SafetyTests {
    /// A text that tries every door: markup, quotes, templates, placeholders, references, a comment, bidi and zero-width signs.
    private static let hostile =
        "</script><script>alert(1)</script> \" ' onmouseover=\"x\" "
        + "& &lt; {{title}} {{{json_ld}}} {hours} <!-- --> ]]> \u{202E}\u{2066}\u{200B} <img src=x onerror=alert(2)> </main>"
    /// The same with characters that neither XML nor a reader should meet.
    private static let withControls = hostile + "\u{0}\u{1}\u{8}\u{1F}\u{FFFE}"

    /// A value for YAML in double quotes.
    private static func quoted(_ text: String) -> String {
        let escaped = text.unicodeScalars.map { scalar in
            switch scalar {
            case "\"": "\\\""
            case "\\": "\\\\"
            case _ where scalar.value < 0x20 || scalar.value == 0xFFFE:
                "\\u" + String(repeating: "0", count: 4 - String(scalar.value, radix: 16).count) + String(scalar.value, radix: 16)
            default: String(scalar)
            }
        }
        return "\"" + escaped.joined() + "\""
    }

    private static func texts(_ text: String) -> [String: String] {
        let wild = quoted(text)
        let body =
            """
            \(hostile)

            ## \(hostile)

            - [klik](javascript:alert(1)) og ![billede](https://billeder.example/a.png)

            ```table
            caption: \(hostile)
            | a | b |
            | </td><script> | " |
            ```

            """
        return [
            "content/openings/vild.md": opening(
                [
                    "title": "title: \(wild)", "employer": "employer: \(wild)",
                    "location": "location: { municipality: Silkeborg, postcode: \"8600\", address: \(wild) }",
                    "hours": "hours: { weekly: 10-13, days: [tue], schedule: \(wild) }",
                    "tasks": "tasks: [\(wild), { name: \(wild), hours: 4 }]",
                    "accommodations": "accommodations: [{ kind: extra-breaks, note: \(wild) }, { kind: other, note: \(wild) }]",
                    "contact":
                        "contact: { name: \(wild), role: \(wild), email: \(quoted("a\"b<c>&@d.dk?cc=e")), phone: \(wild), times: \(wild) }",
                    "more": """
                    excluded-tasks: [\(wild)]
                    environment: \(wild)
                    onboarding: \(wild)
                    purpose: \(wild)
                    short: \(wild)
                    summary: \(wild)
                    tags: [\(wild)]
                    trial: { weeks: 4, purpose: \(wild) }
                    pay: { agreement: \(wild), from: 140, to: 155, unit: hour }
                    occupation: { isco: \(wild) }
                    employment: agency
                    workplace-employer: \(wild)
                    extra: { note: \(wild) }
                    aliases: [gammel]
                    """,
                ], body: body),
            "content/openings/lukket.md": opening([
                "title": "title: \(wild)", "employer": "employer: \(wild)", "deadline": "deadline: 2026-11-10",
            ]),
            "content/stories/vild.md": entry(
                "title: \(wild)", "programme: fleksjob", "employer: \(wild)", "municipality: \(wild)", "published: 2026-11-03",
                "author: \(wild)",
                "people: [\(wild)]", "consent: { given: 2026-01-01, held-by: \(wild) }", "quote: \(wild)", "source: \(wild)",
                "summary: \(wild)", body: body),
            "content/guides/vild.md": entry(
                "title: \(wild)", "summary: \(wild)", "answer: \(wild)", "checked: 2026-11-01",
                "sources: [{ name: \(wild), url: https://star.dk/ }]", body: body),
            "content/employers/vild.md": entry("name: \(wild)", "cvr: \(wild)", "chain: \(wild)", "summary: \(wild)", body: body),
            "content/events/vild.md": entry("title: \(wild)", "starts: 2026-12-03", "organiser: \(wild)", "place: \(wild)", body: body),
            "content/pages/vild.md": entry("title: \(wild)", "summary: \(wild)", body: body),
        ]
    }

    private static func build(_ text: String) throws -> Built {
        let settings =
            """
            name: \(quoted(text))
            base-url: https://job.example/
            languages: [da, nb]
            description: \(quoted(text))
            publisher: { name: \(quoted(text)) }
            rules: { link-unsafe: off }

            """
        return try Built(texts(text), settings: settings)
    }

    @Test("No page lets it out of its place: every tag, attribute and script is the templates' own", arguments: [hostile, withControls])
    func contained(text: String) throws {
        let built = try Self.build(text)
        let calm = try Built(
            Self.texts("Roligt").mapValues { $0.components(separatedBy: "---\n").prefix(2).joined(separator: "---\n") + "---\nRoligt.\n" })
        var known = Set<String>()
        for address in calm.htmlAddresses {
            for tag in try calm.markup(address).tags { known.formUnion(tag.attributes.map { "\(tag.name) \($0.name)" } + [tag.name]) }
        }
        // What the texts' own Markdown makes.
        known.formUnion([
            "caption", "thead", "td", "th scope", "div role", "div tabindex", "div aria-label", "div class", "h3 id", "h2 id", "h4 id",
            "ul", "li", "th class", "td class",
        ])
        for address in built.htmlAddresses {
            let page = try built.markup(address)
            #expect(page.mistakes.isEmpty, "\(address): \(page.mistakes)")
            for script in page.scripts { #expect(script.type == "application/ld+json" || script.text.isEmpty, "\(address)") }
            let foreign = page.tags.flatMap { tag in tag.attributes.map { "\(tag.name) \($0.name)" } + [tag.name] }.filter {
                !known.contains($0)
            }
            #expect(Set(foreign).isEmpty, "\(address)")
            #expect(!page.all("img").contains { !$0.isCode }, "a picture of another host is not fetched: \(address)")
            #expect(page.all("img").count <= 1, "only the sheet's code, whatever the text holds: \(address)")
            let links = page.tags.flatMap(\.attributes).filter { ["href", "src", "action", "content"].contains($0.name) }
            #expect(!links.contains { $0.value.lowercased().contains("javascript:") }, "\(address)")
        }
    }

    @Test("What is shown is the text itself, braces and references included")
    func shown() throws {
        let built = try Self.build(Self.hostile)
        for address in ["/opslag/vild/", "/opslag/lukket/", "/historier/vild/", "/guides/vild/", "/arbejdsgivere/vild/", "/vild/"] {
            #expect(try built.markup(address).text(of: "h1") == Self.hostile, "\(address)")
        }
        let page = try built.markup("/opslag/vild/")
        let seen = page.texts.map(\.text).joined(separator: "\n")
        #expect(seen.count(of: "onerror=alert(2)") >= 18, "every field is shown")
        #expect(page.all("meta").contains { $0["property"] == "og:title" && $0["content"] == Self.hostile })
    }

    @Test("Structured data parses, and holds the title to the letter", arguments: [hostile, withControls])
    func structuredData(text: String) throws {
        let page = try Self.build(text).markup("/opslag/vild/")
        let scripts = page.scripts.filter { $0.type == "application/ld+json" }
        try #require(scripts.count == 2, "the opening and the way to it")
        #expect(!scripts[0].text.contains("<") && !scripts[0].text.contains("\u{2028}"))
        let json = try #require(JSONSerialization.jsonObject(with: Data(scripts[0].text.utf8)) as? [String: Any])
        #expect(json["title"] as? String == text)
        #expect((json["hiringOrganization"] as? [String: Any])?["name"] as? String == text)
        #expect((json["description"] as? String)?.contains("<script>") == false)
    }

    @Test("Feeds hold it to the letter, but for what XML cannot hold", arguments: [hostile, withControls])
    func feeds(text: String) throws {
        let built = try Self.build(text)
        let items = try #require(built.json("/opslag/feed.json")["items"] as? [[String: Any]])
        #expect(items.map { $0["title"] as? String } == [text])
        let feed = Markup(try built.text("/feed.xml").replacingOccurrences(of: "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n", with: ""))
        #expect(feed.texts.filter { $0.inside == "title" }.map(\.text).last == Self.hostile)
        #expect(feed.all("script").isEmpty && feed.all("img").isEmpty)
        for address in ["/feed.xml", "/sitemap.xml"] {
            #expect(try built.bytes(address).allSatisfy { $0 >= 0x20 || $0 == 0x0A })
        }
    }

    @Test("A mail address and a phone number stay one address and one number")
    func contactLinks() throws {
        let contact = "contact: { name: Birthe, email: \(Self.quoted("a\"b<c>&@d.dk?cc=e")), phone: \"00 86 12 40; +99\" }"
        let links = try Built(["content/openings/a.md": opening(["contact": contact])]).markup("/opslag/a/").all("a").compactMap {
            $0["href"]
        }
        #expect(links.contains { $0.hasPrefix("mailto:a%22b%3Cc%3E%26@d.dk%3Fcc%3De?subject=") })
        #expect(links.filter { $0.hasPrefix("mailto:") }.allSatisfy { $0.count(of: "?") == 1 && !$0.contains("&") })
        #expect(links.filter { $0.hasPrefix("tel:") }.allSatisfy { $0 == "tel:0086124099" })
    }

    @Test(
        "No field makes a link that runs something",
        arguments: ["javascript:alert(1)", "JaVaScRiPt:alert(1)", " javascript:alert(1)", "data:text/html,x", "vbscript:x"])
    func unsafeAddresses(address: String) throws {
        // With errors the pages are left out: then nothing can be wrong with them.
        let files = [
            ("content/employers/a.md", entry("name: Lageret", "web: \(Self.quoted(address))")),
            (
                "content/events/b.md",
                entry("title: Kursus", "starts: 2026-12-03", "organiser: Netværket", "place: Vejle", "signup: \(Self.quoted(address))")
            ),
            (
                "content/guides/c.md",
                entry(
                    "title: Timer", "summary: Om.", "answer: \"[tæl](\(address))\"", "checked: 2026-11-01",
                    "sources: [{ name: Kilde, url: \(Self.quoted(address)) }]")
            ),
            (
                "content/openings/d.md",
                opening(["employer": "employer: a"], body: "[klik](\(address)) og [klik](<\(address)>)\n\n[ref]\n\n[ref]: <\(address)>\n")
            ),
            ("content/pages/e.md", entry("title: Om", body: "<a href=\"\(address)\">rå</a> <\(address)>\n")),
            (
                "content/stories/f.md",
                entry(
                    "title: Ro", "programme: other", "employer: a", "published: 2026-11-03", "author: R", "source: \(Self.quoted(address))")
            ),
        ].map { SourceFile(path: $0.0, bytes: Array($0.1.utf8)) }
        var data = Built.data
        data["content/site.yaml"] = Array((Built.plainSettings + "rules: { link-unsafe: off }\n").utf8)
        let built = try Built(files, data: data, today: nil, drafts: false, jobs: 1)
        #expect(built.has("/opslag/d/") && built.has("/e/") && built.has("/historier/f/"))
        for page in built.htmlAddresses {
            let values = try built.markup(page).tags.filter { !$0.isCode }.flatMap(\.attributes).filter {
                $0.name == "href" || $0.name == "src"
            }
            .map { $0.value.lowercased() }
            #expect(!values.contains { $0.contains("script:") || $0.contains("data:") }, "\(page)")
        }
    }
}
