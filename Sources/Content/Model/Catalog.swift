internal import Text

/// Everything that may be published, and nothing that may not.
public struct Catalog: Sendable {
    public let settings: SiteSettings
    public let vocabulary: Vocabulary
    public let openings: [Opening]
    public let stories: [Story]
    public let guides: [Guide]
    public let employers: [Employer]
    public let events: [Event]
    public let pages: [PlainPage]
    public let figures: [String: Figure]
    public let rates: [String: Rate]
    /// Their ids in the order of the files, each once.
    public let figureOrder, rateOrder: [String]

    /// So many openings of one scheme make a municipality's list of them.
    public static let fewestOfPair = 3

    /// Gathers the sound entries, in the order of their paths.
    init(_ entries: [Entry], settings: SiteSettings, context: CheckContext) {
        var openings: [Opening] = []
        var stories: [Story] = []
        var guides: [Guide] = []
        var employers: [Employer] = []
        var events: [Event] = []
        var pages: [PlainPage] = []
        for entry in entries {
            switch entry.value {
            case .opening(let opening): openings.append(opening)
            case .story(let story): stories.append(story)
            case .guide(let guide): guides.append(guide)
            case .employer(let employer): employers.append(employer)
            case .event(let event): events.append(event)
            case .page(let page): pages.append(page)
            case nil: continue
            }
        }
        self.settings = settings
        vocabulary = context.vocabulary
        figures = context.figures
        rates = context.rates
        figureOrder = context.figureOrder
        rateOrder = context.rateOrder
        self.openings = openings
        self.stories = stories
        self.guides = guides
        self.employers = employers
        self.events = events
        self.pages = pages
    }
}

/// A file after it was judged: what it is called, and its value where it is sound. A class, as lists of all files are handed on.
public final class Entry: Sendable {
    /// Indirect, as a check without a build has tens of thousands of entries and no value in any.
    public indirect enum Value: Sendable {
        case opening(Opening)
        case story(Story)
        case guide(Guide)
        case employer(Employer)
        case event(Event)
        case page(PlainPage)
    }

    public let path: String
    public let kind: Kind
    public let language: Language
    public let slug: String
    /// What it says of other files.
    let references: [Reference]
    /// What others may ask of it.
    let facts: FileFacts
    /// Of its kind and slug: two with the same address have one.
    let addressHash: UInt64
    public let value: Value?

    init(_ draft: Draft, references: [Reference], facts: FileFacts, value: Value?) {
        path = draft.path
        kind = draft.kind
        language = draft.language
        slug = draft.slug
        self.references = references
        self.facts = facts
        addressHash = Entry.addressHash(draft.kind, draft.slug)
        self.value = value
    }

    static func addressHash(_ kind: Kind, _ slug: String) -> UInt64 {
        var hash = StableHash()
        hash.add(kind.rawValue)
        hash.add(slug)
        return hash.value
    }
}
