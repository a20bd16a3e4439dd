/// The YAML files beside the Markdown: settings, figures and rates.
enum DataFiles {
    static let figures = "content/figures.yaml"
    static let rates = "content/rates.yaml"

    /// Reads a file against its schema; a list is read entry by entry.
    static func read(_ path: String, _ schema: Schema, from files: [String: [UInt8]]) -> (node: Node, findings: [Finding]) {
        guard let bytes = files[path] else { return (.none, []) }
        do throws(YAMLTrouble) {
            let node = try YAMLReader.read(bytes[...])
            let remarks = (node.list ?? [node]).flatMap { part in schema.remarks(on: part) + missing(schema, part) }
            return (node, remarks.map { finding(path, $0) })
        } catch {
            return (.none, [finding(path, ("front-matter-syntax", Remark(error.place, error.variant)))])
        }
    }

    private static func missing(_ schema: Schema, _ node: Node) -> [RuledRemark] {
        guard node.entries != nil else { return [] }
        return schema.fields.filter { $0.isRequired && node[$0.key] == nil }.map { field in
            ("field-missing", Remark(node.entry(field.key)?.keyPlace ?? node.place.start, "plain", ["key": field.key]))
        }
    }

    private static func finding(_ path: String, _ remark: RuledRemark) -> Finding {
        Finding(path: path, rule: remark.rule, severity: Rule.byID[remark.rule]?.severity ?? .error, remark: remark.remark)
    }

    /// What these files and those of the vocabulary set aside, by path.
    static func allowances(in files: [String: [UInt8]]) -> [String: SetAside] {
        var found: [String: SetAside] = [:]
        for (path, bytes) in files where path.hasPrefix("content/") && path.hasSuffix(".yaml") && Allowance.mayStand(in: bytes) {
            guard let node = try? YAMLReader.read(bytes[...]) else { continue }
            found[path] = SetAside(Allowance.read(bytes, bytes.indices, as: node, firstLine: 1))
        }
        return found
    }

    static func figures(_ node: Node) -> [Figure] { (node.list ?? []).compactMap(Figure.init) }

    static func rates(_ node: Node) -> [Rate] { (node.list ?? []).compactMap(Rate.init) }
}

extension Node {
    fileprivate var labels: [Language: String] {
        if let text = text("label").value { return [.danish: text] }
        let node = self["label"] ?? .none
        return Dictionary(
            uniqueKeysWithValues: Language.allCases.compactMap { language in node.text(language.rawValue).value.map { (language, $0) } })
    }
}

extension Figure {
    fileprivate init?(_ node: Node) {
        guard let id = node.text("id").value, let source = node.text("source").value else { return nil }
        self.id = id
        topic = node.text("topic").value
        labels = node.labels
        value = node.number("value").value
        series = (node["series"]?.list ?? []).compactMap { point in
            guard let value = point.number("value").value else { return nil }
            let label = point.text("label").value ?? point["label"]?.text("da").value ?? point.text("year").value ?? ""
            return (label, value)
        }
        unit = node.text("unit").value
        year = node.text("year").value
        definition = node.text("definition").value ?? node["definition"]?.text("da").value
        self.source = source
        url = node.text("url").value
        checked = node.day("checked").value
    }
}

extension Rate {
    fileprivate init?(_ node: Node) {
        guard let id = node.text("id").value, let amount = node.number("amount").value, let year = node.text("year").value,
            let source = node.text("source").value
        else { return nil }
        self.id = id
        topic = node.text("topic").value
        labels = node.labels
        self.amount = amount
        unit = node.text("unit").value
        self.year = year
        self.source = source
        url = node.text("url").value
        checked = node.day("checked").value
    }
}
