/// The clock of the board: Copenhagen and Oslo, by the EU's rule for summer time and not by a file of the machine's.
public enum CopenhagenTime {
    /// Hours ahead of UTC at an instant, in seconds since 1970: two from 01:00 UTC on the last Sunday of March until 01:00 UTC
    /// on the last Sunday of October, else one (directive 2000/84/EC).
    public static func offset(at seconds: Int) -> Int {
        let day = Day(number: floorDivided(seconds, 86_400))
        let year = day.parts.year
        let summer = (instant(ofSwitchIn: 3, year)..<instant(ofSwitchIn: 10, year)).contains(seconds)
        return summer ? 2 : 1
    }

    /// The day in Copenhagen at an instant, in seconds since 1970.
    public static func day(at seconds: Int) -> Day {
        Day(number: floorDivided(seconds + offset(at: seconds) * 3600, 86_400))
    }

    /// The instant at which a day has ended, in seconds since 1970: midnight comes before both switches, so the
    /// offset is that of the evening.
    public static func end(of day: Day) -> Int {
        let evening = (day.number + 1) * 86_400 - 7200
        return (day.number + 1) * 86_400 - offset(at: evening) * 3600
    }

    /// `2026-12-15T23:59:59+01:00`: the last second of a day, as structured data wants it.
    public static func lastSecond(of day: Day) -> String {
        day.iso + (offset(at: end(of: day) - 1) == 2 ? "T23:59:59+02:00" : "T23:59:59+01:00")
    }

    /// `2026-11-01T00:00:00+01:00`: the first second of a day.
    public static func firstSecond(of day: Day) -> String {
        day.iso + (offset(at: end(of: day + -1)) == 2 ? "T00:00:00+02:00" : "T00:00:00+01:00")
    }

    /// `2026-12-03T09:00+01:00`: a time of a day. In the hour that comes twice it is the latter.
    static func start(of day: Day, hour: Int, minute: Int) -> String {
        let seconds = day.number * 86_400 + hour * 3600 + minute * 60
        return "\(day.iso)T\(padded(hour, 2)):\(padded(minute, 2))+0\(offset(at: seconds - 3600)):00"
    }

    /// `2026-12-15T23:00:00Z`: an instant in UTC.
    public static func utc(_ seconds: Int) -> String {
        let day = Day(number: floorDivided(seconds, 86_400))
        let rest = seconds - day.number * 86_400
        return day.iso + "T" + padded(rest / 3600, 2) + ":" + padded(rest / 60 % 60, 2) + ":" + padded(rest % 60, 2) + "Z"
    }

    private static func instant(ofSwitchIn month: Int, _ year: Int) -> Int {
        let last = Day(year: year, month: month, day: 31)?.number ?? 0
        let sunday = last - (Day(number: last).weekday + 1) % 7
        return sunday * 86_400 + 3600
    }
}

func floorDivided(_ number: Int, _ divisor: Int) -> Int {
    number >= 0 ? number / divisor : -((divisor - 1 - number) / divisor)
}
