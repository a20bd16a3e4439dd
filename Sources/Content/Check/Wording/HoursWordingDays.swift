// Hours a day times days a week, and hours said day by day.

extension HoursSentence {
    /// How many days of a week are worked: "fire dage om ugen", "tirsdag og torsdag", "mandag-fredag", "alle hverdage".
    struct WeekDays {
        let first: Int
        let last: Int
        let low: Double
        let high: Double
        /// Named, or with "om ugen" beside it.
        let isWeek: Bool
    }

    /// "ugen er på 12 timer", "ellers er ugen på 12 timer", and not "en almindelig uge er", "om ugen er".
    func isOwnWeek(_ index: Int) -> Bool {
        guard has(index, .week) else { return false }
        if has(index - 1, .copula) { return word(index + 1, HoursWord.paa) }
        return has(index + 1, .copula) && !has(index - 1, [.fullTime, .perDay, .determiner, .article, .second, .preposition])
    }

    func weekDays() -> [WeekDays] {
        var found: [WeekDays] = []
        var index = 0
        while index < tokens.count {
            if let days = weekDays(at: index) {
                found.append(days)
                index = days.last + 1
            } else {
                index += 1
            }
        }
        return found
    }

    private func weekDays(at index: Int) -> WeekDays? {
        if has(index, .weekday) { return namedDays(index) }
        if has(index, .workdays) { return WeekDays(first: index, last: index, low: 5, high: 5, isWeek: true) }
        guard let count = number(index), !has(index, .article) || has(count.next, .day) else { return nil }
        var low = count.value, high = count.value, next = count.next
        if kind(next) == .dash || has(next, .rangeJoin), let second = number(next + 1) {
            (low, high, next) = (min(low, second.value), max(high, second.value), second.next)
        }
        if has(next, .hourAdjective) || has(next, .weekly) { next += 1 }
        guard has(next, [.days, .workdays]) || (low == 1 && has(next, .day)), low > 0, high <= 7 else { return nil }
        let last = weekAfterDays(next)
        return WeekDays(first: index, last: last, low: low, high: high, isWeek: last > next || has(next - 1, .weekly))
    }

    private func namedDays(_ index: Int) -> WeekDays {
        var days: Set<Int> = [Int(tokens[index].value)]
        var last = index
        var at = index + 1
        while at < index + 24 {
            if has(at, .weekday) {
                let day = Int(tokens[at].value)
                if kind(at - 1) == .dash
                    || (has(at - 1, .rangeJoin) && !word(at - 1, HoursWord.to) && day > Int(tokens[last].value)
                        && !isOr(at - 1))
                {
                    let from = Int(tokens[last].value)
                    days.formUnion(from <= day ? Set(from...day) : [day])
                } else {
                    days.insert(day)
                }
                last = at
            } else if !(kind(at) == .comma || kind(at) == .dash || has(at, [.and, .rangeJoin]) || has(at, .perDay)) {
                break
            }
            at += 1
        }
        return WeekDays(first: index, last: last, low: Double(days.count), high: Double(days.count), isWeek: true)
    }

    private func isOr(_ index: Int) -> Bool { has(index, .rangeJoin) && !word(index, HoursWord.til, HoursWord.to) }

    /// Joins each amount a day with the days beside it, and sums amounts said day by day; what was used is left out of the rest.
    func joinedWithDays(_ quantities: [HoursQuantity]) -> [HoursQuantity] {
        let days = weekDays()
        guard !days.isEmpty else { return quantities }
        var result: [HoursQuantity] = []
        var index = 0
        var nearby = 0
        while index < quantities.count {
            let quantity = quantities[index]
            if let sum = sum(quantities, from: index) {
                result.append(sum.quantity)
                index = sum.next
                continue
            }
            while nearby < days.count, days[nearby].last + 13 < quantity.first { nearby += 1 }
            result.append(product(quantity, days[nearby...].prefix(8)) ?? quantity)
            index += 1
        }
        return result
    }

    private func isDaily(_ quantity: HoursQuantity) -> Bool {
        if quantity.period == .day { return true }
        guard quantity.period == .unsaid else { return false }
        if has(quantity.last + 1, .perDay), has(quantity.last + 2, [.workdays, .weekday]) { return true }
        // "arbejdsdagen er fire timer"
        var at = quantity.left - 1
        while at >= 0, has(at, [.preposition, .copula]) { at -= 1 }
        return at < quantity.left - 1
            && word(at, HoursWord.arbejdsdagen, HoursWord.arbejdsdag, HoursWord.arbeidsdagen, HoursWord.arbeidsdag)
    }

    private func product(_ quantity: HoursQuantity, _ days: ArraySlice<WeekDays>) -> HoursQuantity? {
        guard quantity.unit == .hours, quantity.high <= 12 else { return nil }
        let isDaily = isDaily(quantity)
        for group in days {
            guard let gap = gap(quantity, group) else { continue }
            var isGuess = false
            let isProduct: Bool
            if isDaily {
                isProduct = group.isWeek || gap.isEmpty || joins(gap) || gap.count <= 3
            } else if quantity.period != .unsaid {
                // "2 arbejdsdage á 4 timer pr. uge"
                isProduct = quantity.period == .weeks(1) && group.last < quantity.first && isEach(gap.upperBound - 1)
            } else if group.last < quantity.first {
                isProduct = joins(gap) && !has(group.first, .weekday)
                // "Hver mandag og onsdag arbejder du tre timer."
                isGuess = word(group.first - 1, HoursWord.hver) && has(group.first, .weekday) && group.high > 1
            } else if quantity.times > 1 {
                if quantity.times == group.low, group.isWeek, gap.isEmpty || isAside(gap) { return spread(quantity, on: group) }
                isProduct = false
            } else {
                isProduct = gap.isEmpty && group.isWeek && !has(group.first, [.weekday, .workdays]) && quantity.high <= 8
                isGuess = !isProduct && isScant(quantity, for: group) && (gap.isEmpty || isAside(gap))
            }
            guard isProduct || isGuess else { continue }
            var joined = quantity
            joined.isGuess = isGuess
            joined.low *= group.low
            joined.high *= group.high
            joined.period = .weeks(1)
            joined.needsJob = group.high == 1 && has(group.first, .weekday)
            joined.left = min(quantity.left, group.first)
            joined.first = min(quantity.first, group.first)
            joined.last = max(quantity.last, group.last)
            return joined
        }
        return nil
    }

    /// "2 x 5 timer, tirsdag og torsdag": the days are those that were multiplied.
    private func spread(_ quantity: HoursQuantity, on group: WeekDays) -> HoursQuantity {
        var whole = quantity
        whole.period = .weeks(1)
        whole.last = max(quantity.last, group.last)
        return whole
    }

    /// "3 timer mandag til fredag": so little that it is each day's, since nobody comes for less than two hours.
    private func isScant(_ quantity: HoursQuantity, for group: WeekDays) -> Bool {
        group.isWeek && group.low > 2 && quantity.high < 2 * group.low && quantity.high * group.high <= 40
    }

    private func isAside(_ gap: Range<Int>) -> Bool { gap.count == 1 && (kind(gap.lowerBound) == .comma || kind(gap.lowerBound) == .open) }

    /// "hver dag i", "dagligt": what follows is a day's.
    func isEveryDay(before index: Int) -> Bool {
        var at = index - 1
        while index - at < 6, has(at, [.preposition, .filler, .copula, .and, .you, .works]), !has(at, [.day, .daily]) { at -= 1 }
        return has(at, .daily) || has(at, .day) && word(at - 1, HoursWord.hver)
    }

    /// The tokens between an amount and its days, if nothing of weight stands there.
    private func gap(_ quantity: HoursQuantity, _ days: WeekDays) -> Range<Int>? {
        let range =
            days.last < quantity.first
            ? (days.last + 1)..<quantity.first : days.first > quantity.last ? (quantity.last + 1)..<days.first : nil
        guard let range, range.count <= 12 else { return nil }
        let light: HoursRoles = [
            .filler, .preposition, .and, .you, .copula, .works, .about, .atMost, .up, .perDay, .clock, .determiner, .possessive,
            .spoilsBefore,
            .week,
        ]
        for index in range {
            let token = tokens[index]
            let isNumber =
                token.kind == .number && days.last < quantity.first && range.contains(where: { has($0, .clock) || word($0, HoursWord.fra) })
            if token.kind == .comma || token.kind == .dash || token.kind == .open || token.kind == .close || token.kind == .colon
                || token.kind == .times || isNumber
            {
                continue
            }
            guard token.has(light), !token.has([.but, .contrast, .other]) else { return nil }
        }
        return range
    }

    private func isEach(_ index: Int) -> Bool { kind(index) == .times || word(index, HoursWord.a) }

    /// "á", "af", "på", "med", "x": the amount is each day's.
    private func joins(_ gap: Range<Int>) -> Bool {
        var last = gap.upperBound - 1
        while last >= gap.lowerBound, has(last, .about) { last -= 1 }
        guard last >= gap.lowerBound else { return false }
        return kind(last) == .times
            || word(last, HoursWord.a, HoursWord.af, HoursWord.av, HoursWord.of, HoursWord.paa, HoursWord.med, HoursWord.i)
    }

    /// "4 timer tirsdag og 3 timer torsdag", "mandag 3 timer, onsdag 4 timer".
    private func sum(_ quantities: [HoursQuantity], from start: Int) -> (quantity: HoursQuantity, next: Int)? {
        var total = quantities[start]
        guard let first = dayBeside(total) else { return nil }
        total.first = min(total.first, first.lowerBound)
        total.last = max(total.last, first.upperBound)
        var next = start + 1
        while next < quantities.count {
            let quantity = quantities[next]
            guard let day = dayBeside(quantity) else { break }
            let begin = min(quantity.first, day.lowerBound)
            guard begin > total.last, begin - total.last <= 3,
                (total.last + 1..<begin).allSatisfy({ kind($0) == .comma || has($0, [.and, .preposition]) })
            else { break }
            total.low += quantity.low
            total.high += quantity.high
            total.last = max(quantity.last, day.upperBound)
            next += 1
        }
        guard next > start + 1 else { return nil }
        total.left = min(total.left, total.first)
        total.period = .weeks(1)
        return (total, next)
    }

    /// The one weekday that stands right before or after an amount.
    private func dayBeside(_ quantity: HoursQuantity) -> ClosedRange<Int>? {
        guard quantity.unit == .hours, quantity.period == .unsaid, quantity.high <= 12 else { return nil }
        var before = quantity.first - 1
        if kind(before) == .colon || has(before, .filler) { before -= 1 }
        if has(before, .weekday), !has(before - 1, .weekday) { return before...before }
        var after = quantity.last + 1
        if has(after, [.preposition, .perDay]) { after += 1 }
        return has(after, .weekday) && !(has(after + 1, .and) && has(after + 2, .weekday)) ? after...after : nil
    }
}
