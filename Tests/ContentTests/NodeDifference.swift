@testable import Content

extension Node {
    /// What another reading has otherwise, places included; nil where the two are the same.
    func difference(from other: Node?) -> String? {
        guard let other else { return "libyaml refuses what was read as \(words)" }
        if place != other.place { return "\(words) stands at \(place), to libyaml at \(other.place)" }
        switch (content, other.content) {
        case (.empty, .empty): return nil
        case (.scalar(let words, let isQuoted), .scalar(let others, let isOtherQuoted)):
            let isSame = isQuoted == isOtherQuoted && words.utf8.elementsEqual(others.utf8)
            return isSame ? nil : "\(words) is to libyaml \(others)"
        case (.list(let nodes), .list(let others)) where nodes.count == others.count:
            return zip(nodes, others).lazy.compactMap { $0.difference(from: $1) }.first
        case (.map(let entries), .map(let others)) where entries.count == others.count:
            return zip(entries, others).lazy.compactMap { entry, other -> String? in
                let isSame = entry.key.utf8.elementsEqual(other.key.utf8) && entry.keyPlace == other.keyPlace
                return isSame ? entry.value.difference(from: other.value) : "the key \(entry.key) is to libyaml \(other.key)"
            }.first
        default: return "\(words) is to libyaml \(other.words)"
        }
    }
}
