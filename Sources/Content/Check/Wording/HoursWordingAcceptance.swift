// Which quantities say the hours of the job.

extension HoursSentence {
    /// A week's work never has more hours; beyond it is a shop's or a team's.
    static let longestWeek = 60.0
    static let weeksInMonth = 52.0 / 12

    func accepts(_ quantity: HoursQuantity, after earlier: [HoursQuantity]) -> Bool {
        if quantity.isPart { return true }
        if isSpoiledBefore(quantity) || isSpoiledAfter(quantity) { return false }
        var search = HoursSubjectSearch(self, quantity)
        let owner = search.owner()
        if owner == .other { return false }
        if owner == .unclear, quantity.needsJob || isForeignContext || isForeignRow(quantity) { return false }
        switch quantity.unit {
        case .percent: return acceptsPercent(quantity, owner)
        case .count: return true
        case .genitive where !acceptsGenitive(quantity, owner): return false
        case .genitive: return true
        case .hours: break
        }
        switch quantity.period {
        case .weeks, .month: return acceptsWeekly(quantity, owner)
        case .unsaid: return acceptsBare(quantity, owner, after: earlier)
        case .day, .year: return false
        }
    }

    /// Under "Åbningstider" or "Opgaver" a note without a subject is not the job's week.
    private var isForeignContext: Bool {
        if context.isEmpty || !context.isDisjoint(with: [.hoursLabel, .countLabel, .job, .seeks]) { return false }
        if context.contains(.open) || context.contains(.activity) { return true }
        return isListItem && !context.isDisjoint(with: [.task, .other, .measures])
    }

    /// A table row whose first cell is no word of hours: "| Lone | 37 timer om ugen |".
    private func isForeignRow(_ quantity: HoursQuantity) -> Bool {
        tokens.first?.kind == .pipe && tokens.prefix(quantity.left).contains { $0.isUnknown }
    }

    // MARK: what stands beside

    private func isSpoiledBefore(_ quantity: HoursQuantity) -> Bool {
        var at = quantity.left - 1
        if kind(at) == .slash || has(at, .clock) || isBesideName(quantity) { return true }
        if word(at, HoursWord.fr), has(at - 1, .spoilsBefore) { return true }
        if word(at, HoursWord.af, HoursWord.av, HoursWord.of), word(at - 1, HoursWord.ud, HoursWord.ut) { return true }
        if word(at, HoursWord.de, HoursWord.dei) {
            // "af de 37 timer", "de 12 timer, hvor …"
            let after = kind(quantity.last + 1) == .comma ? quantity.last + 2 : quantity.last + 1
            if word(at - 1, HoursWord.af, HoursWord.av) || word(after, HoursWord.hvor) || has(after, .relative) { return true }
        }
        if word(at, HoursWord.til), has(at - 1, .spoilsBefore) { return true }
        if has(at, .hourAdjective) { at -= 1 }
        return has(at, .spoilsBefore) && !has(at, [.filler, .otherPronoun])
    }

    private func isSpoiledAfter(_ quantity: HoursQuantity) -> Bool {
        let next = quantity.last + 1
        if word(next, HoursWord.fri) { return true }
        if word(quantity.first, HoursWord.fra), word(next, HoursWord.til), number(next + 1) != nil { return true }
        if word(next, HoursWord.fr), word(next + 1, HoursWord.meget, HoursWord.mange, HoursWord.mye) { return true }
        if has(next, .spoilsAfter), quantity.period == .unsaid {
            if !(word(next, HoursWord.efter, HoursWord.etter) && has(next + 1, .filler)) { return true }
        }
        if quantity.period == .unsaid, word(next, HoursWord.fra) || word(next, HoursWord.i) && has(next + 1, .spoilsAfter) { return true }
        if has(next, .copula) {
            let after = word(next + 1, HoursWord.til) ? next + 2 : next + 1
            if has(after, [.fullTime, .negation]) || word(after, HoursWord.fr) || word(after, HoursWord.normen, HoursWord.norm) {
                return true
            }
        }
        for at in next..<(next + 5) {
            if at > next, kind(at) == .comma || has(at, [.and, .but, .relative]) { break }
            if isOpen(at) { return true }
        }
        if has(next, .preposition), !word(next, HoursWord.med) || quantity.high <= 3 {
            var noun = next + 1
            while noun < next + 3, has(noun, [.determiner, .possessive, .article]) { noun += 1 }
            if has(noun, .activity) || (word(next, HoursWord.med) && has(noun, .other)) { return true }
        }
        return has(next, .activity)
    }

    /// "åbent"; "åben for forslag" is another thing.
    func isOpen(_ index: Int) -> Bool { has(index, .open) && !word(index + 1, HoursWord.fr) }

    /// "Lone (25 timer om ugen) viser dig rundt."
    private func isBesideName(_ quantity: HoursQuantity) -> Bool {
        guard kind(quantity.left - 1) == .open, let name = at(quantity.left - 2), name.isUnknown, name.isCapital else { return false }
        guard kind(quantity.last + 1) == .close, let verb = at(quantity.last + 2) else { return false }
        return verb.has(.anyVerb) || verb.endsInR
    }

    /// "til at dække bord", "på rengøring": the hours of a task. "til at begynde med" and "til dig" are none.
    private func isForTask(_ quantity: HoursQuantity) -> Bool {
        let next = quantity.last + 1
        guard word(next, HoursWord.til, HoursWord.paa, HoursWord.to) else { return false }
        // "8 timer på lageret" is where, not what for; "en time på biblioteket" is a treat.
        if word(next, HoursWord.paa), has(next + 1, .other), !quantity.needsJob, quantity.low >= 3 { return false }
        if word(next + 1, HoursWord.dig, HoursWord.deg, HoursWord.you) { return false }
        if word(next + 1, HoursWord.at, HoursWord.aa) { return !word(next + 2, HoursWord.begynde, HoursWord.starte) }
        return !has(next + 1, [.number, .weekday, .workdays, .filler]) && kind(next + 1) != .number
    }

    // MARK: by wording

    /// "12 timers stilling", "12 timers ugentlig arbejdstid", "37 timers uge", "to timers arbejde om ugen".
    private func acceptsGenitive(_ quantity: HoursQuantity, _ owner: HoursOwner) -> Bool {
        if quantity.hasJobUnit { return true }
        let next = quantity.last + 1
        if has(quantity.unitAt + 1, [.works, .filler]), case .weeks = quantity.period { return true }
        if isHelp(quantity.unitAt + 1), case .weeks = quantity.period { return passedSeek(quantity) }
        if has(next, .week) || (owner == .job && has(next, .person)) { return true }
        return has(next, [.job, .hoursLabel]) || (has(next + 1, [.job, .hoursLabel]) && kind(next) == .word && !has(next, .preposition))
            || (kind(next) == .dash && has(next + 1, .job))
    }

    private func acceptsWeekly(_ quantity: HoursQuantity, _ owner: HoursOwner) -> Bool {
        // "Du får en ugentlig time og et busudvalg": what one is given to oneself.
        if has(quantity.core, .article), has(quantity.core + 1, .weekly), has(quantity.core + 2, .hour),
            nearestVerb(before: quantity).contains(.has)
        {
            return false
        }
        guard isForTask(quantity) else { return true }
        if owner == .unclear { return quantity.left > 0 && !isListItem }
        // "Du får 4 timer om ugen til opvask" is a task's; "Vi søger en hånd 10 timer om ugen til opvask" is the job's.
        let verb = nearestVerb(before: quantity)
        return verb.isDisjoint(with: [.has, .measures])
    }

    private func nearestVerb(before quantity: HoursQuantity) -> HoursRoles {
        var at = quantity.left - 1
        while at >= max(0, quantity.left - 12) {
            if has(at, .job) { return .works }
            if has(at, .anyVerb) { return roles(at) }
            at -= 1
        }
        return []
    }

    // MARK: percent

    /// Percent of a post, never of customers, intensity or prices: a word of the post must stand beside it.
    private func acceptsPercent(_ quantity: HoursQuantity, _ owner: HoursOwner) -> Bool {
        guard quantity.high <= 100, quantity.low >= 2 else { return false }
        if quantity.hasJobUnit { return true }
        var next = quantity.last + 1
        if kind(next) == .dash { next += 1 }
        if has(next, [.job, .percentLabel]), !has(next, .works) || !has(next + 1, .works) { return true }
        if has(next + 1, [.job, .percentLabel]), at(next)?.isUnknown == true || has(next, [.hourAdjective, .filler, .seeks, .weekly, .new])
        {
            return true
        }
        if word(next, HoursWord.af, HoursWord.av, HoursWord.of) { return has(next + 1, .fullTime) || has(next + 2, .fullTime) }
        guard isClosed(next) else { return false }
        let head = head(before: quantity)
        if let head, has(head, [.job, .percentLabel]) || (has(head, .hoursLabel) && !has(head, .countLabel)) { return true }
        if let head, owner == .job, has(head, [.works, .you]) { return !has(head, .has) }
        if owner == .job, at(next) == nil, passedSeek(quantity) { return true }
        return head == nil && isFragment(quantity)
    }

    // MARK: naked hours

    /// "12 timer", with no week beside it: only where the words just before are the job's.
    private func acceptsBare(_ quantity: HoursQuantity, _ owner: HoursOwner, after earlier: [HoursQuantity]) -> Bool {
        let next = quantity.last + 1
        guard quantity.high >= 1, !isFirstDays(quantity) else { return false }
        if isNoteOfPost(quantity) { return true }
        guard let head = head(before: quantity) else {
            if !context.isDisjoint(with: [.hoursLabel, .countLabel]), isClosed(next) { return true }
            return isFragment(quantity)
        }
        if has(head, .grows), !earlier.isEmpty { return true }
        if has(head, .week), owner == .job, isOwnWeek(head) { return true }
        if owner == .job, isTotal(quantity), isClosed(next) { return true }
        if word(head, HoursWord.dine) { return true }
        if has(head, [.job, .hoursLabel, .countLabel]), !(has(head, .works) && owner != .job && !has(head, .job)) {
            // "Du kan prøve jobbet i tre timer."
            if word(quantity.left - 1, HoursWord.i), tokens[head].endsDefinite { return false }
            return !isForTaskOfHead(quantity, head)
        }
        if isExpletive(head, quantity) { return isClosed(next) }
        if owner == .job {
            if has(head, [.works, .has, .seeks, .weSay, .we, .you]) { return isClosed(next) && !isForTask(quantity) }
            return passedSeek(quantity) && isClosed(next) && kind(quantity.left - 1) != .comma
        }
        return has(head, .person) && tokens.count <= 12 && isClosed(next)
    }

    /// "i alt 11 timer", "tilsammen 11 timer".
    private func isTotal(_ quantity: HoursQuantity) -> Bool {
        let after = (quantity.last + 1)..<(quantity.last + 3)
        return ((quantity.left..<quantity.core).contains(where: isWordOfTotal)) || after.contains(where: isWordOfTotal)
    }

    private func isWordOfTotal(_ index: Int) -> Bool {
        word(index, HoursWord.alt, HoursWord.samlet, HoursWord.sammenlagt, HoursWord.tilsammen)
    }

    /// "den første uge", "sidste dag": a time of its own, not the week of the job.
    private func isFirstDays(_ quantity: HoursQuantity) -> Bool {
        (max(0, quantity.left - 12)..<quantity.left).contains {
            has($0, .spoilsBefore) && !has($0, .perDay) && has($0 + 1, [.week, .weeks, .day, .days, .month])
        }
    }

    private func isForTaskOfHead(_ quantity: HoursQuantity, _ head: Int) -> Bool { has(head, .works) && isForTask(quantity) }

    /// "der er tale om", "det drejer sig om".
    private func isExpletive(_ head: Int, _ quantity: HoursQuantity) -> Bool {
        guard word(head, HoursWord.der, HoursWord.det) else { return false }
        return ((head + 1)..<quantity.left).contains { word($0, HoursWord.tale, HoursWord.drejer, HoursWord.dreier, HoursWord.snakk) }
    }

    private func passedSeek(_ quantity: HoursQuantity) -> Bool {
        (max(0, quantity.left - 14)..<quantity.left).contains {
            has($0, .seeks) || word($0, HoursWord.brug, HoursWord.bruk, HoursWord.behov)
        }
    }

    /// The nearest word of weight before the quantity; nil where nothing but light words lead back to the start.
    private func head(before quantity: HoursQuantity) -> Int? {
        var at = quantity.left - 1
        while at >= 0 {
            let token = tokens[at]
            switch token.kind {
            case .comma, .dash, .colon, .open, .pipe, .mark, .close: break
            case .word where has(at, [.job, .hoursLabel, .countLabel, .percentLabel, .grows]): return at
            case .word where isOwnWeek(at): return at
            case .word where has(at, [.works, .has, .seeks, .weSay]) && !has(at, .copula): return at
            case .word where has(at, .possessive) && has(at - 1, [.job, .hoursLabel]): break  // "stillingen din"
            case .word
            where has(at, [.filler, .preposition, .copula, .weekly, .week, .weekday, .workdays, .about, .and, .article, .atLeast]): break
            default: return at
            }
            if quantity.left - at > 8 { return at }
            at -= 1
        }
        return nil
    }

    /// Nothing after the quantity makes it the measure of something else.
    func isClosed(_ index: Int) -> Bool {
        guard let token = at(index) else { return true }
        switch token.kind {
        case .comma, .open, .close, .dash, .pipe, .colon: return true
        case .word: break
        default: return false
        }
        if token.has([.and, .but, .spread, .filler, .rangeJoin]), !word(index, HoursWord.til, HoursWord.to) { return true }
        if word(index, HoursWord.hos, HoursWord.over) { return true }
        if word(index, HoursWord.til) {
            return word(index + 1, HoursWord.dig, HoursWord.deg) || word(index + 2, HoursWord.begynde, HoursWord.starte)
                || has(index + 1, .filler)
        }
        guard token.has(.preposition) else { return false }
        return has(index + 1, .filler) || has(index + 1, .job) || has(index + 2, .job)
    }

    /// The whole stretch is the quantity with light words about it.
    private func isFragment(_ quantity: HoursQuantity) -> Bool {
        guard tokens.count <= 24 else { return false }
        let light: HoursRoles = [
            .filler, .preposition, .job, .hoursLabel, .countLabel, .weekday, .workdays, .weekly, .about, .and, .spread, .days, .article,
            .number,
            .rangeJoin, .person, .seeks, .hourAdjective,
        ]
        for (index, token) in tokens.enumerated() where index < quantity.left || index > quantity.last {
            if token.kind == .word, !token.has(light) { return false }
            if token.kind == .junk { return false }
        }
        return !has(quantity.left - 1, .preposition) || quantity.left > 1
    }
}
