internal import Text
internal import Content

/// The addresses that search engines should know (sitemaps.org), in one file or, above fifty thousand, in several under an index.
struct Sitemap {
    let scene: Scene
    let pages: [PlannedPage]

    /// `part` counts from 1; nil is `sitemap.xml` itself.
    func write(part: Int?) -> [UInt8] {
        let parts = (pages.count + Plan.sitemapSize - 1) / Plan.sitemapSize
        if part == nil, parts > 1 { return index(parts) }
        let first = ((part ?? 1) - 1) * Plan.sitemapSize
        var xml = XMLWriter()
        xml.raw("<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n")
        for page in pages.dropFirst(first).prefix(Plan.sitemapSize) {
            xml.raw("<url><loc>")
            xml.text(scene.url(page.address))
            xml.raw("</loc>")
            if let day = page.changed { xml.raw("<lastmod>\(day.iso)</lastmod>") }
            xml.raw("</url>\n")
        }
        xml.raw("</urlset>\n")
        return xml.bytes
    }

    private func index(_ parts: Int) -> [UInt8] {
        var xml = XMLWriter()
        xml.raw("<sitemapindex xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n")
        for part in 1...parts {
            xml.raw("<sitemap><loc>")
            xml.text(scene.url("/sitemap-\(part).xml"))
            xml.raw("</loc></sitemap>\n")
        }
        xml.raw("</sitemapindex>\n")
        return xml.bytes
    }

    var robots: [UInt8] { Array("User-agent: *\nAllow: /\n\nSitemap: \(scene.url("/sitemap.xml"))\n".utf8) }
}
