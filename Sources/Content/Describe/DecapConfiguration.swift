/// A configuration for Decap CMS, which Sveltia CMS reads too, from the tables that the checker reads by.
public struct DecapConfiguration {
    private let words: FieldWords
    private let settings: SiteSettings

    public init(words: Words, vocabulary: Vocabulary, settings: SiteSettings) {
        self.words = FieldWords(words: words, vocabulary: vocabulary)
        self.settings = settings
    }

    public func write(_ kind: DescribedKind?) -> String {
        let kinds = (kind.map { [$0] } ?? DescribedKind.allCases).filter { $0.folder != nil }
        let tree = Tree.object([
            "backend": .object(["name": "github", "repo": "OWNER/REPOSITORY", "branch": "main"]),
            "site_url": .text(settings.baseURL), "publish_mode": "editorial_workflow",
            "media_folder": "content/images", "public_folder": "/images",
            "slug": .object(["encoding": "unicode", "clean_accents": false]),
            "collections": .list(kinds.map(collection)),
        ])
        let head = words.words["schema.decap"].split(separator: "\n").map { "# " + $0 }
        return (head + tree.yaml()).joined(separator: "\n") + "\n"
    }

    private func collection(_ kind: DescribedKind) -> Tree {
        let fields = kind.fields.filter { !["extra", "aliases"].contains($0.key) }.map { field in
            self.field(field, below: [], isRequired: kind.required.contains(field.key))
        }
        let body = Tree.object([
            "name": "body", "label": .text(words.label(["body"])), "widget": "markdown", "required": false,
        ])
        return .object([
            "name": .text(kind.rawValue), "label": .text(words.label(kind)), "description": .text(words.help(kind)),
            "folder": .text(kind.folder ?? ""), "create": true, "extension": "md", "format": "yaml-frontmatter",
            "identifier_field": kind == .employer ? "name" : "title", "slug": kind == .employer ? "{{name}}" : "{{title}}",
            "fields": .list(fields + [body]),
        ])
    }

    private func field(_ field: Schema.Field, below path: [String], isRequired: Bool) -> Tree {
        let path = path + [field.key]
        let about = Tree.object(["name": .text(field.key), "label": .text(words.label(path))])
        let rest = Tree.object(["required": isRequired ? true : false, "hint": words.help(path).map(Tree.text)])
        return about.with(widget(field.shape, path)).with(rest)
    }

    private func widget(_ shape: Schema.Shape, _ path: [String]) -> Tree {
        if let offers = words.offers(path) { return selected(offers) }
        switch shape {
        case .text: return .object(["widget": ["image", "logo"].contains(path.last) ? "image" : isLong(path) ? "text" : "string"])
        case .number: return .object(["widget": "number", "value_type": "float"])
        case .integer: return .object(["widget": "number", "value_type": "int"])
        case .flag: return .object(["widget": "boolean", "default": path == ["draft"] ? true : false])
        case .day: return .object(["widget": "datetime", "format": "YYYY-MM-DD", "date_format": "YYYY-MM-DD", "time_format": false])
        case .moment: return .object(["widget": "datetime", "format": "YYYY-MM-DDTHH:mm:ssZ"])
        case .url: return .object(["widget": "string", "pattern": .list([#"^https?://"#, "https://…"])])
        case .choice(let choices): return selected(choices.map { ($0, words.choice($0)) })
        case .list(.choice(let choices)):
            return selected(choices.map { ($0, words.choice($0)) }).with(.object(["multiple": true]))
        case .list(.integer):
            return .object(["widget": "list", "field": .object(["name": "week", "widget": "number", "value_type": "int"])])
        // A task without hours of its own is a text: nothing else is asked for here.
        case .list(.either(_, .text)) where path == ["tasks"], .list(.text):
            return .object([
                "widget": "list",
                "field": .object(["name": .text(path.last ?? ""), "label": .text(words.label(path)), "widget": "string"]),
            ])
        case .list(.either(.map(let fields), _)), .list(.map(let fields)):
            return .object(["widget": "list", "fields": .list(fields.map { field($0, below: path, isRequired: $0.key == "kind") })])
        case .list: return .object(["widget": "list"])
        case .either(_, .choice(let choices)): return selected(choices.map { ($0, words.choice($0)) })
        case .map(let fields), .either(.map(let fields), _):
            return .object(["widget": "object", "fields": .list(fields.map { field($0, below: path, isRequired: isNeeded(path, $0)) })])
        case .free: return ["published", "deadline"].contains(path.last) ? widget(.day, path) : .object(["widget": "string"])
        case .either, .entries: return .object(["widget": "string"])
        }
    }

    /// What the field's map is nothing without.
    private func isNeeded(_ path: [String], _ field: Schema.Field) -> Bool {
        [["location", "municipality"], ["hours", "weekly"], ["contact", "name"]].contains(path + [field.key])
    }

    private func isLong(_ path: [String]) -> Bool {
        ["short", "environment", "onboarding", "answer", "summary", "quote"].contains(path.last)
    }

    private func selected(_ choices: [(value: String, label: String)]) -> Tree {
        let isPlain = choices.allSatisfy { $0.value == $0.label }
        let options = choices.map { isPlain ? Tree.text($0.value) : .object(["label": .text($0.label), "value": .text($0.value)]) }
        return .object(["widget": "select", "options": .list(options)])
    }
}
