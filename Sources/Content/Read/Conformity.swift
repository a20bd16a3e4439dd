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
        var known = KnownFields()
        var seen: Set<String> = []
        var taken: Set<String> = []
        var unknown = 0
        // By index, here and below: a loop would copy each.
        for index in entries.indices {
            let place = fields.place(of: entries[index].key)
            if let place, !known.insert(place) {
                check(entries[index].value, against: fields[place].shape, key: entries[index].key, into: &remarks)
                continue
            }
            let entry = entries[index]
            let isRepeated =
                place != nil
                || (entries.count <= few
                    ? entries[..<index].contains { $0.key == entry.key } : !seen.insert(entry.key).inserted)
            if isRepeated {
                remarks.append(("key-duplicate", Remark(entry.keyPlace, "plain", ["key": entry.key])))
            } else {
                unknown += 1
                if unknown == 1 { taken = Set(entries.map(\.key)) }
                // Among so many no key is a slip of the hand.
                guard unknown <= most else {
                    remarks.append(("key-unknown", Remark(entry.keyPlace, "plain", ["key": entry.key])))
                    continue
                }
                remarks.append(
                    (
                        "key-unknown",
                        UnknownKey.remark(on: entry, after: index == 0 ? nil : entries[index - 1], among: fields, taken: &taken)
                    ))
            }
        }
    }

    private static func check(_ node: Node, against shape: Schema.Shape, key: String, into remarks: inout [RuledRemark]) {
        switch shape {
        case .free: checkRepeatedKeys(node, into: &remarks)
        case .map(let fields):
            let names = { fields.map(\.key).joined(separator: ", ") }
            guard let entries = node.entries else { return complain(of: node, key, "map", ["fields": names()], into: &remarks) }
            check(entries, against: fields, into: &remarks)
        case .list(let element):
            // One value in place of a list of one is understood.
            guard let nodes = node.list else { return check(node, against: element, key: key, into: &remarks) }
            for index in nodes.indices { check(nodes[index], against: element, key: key, into: &remarks) }
        case .either(let first, let second):
            check(node, against: first.fits(node) ? first : second, key: key, into: &remarks)
        case .entries(let shape):
            guard let entries = node.entries else { return complain(of: node, key, "map", ["fields": "…"], into: &remarks) }
            checkRepeatedKeys(node, into: &remarks)
            for entry in entries { check(entry.value, against: shape, key: entry.key, into: &remarks) }
        case .choice(let words): checkChoice(node, words, key, into: &remarks)
        default:
            if case .scalar(let text, _) = node.content, shape.allows(text) { return }
            complain(of: node, key, shape.name, into: &remarks)
        }
    }

    /// A map below a field that holds anything is still a map: a key may stand there once.
    private static func checkRepeatedKeys(_ node: Node, into remarks: inout [RuledRemark]) {
        for node in node.list ?? [] { checkRepeatedKeys(node, into: &remarks) }
        guard let entries = node.entries else { return }
        var seen: Set<String> = []
        for entry in entries {
            if !seen.insert(entry.key).inserted { remarks.append(("key-duplicate", Remark(entry.keyPlace, "plain", ["key": entry.key]))) }
            checkRepeatedKeys(entry.value, into: &remarks)
        }
    }

    private static func checkChoice(_ node: Node, _ words: [String], _ key: String, into remarks: inout [RuledRemark]) {
        guard let text = node.text else { return complain(of: node, key, "text", into: &remarks) }
        if words.contains(text) || node.isBlank { return }
        let facts = ["key": key, "value": text, "allowed": words.joined(separator: ", ")]
        if let near = FieldNames.canonicalValue(text, among: words) {
            let fix = Fix(replacing: node.place, with: near)
            remarks.append(("value-type", Remark(node.place, "choice-near", facts.merging(["near": near]) { $1 }, fix: fix)))
        } else {
            remarks.append(("value-type", Remark(node.place, "choice", facts)))
        }
    }

    /// A value of another kind; a field that is left open has none.
    private static func complain(
        of node: Node, _ key: String, _ kind: String, _ more: [String: String] = [:], into remarks: inout [RuledRemark]
    ) {
        if node.isBlank { return }
        remarks.append(("value-type", Remark(node.place, kind, ["key": key, "value": node.words].merging(more) { $1 })))
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

extension [Schema.Field] {
    /// Lengths are compared first, as most keys differ in theirs.
    fileprivate func place(of key: String) -> Int? {
        let length = key.utf8.count
        return indices.first { self[$0].key.utf8.count == length && self[$0].key == key }
    }
}

/// The fields of a schema that were met, by their place in it.
private struct KnownFields {
    private var bits: UInt64 = 0
    /// Those that have no bit.
    private var more: Set<Int> = []

    /// Whether it was met before.
    mutating func insert(_ place: Int) -> Bool {
        guard place < 64 else { return !more.insert(place).inserted }
        defer { bits |= 1 << UInt64(place) }
        return bits >> UInt64(place) & 1 == 1
    }
}
