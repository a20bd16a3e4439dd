internal import Synchronization

/// The phrase rules: a book of wording for each language, made when a text in it is first held against them.
public struct PhraseBooks: Sendable {
    private let shelves: [Shelf]

    /// `make` gives the book of a language.
    init(_ make: @escaping @Sendable (Language) -> PhraseBook) {
        shelves = Language.allCases.map { language in Shelf { make(language) } }
    }

    subscript(language: Language) -> PhraseBook { shelves[language.index].book }

    /// The folder of the files that hold them. Ours are named after their language; whatever else stands there adds to them.
    static let folder = Vocabulary.folder + "phrases/"

    /// Where the programs' own file of a language stands.
    static func path(of language: Language) -> String { folder + language.rawValue + ".yaml" }
}

/// Two threads may make the book at once: both are equal, the first one stays, and nobody waits.
private final class Shelf: Sendable {
    private let made = AtomicLazyReference<PhraseBook>()
    private let make: @Sendable () -> PhraseBook

    init(_ make: @escaping @Sendable () -> PhraseBook) { self.make = make }

    var book: PhraseBook { made.load() ?? made.storeIfNil(make()) }
}
