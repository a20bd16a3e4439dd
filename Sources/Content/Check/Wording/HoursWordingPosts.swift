// Hours that stand beside the name of a post, and hours that restate a share of a week.

extension HoursSentence {
    /// The last words of a title, or of a line without a verb that begins with a post: "Chauffør på varebil (10 timer)",
    /// "Medhjælper til køkken og kantine, 10 timer".
    func isNoteOfPost(_ quantity: HoursQuantity) -> Bool {
        guard [.open, .comma, .dash, .colon, .pipe].contains(kind(quantity.left - 1)), quantity.high <= 40 else { return false }
        guard at(quantity.last + 1) == nil || kind(quantity.last + 1) == .close && at(quantity.last + 2) == nil else { return false }
        if isTitle { return !tokens[..<quantity.left].contains { $0.has([.open, .activity, .measures, .negation]) } }
        guard has(0, [.person, .job]), !has(0, [.copula, .works]) else { return false }
        return tokens[1..<quantity.left].allSatisfy { token in
            !token.has(.anyVerb) && !(token.isUnknown && (token.endsInR || token.isCapital)) && token.kind != .number
        }
    }
}

extension HoursSubjectSearch {
    /// "Arbejdstiden er halvtreds procent af det, vores andre har, altså 18,5 timer": whose share it is stands at the front.
    var isShareOfJob: Bool {
        guard (quantity.left..<quantity.core).contains(where: { sentence.word($0, HoursWord.altsaa, HoursWord.dvs) }) else { return false }
        var label = 0
        while label < 3, sentence.has(label, [.determiner, .weekly, .possessive]), !sentence.has(label, .job) { label += 1 }
        guard let token = sentence.at(label), token.has([.job, .hoursLabel]), !token.has(.works), sentence.has(label + 1, .copula) else {
            return false
        }
        return (max(label, quantity.left - Self.reach)..<quantity.left).contains {
            sentence.has($0, .percent) || sentence.word($0, HoursWord.halvdelen, HoursWord.halvparten)
        }
    }
}
