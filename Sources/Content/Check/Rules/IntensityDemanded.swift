internal import Markdown
internal import Text

extension Rule {
    /// The municipality sets the intensity for the person in the job; an opening that names a percentage demands one.
    static let intensityDemanded = Rule(
        "intensity-demanded", .hours, .warning,
        .opening { draft, _ in
            let text = draft.file.outline.text
            // Nearly every text ends here; a capital begins a word, so the first letters are left out.
            guard text.span.holdsDigit, literals.stand(in: text) else { return [] }
            return sentences(of: text).compactMap { sentence in
                guard text.span.extracting(sentence).holdsDigit else { return nil }
                let words = folded(text[sentence])
                guard stems.contains(where: { $0.stands(in: words) }), percents.contains(where: { $0.stands(in: words) }) else {
                    return nil
                }
                return Remark(draft.file.outline.place(of: withoutLeadingSpace(sentence, in: text)))
            }
        })

    private static let literals = Needles(["ntensitet", "fektivitet", "rbejdsevne", "rbeidsevne"])
    private static let stems = ["effektivitet", "intensitet", "arbejdsevne paa", "arbeidsevne paa"].map(Needle.init)
    private static let percents = ["%", "procent", "pct", "prosent"].map(Needle.init)

    /// Stretches of text between full stops, question marks and blank lines; a point inside a number ends nothing.
    static func sentences(of text: [UInt8]) -> [Range<Int>] {
        let text = text.span
        var sentences: [Range<Int>] = []
        var start = 0
        var index = 0
        while true {
            index = SentenceEnds.next(in: text, from: index)
            if index == text.count { break }
            let isEnd =
                switch text[index] {
                case UInt8(ascii: "."), UInt8(ascii: "?"), UInt8(ascii: "!"):
                    index + 1 == text.count || text[index + 1] == 0x20 || text[index + 1] == 0x0A
                case 0x0A: index + 1 < text.count && text[index + 1] == 0x0A
                default: false
                }
            if isEnd, start < index {
                sentences.append(start..<index)
                start = index + 1
            }
            index += 1
        }
        if start < text.count { sentences.append(start..<text.count) }
        return sentences
    }

    private static func withoutLeadingSpace(_ range: Range<Int>, in text: [UInt8]) -> Range<Int> {
        (range.first { text[$0] > 0x20 } ?? range.lowerBound)..<range.upperBound
    }
}
