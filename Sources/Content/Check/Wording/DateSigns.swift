/// Tells figures that may belong to a date, as `WrittenDate` reads one, from hours, ages and prices: by the bytes beside them.
///
/// Lets through what is none now and then, and holds back no date.
enum DateSigns {
    /// Whether a run of digits may be the day or the year that a date begins with, or the day behind its month.
    static func mayBeDate(_ digits: Range<Int>, in text: Span<UInt8>) -> Bool {
        let (start, end) = (digits.lowerBound, digits.upperBound)
        guard digits.count <= 2 || digits.count == 4 else { return false }
        // 2026-12-01
        if digits.count == 4 { return end + 1 < text.count && text[end] == UInt8(ascii: "-") && isDigit(text[end + 1]) }
        var next = end
        if end < text.count, isLetter(text[end]) {
            guard isOrdinalEnding(at: end, in: text) else { return false }
            next += 2
        } else if isNumericDate(from: end, in: text) {
            return true
        }
        next = gap(from: next, in: text)
        if isMonth(at: next, in: text) { return true }
        // "December 1"
        let last = gap(before: start, in: text)
        guard last < start else { return false }
        var first = last
        while first > 0, isLetter(text[first - 1]), last - first < longestMonth { first -= 1 }
        return first < last && isMonth(at: first, in: text)
    }

    private static let longestMonth = 9

    private static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }
    private static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }

    /// "1st", "2nd", "3rd", "4th"
    private static func isOrdinalEnding(at index: Int, in text: Span<UInt8>) -> Bool {
        guard index + 1 < text.count else { return false }
        switch (text[index] | 0x20, text[index + 1] | 0x20) {
        case (0x73, 0x74), (0x6E, 0x64), (0x72, 0x64), (0x74, 0x68): return true
        default: return false
        }
    }

    /// "/12", "-12-2026", ".12.26": a mark and a month, and behind other marks than a stroke a year too.
    private static func isNumericDate(from end: Int, in text: Span<UInt8>) -> Bool {
        guard end + 1 < text.count else { return false }
        let mark = text[end]
        guard mark == UInt8(ascii: "/") || mark == UInt8(ascii: ".") || mark == UInt8(ascii: "-") else { return false }
        var (index, month) = (end + 1, 0)
        while index < text.count, isDigit(text[index]), month < 13 {
            month = month * 10 + Int(text[index] - 0x30)
            index += 1
        }
        guard (1...12).contains(month) else { return false }
        if mark == UInt8(ascii: "/") { return true }
        guard index + 1 < text.count else { return false }
        return [0x2F, 0x2E, 0x2D, 0x20].contains(text[index]) && (isDigit(text[index + 1]) || text[index + 1] == 0x20)
    }

    /// Past the signs that are neither letters nor digits.
    private static func gap(from start: Int, in text: Span<UInt8>) -> Int {
        var index = start
        while index < text.count {
            switch text[index] {
            case 0xC2: index += 2
            case 0xE2: index += 3
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x80...: return index
            default: index += 1
            }
        }
        return index
    }

    /// Before the signs that are neither letters nor digits.
    private static func gap(before end: Int, in text: Span<UInt8>) -> Int {
        var index = end
        while index > 0 {
            let byte = text[index - 1]
            if byte < 0x80 {
                if isLetter(byte) || isDigit(byte) { return index }
                index -= 1
            } else if index > 1, text[index - 2] == 0xC2 {
                index -= 2
            } else if index > 2, text[index - 3] == 0xE2 {
                index -= 3
            } else {
                return index
            }
        }
        return index
    }

    /// Whether three letters begin the name of a month, Danish, Norwegian or English.
    private static func isMonth(at index: Int, in text: Span<UInt8>) -> Bool {
        guard index + 2 < text.count else { return false }
        let letters = UInt32(text[index] | 0x20) << 16 | UInt32(text[index + 1] | 0x20) << 8 | UInt32(text[index + 2] | 0x20)
        return months.contains(letters)
    }

    private static let months: [UInt32] = [
        "jan", "feb", "mar", "apr", "maj", "mai", "may", "jun", "jul", "aug", "sep", "okt", "oct", "nov", "dec", "des",
    ]
    .map { $0.utf8.reduce(0) { $0 << 8 | UInt32($1) } }
}
