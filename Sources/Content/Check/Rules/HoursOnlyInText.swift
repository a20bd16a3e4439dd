internal import Markdown

extension Rule {
    /// The text says the hours, the field does not: the words are found and the line to write is given.
    static let hoursOnlyInText = Rule("hours-only-in-text", .hours, .error, .opening { draft, _ in
        guard draft.hours.weekly.isAbsent, !draft.hoursAreMisspelt, let found = HoursOnlyInText(draft) else { return [] }
        return [Remark(found.place, "plain", ["words": found.words, "hours": found.value], fix: found.fix(in: draft))]
    })
}

/// The hours that stand in the text of an opening whose field is silent.
struct HoursOnlyInText {
    let place: Place
    let words: String
    /// As the field wants it: `12-15`.
    let value: String
    /// Whether everything the text says of the week's hours agrees.
    let isCertain: Bool

    init?(_ draft: OpeningDraft) {
        let mentions = draft.hoursInText
        guard let mention = mentions.first(where: \.isSure) ?? mentions.first else {
            guard let found = Self.inFields(draft) else { return nil }
            self = found
            return
        }
        place = draft.file.outline.place(of: mention.range)
        words = String(decoding: draft.file.outline.text[mention.range], as: UTF8.self).oneLine
        value = mention.hours.fieldValue
        isCertain = Set(mentions.map(\.hours)).count == 1
    }

    /// The text fields of front matter are text as well.
    private static func inFields(_ draft: OpeningDraft) -> HoursOnlyInText? {
        let hours = draft.file.front["hours"] ?? .none
        let fields = ["title", "summary", "short", "environment", "onboarding"].compactMap { draft.file.front[$0] } + [hours["schedule"]].compactMap { $0 }
        for field in fields {
            guard let text = field.text else { continue }
            let bytes = Array(text.utf8)
            guard let mention = HoursWording.mentions(in: bytes, fullWeek: draft.country.fullWeek).first else { continue }
            let words = String(decoding: bytes[mention.range], as: UTF8.self).oneLine
            return HoursOnlyInText(place: field.place, words: words, value: mention.hours.fieldValue, isCertain: mention.isSure)
        }
        return nil
    }

    private init(place: Place, words: String, value: String, isCertain: Bool) {
        self.place = place
        self.words = words
        self.value = value
        self.isCertain = isCertain
    }

    /// The line to write: below `hours:` where that stands, else as the last of the front matter.
    func fix(in draft: OpeningDraft) -> Fix? {
        guard isCertain else { return nil }
        let front = draft.file.front
        let edit: Edit? = switch front.entry("hours") {
        case nil: draft.file.line("hours: \(value)")
        case let entry? where entry.value.isEmpty:
            Edit(place: Place(line: entry.keyPlace.line, column: entry.keyPlace.column, endLine: entry.value.place.endLine, endColumn: entry.value.place.endColumn), text: "hours: \(value)")
        case let entry?:
            entry.value.entries?.first.map { first in
                let isFlow = first.keyPlace.line == entry.keyPlace.line
                let space = String(repeating: " ", count: first.keyPlace.column - 1)
                return Edit(place: first.keyPlace.start, text: isFlow ? "weekly: \(value), " : "weekly: \(value)\(draft.file.newline)\(space)")
            }
        }
        return edit.map { Fix(key: "hours", edits: [$0]) }
    }
}

extension ClosedRange<Double> {
    /// `12-15` or `12.5`, as front matter has it.
    var fieldValue: String {
        lowerBound == upperBound ? plain(lowerBound) : "\(plain(lowerBound))-\(plain(upperBound))"
    }
}

/// A number without a decimal part that says nothing.
func plain(_ number: Double) -> String {
    number == number.rounded() && abs(number) < 1e9 ? String(Int(number)) : String((number * 100).rounded() / 100)
}

extension String {
    var oneLine: String { split { $0 == "\n" || $0 == " " || $0 == "\r\n" }.joined(separator: " ") }
}

extension Draft {
    var newline: String { body.contains(0x0D) ? "\r\n" : "\n" }

    /// An edit that adds a line, or several, at the end of the front matter.
    func line(_ text: String) -> Edit {
        let fence = bodyLine - 1
        return Edit(place: Place(line: fence, column: 1, endLine: fence, endColumn: 1), text: text + newline)
    }
}
