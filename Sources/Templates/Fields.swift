/// All fields of a page, of a row or of a part, in order.
public struct Fields<Subject>: Sendable, ExpressibleByArrayLiteral {
    /// The fields' names and kinds.
    public let shape: Shape
    private let fields: [Field<Subject>]

    /// Of two fields with one name, the first counts.
    public init(_ fields: [Field<Subject>]) {
        self.fields = fields
        shape = Shape(fields.map { Shape.Entry(name: $0.name, kind: $0.reader.kind, fixed: $0.fixed) })
    }

    public init(arrayLiteral fields: Field<Subject>...) {
        self.init(fields)
    }

    func known(_ subject: Subject) -> Known {
        .group(fields.map { $0.fixed ?? $0.reader.known(subject) })
    }

    func filling(_ use: Use) -> Filling<Subject> {
        let fillings = fields.indices.compactMap { place in
            use.part(place).isUsed ? fields[place].reader.filling(use.part(place)) : nil
        }
        return Self.joined(fillings[...])
    }

    /// One filling for many, joined two by two: walking an array of closures costs several times as much as the closures do.
    private static func joined(_ fillings: ArraySlice<Filling<Subject>>) -> Filling<Subject> {
        guard let only = fillings.first else { return Filling { _, _, _ in } }
        guard fillings.count > 1 else { return only }
        let middle = fillings.startIndex + fillings.count / 2
        let first = joined(fillings[..<middle])
        let second = joined(fillings[middle...])
        return Filling { subject, base, sheet in
            first.fill(subject, base, &sheet)
            second.fill(subject, base, &sheet)
        }
    }
}

/// What is the same on every page, such as `site` and `t`.
public typealias Constants = Fields<Void>
