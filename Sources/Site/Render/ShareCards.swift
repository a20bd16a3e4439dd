internal import Content

/// What the picture of a page shows where someone shares a link to it.
enum ShareSubject: Sendable { case site, sector(Int), guide, story, figures, event, place }

/// The picture that stands for a page elsewhere, 1200 × 630.
struct ShareCard: Sendable {
    let url: String
    let alt: String
}

/// The pictures of a language: one for each sector and kind of page, and the site's own where a drawing is missing.
struct ShareCards: Sendable {
    private let site: ShareCard
    private let sectors: [ShareCard]
    private let guide: ShareCard
    private let story: ShareCard
    private let figures: ShareCard
    private let event: ShareCard
    private let place: ShareCard

    /// `url` makes a full URL of an address.
    init(_ phrasing: Phrasing, _ vocabulary: Vocabulary, _ assets: Assets, url: (String) -> String) {
        let site = ShareCard(url: url("/assets/og.png"), alt: phrasing.text("og_image_alt"))
        func card(_ name: String, _ label: String) -> ShareCard {
            let file = "card-\(name).png"
            guard assets.files.contains(where: { $0.name == file }) else { return site }
            return ShareCard(url: url("/assets/" + file), alt: phrasing.text("og_card_alt", ["name": label]))
        }
        self.site = site
        sectors = vocabulary.sectors.all.map { card($0.slug, $0.label(phrasing.language)) }
        guide = card("guide", phrasing.text("nav_guides"))
        story = card("story", phrasing.text("nav_stories"))
        figures = card("figures", phrasing.text("nav_figures"))
        event = card("event", phrasing.text("events_title"))
        place = card("place", phrasing.text("municipalities_title"))
    }

    subscript(subject: ShareSubject) -> ShareCard {
        switch subject {
        case .site: site
        case .sector(let index): sectors[index]
        case .guide: guide
        case .story: story
        case .figures: figures
        case .event: event
        case .place: place
        }
    }
}
