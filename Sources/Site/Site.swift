public import Content
public import Templates
internal import Markdown
internal import Work

/// A whole site as a value: every page decided, and a pure function that makes each.
public struct Site: Sendable {
    /// In an order in which a page comes before those that link to it.
    public let pages: [PlannedPage]
    /// The next day on which the site changes by itself.
    public let nextChange: Day?
    /// Pages left out because their address was taken.
    public let collisions: [String]
    private let scene: Scene
    /// By the language's index.
    private let books: [TemplateBook?]
    private let menus: [Language: FacetMenu]
    private let related: Related

    /// Plans a site. `data` holds templates, strings and assets by path; `pictures` the files of `catalog.picturePaths`.
    public init(_ catalog: Catalog, data: [String: [UInt8]], pictures: [String: [UInt8]], today: Day, withDrafts: Bool, jobs: Int) throws(TemplateProblems) {
        let board = Board(catalog, today: today, withDrafts: withDrafts)
        let tongues = Dictionary(uniqueKeysWithValues: board.languages.map { language in
            let words = Words(language, files: ["templates/strings/\(language.rawValue).yaml"].compactMap { data[$0] })
            let addresses = Addresses(words, isDefault: language == board.languages[0], vocabulary: catalog.vocabulary)
            return (language, Tongue(phrasing: Phrasing(words: words, days: board.days), addresses: addresses, sections: board.sections(language), schemes: catalog.vocabulary.schemes))
        })
        let bare = Scene(board: board, tongues: tongues, assets: Assets(data), pictures: Pictures(pictures))
        let set = TemplateSet(sources: Site.sources(data))
        var books = [TemplateBook?](repeating: nil, count: Language.allCases.count)
        for language in board.languages { books[language.index] = try TemplateBook(set, constants: bare.constants(language)) }
        let open = board.open
        let compiled = books
        let cards = inParallel(open.count, jobs: jobs) { (index: Int, buffer: inout [UInt8]) -> [UInt8] in
            let opening = catalog.openings[open[index]]
            compiled[opening.page.language.index]?.card.render(Card(opening: opening, scene: bare), into: &buffer)
            return buffer
        }
        let scene = Scene(bare, cards: cards)
        let plan = Plan(scene)
        pages = plan.pages
        collisions = plan.collisions.map(\.address)
        nextChange = board.nextChange
        menus = Dictionary(uniqueKeysWithValues: board.languages.map { ($0, FacetMenu(scene, $0)) })
        related = Related(scene)
        self.scene = scene
        self.books = books
    }

    /// The page's templates: `templates/NAME.mustache`.
    private static func sources(_ data: [String: [UInt8]]) -> [(name: String, path: String, text: [UInt8])] {
        let (folder, ending) = ("templates/", ".mustache")
        return data.filter { $0.key.hasPrefix(folder) && $0.key.hasSuffix(ending) }.sorted { $0.key < $1.key }.map { path, text in
            (String(path.dropFirst(folder.count).dropLast(ending.count)), path, text)
        }
    }

    /// Appends the bytes of a page; a picture's are the caller's.
    public func render(_ page: PlannedPage, into buffer: inout [UInt8], picture: (String) -> [UInt8]) {
        switch page.kind {
        case .opening(let index): renderOpening(index, into: &buffer)
        case .closed(let index):
            let opening = scene.catalog.openings[index]
            var frame = scene.openingFrame(opening, Said(opening, scene))
            frame.isHidden = true
            book(opening.page.language).closed.render(
                ClosedPage(opening: opening, frame: frame, scene: scene, likes: scene.likeness.likes(of: index)), into: &buffer)
        case .list(let key, let language, let number):
            guard let menu = menus[language] else { return }
            let openings = scene.board.list(key, language)
            let frame = scene.listFrame(key, language, number: number)
            book(language).list.render(
                ListPage(key: key, language: language, openings: openings, number: number, frame: frame, scene: scene, menu: menu), into: &buffer)
        case .facets(let facet, let language):
            book(language).facets.render(FacetsPage(facet: facet, language: language, frame: scene.facetFrame(facet, language), scene: scene), into: &buffer)
        case .front(let language):
            book(language).front.render(FrontPage(language: language, frame: scene.frontFrame(language), scene: scene), into: &buffer)
        case .redirect(let address, let title, let language):
            book(language).redirect.render(RedirectPage(title: title, address: address, scene: scene), into: &buffer)
        case .lost:
            let language = scene.board.languages[0]
            book(language).lost.render(LostPage(frame: scene.lostFrame(language), scene: scene), into: &buffer)
        case .asset(let name): buffer += scene.assets.files.first { $0.name == name }?.bytes ?? []
        case .picture(let path): buffer += picture(path)
        case .feed(let language): buffer += Feeds(scene: scene, language: language).atom
        case .jsonFeed(let language): buffer += Feeds(scene: scene, language: language).json
        case .sitemap(let part): buffer += Sitemap(scene: scene, pages: pages.filter(\.isListed)).write(part: part)
        case .robots: buffer += Sitemap(scene: scene, pages: []).robots
        default: renderText(page.kind, into: &buffer)
        }
    }

    private func book(_ language: Language) -> TemplateBook { books[language.index] ?? books[scene.board.languages[0].index]! }

    private func renderOpening(_ index: Int, into buffer: inout [UInt8]) {
        let opening = scene.catalog.openings[index]
        let body = opening.page.html ?? scene.html(of: opening.page, topHeading: 3)
        let said = Said(opening, scene)
        var frame = scene.openingFrame(opening, said)
        frame.jsonLD = JobPosting(opening: opening, said: said, scene: scene, body: body).script
        let page = OpeningPage(
            opening: opening, said: said, frame: frame, scene: scene, body: body, likes: scene.likeness.likes(of: index),
            stories: related.stories(for: opening, scene), guides: related.guides(opening.page.language)
        )
        book(opening.page.language).opening.render(page, into: &buffer)
    }

    private func renderText(_ kind: PageKind, into buffer: inout [UInt8]) {
        let catalog = scene.catalog
        switch kind {
        case .stories(let language, let number):
            let address = scene.tongue(language).addresses.stories
            let frame = scene.sectionFrame(.stories, language, address, title: "stories_page_title", intro: "stories_intro", number: number)
            book(language).stories.render(StoriesPage(language: language, stories: scene.stories(language), number: number, frame: frame, scene: scene), into: &buffer)
        case .story(let index):
            let story = catalog.stories[index]
            let frame = scene.textFrame(story.page, story.title, .story, section: .stories)
            let page = StoryPage(
                story: story, frame: frame, scene: scene, body: scene.html(of: story.page, listsCitations: true),
                cited: scene.citations(story.page, Outline(of: story.page.body)), openings: related.openings(for: story, scene),
                guides: related.guides(story.page.language)
            )
            book(story.page.language).story.render(page, into: &buffer)
        case .guides(let language):
            let frame = scene.sectionFrame(.guides, language, scene.tongue(language).addresses.guides, title: "guides_page_title", intro: "guides_intro")
            book(language).guides.render(GuidesPage(language: language, frame: frame, scene: scene), into: &buffer)
        case .guide(let index):
            let guide = catalog.guides[index]
            let frame = scene.textFrame(guide.page, guide.title, .guide, section: .guides)
            let outline = Outline(of: guide.page.body)
            let page = GuidePage(
                guide: guide, frame: frame, scene: scene, body: scene.html(of: guide.page, listsCitations: true), headings: outline.headings,
                cited: scene.citations(guide.page, outline, before: guide.answer), related: related.next(after: index, scene)
            )
            book(guide.page.language).guide.render(page, into: &buffer)
        case .employers(let language):
            let frame = scene.sectionFrame(.employers, language, scene.tongue(language).addresses.employers, title: "employers_title", intro: "employers_intro")
            book(language).employers.render(EmployersPage(language: language, frame: frame, scene: scene, counts: related.openingCounts), into: &buffer)
        case .employer(let index):
            let employer = catalog.employers[index]
            let frame = scene.textFrame(employer.page, employer.name, .employer, section: .employers)
            let page = EmployerPage(employer: employer, frame: frame, scene: scene, body: scene.html(of: employer.page), openings: related.openings(ofEmployer: index), stories: related.stories(ofEmployer: index, scene))
            book(employer.page.language).employer.render(page, into: &buffer)
        case .events(let language):
            let frame = scene.sectionFrame(.none, language, scene.tongue(language).addresses.events, title: "events_title", intro: "events_intro")
            book(language).events.render(EventsPage(language: language, frame: frame, scene: scene), into: &buffer)
        case .page(let index):
            let text = catalog.pages[index]
            let frame = scene.textFrame(text.page, text.title, .page, section: .none)
            book(text.page.language).page.render(
                TextPage(
                    page: text, frame: frame, scene: scene, body: scene.html(of: text.page, listsCitations: true),
                    cited: scene.citations(text.page, Outline(of: text.page.body))
                ), into: &buffer)
        default: break
        }
    }
}
