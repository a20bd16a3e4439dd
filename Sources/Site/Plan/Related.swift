internal import Content

/// Which stories, guides and openings belong together, found once for the whole site.
struct Related: Sendable {
    /// Shown on a page.
    private static let few = 3

    private let storiesByProgramme: [String: [Int]]
    private let openingsByScheme: [String: [Int]]
    private let openingsBySlug: [Language: [String: Int]]
    private let guideLinks: [Language: [Link]]
    /// Places in `guideLinks` of the guides that a tag names.
    private let guidesByTag: [Language: [String: [Int]]]
    private let guidesBySlug: [Language: [String: Int]]
    private let openingsByEmployer: [Int: [Int]]
    private let storiesByEmployer: [Int: [Int]]
    private let storiesByMunicipality: [Int: [Int]]

    init(_ scene: Scene) {
        let (board, catalog) = (scene.board, scene.catalog)
        var stories: [String: [Int]] = [:]
        for index in board.stories {
            let story = catalog.stories[index]
            stories[story.page.language.rawValue + story.programme, default: []].append(index)
        }
        storiesByProgramme = stories
        var byScheme: [String: [Int]] = [:]
        var byEmployer: [Int: [Int]] = [:]
        for index in board.open {
            let opening = catalog.openings[index]
            for programme in Related.programmes(of: opening, catalog.vocabulary) {
                let key = opening.page.language.rawValue + programme
                if byScheme[key, default: []].count < Related.few { byScheme[key, default: []].append(index) }
            }
            if let employer = board.employer(opening.employer, opening.page.language) { byEmployer[employer, default: []].append(index) }
        }
        openingsByScheme = byScheme
        openingsByEmployer = byEmployer
        openingsBySlug = Dictionary(grouping: board.open) { catalog.openings[$0].page.language }.mapValues { own in
            Dictionary(own.map { (catalog.openings[$0].page.slug, $0) }) { first, _ in first }
        }
        storiesByEmployer = Dictionary(
            grouping: board.stories.compactMap { index in
                board.employer(catalog.stories[index].employer, catalog.stories[index].page.language).map { ($0, index) }
            }, by: \.0
        ).mapValues { $0.map(\.1) }
        storiesByMunicipality = Dictionary(
            grouping: board.stories.compactMap { index in catalog.stories[index].municipality.map { ($0, index) } }, by: \.0
        ).mapValues { $0.map(\.1) }
        var links: [Language: [Link]] = [:]
        var tags: [Language: [String: [Int]]] = [:]
        var slugs: [Language: [String: Int]] = [:]
        for guide in board.guides.map({ catalog.guides[$0] }) {
            let place = links[guide.page.language, default: []].count
            links[guide.page.language, default: []].append(GuideRow(guide: guide, scene: scene).link)
            slugs[guide.page.language, default: [:]][guide.page.slug] = place
            for tag in guide.page.tags { tags[guide.page.language, default: [:]][tag, default: []].append(place) }
        }
        (guideLinks, guidesByTag, guidesBySlug) = (links, tags, slugs)
    }

    var openingCounts: [Int: Int] { openingsByEmployer.mapValues(\.count) }

    /// What stories call an opening's scheme: the broker first.
    private static func programmes(of opening: Opening, _ vocabulary: Vocabulary) -> [String] {
        [opening.broker.map { vocabulary.brokers[$0].slug }, vocabulary.schemes[opening.scheme].slug].compactMap { $0 }
    }

    func stories(for opening: Opening, _ scene: Scene) -> [Link] {
        let found = Related.programmes(of: opening, scene.vocabulary).flatMap {
            (storiesByProgramme[opening.page.language.rawValue + $0] ?? []).prefix(2)
        }
        return found.prefix(2).map { link(toStory: $0, scene) }
    }

    func guides(_ language: Language) -> [Link] { Array((guideLinks[language] ?? []).prefix(Related.few)) }

    /// The guides tagged with what the opening is (broker, scheme, way in, level, sector), then those that everybody reads first.
    func guides(for opening: Opening, _ vocabulary: Vocabulary) -> [Link] {
        let language = opening.page.language
        guard let links = guideLinks[language], let byTag = guidesByTag[language] else { return guides(language) }
        let entry = opening.entry.map { vocabulary.entries[$0].slug }
        let facts =
            Related.programmes(of: opening, vocabulary)
            + [entry, opening.level, opening.sector.map { vocabulary.sectors[$0].slug }].compactMap { $0 }
        let tagged = facts.flatMap { (byTag[$0] ?? []).prefix(Related.few) }
        return Related.firstFew(tagged + links.indices.prefix(Related.few * 2)).map { links[$0] }
    }

    /// The guides that one names itself, then those that follow it in the order of reading, beginning again at the first.
    func next(after index: Int, _ scene: Scene) -> [Link] {
        let guide = scene.catalog.guides[index]
        let (links, slugs) = (guideLinks[guide.page.language] ?? [], guidesBySlug[guide.page.language] ?? [:])
        guard let own = slugs[guide.page.slug] else { return [] }
        let named = guide.related.compactMap { slugs[$0] }.filter { $0 != own }
        return Related.firstFew(named + links.indices[(own + 1)...] + links.indices[..<own]).map { links[$0] }
    }

    func openings(for story: Story, _ scene: Scene) -> [Int] {
        let named = story.openings.compactMap { openingsBySlug[story.page.language]?[$0] }
        let alike = openingsByScheme[story.page.language.rawValue + story.programme] ?? []
        return Related.firstFew(named + alike)
    }

    /// The first of them that a page shows, each once.
    private static func firstFew(_ indexes: [Int]) -> [Int] {
        var first: [Int] = []
        for index in indexes where first.count < few && !first.contains(index) { first.append(index) }
        return first
    }

    func openings(ofEmployer index: Int) -> [Int] { openingsByEmployer[index] ?? [] }

    func stories(ofEmployer index: Int, _ scene: Scene) -> [Link] { (storiesByEmployer[index] ?? []).map { link(toStory: $0, scene) } }

    func stories(inMunicipality index: Int, _ language: Language, _ scene: Scene) -> [Link] {
        (storiesByMunicipality[index] ?? []).lazy.filter { scene.catalog.stories[$0].page.language == language }.prefix(Related.few)
            .map { link(toStory: $0, scene) }
    }

    private func link(toStory index: Int, _ scene: Scene) -> Link {
        let story = scene.catalog.stories[index]
        let href = scene.href(scene.tongue(story.page.language).addresses.story(story.page.slug))
        return Link(href, story.title, line: story.page.summary ?? "")
    }
}
