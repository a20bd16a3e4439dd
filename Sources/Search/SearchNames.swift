/// What facets' values are called: names become filters when they are typed, and other words lead to what has the value.
public struct SearchNames: Sendable {
    public var regions: [Value] = []
    public var municipalities: [Value] = []
    public var schemes: [Value] = []
    public var brokers: [Value] = []
    public var sectors: [Value] = []
    public var levels: [Value] = []
    public var workplaces: [Value] = []
    public var accommodations: [Value] = []
    /// Of bands of hours: the words for a band are those of every opening that it holds.
    public var bands: [(hours: ClosedRange<Double>, words: [Word])] = []

    /// Groups of words for the same thing: a title that holds one is found by the others.
    public var alike: [[String]] = []

    /// Where people live: all municipalities, also those without openings.
    public var places: [Place] = []

    public init() {}

    public struct Place: Sendable {
        public let slug: String
        public let name: String
        /// WGS84, in degrees.
        public let latitude: Double
        public let longitude: Double
        public let postcodes: [String]

        public init(slug: String, name: String, latitude: Double, longitude: Double, postcodes: [String]) {
            self.slug = slug
            self.name = name
            self.latitude = latitude
            self.longitude = longitude
            self.postcodes = postcodes
        }
    }

    public struct Value: Sendable {
        /// Mean exactly this: a query that holds one is filtered by it.
        public let names: [Word]
        /// Only lead to it.
        public let words: [Word]

        /// So many of the names, the first, are what people are shown, and weigh more than the others.
        let labels: Int

        public init(names: [Word], labels: Int = .max, words: [Word] = []) {
            self.names = names
            self.labels = labels
            self.words = words
        }
    }

    /// A name or a phrase in a language.
    public struct Word: Sendable, Hashable {
        public let text: String
        public let stemming: Stemming

        public init(_ text: String, _ stemming: Stemming) {
            self.text = text
            self.stemming = stemming
        }
    }
}
