internal import Markdown
internal import Text

extension Rule {
    /// Applicants must know the pay or its range before the interview (directive (EU) 2023/970, due 7 June 2026; no Danish act was
    /// found, so it is a note). "Løn efter aftale" says nothing of it.
    static let payMissing = Rule(
        "pay-missing", .promises, .note,
        .opening { draft, _ in
            guard draft.file.lacks("pay"), draft.file.misspelt.isDisjoint(with: ["agreement", "from", "to"]) else { return [] }
            let text = draft.file.outline.text
            guard literals.stand(in: text), let (range, words) = vague(in: text) else {
                return [Remark(draft.file.placeOfMissing("pay"))]
            }
            return [Remark(draft.file.outline.place(of: range), "vague", ["words": words])]
        })

    private static let literals = Needles(["øn efter ", "ønn etter ", "øn aftales", "ønn avtales", "ay by ", "ay to be "])

    /// In small letters.
    private static let phrases = [
        "løn efter aftale", "løn efter kvalifikationer", "løn aftales", "lønn etter avtale", "lønn etter kvalifikasjoner", "lønn avtales",
        "pay by agreement", "pay to be agreed",
    ].map { Array($0.utf8) }

    private static func vague(in text: [UInt8]) -> (Range<Int>, String)? {
        let lower = text.map { $0 &- 0x41 < 26 ? $0 | 0x20 : $0 }
        for phrase in phrases {
            guard let start = lower.firstRange(of: phrase) else { continue }
            return (start, String(decoding: text[start], as: UTF8.self))
        }
        return nil
    }
}
