internal import Markdown

extension Rule {
    /// The text says the hours, the field does not: the words are found and the line to write is given.
    static let hoursOnlyInText = Rule(
        "hours-only-in-text", .hours, .error,
        .opening { draft, _ in
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
        let schedule = draft.file.front["hours"]?["schedule"]
        let title = draft.file.front["title"]?.place
        for field in draft.textFields + [schedule].compactMap({ $0 }) {
            guard let text = field.text, HoursWording.isWorthReading(text.utf8.span) else { continue }
            let bytes = Array(text.utf8)
            let mentions = HoursWording.mentions(in: bytes, fullWeek: draft.country.fullWeek, isTitle: field.place == title)
            guard let mention = mentions.first else { continue }
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

    /// The line to write: in place of an empty `hours:` or below one that stands, else as the last of the front matter.
    func fix(in draft: OpeningDraft) -> Fix? {
        guard isCertain else { return nil }
        return edit(in: draft.file).map { Fix(key: "hours", edits: [$0]) }
    }

    private func edit(in file: Draft) -> Edit? {
        guard let hours = file.front.entry("hours") else { return file.adding(lines: ["hours: \(value)"]) }
        if let weekly = hours.value.entry("weekly") { return Edit(place: weekly.place, text: "weekly: \(value)") }
        guard let first = hours.value.entries?.first else { return Edit(place: hours.place, text: "hours: \(value)") }
        let space = String(repeating: " ", count: first.keyPlace.column - 1)
        return Edit(place: first.keyPlace.start, text: "weekly: \(value)" + (hours.value.isFlow ? ", " : file.newline + space))
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
    /// An edit that adds lines at the end of the front matter; nil where that is a map between braces.
    func adding(lines: [String]) -> Edit? {
        if front.isFlow { return nil }
        let fence = bodyLine - 1
        let space = String(repeating: " ", count: (front.entries?.first?.keyPlace.column ?? 1) - 1)
        let text = lines.map { space + $0 + newline }.joined()
        return Edit(place: Place(line: fence, column: 1, endLine: fence, endColumn: 1), text: text)
    }
}
