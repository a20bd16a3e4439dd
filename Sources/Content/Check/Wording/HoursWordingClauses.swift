// What a word does in its clause, as far as the words beside it tell.

extension HoursSubjectSearch {
    func isVerb(_ index: Int) -> Bool {
        guard let token = sentence.at(index), token.kind == .word else { return false }
        return token.has(.anyVerb) || (token.endsInR && !token.isCapital && (token.isUnknown || token.has(.spread)))
    }

    func isSubjectPronoun(_ index: Int) -> Bool {
        if index == 0, passedVerb, !sentence.has(1, [.day, .days, .workdays, .week, .weekday]) { return true }
        let before = sentence.has(index - 1, .determiner) ? index - 2 : index - 1
        return isVerb(index + 1)
            || (isVerb(before) && (index + 1 == quantity.left || sentence.has(index + 1, [.filler, .preposition])))
    }

    /// "der", "som" after a noun and before a verb.
    func isRelativeClause(_ index: Int) -> Bool {
        guard index > 0, !sentence.has(index - 1, [.and, .but]) else { return false }
        return isVerb(index + 1) || sentence.has(index + 1, [.filler, .negation]) && isVerb(index + 2)
    }

    /// A preposition stands before the noun, with at most its articles, adjectives and companions between.
    func isGoverned(_ index: Int) -> Bool {
        var at = index - 1
        while at >= 0, index - at < 7 {
            guard let token = sentence.at(at), token.kind == .word else { return false }
            if token.has(.preposition) { return true }
            let isPassed =
                token.has([.determiner, .possessive, .article, .new, .and, .other])
                || (token.isUnknown && (token.isCapital || !token.endsInR))
            guard isPassed else { return false }
            at -= 1
        }
        return false
    }

    /// "vores nye kollega Jonas".
    func isNamed(_ index: Int) -> Bool {
        guard let name = sentence.at(index + 1) else { return false }
        return name.isUnknown && name.isCapital
    }

    /// "opgaver svarende til", "opgaver til".
    func leadsToQuantity(_ index: Int) -> Bool {
        index + 1 < quantity.left && ((index + 1)..<quantity.left).allSatisfy { sentence.has($0, [.filler, .preposition]) }
    }

    /// "en af dine kolleger".
    func isPart(_ index: Int) -> Bool {
        ((max(0, index - 3))..<index).contains { sentence.word($0, HoursWord.af, HoursWord.av, HoursWord.of) }
    }

    /// "opgaverne svarer til": all of them together are the job; a single one is not.
    func isAllTasks(_ index: Int) -> Bool {
        if sentence.word(index + 1, HoursWord.svarer, HoursWord.tilsvarer) { return true }
        return sentence.has(index + 1, .copula) && !sentence.word(index, HoursWord.opgaven, HoursWord.oppgaven)
    }

    func isGenitive(_ token: HoursToken) -> Bool { token.endsInS }

    func isForeign(_ index: Int) -> Bool {
        !sentence.word(index, HoursWord.din, HoursWord.dit, HoursWord.ditt, HoursWord.your, HoursWord.dine)
    }
}
