import Testing

@Suite("The picture of a shared link")
struct ShareCardTests {
    private func image(_ page: String) throws -> (url: String, alt: String) {
        try (page.between("property=\"og:image\" content=\"", "\""), page.between("property=\"og:image:alt\" content=\"", "\""))
    }

    @Test("An opening shows its sector, a guide and a story their kind, the front page the site")
    func subjects() throws {
        let site = try SmallSite.build()
        let opening = try image(site.text("/opslag/koekkenmedhjaelper-solsikken/"))
        #expect(opening.url.hasSuffix("/assets/card-kitchen.png"))
        #expect(opening.alt.hasPrefix("Køkken og kantine: "))
        #expect(try image(site.text("/guides/find-timerne/")).url.hasSuffix("/assets/card-guide.png"))
        #expect(try image(site.text("/historier/et-roligt-hjoerne/")).url.hasSuffix("/assets/card-story.png"))
        #expect(try image(site.text("/")).url.hasSuffix("/assets/og.png"))
    }
}
