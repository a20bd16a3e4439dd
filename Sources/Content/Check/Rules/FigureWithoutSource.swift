extension Rule {
    /// Rates and figures age: each says where it is from, of which year, and when somebody last looked.
    static let figureWithoutSource = Rule(
        "figure-without-source", .freshness, .error,
        .number { entry, _ in
            var remarks: [Remark] = []
            func missing(_ key: String, _ variant: String, _ severity: Severity?) {
                guard entry.lacks(key) else { return }
                remarks.append(Remark(entry.placeOfMissing(key), variant, ["id": entry.id], severity: severity))
            }
            missing("source", "plain", nil)
            if entry.isRate { missing("year", "year", nil) }
            missing("checked", "checked", .warning)
            return remarks
        })
}

/// An entry of `rates.yaml` or `figures.yaml`, as it was written.
struct NumberEntry: Sendable {
    let path: String
    let isRate: Bool
    let node: Node
    /// Keys that an editor plainly meant but spelt otherwise.
    let misspelt: Set<String>

    /// Empty where it has none.
    var id: String { node.text("id").value ?? "" }

    func lacks(_ key: String) -> Bool { node[key] == nil && !misspelt.contains(key) }

    func placeOfMissing(_ key: String) -> Place { node.entry(key)?.keyPlace ?? (node.entry("id")?.place ?? node.place.start) }

    /// Whether each of its labels names the year it is of.
    func names(year: String) -> Bool {
        let label = node["label"]
        let labels = label?.entries?.compactMap(\.value.text) ?? [label?.text].compactMap { $0 }
        return !labels.isEmpty && labels.allSatisfy { $0.contains(year) }
    }

    static func all(_ path: String, isRate: Bool, _ node: Node) -> [NumberEntry] {
        let schema = isRate ? Schema.rates : Schema.figures
        return (node.list ?? []).filter { $0.entries != nil }.map { part in
            let remarks = schema.remarks(on: part).filter { $0.rule == "key-unknown" }
            let misspelt = Set(remarks.flatMap { remark in ["near", "parent"].compactMap { remark.remark.facts[$0] } })
            return NumberEntry(path: path, isRate: isRate, node: part, misspelt: misspelt)
        }
    }
}
