/// What is said of a key that a schema does not have.
enum UnknownKey {
    /// `taken` holds the keys that stand beside it, and those that were suggested for one.
    static func remark(on entry: Node.Entry, after former: Node.Entry?, among fields: [Schema.Field], taken: inout Set<String>) -> Remark {
        let facts = ["key": entry.key]
        if let former, let number = halvedNumber(former, entry) {
            let (start, end) = (former.value.place, entry.keyPlace)
            let place = Place(line: start.line, column: start.column, endLine: end.endLine, endColumn: end.endColumn)
            return Remark(entry.keyPlace, "comma", facts.merging(["number": number]) { $1 }, fix: Fix(replacing: place, with: number))
        }
        if let (parent, near) = parent(of: entry.key, among: fields) {
            return Remark(entry.keyPlace, "below", facts.merging(["near": near, "parent": parent]) { $1 })
        }
        guard let near = FieldNames.canonical(entry.key, among: fields) else { return Remark(entry.keyPlace, "plain", facts) }
        let named = facts.merging(["near": near]) { $1 }
        // To write the field a second time would be no mend.
        guard taken.insert(near).inserted else { return Remark(entry.keyPlace, "beside", named) }
        return Remark(entry.keyPlace, "near", named, fix: Fix(replacing: entry.keyPlace, with: near))
    }

    /// `weekly: 12,5` between braces, where a comma parts fields: the number that was meant.
    private static func halvedNumber(_ former: Node.Entry, _ entry: Node.Entry) -> String? {
        guard entry.value.isEmpty, let whole = former.value.text, !whole.isEmpty, !entry.key.isEmpty,
            (whole + entry.key).utf8.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }),
            former.value.place.endLine == entry.keyPlace.line, former.value.place.endColumn + 1 == entry.keyPlace.column
        else { return nil }
        return "\(whole).\(entry.key)"
    }

    /// The field under which a key has its place, where it is no field of this level.
    private static func parent(of key: String, among fields: [Schema.Field]) -> (parent: String, near: String)? {
        if FieldNames.named(key, among: fields) != nil || FieldNames.local.contains(key.lowercased()) { return nil }
        for field in fields {
            let inner: [Schema.Field] =
                switch field.shape {
                case .map(let fields), .either(.map(let fields), _): fields
                default: []
                }
            if let near = FieldNames.named(key, among: inner) { return (field.key, near) }
        }
        return nil
    }
}
