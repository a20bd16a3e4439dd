public import Content
public import Templates
internal import Search
internal import Work

/// A whole site as a value: every page decided, and a pure function that makes each.
public struct Site: Sendable {
    /// In an order in which a page comes before those that lead to it.
    public let pages: [PlannedPage]
    /// The next day on which the site changes by itself.
    public let nextChange: Day?
    /// Pages left out because their address was taken.
    public let collisions: [String]
    let scene: Scene
    /// The folder of the search index, from the site's root, with its files and their bytes.
    public let search: (address: String, files: Int, bytes: Int)
    /// By the language's index; nil for a language that the site does not speak.
    let books: [TemplateBook?]
    let menus: [Language: FacetMenu]
    let related: Related
    let likeness: Likeness

    /// Plans a site. `data` holds templates, strings and assets by path; `pictures` the files of `catalog.picturePaths`.
    public init(
        _ catalog: Catalog, data: [String: [UInt8]], pictures: [String: [UInt8]], today: Day, withDrafts: Bool, jobs: Int
    ) throws(TemplateProblems) {
        let board = Board(catalog, today: today, withDrafts: withDrafts)
        let tongues = Dictionary(uniqueKeysWithValues: board.languages.map { ($0, Site.tongue($0, board, data)) })
        let bare = Scene(board: board, tongues: tongues, assets: Assets(data), pictures: Pictures(pictures), outlines: Outlines(from: data))
        let set = TemplateSet(sources: Site.sources(data))
        var books = [TemplateBook?](repeating: nil, count: Language.allCases.count)
        for language in board.languages { books[language.index] = try TemplateBook(set, constants: bare.constants(language)) }
        let open = board.open
        let compiled = books
        // What is planned needs no cards, and the cards no plan.
        let (cards, (plan, related, likeness, nextChange)) = both(jobs: jobs) {
            inParallel(open.count, jobs: jobs) { (index: Int, buffer: inout [UInt8]) -> [UInt8] in
                let opening = catalog.openings[open[index]]
                compiled[opening.page.language.index]?.card.render(Card(opening: opening, scene: bare), into: &buffer)
                return buffer
            }
        } _: {
            (Plan(bare), Related(bare), Likeness(board), board.nextChange)
        }
        let search = bare.searchIndex(SearchWords(from: data), jobs: jobs)
        let scene = Scene(bare, cards: cards, search: search)
        // Before every page that could lead to them.
        pages = search.files.indices.map { PlannedPage(search.address + search.files[$0].name, .searchFile($0)) } + plan.pages
        collisions = plan.collisions
        self.nextChange = nextChange
        self.search = (search.address, search.files.count, search.size)
        menus = Dictionary(uniqueKeysWithValues: board.languages.map { ($0, FacetMenu(scene, $0)) })
        self.related = related
        self.likeness = likeness
        self.scene = scene
        self.books = books
    }

    private static func tongue(_ language: Language, _ board: Board, _ data: [String: [UInt8]]) -> Tongue {
        let vocabulary = board.catalog.vocabulary
        let words = Words(language, files: ["templates/strings/\(language.rawValue).yaml"].compactMap { data[$0] })
        return Tongue(
            phrasing: Phrasing(words: words, days: board.days),
            addresses: Addresses(words, isDefault: language == board.languages[0], vocabulary: vocabulary),
            sections: board.sections(language), vocabulary: vocabulary
        )
    }

    /// The page's templates: `templates/NAME.mustache`.
    private static func sources(_ data: [String: [UInt8]]) -> [(name: String, path: String, text: [UInt8])] {
        let (folder, ending) = ("templates/", ".mustache")
        return data.filter { $0.key.hasPrefix(folder) && $0.key.hasSuffix(ending) }.sorted { $0.key < $1.key }.map { path, text in
            (String(path.dropFirst(folder.count).dropLast(ending.count)), path, text)
        }
    }
}
