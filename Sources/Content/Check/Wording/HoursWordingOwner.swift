/// Whose hours a quantity is.
enum HoursOwner {
    /// The job's, or the hours of the one sought.
    case job
    /// Nobody is named: a note, a heading, a label.
    case unclear
    /// A colleague's, a shop's, a course's; or the hours are denied.
    case other
}

/// Looks from the quantity backwards for the subject: the nearest word that can be one decides.
struct HoursSubjectSearch {
    let sentence: HoursSentence
    let quantity: HoursQuantity
    /// A word of a job was passed that is not itself the subject: "(har et) fleksjob på 12 timer".
    private var passedJob: Bool
    private var passedPerson = false
    /// A noun was passed that may be object or subject.
    private var passedNoun = false
    private var isRelative = false
    private var antecedent = false
    private var passedComma = false
    private var passedBut = false
    private var passedWeSay = false
    private var passedSpread = false
    private var passedHas = false
    private(set) var passedVerb = false
    /// "opgaver til 10 timer": the tasks are the job.
    private var passedTasks = false
    /// The comma that opens a clause put in between subject and verb.
    private var insertion = Int.max

    /// Words looked at to the left: far more than a sentence has, and a bound for text that has no sentences.
    static let reach = 40

    init(_ sentence: HoursSentence, _ quantity: HoursQuantity) {
        self.sentence = sentence
        self.quantity = quantity
        passedJob = quantity.hasJobUnit || quantity.unit == .genitive
    }

    mutating func owner() -> HoursOwner {
        if isShareOfJob { return .job }
        var index = quantity.left - 1
        while index >= max(0, quantity.left - Self.reach) {
            let token = sentence.tokens[index]
            switch token.kind {
            case .comma:
                if passedNoun { return .other }
                passedComma = true
                insertion = beforeInsertion(endingAt: index) ?? insertion
                index = min(index, insertion)
            case .word:
                if let owner = decide(index, token) { return owner }
                note(token, index)
            default: break
            }
            index -= 1
        }
        if passedNoun || antecedent { return .other }
        if passedJob { return .job }
        return index < 0 ? ownerAfter() : .unclear
    }

    /// "Birthe, som du skal arbejde sammen med, er her 30 timer": the verb's subject stands before the inserted clause.
    private func beforeInsertion(endingAt comma: Int) -> Int? {
        guard sentence.has(comma + 1, [.copula, .works, .has]) else { return nil }
        return ((max(0, comma - 16))..<comma).last { sentence.kind($0) == .comma && sentence.has($0 + 1, [.relative, .you]) }
    }

    private mutating func note(_ token: HoursToken, _ index: Int) {
        if token.has(.weSay) { passedWeSay = passedWeSay || !token.has(.has) || index + 1 == quantity.left || passedJob }
        if token.has(.but) { passedBut = true }
        if token.has(.spread) { passedSpread = true }
        if token.has(.has) { passedHas = true }
        if isVerb(index) { passedVerb = true }
    }

    private mutating func decide(_ index: Int, _ token: HoursToken) -> HoursOwner? {
        let roles = token.roles
        if isSeeking(index, token) { return antecedent && passedNoun ? .other : .job }
        if roles.contains(.negation), !passedComma, !passedBut { return isRaised ? nil : .other }
        if sentence.isOpen(index) || roles.contains(.contrast) || roles.contains(.past) { return .other }
        if roles.contains(.measures) {
            if sentence.has(index + 1, .up) || sentence.word(index + 1, HoursWord.ud) { return nil }
            // "Arbejdet tager 12 timer om ugen", "du lægger 12 timer om ugen".
            if quantity.period != .unsaid, index + 1 == quantity.left, isJobSubject(index - 1) { return .job }
            return .other
        }
        if roles.contains(.fullTime), passedVerb { return .other }
        if roles.contains(.you) || sentence.isOwnWeek(index) { return .job }
        if roles.contains(.we) { return weOwner(index) }
        if sentence.word(index, HoursWord.det), passedBut || sentence.has(index - 1, .but), sentence.has(index + 1, .copula) {
            return .unclear
        }
        if sentence.word(index, HoursWord.der), sentence.has(index + 1, .copula), !passedComma, !passedJob,
            sentence.kind(index - 1) != .comma,
            let noun = sentence.at(index + 2)
        {
            // "Der er rengøring 6 timer om ugen."
            if noun.isUnknown || noun.has(.day) { return .other }
        }
        if sentence.word(index, HoursWord.os, HoursWord.oss), sentence.word(index - 1, HoursWord.af, HoursWord.av) { return .other }
        if roles.contains(.otherPronoun) {
            // "vi trenger noen": whom one seeks is the object.
            if sentence.has(index - 1, .seeks), !sentence.has(index - 1, .has) { return nil }
            if sentence.has(index + 1, [.day, .days, .workdays, .week, .weekday]) { return nil }
            return isSubjectPronoun(index) ? .other : nil
        }
        if sentence.word(index, HoursWord.hvordan, HoursWord.hvornaar) { return .unclear }
        if token.has(.determiner), index + 1 == insertion { return .other }
        if sentence.word(index, HoursWord.de), sentence.has(index + 1, .relative) { return .other }
        if roles.contains(.relative), isRelativeClause(index) {
            isRelative = true
            return nil
        }
        if roles.contains(.person) || sentence.word(index, HoursWord.kollegaen) && sentence.has(index - 1, .new) {
            return personOwner(index)
        }
        if roles.contains(.task), leadsToQuantity(index) { passedTasks = true }
        if !roles.isDisjoint(with: [.job, .hoursLabel, .percentLabel]), !token.has(.works) { return jobOwner(index, token) }
        if isNoun(index, token) { return nounOwner(index, token) }
        return nil
    }

    /// "mere end", "over": after "ikke" an upper bound, no denial.
    private var isRaised: Bool { quantity.isBound && sentence.has(quantity.first, [.more, .than, .negation]) }

    /// "søger", "har brug for", "leder efter".
    private func isSeeking(_ index: Int, _ token: HoursToken) -> Bool {
        if token.roles.contains(.seeks) { return true }
        if sentence.word(index, HoursWord.plads, HoursWord.plass) { return sentence.word(index + 1, HoursWord.til) }
        if sentence.word(index, HoursWord.brug, HoursWord.bruk, HoursWord.behov) { return sentence.word(index + 1, HoursWord.fr) }
        if sentence.word(index, HoursWord.leder, HoursWord.leter, HoursWord.ser) {
            return sentence.word(index + 1, HoursWord.efter, HoursWord.etter)
        }
        return false
    }

    private func isJobSubject(_ index: Int) -> Bool {
        guard let token = sentence.at(index) else { return false }
        return token.has(.you) && sentence.word(index + 1, HoursWord.laegger, HoursWord.legger) || token.has(.job) && token.endsDefinite
    }

    private func weOwner(_ index: Int) -> HoursOwner {
        if passedHas, passedNoun || (passedPerson && !passedJob) { return .other }
        // "Vi har 37 timers uge" is a rule of the house.
        if antecedent || (quantity.unit == .genitive && !quantity.hasJobUnit && sentence.has(quantity.last + 1, .week)) { return .other }
        if passedWeSay || passedJob || passedTasks { return .job }
        let before = sentence.roles(index - 1)
        if before.contains(.has) { return index + 1 == quantity.left ? .job : .other }
        return before.isDisjoint(with: [.seeks, .weSay]) ? .other : .job
    }

    private mutating func personOwner(_ index: Int) -> HoursOwner? {
        let isNew = sentence.has(index - 1, .new)
        if isNew, isNamed(index) { return .other }
        if isNew {
            passedJob = true
            isRelative = false
            return nil
        }
        if sentence.has(index - 1, .possessive) || sentence.has(index - 2, .possessive) {
            return isGoverned(index) && !isRelative ? nil : (isVerb(index + 1) || isRelative ? .other : maybe())
        }
        passedPerson = true
        if isRelative || index + 1 == insertion || (isVerb(index + 1) && index + 2 < quantity.core + 1 && !isGoverned(index)) {
            antecedent = true
        }
        isRelative = false
        return nil
    }

    private mutating func maybe() -> HoursOwner? {
        passedNoun = true
        return nil
    }

    private mutating func jobOwner(_ index: Int, _ token: HoursToken) -> HoursOwner? {
        if sentence.has(index - 1, .possessive), !sentence.has(index - 1, .you), isForeign(index - 1) { return .other }
        if let owner = sentence.at(index - 1), owner.isUnknown, owner.isCapital, isGenitive(owner) { return .other }
        if sentence.has(index - 1, .fullTime) {
            if passedVerb { return .other }
            passedJob = true
            return nil
        }
        isRelative = false
        passedJob = true
        if sentence.has(index - 1, .past) { return .other }
        // "Bente har haft jobbet i 10 timer om ugen."
        if sentence.word(index - 1, HoursWord.haft, HoursWord.hatt) { return nil }
        // "Arbejdstiden er den samme for alle": a rule of the house.
        if (index + 1..<quantity.left).contains(where: { sentence.word($0, HoursWord.alle, HoursWord.fleste) }) { return .other }
        let isYours = sentence.has(index - 1, .possessive) && !isForeign(index - 1)
        let isSubject = token.endsDefinite || token.has([.hoursLabel, .percentLabel]) || isYours && isVerb(index + 1)
        return isSubject && !isGoverned(index) && !passedNoun ? .job : nil
    }

    private func isNoun(_ index: Int, _ token: HoursToken) -> Bool {
        if token.has([.other, .activity, .task]) { return true }
        // "Per" and "Hans" are names too.
        if token.isCapital, token.has([.preposition, .possessive]), isVerb(index + 1), !sentence.word(index, HoursWord.i) { return true }
        guard token.isUnknown else { return false }
        return token.isCapital || token.endsDefinite || isVerb(index + 1) || isRelative
    }

    private mutating func nounOwner(_ index: Int, _ token: HoursToken) -> HoursOwner? {
        if isRelative {
            isRelative = false
            if token.has([.other, .activity]) || (token.isCapital && index > 0) { return .other }
            antecedent = true
            return nil
        }
        if isGoverned(index) { return isPart(index) && (token.has(.other) || token.endsDefinite) && isVerb(index + 1) ? .other : nil }
        if token.has(.activity) { return .other }
        if token.has(.task), passedSpread || !isVerb(index + 1) || isAllTasks(index) { return nil }
        guard isVerb(index + 1) && index + 1 < quantity.left || index + 1 == insertion else {
            if token.isUnknown, index == 0 || !isVerb(index - 1) { return nil }
            return maybe()
        }
        let isFirm = token.has(.other) || token.isCapital && sentence.at(index - 1).map { $0.isCapital && $0.endsInS } ?? false
        if isFirm, passedJob, sentence.has(index + 1, .has) { return .job }
        if token.isUnknown, !token.isCapital, !token.endsDefinite { return sentence.has(index + 1, [.works, .measures]) ? .other : nil }
        return .other
    }

    /// The quantity leads the sentence: the subject follows the verb. "37 timer om ugen er Birthe i køkkenet."
    private func ownerAfter() -> HoursOwner {
        var at = quantity.last + 1
        guard isVerb(at) else { return .unclear }
        if sentence.has(at, .measures) { return .other }
        if sentence.has(at, .spread) { return .unclear }
        at += 1
        while sentence.has(at, [.determiner, .possessive, .filler]) { at += 1 }
        guard let token = sentence.at(at), token.kind == .word else { return .unclear }
        if token.has([.you, .job]) { return .job }
        if token.has([.other, .otherPronoun, .activity, .open, .we]) || token.isCapital || (token.isUnknown && token.endsDefinite) {
            return .other
        }
        return .unclear
    }
}
