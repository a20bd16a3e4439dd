internal import Text

/// Snowball's algorithms as rules that a browser follows: the same that libstemmer holds, which `Tests/search/stems.txt` proves.
extension Stemming {
    /// Of each group the first rule that fits is taken: so many letters into the word's second region or later, the ending there, a regular
    /// expression, becomes what stays.
    private struct Rule {
        let ending: String
        var later = 0
        var stays = ""
    }

    private var rules: [[Rule]] {
        let consonant = "[^aeiouyæøå]"
        switch self {
        case .danish:
            return [
                [
                    Rule(
                        ending: "((et)?hed|hed(en|er|s|ens)|erede?|(er)?endes?|(e(n|rn|r))?es?|(er)?ens?|(er)?er|ers|(er)?ets?|"
                            + "(?<=[a-dfghj-prtvyzå])s)")
                ],
                [Rule(ending: "((?<=[gdk])t|(?<=g)d)", later: 1)],
                [Rule(ending: "(?<=ig)st", later: -40)],
                [
                    Rule(ending: "((?<=[gdk])t|(?<=g)d)((e?l)?ig|els)", later: 1), Rule(ending: "((e?l)?ig|els)"),
                    Rule(ending: "løst", stays: "løs"),
                ],
                [Rule(ending: "(?<=(\(consonant)))\\1")],
            ]
        case .norwegian:
            return [
                [
                    Rule(ending: "erte?", stays: "er"),
                    Rule(
                        ending: "(het(en(es?|s)?|er)?|([ae]nd|ed|[ae]n)?e|(end?|ed)?es|ens?|ets?|ers?|a[rs]?|ast|"
                            + "(?<=[b-dfghjl-prtvyz]|\(consonant)k)s)"),
                ],
                [Rule(ending: "(?<=[dv])t", later: 1)],
                [Rule(ending: "(e?leg|(e|e?l)?ig|els|(het)?slov|e?lov)")],
            ]
        }
    }

    /// A list of groups; a rule is `[later, ending, stays]`, without what stays where nothing does.
    func write(into json: inout JSONWriter) {
        for group in rules {
            json.array { json in
                for rule in group {
                    json.array { json in
                        json.number(rule.later)
                        json.string(rule.ending)
                        if !rule.stays.isEmpty { json.string(rule.stays) }
                    }
                }
            }
        }
    }
}
