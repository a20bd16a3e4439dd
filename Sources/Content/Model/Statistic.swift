/// A statistic that the site may show: a value or a series, never without its source.
public struct Figure: Sendable {
    public let id: String
    /// What it is about: the heading under which it stands.
    public let topic: String?
    public let labels: [Language: String]
    public let value: Double?
    public let series: [(label: String, value: Double)]
    public let unit: String?
    public let year: String?
    public let definition: String?
    public let source: String
    public let url: String?
    public let checked: Day?

    /// What it is called: in Danish where a language lacks it, by its id where both do.
    public func label(_ language: Language) -> String { labels[language] ?? labels[.danish] ?? id }
}

/// A rate in kroner, which is never shown without its year.
public struct Rate: Sendable {
    public let id: String
    /// What it is about: the heading under which it stands.
    public let topic: String?
    public let labels: [Language: String]
    public let amount: Double
    public let unit: String?
    public let year: String
    public let source: String
    public let url: String?
    public let checked: Day?

    /// The topic of what holds in Norway.
    public static let norwegianTopic = "norway"

    /// Pages in bokmål never show a Danish rate.
    public func isShown(in language: Language) -> Bool { language != .bokmaal || topic == Rate.norwegianTopic }

    /// What it is called: in Danish where a language lacks it, by its id where both do.
    public func label(_ language: Language) -> String { labels[language] ?? labels[.danish] ?? id }
}
