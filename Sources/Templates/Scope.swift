/// A value that a template can see at a place: what it is, and how it will be known.
enum Scope {
    /// Different from page to page; `frame` counts the lists around the place it belongs to.
    case live(Shape.Kind, Use, frame: Int)
    /// The same on every page.
    case known(Shape.Kind, Known)
    /// Misnamed: a problem has been said already, and nothing inside is judged.
    case unknown

    var kind: Shape.Kind? {
        switch self {
        case .live(let kind, _, _), .known(let kind, _): kind
        case .unknown: nil
        }
    }

    var names: [String] {
        if case .group(let shape)? = kind { shape.entries.map(\.name) } else { [] }
    }

    /// The value of this name inside, if this is a group that has it.
    func part(_ name: String) -> Scope? {
        guard case .group(let shape)? = kind, let place = shape.place(of: name) else { return nil }
        let entry = shape.entries[place]
        if let fixed = entry.fixed { return .known(entry.kind, fixed) }
        switch self {
        case .live(_, let use, let frame): return .live(entry.kind, use.part(place), frame: frame)
        case .known(_, let value): return .known(entry.kind, value.part(place))
        case .unknown: return nil
        }
    }
}
