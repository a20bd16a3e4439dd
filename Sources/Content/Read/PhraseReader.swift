/// Reads the phrase files: ours, or a site's own in their place, and then all that a site adds.
///
/// An entry whose id was there before takes its place. What is wrong with a file is a finding in it; a faulty entry is left out.
struct PhraseReader {
    private let scanner = WordScanner()
    private let denials: ClauseDenials
    private let everyday: EverydayWords
    private(set) var findings: [Finding] = []
    /// By language: the entries with where they stand, in the order of the files.
    private var entries: [[Entry]]

    private struct Entry {
        let phrase: Phrase
        let path: String
        let hits: [Node]
        let misses: [Node]
    }

    init() {
        denials = ClauseDenials(scanner)
        everyday = EverydayWords(scanner)
        entries = Language.allCases.map { _ in [] }
    }

    /// All phrase files among a site's data, by path.
    mutating func read(_ files: [String: [UInt8]]) -> PhraseBooks {
        let ours = Language.allCases.map { PhraseBooks.folder + $0.rawValue + ".yaml" }
        let others = files.keys.filter { $0.hasPrefix(PhraseBooks.folder) && $0.hasSuffix(".yaml") && !ours.contains($0) }.sorted()
        for path in ours + others { read(path, files[path] ?? []) }
        let books = entries.map { PhraseBook($0.map(\.phrase), scanner, denials) }
        for language in Language.allCases { tryExamples(of: books[language.index], entries[language.index]) }
        return PhraseBooks(books)
    }

    private mutating func read(_ path: String, _ bytes: [UInt8]) {
        let root: Node
        do throws(YAMLTrouble) {
            root = try YAMLReader.read(bytes[...])
        } catch {
            return complain(path, "front-matter-syntax", Remark(error.place, error.variant))
        }
        if root.isEmpty { return }
        for remark in Schema.phrases.remarks(on: root) { complain(path, remark.rule, remark.remark) }
        var grammar = PhraseGrammar(scanner, denials, everyday)
        for set in root["words"]?.entries ?? [] where !grammar.name(set.key, set.value.texts) {
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
                if let former = entries[language.index].firstIndex(where: { $0.phrase.id == entry.phrase.id && $0.path != path }) {
                    entries[language.index][former] = entry
                } else {
                    entries[language.index].append(entry)
                }
            }
        }
    }

    private mutating func entry(_ node: Node, _ path: String, _ grammar: PhraseGrammar, reasons: Node) -> Entry? {
        guard node.entries != nil else { return nil }
        let missing = ["id", "rule", "patterns", "reason", "better", "hits"].filter { node[$0] == nil }
        for key in missing { complain(path, "field-missing", Remark(node.entry(key)?.keyPlace ?? node.place.start, "plain", ["key": key])) }
        guard missing.isEmpty, let id = node.text("id").value, let rule = node.text("rule").value, Phrase.rules.contains(rule),
            let patterns = readPatterns(node["patterns"], path, grammar), let exceptions = readPatterns(node["unless"], path, grammar)
        else { return nil }
        let reason = node.text("reason").value.flatMap { reasons[$0] } ?? node["reason"] ?? .none
        var facts: [String: String] = [:]
        for (key, value) in [("reason", reason), ("better", node["better"] ?? .none)] {
            for language in Language.allCases {
                guard let text = value.text ?? value.text(language.rawValue).value else {
                    complain(path, "field-missing", Remark(value.place.start, "plain", ["key": "\(key): \(language.rawValue)"]))
                    return nil
                }
                facts["\(key).\(language.rawValue)"] = text.utf8.contains(0x0A) ? text.oneLine : text
            }
        }
        let kinds = Set(node.texts("kinds").compactMap(Kind.init(rawValue:)))
        let phrase = Phrase(
            id: id, rule: rule, severity: node.text("severity").value.flatMap(Severity.init(rawValue:)) ?? .warning, patterns: patterns,
            exceptions: exceptions, kinds: kinds.isEmpty ? Phrase.ordinaryKinds : kinds, facts: facts)
        return Entry(phrase: phrase, path: path, hits: node["hits"]?.nodes ?? [], misses: node["misses"]?.nodes ?? [])
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
        for entry in entries {
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

    fileprivate var texts: [String] { nodes.compactMap(\.text) }
}

extension FileName {
    /// Of a phrase file: what it says itself, else its name: `da.yaml`, `kommunen.nb.yaml`.
    fileprivate func language(orOf root: Node) -> Language? {
        root.text("language").value.flatMap(Language.init) ?? language ?? Language(rawValue: slug)
    }
}
