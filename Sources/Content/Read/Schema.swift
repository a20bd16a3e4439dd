/// The keys that each kind of file takes.
public struct Schema: Sendable {
    public let fields: [Field]

    /// What a field may hold.
    public indirect enum Shape: Sendable {
        case text
        case number
        case integer
        case flag
        case day
        /// A day, or a day and time with an offset from UTC.
        case moment
        /// A web address with http or https.
        case url
        case choice([String])
        case list(Shape)
        case map([Field])
        /// A map with keys of any name and values of one shape.
        case entries(Shape)
        /// Either of two: the first where the value is a list or map of its kind, else the second.
        case either(Shape, Shape)
        /// Anything: `extra`, and fields whose own rule judges them.
        case free

        /// The fields of its map, or of the maps in its list.
        public var fields: [Field]? {
            switch self {
            case .map(let fields): fields
            case .list(let shape), .entries(let shape): shape.fields
            case .either(let first, let second): first.fields ?? second.fields
            case .text, .number, .integer, .flag, .day, .moment, .url, .choice, .free: nil
            }
        }

        /// The words of its closed list, or of the list it is made of.
        public var choices: [String] {
            switch self {
            case .choice(let words): words
            case .flag: ["true", "false"]
            case .list(let shape), .entries(let shape): shape.choices
            case .either(let first, let second): first.choices + second.choices
            case .text, .number, .integer, .day, .moment, .url, .map, .free: []
            }
        }
    }

    /// A key of front matter with what it may hold. Reading, "did you mean" and the documentation all follow from these tables.
    public struct Field: Sendable {
        public let key: String
        public let shape: Shape
        public let isRequired: Bool

        init(_ key: String, _ shape: Shape, isRequired: Bool = false) {
            self.key = key
            self.shape = shape
            self.isRequired = isRequired
        }

        /// What people write for the key in Danish or Norwegian, folded, with blanks between.
        public var words: String { FieldNames.words(for: key) }
    }

    /// The fields of the map at a path of keys; none where there is no map of named fields.
    public func fields(at path: some Sequence<String>) -> [Field] {
        var fields = fields
        for key in path { fields = fields.first { $0.key == key }?.shape.fields ?? [] }
        return fields
    }

    /// What every kind takes.
    private static let common: [Field] = [
        Field("title", .text, isRequired: true), Field("summary", .text), Field("tags", .list(.text)), Field("published", .day),
        Field("language", .choice(Language.allCases.map(\.rawValue))), Field("draft", .flag), Field("aliases", .list(.text)),
        Field("extra", .free),
    ]

    private init(_ own: [Field]) {
        let keys = Set(own.map(\.key))
        fields = own + Self.common.filter { !keys.contains($0.key) }
    }

    public static func of(_ kind: Kind) -> Schema {
        switch kind {
        case .opening: opening
        case .story: story
        case .guide: guide
        case .employer: employer
        case .event: event
        case .page: page
        }
    }

    /// The keys that an opening must have are judged by the rules of the group *required*, each in its own words.
    static let opening = Schema([
        Field("title", .text), Field("employer", .text), Field("scheme", .free),
        Field("via", .choice(["klapjob", "helt-med"])), Field("entry", .choice(["direct", "development", "trial"])),
        Field(
            "location",
            .map([
                Field("municipality", .free), Field("postcode", .text), Field("address", .text),
                Field("workplace", .choice(["onsite", "hybrid", "remote"])),
            ])),
        Field(
            "hours",
            .either(
                .map([
                    Field("weekly", .free), Field("days", .list(.choice(Weekday.keys + ["by-agreement"]))),
                    Field("schedule", .text), Field("flexible", .flag),
                ]), .free)),
        Field("tasks", .list(.either(.map([Field("name", .text), Field("hours", .number)]), .text))),
        Field("excluded-tasks", .list(.text)),
        Field("accommodations", .list(.either(.map([Field("kind", .text), Field("note", .text)]), .text))),
        Field("environment", .text), Field("onboarding", .text),
        Field("trial", .either(.map([Field("weeks", .integer), Field("purpose", .text)]), .choice(["none", "possible"]))),
        Field("level", .choice(Opening.levels)), Field("sector", .free),
        Field("occupation", .map([Field("isco", .text)])),
        Field(
            "pay",
            .map([
                Field("agreement", .text), Field("from", .number), Field("to", .number), Field("unit", .choice(["hour", "month"])),
            ])),
        Field(
            "contact",
            .map([
                Field("name", .text), Field("role", .text), Field("email", .text), Field("phone", .text), Field("times", .text),
                Field("via-municipality", .flag),
            ])),
        Field("published", .free), Field("deadline", .free), Field("start", .day), Field("positions", .integer),
        Field("purpose", .text), Field("employment", .choice(["direct", "agency"])), Field("workplace-employer", .text),
        Field("follow-up", .list(.integer)), Field("closed", .day), Field("outcome", .choice(["filled", "withdrawn"])),
        Field("short", .text),
    ])

    static let story = Schema([
        Field("programme", .choice(["klapjob", "helt-med", "fleksjob", "skaanejob", "vta-o", "other"])),
        Field("employer", .text, isRequired: true),
        Field("municipality", .free), Field("published", .day, isRequired: true), Field("author", .text, isRequired: true),
        Field("people", .list(.text)), Field("consent", .map([Field("given", .day), Field("held-by", .text)])),
        Field("image", .text), Field("image-alt", .text), Field("quote", .text), Field("source", .text), Field("openings", .list(.text)),
    ])

    static let guide = Schema([
        Field("summary", .text, isRequired: true), Field("answer", .text, isRequired: true),
        Field("audience", .choice(["private", "public", "both"])), Field("checked", .day, isRequired: true),
        Field("sources", .list(.map([Field("name", .text), Field("url", .url), Field("date", .day)]))), Field("order", .integer),
        Field("filter", .map(GuideFilter.keys.map { Field($0, .text) })), Field("related", .list(.text)),
    ])

    static let employer = Schema([
        Field("name", .text, isRequired: true), Field("title", .text), Field("cvr", .text), Field("orgnr", .text), Field("web", .url),
        Field("chain", .text),
        Field("logo", .text), Field("logo-alt", .text),
    ])

    static let event = Schema([
        Field("starts", .moment, isRequired: true), Field("ends", .moment), Field("place", .text), Field("url", .url),
        Field("organiser", .text, isRequired: true), Field("signup", .url),
    ])

    static let page = Schema([])

    static let site = Schema(site: [
        Field("name", .text, isRequired: true), Field("base-url", .url, isRequired: true),
        Field("languages", .list(.choice(Language.allCases.map(\.rawValue)))),
        Field("description", .text), Field("publisher", .map([Field("name", .text), Field("url", .url)])),
        Field("contact", .map([Field("name", .text), Field("email", .text), Field("phone", .text)])),
        Field("page-size", .integer), Field("keep-closed-days", .integer),
        Field("rules", .entries(.choice(Severity.allCases.map(\.rawValue) + ["off"]))),
        Field("examples", .map([Field("today", .day)])), Field("extra", .free),
    ])

    private static let source: [Field] = [
        Field("topic", .text), Field("unit", .text), Field("source", .text), Field("url", .url), Field("checked", .day),
        Field("year", .integer),
    ]
    private static let labels: [Field] = Language.allCases.map { Field($0.rawValue, .text) }

    static let figures = Schema(
        site: source + [
            Field("id", .text, isRequired: true), Field("label", .either(.map(labels), .text)), Field("value", .number),
            Field("definition", .free), Field("series", .free),
            Field("note", .free),
        ])

    static let rates = Schema(
        site: source + [
            Field("id", .text, isRequired: true), Field("label", .either(.map(labels), .text)), Field("amount", .number),
            Field("definition", .free), Field("note", .free),
        ])

    /// A file of phrase rules.
    static let phrases = Schema(site: [
        Field("language", .choice(Language.allCases.map(\.rawValue))),
        Field("words", .entries(.list(.text))), Field("reasons", .entries(.map(labels))),
        Field(
            "phrases",
            .list(
                .map([
                    Field("id", .text), Field("rule", .choice(Phrase.rules)), Field("severity", .choice(Severity.allCases.map(\.rawValue))),
                    Field("kinds", .list(.choice(Kind.allCases.map(\.rawValue)))), Field("patterns", .list(.text)),
                    Field("unless", .list(.text)), Field("reason", .either(.map(labels), .text)),
                    Field("better", .either(.map(labels), .text)), Field("hits", .list(.text)), Field("misses", .list(.text)),
                ]))),
    ])

    private init(site fields: [Field]) { self.fields = fields }
}
