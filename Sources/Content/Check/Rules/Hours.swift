extension Rule {
    /// No hours anywhere: neither in the field nor in the text.
    static let hoursMissing = Rule(
        "hours-missing", .hours, .error,
        .opening { draft, _ in
            guard draft.hours.weekly.isAbsent, !draft.hoursAreMisspelt, HoursOnlyInText(draft) == nil else { return [] }
            // What to write hangs on what stands there already: a second `hours:` would be the next error.
            let hours = draft.file.front["hours"]
            let standing = hours?["weekly"] != nil ? "weekly" : hours?.entries != nil ? "below" : "plain"
            return [Remark(draft.hours.key ?? .top, standing)]
        })

    static let hoursUnreadable = Rule(
        "hours-unreadable", .hours, .error,
        .opening { draft, _ in
            guard case .unreadable(let place) = draft.hours.weekly else { return [] }
            return [Remark(place, "plain", ["value": draft.hours.words])]
        })

    static let hoursOutOfRange = Rule(
        "hours-out-of-range", .hours, .error,
        .opening { draft, _ in
            guard case .read(let hours, let place) = draft.hours.weekly else { return [] }
            var facts: [String: String] { ["value": draft.hours.words] }
            if hours.least > hours.most { return [Remark(place, "order", facts)] }
            if hours.least <= 0 { return [Remark(place, "none", facts)] }
            return hours.most > draft.ceiling ? [Remark(place, draft.country == .norway ? "norway" : "denmark", facts)] : []
        })

    static let hoursFullTime = Rule(
        "hours-full-time", .hours, .warning,
        .opening { draft, context in
            guard case .read(let hours, let place) = draft.hours.weekly, hours.most > WeeklyHours.nearFullTime, hours.most <= draft.ceiling,
                draft.scheme.value.map({ context.vocabulary.schemes[$0].slug }) == "fleksjob"
            else { return [] }
            return [Remark(place, "plain", ["value": draft.hours.words])]
        })

    static let hoursNoSchedule = Rule(
        "hours-no-schedule", .hours, .warning,
        .opening { draft, _ in
            guard case .read = draft.hours.weekly, let key = draft.file.front.entry("hours")?.keyPlace, draft.hours.days.isEmpty,
                !draft.hours.isByAgreement, draft.hours.schedule.isAbsent,
                draft.file.misspelt.isDisjoint(with: ["days", "schedule"]), draft.file.front["hours"]?["days"] == nil
            else { return [] }
            return [Remark(key)]
        })
}

extension OpeningDraft {
    /// A full week at most, in hours: the agreements' 37 in Denmark, the law's 40 in Norway.
    var ceiling: Double { country == .norway ? WeeklyHours.ceilingInNorway : WeeklyHours.fullWeekInDenmark }

    var hoursAreMisspelt: Bool { !file.misspelt.isDisjoint(with: ["hours", "weekly"]) }
}
