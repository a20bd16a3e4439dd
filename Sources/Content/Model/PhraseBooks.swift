/// The phrase rules: a book of wording for each language.
public struct PhraseBooks: Sendable {
    /// By the language's index.
    private let books: [PhraseBook]

    init(_ books: [PhraseBook]) { self.books = books }

    subscript(language: Language) -> PhraseBook { books[language.index] }

    /// The folder of the files that hold them. Ours are named after their language; whatever else stands there adds to them.
    static let folder = Vocabulary.folder + "phrases/"
}
