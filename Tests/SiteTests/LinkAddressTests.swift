import Content
import Foundation
import Site
import Testing

@Suite("What the checker knows of addresses")
struct LinkAddressTests {
    @Test("A link to any page that the site makes is right in the checker's eyes")
    func everyPage() throws {
        var texts = SmallSite.texts
        texts["content/openings/arkiv.md"] = opening(["aliases": "aliases: [gammelt-arkiv]"])
        let links = try Built(texts).addresses.filter { !$0.hasPrefix("/assets/") }.map { "- [side](\($0))" }
        #expect(links.count > 100)
        texts["content/pages/kort.md"] = entry("title: Kort", body: links.joined(separator: "\n") + "\n")
        let report = try Built(texts).report
        #expect(report.findings.filter { $0.rule == "link-broken" }.map { $0.remark.facts["address"] ?? "" } == [])
    }

    @Test("A link to a file leads to the file's page, in its language and to its heading")
    func linksToFiles() throws {
        var texts = SmallSite.texts
        texts["content/pages/om.md"] = entry(
            "title: Om Plads til én",
            body:
                "Se [historien](../stories/et-roligt-hjoerne.md#hvad-skete-der-så), [stillingen](../openings/frokostmedarbeider-bergen.nb.md)"
                + " og [arbejdsgiveren](../employers/solsikken.md).\n")
        let page = try Built(texts).text("/om/")
        #expect(page.contains("href=\"/historier/et-roligt-hjoerne/#hvad-skete-der-saa\""))
        #expect(page.contains("href=\"/nb/stillinger/frokostmedarbeider-bergen/\""))
        #expect(page.contains("href=\"/arbejdsgivere/solsikken/\""))
    }
}
