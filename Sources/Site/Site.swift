public import Content
public import Templates
internal import Search
internal import Text
internal import Work

/// A whole site as a value: every page decided, and a pure function that makes each.
public struct Site: Sendable {
    /// In an order in which a page comes before those that lead to it.
    public internal(set) var pages: [PlannedPage]
    /// The next day on which the site changes by itself.
    public internal(set) var nextChange: Day?
    /// Pages left out because their address was taken.
    public internal(set) var collisions: [String]
    var scene: Scene
    /// The folder of the search index, from the site's root, with its files and their bytes.
    public internal(set) var search: (address: String, files: Int, bytes: Int)
    /// By the language's index; nil for a language that the site does not speak.
    let books: [TemplateBook?]
    var menus: [Language: FacetMenu]
    var related: Related
    var likeness: Likeness

    /// Plans a site. `data` holds templates, strings and assets by path; `pictures` the files of `catalog.picturePaths`.
    public init(
        _ catalog: Catalog, data: [String: [UInt8]], pictures: [String: [UInt8]], today: Day, withDrafts: Bool, jobs: Int
    ) throws(TemplateProblems) {
        let board = Board(catalog, today: today, withDrafts: withDrafts)
        let tongues = Dictionary(uniqueKeysWithValues: board.languages.map { ($0, Site.tongue($0, board, data)) })
        let bare = Scene(board: board, tongues: tongues, pictures: Pictures(pictures), data: data)
        // The two take about as long as each other; what is parallel by itself comes after them.
        let ((plan, related, nextChange, compiled), likeness) = both(jobs: jobs) {
            (Plan(bare), Related(bare), board.nextChange, Result { () throws(TemplateProblems) in try Site.books(bare, data) })
        } _: {
            Likeness(board)
        }
        let books = try compiled.get()
        let search = bare.searchIndex(SearchWords(from: data), jobs: jobs)
        // After the index, whose memory they then have.
        let cards = Site.cards(bare, books, jobs: jobs)
        let scene = Scene(bare, cards: cards, search: search)
        // Before every page that could lead to them.
        pages = Site.searchPages(search) + plan.pages
        collisions = plan.collisions
        self.nextChange = nextChange
        self.search = (search.address, search.files.count, search.size)
        menus = Dictionary(uniqueKeysWithValues: board.languages.map { ($0, FacetMenu(scene, $0)) })
        self.related = related
        self.likeness = likeness
        self.scene = scene
        self.books = books
    }

    static func searchPages(_ search: SearchIndex?) -> [PlannedPage] {
        guard let search else { return [] }
        return search.files.indices.map { PlannedPage(search.address + search.files[$0].name, .searchFile($0)) }
    }

    /// By the language's index.
    private static func books(_ scene: Scene, _ data: [String: [UInt8]]) throws(TemplateProblems) -> [TemplateBook?] {
        let set = TemplateSet(sources: sources(data))
        var books = [TemplateBook?](repeating: nil, count: Language.allCases.count)
        for language in scene.board.languages { books[language.index] = try TemplateBook(set, constants: scene.constants(language)) }
        return books
    }

    /// One for each opening that is open.
    private static func cards(_ scene: Scene, _ books: [TemplateBook?], jobs: Int) -> [[UInt8]] {
        let open = scene.board.open
        return inParallel(open.count, jobs: jobs) { (index: Int, buffer: inout [UInt8]) -> [UInt8] in
            let opening = scene.catalog.openings[open[index]]
            books[opening.page.language.index]?.card.render(Card(opening: opening, scene: scene), into: &buffer)
            // Not the buffer itself, which is larger.
            var card: [UInt8] = []
            card.append(buffer.span)
            return card
        }
    }

    private static func tongue(_ language: Language, _ board: Board, _ data: [String: [UInt8]]) -> Tongue {
        let vocabulary = board.catalog.vocabulary
        let words = Words(language, files: ["templates/strings/\(language.rawValue).yaml"].compactMap { data[$0] })
        return Tongue(
            phrasing: Phrasing(words: words, days: board.days),
            addresses: Addresses(words, isDefault: language == board.languages[0], vocabulary: vocabulary),
            sections: board.sections(language), vocabulary: vocabulary, hours: board.hours
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
