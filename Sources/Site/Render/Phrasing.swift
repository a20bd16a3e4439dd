internal import Content
internal import Text

/// How a language says dates, numbers, hours and money. A class, as every page and row holds it.
final class Phrasing: Sendable {
    let words: Words
    /// The texts below `ui:`, by their own keys.
    private let texts: Words
    let language: Language
    /// The names of the days that openings name.
    private let longNames: Daily
    private let shortNames: Daily
    private let weekdays: [String]
    private let shortWeekdays: [String]

    init(words: Words, days: ClosedRange<Day>) {
        self.words = words
        texts = words.section("ui")
        language = words.language
        weekdays = Weekday.allCases.map(words.weekday)
        shortWeekdays = Weekday.allCases.map { words["dates.weekdays-short." + $0.key] }
        longNames = Daily(days) { words.date($0, "long") }
        shortNames = Daily(days) { words.date($0, "short") }
    }

    /// A text of the site's own words, filled in.
    func text(_ key: String, _ facts: KeyValuePairs<String, String> = [:]) -> String { texts.fill(key, facts) }

    /// A text whose key ends in a slug; the underscores stand for its dashes.
    func text(_ key: String, slug: String) -> String { text(key + slug.underscored) }

    func hasText(_ key: String, slug: String) -> Bool { texts.has(key + slug.underscored) }

    /// `15. december 2026`
    func long(_ day: Day) -> String { longNames[day] ?? words.date(day, "long") }

    /// `15. dec.`
    func short(_ day: Day) -> String { shortNames[day] ?? words.date(day, "short") }

    func weekday(_ day: Weekday, short: Bool) -> String { short ? shortWeekdays[day.rawValue] : weekdays[day.rawValue] }

    /// `Torsdag 3. december 2026 kl. 9–12`, or `Torsdag … kl. 9 til fredag … kl. 15`
    func when(_ event: Event) -> String {
        guard let ends = event.ends, ends.day != event.starts.day else { return moment(event.starts, until: event.ends).capitalisedFirst }
        return text("days_range", ["from": moment(event.starts), "to": moment(ends)]).capitalisedFirst
    }

    /// `until` is on the same day.
    private func moment(_ start: Moment, until end: Moment? = nil) -> String {
        guard let from = start.time else { return words.date(start.day, "day") }
        guard let to = end?.time else { return words.date(start.day, "day-time-open", ["from": clock(from.minutes)]) }
        return words.date(start.day, "day-time", ["from": clock(from.minutes), "to": clock(to.minutes)])
    }

    private func clock(_ minutes: Int) -> String {
        let rest = minutes % 60
        return rest == 0 ? String(minutes / 60) : "\(minutes / 60).\(rest < 10 ? "0" : "")\(rest)"
    }

    /// `12,5` and `20.871`
    func number(_ value: Double) -> String {
        let cents = Int((abs(value) * 100).rounded())
        var whole = String(cents / 100)
        var start = whole.count
        while start > 3 {
            start -= 3
            whole.insert(contentsOf: text("thousands_mark"), at: whole.index(whole.startIndex, offsetBy: start))
        }
        let rest = cents % 100
        let sign = value < 0 ? "−" : ""
        if rest == 0 { return sign + whole }
        let digits = rest % 10 == 0 ? String(rest / 10) : rest < 10 ? "0\(rest)" : String(rest)
        return sign + whole + text("decimal_mark") + digits
    }

    /// `10–13`
    func range(_ hours: WeeklyHours) -> String {
        hours.least == hours.most ? number(hours.least) : "\(number(hours.least))–\(number(hours.most))"
    }

    /// `10–13 timer`
    func hours(_ hours: WeeklyHours) -> String { counted("hours", hours) }

    /// `10–13 timer om ugen`
    func hoursAWeek(_ hours: WeeklyHours) -> String { counted("hours_week", hours) }

    private func counted(_ key: String, _ hours: WeeklyHours) -> String {
        let text = hours.most == 1 ? text(key + "_one") : text(key + "_many", ["hours": range(hours)])
        return text.withHardFirstSpace
    }

    /// `tjekket 22. november 2026`
    func checked(_ day: Day) -> String { text("checked_short", ["date": long(day)]) }

    /// `Tjekket 22. november 2026.`
    func checkedSentence(_ day: Day) -> String { checked(day).capitalisedFirst + "." }

    func country(_ country: Country) -> String { text(country == .norway ? "country_no" : "country_dk") }

    /// `59 opslag`
    func openings(_ count: Int) -> String {
        (count == 1 ? text("openings_one") : text("openings_many", ["count": number(Double(count))])).withHardFirstSpace
    }

    func openingsWord(_ count: Int) -> String { text(count == 1 ? "openings_word_one" : "openings_word_many") }

    /// `140–155 kr. i timen`, or what stands for it.
    func pay(_ pay: Opening.Pay?, _ country: Country) -> String {
        guard let pay, pay.from != nil || pay.to != nil else { return text(pay?.agreement == nil ? "pay_open" : "pay_agreement") }
        let facts: KeyValuePairs = [
            "from": pay.from.map(number) ?? "", "to": pay.to.map(number) ?? "",
            "currency": text(country == .norway ? "currency_no" : "currency_dk"),
        ]
        let kind = pay.from == nil ? "to" : pay.to == nil ? "from" : pay.from == pay.to ? "one" : "range"
        return text("pay_\(kind)_\(pay.unit)", facts)
    }

    /// `mandag, onsdag og fredag`, or `tirsdag til torsdag` where three or more follow each other.
    func days(_ days: [Weekday]) -> String {
        let sorted = Set(days).sorted { $0.rawValue < $1.rawValue }
        guard let first = sorted.first, let last = sorted.last else { return "" }
        if sorted.count > 2, last.rawValue - first.rawValue == sorted.count - 1 {
            return text("days_range", ["from": weekday(first, short: false), "to": weekday(last, short: false)])
        }
        return listed(sorted.map { weekday($0, short: false) })
    }

    /// `»Mød mellem 8 og 10«`
    func quoted(_ words: String) -> String { text("quote_open") + words + text("quote_close") }

    /// `2, 6 og 12`
    func listed(_ parts: [String]) -> String {
        guard parts.count > 1, let last = parts.last else { return parts.first ?? "" }
        return parts.dropLast().joined(by: ", ") + text("and") + last
    }
}

extension Words {
    fileprivate func weekday(_ day: Weekday) -> String { self["dates.weekdays." + day.key] }

    fileprivate func date(_ day: Day, _ format: String, _ more: KeyValuePairs<String, String> = [:]) -> String {
        let (year, month, number) = day.parts
        let facts: KeyValuePairs = [
            "day": String(number), "year": String(year), "month": list("dates.months")[safe: month - 1] ?? "",
            "month-short": list("dates.months-short")[safe: month - 1] ?? "",
            "weekday": Weekday(rawValue: day.weekday).map(weekday) ?? "",
            "from": more.first { $0.key == "from" }?.value ?? "", "to": more.first { $0.key == "to" }?.value ?? "",
        ]
        return fill("dates.formats." + format, facts)
    }
}

/// What is said of each of some days in a row, said once: a page says five of them.
struct Daily: Sendable {
    private let first: Day
    private let texts: [String]

    init(_ days: ClosedRange<Day>, _ text: (Day) -> String) {
        first = days.lowerBound
        texts = (days.lowerBound.number...days.upperBound.number).map { text(Day(number: $0)) }
    }

    subscript(day: Day) -> String? { texts[safe: day - first] }
}

extension Array {
    subscript(safe index: Int) -> Element? { indices.contains(index) ? self[index] : nil }
}

extension String {
    /// A number stays on the line of its unit.
    var withHardFirstSpace: String {
        guard let space = utf8.firstIndex(of: 0x20) else { return self }
        return self[..<space] + "\u{A0}" + self[utf8.index(after: space)...]
    }

    /// `31–40` stays on one line: a word joiner behind the dash.
    var withWholeRanges: String {
        // The first byte of the dash, which hardly any title has.
        guard utf8.contains(0xE2) else { return self }
        var whole = String.UnicodeScalarView()
        for scalar in unicodeScalars {
            if whole.last == "–", ("0"..."9").contains(scalar) { whole.append("\u{2060}") }
            whole.append(scalar)
        }
        return String(whole)
    }

    /// A slug as the strings files' keys have it.
    var underscored: String {
        !utf8.contains(UInt8(ascii: "-"))
            ? self : String(decoding: utf8.map { $0 == UInt8(ascii: "-") ? UInt8(ascii: "_") : $0 }, as: UTF8.self)
    }

    /// An address without `https://`.
    var withoutScheme: String {
        for scheme in ["https://", "http://"] where hasPrefix(scheme) { return String(dropFirst(scheme.count)) }
        return self
    }

    var withoutLastSlash: String { hasSuffix("/") ? String(dropLast()) : self }

    var capitalisedFirst: String { prefix(1).uppercased() + dropFirst() }

    /// The beginning of a text, cut between words, at most so many characters.
    func shortened(to most: Int) -> String {
        if utf8.count <= most || count <= most { return self }
        let cut = prefix(most - 1)
        return (cut.lastIndex(of: " ").map { cut[..<$0] } ?? cut) + "…"
    }
}
