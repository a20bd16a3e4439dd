/// A day of the Gregorian calendar, in days since 1970-01-01.
public struct Day: Sendable, Hashable, Comparable {
    public let number: Int

    public init(number: Int) { self.number = number }

    public static func < (left: Day, right: Day) -> Bool { left.number < right.number }

    public static func + (day: Day, days: Int) -> Day { Day(number: day.number + days) }

    public static func - (left: Day, right: Day) -> Int { left.number - right.number }

    /// Years are counted from March, so that a leap day ends one and every month has a place in a fixed pattern of 153 days
    /// for five months.
    public init?(year: Int, month: Int, day: Int) {
        guard (1...9999).contains(year), (1...12).contains(month), day >= 1, day <= Day.length(ofMonth: month, in: year) else { return nil }
        let marchYear = month > 2 ? year : year - 1
        let marchMonth = (month + 9) % 12
        let days = (153 * marchMonth + 2) / 5 + day - 1
        number = marchYear * 365 + marchYear / 4 - marchYear / 100 + marchYear / 400 + days - 719_468
    }

    /// Reads `2026-11-01` and nothing else.
    public init?(iso text: some StringProtocol) {
        var (index, year, month, day) = (0, 0, 0, 0)
        for byte in text.utf8 {
            let digit = Int(byte &- 0x30)
            switch index {
            case 4, 7:
                guard byte == UInt8(ascii: "-") else { return nil }
            case 0..<10:
                guard digit < 10 else { return nil }
                if index < 4 { year = year * 10 + digit } else if index < 7 { month = month * 10 + digit } else { day = day * 10 + digit }
            default: return nil
            }
            index += 1
        }
        guard index == 10 else { return nil }
        self.init(year: year, month: month, day: day)
    }

    public var parts: (year: Int, month: Int, day: Int) {
        let shifted = number + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let marchMonth = (5 * dayOfYear + 2) / 153
        let month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
        let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
        return (year, month, dayOfYear - (153 * marchMonth + 2) / 5 + 1)
    }

    /// Monday is 0.
    public var weekday: Int { ((number + 3) % 7 + 7) % 7 }

    public var iso: String {
        let (year, month, day) = parts
        let dash = UInt8(ascii: "-")
        func digit(_ number: Int) -> UInt8 { UInt8(ascii: "0") + UInt8(truncatingIfNeeded: number % 10) }
        let text: InlineArray<10, UInt8> = [
            digit(year / 1000), digit(year / 100), digit(year / 10), digit(year), dash, digit(month / 10), digit(month), dash,
            digit(day / 10), digit(day),
        ]
        // The bytes stay where they are while they are copied.
        return unsafe text.span.withUnsafeBufferPointer { unsafe String(decoding: $0, as: UTF8.self) }
    }

    static func length(ofMonth month: Int, in year: Int) -> Int {
        switch month {
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }
}

func padded(_ number: Int, _ width: Int) -> String {
    var digits = String(number)
    while digits.utf8.count < width { digits = "0" + digits }
    return digits
}
