internal import Text

/// Tells whether a sentence says something of others than its reader: "kollegerne passer telefonen", "vi betjener kunder i hele landet".
struct OtherSubjects: Sendable {
    private enum Role: Int32 {
        /// Those who do it in the reader's place.
        case others
        /// The workplace, where it stands right before.
        case workplace
        /// The reader, who may do it with the others.
        case reader
        /// Joins the others to the reader: "sammen med en kollega".
        case together
    }

    /// In words: farther off nobody looks for who does it.
    private static let reach = 10

    private let roles: WordRoles<Role>

    init(_ scanner: WordScanner) {
        roles = WordRoles(Self.lists, scanner)
    }

    /// Whether the words before a phrase say that others do it.
    func act(before start: Int, in words: Span<ScannedWord>) -> Bool {
        var index = start
        while index > 0, start - index < Self.reach, words[index].gap != .sentence {
            index -= 1
            switch role(words[index]) {
            case .reader: return false
            case .others: if !isJoined(before: index, in: words) { return true }
            case .workplace: if index == start - 1 { return true }
            case .together, nil: continue
            }
        }
        return false
    }

    /// "Du og kollegerne", "sammen med en kollega".
    private func isJoined(before index: Int, in words: Span<ScannedWord>) -> Bool {
        for former in max(0, index - 2)..<index where words[former + 1].gap == .space {
            if role(words[former]) == .together || role(words[former]) == .reader { return true }
        }
        return false
    }

    private func role(_ word: ScannedWord) -> Role? { roles[word] }

    /// Danish, bokmål and English.
    private static let lists: [(Role, String)] = [
        (.others, "andre kollega kollegaen kollegaer kollegaerne kolleger kollegerne kollegene kollegaene han hun ham hende receptionen"),
        (
            .others,
            "resepsjonen chefen sjefen lederen butikschefen medarbejderne medarbeiderne ekspedienten others colleague colleagues he she"
        ),
        (.workplace, "vi we ingen nobody"),
        (
            .reader,
            "du dig din dit dine deg di ditt you your opgave opgaver opgaven opgaverne oppgave oppgaver oppgaven oppgavene jobbet jobben"
        ),
        (.together, "med og samt with and"),
    ]
}
