internal import Text

/// A language of the site and its content.
public enum Language: String, Sendable, CaseIterable {
    case danish = "da"
    case bokmaal = "nb"
    case english = "en"

    /// Its place among all languages, from 0.
    public var index: Int {
        switch self {
        case .danish: 0
        case .bokmaal: 1
        case .english: 2
        }
    }
}

extension Language {
    /// Whether a municipality has a page of its own in this language though no opening there is written in it.
    public func hasPage(of municipality: Municipality) -> Bool { self == .danish && municipality.country == .denmark }
}

public enum Country: String, Sendable {
    case denmark = "DK"
    case norway = "NO"

    /// The country that a language is written for, where nothing else tells.
    init(of language: Language) { self = language == .bokmaal ? .norway : .denmark }

    /// In hours.
    public var fullWeek: Double { self == .norway ? WeeklyHours.fullWeekInNorway : WeeklyHours.fullWeekInDenmark }
}

/// A word of the vocabulary: a stable slug and what people call it in each language.
public final class Term: Sendable {
    public let slug: String
    public let labels: [Language: String]
    public let synonyms: [Language: [String]]
    /// The accommodation's group.
    public let group: String?
    /// The scheme's country.
    public let country: Country?
    /// By the language's index; the slug where there is no label at all.
    private let names: [String]

    init(slug: String, labels: [Language: String], synonyms: [Language: [String]], group: String?, country: Country?) {
        self.slug = slug
        self.labels = labels
        self.synonyms = synonyms
        self.group = group
        self.country = country
        names = Language.allCases.map { labels[$0] ?? labels[.danish] ?? slug }
    }

    public func label(_ language: Language) -> String { names[language.index] }
}

/// A list of terms, found by slug or by a label in any language.
public struct Terms: Sendable {
    public let all: [Term]
    private let bySlug: [String: Int]
    private let byFoldedLabel: [[UInt8]: Int]

    init(_ all: [Term]) {
        self.all = all
        bySlug = Dictionary(all.enumerated().map { ($1.slug, $0) }) { first, _ in first }
        let names = all.enumerated().flatMap { index, term in ([term.slug] + term.labels.values).map { (folded(Array($0.utf8)), index) } }
        byFoldedLabel = Dictionary(names) { first, _ in first }
    }

    public subscript(index: Int) -> Term { all[index] }

    /// The index of what an editor wrote: the slug, or a label without regard to case and by folded letters.
    public func index(of words: String) -> Int? {
        bySlug[words] ?? byFoldedLabel[folded(Array(words.utf8))]
    }

    /// Those of a country, and those of none.
    func fitting(_ country: Country) -> [Term] { all.filter { ($0.country ?? country) == country } }

    /// Every slug and label, for "did you mean".
    public var names: [String] { all.flatMap { [$0.slug] + $0.labels.values.sorted() } }
}

public struct Region: Sendable {
    public let term: Term
    public let code: String
    public let validFrom: Day?
    public let validUntil: Day?

    public func isValid(on day: Day) -> Bool {
        (validFrom.map { $0 <= day } ?? true) && (validUntil.map { day <= $0 } ?? true)
    }
}

public final class Municipality: Sendable {
    public let code: String
    public let slug: String
    public let name: String
    /// Other names that people write.
    public let also: [String]
    public let country: Country
    /// Indexes of the regions it belongs to, one at a time: which, is told by the date.
    public let regions: [Int]
    /// WGS84, in degrees; a point inside its largest piece of land.
    public let latitude: Double
    public let longitude: Double
    /// Codes of those that share a border on land or a fixed link.
    public let neighbours: [String]
    /// Whom an employer calls there, where somebody has looked it up.
    public let contact: Contact?

    /// The way in for employers, with the day on which it was last seen to be right.
    public struct Contact: Sendable {
        public let phone: String?
        public let email: String?
        public let url: String?
        public let checked: Day?

        init?(_ node: Node) {
            phone = node.text("phone").value
            email = node.text("email").value
            url = node.text("url").value
            checked = node.day("checked").value
            if phone == nil, email == nil, url == nil { return nil }
        }
    }

    init?(_ node: Node, regions: [String: Int]) {
        guard let code = node.text("code").value, let slug = node.text("slug").value, let name = node.text("name").value,
            let country = node.text("country").value.flatMap(Country.init)
        else { return nil }
        self.code = code
        self.slug = slug
        self.name = name
        also = node.texts("also")
        self.country = country
        self.regions = node.texts("regions").compactMap { regions[$0] }
        latitude = node.number("lat").value ?? 0
        longitude = node.number("lon").value ?? 0
        neighbours = node.texts("neighbours")
        contact = node["contact"].flatMap(Contact.init)
    }
}

/// The words and places that fields may name. A class, as everything that looks a word up holds it.
public final class Vocabulary: Sendable {
    public let accommodations: Terms
    public let accommodationGroups: Terms
    public let schemes: Terms
    public let brokers: Terms
    public let entries: Terms
    public let sectors: Terms
    public let regions: [Region]
    public let municipalities: Municipalities
    /// Danish postcodes to the codes of the municipalities they lie in.
    public let postcodes: [String: [String]]
    public let wording: AccommodationWording
    /// Wording that takes an accommodation back.
    public let contradictions: AccommodationWording
    /// Wording that the law or decency forbids.
    public let phrases: PhraseBooks

    init(
        accommodations: Terms, accommodationGroups: Terms, schemes: Terms,
        brokers: Terms, entries: Terms, sectors: Terms,
        regions: [Region], municipalities: Municipalities, postcodes: [String: [String]],
        wording: AccommodationWording, contradictions: AccommodationWording, phrases: PhraseBooks
    ) {
        self.accommodations = accommodations
        self.accommodationGroups = accommodationGroups
        self.schemes = schemes
        self.brokers = brokers
        self.entries = entries
        self.sectors = sectors
        self.regions = regions
        self.municipalities = municipalities
        self.postcodes = postcodes
        self.wording = wording
        self.contradictions = contradictions
        self.phrases = phrases
    }

    /// The region of a municipality on a day.
    public func region(of municipality: Municipality, on day: Day) -> Region? {
        municipality.regions.lazy.map { self.regions[$0] }.first { $0.isValid(on: day) }
    }
}

/// All municipalities, found by code or by name.
public struct Municipalities: Sendable {
    public let all: [Municipality]
    private let byName: [[UInt8]: Int]
    private let byCode: [String: Int]

    init(_ all: [Municipality], otherNames: [(name: String, index: Int)]) {
        self.all = all
        byCode = Dictionary(all.enumerated().map { ($1.code, $0) }) { first, _ in first }
        let names = all.enumerated().map { (folded(Array($1.name.utf8)), $0) } + otherNames.map { (folded(Array($0.name.utf8)), $0.index) }
        byName = Dictionary(names) { first, _ in first }
    }

    public subscript(index: Int) -> Municipality { all[index] }

    /// The index of what an editor wrote: a name, either half of a double name, or a code of four digits.
    public func index(of words: String) -> Int? {
        byCode[words] ?? byName[folded(Array(words.utf8))] ?? byName[folded(Array(withoutKommune(words).utf8))]
    }

    public func index(ofCode code: String) -> Int? { byCode[code] }

    /// "Silkeborg Kommune" is Silkeborg.
    private func withoutKommune(_ words: String) -> String {
        for ending in [" Kommune", " kommune"] where words.hasSuffix(ending) { return String(words.dropLast(ending.count)) }
        return words
    }
}
