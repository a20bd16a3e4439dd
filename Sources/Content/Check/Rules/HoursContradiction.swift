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
                mentions.filter { $0.isSure && !hours.contains($0.hours) && said.insert($0.hours).inserted }.map { mention in
                    let words = String(decoding: text[mention.range], as: UTF8.self).oneLine
                    return Remark(of(mention.range), "text", ["words": words, "field": range, "line": String(place.line)], related: place)
                }
            }
            let inBody = remarks(draft.hoursInText, in: draft.file.outline.text) { draft.file.outline.place(of: $0) }
            let inText =
                inBody
                + draft.textFields.flatMap { field in
                    let text = Array((field.text ?? "").utf8)
                    return remarks(HoursWording.mentions(in: text, fullWeek: draft.country.fullWeek), in: text) { _ in field.place }
                }
            let sum = draft.tasks.compactMap(\.hours).reduce(0, +)
            guard sum > hours.most, let first = draft.tasks.first(where: { $0.hours != nil }) else { return inText }
            return inText + [Remark(first.place, "tasks", ["sum": plain(sum), "field": range, "line": String(place.line)], related: place)]
        })
}
