internal import Text

/// An accommodation that running text names.
public struct AccommodationMention: Sendable, Equatable {
    /// UTF-8 offsets into the text.
    public let range: Range<Int>
    /// As given in the phrase.
    public let accommodation: Int
    /// The words are a label, letter for letter but for case and line breaks.
    public let isLabel: Bool
}

/// Finds accommodations by their labels and synonyms; built once, used for every file.
///
/// Words are whole and compare folded ("paa arbejdspladsen" is "på arbejdspladsen"); any run of white space and hyphens counts
/// as a space, and punctuation inside a phrase may be missing in the text. The longest phrase at a place wins. What the sentence denies
/// ("ikke ekstra pauser") is no mention, unless the denial is part of the phrase ("ingen tunge løft").
/// Costs one pass over the text, whatever the number of phrases.
public struct AccommodationWording: Sendable {
    /// Words that mean an accommodation.
    public struct Phrase: Sendable {
        public let text: String
        public let accommodation: Int
        public let isLabel: Bool

        public init(text: String, accommodation: Int, isLabel: Bool) {
            self.text = text
            self.accommodation = accommodation
            self.isLabel = isLabel
        }
    }

    private let scanner: WordScanner
    private let tree: PhraseTree
    private let denials: Denials
    /// Where what others do is no mention.
    private let others: OtherSubjects?

    /// The order of the phrases does not matter. A phrase given for several accommodations counts for the one whose label it
    /// is, else for the one with the lowest number. With `ofReader`, what a sentence says of others ("andre passer telefonen") is none.
    public init(_ phrases: [Phrase], ofReader: Bool = false) {
        scanner = WordScanner()
        others = ofReader ? OtherSubjects(scanner) : nil
        denials = Denials(scanner)
        tree = PhraseTree(phrases, scanner)
    }

    /// How the first words of the phrases begin.
    var firstWords: [WordHead] { tree.firstWords }

    /// The first mention of each accommodation that is wanted, where it is known at which words of the text a phrase may begin.
    func mentions(in text: [UInt8], of wanted: (Int) -> Bool, beginningAt starts: [Int]) -> [AccommodationMention] {
        // Nearly every text ends here.
        guard starts.contains(where: { tree.beginsMatch(in: text.span, at: $0, scanner, of: wanted) }) else { return [] }
        return mentions(in: text).filter { wanted($0.accommodation) }
    }

    /// The first mention of each accommodation, in the order of the text.
    public func mentions(in text: [UInt8]) -> [AccommodationMention] {
        let words = scanner.words(in: text.span)
        var mentions: [AccommodationMention] = []
        var index = 0
        /// The phrase before, whether denied or not.
        var former: Denials.Phrase?
        while index < words.count {
            guard let match = tree.longestMatch(in: words.span, at: index) else {
                index += 1
                continue
            }
            let place = index..<match.end
            let isDenied = denials.deny(place, in: words.span, after: former)
            former = Denials.Phrase(end: match.end, isDenied: isDenied)
            index = match.end
            let ending = tree.endings[match.ending]
            if others?.act(before: place.lowerBound, in: words.span) == true { continue }
            if isDenied || mentions.contains(where: { $0.accommodation == ending.accommodation }) { continue }
            let range = words[place.lowerBound].start..<words[place.upperBound - 1].end
            let isLabel = !ending.labels.isEmpty && ending.labels.contains(Self.letters(of: text[range]))
            mentions.append(AccommodationMention(range: range, accommodation: ending.accommodation, isLabel: isLabel))
        }
        return mentions
    }

    /// Text in lower case with every run of white space made one space: what must be equal "letter for letter but for case".
    static func letters(of text: some Sequence<UInt8>) -> String {
        String(decoding: Array(text), as: UTF8.self).lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}
