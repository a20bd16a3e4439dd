internal import Markdown

extension Rule {
    /// The text, or the hours of the tasks, differ from the field. A value inside the field's range is no contradiction.
    static let hoursContradiction = Rule(
        "hours-contradiction", .hours, .error,
        .opening { draft, _ in
            guard case .read(let hours, let place) = draft.hours.weekly, hours.least <= hours.most else { return [] }
            var range: String { (hours.least...hours.most).fieldValue }
            var said: Set<ClosedRange<Double>> = []
            func remarks(_ mentions: [HoursMention], in text: [UInt8], place of: (Range<Int>) -> Place) -> [Remark] {
                mentions.filter { $0.isSure && !$0.agrees(with: hours) && said.insert($0.hours).inserted }.map { mention in
                    let words = String(decoding: text[mention.range], as: UTF8.self).oneLine
                    return Remark(of(mention.range), "text", ["words": words, "field": range, "line": String(place.line)], related: place)
                }
            }
            let inBody = remarks(draft.hoursInText, in: draft.file.outline.text) { draft.file.outline.place(of: $0) }
            let inText =
                inBody
                + draft.textFields.flatMap { field in
                    guard let words = field.text, HoursWording.isWorthReading(words.utf8.span) else { return [Remark]() }
                    let text = Array(words.utf8)
                    return remarks(HoursWording.mentions(in: text, fullWeek: draft.country.fullWeek), in: text) { _ in field.place }
                }
            let inDays = [tooLong(hours, for: draft)].compactMap(\.self).map { days in
                Remark(
                    days, "days", ["days": String(draft.hours.days.count), "field": range, "line": String(place.line)], severity: .warning)
            }
            let sum = draft.tasks.compactMap(\.hours).reduce(0, +)
            guard sum > hours.most, let first = draft.tasks.first(where: { $0.hours != nil }) else { return inText + inDays }
            return inText + inDays + [
                Remark(first.place, "tasks", ["sum": plain(sum), "field": range, "line": String(place.line)], related: place)
            ]
        })

    /// In hours: nobody asks more of one day, nor of each of several (editorial choices, above any collective agreement).
    private static let (longestDay, longDays) = (13.0, 12.0)

    /// The place of the days, where they are too few for the hours; what exceeds the week has its own finding.
    private static func tooLong(_ hours: WeeklyHours, for draft: OpeningDraft) -> Place? {
        let days = Double(Set(draft.hours.days).count)
        guard days > 0, hours.most <= draft.ceiling, !draft.hours.isByAgreement else { return nil }
        // One day may be the one that is fixed, and the rest go with it.
        guard days > 1 ? hours.most > days * longDays : hours.least > longestDay || hours.most > 24 else { return nil }
        return draft.file.front["hours"]?.entry("days")?.place
    }
}
