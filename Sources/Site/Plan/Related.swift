internal import Content

/// Which stories, guides and openings belong together, found once for the whole site.
struct Related: Sendable {
    /// Shown on a page.
    private static let few = 3

    private let storiesByProgramme: [String: [Int]]
    private let openingsByScheme: [String: [Int]]
    private let openingsBySlug: [Language: [String: Int]]
    private let guideLinks: [Language: [Link]]
    private let openingsByEmployer: [Int: [Int]]
    private let storiesByEmployer: [Int: [Int]]

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
        guideLinks = Dictionary(
            uniqueKeysWithValues: board.languages.map { language in
                let guides = board.guides.map { catalog.guides[$0] }.filter { $0.page.language == language }
                return (language, guides.map { GuideRow(guide: $0, scene: scene).link })
            })
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

    /// The guides that follow one in the order of reading, beginning again at the first.
    func next(after index: Int, _ scene: Scene) -> [Link] {
        let guide = scene.catalog.guides[index]
        let links = guideLinks[guide.page.language] ?? []
        guard let own = links.firstIndex(where: { $0.label == guide.title }) else { return [] }
        return Array((links[(own + 1)...] + links[..<own]).prefix(Related.few))
    }

    func openings(for story: Story, _ scene: Scene) -> [Int] {
        let named = story.openings.compactMap { openingsBySlug[story.page.language]?[$0] }
        let alike = openingsByScheme[story.page.language.rawValue + story.programme] ?? []
        return Array((named + alike.filter { !named.contains($0) }).prefix(Related.few))
    }

    func openings(ofEmployer index: Int) -> [Int] { openingsByEmployer[index] ?? [] }

    func stories(ofEmployer index: Int, _ scene: Scene) -> [Link] { (storiesByEmployer[index] ?? []).map { link(toStory: $0, scene) } }

    private func link(toStory index: Int, _ scene: Scene) -> Link {
        let story = scene.catalog.stories[index]
        let href = scene.href(scene.tongue(story.page.language).addresses.story(story.page.slug))
        return Link(href, story.title, line: story.page.summary ?? "")
    }
}
