internal import Markdown
internal import Text

/// The files of a site as other files may ask for them. What stands in one is read again when it is asked for, and kept: few are.
struct SiteFiles {
    /// What others may want to know of a file.
    struct Facts {
        let language: Language
        let isDraft: Bool
        let published: Day?
        /// Of an opening: the last day on which it is open.
        let lastDay: Day?
        let aliases: [String]
        let anchors: [String]
        let municipality: Int?
    }

    let settings: SiteSettings
    let context: CheckContext
    /// Those that were judged, in their order; the numbers of files that were not go on behind them.
    private let judged: [Entry?]
    private let file: (Int) -> SourceFile
    private let others: [SourceFile]
    private var facts: [Int: Facts] = [:]
    private var numbers: [Kind: [String: [Int]]] = [:]

    /// `others` are files of the site that are not judged in this run.
    init(
        _ judged: [Entry?], file: @escaping (Int) -> SourceFile, others: [SourceFile], settings: SiteSettings, context: CheckContext
    ) {
        self.judged = judged
        self.file = file
        self.others = others
        self.settings = settings
        self.context = context
    }

    /// Those that were judged and could be read, with their numbers.
    var numbered: [(number: Int, entry: Entry)] { judged.enumerated().compactMap { number, entry in entry.map { (number, $0) } } }

    /// Whether a file is not judged in this run.
    func isOther(_ number: Int) -> Bool { number >= judged.count }

    var count: Int { judged.count + others.count }

    func source(_ number: Int) -> SourceFile { number < judged.count ? file(number) : others[number - judged.count] }

    /// The numbers of the files of a kind by their slugs.
    mutating func bySlug(_ kind: Kind) -> [String: [Int]] {
        if numbers.isEmpty {
            for number in 0..<count {
                if number < judged.count, let entry = judged[number] {
                    numbers[entry.kind, default: [:]][entry.slug, default: []].append(number)
                } else {
                    let path = source(number).path
                    numbers[Kind(path: path), default: [:]][FileName(path: path).slug, default: []].append(number)
                }
            }
        }
        return numbers[kind] ?? [:]
    }

    mutating func files(_ kind: Kind, _ slug: String) -> [Int] { bySlug(kind)[slug] ?? [] }

    /// The file of a slug in a language.
    mutating func file(_ kind: Kind, _ slug: String, _ language: Language) -> Int? {
        files(kind, slug).first { self.language($0) == language }
    }

    mutating func language(_ number: Int) -> Language {
        if number < judged.count, let entry = judged[number] { return entry.language }
        return FileName(path: source(number).path).language ?? facts(number)?.language ?? settings.languages[0]
    }

    /// Whether any file of a kind is in a language.
    mutating func has(_ kind: Kind, _ language: Language) -> Bool {
        bySlug(kind).values.contains { numbers in numbers.contains { self.language($0) == language } }
    }

    /// Nil where the file is none to read.
    mutating func facts(_ number: Int) -> Facts? {
        if let known = facts[number] { return known }
        guard let draft = draft(number) else { return nil }
        let opening = draft.kind == .opening ? OpeningDraft(draft, vocabulary: context.vocabulary) : nil
        let closed = draft.front.day("closed").value.map { $0 + -1 }
        let found = Facts(
            language: draft.language, isDraft: draft.front.flag("draft").value ?? false, published: draft.front.day("published").value,
            lastDay: opening?.deadline.value.map { deadline in closed.map { min($0, deadline) } ?? deadline },
            aliases: draft.front.texts("aliases").map { FileName(path: $0 + ".md").slug }, anchors: draft.outline.headings.map(\.anchor),
            municipality: opening?.municipality.value)
        facts[number] = found
        return found
    }

    func draft(_ number: Int) -> Draft? {
        Draft.read(source(number), defaultLanguage: settings.languages[0], rendering: nil).draft
    }

    /// The languages that the site speaks: its own, and those of its files.
    mutating func languages() -> [Language] {
        var spoken = Set(judged.compactMap { $0?.language } + others.compactMap { FileName(path: $0.path).language })
        let mark = Needle("language")
        for number in judged.count..<count where spoken.count < Language.allCases.count && mark.stands(in: source(number).bytes) {
            spoken.insert(language(number))
        }
        return settings.languages + Language.allCases.filter { spoken.contains($0) && !settings.languages.contains($0) }
    }
}
