internal import Markdown
internal import Text

extension Rule {
    /// A percentage or a large number that says something of the world, in a story or a guide that names no source.
    static let numberWithoutSource = Rule(
        "number-without-source", .freshness, .warning,
        .file { draft, _ in
            switch draft.kind {
            case .story: guard draft.lacks("source") else { return [] }
            case .guide: guard draft.lacks("sources") else { return [] }
            case .opening, .employer, .event, .page: return []
            }
            let key = draft.kind == .story ? "source" : "sources"
            func remark(_ text: [UInt8], _ range: Range<Int>, _ place: Place) -> Remark {
                Remark(place, "plain", ["words": String(decoding: text[range], as: UTF8.self).oneLine, "key": key])
            }
            let text = draft.outline.text
            // A link within a paragraph is its source: to a rate, a figure or another site.
            let sources = draft.outline.links.filter { ["rate:", "figure:", "http"].contains(where: $0.destination.hasPrefix) }
            let inText = draft.outline.blocks.lazy.flatMap { block in
                StatedNumber.all(in: text, block.text).lazy.filter { !isSourced($0, in: block.text, by: sources) }
            }
            let inFields = ["summary", "answer"].compactMap { draft.front[$0] }.flatMap { node -> [Remark] in
                let text = Array((node.text ?? "").utf8)
                // The short answer may cite its numbers itself.
                guard !(node.text ?? "").contains("](") else { return [] }
                return StatedNumber.all(in: text, 0..<text.count).prefix(1).map { remark(text, $0, node.place) }
            }
            return inFields + inText.prefix(most).map { range in remark(text, range, draft.outline.place(of: range)) }
        })

    /// Findings of one file: who has read so many adds the source.
    private static let most = 20

    /// The links come in the order of the text; those of a block are found by halves.
    private static func isSourced(_ number: Range<Int>, in block: Range<Int>, by links: [Outline.Link]) -> Bool {
        var (low, high) = (0, links.count)
        while low < high {
            let middle = (low + high) / 2
            if links[middle].text.lowerBound < block.lowerBound { low = middle + 1 } else { high = middle }
        }
        while low < links.count, links[low].text.lowerBound < block.upperBound {
            if links[low].text.overlaps(number) || links[low].destination.hasPrefix("http") { return true }
            low += 1
        }
        return false
    }
}

/// A number that states a fact about many: "65 %", "40.000 personer", "25.000 kr.".
enum StatedNumber {
    static func all(in text: [UInt8], _ stretch: Range<Int>) -> [Range<Int>] {
        guard text[stretch].contains(where: Numeral.isDigit) else { return [] }
        return Numeral.all(in: text, stretch).compactMap { numeral in
            let after = FoldedWord.all(in: text, numeral.range.upperBound..<min(stretch.upperBound, numeral.range.upperBound + 60))
            // A comma or a point ends what is counted.
            let counted = after.prefix(4).prefix { word in
                !text[numeral.range.upperBound..<word.range.lowerBound].contains { $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: ".") }
            }.map(\.text)
            if let unit = counted.first, percents.contains(unit) {
                guard numeral.largest > 0, !counted.dropFirst().contains(where: ownMatters.contains) else { return nil }
                // "Vi er 100 % enige" is a way to speak; "100 % succes" and "100 % af dem" are claims.
                guard numeral.largest != 100 || counted.dropFirst().first.map(claims.contains) ?? false else { return nil }
                return numeral.range.lowerBound..<after[0].range.upperBound
            }
            guard numeral.largest >= 1000 else { return nil }
            let before = FoldedWord.before(numeral.range.lowerBound, in: text, most: 2).map(\.text)
            if before.contains(where: references.contains) { return nil }
            if let last = before.last, currencies.contains(last) { return numeral.range }
            guard let unit = counted.firstIndex(where: { isCounted($0) }) else {
                // "Tallet er steget til 100.000 sidste år": what is counted stands before.
                let isBare = counted.first.map(times.contains) ?? true
                return numeral.isGrouped && numeral.largest >= 10_000 && isBare ? numeral.range : nil
            }
            // "I 2024 fik virksomheder …" counts none: a year has its unit right behind it.
            return numeral.year != nil && unit > 0 ? nil : numeral.range.lowerBound..<end(of: after[unit], in: text)
        }
    }

    /// "kr." ends behind its point.
    private static func end(of unit: FoldedWord, in text: [UInt8]) -> Int {
        let end = unit.range.upperBound
        return unit.text == "kr" && end < text.count && text[end] == UInt8(ascii: ".") ? end + 1 : end
    }

    private static func isCounted(_ word: String) -> Bool { units.contains(word) || currencies.contains(word) }

    private static let percents: Set<String> = ["%", "procent", "pct", "prosent", "percent", "procentpoint", "prosentpoeng"]
    /// What a workplace says of itself: the part of a post, of a day, of a price.
    private static let ownMatters: Set<String> = [
        "stilling", "stillingen", "stillinger", "job", "jobb", "tid", "tiden", "dagen", "ansat", "ansatt", "rabat", "rabatt", "sikker",
        "sikre",
        "enig", "enige", "effektivitet", "intensitet", "post", "position", "time", "sure",
    ]
    private static let claims: Set<String> = ["succes", "suksess", "success", "af", "av", "of"]
    private static let times: Set<String> = ["sidste", "siste", "forrige", "last", "aaret", "aarligt", "aarlig", "nu", "dag"]
    private static let currencies: Set<String> = ["kr", "kroner", "krone", "dkk", "nok", "sek", "eur", "euro", "yen", "dollar", "usd"]
    /// Before the number of a law, a case, a street or a telephone.
    private static let references: Set<String> = [
        "nr", "nummer", "lov", "stk", "side", "art", "artikel", "tlf", "telefon", "sag", "cvr", "orgnr", "no", "bekendtgoerelse",
        "vejledning",
        "postnummer", "postboks", "kl", "isbn", "ean",
    ]
    private static let units: Set<String> = [
        "person", "personer", "mennesker", "menneske", "borgere", "borger", "borgerne", "innbyggere", "indbyggere", "medarbejdere",
        "medarbeidere", "ansatte",
        "kolleger", "kollegaer", "visiterede", "fleksjob", "fleksjobbere", "skaanejob", "job", "jobs", "jobber", "stillinger",
        "virksomheder", "bedrifter",
        "arbejdspladser", "arbeidsplasser", "arbejdsgivere", "arbeidsgivere", "unge", "voksne", "kvinder", "kvinner", "maend", "menn",
        "boern", "barn",
        "foertidspensionister", "ufoere", "deltagere", "deltakere", "jobsoegende", "arbeidssoekere", "ledige", "medlemmer", "people",
        "persons",
        "employees", "workers", "companies", "firms", "employers", "members", "danskere", "nordmenn", "danes",
    ]
}
