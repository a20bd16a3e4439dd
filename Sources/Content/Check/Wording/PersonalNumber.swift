internal import Text

/// A Danish CPR number, or a Norwegian fødselsnummer or D-number, told by its shape and its date.
///
/// Never by a checksum: CPR numbers without it are valid since October 2007 (cpr.dk, 10 May 2023), and the control rule of the
/// fødselsnummer changes for numbers issued from 1 January 2032 (skatteetaten.no). A D-number adds 4 to the first digit.
struct PersonalNumber {
    /// In bytes of the text.
    let range: Range<Int>
    /// Ten digits in a row may be another number; with a hyphen or a blank, or eleven digits, it is hardly anything else.
    let isSure: Bool
    /// Whether a hyphen or a blank stands in it.
    let isInParts: Bool

    /// All that stand in a text. Of a text without six digits in a row only every sixth byte is looked at.
    static func all(in text: Span<UInt8>) -> [PersonalNumber] {
        var found: [PersonalNumber] = []
        var excused = 0..<0
        var index = 5
        while true {
            while index < text.count, !isDigit(text[index]) { index &+= 6 }
            guard index < text.count else { return found }
            var start = index
            while start > 0, isDigit(text[start - 1]) { start -= 1 }
            var end = digits(from: index, in: text)
            if let number = number(start, end, in: text) {
                // One label may stand for a row of bare numbers.
                let row = number.isInParts ? 0..<0 : excused
                end = number.range.upperBound
                if NumberLabel.stands(before: start, after: row, in: text, isInParts: number.isInParts) {
                    excused = number.range
                } else {
                    found.append(number)
                }
            }
            index = end + 6
        }
    }

    /// Whether a YAML text may hold one: six digits in a row, or a backslash, behind which they may stand otherwise.
    static func mayStand(inYAML text: Span<UInt8>) -> Bool {
        var index = 5
        while true {
            while index < text.count, !isDigit(text[index]) { index &+= 6 }
            guard index < text.count else { return text.place(of: UInt8(ascii: "\\")) != nil }
            var start = index
            while start > 0, isDigit(text[start - 1]) { start -= 1 }
            let end = digits(from: index, in: text)
            if end - start >= 6 { return true }
            index = end + 6
        }
    }

    private static func number(_ start: Int, _ end: Int, in text: Span<UInt8>) -> PersonalNumber? {
        switch end - start {
        case 6:
            guard let (second, isBlank) = separator(at: end, in: text) else { return nil }
            let last = digits(from: second, in: text)
            let (count, range) = (last - second, start..<last)
            guard count == 4 || count == 5, isDate(text, start, isNorwegian: count == 5), isWhole(range, in: text) else { return nil }
            // "121212 1500 2000" is a row of numbers.
            return isBlank && isInRow(range, in: text) ? nil : PersonalNumber(range: range, isSure: true, isInParts: true)
        case 10, 11:
            let isNorwegian = end - start == 11
            guard isDate(text, start, isNorwegian: isNorwegian), isWhole(start..<end, in: text), !isPartOfCode(start..<end, in: text) else {
                return nil
            }
            return PersonalNumber(range: start..<end, isSure: isNorwegian, isInParts: false)
        default: return nil
        }
    }

    /// Where the digits behind a hyphen or a blank begin, and whether it was a blank alone.
    private static func separator(at start: Int, in text: Span<UInt8>) -> (end: Int, isBlank: Bool)? {
        let blank = lengthOfBlank(at: start, in: text)
        let hyphen = lengthOfHyphen(at: start + blank, in: text)
        let end = start + blank + hyphen
        if hyphen == 0 { return blank > 0 ? (end, true) : nil }
        return (end + lengthOfBlank(at: end, in: text), false)
    }

    /// A space, or one that does not break (U+00A0, U+202F), in bytes.
    private static func lengthOfBlank(at index: Int, in text: Span<UInt8>) -> Int {
        if index < text.count, text[index] == 0x20 { return 1 }
        if index + 1 < text.count, text[index] == 0xC2, text[index + 1] == 0xA0 { return 2 }
        return index + 2 < text.count && text[index] == 0xE2 && text[index + 1] == 0x80 && text[index + 2] == 0xAF ? 3 : 0
    }

    /// A hyphen or a dash (U+2010–U+2014), in bytes.
    private static func lengthOfHyphen(at index: Int, in text: Span<UInt8>) -> Int {
        if index < text.count, text[index] == UInt8(ascii: "-") { return 1 }
        let isDash = index + 2 < text.count && text[index] == 0xE2 && text[index + 1] == 0x80 && (0x90...0x94).contains(text[index + 2])
        return isDash ? 3 : 0
    }

    /// `ddmmyy`, of any century; a leap day in a year that could have one.
    private static func isDate(_ text: Span<UInt8>, _ start: Int, isNorwegian: Bool) -> Bool {
        func two(_ index: Int) -> Int { Int(text[index] - 0x30) * 10 + Int(text[index + 1] - 0x30) }
        let (written, month, year) = (two(start), two(start + 2), two(start + 4))
        let day = isNorwegian && written > 40 ? written - 40 : written
        guard day >= 1, (1...12).contains(month) else { return false }
        return day <= Day.length(ofMonth: month, in: 2000 + year)
    }

    /// Whether it is no part of a longer number or word.
    private static func isWhole(_ range: Range<Int>, in text: Span<UInt8>) -> Bool {
        let (start, end) = (range.lowerBound, range.upperBound)
        func isWord(_ index: Int) -> Bool { text.indices.contains(index) && (isDigit(text[index]) || isLetter(text[index])) }
        if start > 0 {
            let byte = text[start - 1]
            if byte == UInt8(ascii: "+") || isLetter(byte) || endsInLetter(start, text) { return false }
            if byte == UInt8(ascii: ".") || byte == UInt8(ascii: ",") || byte == UInt8(ascii: "-"), start > 1, isDigit(text[start - 2]) {
                return false
            }
        }
        guard end < text.count else { return true }
        switch text[end] {
        case UInt8(ascii: "."), UInt8(ascii: ","): return end + 1 == text.count || !isDigit(text[end + 1])
        case UInt8(ascii: "-"): return !isWord(end + 1)
        case UInt8(ascii: "%"): return false
        default: return !isLetter(text[end]) && text[end] != 0xC3
        }
    }

    private static func endsInLetter(_ index: Int, _ text: Span<UInt8>) -> Bool {
        index > 1 && text[index - 1] >= 0x80 && text[index - 2] == 0xC3
    }

    private static func isInRow(_ range: Range<Int>, in text: Span<UInt8>) -> Bool {
        let (before, after) = (range.lowerBound - 2, range.upperBound + 1)
        return (before >= 0 && text[before + 1] == 0x20 && isDigit(text[before]))
            || (after < text.count && text[after - 1] == 0x20 && isDigit(text[after]))
    }

    /// Bare digits in an address of the web, a path or a name: "…/sag/1003388394", "id=…", "A_…".
    private static func isPartOfCode(_ range: Range<Int>, in text: Span<UInt8>) -> Bool {
        func isJoint(_ index: Int) -> Bool {
            text.indices.contains(index) && [UInt8(ascii: "/"), 0x3D, 0x2D, 0x5F, 0x23, 0x26].contains(text[index])
        }
        return isJoint(range.lowerBound - 1) || isJoint(range.upperBound)
    }

    private static func digits(from start: Int, in text: Span<UInt8>) -> Int {
        var end = start
        while end < text.count, isDigit(text[end]) { end += 1 }
        return end
    }

    private static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }
    private static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 || byte == UInt8(ascii: "_") }
}

extension PersonalNumber {
    /// A text with every digit of a personal number hidden: no report repeats one.
    static func hidden(in text: String) -> String {
        let numbers = all(in: text.utf8.span)
        guard !numbers.isEmpty else { return text }
        let bytes = Array(text.utf8)
        var hidden = ""
        var start = 0
        for number in numbers {
            hidden += String(decoding: bytes[start..<number.range.lowerBound], as: UTF8.self)
            hidden.unicodeScalars += String(decoding: bytes[number.range], as: UTF8.self).unicodeScalars.map(hiding)
            start = number.range.upperBound
        }
        return hidden + String(decoding: bytes[start...], as: UTF8.self)
    }

    /// The same of a file, with the digits that findings mark hidden too: lines and columns stay.
    static func hidden(in file: [UInt8], and places: [Place]) -> [UInt8] {
        let text = hidden(in: String(decoding: file, as: UTF8.self))
        if places.isEmpty { return Array(text.utf8) }
        let lines = LineIndex(Array(text.utf8))
        var hidden: [UInt8] = []
        var kept = 0
        for (number, secrets) in Dictionary(grouping: places, by: \.line).sorted(by: { $0.key < $1.key }) {
            let line = lines.range(ofLine: number)
            hidden += lines.bytes[kept..<line.lowerBound]
            for (index, scalar) in String(decoding: lines.bytes[line], as: UTF8.self).unicodeScalars.enumerated() {
                let isSecret = secrets.contains { index >= $0.column - 1 && ($0.endLine > number || index < $0.endColumn - 1) }
                hidden += String(isSecret ? hiding(scalar) : scalar).utf8
            }
            kept = line.upperBound
        }
        return hidden + lines.bytes[kept...]
    }

    static func hiding(_ scalar: Unicode.Scalar) -> Unicode.Scalar { (0x30...0x39).contains(scalar.value) ? "•" : scalar }
}
