extension Rule {
    static let datesInvalid = Rule(
        "dates-invalid", .required, .error,
        .opening { draft, _ in
            let unreadable = [("published", draft.published), ("deadline", draft.deadline)].compactMap { key, reading -> Remark? in
                guard case .unreadable(let place) = reading else { return nil }
                return Remark(place, "form", ["key": key, "value": draft.file.front[key]?.words ?? ""])
            }
            guard unreadable.isEmpty, let published = draft.published.value, case .read(let deadline, let place) = draft.deadline,
                deadline < published
            else { return unreadable }
            return [Remark(place, "order", ["published": published.iso, "deadline": deadline.iso])]
        })

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
