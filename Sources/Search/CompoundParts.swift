/// Parts of compounds in the field of work, a list of this project's own, and words that are never split.
enum CompoundParts {
    enum Role: Sendable { case first, both }

    /// Each part with where it may stand in a compound.
    static let all: [(word: [UInt8], role: Role)] =
        words(CompoundPartLists.both).map { ($0, .both) } + words(CompoundPartLists.first).map { ($0, .first) }
        + words(CompoundPartLists.last).map { ($0, .both) }

    /// First parts by which nobody searches.
    static let silent = words("med")

    /// Words that look like compounds and mean something else than their parts.
    static let whole = words(CompoundPartLists.whole)

    private static let small = table(CompoundPartLists.small)
    private static let endings = table(CompoundPartLists.endings)

    /// A particle, preposition or other small word: no part by which anyone searches.
    static func isSmall(_ word: [UInt8]) -> Bool { small.find(word.span, hash: WordHash.of(word.span)) != nil }

    /// What is put to a word to bend it, and no word.
    static func isEnding(_ word: [UInt8]) -> Bool { endings.find(word.span, hash: WordHash.of(word.span)) != nil }

    private static func words(_ text: String) -> [[UInt8]] { text.utf8.split { $0 <= 0x20 }.map { Array($0) } }

    private static func table(_ text: String) -> WordTable {
        var table = WordTable()
        for word in words(text) { table.put(word) }
        return table
    }
}
