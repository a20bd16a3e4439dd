internal import Content
internal import Templates

/// A number in a drawing: at most one decimal.
func drawn(_ number: Double) -> String {
    let tenths = Int((number * 10).rounded())
    return tenths % 10 == 0 ? String(tenths / 10) : String(tenths / 10) + "." + String(tenths % 10)
}

/// The week strip, to scale: ten units an hour, a full week as its frame.
struct WeekStrip: Sendable {
    let width: Double
    let lit: Double
    let may: Double
    let isRange: Bool

    init(_ hours: WeeklyHours, fullWeek: Double) {
        width = fullWeek * 10
        lit = min(width, hours.least * 10)
        may = min(width, hours.most * 10) - lit
        isRange = hours.most > hours.least
    }

    private static let inDenmark = WeeklyHours.fullWeekInDenmark * 10
    private static let danishTicks = ticks(across: inDenmark)

    /// The four lines between five days.
    private static func ticks(across width: Double) -> String {
        (1...4).map { day in "M" + drawn(width / 5 * Double(day)) + " 14v6" }.joined()
    }

    static let fields: Fields<WeekStrip> = [
        .text("width") { drawn($0.width) },
        .text("ticks") { $0.width == inDenmark ? danishTicks : ticks(across: $0.width) },
        .text("lit") { drawn($0.lit) },
        .text("lit_end") { $0.lit < $0.width ? drawn($0.lit) : nil },
        .text("may") { $0.may > 0 ? drawn($0.may) : nil },
        .text("may_end") { $0.isRange && $0.lit + $0.may < $0.width ? drawn($0.lit + $0.may) : nil },
    ]
}

extension Language {
    /// The week that drawings of a language are measured by, in hours: that of its readers' country.
    var fullWeek: Double { self == .bokmaal ? WeeklyHours.fullWeekInNorway : WeeklyHours.fullWeekInDenmark }
}

/// The week plan: five rooms, or seven where a weekend day is worked, each lit by an even share of the hours.
struct WeekPlan: Sendable {
    struct Room: Sendable {
        let x: Double
        let width: Double
        let name: String
        let isWorkingDay: Bool
        let lit: Double
        let may: Double
        let isRange: Bool
    }

    let width: Double
    let rooms: [Room]

    /// Nil where the days are not known.
    init?(_ opening: Opening, _ phrasing: Phrasing) {
        let days = Set(opening.week.days)
        guard !days.isEmpty else { return nil }
        let shown = days.contains(.saturday) || days.contains(.sunday) ? 7 : 5
        let room = opening.country.fullWeek * 2
        let share = 10 / Double(days.count)
        width = room * Double(shown)
        rooms = Weekday.allCases.prefix(shown).enumerated().map { index, day in
            let isOn = days.contains(day)
            let lit = isOn ? min(room, opening.hours.least * share) : 0
            let may = isOn ? min(room, opening.hours.most * share) - lit : 0
            let isRange = opening.hours.most > opening.hours.least
            return Room(
                x: Double(index) * room, width: room, name: phrasing.weekday(day, short: true), isWorkingDay: isOn, lit: lit, may: may,
                isRange: isRange)
        }
    }

    private static let roomFields: Fields<Room> = [
        .text("x") { drawn($0.x) },
        .text("name") { $0.name },
        .flag("wall") { $0.x > 0 },
        .flag("on") { $0.isWorkingDay },
        .text("lit") { $0.isWorkingDay ? drawn($0.lit) : nil },
        .text("lit_end") { $0.isWorkingDay && $0.lit < $0.width ? drawn($0.x + $0.lit) : nil },
        .text("may") { $0.may > 0 ? drawn($0.may) : nil },
        .text("may_x") { $0.may > 0 ? drawn($0.x + $0.lit) : nil },
        .text("may_end") { $0.isRange && $0.may > 0 && $0.lit + $0.may < $0.width ? drawn($0.x + $0.lit + $0.may) : nil },
    ]

    static let fields: Fields<WeekPlan> = [
        .text("width") { drawn($0.width) },
        .list("rooms", of: roomFields) { $0.rooms },
    ]
}
