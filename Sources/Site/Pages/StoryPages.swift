internal import Content
internal import Templates

/// One page of the list of stories.
struct StoriesPage: Framed {
    let language: Language
    let stories: [Int]
    let number: Int
    let frame: Frame
    let scene: Scene

    private var tongue: Tongue { scene.tongue(language) }
    private var size: Int { scene.catalog.settings.pageSize }
    private var pages: Int { max(1, (stories.count + size - 1) / size) }

    static let fields: Fields<StoriesPage> = framed([
        .text("intro") { $0.tongue.phrasing.text("stories_intro") },
        .list("items", of: itemFields) { page in
            page.stories.dropFirst((page.number - 1) * page.size).prefix(page.size).map {
                StoryRow(story: page.scene.catalog.stories[$0], scene: page.scene)
            }
        },
        .text("page_line") { page in
            page.pages > 1 ? page.tongue.phrasing.text("page_line", ["page": String(page.number), "pages": String(page.pages)]) : nil
        },
        .group("pager", of: Pager.fields) { page in
            Pager(page.tongue, page.scene, at: page.tongue.addresses.stories, number: page.number, of: page.pages)
        },
    ])

    private static let itemFields: Fields<StoryRow> = [
        .text("href") { $0.href }, .text("title") { $0.story.title }, .text("summary") { $0.story.page.summary },
        .text("meta") { $0.meta }, .text("quote") { $0.story.quote },
    ]
}

struct StoryRow: Sendable {
    let story: Story
    let scene: Scene

    private var tongue: Tongue { scene.tongue(story.page.language) }
    var href: String { scene.href(tongue.addresses.story(story.page.slug)) }
    var meta: String {
        [tongue.phrasing.text("programme_", slug: story.programme), scene.place(story)].compactMap { $0 }.joined(separator: " · ")
    }
}

extension Scene {
    func employer(_ story: Story) -> Employer? { board.employer(story.employer, story.page.language).map { catalog.employers[$0] } }

    func employerName(_ story: Story) -> String { employer(story)?.name ?? story.employer }

    func place(_ story: Story) -> String? { story.municipality.map { vocabulary.municipalities[$0].name } ?? story.place }
}

struct StoryPage: Framed {
    let story: Story
    let frame: Frame
    let scene: Scene
    let body: [UInt8]
    /// The numbers its text cites.
    let cited: [Citation]
    /// The openings it names and those in the same scheme.
    let openings: [Int]
    let guides: [Link]

    private var tongue: Tongue { scene.tongue(story.page.language) }
    private var phrasing: Phrasing { tongue.phrasing }

    private var consent: String? {
        guard let consent = story.consent, !story.people.isEmpty else { return nil }
        let facts: KeyValuePairs = [
            "name": phrasing.listed(story.people), "date": phrasing.long(consent.given), "holder": consent.heldBy,
        ]
        return phrasing.text("story_consent", facts)
    }

    static let fields: Fields<StoryPage> = framed([
        .text("lead") { $0.story.page.summary },
        .text("where") { $0.scene.employerName($0.story) },
        .text("where_href") { page in
            page.scene.employer(page.story).map { page.scene.href(page.scene.tongue($0.page.language).addresses.employer($0.page.slug)) }
        },
        .text("where_note") { page in
            let programme = page.phrasing.text("programme_", slug: page.story.programme)
            return (page.scene.place(page.story).map { $0 + ". " } ?? "") + programme + "."
        },
        .group("quote", of: [.text("text") { (link: Link) in link.label }, .text("by") { $0.line }]) { page in
            page.story.quote.map { Link("", $0, line: page.scene.employerName(page.story)) }
        },
        .group("image", of: PicturePlace.fields) { page in page.story.image.flatMap(page.scene.place) },
        .html("body") { $0.body },
        .text("consent") { $0.consent },
        .group("source", of: [.text("name") { (link: Link) in link.label }, .text("url") { $0.href }]) { page in
            page.story.source.map { source in
                // An address alone is a link; else it is the name of what was read.
                let isAddress = source.withoutScheme != source && !source.contains(" ")
                return isAddress ? Link(source, source.withoutScheme) : Link("", source)
            }
        },
        .text("byline") { page in
            let date = page.story.page.published.map(page.phrasing.long) ?? ""
            return page.phrasing.text("story_byline", ["author": page.story.author, "date": date])
        },
        .flag("has_cited") { !$0.cited.isEmpty },
        .list("cited", of: Citation.fields) { $0.cited },
        .text("cited_checked") { $0.scene.checked($0.cited, $0.story.page.language) },
        .pieces("cards") { page, pieces in page.scene.addCards(page.openings, to: &pieces) },
        .flag("has_guides") { !$0.guides.isEmpty },
        .list("guides", of: Link.titled) { $0.guides },
    ])
}
