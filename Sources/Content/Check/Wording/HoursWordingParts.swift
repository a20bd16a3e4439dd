// Hours said as a part of others: "åbent 50 timer om ugen, og du har de 12 af dem".

extension HoursSentence {
    /// Naked numbers behind hours of a week that are said to be yours.
    func parts(of read: [HoursQuantity]) -> [HoursQuantity] {
        guard let whole = read.first(where: { $0.unit == .hours && $0.period == .weeks(1) }) else { return [] }
        let rest = (whole.last + 1)..<min(tokens.count, whole.last + 18)
        // Another number between them may be what "dem" means: "50 timer om ugen for 80 kunder, og du møder 12 af dem".
        guard let at = rest.first(where: { number($0) != nil && !has($0, .article) }), let part = number(at), part.value < whole.high
        else { return [] }
        let isOfThem = word(part.next, HoursWord.af, HoursWord.av) && word(part.next + 1, HoursWord.dem, HoursWord.disse)
        let isOfThese = (rest.lowerBound..<at).contains {
            word($0, HoursWord.heraf, HoursWord.hvoraf, HoursWord.herav, HoursWord.hvorav)
        }
        guard isOfThem || isOfThese else { return [] }
        let last = isOfThem ? part.next + 1 : has(part.next, .hour) ? part.next : part.next - 1
        guard isYours(from: rest.lowerBound, at: at, last: last) else { return [] }
        var quantity = HoursQuantity(
            left: at, first: at, last: last, core: at, unitAt: last, low: part.value, high: part.value, unit: .count, period: .weeks(1))
        quantity.isPart = true
        quantity.isGuess = true
        return [quantity]
    }

    /// "du har de", "du jobber", "dine timer er", "er de 9 dine".
    private func isYours(from start: Int, at number: Int, last: Int) -> Bool {
        var clause = number
        while clause > start, kind(clause - 1) != .comma { clause -= 1 }
        let before = clause..<number
        guard !before.contains(where: { has($0, [.negation, .measures, .open]) }) else { return false }
        if (last + 1..<last + 4).contains(where: { word($0, HoursWord.dine) }) { return true }
        if before.contains(where: { word($0, HoursWord.dine) }) { return true }
        guard let you = before.first(where: { has($0, .you) }) else { return false }
        return [you - 1, you + 1].contains { has($0, [.works, .has, .copula]) }
    }
}
