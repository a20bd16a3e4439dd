/// A day, or a day and a time with its offset from UTC, as an event names its start and end.
public struct Moment: Sendable, Hashable {
    public let day: Day
    /// Minutes from midnight, and the offset from UTC as written: `+01:00`.
    public let time: (minutes: Int, offset: String)?

    /// Reads `2026-12-03`, `2026-12-03T09:00+01:00` and `2026-12-03T09:00:00Z`.
    public init?(_ text: String) {
        let bytes = Array(text.utf8)
        guard bytes.count >= 10, let day = Day(iso: String(decoding: bytes[..<10], as: UTF8.self)) else { return nil }
        self.day = day
        if bytes.count == 10 {
            time = nil
            return
        }
        guard bytes[10] == UInt8(ascii: "T") || bytes[10] == 0x20, let read = Moment.time(Array(bytes[11...])) else { return nil }
        time = read
    }

    private static func time(_ bytes: [UInt8]) -> (minutes: Int, offset: String)? {
        guard bytes.count >= 6, let hour = number(bytes[0..<2]), bytes[2] == UInt8(ascii: ":"), let minute = number(bytes[3..<5]),
            hour < 24, minute < 60
        else { return nil }
        var rest = bytes[5...]
        if rest.first == UInt8(ascii: ":") {
            guard rest.count >= 3, let second = number(rest.dropFirst().prefix(2)), second < 60 else { return nil }
            rest = rest.dropFirst(3)
        }
        if rest.elementsEqual("Z".utf8) { return (hour * 60 + minute, "+00:00") }
        guard rest.count == 6, let sign = rest.first, sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-"),
            number(rest.dropFirst().prefix(2)) != nil, rest[rest.startIndex + 3] == UInt8(ascii: ":"), number(rest.suffix(2)) != nil
        else { return nil }
        return (hour * 60 + minute, String(decoding: rest, as: UTF8.self))
    }

    private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
        digits.count == 2 ? Int(String(decoding: digits, as: UTF8.self)) : nil
    }

    public static func == (left: Moment, right: Moment) -> Bool { left.day == right.day && left.iso == right.iso }

    public func hash(into hasher: inout Hasher) { hasher.combine(iso) }

    /// In seconds since 1970; nil for a day without a time.
    public var instant: Int? {
        guard let time else { return nil }
        let digits = Array(time.offset.utf8).map { Int($0) - 0x30 }
        let offset = (digits[1] * 10 + digits[2]) * 60 + digits[4] * 10 + digits[5]
        return day.number * 86_400 + (time.minutes - (time.offset.hasPrefix("-") ? -offset : offset)) * 60
    }

    /// As an editor writes it: without seconds.
    var short: String {
        guard let time else { return day.iso }
        return "\(day.iso)T\(padded(time.minutes / 60, 2)):\(padded(time.minutes % 60, 2))\(time.offset)"
    }

    public var iso: String {
        guard let time else { return day.iso }
        return "\(day.iso)T\(padded(time.minutes / 60, 2)):\(padded(time.minutes % 60, 2)):00\(time.offset)"
    }
}
