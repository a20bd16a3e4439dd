/// What a name in a tag stands for.
struct Found {
    /// As written, dots and all.
    let name: String
    let scope: Scope
    /// Whether the name is wrong and `scope` is what was likely meant; then only what lies inside is judged.
    let isGuess: Bool
}

extension Compiler {
    /// Finds the name of a tag, the innermost scope first; a dotted name's first part is found so, the others inside it.
    mutating func find(_ tag: Source.Node, in passage: Passage) -> Found {
        let name = passage.source.string(tag.name)
        if name == "." { return Found(name: name, scope: scopes.last ?? .unknown, isGuess: false) }
        var scope: Scope?
        var isGuess = false
        // Split as bytes: a name that is no good UTF-8 still has its true place.
        for part in passage.source.text[tag.name].split(separator: UInt8(ascii: ".")) {
            if let kind = scope?.kind, kind.form != .group {
                let outer = tag.name.lowerBound..<part.startIndex - 1
                remark(.notGroup(passage.source.string(outer), kind.form), outer, passage)
                return Found(name: name, scope: .unknown, isGuess: true)
            }
            let candidates = scope.map { [$0] } ?? scopes.reversed()
            let word = String(decoding: part, as: UTF8.self)
            if let found = Self.first(word, in: candidates) {
                scope = found
            } else {
                scope = guess(word, among: candidates, part.startIndex..<part.endIndex, passage)
                isGuess = true
            }
        }
        return Found(name: name, scope: scope ?? .unknown, isGuess: isGuess)
    }

    private static func first(_ word: String, in scopes: [Scope]) -> Scope? {
        for scope in scopes {
            if case .unknown = scope { return .unknown }
            if let part = scope.part(word) { return part }
        }
        return nil
    }

    /// Reports a wrong name, and gives the scope of the name that was likely meant.
    private mutating func guess(_ word: String, among scopes: [Scope], _ range: Range<Int>, _ passage: Passage) -> Scope {
        var seen: Set<String> = []
        let available = scopes.flatMap(\.names).filter { seen.insert($0).inserted }
        let meant = suggestion(for: word, among: available)
        remark(.unknownName(word, suggestion: meant, available: available), range, passage)
        return meant.flatMap { Self.first($0, in: scopes) } ?? .unknown
    }
}
