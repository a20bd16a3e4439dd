/// JSON Schema (2020-12) of the fields, from the tables that the checker reads by.
///
/// It lets through all that the checker does: a field that is left open, a number where a text is wanted, a label in place of a slug. What
/// only a rule can tell is the checker's to say.
public struct JSONSchema {
    private let words: FieldWords

    public init(words: Words, vocabulary: Vocabulary) { self.words = FieldWords(words: words, vocabulary: vocabulary) }

    /// The schema of one kind, or of all of them under `$defs`.
    public func write(_ kind: DescribedKind?) -> String {
        let head = Tree.object(["$schema": "https://json-schema.org/draft/2020-12/schema"])
        if let kind { return head.with(schema(kind)).json() + "\n" }
        let all = DescribedKind.allCases.map { Tree.Member(key: $0.rawValue, value: schema($0)) }
        return head.with(.object(["$defs": .map(all)])).json() + "\n"
    }

    private func schema(_ kind: DescribedKind) -> Tree {
        .object([
            "title": .text(words.label(kind)), "description": .text(words.help(kind)), "type": "object",
            "properties": properties(kind.fields, below: [], required: kind.required),
            "required": kind.required.isEmpty ? nil : .texts(kind.required), "additionalProperties": false,
        ])
    }

    private func properties(_ fields: [Schema.Field], below path: [String], required: [String]) -> Tree {
        .map(
            fields.map { field in
                let path = path + [field.key]
                let about = Tree.object(["title": .text(words.label(path)), "description": words.help(path).map(Tree.text)])
                let value = shape(field.shape, path)
                return Tree.Member(key: field.key, value: about.with(required.contains(field.key) ? value : orNothing(value)))
            })
    }

    private func shape(_ shape: Schema.Shape, _ path: [String]) -> Tree {
        switch shape {
        case .text: return offered(path) ?? .object(["type": .texts(["string", "number", "boolean"])])
        case .number: return .object(["type": .texts(["number", "string"])])
        case .integer: return .object(["type": .texts(["integer", "string"])])
        case .flag: return .object(["type": .texts(["boolean", "string"])])
        case .day: return .object(["type": "string", "format": "date", "pattern": #"^\d{4}-\d{2}-\d{2}$"#])
        case .moment: return .object(["type": "string", "pattern": #"^\d{4}-\d{2}-\d{2}([T ]\d{2}:\d{2}.*)?$"#])
        case .url: return .object(["type": "string", "format": "uri", "pattern": "^https?://"])
        case .choice(let choices):
            let chosen = chosen(choices.map { ($0, words.choice($0)) })
            // What YAML 1.2 reads as the word, YAML 1.1 reads as a no.
            return choices.contains("off") ? anyOf([chosen, .object(["const": false])]) : chosen
        case .list(let element):
            let one = self.shape(element, path)
            return anyOf([.object(["type": "array", "items": one, "minItems": isPromised(path) ? 1 : nil]), one])
        case .map(let fields):
            let object = Tree.object([
                "type": "object", "properties": properties(fields, below: path, required: []), "additionalProperties": false,
            ])
            return object.with(condition(path))
        case .entries(let shape) where path == ["rules"]:
            let names = Tree.object(["enum": .texts(Rule.all.map(\.id))])
            return .object(["type": "object", "propertyNames": names, "additionalProperties": self.shape(shape, path)])
        case .entries(let shape): return .object(["type": "object", "additionalProperties": self.shape(shape, path)])
        case .either(let first, let second): return anyOf([self.shape(first, path), self.shape(second, path)])
        case .free: return free(path)
        }
    }

    /// Fields whose own rule judges them.
    private func free(_ path: [String]) -> Tree {
        switch path.last {
        case "published", "deadline": shape(.day, path)
        case "weekly", "hours": .object(["type": .texts(["number", "string"])])
        default: offered(path) ?? .object([:])
        }
    }

    /// What only a map as a whole can have or lack.
    private func condition(_ path: [String]) -> Tree {
        switch path {
        case ["location"]:
            let remote = Tree.object([
                "properties": .object(["workplace": .object(["const": "remote"])]), "required": .texts(["workplace"]),
            ])
            return .object(["anyOf": .list([.object(["required": .texts(["municipality"])]), remote])])
        case ["hours"]: return .object(["required": .texts(["weekly"])])
        case ["accommodations"]: return .object(["required": .texts(["kind"])])
        case ["tasks"]: return .object(["required": .texts(["name"])])
        case ["contact"]:
            let either = ["email", "phone"].map { Tree.object(["required": .texts([$0])]) }
            return .object(["anyOf": .list(either)])
        default: return .object([:])
        }
    }

    private func isPromised(_ path: [String]) -> Bool { path == ["tasks"] || path == ["accommodations"] }

    /// A label in any language does as well, so that anything is let through, but what there is stands first.
    private func offered(_ path: [String]) -> Tree? {
        let path = path == ["accommodations"] ? ["accommodations", "kind"] : path
        return words.offers(path).map { anyOf([chosen($0), .object(["type": .texts(["string", "integer"])])]) }
    }

    private func chosen(_ choices: [(value: String, label: String)]) -> Tree {
        let values = choices.map(\.value)
        let isPlain = choices.allSatisfy { $0.value == $0.label }
        return .object(["enum": .texts(values), "enumDescriptions": isPlain ? nil : .texts(choices.map(\.label))])
    }

    private func anyOf(_ trees: [Tree]) -> Tree {
        let parts = trees.flatMap { tree -> [Tree] in
            if case .map(let members) = tree, members.count == 1, members[0].key == "anyOf", case .list(let inner) = members[0].value {
                return inner
            }
            return [tree]
        }
        return .object(["anyOf": .list(parts)])
    }

    /// A field may stand there and be left open.
    private func orNothing(_ tree: Tree) -> Tree {
        guard case .map(let members) = tree else { return tree }
        if members.isEmpty { return tree }
        if let type = members.first(where: { $0.key == "type" })?.value, members.count == 1 {
            if case .list(let types) = type { return .object(["type": .list(types + ["null"])]) }
            return .object(["type": .list([type, "null"])])
        }
        return anyOf([tree, .object(["type": "null"])])
    }
}
