internal import Content
internal import Markdown
internal import Search
internal import Templates

extension Site {
    /// Appends the bytes of a page; a picture's are the caller's.
    public func render(_ page: PlannedPage, into buffer: inout [UInt8], picture: (String) -> [UInt8]) {
        switch page.kind {
        case .front(let language):
            var frame = scene.frontFrame(language)
            frame.jsonLD = StructuredData(scene: scene).organisation
            fill(\.front, FrontPage(language: language, frame: frame, scene: scene), into: &buffer)
        case .list(let key, let language, let number):
            if let page = listPage(key, language, number) { fill(\.list, page, into: &buffer) }
        case .facets(let facet, let language):
            let frame = scene.facetFrame(facet, language)
            fill(\.facets, FacetsPage(facet: facet, language: language, frame: frame, scene: scene), into: &buffer)
        case .opening(let index): fill(\.opening, openingPage(index), into: &buffer)
        case .closed(let index): fill(\.closed, closedPage(index), into: &buffer)
        case .stories(let language, let number): fill(\.stories, storiesPage(language, number), into: &buffer)
        case .story(let index): fill(\.story, storyPage(index), into: &buffer)
        case .guides(let language): fill(\.guides, guidesPage(language), into: &buffer)
        case .guide(let index): fill(\.guide, guidePage(index), into: &buffer)
        case .employers(let language): fill(\.employers, employersPage(language), into: &buffer)
        case .employer(let index): fill(\.employer, employerPage(index), into: &buffer)
        case .events(let language): fill(\.events, eventsPage(language), into: &buffer)
        case .figures(let language):
            fill(\.figures, FiguresPage(language: language, frame: scene.figuresFrame(language), scene: scene), into: &buffer)
        case .rules(let language):
            let words = Words(language, files: scene.explanations[language] ?? [])
            fill(\.rules, RulesPage(language: language, frame: scene.rulesFrame(language), scene: scene, words: words), into: &buffer)
        case .search(let language):
            fill(\.search, SearchPage(language: language, frame: scene.searchFrame(language), scene: scene), into: &buffer)
        case .municipalities(let language):
            let frame = scene.municipalitiesFrame(language)
            fill(\.municipalities, MunicipalitiesPage(language: language, frame: frame, scene: scene), into: &buffer)
        case .municipality(let index, let language): fill(\.municipality, municipalityPage(index, language), into: &buffer)
        case .page(let index): fill(\.page, textPage(index), into: &buffer)
        case .lost: fill(\.lost, LostPage(frame: scene.lostFrame(scene.board.languages[0]), scene: scene), into: &buffer)
        case .redirect(let address, let title, let language):
            book(language).redirect.render(RedirectPage(title: title, address: address, scene: scene), into: &buffer)
        case .calendar(let language): buffer += Calendars(scene: scene, language: language).events
        case .eventCalendar(let index):
            let event = scene.catalog.events[index]
            buffer += Calendars(scene: scene, language: event.page.language).event(event)
        case .deadlineCalendar(let key, let language): buffer += Calendars(scene: scene, language: language).deadlines(key)
        case .followUpCalendar(let index):
            let opening = scene.catalog.openings[index]
            buffer += Calendars(scene: scene, language: opening.page.language).followUps(opening)
        case .feed(let key, let language): buffer += Feeds(scene: scene, language: language).atom(key)
        case .openData: OpenData(scene: scene).write(into: &buffer)
        case .openDataSchema: buffer += scene.openDataSchema
        case .jsonFeed(let language): buffer += Feeds(scene: scene, language: language).json
        case .sitemap(let part): buffer += Sitemap(scene: scene, pages: pages.filter(\.isListed)).write(part: part)
        case .robots: buffer += Sitemap(scene: scene, pages: []).robots
        case .searchFile(let index): buffer += scene.search?.files[index].bytes ?? []
        case .asset(let name): buffer += scene.assets.files.first { $0.name == name }?.bytes ?? []
        case .picture(let path): buffer += picture(path)
        }
    }

    private func book(_ language: Language) -> TemplateBook { books[language.index] ?? books[scene.board.languages[0].index]! }

    private func fill<Page: Framed>(_ template: (TemplateBook) -> Template<Page>, _ page: Page, into buffer: inout [UInt8]) {
        template(book(page.frame.language)).render(page, into: &buffer)
    }
}

extension Site {
    private func openingPage(_ index: Int) -> OpeningPage {
        let opening = scene.catalog.openings[index]
        let body = opening.page.html ?? scene.html(of: opening.page, topHeading: 3)
        let said = Said(opening, scene)
        var frame = scene.openingFrame(opening, said)
        frame.jsonLD = JobPosting(opening: opening, said: said, scene: scene, body: body).script
        return OpeningPage(
            opening: opening, said: said, frame: frame, scene: scene, body: body, likes: likeness.likes(of: index),
            stories: related.stories(for: opening, scene), guides: related.guides(for: opening, scene.vocabulary)
        )
    }

    private func closedPage(_ index: Int) -> ClosedPage {
        let opening = scene.catalog.openings[index]
        var frame = scene.openingFrame(opening, Said(opening, scene))
        frame.isHidden = true
        return ClosedPage(opening: opening, frame: frame, scene: scene, likes: likeness.likes(of: index))
    }

    private func listPage(_ key: ListKey, _ language: Language, _ number: Int) -> ListPage? {
        guard let menu = menus[language] else { return nil }
        return ListPage(
            key: key, language: language, openings: scene.board.list(key, language), number: number,
            frame: scene.listFrame(key, language, number: number), scene: scene, menu: menu
        )
    }
}

extension Site {
    private func storiesPage(_ language: Language, _ number: Int) -> StoriesPage {
        let address = scene.tongue(language).addresses.stories
        let frame = scene.sectionFrame(.stories, language, address, title: "stories_page_title", intro: "stories_intro", number: number)
        return StoriesPage(language: language, stories: scene.stories(language), number: number, frame: frame, scene: scene)
    }

    private func storyPage(_ index: Int) -> StoryPage {
        let story = scene.catalog.stories[index]
        let text = scene.read(story.page)
        var frame = scene.textFrame(story.page, story.title, .story, section: .stories)
        frame.jsonLD = StructuredData(scene: scene).article(story, frame)
        return StoryPage(
            story: story, frame: frame, scene: scene,
            body: text.html, cited: scene.citations(story.page, text.outline),
            openings: related.openings(for: story, scene), guides: related.guides(story.page.language)
        )
    }

    private func guidesPage(_ language: Language) -> GuidesPage {
        let address = scene.tongue(language).addresses.guides
        let frame = scene.sectionFrame(.guides, language, address, title: "guides_page_title", intro: "guides_intro")
        return GuidesPage(language: language, frame: frame, scene: scene)
    }

    private func guidePage(_ index: Int) -> GuidePage {
        let guide = scene.catalog.guides[index]
        let text = scene.read(guide.page)
        var frame = scene.textFrame(guide.page, guide.title, .guide, section: .guides)
        frame.jsonLD = StructuredData(scene: scene).article(guide, frame)
        return GuidePage(
            guide: guide, frame: frame, scene: scene,
            body: text.html, headings: text.outline.headings,
            cited: scene.citations(guide.page, text.outline, before: guide.answer), related: related.next(after: index, scene)
        )
    }

    private func employersPage(_ language: Language) -> EmployersPage {
        let address = scene.tongue(language).addresses.employers
        let frame = scene.sectionFrame(.employers, language, address, title: "employers_title", intro: "employers_intro")
        return EmployersPage(language: language, frame: frame, scene: scene, counts: related.openingCounts)
    }

    private func employerPage(_ index: Int) -> EmployerPage {
        let employer = scene.catalog.employers[index]
        return EmployerPage(
            employer: employer, frame: scene.textFrame(employer.page, employer.name, .employer, section: .employers), scene: scene,
            body: scene.html(of: employer.page), openings: related.openings(ofEmployer: index),
            stories: related.stories(ofEmployer: index, scene)
        )
    }

    private func eventsPage(_ language: Language) -> EventsPage {
        let address = scene.tongue(language).addresses.events
        var frame = scene.sectionFrame(.none, language, address, title: "events_title", intro: "events_intro")
        frame.twins = scene.eventTwins(language)
        frame.jsonLD = StructuredData(scene: scene).events(language)
        frame.subject = .event
        return EventsPage(language: language, frame: frame, scene: scene)
    }

    private func municipalityPage(_ index: Int, _ language: Language) -> MunicipalityPage {
        MunicipalityPage(
            index: index, language: language, frame: scene.municipalityFrame(index, language), scene: scene,
            near: Round(index, language, scene), stories: related.stories(inMunicipality: index, language, scene))
    }

    private func textPage(_ index: Int) -> TextPage {
        let plain = scene.catalog.pages[index]
        let text = scene.read(plain.page)
        return TextPage(
            page: plain, frame: scene.textFrame(plain.page, plain.title, .page, section: .none), scene: scene,
            body: text.html, cited: scene.citations(plain.page, text.outline)
        )
    }
}
