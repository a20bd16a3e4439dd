/// A value known before any page is: it is written into the template's own bytes.
indirect enum Known: Sendable {
    /// Absent, or a flag that says no.
    case none
    /// A flag that says yes.
    case present
    case text(String)
    case html([UInt8])
    case list([Known])
    case group([Known])

    var isTrue: Bool {
        switch self {
        case .none: false
        case .present, .group: true
        case .text(let text): !text.isEmpty
        case .html(let bytes): !bytes.isEmpty
        case .list(let rows): !rows.isEmpty
        }
    }

    /// The part at a place in the group's shape; every part of an absent group is absent.
    func part(_ place: Int) -> Known {
        if case .group(let parts) = self { parts[place] } else { .none }
    }
}
