import Foundation
import Site
import Testing

@Suite("Old addresses, and a site below a path")
struct AddressTests {
    @Test("Old slugs lead on to the page, in its language and folder")
    func aliases() throws {
        let built = try Built([
            "content/openings/koekken.md": opening(["aliases": "aliases: [gammelt-opslag, Køkkenhjælp på Ærø]"]),
            "content/openings/frokost.nb.md": stilling(["aliases": "aliases: [gammel-stilling]"]),
            "content/pages/om.md": entry("title: Om os", "aliases: [hvem-er-vi]"),
        ])
        let leads = [
            "/opslag/gammelt-opslag/": "/opslag/koekken/", "/opslag/koekkenhjaelp-paa-aeroe/": "/opslag/koekken/",
            "/nb/stillinger/gammel-stilling/": "/nb/stillinger/frokost/", "/hvem-er-vi/": "/om/",
        ]
        for (old, new) in leads {
            let page = try built.markup(old)
            #expect(page.tags.contains { $0["http-equiv"] == "refresh" && $0["content"] == "0; url=\(new)" }, "\(old)")
            #expect(page.tags.contains { $0["rel"] == "canonical" && $0["href"] == "https://job.example\(new)" })
            #expect(page.all("a").contains { $0["href"] == new })
            #expect(page.tags.contains { $0["name"] == "robots" && $0["content"] == "noindex" })
            #expect(try !built.text("/sitemap.xml").contains(old))
        }
        #expect(built.site.collisions.isEmpty)
    }

    @Test("No alias leaves the tree or stands where a page has no name")
    func wildAliases() throws {
        let wild = ["../../etc/passwd", "..", ".", "/", "", "日本", "a/../../b", "%2e%2e", "nul\\0", "-"]
        let list = wild.map { "\"\($0)\"" }.joined(separator: ", ")
        let built = try Built([
            "content/openings/a.md": opening(["aliases": "aliases: [\(list)]"]),
            "content/pages/om.md": entry("title: Om", "aliases: [\(list)]"),
        ])
        for page in built.site.pages {
            #expect(page.address.hasPrefix("/") && !page.path.hasPrefix("/") && !page.path.isEmpty)
            let parts = page.path.split(separator: "/", omittingEmptySubsequences: false)
            #expect(parts.allSatisfy { !$0.isEmpty && $0 != "." && $0 != ".." && !$0.contains("\\") }, "\(page.path)")
        }
        #expect(built.has("/opslag/passwd/"), "what is left of a name still leads on")
    }

    @Test("An alias never takes the place of a page, and the build says so")
    func takenAlias() throws {
        let built = try Built([
            "content/openings/a.md": opening(["aliases": "aliases: [b]"]),
            "content/openings/b.md": opening(["title": "title: Bagerens hjælper"]),
        ])
        #expect(try built.text("/opslag/b/").contains("Bagerens hjælper"))
        #expect(built.site.collisions == ["/opslag/b/"])
    }

    @Test("Below a path every address of the site begins with it", arguments: [true, false])
    func basePath(isSetting: Bool) throws {
        let base = "https://kommune.example/job"
        let settings = isSetting ? "name: Plads til én\nbase-url: \(base)\nlanguages: [da, nb]\n" : Built.plainSettings
        var texts = SmallSite.texts
        texts["content/openings/links.md"] = opening(
            body: "Se [kommunen](/opslag/kommune/silkeborg/), [afsnittet](#mere) og [andre](https://andre.example/).\n\n## Mere\n")
        let built = try Built(texts, settings: settings, baseURL: isSetting ? nil : base + "/")
        for address in built.htmlAddresses {
            for tag in try built.markup(address).tags where !tag.isCode {
                for (name, value) in tag.attributes where ["href", "src", "action"].contains(name) {
                    let leadsOut = ["https://", "http://", "mailto:", "tel:"].contains { value.hasPrefix($0) }
                    #expect(value.hasPrefix("/job/") || value.hasPrefix("#") || leadsOut, "\(name)=\(value) in \(address)")
                    #expect(!value.hasPrefix("https://kommune.example/") || value.hasPrefix(base + "/"), "\(value) in \(address)")
                }
                if let target = tag["content"], target.hasPrefix("0; url=") { #expect(target.hasPrefix("0; url=/job/")) }
            }
        }
        #expect(try built.text("/opslag/links/").contains("href=\"/job/opslag/kommune/silkeborg/\""))
        for address in ["/sitemap.xml", "/feed.xml", "/opslag/feed.json", "/robots.txt"] {
            let text = try built.text(address)
            #expect(text.contains(base + "/") && text.count(of: "kommune.example/") == text.count(of: "kommune.example/job/"), "\(address)")
        }
        #expect(try built.addresses == Built(texts).addresses, "the files stand where they always do")
    }
}
