/// A date as people write it: "1. december 2026", "15. des.", "1/12", "1.12.2026", "2026-12-01", "December 1".
struct WrittenDate {
    let day, month: Int
    /// nil where the text leaves it to the reader.
    let year: Int?
    /// The byte past its last one.
    let end: Int

    /// The date that begins with the first of some words.
    init?(_ words: ArraySlice<FoldedWord>, in text: [UInt8]) {
        let words = Array(words)
        guard let first = words.first else { return nil }
        let numbers = words.prefix(3).map { Int($0.text) }
        func mark(after index: Int) -> String {
            guard index + 1 < words.count else { return "" }
            return String(decoding: text[words[index].range.upperBound..<words[index + 1].range.lowerBound], as: UTF8.self)
        }
        /// A year that follows a word: four figures, or two behind a mark like those before.
        func writtenYear(at index: Int) -> (Int, end: Int)? {
            guard index < words.count, let number = Int(words[index].text) else { return nil }
            let range = words[index].range
            if range.count == 4, (1990...2099).contains(number) { return (number, range.upperBound) }
            return range.count == 2 && ["-", ".", "/"].contains(mark(after: index - 1)) ? (2000 + number, range.upperBound) : nil
        }
        let found: (day: Int, month: Int, year: Int?, end: Int)
        if let month = words.dropFirst().first.flatMap({ Self.months[$0.text] }), let day = Self.ordinal(first.text) {
            let written = [" ", ". ", ", ", ".", " of "].contains(mark(after: 1)) ? writtenYear(at: 2) : nil
            found = (day, month, written?.0, written?.end ?? words[1].range.upperBound)
        } else if let month = Self.months[first.text], words.count > 1, let day = Self.ordinal(words[1].text) {
            let written = [" ", ", "].contains(mark(after: 1)) ? writtenYear(at: 2) : nil
            found = (day, month, written?.0, written?.end ?? words[1].range.upperBound)
        } else if numbers.count == 3, first.range.count == 4, let year = numbers[0], let month = numbers[1], let day = numbers[2],
            mark(after: 0) == "-", mark(after: 1) == "-"
        {
            found = (day, month, year, words[2].range.upperBound)
        } else if numbers.count > 1, let day = numbers[0], let month = numbers[1], ["/", ".", "-"].contains(mark(after: 0)) {
            let written = ["/", ".", "-", " ", "/ "].contains(mark(after: 1)) ? writtenYear(at: 2) : nil
            // "1.12" without a year may be a number, "1-12" a range.
            guard written != nil || mark(after: 0) == "/" else { return nil }
            found = (day, month, written?.0, written?.end ?? words[1].range.upperBound)
        } else {
            return nil
        }
        guard (1...12).contains(found.month), found.day >= 1, found.day <= Day.length(ofMonth: found.month, in: found.year ?? 2024) else {
            return nil
        }
        (day, month, year, end) = (found.day, found.month, found.year, found.end)
    }

    /// Whether it is a day, as far as it is written out.
    func isSame(as other: Day) -> Bool {
        let parts = other.parts
        return parts.day == day && parts.month == month && (year ?? parts.year) == parts.year
    }

    private static func ordinal(_ word: String) -> Int? {
        if let number = Int(word) { return (1...31).contains(number) ? number : nil }
        for ending in ["st", "nd", "rd", "th"] where word.hasSuffix(ending) { return Int(word.dropLast(2)) }
        return nil
    }

    /// Danish, bokmål and English, folded, with their short forms.
    static let months: [String: Int] = Dictionary(
        uniqueKeysWithValues: [
            "januar january jan", "februar february feb", "marts mars march mar", "april apr", "maj mai may", "juni june jun",
            "juli july jul", "august aug", "september sep sept", "oktober october okt oct", "november nov", "december desember dec des",
        ].enumerated().flatMap { index, names in names.split(separator: " ").map { (String($0), index + 1) } })
}
