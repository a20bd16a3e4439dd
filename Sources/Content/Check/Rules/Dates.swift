internal import Markdown
internal import Text

extension Rule {
    static let datesInvalid = Rule(
        "dates-invalid", .required, .error,
        .opening { draft, _ in
            let unreadable = [("published", draft.published), ("deadline", draft.deadline)].compactMap { key, reading -> Remark? in
                guard case .unreadable(let place) = reading else { return nil }
                return Remark(place, "form", ["key": key, "value": draft.file.front[key]?.words ?? ""])
            }
            guard unreadable.isEmpty, case .read(let deadline, let place) = draft.deadline else { return unreadable }
            if let published = draft.published.value, deadline < published {
                return [Remark(place, "order", ["published": published.iso, "deadline": deadline.iso])]
            }
            return otherDeadline(in: draft, than: deadline, at: place).map { [$0] } ?? []
        })

    /// The first deadline that the text says and the field does not.
    private static func otherDeadline(in draft: OpeningDraft, than deadline: Day, at field: Place) -> Remark? {
        func remark(_ text: [UInt8], place: (Range<Int>) -> Place) -> Remark? {
            DeadlineWording.mentions(in: text).first { !$0.fits(deadline) }.map { mention in
                let words = String(decoding: text[mention.range], as: UTF8.self).oneLine
                let facts = ["words": words, "deadline": deadline.iso, "line": String(field.line)]
                return Remark(place(mention.range), "text", facts, severity: .warning)
            }
        }
        if let found = remark(draft.file.outline.text, place: { draft.file.outline.place(of: $0) }) { return found }
        for key in fieldsOfDeadlines {
            guard let node = draft.file.front[key], let text = node.text, text.utf8.span.holdsDigit else { continue }
            if let found = remark(Array(text.utf8), place: { _ in node.place }) { return found }
        }
        return nil
    }

    private static let fieldsOfDeadlines = ["summary", "short"]

    /// NAV takes no advertisement for longer, and a job nobody has filled in half a year wants another text.
    static let deadlineFar = Rule(
        "deadline-far", .required, .warning,
        .opening { draft, _ in
            guard let latest = draft.published.value?.plusMonths(6), case .read(let deadline, let place) = draft.deadline, deadline > latest
            else { return [] }
            return [Remark(place, "plain", ["deadline": deadline.iso, "latest": latest.iso])]
        })
}

extension Day {
    /// The same day of the month so many months on, or the month's last.
    func plusMonths(_ months: Int) -> Day {
        let (year, month, day) = parts
        let total = year * 12 + month - 1 + months
        let length = Day.length(ofMonth: total % 12 + 1, in: total / 12)
        return Day(year: total / 12, month: total % 12 + 1, day: min(day, length)) ?? self
    }
}
