internal import Markdown

/// An opening as it was read: each field absent, unreadable at a place, or read at a place. A class, as every rule is handed it.
final class OpeningDraft: Sendable {
    let file: Draft
    /// Where in the text a word begins that takes an accommodation back, or another that somebody looks for.
    let wordStarts: [Int]
    let country: Country
    let title: Reading<String>
    let employer: Reading<String>
    let scheme: Reading<Int>
    let municipality: Reading<Int>
    let postcode: Reading<String>
    let isRemote: Bool
    let hours: HoursDraft
    let tasks: [TaskDraft]
    let accommodations: [AccommodationDraft]
    let published: Reading<Day>
    let deadline: Reading<Day>

    /// A draft that is not judged needs no `wordStarts`.
    init(_ file: Draft, wordStarts: [Int], vocabulary: Vocabulary) {
        let front = file.front
        let location = front["location"] ?? .none
        self.file = file
        self.wordStarts = wordStarts
        title = front.text("title")
        employer = front.text("employer")
        scheme = front.reading("scheme") { $0.text.flatMap { vocabulary.schemes.index(of: $0.trimmed) } }
        municipality = location.reading("municipality") { $0.text.flatMap { vocabulary.municipalities.index(of: $0.trimmed) } }
        postcode = location.text("postcode")
        isRemote = location.text("workplace").value == "remote"
        hours = HoursDraft(front)
        tasks = (front["tasks"].map { $0.list ?? [$0] } ?? []).compactMap(TaskDraft.init)
        accommodations = (front["accommodations"].map { $0.list ?? [$0] } ?? []).compactMap {
            AccommodationDraft($0, vocabulary: vocabulary)
        }
        published = front.day("published")
        deadline = front.day("deadline")
        let named =
            municipality.value.map { vocabulary.municipalities[$0].country } ?? scheme.value.flatMap { vocabulary.schemes[$0].country }
        country = named ?? Country(of: file.language)
    }

    /// The fields of front matter that hold running text: what they say is said.
    var textFields: [Node] { ["title", "summary", "short", "environment", "onboarding"].compactMap { file.front[$0] } }

    /// What the text says of the week's hours.
    var hoursInText: [HoursMention] { HoursWording.mentions(in: file.outline.text, fullWeek: country.fullWeek) }
}

/// The hours of an opening as they were read.
struct HoursDraft: Sendable {
    /// The key `hours`, where something missing below it is reported.
    let key: Place?
    let weekly: Reading<WeeklyHours>
    private let value: Node?
    let days: [Weekday]
    let isByAgreement: Bool
    let schedule: Reading<String>
    let flexible: Bool

    init(_ front: Node) {
        let entry = front.entry("hours")
        let node = entry?.value ?? .none
        let map = node.entries == nil ? .none : node
        let value = node.entries == nil ? (node.isBlank ? nil : node) : node["weekly"]
        key = (map.entry("weekly") ?? entry)?.keyPlace
        self.value = value
        weekly =
            switch value {
            case nil: .absent
            case let value?: value.text.flatMap(WeeklyHours.init(reading:)).map { .read($0, value.place) } ?? .unreadable(value.place)
            }
        let named = map.texts("days")
        isByAgreement = named.contains("by-agreement")
        days = named.compactMap(Weekday.init(key:))
        schedule = map.text("schedule")
        flexible = map.flag("flexible").value ?? false
    }

    /// The words of the value, for messages.
    var words: String { value?.words ?? "" }
}

struct TaskDraft: Sendable {
    let name: String
    let hours: Double?
    let place: Place

    init?(_ node: Node) {
        guard let name = (node.entries == nil ? node.text : node.text("name").value)?.trimmed, !name.isEmpty else { return nil }
        self.name = name
        hours = node.number("hours").value
        place = node.place
    }
}

struct AccommodationDraft: Sendable {
    enum Meaning: Sendable, Equatable {
        case known(Int)
        /// `kind: other`: what it is stands in the note.
        case other
        case vague
        case unknown
    }

    let words: String
    let meaning: Meaning
    let note: String?
    let place: Place

    init?(_ node: Node, vocabulary: Vocabulary) {
        let named = node.entries == nil ? node : node["kind"] ?? .none
        guard let words = named.text?.trimmed, !words.isEmpty else { return nil }
        self.words = words
        place = named.place
        note = node.entries == nil ? nil : node.text("note").value
        meaning =
            if words == "other" {
                .other
            } else if let index = vocabulary.accommodations.index(of: words) {
                .known(index)
            } else {
                VagueWording.holds(words) ? .vague : .unknown
            }
    }
}
