/// Tells whether a clause denies what it names: "vi spørger hverken til alder, diagnose eller familieforhold".
///
/// `Denials` knows the words and looks at the nearest; a demand is denied from farther away, but never across the start of a
/// new clause: "du behøver ikke erfaring, du skal være ung".
struct ClauseDenials: Sendable {
    private enum Role: Int32 {
        /// Denies what follows without being a "not": "undlad at sende", "uanset alder".
        case waiver
        /// Begins a clause, after a comma or an "og".
        case opener
        /// Has its denial to itself: "ingen erfaring nødvendig".
        case closer
        /// Makes a closer carry the denial on: "ikke nødvendigt at …".
        case carrier
        /// A verb after which a denial may follow.
        case verb
        /// Turns "ikke" into its opposite: "ikke mindst".
        case least
    }

    private let denials: Denials
    private let roles: WordRoles<Role>

    init(_ scanner: WordScanner) {
        denials = Denials(scanner)
        roles = WordRoles(Self.lists, scanner)
    }

    /// Whether a word, by its hash, denies.
    func isDenial(_ hash: UInt64) -> Bool { denials.isDenial(hash) }

    func deny(_ hit: Range<Int>, in words: Span<ScannedWord>) -> Bool {
        deniesBefore(hit.lowerBound, in: words) || deniesAfter(hit.upperBound, in: words)
    }

    /// Whether a denial stands between the words of a hit: "legg ikke ved legeattest".
    func denyWithin(_ hit: Range<Int>, in words: Span<ScannedWord>) -> Bool {
        hit.contains { isDenial(words[$0].hash) && !isTurned(after: $0, in: words) }
    }

    /// In words: how far a "not" reaches, and how far a "without".
    private static let (reach, shortReach) = (14, 7)

    private func deniesBefore(_ start: Int, in words: Span<ScannedWord>) -> Bool {
        var index = start
        var isClosed = false
        while index > 0, start - index < Self.reach {
            let gap = words[index].gap
            if gap == .sentence || gap == .clause && role(words[index]) == .opener { return false }
            index -= 1
            if role(words[index]) == .closer, role(words[index + 1]) != .carrier { isClosed = true }
            switch denials.role(words[index]) {
            case .adverb: return !isClosed && !isTurned(after: index, in: words)
            case .determiner: return !isClosed && start - index <= Self.shortReach
            case .turn: return false
            case .and where role(words[index + 1]) == .opener: return false
            case .and, .or, .offer, .verb, nil: if role(words[index]) == .waiver { return !isClosed && start - index <= Self.reach }
            }
        }
        return false
    }

    private func deniesAfter(_ end: Int, in words: Span<ScannedWord>) -> Bool {
        func follows(_ index: Int) -> Bool { index < words.count && words[index].gap == .space }
        guard follows(end) else { return false }
        if isDenial(words[end].hash) { return !isTurned(after: end, in: words) }
        guard role(words[end]) == .verb || denials.role(words[end]) == .verb else { return false }
        var index = end + 1
        while index <= end + 4, follows(index) {
            if isDenial(words[index].hash) { return !isTurned(after: index, in: words) }
            if denials.role(words[index]) == .turn || denials.role(words[index]) == .and { return false }
            index += 1
        }
        return false
    }

    /// "Ikke kun", "ikke mindst", "ikke noget problem".
    private func isTurned(after index: Int, in words: Span<ScannedWord>) -> Bool {
        for next in index + 1..<index + 3 where next < words.count && words[next].gap == .space {
            if denials.role(words[next]) == .turn { return true }
        }
        return index + 1 < words.count && role(words[index + 1]) == .least
    }

    private func role(_ word: ScannedWord) -> Role? { roles[word] }

    /// Danish, bokmål and English.
    private static let lists: [(Role, String)] = [
        (.waiver, "undlad undgå unngå slipper slippe uanset uavhengig regardless avoid don"),
        (.opener, "vi du jeg han hun der det man i de dere dig deg we you they he she it there our skal må kan har er søger søker ønsker"),
        (.opener, "send skriv oplys opplys angiv oppgi beskriv vedlæg vedhæft medsend legg fortæl fortell please enclose attach state"),
        (.opener, "så med with so derfor therefore"),
        (.closer, "nødvendig nødvendigt nødvendige kræves kreves krævet påkrævet påkrevd trengs needed required necessary"),
        (.carrier, "at å med om for til to that eller or og and"),
        (.verb, "skal behøver behøves bør må vil kræves kreves trenger trengs forventes forventer kræver krever spørger spør beder ber"),
        (.verb, "behøver er hører hører betyder betyr must need does do should ønsker ønskes"),
        (.least, "mindst minst least"),
    ]
}
