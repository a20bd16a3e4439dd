#if canImport(Glibc)
internal import Glibc
#else
internal import Darwin
#endif
public import Content

/// What the world says of "today": read once, at the edge.
public enum Clock {
    /// The day in Copenhagen: of `SOURCE_DATE_EPOCH` where it is set to a number, else of the machine's clock.
    public static func today() -> Day {
        let epoch = unsafe getenv("SOURCE_DATE_EPOCH").flatMap { unsafe Int(String(cString: $0)) }
        return CopenhagenTime.day(at: epoch ?? time(nil))
    }

    /// The machine's time zone, with the hours that it and Copenhagen are ahead of UTC now.
    public static func zone() -> (name: String, here: Double, there: Double) {
        var (now, parts) = (time(nil), unsafe tm())
        // Both outlive the call, and the zone's name is copied before anything could change it.
        unsafe localtime_r(&now, &parts)
        let name = unsafe parts.tm_zone.map { unsafe String(cString: $0) } ?? "?"
        return (name, unsafe Double(parts.tm_gmtoff) / 3600, Double(CopenhagenTime.offset(at: now)))
    }

    /// The day that an argument names; nil where it is not given.
    public static func day(given text: String?, _ words: Words) throws(Refusal) -> Day? {
        guard let text else { return nil }
        guard let day = Day(iso: text) else { throw Refusal(words.fill("report.bad-date", ["value": text])) }
        return day
    }
}
