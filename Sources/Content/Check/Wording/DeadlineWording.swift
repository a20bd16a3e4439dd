internal import Text

/// A date that a text gives as the last for applying: "ansøgningsfrist 1. december", "søk innen 15. desember".
struct DeadlineMention {
    /// From the words that make it a deadline to the end of the date.
    let range: Range<Int>
    let date: WrittenDate

    func fits(_ deadline: Day) -> Bool { date.isSame(as: deadline) }
}

/// Finds deadlines in running text, and only where the words leave no doubt: the date stands right behind them.
enum DeadlineWording {
    static func mentions(in text: [UInt8]) -> [DeadlineMention] {
        // Nearly every text ends here.
        guard mayHoldDeadline(text) else { return [] }
        return Rule.sentences(of: text).flatMap { mentions(in: text, $0) }
    }

    /// Whether a figure that may begin a date, or follow its month, has a word of deadlines somewhere before it.
    private static func mayHoldDeadline(_ text: [UInt8]) -> Bool {
        let bytes = text.span
        var start = bytes.digit(from: 0)
        while start < bytes.count {
            var end = start
            while end < bytes.count, Numeral.isDigit(bytes[end]) { end += 1 }
            if DateSigns.mayBeDate(start..<end, in: bytes), literals.stand(in: bytes.extracting(max(0, start - longestLead)..<start)) {
                return true
            }
            start = bytes.digit(from: end)
        }
        return false
    }

    /// Bytes from a word of deadlines to its date at most.
    private static let longestLead = 160

    private static let literals = Needles([
        "inden", "Inden", "innen", "Innen", "enest", "frist", "Frist", "eadline", "pply by", "later than",
    ])

    private static func mentions(in text: [UInt8], _ sentence: Range<Int>) -> [DeadlineMention] {
        // A long sentence is a list of something; its deadline would be no clear one.
        guard sentence.count < 2000, holdsDigit(text, sentence), literals.stand(in: text.span.extracting(sentence)) else { return [] }
        let stretch = extended(sentence, in: text)
        guard text[stretch].contains(where: Numeral.isDigit) else { return [] }
        let words = FoldedWord.all(in: text, stretch)
        guard !words.contains(where: { movings.contains($0.text) }) else { return [] }
        let isApplying = words.contains { word in applying.contains(word.text) || applications.contains(where: word.text.hasPrefix) }
        for (index, word) in words.enumerated() where word.range.lowerBound < sentence.upperBound {
            let isDeadline = deadlines.contains(word.text) || word.text == "frist" || word.text == "fristen" || word.text == "deadline"
            guard isDeadline || (isApplying && latest.contains(word.text)) else { continue }
            guard !words[..<index].suffix(3).contains(where: { denials.contains($0.text) }) else { continue }
            var next = index + 1
            while next < words.count, next - index <= reach, fillers.contains(words[next].text) { next += 1 }
            guard next < words.count, let date = WrittenDate(words[next...].prefix(4), in: text) else { continue }
            // What names the deadline outright is sure of the date behind it; "senest" is not before the whole sentence is read.
            guard !words[..<(isDeadline ? next : words.count)].contains(where: { others.contains($0.text) }) else { continue }
            return [DeadlineMention(range: word.range.lowerBound..<date.end, date: date)]
        }
        return []
    }

    /// A sentence with what follows the point of "1. december", which ends it for others.
    private static func extended(_ sentence: Range<Int>, in text: [UInt8]) -> Range<Int> {
        var end = sentence.upperBound
        while end < text.count, end > sentence.lowerBound, text[end] == UInt8(ascii: "."),
            Numeral.isDigit(text[end - 1]) || isShort(end, text)
        {
            guard goesOn(after: end + 1, in: text) else { break }
            end += 1
            let limit = min(text.count, sentence.upperBound + 80)
            while end < limit, text[end] != UInt8(ascii: "."), text[end] != UInt8(ascii: "!"), text[end] != UInt8(ascii: "?"),
                text[end] != 0x0A
            {
                end += 1
            }
            if end >= limit { break }
        }
        return sentence.lowerBound..<min(end, text.count)
    }

    /// A figure, a small letter or the name of a month: what stood before was no end.
    private static func goesOn(after index: Int, in text: [UInt8]) -> Bool {
        var index = index
        while index < text.count, text[index] == 0x20 { index += 1 }
        guard index < text.count else { return false }
        if Numeral.isDigit(text[index]) || text[index] &- 0x61 < 26 { return true }
        return FoldedWord.all(in: text, index..<min(text.count, index + 12)).first.map { WrittenDate.months[$0.text] != nil } ?? false
    }

    /// "d. 1", "kl. 12", "dec. 2026".
    private static func isShort(_ end: Int, _ text: [UInt8]) -> Bool {
        var start = end
        while start > 0, end - start < 4, (text[start - 1] | 0x20) &- 0x61 < 26 { start -= 1 }
        guard end - start < 4 else { return false }
        return shorts.contains(String(decoding: text[start..<end], as: UTF8.self).lowercased())
    }

    private static let shorts: Set<String> = ["d", "kl", "dec", "des", "nov", "jan", "feb", "okt", "sep", "aug", "apr", "mar"]

    /// In a sentence, or behind a point that may not end it.
    private static func holdsDigit(_ text: [UInt8], _ sentence: Range<Int>) -> Bool {
        for index in sentence.lowerBound..<min(text.count, sentence.upperBound + 8) where Numeral.isDigit(text[index]) { return true }
        return false
    }

    /// Words between a deadline and its date at most.
    private static let reach = 8

    private static let deadlines: Set<String> = [
        "ansoegningsfrist", "ansoegningsfristen", "soeknadsfrist", "soeknadsfristen", "ansoegningsdeadline",
    ]
    /// With a word of applying in the sentence.
    private static let latest: Set<String> = ["senest", "inden", "innen", "by", "than"]
    /// "Søg", not "vi søger".
    private static let applying: Set<String> = ["soeg", "soege", "soek", "soeke", "apply"]
    private static let applications = ["ansoeg", "soeknad", "applica"]
    /// Sentences about other days: the answer, the talk, the first day of work.
    private static let others: Set<String> = [
        "svar", "svarer", "besked", "beskjed", "samtale", "samtaler", "samtalen", "jobsamtaler", "intervju", "intervjuer", "interview",
        "interviews",
        "start", "starter", "tiltraedelse", "tiltredelse", "begynder", "begynde", "begynne", "starte", "tiltraede", "tiltre", "begynner",
        "ringer", "indkalder", "kaller", "hoerer", "hoere",
        "inviterer", "reply", "answer",
    ]
    /// Sentences about a deadline that is no longer the one.
    private static let movings: Set<String> = [
        "forlaenges", "forlenges", "forlaenget", "forlenget", "udskydes", "udskudt", "utsettes", "utsatt", "tidligere", "extended",
        "former",
    ]
    private static let denials: Set<String> = ["ikke", "ingen", "uden", "uten", "not", "no"]
    private static let fillers: Set<String> = [
        "er", "den", "d", "for", "at", "aa", "soege", "ansoege", "soeke", "ansoegning", "ansoegninger", "ansoegningen", "soeknad",
        "soeknaden", "soeknader",
        "senest", "og", "med", "udloeb", "utgaar", "udloeber", "mandag", "tirsdag", "onsdag", "torsdag", "fredag", "loerdag", "soendag",
        "is", "the",
        "on", "applications", "applying", "monday", "tuesday", "wednesday", "thursday", "friday", "til", "jobbet", "stillingen", "job",
    ]
}
