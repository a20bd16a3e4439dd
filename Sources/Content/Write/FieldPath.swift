internal import Text

/// The field that a name is for, as editors write it: `contact.name`, `kommune`, `timer`.
public struct FieldPath: Sendable, Hashable {
    /// One key, or the map's and the one within.
    public let keys: [String]

    public var name: String { keys.joined(separator: ".") }

    /// Every field of a kind that holds one value or a list, in the order of the schema; those of a map stand behind its name.
    public static func all(of kind: Kind) -> [FieldPath] {
        Schema.of(kind).fields.flatMap { field in
            (field.shape.inner ?? []).map { FieldPath(keys: [field.key, $0.key]) } + [FieldPath(keys: [field.key])]
        }
    }

    /// Nil where no field is meant, or several could be.
    public init?(named name: String, of kind: Kind) {
        let fields = Schema.of(kind).fields
        let parts = name.trimmed.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
        switch parts.count {
        case 1:
            if let key = FieldNames.named(parts[0], among: fields) {
                // A map is meant by its first field: the hours by those of the week, the contact by the name.
                guard let inner = fields.first(where: { $0.key == key })?.shape.inner, ["location", "hours", "contact"].contains(key) else {
                    keys = [key]
                    return
                }
                keys = [key, inner[0].key]
                return
            }
            let homes = fields.compactMap { field in
                field.shape.inner.flatMap { inner in FieldNames.named(parts[0], among: inner).map { [field.key, $0] } }
            }
            guard homes.count == 1 else { return nil }
            keys = homes[0]
        case 2:
            guard let key = FieldNames.named(parts[0], among: fields), let inner = fields.first(where: { $0.key == key })?.shape.inner,
                let own = FieldNames.named(parts[1], among: inner)
            else { return nil }
            keys = [key, own]
        default: return nil
        }
    }

    private init(keys: [String]) { self.keys = keys }

    /// The name that was meant by one that is none, for "did you mean".
    public static func near(_ name: String, of kind: Kind) -> String? {
        let names = all(of: kind).flatMap { [$0.name, $0.keys.last ?? ""] }
        return nearest(to: name, among: names)
            ?? nearest(to: name, among: FieldNames.words.filter { FieldPath(named: $0, of: kind) != nil })
    }

    /// Words as the field's value: a list from its parts between semicolons, a day from a date as people write it.
    public func value(_ words: String, of kind: Kind) -> WantedValue {
        let words = words.trimmed
        switch shape(of: kind) {
        case .list(.choice(let choices))?:
            let parts = words.split { ",;[]".contains($0) }.map { String($0).trimmed }.filter { !$0.isEmpty }
            return .list(parts.map { FieldNames.canonicalValue($0, among: choices) ?? $0 })
        case .list?: return .list(words.split(separator: ";").map { String($0).trimmed }.filter { !$0.isEmpty })
        case .choice(let choices)?: return .text(FieldNames.canonicalValue(words, among: choices) ?? words)
        case .number?, .integer?: return decimal(words) == nil ? .text(words) : .plain(words)
        case .flag?: return truth(words).map { .plain($0 ? "true" : "false") } ?? .text(words)
        case .day?: return day(words)
        case .free? where ["published", "deadline"].contains(keys[0]): return day(words)
        case .free? where keys == ["hours", "weekly"]: return WeeklyHours(reading: words).map { .plain($0.fieldValue) } ?? .text(words)
        default: return .text(words)
        }
    }

    private func day(_ words: String) -> WantedValue {
        let day = Day(iso: words) ?? Day(written: words, monthMayStandFirst: false)
        return day.map { .plain($0.iso) } ?? .text(words)
    }

    private func shape(of kind: Kind) -> Schema.Shape? {
        let field = Schema.of(kind).fields.first { $0.key == keys[0] }
        return keys.count == 1 ? field?.shape : field?.shape.inner?.first { $0.key == keys[1] }?.shape
    }
}

extension Schema.Shape {
    /// The fields of a map.
    var inner: [Schema.Field]? {
        switch self {
        case .map(let fields), .either(.map(let fields), _): fields
        default: nil
        }
    }
}
