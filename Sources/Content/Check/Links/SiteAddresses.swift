internal import Text

/// What the addresses of a site mean, as the site's plan makes them.
struct SiteAddresses {
    enum Meaning: Equatable {
        /// The page of a file.
        case file(Kind, String, Language)
        /// A list that is there when files of the kind are.
        case section(Kind, Language)
        /// The openings of a municipality, by its index: a page only where there are some.
        case municipality(Int, Language)
        /// The openings of a scheme in a municipality, by their indexes: a page only where there are enough.
        case pair(municipality: Int, scheme: Int, Language)
        /// A picture, by its path from the root.
        case picture(String)
        /// The page of all figures, which is there when there are some.
        case figures(Language)
        /// A page or file that every site has.
        case standing
    }

    /// How one language calls its folders.
    private struct Folders {
        let home: String
        let words: [String: String]

        func callAsFunction(_ key: String) -> String { words[key] ?? key }
    }

    /// Those that have a page of all their values.
    private static let indexedFacets = ["municipality", "scheme", "sector", "accommodation"]
    private static let facets = indexedFacets + ["broker", "level", "hours"]
    private static let sections: [(key: String, kind: Kind)] = [
        ("openings", .opening), ("stories", .story), ("guides", .guide), ("employers", .employer), ("events", .event),
    ]

    /// What stands beside the list of openings in the default language.
    private static let data: Set<String> = ["openings.json", "openings.schema.json"]

    private let folders: [Language: Folders]
    private let defaultLanguage: Language
    private let vocabulary: Vocabulary
    /// Slugs of each list's values, from the slugs and the folded labels of the vocabulary. Made when a link leads to such a list.
    private lazy var values = SiteAddresses.values(of: vocabulary)
    private lazy var municipalities = Dictionary(vocabulary.municipalities.all.enumerated().map { ($1.slug, $0) }) { first, _ in first }

    /// `languages` with the default one first; `data` holds the strings files.
    init(_ languages: [Language], data: [String: [UInt8]], vocabulary: Vocabulary) {
        defaultLanguage = languages[0]
        self.vocabulary = vocabulary
        folders = Dictionary(
            uniqueKeysWithValues: languages.map { language in
                let words = Words(language, files: ["templates/strings/\(language.rawValue).yaml"].compactMap { data[$0] })
                let keys = words.keys(in: "addresses").map { ($0, words["addresses." + $0]) }
                let home = language == languages[0] ? "/" : "/\(language.rawValue)/"
                return (language, Folders(home: home, words: Dictionary(uniqueKeysWithValues: keys)))
            })
    }

    private static func values(of vocabulary: Vocabulary) -> [String: [String: String]] {
        func names(_ terms: Terms) -> [String: String] {
            Dictionary(terms.all.flatMap { term in ([term.slug] + term.labels.values).map { (slug(of: $0), term.slug) } }) { first, _ in
                first
            }
        }
        return [
            "scheme": names(vocabulary.schemes), "broker": names(vocabulary.brokers),
            "level": Dictionary(uniqueKeysWithValues: Opening.levels.map { ($0, $0) }), "sector": names(vocabulary.sectors),
            "accommodation": names(vocabulary.accommodations),
            "hours": Dictionary(uniqueKeysWithValues: HourBand.all.map { ($0.slug, $0.slug) }),
            "municipality": Dictionary(vocabulary.municipalities.all.map { (slug(of: $0.name), $0.slug) }) { first, _ in first },
        ]
    }

    /// What a path from the site's root means, its percent signs read; nil where no site has such a page.
    mutating func meaning(of path: String) -> Meaning? {
        var parts = path.split(separator: "/").map(String.init)
        if parts.last == "index.html" { parts.removeLast() }
        if path.hasSuffix("//") || path.dropFirst().contains("//") { return nil }
        if parts.first == "assets", parts.count > 1 { return .standing }
        if parts.first == "billeder", parts.count > 1 { return .picture("content/" + parts.dropFirst().joined(separator: "/")) }
        if parts.count == 1, ["sitemap.xml", "robots.txt", "404.html"].contains(parts[0]) { return .standing }
        var language = defaultLanguage
        if let first = parts.first, let named = Language(rawValue: first), named != defaultLanguage, folders[named] != nil {
            language = named
            parts.removeFirst()
        }
        guard let folder = folders[language] else { return nil }
        return meaning(of: parts[...], folder, language)
    }

    private mutating func meaning(of parts: ArraySlice<String>, _ folder: Folders, _ language: Language) -> Meaning? {
        guard let first = parts.first else { return .standing }
        let rest = Array(parts.dropFirst())
        guard let section = Self.sections.first(where: { folder($0.key) == first }) else {
            if first == folder("municipalities") { return municipality(rest, language) }
            guard rest.isEmpty else { return nil }
            if first == folder("figures") { return .figures(language) }
            if first == folder("rules") { return .standing }
            if first == folder("search") { return .standing }
            return first == "feed.xml" ? .standing : .file(.page, first, language)
        }
        if section.kind == .opening { return list(rest, folder, language) }
        if rest.isEmpty { return .section(section.kind, language) }
        if section.kind == .event { return calendar(rest, folder, language) }
        if section.kind == .story, isNumbered(rest[...], folder) { return .section(.story, language) }
        return rest.count == 1 ? .file(section.kind, rest[0], language) : nil
    }

    /// The calendar file of all events, or of one.
    private func calendar(_ parts: [String], _ folder: Folders, _ language: Language) -> Meaning? {
        guard parts.count == 1, parts[0].hasSuffix(".ics") else { return nil }
        let name = String(parts[0].dropLast(4))
        return name == folder("calendar") ? .section(.event, language) : .file(.event, name, language)
    }

    /// The index of the municipalities' own pages, or one of these: each Danish one has one in Danish, the others where there are
    /// openings.
    private mutating func municipality(_ parts: [String], _ language: Language) -> Meaning? {
        guard let slug = parts.first else { return .standing }
        guard parts.count == 1, let index = municipalities[slug] else { return nil }
        return language.hasPage(of: vocabulary.municipalities[index]) ? .standing : .municipality(index, language)
    }

    /// What stands below the list of openings.
    private mutating func list(_ parts: [String], _ folder: Folders, _ language: Language) -> Meaning? {
        if parts.count == 2, parts[1] == folder("follow-ups") + ".ics" { return .file(.opening, parts[0], language) }
        let deadlines = folder("deadlines") + ".ics"
        if parts == [deadlines] { return .standing }
        if parts.count == 1, Self.data.contains(parts[0]) { return language == defaultLanguage ? .standing : nil }
        // A list's feed stands where the list does, and the calendar of a municipality's deadlines.
        let isBeside = parts.count == 3 && (parts[2] == "feed.xml" || parts[2] == deadlines && parts[0] == folder("municipality"))
        let list = isBeside ? parts.dropLast() : parts[...]
        let pages = isNumbered(list.suffix(2), folder) ? 2 : 0
        let parts = Array(list.dropLast(pages))
        switch parts.count {
        case 0: return .standing
        case 1:
            let isIndex = Self.indexedFacets.contains { folder($0) == parts[0] }
            return parts[0] == "feed.json" || isIndex ? .standing : pages == 0 ? .file(.opening, parts[0], language) : nil
        case 2:
            guard let facet = Self.facets.first(where: { folder($0) == parts[0] }) else { return nil }
            if facet == "municipality" { return municipalities[parts[1]].map { .municipality($0, language) } }
            return values[facet]?[parts[1]] == parts[1] ? .standing : nil
        case 3:
            guard parts[0] == folder("municipality"), let municipality = municipalities[parts[1]],
                let scheme = vocabulary.schemes.all.firstIndex(where: { $0.slug == parts[2] })
            else { return nil }
            return .pair(municipality: municipality, scheme: scheme, language)
        default: return nil
        }
    }

    private func isNumbered(_ parts: ArraySlice<String>, _ folder: Folders) -> Bool {
        parts.count == 2 && parts.first == folder("page") && parts.last.flatMap { Int($0) }.map { $0 > 1 } ?? false
    }

    /// The address of a file's page.
    func address(_ kind: Kind, _ slug: String, _ language: Language) -> String {
        guard let folder = folders[language] else { return "/" }
        switch kind {
        case .page: return folder.home + slug + "/"
        case .event: return folder.home + folder("events") + "/"
        default:
            let key = Self.sections.first { $0.kind == kind }?.key ?? ""
            return folder.home + folder(key) + "/" + slug + "/"
        }
    }

    /// The address of the list that is meant by one that names a value by its label: `/opslag/skaanehensyn/ekstra-pauser/`.
    mutating func list(named path: String) -> String? {
        var parts = path.split(separator: "/").map(String.init)
        guard parts.count > 2, let value = parts.popLast(), let facet = parts.last else { return nil }
        for folder in folders.values {
            guard let key = Self.facets.first(where: { folder($0) == facet }), let slug = values[key]?[slug(of: value)] else { continue }
            let address = "/" + parts.joined(separator: "/") + "/" + slug + "/"
            if meaning(of: address) != nil { return address }
        }
        return nil
    }

    /// Every list, for "did you mean".
    mutating func lists() -> [String] {
        let values = values
        return folders.values.flatMap { folder in
            let openings = folder.home + folder("openings") + "/"
            let named = Self.facets.flatMap { facet in Set((values[facet] ?? [:]).values).map { openings + folder(facet) + "/" + $0 + "/" }
            }
            let own = folder.home + folder("municipalities") + "/"
            let keys = Self.sections.dropFirst().map(\.key) + ["figures", "rules"]
            return [folder.home, openings, own] + keys.map { folder.home + folder($0) + "/" } + named
        }
    }
}
