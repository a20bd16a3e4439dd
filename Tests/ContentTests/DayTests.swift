import Testing

@testable import Content

@Suite("Days and the clock of Copenhagen")
struct DayTests {
    private func day(_ iso: String) throws -> Day { try #require(Day(iso: iso)) }

    /// Seconds since 1970 of an instant in UTC.
    private func utc(_ iso: String, hour: Int, minute: Int = 0, second: Int = 0) throws -> Int {
        try day(iso).number * 86_400 + hour * 3600 + minute * 60 + second
    }

    /// The last Sundays of March and October, as the calendar has them.
    static let switches = [
        ("2024-03-31", "2024-10-27"), ("2025-03-30", "2025-10-26"), ("2026-03-29", "2026-10-25"), ("2027-03-28", "2027-10-31"),
        ("2028-03-26", "2028-10-29"), ("2029-03-25", "2029-10-28"), ("2030-03-31", "2030-10-27"),
    ]

    @Test("Summer time begins and ends at 01:00 UTC on the last Sundays of March and October", arguments: switches)
    func summerTime(spring: String, autumn: String) throws {
        #expect(try CopenhagenTime.offset(at: utc(spring, hour: 1) - 1) == 1)
        #expect(try CopenhagenTime.offset(at: utc(spring, hour: 1)) == 2)
        #expect(try CopenhagenTime.offset(at: utc(autumn, hour: 1) - 1) == 2)
        #expect(try CopenhagenTime.offset(at: utc(autumn, hour: 1)) == 1)
    }

    @Test("A day ends at its own midnight, and lasts 23 hours in spring and 25 in autumn", arguments: switches)
    func endsOfDays(spring: String, autumn: String) throws {
        let (march, october) = try (day(spring), day(autumn))
        #expect(CopenhagenTime.utc(CopenhagenTime.end(of: march + -1)) == (march + -1).iso + "T23:00:00Z")
        #expect(CopenhagenTime.utc(CopenhagenTime.end(of: march)) == spring + "T22:00:00Z")
        #expect(CopenhagenTime.utc(CopenhagenTime.end(of: october + -1)) == (october + -1).iso + "T22:00:00Z")
        #expect(CopenhagenTime.utc(CopenhagenTime.end(of: october)) == autumn + "T23:00:00Z")
        #expect(CopenhagenTime.end(of: march) - CopenhagenTime.end(of: march + -1) == 23 * 3600)
        #expect(CopenhagenTime.end(of: october) - CopenhagenTime.end(of: october + -1) == 25 * 3600)
        #expect(CopenhagenTime.firstSecond(of: march) == spring + "T00:00:00+01:00")
        #expect(CopenhagenTime.lastSecond(of: march) == spring + "T23:59:59+02:00")
        #expect(CopenhagenTime.firstSecond(of: october) == autumn + "T00:00:00+02:00")
        #expect(CopenhagenTime.lastSecond(of: october) == autumn + "T23:59:59+01:00")
    }

    @Test("The day changes at midnight in Copenhagen, an hour or two before UTC's")
    func dayAtAnInstant() throws {
        #expect(try CopenhagenTime.day(at: utc("2026-12-15", hour: 22, minute: 59, second: 59)).iso == "2026-12-15")
        #expect(try CopenhagenTime.day(at: utc("2026-12-15", hour: 23)).iso == "2026-12-16")
        #expect(try CopenhagenTime.day(at: utc("2026-07-01", hour: 21, minute: 59, second: 59)).iso == "2026-07-01")
        #expect(try CopenhagenTime.day(at: utc("2026-07-01", hour: 22)).iso == "2026-07-02")
        #expect(try CopenhagenTime.day(at: utc("2026-12-31", hour: 23)).iso == "2027-01-01")
        #expect(CopenhagenTime.day(at: 0).iso == "1970-01-01" && CopenhagenTime.day(at: -3601).iso == "1969-12-31")
    }

    @Test("The instant at which a day has ended is the first of the next")
    func dayByDay() {
        for number in 10_000..<30_000 {
            let day = Day(number: number)
            guard CopenhagenTime.day(at: CopenhagenTime.end(of: day)) == day + 1,
                CopenhagenTime.day(at: CopenhagenTime.end(of: day) - 1) == day
            else {
                Issue.record("\(day.iso)")
                return
            }
        }
    }

    @Test("A day reads what it writes, for a thousand years")
    func roundTrip() {
        var expected = (year: 1600, month: 1, day: 1)
        for number in -135_140..<230_000 {
            let parts = Day(number: number).parts
            guard parts == expected, Day(year: parts.year, month: parts.month, day: parts.day)?.number == number else {
                Issue.record("\(number) is \(parts), not \(expected)")
                return
            }
            let isLeap = expected.year % 4 == 0 && (expected.year % 100 != 0 || expected.year % 400 == 0)
            let length = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][expected.month - 1]
            expected.day += 1
            if expected.day > length { expected = (expected.year, expected.month + 1, 1) }
            if expected.month > 12 { expected = (expected.year + 1, 1, 1) }
        }
    }

    @Test(
        "Days that do not exist, or are written otherwise, are none",
        arguments: [
            "2026-02-29", "2100-02-29", "2026-04-31", "2026-13-01", "2026-00-10", "2026-01-00", "2026-1-1", "2026-01-1", "26-01-01",
            "2026-01-01 ",
            " 2026-01-01",
            "2026/01/01", "20260101", "2026-01-01T00:00", "2026-01-0a", "0000-01-01", "-026-01-01", "2026-01-011", "", "i dag",
            "２０２６-01-01",
        ])
    func noDays(text: String) {
        #expect(Day(iso: text) == nil)
    }

    @Test("Days that do exist are read", arguments: ["2024-02-29", "2000-02-29", "2026-11-22", "0001-01-01", "9999-12-31"])
    func days(text: String) throws {
        #expect(try day(text).iso == text)
    }

    @Test("The week begins on Monday")
    func weekdays() throws {
        #expect(try ["2026-11-23", "2026-11-24", "2026-11-29", "1969-12-29", "2024-02-29"].map { try day($0).weekday } == [0, 1, 6, 0, 3])
    }

    @Test(
        "Months on, it is the same day or the month's last",
        arguments: [
            ("2026-11-01", 6, "2027-05-01"), ("2026-08-31", 6, "2027-02-28"), ("2027-08-31", 6, "2028-02-29"),
            ("2026-12-31", 1, "2027-01-31"),
            ("2026-11-30", 1, "2026-12-30"), ("2026-01-31", 1, "2026-02-28"), ("2026-06-15", 6, "2026-12-15"),
            ("2026-06-15", 7, "2027-01-15"), ("2026-11-22", 0, "2026-11-22"),
        ])
    func months(start: String, months: Int, end: String) throws {
        #expect(try day(start).plusMonths(months).iso == end)
    }
}
