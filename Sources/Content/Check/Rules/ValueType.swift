internal import Text

extension Rule {
    /// Shapes and closed lists are judged while reading; here stand the values of lists that a site may extend: the sector of an
    /// opening and the list that a guide leads to.
    static let valueType = Rule(
        "value-type", .file, .error,
        .file { draft, context in
            let vocabulary = context.vocabulary
            switch draft.kind {
            case .opening:
                guard let node = draft.front["sector"] else { return [] }
                return [unlisted(node, "sector", in: vocabulary.sectors)].compactMap { $0 }
            case .guide:
                return (draft.front["filter"]?.entries ?? []).filter { $0.value.text != nil }.compactMap { entry in
                    switch entry.key {
                    case "scheme": unlisted(entry.value, "scheme", in: vocabulary.schemes)
                    case "sector": unlisted(entry.value, "sector", in: vocabulary.sectors)
                    case "accommodation": unlisted(entry.value, "accommodation", in: vocabulary.accommodations)
                    case "hours":
                        HourBand.all.contains { $0.slug == entry.value.text } ? nil : choice(entry.value, "hours", HourBand.all.map(\.slug))
                    case "municipality":
                        vocabulary.municipalities.index(of: entry.value.text ?? "") == nil
                            ? choice(entry.value, "municipality", vocabulary.municipalities.all.map(\.name)) : nil
                    default: nil
                    }
                }
            case .story, .employer, .event, .page: return []
            }
        })

    private static func unlisted(_ node: Node, _ key: String, in terms: Terms) -> Remark? {
        if let text = node.text, terms.index(of: text.trimmed) != nil { return nil }
        return choice(node, key, terms.all.map(\.slug), among: terms.names)
    }

    /// Shown of a long list, so that a message stays one.
    private static let shown = 30

    private static func choice(_ node: Node, _ key: String, _ slugs: [String], among names: [String]? = nil) -> Remark {
        let allowed = slugs.prefix(shown).joined(separator: ", ") + (slugs.count > shown ? " …" : "")
        let facts = ["key": key, "value": node.words, "allowed": allowed]
        guard let text = node.text, let near = nearest(to: text, among: names ?? slugs) else { return Remark(node.place, "choice", facts) }
        let fix = Fix(key: "replace", edits: [Edit(place: node.place, text: near)])
        return Remark(node.place, "choice-near", facts.merging(["near": near]) { $1 }, fix: fix)
    }
}
