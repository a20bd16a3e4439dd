internal import Text

/// All rules as JSON for other programs, version 1: their names, groups, severities and summaries, in the order of the contract.
public enum RulesJSON {
    public static func write(_ rules: [Rule], words: Words) -> [UInt8] {
        var json = JSONWriter()
        json.object { json in
            json.member("version", 1)
            json.key("rules")
            json.array { json in
                for rule in rules {
                    json.object { json in
                        json.member("rule", rule.id)
                        json.member("group", rule.group.rawValue)
                        json.member("severity", rule.severity.rawValue)
                        json.member("promise", rule.isPromise)
                        json.member("summary", Explanation(of: rule, in: words).summary)
                    }
                }
            }
        }
        return json.bytes + [0x0A]
    }
}
