internal import Content
internal import Search
internal import Work

/// What can be searched, as documents. Closed openings are never among them.
struct SearchDocuments: Sendable {
    let scene: Scene

    static let workplaces = [Opening.Workplace.onsite, .hybrid, .remote]

    func all(jobs: Int) -> [SearchDocument] {
        let board = scene.board
        let openings = inParallel(board.open.count, jobs: jobs) { opening(board.open[$0]) }
        return openings + board.guides.map { guide(scene.catalog.guides[$0]) } + board.stories.map { story(scene.catalog.stories[$0]) }
            + board.events.map { scene.catalog.events[$0] }.filter { $0.lastDay >= scene.today }.map(event)
    }

    /// An opening by its number in the catalog.
    func opening(_ number: Int) -> SearchDocument {
        let opening = scene.catalog.openings[number]
        let page = opening.page
        var facets = SearchDocument.Facets()
        facets.municipality = opening.location.municipality
        facets.region = region(opening.location.municipality)
        facets.scheme = opening.scheme
        facets.broker = opening.broker
        facets.sector = opening.sector
        facets.level = opening.level.flatMap(Opening.levels.firstIndex(of:))
        facets.workplace = Self.workplaces.firstIndex(of: opening.location.workplace)
        facets.accommodations = opening.accommodations.compactMap(\.term)
        facets.hours = opening.hours.least...max(opening.hours.least, opening.hours.most)
        facets.postcode = opening.location.postcode
        facets.country = opening.country.rawValue
        return SearchDocument(
            kind: .opening, stemming: page.language.stemming, published: opening.published.number, facets: facets,
            language: language(page), card: card(opening), texts: texts(opening))
    }

    private func card(_ opening: Opening) -> SearchDocument.Card {
        let fullWeek = opening.country.fullWeek
        return SearchDocument.Card(
            address: opening.page.slug, title: opening.title, line: scene.employerName(opening),
            fullWeek: fullWeek == WeeklyHours.fullWeekInDenmark ? nil : fullWeek, lastDay: opening.lastDay.number,
            offers: opening.accommodations.map { $0.term.map { .term($0) } ?? .own($0.note ?? "") })
    }

    private func texts(_ opening: Opening) -> [SearchDocument.Text] {
        let page = opening.page
        let spoken = [
            opening.environment, opening.onboarding, opening.week.schedule, opening.location.postcode, opening.location.address,
            opening.entry.map { scene.vocabulary.entries[$0].label(page.language) },
        ]
        let notes = opening.accommodations.compactMap(\.note)
        let texts = [
            SearchDocument.Text(.title, opening.title),
            SearchDocument.Text(.employer, lines([scene.employerName(opening), opening.workplaceEmployer])),
            SearchDocument.Text(.purpose, opening.purpose ?? ""),
            SearchDocument.Text(.body, lines(spoken + notes + page.tags)), body(page),
        ]
        // Of summaries the one for people in a hurry comes first.
        let summaries = [opening.short, page.summary].compactMap { $0 }.map { SearchDocument.Text(.summary, $0) }
        return texts + summaries + opening.tasks.map { SearchDocument.Text(.task, $0.name) }
    }

    private func guide(_ guide: Guide) -> SearchDocument {
        text(.guide, guide.page, guide.title, day: guide.checked, line: guide.page.summary ?? guide.answer, [guide.answer])
    }

    private func story(_ story: Story) -> SearchDocument {
        var facets = SearchDocument.Facets()
        facets.municipality = story.municipality
        facets.region = region(story.municipality)
        return text(
            .story, story.page, story.title, day: story.page.published ?? scene.today, line: story.page.summary ?? "",
            [story.quote, story.programme], employer: story.employer, facets)
    }

    private func event(_ event: Event) -> SearchDocument {
        let address = scene.href(scene.tongue(event.page.language).addresses.events)
        return text(
            .event, event.page, event.title, day: event.page.published ?? scene.today, line: lines([event.organiser, event.place], ", "),
            [event.place], employer: event.organiser, address: String(address.dropLast()), lastDay: event.starts.day.number)
    }

    private func text(
        _ kind: SearchKind, _ page: PageHead, _ title: String, day: Day, line: String, _ more: [String?], employer: String = "",
        _ facets: SearchDocument.Facets = SearchDocument.Facets(), address: String? = nil, lastDay: Int? = nil
    ) -> SearchDocument {
        SearchDocument(
            kind: kind, stemming: page.language.stemming, published: day.number, facets: facets, language: language(page),
            card: SearchDocument.Card(address: address ?? page.slug, title: title, line: shortened(line), lastDay: lastDay),
            texts: [
                SearchDocument.Text(.title, title), SearchDocument.Text(.employer, employer),
                SearchDocument.Text(.summary, lines([page.summary] + more)), SearchDocument.Text(.body, lines(page.tags)),
                body(page),
            ])
    }

    private func body(_ page: PageHead) -> SearchDocument.Text {
        SearchDocument.Text(.body, page.html ?? page.body, markup: page.html == nil ? .markdown : .html)
    }

    private func region(_ municipality: Int?) -> Int? {
        let regions = scene.vocabulary.regions
        return municipality.flatMap { scene.vocabulary.municipalities[$0].regions.first { regions[$0].isValid(on: scene.today) } }
    }

    private func language(_ page: PageHead) -> String? { page.language == scene.board.languages[0] ? nil : page.language.rawValue }

    private func lines(_ texts: [String?], _ separator: String = "\n") -> String { texts.compactMap { $0 }.joined(separator: separator) }

    /// At most so many characters of a line, whole words.
    private static let longest = 140

    private func shortened(_ text: String) -> String {
        guard text.utf8.count > Self.longest, let end = text.index(text.startIndex, offsetBy: Self.longest, limitedBy: text.endIndex)
        else { return text }
        let cut = text[..<end]
        return (cut.lastIndex(of: " ").map { String(cut[..<$0]) } ?? String(cut)) + " …"
    }
}
