internal import Text

/// The rules about setting rules aside; the checker asks them when all the others have spoken.
extension Rule {
    /// A file sets a rule aside and does not say why: then nothing is set aside.
    static let allowWithoutReason = Rule("allow-without-reason", .housekeeping, .warning, .whileReading)
    /// An allowance without effect: nothing to allow, a name that is no rule, or an error that nobody can allow.
    static let allowUnused = Rule("allow-unused", .housekeeping, .warning, .whileReading)
}

/// What a file sets aside, and what came of it.
struct SetAside: Sendable {
    private let allowances: [Allowance]
    /// The places that name a rule with a reason, the first for each.
    private let byRule: [String: Int]
    private var used: Set<String> = []
    /// The findings that were set aside.
    private(set) var findings: [Finding] = []

    /// Nil where a file sets nothing aside, as nearly all do.
    init?(_ allowances: [Allowance]) {
        guard !allowances.isEmpty else { return nil }
        self.allowances = allowances
        var byRule: [String: Int] = [:]
        for (index, allowance) in allowances.enumerated() where allowance.hasReason {
            for rule in allowance.rules where byRule[rule.id] == nil { byRule[rule.id] = index }
        }
        self.byRule = byRule
    }

    var rules: some Collection<String> { byRule.keys }

    /// Whether a finding is set aside. What the product promises never is.
    mutating func takes(_ finding: Finding) -> Bool {
        guard byRule[finding.rule] != nil, !finding.isPromise else { return false }
        used.insert(finding.rule)
        findings.append(finding)
        return true
    }

    /// What there is to say of the allowances themselves, when every rule has spoken.
    var remarks: [RuledRemark] {
        var named: Set<String> = []
        return allowances.flatMap { allowance -> [RuledRemark] in
            guard !allowance.rules.isEmpty else { return [("allow-unused", Remark(allowance.place, "form"))] }
            guard allowance.hasReason else {
                let rules = allowance.rules.prefix(Self.few).map { Self.short($0.id) }.joined(separator: ", ")
                return [("allow-without-reason", Remark(allowance.place, "plain", ["rule": rules]))]
            }
            return allowance.rules.compactMap { rule in
                let isFirst = named.insert(rule.id).inserted
                return isFirst && used.contains(rule.id) ? nil : ("allow-unused", remark(on: rule.id, rule.place))
            }
        }
    }

    /// In a message.
    private static let (few, longest) = (4, 40)

    private static func short(_ name: String) -> String { name.count > longest ? name.prefix(longest - 1) + "…" : name }

    private func remark(on id: String, _ place: Place) -> Remark {
        let facts = ["rule": Self.short(id)]
        guard let rule = Rule.byID[id] else {
            guard let near = nearest(to: id, among: Rule.all.map(\.id)) else { return Remark(place, "unknown", facts) }
            return Remark(place, "unknown-near", facts.merging(["near": near]) { $1 })
        }
        return Remark(place, rule.isPromise ? "promise" : "plain", facts)
    }
}
