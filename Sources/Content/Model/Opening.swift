/// A job opening that states what it must: every field in it is sound.
///
/// A value in all but name: it never changes. It is a class because lists, cards and pages hand its thirty fields on, and copying
/// them was a tenth of a build's time.
public final class Opening: Sendable {
    public let page: PageHead
    public let title: String
    /// A name, or the slug of an employer's file.
    public let employer: String
    /// Indexes in the vocabulary.
    public let scheme: Int
    public let broker: Int?
    public let entry: Int?
    public let location: Location
    public let hours: WeeklyHours
    public let week: WorkingWeek
    public let tasks: [Task]
    public let excludedTasks: [String]
    /// In the employer's order.
    public let accommodations: [Offered]
    public let environment: String?
    public let onboarding: String?
    public let trial: Trial?
    public let level: String?
    /// What `level` may say.
    public static let levels = ["unskilled", "skilled", "academic"]
    public let sector: Int?
    public let isco: String?
    public let pay: Pay?
    public let contact: Contact
    public let published: Day
    public let deadline: Day
    public let start: Day?
    public let positions: Int
    public let purpose: String?
    /// The firm one works at, where an agency is the employer.
    public let workplaceEmployer: String?
    public let isThroughAgency: Bool
    /// Weeks after the start.
    public let followUp: [Int]
    public let closed: Day?
    public let outcome: String?
    public let short: String?
    public let country: Country

    init?(_ draft: OpeningDraft, vocabulary: Vocabulary) {
        let front = draft.file.front
        guard let title = draft.title.value, let employer = draft.employer.value, let scheme = draft.scheme.value,
            let hours = draft.hours.weekly.value, let contact = Contact(front["contact"] ?? .none),
            let published = draft.published.value, let deadline = draft.deadline.value
        else { return nil }
        page = PageHead(draft.file)
        self.title = title
        self.employer = employer
        self.scheme = scheme
        broker = front.text("via").value.flatMap(vocabulary.brokers.index(of:))
        entry = front.text("entry").value.flatMap(vocabulary.entries.index(of:))
        location = Location(front["location"] ?? .none, municipality: draft.municipality.value)
        self.hours = hours
        week = WorkingWeek(
            days: draft.hours.days, isByAgreement: draft.hours.isByAgreement, schedule: draft.hours.schedule.value,
            isFlexible: draft.hours.flexible)
        tasks = draft.tasks.map { Task(name: $0.name, hours: $0.hours) }
        excludedTasks = front.texts("excluded-tasks")
        accommodations = draft.accommodations.compactMap { entry in
            switch entry.meaning {
            case .known(let index): Offered(term: index, note: entry.note)
            case .other: Offered(term: nil, note: entry.note)
            case .vague, .unknown: nil
            }
        }
        environment = front.text("environment").value
        onboarding = front.text("onboarding").value
        trial = Trial(front["trial"])
        level = front.text("level").value
        sector = front.text("sector").value.flatMap(vocabulary.sectors.index(of:))
        isco = front["occupation"]?.text("isco").value
        pay = front["pay"].map(Pay.init)
        self.contact = contact
        self.published = published
        self.deadline = deadline
        start = front.day("start").value
        positions = max(1, front.integer("positions").value ?? 1)
        purpose = front.text("purpose").value
        workplaceEmployer = front.text("workplace-employer").value
        isThroughAgency = front.text("employment").value == "agency"
        followUp = front.texts("follow-up").compactMap { Int($0) }
        closed = front.day("closed").value
        outcome = front.text("outcome").value
        short = front.text("short").value
        country = draft.country
    }

    /// The last day on which it is open.
    public var lastDay: Day { Opening.lastDay(deadline: deadline, closed: closed) }

    static func lastDay(deadline: Day, closed: Day?) -> Day { closed.map { min($0 + -1, deadline) } ?? deadline }

    public func isOpen(on day: Day) -> Bool { day <= lastDay }

    public struct Location: Sendable {
        public let municipality: Int?
        public let postcode: String?
        public let address: String?
        public let workplace: Workplace
    }

    public enum Workplace: String, Sendable { case onsite, hybrid, remote }

    public struct WorkingWeek: Sendable {
        public let days: [Weekday]
        public let isByAgreement: Bool
        public let schedule: String?
        public let isFlexible: Bool
    }

    public struct Task: Sendable {
        public let name: String
        public let hours: Double?
    }

    /// An accommodation of the vocabulary, or one of the employer's own: then the note says what it is.
    public struct Offered: Sendable {
        public let term: Int?
        public let note: String?
    }

    public enum Trial: Sendable {
        case none, possible
        case agreed(weeks: Int?, purpose: String?)
    }

    public struct Pay: Sendable {
        public let agreement: String?
        public let from: Double?
        public let to: Double?
        public let unit: String
    }

    public struct Contact: Sendable {
        public let name: String
        public let role: String?
        public let email: String?
        public let phone: String?
        public let times: String?
        public let viaMunicipality: Bool
    }
}
