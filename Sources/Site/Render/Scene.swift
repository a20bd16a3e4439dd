internal import Content
internal import Search
internal import Templates
internal import Text

/// What a page may look at while it is made: the board of the day and how each language says and places things.
///
/// A class, as every page, card and row holds it: it never changes.
final class Scene: Sendable {
    let board: Board
    let catalog: Catalog
    let vocabulary: Vocabulary
    let today: Day
    let tongues: [Language: Tongue]
    /// Cards by opening, rendered once; empty for those that are not open.
    let cards: [[UInt8]]
    let assets: Assets
    /// Sizes and addresses of the pictures that content names, by path from the root.
    let pictures: Pictures
    /// What the map of the front page draws; nil on a site without.
    let outlines: Outlines?
    /// What lists tell beside their openings; nil on a site without.
    let about: About?
    /// The files that explain the checker's rules, by the languages that have one.
    let explanations: [Language: [[UInt8]]]
    /// The JSON Schema of the open data; empty on a site without.
    let openDataSchema: [UInt8]
    /// Made once all that it shows is known; until then there is none.
    let search: SearchIndex?

    /// The instants at which days end.
    private let closings: Daily

    /// `https://jobs.example` or `https://jobs.example/sub`, without a slash at its end.
    private let base: String
    /// The path part of the base, without a slash at its end: empty, or `/sub`.
    let basePath: String
    /// The base without its path.
    private let origin: String

    /// The same scene with the cards that were rendered in it, in the order of the board's open openings.
    convenience init(_ scene: Scene, cards rendered: [[UInt8]], search: SearchIndex) {
        var cards = [[UInt8]](repeating: [], count: scene.catalog.openings.count)
        for (index, card) in zip(scene.board.open, rendered) { cards[index] = card }
        self.init(
            board: scene.board, tongues: scene.tongues, cards: cards, assets: scene.assets, pictures: scene.pictures,
            outlines: scene.outlines, about: scene.about, explanations: scene.explanations, openDataSchema: scene.openDataSchema,
            search: search)
    }

    /// The same scene over other openings of a board that is alike; `cards` by opening.
    convenience init(_ scene: Scene, board: Board, catalog: Catalog, cards: [[UInt8]]) {
        self.init(
            board: board, catalog: catalog, tongues: scene.tongues, cards: cards, assets: scene.assets, pictures: scene.pictures,
            outlines: scene.outlines, about: scene.about, explanations: scene.explanations, openDataSchema: scene.openDataSchema,
            search: scene.search)
    }

    /// The card of an opening; empty where it is not open.
    func card(_ opening: Int) -> [UInt8] { opening < cards.count ? cards[opening] : [] }

    /// `data` holds templates, strings and the vocabulary by path.
    convenience init(board: Board, tongues: [Language: Tongue], pictures: Pictures, data: [String: [UInt8]]) {
        let folder = "templates/strings/explain/"
        let explained = board.languages.compactMap { language -> (Language, [[UInt8]])? in
            guard let words = data["\(folder)\(language.rawValue).yaml"], let examples = data[folder + "examples.yaml"] else { return nil }
            return (language, [words, examples])
        }
        self.init(
            board: board, tongues: tongues, cards: [], assets: Assets(data), pictures: pictures, outlines: Outlines(from: data),
            about: About(from: data), explanations: Dictionary(uniqueKeysWithValues: explained),
            openDataSchema: data["templates/data/openings.schema.json"] ?? [], search: nil)
    }

    private init(
        board: Board, catalog: Catalog? = nil, tongues: [Language: Tongue], cards: [[UInt8]], assets: Assets, pictures: Pictures,
        outlines: Outlines?, about: About?, explanations: [Language: [[UInt8]]], openDataSchema: [UInt8], search: SearchIndex?
    ) {
        self.explanations = explanations
        self.openDataSchema = openDataSchema
        self.outlines = outlines
        self.about = about
        self.search = search
        self.board = board
        self.cards = cards
        self.catalog = catalog ?? board.catalog
        vocabulary = board.catalog.vocabulary
        today = board.today
        self.tongues = tongues
        municipalitiesByLanguage = Language.allCases.map { language in
            board.catalog.vocabulary.municipalities.all.enumerated().filter { index, municipality in
                language.hasPage(of: municipality) || !board.list(.municipality(index), language).isEmpty
            }.map(\.offset)
        }
        tongueByIndex = Language.allCases.map { tongues[$0] ?? tongues[board.languages[0]]! }
        self.assets = assets
        self.pictures = pictures
        closings = Daily(board.days, closing)
        let root = String(board.catalog.settings.baseURL.dropLast())
        shareCardsByLanguage = Language.allCases.map { language in
            let tongue = tongues[language] ?? tongues[board.languages[0]]!
            return ShareCards(tongue.phrasing, board.catalog.vocabulary, assets) { root + $0 }
        }
        base = root
        basePath = board.catalog.settings.basePath
        origin = String(root.dropLast(basePath.count))
        host = String(root.withoutScheme.prefix { $0 != "/" && $0 != ":" })
    }

    /// `jobs.example`
    let host: String

    /// What a link to an address of the site says.
    func href(_ address: String) -> String { basePath + address }

    /// The full URL of an address of the site.
    func url(_ address: String) -> String { base + address }

    /// The full URL of what a link says, which has the path of the base already.
    func absolute(href: String) -> String { origin + href }

    /// By the language's index; those the site does not speak speak as the default one.
    private let tongueByIndex: [Tongue]

    private let shareCardsByLanguage: [ShareCards]

    func shareCards(_ language: Language) -> ShareCards { shareCardsByLanguage[language.index] }

    /// The municipalities that have a page of their own, by the language's index.
    private let municipalitiesByLanguage: [[Int]]

    func municipalities(_ language: Language) -> [Int] { municipalitiesByLanguage[language.index] }

    func tongue(_ language: Language) -> Tongue { tongueByIndex[language.index] }

    /// The instant at which the reader's browser closes an opening, in UTC; nil on a site of examples, whose day stands still.
    func closes(_ opening: Opening) -> String? { catalog.settings.exampleDay == nil ? end(of: opening.lastDay) : nil }

    /// `2026-12-15T23:00:00Z`: the instant at which a day ends.
    func end(of day: Day) -> String { closings[day] ?? closing(day) }

    /// Appends the cards of those that are open, as they are.
    func addCards(_ openings: some Sequence<Int>, to pieces: inout [[UInt8]]) {
        for index in openings where !cards[index].isEmpty { pieces.append(cards[index]) }
    }
}

private func closing(_ day: Day) -> String { CopenhagenTime.utc(CopenhagenTime.end(of: day)) }

/// How one language says things, and where its pages stand.
final class Tongue: Sendable {
    let phrasing: Phrasing
    let addresses: Addresses
    let language: Language
    /// The sections that have something to show, with the addresses of their first pages.
    let menu: [(section: Section, link: Link)]

    /// When the words about law and paperwork were last checked.
    let rulesChecked: String
    /// Who does what, by scheme; one list for each country.
    private let paperwork: [Country: [[PaperRow]]]

    /// `Skånejob`: the label of each scheme without what it says in brackets.
    private let schemeNames: [String]
    /// ` via KLAPjob`, by broker.
    private let viaBroker: [String]

    /// What is said of the hours that openings have, said once: cards, pages and feeds all say it.
    private let hourNames: [WeeklyHours: (alone: String, aWeek: String)]

    /// `10–13 timer`
    func hours(_ hours: WeeklyHours) -> String { hourNames[hours]?.alone ?? phrasing.hours(hours) }

    /// `10–13 timer om ugen`
    func hoursAWeek(_ hours: WeeklyHours) -> String { hourNames[hours]?.aWeek ?? phrasing.hoursAWeek(hours) }

    /// `Skånejob`
    func scheme(_ index: Int) -> String { schemeNames[index] }

    /// `Skånejob via KLAPjob`
    func scheme(_ opening: Opening) -> String {
        schemeNames[opening.scheme] + (opening.broker.map { viaBroker[$0] } ?? "")
    }

    func paperwork(scheme: Int, country: Country) -> [PaperRow] { paperwork[country]?[scheme] ?? [] }

    init(phrasing: Phrasing, addresses: Addresses, sections: Set<Section>, vocabulary: Vocabulary, hours: Set<WeeklyHours>) {
        self.phrasing = phrasing
        self.addresses = addresses
        language = phrasing.language
        let items: [(Section, Link)] = [
            (.openings, Link(addresses.openings, phrasing.text("nav_openings"))),
            (.guides, Link(addresses.guides, phrasing.text("nav_guides"))),
            (.stories, Link(addresses.stories, phrasing.text("nav_stories"))),
            (.figures, Link(addresses.figures, phrasing.text("nav_figures"))),
            (.search, Link(addresses.search, phrasing.text("nav_search"))),
        ]
        schemeNames = vocabulary.schemes.all.map { scheme in
            let label = scheme.label(phrasing.language)
            return label.split(separator: "(", maxSplits: 1).first.map { $0.last == " " ? String($0.dropLast()) : String($0) } ?? label
        }
        hourNames = Dictionary(uniqueKeysWithValues: hours.map { ($0, (phrasing.hours($0), phrasing.hoursAWeek($0))) })
        viaBroker = vocabulary.brokers.all.map { " " + phrasing.text("via", ["name": $0.slug.properName]) }
        menu = items.filter { sections.contains($0.0) }
        rulesChecked = phrasing.text("checked", ["date": Day(iso: phrasing.text("rules_checked")).map(phrasing.long) ?? ""])
        paperwork = Dictionary(
            uniqueKeysWithValues: [Country.denmark, .norway].map { country in
                let parts = [
                    ("employer", "who_employer"), ("authority", country == .norway ? "who_nav" : "who_municipality"),
                    ("together", "who_together"),
                ]
                let rows = vocabulary.schemes.all.map { scheme in
                    parts.map { PaperRow(who: phrasing.text($1), what: phrasing.text("paper_" + scheme.slug.underscored + "_" + $0)) }
                }
                return (country, rows)
            })
    }
}

/// The site's own files, with a mark of their content in their addresses, so that a browser never mixes old and new.
struct Assets: Sendable {
    /// File name to its bytes, in alphabetical order.
    let files: [(name: String, bytes: [UInt8])]

    init(_ data: [String: [UInt8]]) {
        let folder = "templates/assets/"
        let own = data.filter { $0.key.hasPrefix(folder) }.map { (name: String($0.key.dropFirst(folder.count)), bytes: $0.value) }
        files = own.map { ($0.name, Self.packed($0.name, $0.bytes)) }.sorted { $0.name < $1.name }
    }

    func address(_ name: String) -> String {
        guard let file = files.first(where: { $0.name == name }) else { return "/assets/\(name)" }
        return "/assets/\(name)?v=\(Self.mark(of: file.bytes))"
    }

    private static func packed(_ name: String, _ bytes: [UInt8]) -> [UInt8] {
        name.hasSuffix(".css") ? withoutWhiteSpace(css: bytes) : name.hasSuffix(".js") ? PackedScript(bytes)?.bytes ?? bytes : bytes
    }

    /// FNV-1a in 32 bits: enough to tell one deploy's file from the next, and no guard against anyone.
    private static func mark(of bytes: [UInt8]) -> String {
        let hash = bytes.reduce(UInt32(2_166_136_261)) { ($0 ^ UInt32($1)) &* 16_777_619 }
        return String(hash, radix: 16)
    }
}
