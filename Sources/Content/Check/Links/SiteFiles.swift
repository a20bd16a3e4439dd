internal import Markdown
internal import Text

/// The files of a site as other files may ask for them. What only the text of one tells is read again when it is asked for, and kept:
/// few are.
struct SiteFiles {
    let settings: SiteSettings
    let context: CheckContext
    /// Those that were judged, in their order; the numbers of files that were not go on behind them.
    private let judged: [Entry?]
    private let file: (Int) -> SourceFile
    private let others: [SourceFile]
    private var otherFacts: [Int: FileFacts] = [:]
    private var knownAnchors: [Int: [String]] = [:]
    private var index: HashIndex?

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

    func kind(_ number: Int) -> Kind { entry(number)?.kind ?? Kind(path: source(number).path) }

    func slug(_ number: Int) -> String { entry(number)?.slug ?? FileName(path: source(number).path).slug }

    private func entry(_ number: Int) -> Entry? { number < judged.count ? judged[number] : nil }

    /// The numbers of the files of a kind.
    func all(_ kind: Kind) -> some Collection<Int> { (0..<count).lazy.filter { self.kind($0) == kind } }

    private mutating func indexed() -> HashIndex {
        if let index { return index }
        var made = HashIndex(count: count)
        for number in 0..<count {
            made.insert(number, entry(number)?.addressHash ?? Entry.addressHash(kind(number), slug(number)))
        }
        index = made
        return made
    }

    mutating func files(_ kind: Kind, _ slug: String) -> [Int] {
        indexed().all(Entry.addressHash(kind, slug)) { self.kind($0) == kind && self.slug($0) == slug }
    }

    /// The file of a slug in a language.
    mutating func file(_ kind: Kind, _ slug: String, _ language: Language) -> Int? {
        files(kind, slug).first { self.language($0) == language }
    }

    mutating func language(_ number: Int) -> Language {
        if let entry = entry(number) { return entry.language }
        return FileName(path: source(number).path).language ?? facts(number)?.language ?? settings.languages[0]
    }

    /// Whether any file of a kind is in a language.
    mutating func has(_ kind: Kind, _ language: Language) -> Bool {
        for number in 0..<count where self.kind(number) == kind && self.language(number) == language { return true }
        return false
    }

    /// Nil where the file is none to read.
    mutating func facts(_ number: Int) -> FileFacts? {
        if let known = entry(number)?.facts ?? otherFacts[number] { return known }
        guard isOther(number), let draft = draft(number) else { return nil }
        let opening = draft.kind == .opening ? OpeningDraft(draft, wordStarts: [], vocabulary: context.vocabulary) : nil
        let found = FileFacts(draft, opening)
        otherFacts[number] = found
        return found
    }

    /// The anchors of a file's headings.
    mutating func anchors(_ number: Int) -> [String] {
        if let known = knownAnchors[number] { return known }
        let found = draft(number)?.outline.headings.map(\.anchor) ?? []
        knownAnchors[number] = found
        return found
    }

    func draft(_ number: Int) -> Draft? {
        Draft.read(source(number), defaultLanguage: settings.languages[0], rendering: nil).draft
    }

    /// The languages that the site speaks: its own, and those of its files.
    mutating func languages() -> [Language] {
        var spoken = Set(others.compactMap { FileName(path: $0.path).language })
        for entry in judged { if let entry, !spoken.contains(entry.language) { spoken.insert(entry.language) } }
        let mark = Needle("language")
        for number in judged.count..<count where spoken.count < Language.allCases.count && mark.stands(in: source(number).bytes) {
            spoken.insert(language(number))
        }
        return settings.languages + Language.allCases.filter { spoken.contains($0) && !settings.languages.contains($0) }
    }
}
