/// Praktik and arbeidstrening are lawful for a stated purpose and for a time; the municipality or NAV grants them.
extension Rule {
    /// A trial period without pay serves to find out something; without a purpose it is unpaid work.
    static let trialWithoutPurpose = Rule(
        "trial-without-purpose", .promises, .error,
        .opening { draft, _ in
            let file = draft.file
            guard !file.misspelt.contains("trial"), !file.misspelt.contains("purpose") else { return [] }
            guard let trial = file.front.entry("trial"), trial.value.entries != nil else {
                // The way into the job leads through a trial, and nothing is said of it.
                guard let entry = file.front["entry"], entry.text == "trial" else { return [] }
                return [Remark(entry.place, "entry")]
            }
            guard trial.value["purpose"] == nil else { return [] }
            return [Remark(trial.value.entry("purpose")?.keyPlace ?? trial.keyPlace)]
        })

    static let trialTooLong = Rule(
        "trial-too-long", .promises, .warning,
        .opening { draft, _ in
            guard case .read(let weeks, let place)? = draft.file.front["trial"]?.integer("weeks"), weeks > longestTrial else { return [] }
            return [Remark(place, "plain", ["weeks": String(weeks)])]
        })

    /// In weeks: virksomhedspraktik lasts up to 13 and can be extended only by a new decision (Cabi, 19 January 2018).
    private static let longestTrial = 13
}
