/// A stretch of running text that says how many hours a week the job has.
public struct HoursMention: Sendable, Equatable {
    /// UTF-8 offsets into the text: from the first to the last word that says it ("ca. 12-15 timer om ugen").
    public let range: Range<Int>
    /// Hours a week. "Op til 12" and "mindst 5" give 12…12 and 5…5: the other end is not known.
    public let hours: ClosedRange<Double>
    /// The text says "a week", or gives a percentage, total or days that convert, and gives both ends; "12 timer" and "op til 12 timer om
    /// ugen" are not sure.
    public let isSure: Bool
    /// Reckoned from a percentage, a month or some weeks, so that who rounded otherwise may be half an hour off.
    public let isConverted: Bool

    public init(range: Range<Int>, hours: ClosedRange<Double>, isSure: Bool, isConverted: Bool = false) {
        self.range = range
        self.hours = hours
        self.isSure = isSure
        self.isConverted = isConverted
    }

    /// Whether the hours stated lie about what is said here.
    func agrees(with stated: WeeklyHours) -> Bool {
        let leeway = isConverted ? 0.5 : 0
        return stated.least <= hours.lowerBound + leeway && hours.upperBound - leeway <= stated.most
    }
}

/// Finds how many hours a week a job has where only the running text says so, in Danish, bokmål and plain English.
///
/// Sentences without a sign of hours or percent are passed over; the rest are cut into tokens, quantities are read from them, and each
/// quantity is kept only if its subject is the job, the one sought, or nobody. Cost is linear in the text.
public struct HoursWording {
    /// The mentions, in the order of the text. A percentage is taken of `fullWeek` (37 hours in Denmark, 37.5 in Norway) and rounded to
    /// the nearest quarter of an hour.
    public static func mentions(in text: [UInt8], fullWeek: Double, isTitle: Bool = false) -> [HoursMention] {
        mentions(in: text, HoursSentences.stretches(of: text), fullWeek: fullWeek, isTitle: isTitle)
    }

    /// Whether anything in a text may say hours; at a small part of the cost of reading it.
    static func isWorthReading(_ text: Span<UInt8>) -> Bool { HoursLiterals.first(in: text, from: 0) != nil }

    static func mentions(in text: [UInt8], _ stretches: [HoursStretch], fullWeek: Double, isTitle: Bool = false) -> [HoursMention] {
        var mentions: [HoursMention] = []
        for stretch in stretches {
            let tokens = HoursTokenizer.tokens(of: text, in: stretch.range)
            guard HoursSentence.mayMeasure(tokens) else { continue }
            var context: HoursRoles = []
            for range in [stretch.heading, stretch.leadIn] {
                guard let range, range != stretch.range else { continue }
                for token in HoursTokenizer.tokens(of: text, in: range.prefix(160)) { context.formUnion(token.roles) }
            }
            let sentence = HoursSentence(tokens: tokens, isListItem: stretch.isListItem, isTitle: isTitle, context: context)
            sentence.append(to: &mentions, fullWeek: fullWeek)
        }
        return mentions
    }
}

extension HoursSentence {
    /// Whether there is a number, and something it may count; without both no quantity is read.
    fileprivate static func mayMeasure(_ tokens: [HoursToken]) -> Bool {
        var seen: HoursRoles = []
        var hasDigits = false
        for token in tokens {
            seen.formUnion(token.roles)
            if token.kind == .number || token.kind == .fraction { hasDigits = true }
        }
        return (hasDigits || !seen.isDisjoint(with: [.number, .half]))
            && !seen.isDisjoint(with: [.hour, .hourGenitive, .percent, .hoursLabel, .countLabel])
    }

    fileprivate func append(to mentions: inout [HoursMention], fullWeek: Double) {
        let read = quantities()
        let all = (joinedWithDays(read) + counts(besides: read) + parts(of: read)).sorted { $0.core < $1.core }
        var accepted: [HoursQuantity] = []
        for quantity in all where accepts(quantity, after: accepted) {
            guard let mention = mention(of: quantity, fullWeek: fullWeek) else { continue }
            accepted.append(quantity)
            mentions.append(mention)
        }
    }

    private func mention(of quantity: HoursQuantity, fullWeek: Double) -> HoursMention? {
        let (low, high) = weekHours(quantity, fullWeek: fullWeek)
        guard low > 0, high <= Self.longestWeek else { return nil }
        var last = quantity.last
        if quantity.unit == .genitive, has(last + 1, .week) { last += 1 }
        var isSure = quantity.unit == .percent || isWeekSaid(quantity) || last > quantity.last
        if quantity.isBound || quantity.isGuess || quantity.unit == .count && quantity.period == .unsaid { isSure = false }
        return HoursMention(
            range: tokens[weeklyLabel(before: quantity) ?? quantity.first].start..<tokens[last].end, hours: low...high, isSure: isSure,
            isConverted: (low, high) != (quantity.low, quantity.high))
    }

    /// "ugentlig arbejdstid på 18 timer": the week stands in the label, so the label is part of what says it.
    private func weeklyLabel(before quantity: HoursQuantity) -> Int? {
        guard quantity.period == .unsaid else { return nil }
        var at = quantity.left - 1
        while at > 0, kind(at) == .colon || has(at, [.preposition, .copula, .filler]) && !has(at, .hoursLabel) { at -= 1 }
        return has(at, [.hoursLabel, .countLabel]) && has(at - 1, .weekly) ? at - 1 : nil
    }

    private func weekHours(_ quantity: HoursQuantity, fullWeek: Double) -> (Double, Double) {
        func quarter(_ hours: Double) -> Double { Double(Int(hours * 4 + 0.5)) / 4 }  // needs no math library
        if quantity.unit == .percent { return (quarter(quantity.low * fullWeek / 100), quarter(quantity.high * fullWeek / 100)) }
        switch quantity.period {
        case .weeks(let weeks) where weeks > 1: return (quarter(quantity.low / weeks), quarter(quantity.high / weeks))
        case .month: return (quarter(quantity.low / Self.weeksInMonth), quarter(quantity.high / Self.weeksInMonth))
        default: return (quantity.low, quantity.high)
        }
    }

    /// Right after the hours, or before them: "Hver uge arbejder du 12 timer", "ugentlig arbejdstid på 18 timer".
    private func isWeekSaid(_ quantity: HoursQuantity) -> Bool {
        if quantity.period != .unsaid { return true }
        var at = quantity.left - 1
        while at >= max(0, quantity.left - 10), kind(at) != .comma {
            if has(at, .weekly) { return true }
            if has(at, .week), !has(at, .hourGenitive), !has(at - 2, [.day, .days]) { return true }
            at -= 1
        }
        return false
    }

    /// A naked number behind a label that carries the unit: "timetal: 10", "Timer pr. uge: 12–15", "| Ugentlig arbejdstid | 12 |".
    private func counts(besides read: [HoursQuantity]) -> [HoursQuantity] {
        var found: [HoursQuantity] = []
        let taken = Set(read.map(\.core)).union(read.map(\.unitAt))
        for label in tokens.indices where has(label, .countLabel) || (has(label, .hoursLabel) && has(label - 1, .weekly)) {
            guard !taken.contains(label), let quantity = count(at: label), !taken.contains(quantity.core) else { continue }
            found.append(quantity)
        }
        return found
    }

    private func count(at label: Int) -> HoursQuantity? {
        var at = label + 1
        var isWeek = has(label, .weekly) || has(label - 1, .weekly)
        if let period = period(at: at) {
            guard period.period == .weeks(1) else { return nil }
            isWeek = true
            at = period.last + 1
        }
        let mark = kind(at)
        guard
            mark == .colon || mark == .pipe
                || (has(at, .copula) && has(label, .countLabel) && (!has(label, .hour) || word(label - 1, HoursWord.dine)))
        else { return nil }
        at += 1
        while has(at, [.about, .filler, .atMost, .atLeast]) { at += 1 }
        guard let first = number(at) else { return nil }
        var (low, high, last) = (first.value, first.value, first.next - 1)
        if kind(first.next) == .dash || has(first.next, .rangeJoin), let second = number(first.next + 1) {
            (low, high, last) = (min(low, second.value), max(high, second.value), second.next - 1)
        }
        if let period = period(at: last + 1) {
            guard period.period == .weeks(1) else { return nil }
            isWeek = true
            last = period.last
        }
        guard kind(last + 1) != .dash, kind(last + 1) != .close, isClosed(last + 1) else { return nil }
        guard low >= 1, high <= 48 else { return nil }
        let begin = has(label - 1, .weekly) || word(label - 1, HoursWord.antal, HoursWord.antall) ? label - 1 : label
        var quantity = HoursQuantity(left: begin, first: begin, last: last, core: at, unitAt: last, low: low, high: high, unit: .count)
        if isWeek { quantity.period = .weeks(1) }
        return quantity
    }
}
