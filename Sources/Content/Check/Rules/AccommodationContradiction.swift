internal import Markdown
internal import Text

extension Rule {
    /// The text takes back what the field promises: a calm pace and "højt tempo", no heavy lifting and "løfte 20 kg".
    static let accommodationContradiction = Rule(
        "accommodation-contradiction", .accommodations, .warning,
        .opening { draft, context in
            let entries = draft.accommodations
            // By accommodation: asked at each word of the text that begins a phrase.
            var isOffered = [Bool](repeating: false, count: context.vocabulary.accommodations.all.count)
            for index in entries.indices { if case .known(let known) = entries[index].meaning { isOffered[known] = true } }
            guard isOffered.contains(true) else { return [] }
            let text = draft.file.outline.text
            let lift = context.vocabulary.accommodations.index(of: "no-heavy-lifting").flatMap { isOffered[$0] ? $0 : nil }
            let mentions = context.vocabulary.contradictions.mentions(
                in: text, of: { [isOffered] in isOffered[$0] }, beginningAt: draft.wordStarts)
            let spoken = mentions.map { ($0.accommodation, $0.range) } + lifting(text, lift)
            return spoken.compactMap { index, range in
                guard let entry = entries.first(where: { $0.meaning == .known(index) }) else { return nil }
                let words = String(decoding: text[range], as: UTF8.self).oneLine
                let facts = ["words": words, "accommodation": entry.words, "line": String(entry.place.line)]
                return Remark(draft.file.outline.place(of: range), "plain", facts, related: entry.place)
            }
        })

    /// In kilograms: what Arbejdstilsynet calls a light lift close to the body stays below (an editorial limit).
    private static let heavy = 15.0

    private static let units = Needles(["kg", "kilo", "KG"])

    /// A lift in kilograms above the limit: "løfte 20 kg", "løft på op til 25 kilo".
    private static func lifting(_ text: [UInt8], _ accommodation: Int?) -> [(Int, Range<Int>)] {
        guard let index = accommodation, units.stand(in: text) else { return [] }
        var found: [(Int, Range<Int>)] = []
        for sentence in sentences(of: text) {
            let words = wordRanges(in: text, sentence)
            guard let lift = words.firstIndex(where: { folded(text[$0]).starts(with: "loeft".utf8) }) else { continue }
            guard !words[..<lift].suffix(3).contains(where: { isDenial(text[$0]) }) else { continue }
            for (number, unit) in zip(words[lift...], words[lift...].dropFirst()) {
                if isDenial(text[number]) { break }
                guard let kilograms = decimal(String(decoding: text[number], as: UTF8.self)), kilograms > heavy,
                    ["kg", "kilo", "kilogram"].contains(String(decoding: folded(text[unit]), as: UTF8.self))
                else { continue }
                found.append((index, words[lift].lowerBound..<unit.upperBound))
            }
        }
        return found
    }

    private static func isDenial(_ word: ArraySlice<UInt8>) -> Bool {
        ["ikke", "aldrig", "aldri", "ingen", "uden", "uten", "not", "never"].contains(String(decoding: folded(word), as: UTF8.self))
    }

    private static func wordRanges(in text: [UInt8], _ range: Range<Int>) -> [Range<Int>] {
        func isDigit(_ index: Int) -> Bool { range.contains(index) && text[index] >= 0x30 && text[index] <= 0x39 }
        var words: [Range<Int>] = []
        var start: Int?
        for index in range {
            let byte = text[index]
            // The comma of 20,5 stands within the number.
            let isMark = (byte == UInt8(ascii: ",") || byte == UInt8(ascii: ".")) && isDigit(index - 1) && isDigit(index + 1)
            let isWord = byte >= 0x80 || (byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A) || isDigit(index) || isMark
            if isWord {
                start = start ?? index
            } else if let first = start {
                words.append(first..<index)
                start = nil
            }
        }
        if let start { words.append(start..<range.upperBound) }
        return words
    }
}
