extension Rule {
    /// Rates change every January, and an old one is never shown as current. At its entry: one of an earlier year whose label does not
    /// say which; one that does is openly history. In a text: such an old rate where a reader is not told its year.
    static let rateOutdated = Rule(
        "rate-outdated", .freshness, .warning,
        .several([
            .number { entry, context in
                guard entry.isRate, let (year, place) = entry.year, year < context.today.parts.year, !entry.names(year: String(year)) else {
                    return []
                }
                return [Remark(place, "plain", ["id": entry.id, "year": String(year), "today": String(context.today.parts.year)])]
            },
            .file { draft, context in
                NumberCitation.all(in: draft).filter(\.isRate).compactMap { citation in
                    guard let rate = context.rates[citation.id], let year = Int(rate.year), year < context.today.parts.year,
                        rate.isOpenlyDated, !String(decoding: citation.surroundings, as: UTF8.self).contains(rate.year)
                    else { return nil }
                    return Remark(citation.place, "undated", ["words": citation.wording, "id": rate.id, "year": rate.year])
                }
            },
        ]))
}

extension NumberEntry {
    fileprivate var year: (Int, Place)? {
        guard case .read(let year, let place) = node.integer("year") else { return nil }
        return (year, place)
    }
}

extension Rate {
    /// Whether its labels say the year: else the entry has its own finding.
    fileprivate var isOpenlyDated: Bool { !labels.isEmpty && labels.values.allSatisfy { $0.contains(year) } }
}
