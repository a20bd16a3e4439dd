/// What words do in a sentence, by the hashes of their folded letters.
struct WordRoles<Role: RawRepresentable<Int32> & Sendable>: Sendable {
    private let table: HashTable

    /// Each role with its words, spaces between them; of a word that stands twice the last role holds.
    init(_ lists: [(Role, String)], _ scanner: WordScanner) {
        var roles: [UInt64: Int32] = [:]
        for (role, words) in lists {
            for word in scanner.words(in: [UInt8](words.utf8).span) { roles[word.hash] = role.rawValue }
        }
        table = HashTable(roles)
    }

    subscript(hash: UInt64) -> Role? { table[hash].flatMap(Role.init(rawValue:)) }

    subscript(word: ScannedWord) -> Role? { self[word.hash] }
}
