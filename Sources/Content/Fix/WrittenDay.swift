internal import Text

extension Day {
    /// Reads a day as people in Denmark and Norway write it, the day before the month: `15. december 2026`, `15/12/2026`, `15/12-2026`,
    /// `15.12.2026`, `15-12-2026`, `tirsdag den 15. desember 2026`; also `2026/12/15` and `2026-12-5`.
    ///
    /// Nil where another day could be meant: a year of two digits, a weekday that the day is not, and, where the month may stand first as
    /// in English, two numbers that are both months.
    init?(written text: String, monthMayStandFirst: Bool) {
        var words: [Substring] = []
        let letters = String(decoding: folded(text), as: UTF8.self)
        for word in letters.split(whereSeparator: { " .,/-\u{A0}".contains($0) }) { words.append(word) }
        // "Senest den 15." is the 15.; "inden den 15." may be the day before.
        while let first = words.first, ["senest", "innen"].contains(first) { words.removeFirst() }
        var weekday: Int?
        if let first = words.first, let day = Self.index(of: first, in: Self.weekdays, atLeast: 3) {
            weekday = day
            words.removeFirst()
        }
        while let first = words.first, ["den", "d", "the"].contains(first) { words.removeFirst() }
        guard words.count == 3, let day = Self.day(words, monthMayStandFirst) else { return nil }
        if let weekday, weekday != day.weekday { return nil }
        self = day
    }

    private static func day(_ words: [Substring], _ monthMayStandFirst: Bool) -> Day? {
        func number(_ index: Int, _ lengths: ClosedRange<Int>) -> Int? {
            let word = words[index]
            return lengths.contains(word.utf8.count) && word.utf8.allSatisfy { $0 &- 0x30 < 10 } ? Int(word) : nil
        }
        if let year = number(0, 4...4), let month = number(1, 1...2), let day = number(2, 1...2) {
            return Day(year: year, month: month, day: day)
        }
        guard let year = number(2, 4...4), year >= 1900 else { return nil }
        if let month = index(of: words[1], in: months, atLeast: 3), let day = number(0, 1...2) {
            return Day(year: year, month: month + 1, day: day)
        }
        if let month = index(of: words[0], in: months, atLeast: 3), let day = number(1, 1...2) {
            return Day(year: year, month: month + 1, day: day)
        }
        guard let day = number(0, 1...2), let month = number(1, 1...2), !monthMayStandFirst || day > 12 || day == month else { return nil }
        return Day(year: year, month: month, day: day)
    }

    /// In Danish, Norwegian and English, folded; a word may be shortened.
    private static let months: [[String]] = [
        ["januar", "january"], ["februar", "february"], ["marts", "mars", "march"], ["april"], ["maj", "mai", "may"], ["juni", "june"],
        ["juli", "july"], ["august"], ["september"], ["oktober", "october"], ["november"], ["december", "desember"],
    ]
    private static let weekdays: [[String]] = [
        ["mandag", "monday"], ["tirsdag", "tuesday"], ["onsdag", "wednesday"], ["torsdag", "thursday"], ["fredag", "friday"],
        ["loerdag", "saturday"], ["soendag", "sunday"],
    ]

    /// The one name that a word is, or begins.
    private static func index(of word: Substring, in names: [[String]], atLeast length: Int) -> Int? {
        guard word.utf8.count >= length else { return nil }
        let found = names.indices.filter { names[$0].contains { $0.hasPrefix(word) } }
        return found.count == 1 ? found[0] : nil
    }
}

extension Moment {
    /// Reads `3. december 2026 kl. 9` and `3/12-2026 kl. 9.30`: the clock of Copenhagen and Oslo.
    init?(written text: String, monthMayStandFirst: Bool) {
        let text = text.lowercased()
        guard let mark = text.firstRange(of: " kl"),
            let day = Day(written: String(text[..<mark.lowerBound]), monthMayStandFirst: monthMayStandFirst)
        else { return nil }
        let numbers = text[mark.upperBound...].trimmedOfPoint.split(omittingEmptySubsequences: false) { $0 == "." || $0 == ":" }
        guard (1...2).contains(numbers.count), numbers.allSatisfy({ (1...2).contains($0.utf8.count) }),
            numbers.dropFirst().allSatisfy({ $0.utf8.count == 2 }),
            let hour = Int(numbers[0]), (0..<24).contains(hour), let minute = numbers.count == 2 ? Int(numbers[1]) : 0,
            (0..<60).contains(minute)
        else { return nil }
        self.init("\(CopenhagenTime.start(of: day, hour: hour, minute: minute))")
    }
}

extension Substring {
    /// The time behind "kl" or "kl.".
    fileprivate var trimmedOfPoint: String { String(hasPrefix(".") ? dropFirst() : self).trimmed }
}
