extension Rule {
    /// It is shown as closed, and no longer in the lists: a note, for the editor who wonders where it went.
    static let expired = Rule(
        "expired", .freshness, .note,
        .opening { draft, context in
            guard case .read(let deadline, let place) = draft.deadline else { return [] }
            if case .read(let closed, let place) = draft.file.front.day("closed"), closed <= context.today, closed <= deadline {
                return [Remark(place, "closed", ["closed": closed.iso])]
            }
            // A deadline before the day of publication is a slip of the pen, and has its own finding.
            guard deadline < context.today, draft.published.value.map({ $0 <= deadline }) ?? true else { return [] }
            return [Remark(place, "plain", ["deadline": deadline.iso])]
        })

    /// A guide about law and money is good for a year.
    static let guideUnchecked = Rule(
        "guide-unchecked", .freshness, .warning,
        .file { draft, context in
            guard draft.kind == .guide, case .read(let checked, let place) = draft.front.day("checked"),
                checked.plusMonths(12) < context.today
            else { return [] }
            return [Remark(place, "plain", ["checked": checked.iso])]
        })
}
