/// Tells whether a sentence denies the phrase that it names: "vi kan desværre ikke tilbyde ekstra pauser".
struct Denials: Sendable {
    /// A phrase that was found before.
    struct Phrase {
        /// Index past its last word.
        let end: Int
        let isDenied: Bool
    }

    enum Role: Int32 {
        /// Denies what follows, and, after a verb, what stands before: "hjemmearbejde er ikke muligt".
        case adverb
        /// Denies what follows.
        case determiner
        /// Ends a denial: "ikke kun ekstra pauser", "ingen kantine, men …".
        case turn
        /// Ends a denial, but carries it on from one phrase to the next.
        case and
        /// Carries a denial on.
        case or
        /// Stands between a denial and what it denies without weakening it: "ikke mulighed for at få …".
        case offer
        /// A verb after which a denial may follow the phrase.
        case verb
    }

    /// How many words of weight may stand between a denial and what it denies.
    private static let reach = 3

    private let roles: WordRoles<Role>

    init(_ scanner: WordScanner) {
        roles = WordRoles(Self.lists, scanner)
    }

    func deny(_ phrase: Range<Int>, in words: Span<ScannedWord>, after former: Phrase?) -> Bool {
        let floor = former?.end ?? 0
        if former?.isDenied == true, carries(from: floor, to: phrase.lowerBound, in: words) { return true }
        return deniesBefore(phrase.lowerBound, floor: floor, in: words) || deniesAfter(phrase.upperBound, in: words)
    }

    /// "Ikke parkering, ekstra pauser eller hjemmearbejde" denies all three.
    private func carries(from end: Int, to start: Int, in words: Span<ScannedWord>) -> Bool {
        for index in end..<start where role(words[index]) != .and && role(words[index]) != .or { return false }
        for index in end...start where words[index].gap == .sentence { return false }
        return true
    }

    private func deniesBefore(_ start: Int, floor: Int, in words: Span<ScannedWord>) -> Bool {
        var index = start
        var passed = 0
        var offers = 0
        while index > floor, words[index].gap == .space, passed < Self.reach, offers < 2 * Self.reach {
            index -= 1
            switch role(words[index]) {
            case .adverb, .determiner: return true
            case .turn, .and: return false
            case .offer: offers += 1
            case .or, .verb, nil: passed += 1
            }
        }
        return false
    }

    private func deniesAfter(_ end: Int, in words: Span<ScannedWord>) -> Bool {
        func follows(_ index: Int) -> Bool { index < words.count && words[index].gap == .space }
        guard follows(end), role(words[end]) == .verb else { return false }
        var index = end + 1
        while index <= end + Self.reach, follows(index), role(words[index]) != .adverb {
            if role(words[index]) == .turn || role(words[index]) == .and { return false }
            index += 1
        }
        guard index <= end + Self.reach, follows(index) else { return false }
        // "Ekstra pauser er ikke noget problem" grants them.
        for next in index + 1..<index + 3 where follows(next) && role(words[next]) == .turn { return false }
        return true
    }

    func role(_ word: ScannedWord) -> Role? { roles[word] }

    /// Whether a word, by its hash, denies.
    func isDenial(_ hash: UInt64) -> Bool { roles[hash] == .adverb || roles[hash] == .determiner }

    /// Danish, bokmål and English. The "t" is that of "can't".
    private static let lists: [(Role, String)] = [
        (.adverb, "ikke ikkje not aldrig aldri never t cannot"),
        (.determiner, "ingen intet uden hverken uten verken no without neither nor"),
        (.turn, "men kun bare blot alene problem problemer hindring tvivl tvil svært vanskeligt vanskelig hvis fordi"),
        (.turn, "but only just difficult because if"),
        (.and, "og samt and"),
        (.or, "eller or"),
        (.offer, "at å for mulighed mulighet muligt mulig tilbyde tilby tilbyder love give gi have ha få desværre dessverre"),
        (.offer, "noget nogen noe noen to offer provide promise give have get possible any a an the en et"),
        (.verb, "er kan har findes tilbydes finnes tilbys is are can"),
    ]
}
