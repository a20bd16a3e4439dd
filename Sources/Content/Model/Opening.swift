/// A job opening that states what it must: every field in it is sound.
public struct Opening: Sendable {
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

    /// The last day on which it is open.
    public var lastDay: Day { closed.map { min($0 + -1, deadline) } ?? deadline }

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
