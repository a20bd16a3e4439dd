internal import Content
internal import Text

/// What stands in the fields of the form, read from a file or as a browser sent it.
struct FormValues: Sendable, Equatable {
    struct Task: Sendable, Equatable {
        var name: String
        var hours: String
    }

    struct Accommodation: Sendable, Equatable {
        /// A slug of the vocabulary; empty for one of the employer's own.
        var slug: String
        /// How it is concretely, or what it is; of a word that the vocabulary lacks the word itself.
        var note: String
        /// Whether the words stand in the file in place of a slug.
        var isWord = false
    }

    /// Of the fields with one value, by their names.
    var texts: [String: String] = [:]
    var days: [String] = []
    var tasks: [Task] = []
    var accommodations: [Accommodation] = []
    var trial = Trial()
    var body = ""

    struct Trial: Sendable, Equatable {
        /// Empty, `none`, `possible` or `agreed`.
        var kind = ""
        var weeks = ""
        var purpose = ""
    }
}

// MARK: From a file

extension FormValues {
    init(_ bytes: [UInt8], _ vocabulary: Vocabulary) {
        let front = FileWriting(bytes)?.front ?? .none
        self.init(front, body: Self.unixLines(String(decoding: MarkdownBody.of(bytes), as: UTF8.self)), vocabulary)
    }

    private init(_ front: Node, body: String, _ vocabulary: Vocabulary) {
        self.body = Self.trimmedLines(body)
        for field in FormField.all {
            let node = Self.node(field.path, in: front)
            switch field.control {
            case .line, .number, .day, .area, .choice: texts[field.name] = Self.text(node)
            case .flag: texts[field.name] = Self.text(node).map { Self.isTrue($0) ? "true" : "" }
            case .scheme: texts[field.name] = Self.named(Self.text(node), vocabulary.schemes)
            case .sector: texts[field.name] = Self.named(Self.text(node), vocabulary.sectors)
            case .municipality:
                let words = Self.text(node)
                texts[field.name] = words.map { text in
                    vocabulary.municipalities.index(of: text).map { vocabulary.municipalities[$0].name } ?? text
                }
            case .days: days = Self.list(node).compactMap(\.text)
            case .lines: texts[field.name] = Self.list(node).compactMap(\.text).map(Self.oneLine).joined(separator: "\n")
            case .numbers: texts[field.name] = Self.list(node).compactMap(\.text).joined(separator: ", ")
            case .tasks: tasks = Self.list(node).map(Self.task)
            case .accommodations: accommodations = Self.list(node).map { Self.accommodation($0, vocabulary) }
            case .trial: trial = Self.trial(node)
            case .body: continue
            }
        }
        texts = texts.compactMapValues { $0.isEmpty ? nil : $0 }
    }

    static func node(_ path: [String], in front: Node) -> Node? {
        // `hours: 13` is short for a map.
        if path == ["hours", "weekly"], let hours = front["hours"], hours.entries == nil { return hours }
        return path.reduce(Optional(front)) { node, key in node?[key] }
    }

    private static func text(_ node: Node?) -> String? { node?.text.map { trimmed(unixLines($0)) } }

    static func list(_ node: Node?) -> [Node] { node.map { $0.list ?? [$0] } ?? [] }

    static func task(_ node: Node) -> Task {
        if node.entries == nil { return Task(name: oneLine(node.text ?? ""), hours: "") }
        return Task(name: oneLine(node["name"]?.text ?? ""), hours: node["hours"]?.text ?? "")
    }

    static func accommodation(_ node: Node, _ vocabulary: Vocabulary) -> Accommodation {
        let words = trimmed((node.entries == nil ? node.text : node["kind"]?.text) ?? "")
        let note = oneLine(node.entries == nil ? "" : node["note"]?.text ?? "")
        if words == "other" { return Accommodation(slug: "", note: note) }
        if let index = vocabulary.accommodations.index(of: words) {
            return Accommodation(slug: vocabulary.accommodations[index].slug, note: note)
        }
        return Accommodation(slug: "", note: oneLine(words), isWord: true)
    }

    private static func trial(_ node: Node?) -> Trial {
        guard let node else { return Trial() }
        if let text = node.text { return Trial(kind: text) }
        return Trial(kind: "agreed", weeks: node["weeks"]?.text ?? "", purpose: oneLine(node["purpose"]?.text ?? ""))
    }

    private static func named(_ words: String?, _ terms: Terms) -> String? {
        words.map { text in terms.index(of: text).map { terms[$0].slug } ?? text }
    }

    private static func isTrue(_ text: String) -> Bool { ["true", "yes", "ja", "on"].contains(text.lowercased()) }
}

// MARK: As a browser sent it

extension FormValues {
    init(_ form: FormFields, _ vocabulary: Vocabulary) {
        for field in FormField.all {
            switch field.control {
            case .body: body = Self.trimmedLines(Self.unixLines(form[field.name] ?? ""))
            case .days: days = form.values(field.name)
            case .tasks:
                let hours = form.values("tasks.hours")
                tasks = form.values("tasks.name").enumerated().map { index, name in
                    Task(name: Self.oneLine(name), hours: index < hours.count ? Self.trimmed(hours[index]) : "")
                }.filter { !$0.name.isEmpty || !$0.hours.isEmpty }
            case .accommodations: accommodations = Self.accommodations(form)
            case .trial:
                let kind = form["trial"] ?? ""
                trial = Trial(
                    kind: kind, weeks: kind == "agreed" ? Self.trimmed(form["trial.weeks"] ?? "") : "",
                    purpose: kind == "agreed" ? Self.oneLine(form["trial.purpose"] ?? "") : "")
            case .line, .number, .day, .choice, .scheme, .sector, .municipality, .flag, .numbers:
                texts[field.name] = Self.oneLine(form[field.name] ?? "")
            case .area: texts[field.name] = Self.trimmed(Self.unixLines(form[field.name] ?? ""))
            case .lines:
                let lines = Self.unixLines(form[field.name] ?? "").split(separator: "\n").map { Self.oneLine(String($0)) }
                texts[field.name] = lines.filter { !$0.isEmpty }.joined(separator: "\n")
            }
        }
        texts = texts.compactMapValues { $0.isEmpty ? nil : $0 }
    }

    /// In the order of the file, which the form sends along; what is new comes behind.
    private static func accommodations(_ form: FormFields) -> [Accommodation] {
        let chosen = form.values("accommodations")
        let order = form.values("accommodations.order")
        let former = order.filter(chosen.contains)
        let slugs = former + chosen.filter { !former.contains($0) }
        let known = slugs.map { Accommodation(slug: $0, note: oneLine(form["accommodations.note.\($0)"] ?? "")) }
        let words = form.values("accommodations.word").map { Accommodation(slug: "", note: oneLine($0), isWord: true) }
        let own = form.values("accommodations.other").map { Accommodation(slug: "", note: oneLine($0)) }
        return known + (own + words).filter { !$0.note.isEmpty }
    }

    // MARK: Blanks

    static func unixLines(_ text: String) -> String {
        text.unicodeScalars.contains("\r") ? text.replacing("\r\n", with: "\n").replacing("\r", with: "\n") : text
    }

    static func trimmed(_ text: String) -> String {
        var scalars = text.unicodeScalars[...]
        while let first = scalars.first, first.properties.isWhitespace { scalars.removeFirst() }
        while let last = scalars.last, last.properties.isWhitespace { scalars.removeLast() }
        return String(scalars)
    }

    /// Without blank lines at either end.
    static func trimmedLines(_ text: String) -> String {
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false)[...]
        while let first = lines.first, trimmed(String(first)).isEmpty { lines.removeFirst() }
        while let last = lines.last, trimmed(String(last)).isEmpty { lines.removeLast() }
        return lines.joined(separator: "\n")
    }

    /// As a field of one line shows it.
    static func oneLine(_ text: String) -> String { trimmed(unixLines(text).replacing("\n", with: " ")) }
}
