internal import Text

extension Rule {
    /// The words of a link say another number, or another year, than the entry they cite.
    static let figureMismatch = Rule(
        "figure-mismatch", .freshness, .error,
        .file { draft, context in
            NumberCitation.all(in: draft).compactMap { citation in
                let rate = citation.isRate ? context.rates[citation.id] : nil
                let figure = citation.isRate ? nil : context.figures[citation.id]
                guard let value = rate?.amount ?? figure?.value else { return nil }
                let year = (rate?.year ?? figure?.year).flatMap { Int($0) }
                let unit = rate?.unit ?? figure?.unit
                let amount = written(value, in: draft.language)
                let facts = ["words": citation.wording, "id": citation.id, "value": unit.map { "\(amount) \($0)" } ?? amount]
                switch CitedWords(citation).verdict(on: value, year: year) {
                case .fits: return nil
                case .value: return Remark(citation.place, "plain", facts)
                case .year(let said):
                    return Remark(
                        citation.place, "year", facts.merging(["year": year.map(String.init) ?? "", "said": String(said)]) { $1 })
                }
            }
        })

    /// A number as the language of the file writes it: `19.952`, `28,56`.
    private static func written(_ value: Double, in language: Language) -> String {
        let parts = plain(value).split(separator: ".")
        let group =
            switch language {
            case .danish: "."
            case .bokmaal: "\u{A0}"
            case .english: ","
            }
        var whole = ""
        for (index, digit) in (parts.first ?? "").enumerated() {
            let rest = (parts.first?.count ?? 0) - index
            if index > 0, rest.isMultiple(of: 3), parts.first?.count ?? 0 > 4 || language != .bokmaal { whole += group }
            whole.append(digit)
        }
        return parts.count < 2 ? whole : whole + (language == .english ? "." : ",") + parts[1]
    }
}

/// The words of a link that cites a number, held against the number.
private struct CitedWords {
    enum Verdict { case fits, value, year(Int) }

    private let numerals: [Numeral]
    private let words: [FoldedWord]
    /// Words of measure around the number: "knap", "ca.".
    private let hedges: [Hedge]

    private enum Hedge { case about, below, above }

    init(_ citation: NumberCitation) {
        numerals = Numeral.all(in: citation.text, citation.words)
        words = FoldedWord.all(in: citation.text, citation.words)
        let near = numerals.isEmpty ? [] : FoldedWord.before(citation.words.lowerBound, in: citation.text, most: 3) + words
        hedges = near.compactMap { Self.hedges[$0.text] }
    }

    func verdict(on value: Double, year: Int?) -> Verdict {
        let numbers = numerals.filter { $0.means(value) || $0.year == nil }
        let years = numerals.filter { !$0.means(value) }.compactMap(\.year)
        if let year, let other = years.first, !years.contains(year) { return .year(other) }
        if numbers.isEmpty || numbers.contains(where: { fits($0, value) }) || isShare(of: value) { return .fits }
        return .value
    }

    private func fits(_ numeral: Numeral, _ value: Double) -> Bool {
        if numeral.means(value) { return true }
        return hedges.contains { hedge in
            numeral.readings.contains { said in
                let distance = abs(said - value) / abs(value)
                return switch hedge {
                case .about: distance <= Self.slack
                case .below: value <= said && distance <= 2 * Self.slack
                case .above: value >= said && distance <= 2 * Self.slack
                }
            }
        }
    }

    /// "4 ud af 5" is 80 %.
    private func isShare(of value: Double) -> Bool {
        guard numerals.count == 2, let part = numerals[0].readings.first, let whole = numerals[1].readings.first, whole > 0,
            words.contains(where: { ["af", "av", "of"].contains($0.text) })
        else { return false }
        return abs(part / whole * 100 - value) < 0.5
    }

    /// A rounding that the words admit may be so far off, as a part of the value; twice as far where they say to which side.
    private static let slack = 0.05

    private static let hedges: [String: Hedge] = [
        "ca": .about, "cirka": .about, "circa": .about, "omkring": .about, "omtrent": .about, "rundt": .about, "about": .about,
        "around": .about, "roughly": .about, "approximately": .about, "naesten": .below, "nesten": .below, "knap": .below,
        "knapt": .below, "nearly": .below, "almost": .below, "under": .below, "mod": .below, "mot": .below, "godt": .above, "over": .above,
        "mere": .above,
        "mer": .above, "flere": .above, "more": .above, "drygt": .above,
    ]
}
