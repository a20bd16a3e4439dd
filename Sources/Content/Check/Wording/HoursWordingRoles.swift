/// What a word can mean where working hours are spoken of. A word may carry several roles.
struct HoursRoles: OptionSet, Sendable {
    let rawValue: UInt64

    private init(bit: UInt64) { rawValue = 1 << bit }
    init(rawValue: UInt64) { self.rawValue = rawValue }

    // The quantity.
    static let number = HoursRoles(bit: 0)
    /// "en", "et", "a": may be an article.
    static let article = HoursRoles(bit: 1)
    /// "tjue", "twenty": the unit follows ("tjuefem" is listed, "twenty five" is put together).
    static let tensFirst = HoursRoles(bit: 2)
    static let half = HoursRoles(bit: 3)
    static let hour = HoursRoles(bit: 4)
    /// "timers", as in "12 timers stilling".
    static let hourGenitive = HoursRoles(bit: 5)
    static let minute = HoursRoles(bit: 6)
    static let percent = HoursRoles(bit: 7)
    /// Stands between number and unit: "12 faste timer".
    static let hourAdjective = HoursRoles(bit: 8)
    /// "ca.", "omkring": belongs to the quantity.
    static let about = HoursRoles(bit: 9)
    static let atLeast = HoursRoles(bit: 10)
    static let atMost = HoursRoles(bit: 11)
    static let between = HoursRoles(bit: 12)
    /// "til", "eller": joins the two ends of a range.
    static let rangeJoin = HoursRoles(bit: 13)
    /// Says nothing of its own and may stand anywhere: "normalt", "kun", "gennemsnit".
    static let filler = HoursRoles(bit: 14)

    // The period.
    static let week = HoursRoles(bit: 15)
    static let weeks = HoursRoles(bit: 16)
    static let weekly = HoursRoles(bit: 17)
    static let day = HoursRoles(bit: 18)
    static let days = HoursRoles(bit: 19)
    static let daily = HoursRoles(bit: 20)
    static let weekday = HoursRoles(bit: 21)
    static let workdays = HoursRoles(bit: 22)
    static let month = HoursRoles(bit: 23)
    static let year = HoursRoles(bit: 24)
    static let second = HoursRoles(bit: 25)
    /// "fordelt", "placeres": a total is being laid out.
    static let spread = HoursRoles(bit: 26)

    // Small words.
    static let preposition = HoursRoles(bit: 27)
    static let determiner = HoursRoles(bit: 28)
    static let possessive = HoursRoles(bit: 29)
    static let and = HoursRoles(bit: 30)
    static let but = HoursRoles(bit: 31)
    static let contrast = HoursRoles(bit: 32)
    static let relative = HoursRoles(bit: 33)
    static let negation = HoursRoles(bit: 34)
    /// "første", "inden", "hver": what follows is a span or a point in time, not a week's work.
    static let spoilsBefore = HoursRoles(bit: 35)
    static let spoilsAfter = HoursRoles(bit: 36)

    // Whose hours.
    static let you = HoursRoles(bit: 37)
    static let we = HoursRoles(bit: 38)
    static let otherPronoun = HoursRoles(bit: 39)
    static let job = HoursRoles(bit: 40)
    /// "arbejdstid", "omfang": names the extent of a job.
    static let hoursLabel = HoursRoles(bit: 41)
    /// "timetal": a label that carries the unit, so that a naked number may follow.
    static let countLabel = HoursRoles(bit: 42)
    static let percentLabel = HoursRoles(bit: 43)
    /// One person, who may be the one sought.
    static let person = HoursRoles(bit: 44)
    /// Persons and places that are not the one sought: "kolleger", "butikken".
    static let other = HoursRoles(bit: 45)
    /// Activities that are not the job: "kursus", "møde", "assistance".
    static let activity = HoursRoles(bit: 46)
    static let open = HoursRoles(bit: 47)
    static let new = HoursRoles(bit: 48)
    static let fullTime = HoursRoles(bit: 49)
    static let task = HoursRoles(bit: 50)

    // Verbs.
    static let seeks = HoursRoles(bit: 51)
    static let weSay = HoursRoles(bit: 52)
    static let works = HoursRoles(bit: 53)
    static let has = HoursRoles(bit: 54)
    static let copula = HoursRoles(bit: 55)
    /// "tager", "varer", "bruger": what it measures is not a job.
    static let measures = HoursRoles(bit: 56)
    static let past = HoursRoles(bit: 57)
    static let grows = HoursRoles(bit: 58)
    /// "op", "opp", "up" of "op til".
    static let up = HoursRoles(bit: 59)
    static let more = HoursRoles(bit: 60)
    static let than = HoursRoles(bit: 61)
    static let clock = HoursRoles(bit: 62)
    /// "hver", "både": may stand between days and hours.
    static let perDay = HoursRoles(bit: 63)

    static let anyVerb: HoursRoles = [.seeks, .weSay, .works, .has, .copula, .measures, .past]
}
