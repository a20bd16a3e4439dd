/// "mellem 8 og 12 timer om ugen", as it was read: how much, of what, and over what time.
struct HoursQuantity {
    enum Unit { case hours, genitive, percent, count }
    enum Period: Equatable {
        case unsaid, day, month, year
        /// The amount stands for so many weeks.
        case weeks(Double)
    }

    /// The first token that may not be looked behind for the subject: approximators included, even those outside the range.
    var left: Int
    /// First and last token of the wording.
    var first: Int
    var last: Int
    /// The number itself.
    let core: Int
    /// The unit's token; equal to the last number's token for a naked count.
    var unitAt: Int
    var low: Double
    var high: Double
    var unit: Unit
    var period = Period.unsaid
    /// "op til 12", "mindst 5": one end only is known.
    var isBound = false
    /// "en time om ugen", "4 timer hver tirsdag": too common in other senses to stand without a word of the job.
    var needsJob = false
    /// The unit's own word says whose it is: "12-timers stilling", "50 % stilling".
    var hasJobUnit = false
    /// "2 x 5 timer": how many times.
    var times = 1.0
    /// Read so because nothing else is likely: "3 timer mandag til fredag".
    var isGuess = false
    /// "de 12 af dem": a part of hours said before it.
    var isPart = false
}

/// The tokens of a stretch, and what stands above it.
struct HoursSentence {
    let tokens: [HoursToken]
    let isListItem: Bool
    /// The title of an opening: what it measures is the job.
    let isTitle: Bool
    /// All roles of the heading and of the lead-in line.
    let context: HoursRoles

    func at(_ index: Int) -> HoursToken? { tokens.indices.contains(index) ? tokens[index] : nil }
    func roles(_ index: Int) -> HoursRoles { tokens.indices.contains(index) ? tokens[index].roles : [] }
    func has(_ index: Int, _ roles: HoursRoles) -> Bool { tokens.indices.contains(index) && tokens[index].has(roles) }
    func kind(_ index: Int) -> HoursToken.Kind? { at(index)?.kind }
    func word(_ index: Int, _ hashes: UInt64...) -> Bool {
        guard tokens.indices.contains(index), tokens[index].kind == .word else { return false }
        return hashes.contains(tokens[index].hash)
    }
}

// MARK: reading a quantity

extension HoursSentence {
    /// The quantities of the sentence, left to right.
    func quantities() -> [HoursQuantity] {
        var found: [HoursQuantity] = []
        var index = 0
        while index < tokens.count {
            if let quantity = quantity(at: index) {
                found.append(quantity)
                index = max(quantity.last, quantity.unitAt) + 1
            } else {
                index += 1
            }
        }
        return found
    }

    struct Number {
        let value: Double
        let next: Int
        let isArticle: Bool
    }

    /// A number, and past its other form beside it: "12 (tolv)".
    func number(_ index: Int) -> Number? {
        guard let first = plainNumber(index) else { return nil }
        guard kind(first.next) == .open, let again = plainNumber(first.next + 1), again.value == first.value, kind(again.next) == .close
        else { return first }
        return Number(value: first.value, next: again.next + 1, isArticle: false)
    }

    /// "12", "12,5", "12 ½", "tolv", "fem og tyve", "twenty-five", "to og en halv".
    private func plainNumber(_ index: Int) -> Number? {
        guard let token = at(index) else { return nil }
        switch token.kind {
        case .fraction: return Number(value: token.value, next: index + 1, isArticle: false)
        case .number: return withHalf(token.value, next: index + 1)
        case .word where token.roles.contains(.number): return numberWord(token, index)
        case .word where token.roles.contains(.half) && has(index + 1, .hour): return Number(value: 0.5, next: index + 1, isArticle: false)
        default: return nil
        }
    }

    private func numberWord(_ token: HoursToken, _ index: Int) -> Number? {
        let isArticle = token.roles.contains(.article)
        if isArticle, has(index + 1, .half) { return Number(value: 0.5, next: index + 2, isArticle: false) }
        if token.roles.contains(.tensFirst) {
            let unitAt = kind(index + 1) == .dash ? index + 2 : index + 1
            if let unit = at(unitAt), unit.kind == .word, unit.roles.contains(.number), unit.value < 10, unit.value >= 1 {
                return Number(value: token.value + unit.value, next: unitAt + 1, isArticle: false)
            }
        }
        if token.value < 10, word(index + 1, HoursWord.og), let tens = at(index + 2), tens.kind == .word, tens.roles.contains(.number),
            tens.value >= 20
        {
            return Number(value: token.value + tens.value, next: index + 3, isArticle: false)
        }
        let half = withHalf(token.value, next: index + 1)
        return Number(value: half.value, next: half.next, isArticle: isArticle && half.next == index + 1)
    }

    private func withHalf(_ value: Double, next: Int) -> Number {
        if let fraction = at(next), fraction.kind == .fraction {
            return Number(value: value + fraction.value, next: next + 1, isArticle: false)
        }
        if has(next, .and) {
            if let fraction = at(next + 1), fraction.kind == .fraction {
                return Number(value: value + fraction.value, next: next + 2, isArticle: false)
            }
            let halfAt = has(next + 1, .article) ? next + 2 : next + 1
            if has(halfAt, .half) { return Number(value: value + 0.5, next: halfAt + 1, isArticle: false) }
        }
        return Number(value: value, next: next, isArticle: false)
    }

    private func quantity(at index: Int) -> HoursQuantity? {
        guard let first = number(index) else { return nil }
        var low = first.value, high = first.value, factor = 1.0
        var next = first.next
        var isArticle = first.isArticle
        if kind(next) == .times || word(next, HoursWord.gange, HoursWord.ganger), let each = number(next + 1) {
            factor = first.value
            (low, high, next) = (each.value, each.value, each.next)
        }
        if let end = rangeEnd(after: next, isBetween: isBetween(before: index)) {
            (low, high, next) = (min(low, end.value), max(high, end.value), end.next)
            isArticle = false
        }
        guard let unit = unit(at: next) else { return nil }
        low *= factor
        high *= factor
        if let minutes = minutes(after: unit.index) {
            low += minutes.value / 60
            high += minutes.value / 60
            return finish(index, low, high, isArticle: isArticle, unit: (minutes.next - 1, unit.kind, unit.hasJob, unit.isWeekly))
        }
        var quantity = finish(index, low, high, isArticle: isArticle, unit: unit)
        quantity?.times = factor
        return quantity
    }

    typealias Unit = (index: Int, kind: HoursQuantity.Unit, hasJob: Bool, isWeekly: Bool)

    private func finish(_ core: Int, _ low: Double, _ high: Double, isArticle: Bool, unit: Unit) -> HoursQuantity? {
        guard high > 0, high < 1_000 else { return nil }
        var quantity = HoursQuantity(
            left: core, first: core, last: unit.index, core: core, unitAt: unit.index, low: low, high: high, unit: unit.kind)
        quantity.needsJob = isArticle
        quantity.hasJobUnit = unit.hasJob
        if unit.isWeekly {
            quantity.period = .weeks(1)
        } else if unit.kind != .percent,
            let period = period(after: unit.kind == .genitive && isHelp(unit.index + 1) ? unit.index + 1 : unit.index)
        {
            quantity.period = period.period
            quantity.last = period.last
        }
        widenLeft(&quantity)
        if quantity.period == .unsaid, isEveryDay(before: quantity.left) { quantity.period = .day }
        return quantity
    }

    /// "10 timers hjælp om ugen".
    func isHelp(_ index: Int) -> Bool { word(index, HoursWord.hjaelp, HoursWord.hjelp) }

    private func isBetween(before index: Int) -> Bool {
        has(index - 1, .between) || (has(index - 1, .about) && has(index - 2, .between))
    }

    /// The second number of "12-15", "10 til 13", "8 og 12" (after "mellem"), "10 timer til 15".
    private func rangeEnd(after index: Int, isBetween: Bool) -> Number? {
        var at = has(index, .hour) && kind(index) == .word ? index + 1 : index
        guard let joint = self.at(at) else { return nil }
        guard joint.kind == .dash || joint.has(.rangeJoin) || (isBetween && joint.has(.and)) else { return nil }
        at += 1
        while has(at, [.atMost, .about, .up, .filler, .atLeast]) || (has(at - 1, .up) && has(at, .rangeJoin)) { at += 1 }
        guard let second = number(at), second.value > 0, unit(at: second.next) != nil else { return nil }
        return second
    }

    private func unit(at index: Int) -> Unit? {
        var at = index
        var isWeekly = false
        while at < index + 2, has(at, [.hourAdjective, .weekly]), !has(at, .hour) {
            isWeekly = isWeekly || has(at, .weekly)
            at += 1
        }
        if kind(at) == .dash, has(at + 1, [.hourGenitive, .percent]) { at += 1 }
        guard let token = self.at(at) else { return nil }
        if token.roles.contains(.percent) { return percentUnit(at) }
        if token.roles.contains(.hourGenitive), !token.roles.contains(.hour) {
            return (at, .genitive, token.roles.contains(.job), token.roles.contains(.weekly))
        }
        guard token.roles.contains(.hour) else { return nil }
        if token.end - token.start == 1, isHyphened(at) { return nil }  // "12 t-shirts"
        if token.roles.contains(.hourGenitive), kind(at - 1) == .dash || isHyphened(at) {
            return (at, .genitive, has(at + 1, .job), isWeekly)
        }
        return (at, .hours, false, isWeekly || token.roles.contains(.weekly))
    }

    private func isHyphened(_ index: Int) -> Bool {
        kind(index + 1) == .dash && tokens[index + 1].start == tokens[index].end && self.at(index + 2)?.start == tokens[index + 1].end
    }

    private func percentUnit(_ index: Int) -> Unit { (index, .percent, has(index, .job), false) }

    /// "og 30 minutter".
    private func minutes(after index: Int) -> Number? {
        guard has(index + 1, .and), let minutes = number(index + 2), has(minutes.next, .minute), minutes.value < 60 else { return nil }
        return Number(value: minutes.value, next: minutes.next + 1, isArticle: false)
    }

    /// Takes in what limits or softens the number to its left.
    private func widenLeft(_ quantity: inout HoursQuantity) {
        var at = quantity.core - 1
        let isRange = quantity.high > quantity.low
        while at >= 0, quantity.core - at < 10 {
            let token = tokens[at]
            if token.has(.rangeJoin), has(at - 1, .up) {
                at -= 1
                quantity.isBound = true
                quantity.first = at
            } else if token.has(.than), has(at - 1, .more) {
                quantity.isBound = true
                at -= has(at - 2, .negation) ? 2 : 1
                quantity.first = at
            } else if token.has(.atMost) || token.has(.atLeast) {
                if !(isRange && token.has(.atLeast)) { quantity.isBound = true }
                if word(at, HoursWord.most, HoursWord.least), word(at - 1, HoursWord.at) { at -= 1 }
                if word(at, HoursWord.over), has(at - 1, .negation) { at -= 1 }
                quantity.first = at
            } else if token.has([.about, .between]) {
                if word(at, HoursWord.lag), word(at - 1, HoursWord.om) { at -= 1 }
                quantity.first = at
            } else if token.has(.filler), !token.has(.works) {
                if has(at - 1, .preposition), !word(at, HoursWord.kun), has(at, .filler), !has(at - 1, .atLeast), isPhrase(at) { at -= 1 }
            } else {
                break
            }
            at -= 1
        }
        quantity.left = at + 1
    }

    /// "i alt", "i gennemsnit", "som udgangspunkt": a filler with its own little word.
    private func isPhrase(_ index: Int) -> Bool {
        word(index - 1, HoursWord.i, HoursWord.inEnglish, HoursWord.til, HoursWord.paa, HoursWord.efter, HoursWord.etter)
            && !word(index, HoursWord.udgangspunkt)
    }
}
