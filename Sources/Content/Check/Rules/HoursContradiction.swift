internal import Markdown

extension Rule {
    /// The text, or the hours of the tasks, differ from the field. A value inside the field's range is no contradiction.
    static let hoursContradiction = Rule("hours-contradiction", .hours, .error, .opening { draft, _ in
        guard case .read(let hours, let place) = draft.hours.weekly, hours.least <= hours.most else { return [] }
        let range = (hours.least...hours.most).fieldValue
        var said: Set<ClosedRange<Double>> = []
        let inText = draft.hoursInText.filter { $0.isSure && !hours.contains($0.hours) && said.insert($0.hours).inserted }.map { mention in
            let words = String(decoding: draft.file.outline.text[mention.range], as: UTF8.self).oneLine
            let facts = ["words": words, "field": range, "line": String(place.line), "hours": mention.hours.fieldValue]
            return Remark(draft.file.outline.place(of: mention.range), "text", facts)
        }
        let sum = draft.tasks.compactMap(\.hours).reduce(0, +)
        guard sum > hours.most, let first = draft.tasks.first(where: { $0.hours != nil }) else { return inText }
        return inText + [Remark(first.place, "tasks", ["sum": plain(sum), "field": range, "line": String(place.line)])]
    })
}
