public import Markdown

/// How hard a text is to read, as LIX counts it: the mean number of words in a sentence, and the share of long words in percent
/// (C.-H. Björnsson, Läsbarhet, 1968).
///
/// Headings, list items, table cells and paragraphs end a sentence. What holds no letter is no sentence. Linear in the text.
public struct Readability: Sendable {
    public struct Sentence: Sendable {
        private let start, end: Int32
        private let allWords, allLongWords: Int32

        /// Its part of the text, without white space at either end.
        public var range: Range<Int> { Int(start)..<Int(end) }
        public var words: Int { Int(allWords) }
        /// Of more than six letters.
        public var longWords: Int { Int(allLongWords) }

        init(range: Range<Int>, words: Int, longWords: Int) {
            (start, end) = (Int32(truncatingIfNeeded: range.lowerBound), Int32(truncatingIfNeeded: range.upperBound))
            (allWords, allLongWords) = (Int32(truncatingIfNeeded: words), Int32(truncatingIfNeeded: longWords))
        }
    }

    /// In the order of the text.
    public let sentences: [Sentence]
    public let words: Int
    public let longWords: Int

    /// The LIX of an outline's plain text, in which code does not stand.
    public init(of outline: Outline) {
        var reading = SentenceReading(outline.text)
        for block in outline.blocks { reading.read(block.text) }
        self.init(reading)
    }

    /// The LIX of plain text, every line of which ends a sentence.
    public init(ofLines text: [UInt8]) {
        var reading = SentenceReading(text)
        var start = 0
        for index in text.indices where text[index] == 0x0A {
            reading.read(start..<index)
            start = index + 1
        }
        reading.read(start..<text.count)
        self.init(reading)
    }

    /// Of a text that nobody asks about.
    static let unmeasured = Readability(ofLines: [])

    private init(_ reading: SentenceReading) {
        sentences = reading.sentences
        words = reading.allWords
        longWords = reading.allLongWords
    }

    /// Words in a sentence, in the mean.
    public var sentenceLength: Double { sentences.isEmpty ? 0 : Double(words) / Double(sentences.count) }

    /// Words of more than six letters, in percent.
    public var longWordShare: Double { words == 0 ? 0 : 100 * Double(longWords) / Double(words) }

    /// As it is always given: a whole number. 0 where there are no words.
    public var lix: Int { Int((sentenceLength + longWordShare).rounded()) }

    /// Whether there are too few words for the figure to say anything: below 100.
    public var isUnsure: Bool { words < 100 }

    /// What the figure would be if each sentence above so many words were parted in pieces of at most as many.
    public func lix(partingAbove most: Int) -> Int {
        let parts = sentences.reduce(0) { $0 + max(1, ($1.words + most - 1) / most) }
        return parts == 0 ? 0 : Int((Double(words) / Double(parts) + longWordShare).rounded())
    }
}
