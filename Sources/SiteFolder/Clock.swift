#if canImport(Glibc)
internal import Glibc
#else
internal import Darwin
#endif
public import Content

/// The world's part in "today": read once, at the edge.
public enum Clock {
    /// The day in Copenhagen: of `SOURCE_DATE_EPOCH` where it is set to a number, else of the machine's clock.
    public static func today() -> Day {
        let epoch = unsafe getenv("SOURCE_DATE_EPOCH").flatMap { unsafe Int(String(cString: $0)) }
        return CopenhagenTime.day(at: epoch ?? time(nil))
    }
}
