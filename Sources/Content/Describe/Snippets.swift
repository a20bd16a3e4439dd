/// Snippets for VS Code, from the tables that the checker reads by: the fields that a kind needs, with what there is to choose from.
public struct Snippets {
    private let words: FieldWords

    public init(words: Words, vocabulary: Vocabulary) { self.words = FieldWords(words: words, vocabulary: vocabulary) }

    public func write(_ kind: DescribedKind?) -> String {
        let kinds = (kind.map { [$0] } ?? DescribedKind.allCases).filter { $0.folder != nil }
        var members = kinds.map { Tree.Member(key: words.label($0), value: snippet($0)) }
        if kinds.contains(.opening) {
            let path = ["accommodations", "kind"]
            var stops = 0
            let line = "- { kind: \(stop(path, .text, &stops)), note: \"\(stop(["accommodations", "note"], .text, &stops))\" }"
            let value = snippet([words.label(path).lowercased(), "accommodation"], [line], words.help(["accommodations"]) ?? "")
            members.append(Tree.Member(key: words.label(["accommodations"]), value: value))
        }
        return Tree.map(members).json() + "\n"
    }

    private func snippet(_ kind: DescribedKind) -> Tree {
        var stops = 0
        let fields = kind.fields.filter { kind.required.contains($0.key) }
        let body = fields.flatMap { lines($0, below: [], &stops) }
        return snippet([words.label(kind).lowercased(), kind.rawValue], ["---"] + body + ["---", "$0"], words.help(kind))
    }

    private func snippet(_ prefixes: [String], _ body: [String], _ description: String) -> Tree {
        let once = prefixes[0] == prefixes[1] ? [prefixes[1]] : prefixes
        return .object(["scope": "markdown", "prefix": .texts(once), "body": .texts(body), "description": .text(description)])
    }

    private func lines(_ field: Schema.Field, below path: [String], _ stops: inout Int) -> [String] {
        let path = path + [field.key]
        let space = String(repeating: "  ", count: path.count - 1)
        switch field.shape {
        case .map(let fields), .either(.map(let fields), _):
            let needed = fields.filter { ["municipality", "postcode", "weekly", "days", "name", "phone"].contains($0.key) }
            return [space + field.key + ":"] + needed.flatMap { lines($0, below: path, &stops) }
        case .list(.either(.map, _)) where path == ["accommodations"]:
            let kind = stop(path + ["kind"], .text, &stops)
            return ["\(field.key):", "  - { kind: \(kind), note: \"\(stop(path + ["note"], .text, &stops))\" }"]
        case .list(.choice): return [space + "\(field.key): [\(stop(path, field.shape, &stops))]"]
        case .list: return [space + field.key + ":", space + "  - " + stop(path, .text, &stops)]
        default:
            let quote = ["phone", "postcode"].contains(field.key) ? "\"" : ""
            return [space + "\(field.key): \(quote)\(stop(path, field.shape, &stops))\(quote)"]
        }
    }

    private func stop(_ path: [String], _ shape: Schema.Shape, _ stops: inout Int) -> String {
        stops += 1
        if path.last != "municipality", let offers = words.offers(path) { return choice(stops, offers.map(\.value)) }
        switch shape {
        case .choice(let choices): return choice(stops, choices)
        case .list(.choice): return "${\(stops):tue, wed, thu}"
        case .day: return today(stops)
        case .free where path.last == "published": return today(stops)
        default: return "${\(stops):\(words.label(path))}"
        }
    }

    private func today(_ stop: Int) -> String { "${\(stop):${CURRENT_YEAR}-${CURRENT_MONTH}-${CURRENT_DATE}}" }

    private func choice(_ stop: Int, _ values: [String]) -> String { "${\(stop)|\(values.joined(separator: ","))|}" }
}
