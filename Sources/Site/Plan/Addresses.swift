internal import Content

/// Which openings a list shows.
enum ListKey: Hashable, Sendable {
    case all
    /// The numbers are indexes in the vocabulary; that of hours is one in `HourBand.all`.
    case municipality(Int), scheme(Int), sector(Int), accommodation(Int), hours(Int)
}

/// An index of all values of one kind, with the number of openings of each.
enum FacetIndex: String, Hashable, Sendable, CaseIterable {
    case municipality, scheme, sector, accommodation
}

/// The addresses of one language's pages, from the site's root: they begin and end with a slash.
struct Addresses: Sendable {
    /// `/` for the default language, else `/nb/`.
    let home: String
    private let words: Words
    private let vocabulary: Vocabulary

    init(_ words: Words, isDefault: Bool, vocabulary: Vocabulary) {
        home = isDefault ? "/" : "/\(words.language.rawValue)/"
        self.words = words
        self.vocabulary = vocabulary
    }

    private func segment(_ key: String) -> String { words["addresses." + key] }

    private func folder(_ key: String) -> String { home + segment(key) + "/" }

    var openings: String { folder("openings") }
    var stories: String { folder("stories") }
    var guides: String { folder("guides") }
    var employers: String { folder("employers") }
    var events: String { folder("events") }

    func opening(_ slug: String) -> String { openings + slug + "/" }
    func story(_ slug: String) -> String { stories + slug + "/" }
    func guide(_ slug: String) -> String { guides + slug + "/" }
    func employer(_ slug: String) -> String { employers + slug + "/" }
    func page(_ slug: String) -> String { home + slug + "/" }

    func list(_ key: ListKey) -> String {
        switch key {
        case .all: openings
        case .municipality(let index): self.index(of: .municipality) + vocabulary.municipalities[index].slug + "/"
        case .scheme(let index): self.index(of: .scheme) + vocabulary.schemes[index].slug + "/"
        case .sector(let index): self.index(of: .sector) + vocabulary.sectors[index].slug + "/"
        case .accommodation(let index): self.index(of: .accommodation) + vocabulary.accommodations[index].slug + "/"
        case .hours(let index): openings + segment("hours") + "/" + HourBand.all[index].slug + "/"
        }
    }

    func index(of facet: FacetIndex) -> String { openings + segment(facet.rawValue) + "/" }

    /// A list's later pages go on below it.
    func numbered(_ address: String, _ number: Int) -> String {
        number == 1 ? address : "\(address)\(segment("page"))/\(number)/"
    }
}
