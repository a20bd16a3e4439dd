internal import Text

/// A value of JSON, its members in the order in which they were given; it can be written as YAML too.
indirect enum Tree: ExpressibleByStringLiteral, ExpressibleByBooleanLiteral, ExpressibleByIntegerLiteral, Equatable {
    case text(String)
    case number(Int)
    case flag(Bool)
    case null
    case list([Tree])
    case map([Member])

    struct Member: Equatable {
        let key: String
        let value: Tree
    }

    init(stringLiteral text: String) { self = .text(text) }
    init(booleanLiteral flag: Bool) { self = .flag(flag) }
    init(integerLiteral number: Int) { self = .number(number) }

    static func texts(_ texts: [String]) -> Tree { .list(texts.map(Tree.text)) }

    static func object(_ members: KeyValuePairs<String, Tree?>) -> Tree {
        .map(members.compactMap { key, value in value.map { Member(key: key, value: $0) } })
    }

    /// The members of two objects; of one key the latter's value.
    func with(_ other: Tree) -> Tree {
        guard case .map(let own) = self, case .map(let more) = other else { return other }
        return .map(own.filter { member in !more.contains { $0.key == member.key } } + more)
    }

    private var isPlain: Bool {
        switch self {
        case .list(let elements): elements.isEmpty
        case .map(let members): members.isEmpty
        default: true
        }
    }
}

extension Tree {
    /// Two spaces a level; what is short and holds nothing deep stands on one line.
    func json(indent: Int = 0) -> String {
        let space = String(repeating: " ", count: indent + 2)
        let end = "\n" + String(repeating: " ", count: indent)
        switch self {
        case .text(let text):
            var json = JSONWriter()
            json.string(text)
            return String(decoding: json.bytes, as: UTF8.self)
        case .number(let number): return String(number)
        case .flag(let flag): return flag ? "true" : "false"
        case .null: return "null"
        case .list(let elements):
            let line = "[" + elements.map { $0.json() }.joined(separator: ", ") + "]"
            if elements.allSatisfy(\.isPlain), indent + line.count < 120 { return line }
            return "[\n" + elements.map { space + $0.json(indent: indent + 2) }.joined(separator: ",\n") + end + "]"
        case .map(let members):
            if members.isEmpty { return "{}" }
            let lines = members.map { space + Tree.text($0.key).json() + ": " + $0.value.json(indent: indent + 2) }
            return "{\n" + lines.joined(separator: ",\n") + end + "}"
        }
    }

    /// Lines of YAML, each value of a list or map on its own.
    func yaml(indent: Int = 0) -> [String] {
        let space = String(repeating: " ", count: indent)
        switch self {
        case .list(let elements):
            return elements.flatMap { element in
                let lines = element.yaml(indent: indent + 2)
                return [space + "- " + lines[0].dropFirst(indent + 2)] + lines.dropFirst()
            }
        case .map(let members):
            return members.flatMap { member -> [String] in
                if member.value.isPlain { return [space + member.key + ": " + member.value.word] }
                return [space + member.key + ":"] + member.value.yaml(indent: indent + 2)
            }
        default: return [space + word]
        }
    }

    private var word: String {
        switch self {
        case .text(let text): ScalarWriting(newline: "\n").inline(.text(text), isInFlow: true)
        case .list: "[]"
        case .map: "{}"
        default: json()
        }
    }
}
