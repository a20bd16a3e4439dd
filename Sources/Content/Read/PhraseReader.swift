internal import Text

/// Reads the phrase files: ours, or a site's own in their place, and then all that a site adds.
///
/// An entry whose id was there before takes its place. What is wrong with a file is a finding in it; a faulty entry is left out.
/// Files that the programs carry with them have been judged by their tests.
struct PhraseReader {
    private let scanner = WordScanner()
    private let denials: ClauseDenials
    private let everyday: EverydayWords
    private(set) var findings: [Finding] = []
    /// By language: the entries with where they stand, in the order of the files.
    private var entries: [[Entry]]
    /// The files that are not judged, by path.
    private let sound: Set<String>
    /// How the words begin that others look for in the same texts.
    private let otherHeads: [WordHead]

    private struct Entry {
        let phrase: Phrase
        let path: String
        let hits: [Node]
        let misses: [Node]
    }

    private init(_ sound: Set<String>, _ otherHeads: [WordHead]) {
        self.sound = sound
        self.otherHeads = otherHeads
        denials = ClauseDenials(scanner)
        everyday = EverydayWords(scanner)
        entries = Language.allCases.map { _ in [] }
    }

    /// The books of all phrase files among a site's data, by path; `sound` are those that nobody has touched. Where all are, each book
    /// is read when it is needed. `heads` are of words that somebody else looks for in the same texts.
    static func read(
        _ files: [String: [UInt8]], sound: Set<String>, besides heads: [WordHead]
    ) -> (books: PhraseBooks, findings: [Finding]) {
        let ours = Language.allCases.map(PhraseBooks.path)
        let others = files.keys.filter { $0.hasPrefix(PhraseBooks.folder) && $0.hasSuffix(".yaml") && !ours.contains($0) }.sorted()
        let bytes = ours.map { files[$0] ?? [] }
        if others.isEmpty, ours.allSatisfy(sound.contains) {
            let books = PhraseBooks { language in
                var reader = PhraseReader(sound, heads)
                reader.read(ours[language.index], bytes[language.index])
                return reader.book(of: language)
            }
            return (books, [])
        }
        var reader = PhraseReader(sound, heads)
        for path in ours + others { reader.read(path, files[path] ?? []) }
        let books = Language.allCases.map(reader.book)
        for language in Language.allCases { reader.tryExamples(of: books[language.index], reader.entries[language.index]) }
        return (PhraseBooks { books[$0.index] }, reader.findings)
    }

    private func book(of language: Language) -> PhraseBook {
        PhraseBook(entries[language.index].map(\.phrase), scanner, denials, besides: otherHeads)
    }

    private mutating func read(_ path: String, _ bytes: [UInt8]) {
        let root: Node
        do throws(YAMLTrouble) {
            root = try YAMLReader.read(bytes[...])
        } catch {
            return complain(path, "front-matter-syntax", Remark(error.place, error.variant))
        }
        if root.isEmpty { return }
        let isSound = sound.contains(path)
        if !isSound { for remark in Schema.phrases.remarks(on: root) { complain(path, remark.rule, remark.remark) } }
        var grammar = PhraseGrammar(scanner, denials, everyday)
        for set in root["words"]?.entries ?? [] where !grammar.name(set.key, set.value) {
            complain(path, "value-type", Remark(set.value.place, "pattern", ["value": set.value.words]))
        }
        let languages = FileName(path: path).language(orOf: root).map { [$0] } ?? Language.allCases
        var ids: Set<String> = []
        for node in root["phrases"]?.list ?? [] {
            guard let entry = entry(node, path, grammar, reasons: root["reasons"] ?? .none) else { continue }
            if !ids.insert(entry.phrase.id).inserted {
                complain(path, "key-duplicate", Remark(node["id"]?.place ?? node.place, "plain", ["key": entry.phrase.id]))
            }
            for language in languages {
                if !isSound, let former = entries[language.index].firstIndex(where: { $0.phrase.id == entry.phrase.id && $0.path != path })
                {
                    entries[language.index][former] = entry
                } else {
                    entries[language.index].append(entry)
                }
            }
        }
    }

    private mutating func entry(_ node: Node, _ path: String, _ grammar: PhraseGrammar, reasons: Node) -> Entry? {
        guard node.entries != nil else { return nil }
        if !sound.contains(path), isIncomplete(node, path, reasons) { return nil }
        guard let id = node["id"]?.text, let rule = node["rule"]?.text, Phrase.rules.contains(rule),
            let patterns = readPatterns(node["patterns"], path, grammar),
            sound.contains(path) || readPatterns(node["unless"], path, grammar) != nil
        else { return nil }
        let kinds = node.texts("kinds").compactMap(Kind.init(rawValue:))
        let phrase = Phrase(
            id: id, rule: rule, severity: node["severity"]?.text.flatMap(Severity.init(rawValue:)) ?? .warning, patterns: patterns,
            unless: node["unless"]?.nodes.compactMap(\.text) ?? [], grammar, kinds: kinds.isEmpty ? Phrase.ordinaryKinds : kinds,
            reason: node["reason"]?.text.flatMap { reasons[$0] } ?? node["reason"] ?? .none, better: node["better"] ?? .none)
        return Entry(phrase: phrase, path: path, hits: node["hits"]?.nodes ?? [], misses: node["misses"]?.nodes ?? [])
    }

    /// Whether a key is missing, or a language of a reason or of the better wording; each is told.
    private mutating func isIncomplete(_ node: Node, _ path: String, _ reasons: Node) -> Bool {
        let missing = ["id", "rule", "patterns", "reason", "better", "hits"].filter { node[$0] == nil }
        for key in missing { complain(path, "field-missing", Remark(node.entry(key)?.keyPlace ?? node.place.start, "plain", ["key": key])) }
        guard missing.isEmpty else { return true }
        let reason = node["reason"]?.text.flatMap { reasons[$0] } ?? node["reason"] ?? .none
        for (key, value) in [("reason", reason), ("better", node["better"] ?? .none)] where value.text == nil {
            for language in Language.allCases where value.text(language.rawValue).value == nil {
                complain(path, "field-missing", Remark(value.place.start, "plain", ["key": "\(key): \(language.rawValue)"]))
                return true
            }
        }
        return false
    }

    private mutating func readPatterns(_ node: Node?, _ path: String, _ grammar: PhraseGrammar) -> [PhrasePattern]? {
        var patterns: [PhrasePattern]? = []
        for node in node?.nodes ?? [] {
            if let text = node.text, let read = grammar.patterns(text) {
                patterns?.append(contentsOf: read)
            } else {
                complain(path, "value-type", Remark(node.place, "pattern", ["value": node.words]))
                patterns = nil
            }
        }
        return patterns
    }

    /// Holds the examples of each entry against the whole book of its language.
    private mutating func tryExamples(of book: PhraseBook, _ entries: [Entry]) {
        for entry in entries where !sound.contains(entry.path) {
            let kind = entry.phrase.kinds.contains(.opening) ? .opening : entry.phrase.kinds.first ?? .opening
            func isHit(_ node: Node) -> Bool {
                let hits = book.hits(in: (node.text ?? "").utf8.span, of: kind)
                return hits.contains { book.phrases[$0.phrase].rule == entry.phrase.rule }
            }
            for node in entry.hits where !isHit(node) {
                complain(entry.path, "value-type", Remark(node.place, "phrase-silent", ["value": node.words, "rule": entry.phrase.rule]))
            }
            for node in entry.misses where isHit(node) {
                complain(entry.path, "value-type", Remark(node.place, "phrase-loud", ["value": node.words, "rule": entry.phrase.rule]))
            }
        }
    }

    private mutating func complain(_ path: String, _ rule: String, _ remark: Remark) {
        findings.append(Finding(path: path, rule: rule, severity: .error, remark: remark))
    }
}

extension Node {
    /// The entries of a list, or the one value that stands in its place.
    fileprivate var nodes: [Node] { list ?? [self] }
}

extension FileName {
    /// Of a phrase file: what it says itself, else its name: `da.yaml`, `kommunen.nb.yaml`.
    fileprivate func language(orOf root: Node) -> Language? {
        root.text("language").value.flatMap(Language.init) ?? language ?? Language(rawValue: slug)
    }
}
