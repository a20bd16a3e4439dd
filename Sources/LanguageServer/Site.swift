internal import Content
internal import Text

/// A site as the answers need it: the checker with its vocabulary, the words of a language, the files that may be linked to.
final class Site: Sendable {
    let checker: Checker
    let words: Words
    let language: Language
    let files: BoardFiles
    /// The addresses of the site's pages and the files behind them.
    let links: SiteLinks
    private let readExplanations, readFieldWords: @Sendable () -> Words

    init(
        _ files: BoardFiles, language: Language, today: Day, explanations: @escaping @Sendable () -> Words,
        fields: @escaping @Sendable () -> Words
    ) {
        self.files = files
        self.language = language
        readExplanations = explanations
        readFieldWords = fields
        checker = Checker(
            data: files.data, sound: files.builtIn, assets: files.assets, for: .checking, today: nil, fallbackToday: today)
        words = Words(language, files: ["templates/strings/check/\(language.rawValue).yaml"].compactMap { files.data[$0] })
        links = SiteLinks(files.texts, data: files.data, settings: checker.settings, vocabulary: checker.context.vocabulary)
    }

    /// What one file tells by itself.
    func findings(_ file: SourceFile) -> [Finding] { isJudged(file.path) ? checker.findings(in: file) : [] }

    /// The same, and whether its links and the names of other files lead somewhere.
    func findingsAmongAll(_ file: SourceFile) -> [Finding] {
        guard isJudged(file.path) else { return [] }
        guard file.path.hasSuffix(".md") else { return findings(file) }
        let others = files.texts.filter { $0.path != file.path }
        return checker.check(1, jobs: 1, beside: others) { _ in file }.findings.filter { $0.path == file.path }
    }

    /// The words that explain rules are many; they are read for each question about one.
    func explanation(of rule: Rule) -> (Explanation, Words) {
        let words = readExplanations()
        return (Explanation(of: rule, in: words), words)
    }

    /// The names of fields too are read for each question about them.
    var fieldWords: FieldWords { FieldWords(words: readFieldWords(), vocabulary: checker.context.vocabulary) }

    private func isJudged(_ path: String) -> Bool { path.hasSuffix(".md") || Checker.dataFiles.contains(path) }
}
