// The time a number of hours stands for.

extension HoursSentence {
    typealias PeriodRead = (period: HoursQuantity.Period, last: Int)

    /// The period right after a unit: "om ugen", "pr. uge", "(ugentligt)", "i gennemsnit om ugen", "over 4 uger", "dagligt".
    func period(after unit: Int) -> PeriodRead? {
        var at = unit + 1
        let limit = unit + 6
        while at < limit {
            if let read = period(at: at) { return read }
            guard let token = self.at(at) else { return nil }
            let isSkipped =
                token.kind == .open || token.has([.filler, .about]) || (token.has(.preposition) && has(at + 1, .filler))
                || (token.kind == .comma && has(at + 1, .filler))
            guard isSkipped else { return nil }
            at += 1
        }
        return nil
    }

    /// A period that begins at this token.
    func period(at index: Int) -> PeriodRead? {
        guard let token = at(index) else { return nil }
        if token.kind == .slash {
            return has(index + 1, .week) || word(index + 1, HoursWord.u)
                ? (.weeks(1), index + 1)
                : has(index + 1, .day)
                    ? (.day, index + 1)
                    : has(index + 1, .month)
                        ? (.month, index + 1)
                        : has(index + 1, .year) ? (.year, index + 1) : nil
        }
        guard token.kind == .word else { return nil }
        if token.roles.contains(.weekly) { return (.weeks(1), index) }
        if token.roles.contains(.daily) { return (.day, index) }
        if token.roles.contains(.spread) { return spread(after: index) }
        if word(index, HoursWord.annenhver), has(index + 1, .week) { return (.weeks(2), index + 1) }
        if word(index, HoursWord.p), has(index + 1, .week) { return (.weeks(1), index + 1) }
        if isPeriodWord(index) { return framed(index) }
        if token.roles.contains(.month), !token.has(.number), token.end - token.start > 6 { return (.month, index) }
        if token.roles.contains(.year), token.end - token.start > 3 { return (.year, index) }
        return nil
    }

    private func isPeriodWord(_ index: Int) -> Bool {
        word(
            index, HoursWord.i, HoursWord.om, HoursWord.pr, HoursWord.per, HoursWord.hver, HoursWord.hvert, HoursWord.a, HoursWord.each,
            HoursWord.every, HoursWord.paa, HoursWord.over, HoursWord.ad, HoursWord.inEnglish, HoursWord.p)
    }

    /// "om ugen", "i løbet af en uge", "hver anden uge", "pr. 14 dage", "om dagen".
    private func framed(_ index: Int) -> PeriodRead? {
        var at = index + 1
        if word(at, HoursWord.loebet, HoursWord.lopet), word(at + 1, HoursWord.af, HoursWord.av) { at += 2 }
        if has(at, .second) || isValue(at, 2), has(at + 1, .week), !word(index, HoursWord.i, HoursWord.om) { return (.weeks(2), at + 1) }
        if let count = number(at), count.value >= 1, !has(at, .article) { return counted(index, count) }
        if let ordinal = self.at(at), ordinal.kind == .ordinal, word(index, HoursWord.hver, HoursWord.hvert) {
            if has(at + 1, .week), ordinal.value >= 1 { return (.weeks(ordinal.value), at + 1) }
            return ordinal.value == 14 && word(at + 1, HoursWord.dag) ? (.weeks(2), at + 1) : nil
        }
        while at < index + 4, has(at, [.article, .determiner]) || has(at, .fullTime) { at += 1 }
        guard let noun = self.at(at), noun.kind == .word else { return nil }
        if noun.roles.contains(.week) {
            // "i uge 34" is a date.
            let isDate = word(at, HoursWord.uge, HoursWord.uke) && (kind(at + 1) == .number || kind(at + 1) == .ordinal)
            return isDate ? nil : (.weeks(1), at)
        }
        if noun.roles.contains(.day) { return word(index, HoursWord.i) && word(at, HoursWord.dag) ? nil : (.day, at) }
        if noun.roles.contains(.month) { return (.month, at) }
        return noun.roles.contains(.year) ? (.year, at) : nil
    }

    private func isValue(_ index: Int, _ value: Double) -> Bool {
        guard let token = self.at(index), token.kind == .number || token.kind == .ordinal else { return false }
        return token.value == value
    }

    /// "over 4 uger", "pr. 14 dage", "på tre dage". "i 6 uger" is how long something lasts.
    private func counted(_ index: Int, _ count: Number) -> PeriodRead? {
        if has(count.next, [.weeks, .week]), !word(index, HoursWord.i, HoursWord.om) { return (.weeks(count.value), count.next) }
        guard has(count.next, [.day, .days]) else { return nil }
        if count.value == 14 { return word(index, HoursWord.om) ? nil : (.weeks(2), count.next) }
        guard word(index, HoursWord.paa, HoursWord.over), count.value <= 6 else { return nil }
        return (.weeks(1), weekAfterDays(count.next))
    }

    /// "fordelt på tre dage", "fordelt over ugen", "fordelt på tirsdag og torsdag".
    private func spread(after index: Int) -> PeriodRead? {
        var at = index + 1
        if word(at, HoursWord.ud) || has(at, .filler) { at += 1 }
        guard word(at, HoursWord.over, HoursWord.paa, HoursWord.til) || has(at, .between) else { return nil }
        at += 1
        if let count = number(at), !has(at, .article) {
            var end = count
            if kind(end.next) == .dash || has(end.next, .rangeJoin), let second = number(end.next + 1) { end = second }
            if has(end.next, [.weeks, .week]) { return (.weeks(count.value), end.next) }
            return has(end.next, [.day, .days, .workdays]) ? (.weeks(1), weekAfterDays(end.next)) : nil
        }
        while has(at, [.determiner, .article, .filler]) || has(at, .otherPronoun) { at += 1 }
        if has(at, .week) { return (.weeks(1), at) }
        if has(at, [.days, .workdays]) { return (.weeks(1), weekAfterDays(at)) }
        guard has(at, .weekday) else { return nil }
        var last = at
        while last < at + 14, has(last + 1, [.weekday, .and, .rangeJoin]) || kind(last + 1) == .comma || kind(last + 1) == .dash {
            last += 1
        }
        while last > at, !has(last, .weekday) { last -= 1 }
        return (.weeks(1), last)
    }

    /// Takes in an "om ugen" that follows the days.
    func weekAfterDays(_ index: Int) -> Int {
        if let read = period(at: index + 1), read.period == .weeks(1), !has(index + 1, .spread) { return read.last }
        return index
    }
}
