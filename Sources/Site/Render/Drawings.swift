internal import Content
internal import Templates
internal import Text

/// A number in a drawing: at most one decimal.
func drawn(_ number: Double) -> String {
    let tenths = Int((number * 10).rounded())
    return tenths % 10 == 0 ? String(tenths / 10) : String(tenths / 10) + "." + String(tenths % 10)
}

/// The week strip, to scale: what is lit and what may be, as shares of a full week; the style sheet draws the rest.
struct WeekStrip: Sendable {
    let lit: String
    let may: String?

    init(_ hours: WeeklyHours, fullWeek: Double) {
        // A share that fills the frame ends well behind it, so that its end is not drawn beside the frame's.
        func share(_ hours: Double) -> String { (hours < fullWeek ? drawn(hours / fullWeek * 100) : "110") + "%" }
        lit = share(hours.least)
        may = hours.most > hours.least && hours.least < fullWeek ? share(hours.most) : nil
    }

    static let fields: Fields<WeekStrip> = [.text("lit") { $0.lit }, .text("may") { $0.may }]
}

extension Language {
    /// The week that drawings of a language are measured by, in hours: that of its readers' country.
    var fullWeek: Double { self == .bokmaal ? WeeklyHours.fullWeekInNorway : WeeklyHours.fullWeekInDenmark }
}

/// The week plan: five rooms, or seven where a weekend day is worked, each lit by an even share of the hours; a path for each look.
struct WeekPlan: Sendable {
    struct Room: Sendable {
        let name: String
        let isWorkingDay: Bool
    }

    let width: String
    let rooms: [Room]
    private var lit: [UInt8] = []
    private var may: [UInt8] = []
    /// Where the hours end, and the walls with their doors.
    private var ends: [UInt8] = []
    private var dashes: [UInt8] = []

    /// Nil where the days are not known.
    init?(_ opening: Opening, _ phrasing: Phrasing) {
        let days = opening.week.days
        guard !days.isEmpty else { return nil }
        let shown = Weekday.allCases.prefix(days.contains(.saturday) || days.contains(.sunday) ? 7 : 5)
        rooms = shown.map { Room(name: phrasing.weekday($0, short: true), isWorkingDay: days.contains($0)) }
        let room = opening.country.fullWeek * 2
        let share = 10 / Double(rooms.count(where: \.isWorkingDay))
        let least = min(room, opening.hours.least * share)
        let most = min(room, opening.hours.most * share)
        width = drawn(room * Double(rooms.count))
        for index in rooms.indices {
            let x = Double(index) * room
            if index > 0 { ends.append(move: x, " 0v48m0 34v18") }
            guard rooms[index].isWorkingDay else { continue }
            lit.append(box: x, least)
            if least < room { ends.append(move: x + least, " 0v100") }
            guard most > least else { continue }
            may.append(box: x + least, most - least)
            if most < room { dashes.append(move: x + most, " 0v100") }
        }
    }

    private static let roomFields: Fields<Room> = [.text("name") { $0.name }, .flag("on") { $0.isWorkingDay }]

    static let fields: Fields<WeekPlan> = [
        .text("width") { $0.width },
        .html("lit") { $0.lit },
        .html("may") { $0.may },
        .html("ends") { $0.ends },
        .html("dashes") { $0.dashes },
        .list("rooms", of: roomFields) { $0.rooms },
    ]
}

extension [UInt8] {
    fileprivate mutating func append(move x: Double, _ rest: StaticString) {
        append(UInt8(ascii: "M"))
        append(drawn: x)
        append(rest)
    }

    /// Across the drawing's height.
    fileprivate mutating func append(box x: Double, _ width: Double) {
        append(move: x, " 0h")
        append(drawn: width)
        append("v100h-")
        append(drawn: width)
        append(UInt8(ascii: "z"))
    }

    private mutating func append(drawn number: Double) { append(contentsOf: drawn(number).utf8) }
}
