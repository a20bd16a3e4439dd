public struct Story: Sendable {
    public let page: PageHead
    public let title: String
    public let programme: String
    public let employer: String
    public let municipality: Int?
    /// As written, where the vocabulary does not have it.
    public let place: String?
    public let author: String
    public let people: [String]
    public let consent: (given: Day, heldBy: String)?
    public let image: Picture?
    public let quote: String?
    public let source: String?
    public let openings: [String]
}

public struct Guide: Sendable {
    public let page: PageHead
    public let title: String
    public let answer: String
    public let audience: String?
    public let checked: Day
    public let sources: [Source]
    public let order: Int
    /// Slugs of guides to read next.
    public let related: [String]
    /// The list of openings that the guide is about.
    public let filter: GuideFilter?

    public struct Source: Sendable {
        public let name: String
        public let url: String?
        public let date: Day?
    }
}

/// One list of openings, as a guide names it: `filter: { accommodation: extra-breaks }`.
public struct GuideFilter: Sendable {
    public static let keys = ["municipality", "scheme", "sector", "accommodation", "hours"]

    /// One of the keys.
    public let key: String
    /// A slug or a label of the vocabulary, a municipality, or a band of hours as `11-15`.
    public let value: String
}

public struct Employer: Sendable {
    public let page: PageHead
    public let name: String
    public let cvr: String?
    public let orgnr: String?
    public let web: String?
    public let chain: String?
    public let logo: Picture?
}

public struct Event: Sendable {
    public let page: PageHead
    public let title: String
    public let starts: Moment
    public let ends: Moment?
    public let place: String?
    public let url: String?
    public let organiser: String
    public let signup: String?

    /// The last day on which it takes place.
    public var lastDay: Day { ends?.day ?? starts.day }
}

public struct PlainPage: Sendable {
    public let page: PageHead
    public let title: String
}

public struct Picture: Sendable {
    /// From the site's root, as `content/stories/billede.jpg`.
    public let path: String
    public let alt: String
}
