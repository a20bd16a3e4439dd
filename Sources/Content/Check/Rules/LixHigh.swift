internal import Markdown
internal import Text

extension Rule {
    /// A text that is hard to read by LIX. The limits are an editorial choice (domain report of 22 November 2026, section 6): no
    /// authority sets one.
    static let lixHigh = Rule(
        "lix-high", .language, .warning,
        .file { draft, _ in
            guard let finding = LixFinding(draft.readability) else { return [] }
            return [finding.remark(in: draft)]
        })
}

/// What a text with a high LIX is told: the figure, and what would lower it most.
struct LixFinding {
    /// The figure of a text that is worth a note, and of one that is worth a warning, both exclusive.
    private static let (note, warning) = (40, 45)
    /// In words: a longer sentence can be parted.
    private static let plain = 20
    /// Long sentences and long words that are named.
    private static let few = 3

    private let readability: Readability
    /// The longest sentences, the longest first; empty where shorter words would help more.
    private let longest: [Readability.Sentence]

    /// Nil where the figure is low, or unsure.
    init?(_ readability: Readability) {
        guard !readability.isUnsure, readability.lix > Self.note else { return nil }
        self.readability = readability
        let long = readability.sentences.filter { $0.words > Self.plain }.sorted { $0.words > $1.words }
        let gain = readability.lix - readability.lix(partingAbove: Self.plain)
        longest = gain < 2 && readability.longWordShare > readability.sentenceLength ? [] : Array(long.prefix(1 + Self.few))
    }

    /// The sentence that the finding stands at.
    var sentence: Readability.Sentence? {
        longest.first
            ?? readability.sentences.enumerated().max { ($0.element.longWords, -$0.offset) < ($1.element.longWords, -$1.offset) }?.element
    }

    func remark(in draft: Draft) -> Remark {
        let outline = draft.outline
        let severity: Severity = readability.lix > Self.warning ? .warning : .note
        let place = sentence.map { outline.place(of: $0.range) } ?? .top
        var facts = ["lix": String(readability.lix)]
        guard let first = longest.first else {
            facts["share"] = String(Int(readability.longWordShare.rounded()))
            facts["words"] = longWords(in: outline.text).joined(separator: ", ")
            return Remark(place, "words", facts, severity: severity)
        }
        facts["count"] = String(first.words)
        facts["after"] = String(readability.lix(partingAbove: Self.plain))
        var lines: [Int] = []
        for sentence in longest.dropFirst() {
            let other: Place = outline.place(of: sentence.range)
            let line = other.line
            if !lines.contains(line), line != place.line { lines.append(line) }
        }
        if lines.isEmpty { return Remark(place, "sentence", facts, severity: severity) }
        facts["lines"] = lines.sorted().map(String.init).joined(separator: ", ")
        return Remark(place, "sentences", facts, severity: severity)
    }

    /// The longest words of the text, each once.
    private func longWords(in text: [UInt8]) -> [String] {
        let (bytes, table) = (text.span, SentenceSigns.table)
        let signs = table.span
        var longest: [(letters: Int, word: Range<Int>)] = []
        func add(_ letters: Int, _ word: Range<Int>) {
            guard letters > 6, longest.count < Self.few || letters > longest[longest.count - 1].letters, word.count < Self.longestWord,
                !longest.contains(where: { text[$0.word].elementsEqual(text[word]) })
            else { return }
            longest.append((letters, word))
            longest.sort { $0.letters > $1.letters }
            if longest.count > Self.few { longest.removeLast() }
        }
        for sentence in readability.sentences where sentence.longWords > 0 {
            var (start, letters) = (sentence.range.lowerBound, 0)
            var index = start
            while index < sentence.range.upperBound {
                if index == start {
                    // As nearly all words are.
                    let run = bytes.letters(from: index, to: sentence.range.upperBound)
                    letters = run.count
                    index = run.isWord && bytes[run.end - 1] == UInt8(ascii: ",") ? run.end - 1 : run.end
                    if index == sentence.range.upperBound { break }
                }
                let byte = bytes[index]
                switch signs[Int(byte)] {
                case .letter, .wide: letters += 1
                case .sign where byte >= 0x80 || byte == UInt8(ascii: "-"): break
                case .sign, .blank, .digit:
                    add(letters, start..<index)
                    (start, letters) = (index + 1, 0)
                }
                index += 1
            }
            add(letters, start..<sentence.range.upperBound)
        }
        return longest.map { String(decoding: text[$0.word], as: UTF8.self).filter { $0.isLetter || $0 == "-" } }
    }

    /// In bytes: a longer one fills the message.
    private static let longestWord = 40
}
