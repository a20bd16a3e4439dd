import Testing

@Suite("Guides lead to openings, and openings to the guides that fit")
struct GuideTests {
    private func guide(_ title: String, _ more: String) -> String {
        entry("title: \(title)", "summary: Om \(title).", "answer: Kort svar.", "checked: 2026-11-01", more)
    }

    private var texts: [String: String] {
        [
            "content/openings/koekken.md": opening(["via": "via: klapjob"]),
            "content/openings/kontor.md": opening(["title": "title: Kontorhjælp", "accommodations": "accommodations: [few-meetings]"]),
            "content/guides/a.md": guide("Først for alle", "order: 1"),
            "content/guides/b.md": guide("Dernæst", "order: 2"),
            "content/guides/c.md": guide("Så denne", "order: 3"),
            "content/guides/d.md": guide(
                "Kun om KLAPjob", "order: 4\ntags: [klapjob]\nrelated: [c, a]\nfilter: { accommodation: Ekstra pauser }"),
        ]
    }

    @Test("An opening shows the guide that is tagged with its broker first, and any other opening the first ones")
    func tagged() throws {
        let built = try Built(texts)
        func guides(_ address: String) throws -> [String] {
            try built.markup(address).all("a").compactMap { $0["href"] }.filter { $0.hasPrefix("/guides/") && $0 != "/guides/" }
        }
        #expect(try guides("/opslag/koekken/") == ["/guides/d/", "/guides/a/", "/guides/b/"])
        #expect(try guides("/opslag/kontor/") == ["/guides/a/", "/guides/b/", "/guides/c/"])
    }

    @Test("A guide names its list and the guides to read next")
    func named() throws {
        let built = try Built(texts)
        let page = try built.text("/guides/d/")
        #expect(page.contains("href=\"/opslag/skaanehensyn/extra-breaks/\">Se opslag: Ekstra pauser (1)"))
        let next = try built.markup("/guides/d/").all("a").compactMap { $0["href"] }.filter { $0.hasPrefix("/guides/") && $0 != "/guides/" }
        #expect(next == ["/guides/c/", "/guides/a/", "/guides/b/"])
        #expect(try built.text("/guides/a/").contains("href=\"/opslag/\">Se alle 2 opslag"))
    }
}
