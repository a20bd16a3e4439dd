internal import Text

/// A number as a text writes it in figures: "28,56", "1.234.567", "1 234", "2,7 mio.".
struct Numeral {
    let range: Range<Int>
    /// What it may mean: "9.100" is nine thousand to a Dane and nine point one to an Englishman.
    let readings: [Double]
    /// Whether its thousands are set apart.
    let isGrouped: Bool
    /// Digits only.
    let isPlain: Bool

    func means(_ value: Double) -> Bool { readings.contains { abs($0 - value) < 1e-6 * max(1, abs(value)) } }

    var largest: Double { readings.max() ?? 0 }

    /// A year, as far as figures alone can tell.
    var year: Int? {
        guard isPlain, range.count == 4, let value = readings.first, (1900...2100).contains(value) else { return nil }
        return Int(value)
    }

    /// All in a stretch of text, in order. A row of figures that is no number, as a telephone number or a date, is left out.
    static func all(in text: [UInt8], _ stretch: Range<Int>) -> [Numeral] {
        var found: [Numeral] = []
        var index = stretch.lowerBound
        while index < stretch.upperBound {
            guard isDigit(text[index]) else {
                index += 1
                continue
            }
            var parts: [Range<Int>] = []
            var marks: [UInt8] = []
            let start = index
            while true {
                var end = index
                while end < stretch.upperBound, isDigit(text[end]) { end += 1 }
                parts.append(index..<end)
                index = end
                guard let (mark, next) = mark(at: end, in: text, before: stretch.upperBound) else { break }
                marks.append(mark)
                index = next
            }
            guard isFree(start, index, in: text, stretch), let (readings, isGrouped) = readings(parts, marks, in: text) else { continue }
            let (scale, end) = scale(after: index, in: text, before: stretch.upperBound)
            found.append(
                Numeral(
                    range: start..<end, readings: readings.map { $0 * scale }, isGrouped: isGrouped, isPlain: marks.isEmpty && scale == 1))
        }
        return found
    }

    /// A point, comma or blank between two digits, the blank as 0x20 whatever its width.
    private static func mark(at index: Int, in text: [UInt8], before end: Int) -> (UInt8, next: Int)? {
        guard index < end else { return nil }
        var (mark, next) = (text[index], index + 1)
        switch mark {
        case UInt8(ascii: "."), UInt8(ascii: ","), 0x20, UInt8(ascii: "/"), UInt8(ascii: ":"): break
        case 0xC2 where next < end && text[next] == 0xA0: (mark, next) = (0x20, index + 2)
        case 0xE2 where next + 1 < end && text[next] == 0x80 && text[next + 1] == 0xAF: (mark, next) = (0x20, index + 3)
        default: return nil
        }
        // "2023 30 kroner": a blank joins only three digits to what stands before.
        if mark == 0x20, !hasThreeDigits(at: next, in: text, before: end) { return nil }
        return next < end && isDigit(text[next]) ? (mark, next) : nil
    }

    private static func hasThreeDigits(at index: Int, in text: [UInt8], before end: Int) -> Bool {
        index + 3 <= end && text[index..<index + 3].allSatisfy(isDigit) && (index + 3 == end || !isDigit(text[index + 3]))
    }

    /// A number stands by itself, not in a word, a code or a telephone number.
    private static func isFree(_ start: Int, _ end: Int, in text: [UInt8], _ stretch: Range<Int>) -> Bool {
        if start > stretch.lowerBound {
            let before = text[start - 1]
            let isInWord = isLetter(before) || before >= 0x80 && start - 2 >= stretch.lowerBound && text[start - 2] == 0xC3
            if isInWord || before == UInt8(ascii: "+") || before == UInt8(ascii: "/") || before == UInt8(ascii: "#") { return false }
            // "22 33 44 55" and the like: digits that no blank of ours joins.
            if before == 0x20, start - 2 >= stretch.lowerBound, isDigit(text[start - 2]) { return false }
        }
        if end + 1 < stretch.upperBound, text[end] == 0x20, isDigit(text[end + 1]) { return false }
        return end >= stretch.upperBound || !isLetter(text[end])
    }

    private static func readings(_ parts: [Range<Int>], _ marks: [UInt8], in text: [UInt8]) -> ([Double], isGrouped: Bool)? {
        guard parts.reduce(0, { $0 + $1.count }) <= 15 else { return nil }
        func digits(_ parts: ArraySlice<Range<Int>>) -> Double {
            parts.joined().reduce(0) { $0 * 10 + Double(text[$1] - 0x30) }
        }
        func decimals(_ part: Range<Int>) -> Double { part.reversed().reduce(0) { ($0 + Double(text[$1] - 0x30)) / 10 } }
        func isGroup(_ parts: ArraySlice<Range<Int>>) -> Bool {
            (1...3).contains(parts.first?.count ?? 0) && parts.dropFirst().allSatisfy { $0.count == 3 }
        }
        guard let first = marks.first else { return ([digits(parts[...])], false) }
        guard marks.allSatisfy({ $0 == 0x20 || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: ",") }) else { return nil }
        var readings: [Double] = []
        let isOneKind = marks.allSatisfy { $0 == first }
        let isGrouped = isOneKind && isGroup(parts[...])
        if isGrouped { readings.append(digits(parts[...])) }
        if let last = marks.last, last != 0x20, marks.count == 1 || (marks.dropLast().allSatisfy { $0 == first } && last != first),
            marks.count == 1 || isGroup(parts.dropLast())
        {
            readings.append(digits(parts.dropLast()) + decimals(parts[parts.count - 1]))
        }
        return readings.isEmpty ? nil : (readings, isGrouped || marks.count > 1)
    }

    /// "mio.", "tusind" and their like behind a number.
    private static func scale(after index: Int, in text: [UInt8], before end: Int) -> (Double, end: Int) {
        var start = index
        if start < end, text[start] == 0x20 {
            start += 1
        } else if start + 1 < end, text[start] == 0xC2, text[start + 1] == 0xA0 {
            start += 2
        }
        guard start > index else { return (1, index) }
        var stop = start
        while stop < end, isLetter(text[stop]), stop - start < 16 { stop += 1 }
        guard let scale = scales[String(decoding: folded(text[start..<stop]), as: UTF8.self)] else { return (1, index) }
        // "mio." ends behind its point.
        let isShort = stop - start < 5 && stop < end && text[stop] == UInt8(ascii: ".")
        return (scale, isShort ? stop + 1 : stop)
    }

    private static let scales: [String: Double] = [
        "tusind": 1e3, "tusinde": 1e3, "tusen": 1e3, "thousand": 1e3, "mio": 1e6, "mill": 1e6, "million": 1e6, "millioner": 1e6,
        "millions": 1e6, "mia": 1e9, "mrd": 1e9, "milliard": 1e9, "milliarder": 1e9, "billion": 1e9,
    ]

    static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }
    /// A letter of ASCII, or the first byte of another Latin one.
    static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 || byte == 0xC3 }
}
