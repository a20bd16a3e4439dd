internal import Content

/// The links at the foot of every page.
extension Scene {
    /// Pages that every site has, by slug, with the key of their short name: their titles may be long.
    private static let named = [
        "om": "footer_about_link", "tilgaengelighed": "footer_accessibility", "privatliv": "footer_privacy_link",
    ]

    /// Who we are, what an employer does next, the site's other pages, what has to be found on every site, and the feed.
    func footer(_ language: Language, post: String?) -> [Link] {
        let (phrasing, addresses) = (tongue(language).phrasing, tongue(language).addresses)
        var footer = [named("om", language)].compactMap(\.self)
        if let post { footer.append(Link(href(post), phrasing.text("post"))) }
        footer.append(Link(href(addresses.municipalityIndex), phrasing.text("footer_municipality")))
        if hasSection(.employers, language) { footer.append(Link(href(addresses.employers), phrasing.text("employers_title"))) }
        if hasEvents(language) { footer.append(Link(href(addresses.events), phrasing.text("events_title"))) }
        if hasFigures(language) { footer.append(Link(href(addresses.figures), phrasing.text("figures_title"))) }
        if explanations[language] != nil { footer.append(Link(href(addresses.rules), phrasing.text("rules_title"))) }
        footer += board.pages.map { catalog.pages[$0] }
            .filter { $0.page.language == language && Self.named[$0.page.slug] == nil && addresses.page($0.page.slug) != post }
            .sorted { $0.page.slug < $1.page.slug }
            .map { Link(href(addresses.page($0.page.slug)), $0.title) }
        footer += ["tilgaengelighed", "privatliv"].compactMap { named($0, language) }
        return footer + [Link(href(feedAddress(language)), phrasing.text("footer_feed"))]
    }

    /// A page that every site has; where a language lacks it, that of the default language, which the link tells.
    private func named(_ slug: String, _ language: Language) -> Link? {
        let name = tongue(language).phrasing.text(Self.named[slug] ?? slug, ["site": catalog.settings.name])
        if let address = pageAddress(slug, language) { return Link(href(address), name) }
        let fallback = board.languages[0]
        return pageAddress(slug, fallback).map { address in
            Link(href(address), "\(name) (\(tongue(fallback).phrasing.text("language_name").lowercased()))")
        }
    }
}
