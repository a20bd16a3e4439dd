internal import Content

/// A field of the form: where it stands in front matter, and how it is filled in.
struct FormField: Sendable {
    enum Control: Sendable {
        case line, number, day, area
        /// One of a closed list; the words come from the vocabulary or from the strings.
        case choice([String])
        case scheme, sector, municipality
        case flag
        /// Days of the week, and "by agreement".
        case days([String])
        /// Texts, one on each line.
        case lines
        /// Whole numbers with commas between them.
        case numbers
        case tasks, accommodations, trial
        case body
    }

    /// The keys from the root of front matter.
    let path: [String]
    let control: Control
    let isRequired: Bool

    /// What the field is called in what the form sends: `location.municipality`.
    var name: String { path.joined(separator: ".") }

    static let bodyName = "body"

    /// The groups of the form in the order in which an employer thinks: the job, the week, the tasks, what is made room for, whom to call.
    static let groups: [(id: String, fields: [FormField])] = {
        let named: [(id: String, paths: [String])] = [
            ("job", ["title", "employer", "scheme", "via", "sector", "level", "summary"]),
            ("place", ["location.municipality", "location.postcode", "location.address", "location.workplace"]),
            ("hours", ["hours.weekly", "hours.days", "hours.schedule", "hours.flexible"]),
            ("tasks", ["tasks", "excluded-tasks"]),
            ("accommodations", ["accommodations", "environment", "onboarding"]),
            ("text", [bodyName]),
            ("dates", ["published", "deadline", "start", "draft"]),
            ("contact", ["contact.name", "contact.role", "contact.phone", "contact.email", "contact.times", "contact.via-municipality"]),
            ("pay", ["pay.agreement", "pay.from", "pay.to", "pay.unit"]),
            (
                "more",
                [
                    "short", "purpose", "entry", "trial", "positions", "employment", "workplace-employer", "follow-up", "occupation.isco",
                    "tags", "closed", "outcome",
                ]
            ),
        ]
        return named.map { group in (group.id, group.paths.compactMap { FormField($0) }) }
    }()

    static let all = groups.flatMap(\.fields)

    /// The fields of the schema that the form leaves to the file: who needs them writes them there.
    static let leftToFile: Set<String> = ["language", "aliases", "extra"]

    private static let required: Set<String> = [
        "title", "employer", "scheme", "location.municipality", "hours.weekly", "tasks", "accommodations", "contact.name", "published",
        "deadline",
    ]

    /// Fields of text that want more than a line.
    private static let areas: Set<String> = ["summary", "short", "environment", "onboarding", "purpose"]

    /// Finds the field in the checker's own schema; nil where it has none.
    private init?(_ name: String) {
        path = name.split(separator: ".").map(String.init)
        isRequired = Self.required.contains(name)
        if name == Self.bodyName {
            control = .body
            return
        }
        guard let shape = Self.shape(path[...], in: Schema.of(.opening).fields), let control = Self.control(name, shape) else { return nil }
        self.control = control
    }

    private static func shape(_ path: ArraySlice<String>, in fields: [Schema.Field]) -> Schema.Shape? {
        guard let field = fields.first(where: { $0.key == path.first }) else { return nil }
        if path.count == 1 { return field.shape }
        switch field.shape {
        case .map(let below), .either(.map(let below), _): return shape(path.dropFirst(), in: below)
        default: return nil
        }
    }

    private static func control(_ name: String, _ shape: Schema.Shape) -> Control? {
        switch name {
        case "scheme": return .scheme
        case "sector": return .sector
        case "location.municipality": return .municipality
        case "hours.weekly": return .line
        case "tasks": return .tasks
        case "accommodations": return .accommodations
        case "trial": return .trial
        case "published", "deadline": return .day
        default: break
        }
        switch shape {
        case .text, .url: return areas.contains(name) ? .area : .line
        case .number, .integer: return .number
        case .flag: return .flag
        case .day, .moment: return .day
        case .choice(let words): return .choice(words)
        case .list(.choice(let words)): return .days(words)
        case .list(.integer): return .numbers
        case .list: return .lines
        case .free, .map, .entries, .either: return nil
        }
    }
}
