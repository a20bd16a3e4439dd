/// A remark with the rule that makes it.
typealias RuledRemark = (rule: String, remark: Remark)

extension Schema {
    /// Everything in a map of front matter that the schema does not allow: unknown and repeated keys, and values of another kind.
    func remarks(on node: Node) -> [RuledRemark] {
        guard case .map(let entries) = node.content else {
            return node.isEmpty ? [] : [("front-matter-syntax", Remark(node.place, "no-map"))]
        }
        var remarks: [RuledRemark] = []
        Conformity.check(entries, against: fields, into: &remarks)
        return remarks
    }
}

enum Conformity {
    /// Above so many keys, repeated ones are looked for with a set: a file may hold fifty thousand keys on purpose.
    private static let few = 24
    /// So many unknown keys of one map are compared with those that there are.
    private static let most = 100

    static func check(_ entries: [Node.Entry], against fields: [Schema.Field], into remarks: inout [RuledRemark]) {
        var seen: Set<String> = []
        var taken: Set<String> = []
        var unknown = 0
        for (index, entry) in entries.enumerated() {
            let isRepeated = entries.count <= few ? entries[..<index].contains { $0.key == entry.key } : !seen.insert(entry.key).inserted
            if isRepeated {
                remarks.append(("key-duplicate", Remark(entry.keyPlace, "plain", ["key": entry.key])))
            } else if let field = fields.first(where: { $0.key == entry.key }) {
                check(entry.value, against: field.shape, key: entry.key, into: &remarks)
            } else {
                unknown += 1
                if unknown == 1 { taken = Set(entries.map(\.key)) }
                // Among so many no key is a slip of the hand.
                guard unknown <= most else {
                    remarks.append(("key-unknown", Remark(entry.keyPlace, "plain", ["key": entry.key])))
                    continue
                }
                remarks.append(("key-unknown", UnknownKey.remark(on: entry, after: index == 0 ? nil : entries[index - 1], among: fields, taken: &taken)))
            }
        }
    }

    private static func check(_ node: Node, against shape: Schema.Shape, key: String, into remarks: inout [RuledRemark]) {
        if node.isBlank { return }
        switch shape {
        case .free: checkRepeatedKeys(node, into: &remarks)
        case .map(let fields):
            guard let entries = node.entries else { return remarks.append(wrong(node, key, "map")) }
            check(entries, against: fields, into: &remarks)
        case .list(let element):
            // One value in place of a list of one is understood.
            for node in node.list ?? [node] { check(node, against: element, key: key, into: &remarks) }
        case .either(let first, let second):
            check(node, against: first.fits(node) ? first : second, key: key, into: &remarks)
        case .entries(let shape):
            guard let entries = node.entries else { return remarks.append(wrong(node, key, "map")) }
            checkRepeatedKeys(node, into: &remarks)
            for entry in entries { check(entry.value, against: shape, key: entry.key, into: &remarks) }
        case .choice(let words): checkChoice(node, words, key, into: &remarks)
        default:
            guard let text = node.text else { return remarks.append(wrong(node, key, shape.name)) }
            if !shape.allows(text) { remarks.append(wrong(node, key, shape.name)) }
        }
    }

    /// A map below a field that holds anything is still a map: a key may stand there once.
    private static func checkRepeatedKeys(_ node: Node, into remarks: inout [RuledRemark]) {
        for node in node.list ?? [] { checkRepeatedKeys(node, into: &remarks) }
        var seen: Set<String> = []
        for entry in node.entries ?? [] {
            if !seen.insert(entry.key).inserted { remarks.append(("key-duplicate", Remark(entry.keyPlace, "plain", ["key": entry.key]))) }
            checkRepeatedKeys(entry.value, into: &remarks)
        }
    }

    private static func checkChoice(_ node: Node, _ words: [String], _ key: String, into remarks: inout [RuledRemark]) {
        guard let text = node.text else { return remarks.append(wrong(node, key, "text")) }
        if words.contains(text) { return }
        let facts = ["key": key, "value": text, "allowed": words.joined(separator: ", ")]
        if let near = FieldNames.canonicalValue(text, among: words) {
            let fix = Fix(replacing: node.place, with: near)
            remarks.append(("value-type", Remark(node.place, "choice-near", facts.merging(["near": near]) { $1 }, fix: fix)))
        } else {
            remarks.append(("value-type", Remark(node.place, "choice", facts)))
        }
    }

    private static func wrong(_ node: Node, _ key: String, _ kind: String) -> RuledRemark {
        ("value-type", Remark(node.place, kind, ["key": key, "value": node.words]))
    }
}

extension Schema.Shape {
    fileprivate func fits(_ node: Node) -> Bool {
        switch self {
        case .map: node.entries != nil
        case .list: node.list != nil
        default: true
        }
    }

    fileprivate var name: String {
        switch self {
        case .number: "number"
        case .integer: "integer"
        case .flag: "flag"
        case .day: "day"
        case .moment: "moment"
        case .url: "url"
        default: "text"
        }
    }

    fileprivate func allows(_ text: String) -> Bool {
        switch self {
        case .number: decimal(text) != nil
        case .integer: Int(text) != nil
        case .flag: truth(text) != nil
        case .day: Day(iso: text) != nil
        case .moment: Moment(text) != nil
        case .url: text.hasPrefix("https://") || text.hasPrefix("http://")
        default: true
        }
    }
}
