internal import Text

/// Texts laid one behind the other, so that a search begins once. None reaches into the next: an empty line stands between them.
struct SpokenText {
    private(set) var bytes: [UInt8] = []
    /// Where each begins.
    private(set) var starts: [Int] = []
    /// Where a word begins that was looked for.
    private(set) var wordStarts: [Int] = []

    /// With room for so many bytes.
    init(_ room: Int) { bytes.reserveCapacity(room + WordHeads.padding) }

    mutating func add(_ text: Span<UInt8>) {
        part()
        unsafe text.withUnsafeBufferPointer { unsafe bytes.append(contentsOf: $0) }
    }

    mutating func add(_ text: [UInt8]) {
        part()
        bytes += text
    }

    mutating func add(_ text: String) {
        part()
        bytes.append(contentsOf: text.utf8)
    }

    private mutating func part() {
        if !starts.isEmpty {
            bytes.append(0x0A)
            bytes.append(0x0A)
        }
        starts.append(bytes.count)
    }

    /// The number of the text that holds an offset.
    func number(at offset: Int) -> Int { (starts.firstIndex { $0 > offset } ?? starts.count) - 1 }

    func words(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

    /// Looks for words, once all texts are there.
    mutating func look(for heads: WordHeads) {
        // Behind the last text stands an empty line that is long enough to be looked through.
        bytes.append(contentsOf: repeatElement(0x0A, count: WordHeads.padding))
        wordStarts = heads.starts(in: bytes.span)
    }
}

/// The words of the sentence that was looked at last: cut once, however many anchors stand in it.
struct SentenceWords {
    private(set) var range = 0..<0
    private(set) var words: [ScannedWord] = []
    /// The word that was asked for last.
    private var index = 0
    /// Where the words begin that no end of a sentence parts from that word.
    private(set) var start = 0

    /// Index of the word that begins at an offset; nil where none does. Offsets must not fall.
    mutating func index(ofWordAt offset: Int, in text: Span<UInt8>, _ scanner: WordScanner) -> Int? {
        if offset >= range.upperBound {
            range = Self.sentence(around: offset, after: range.upperBound, in: text)
            words = scanner.words(in: text.extracting(range))
            (index, start) = (0, range.lowerBound)
        }
        while index < words.count, words[index].start + range.lowerBound < offset {
            index += 1
            if index < words.count, words[index].gap == .sentence { start = words[index].start + range.lowerBound }
        }
        return index < words.count && words[index].start + range.lowerBound == offset ? index : nil
    }

    /// UTF-8 offsets of a stretch of words in the whole text.
    func place(of found: Range<Int>) -> Range<Int> {
        words[found.lowerBound].start + range.lowerBound..<words[found.upperBound - 1].end + range.lowerBound
    }

    /// What stands between two signs that surely end a sentence. `floor` is where the one before ended.
    private static func sentence(around offset: Int, after floor: Int, in text: Span<UInt8>) -> Range<Int> {
        var (start, end) = (offset, offset)
        while start > floor, !isEnd(start - 1, in: text) { start -= 1 }
        while end < text.count, !isEnd(end, in: text) { end += 1 }
        return start..<min(end + 1, text.count)
    }

    /// Whether a sentence ends with the byte at an index, as `WordScanner` has it.
    private static func isEnd(_ index: Int, in text: Span<UInt8>) -> Bool {
        switch text[index] {
        case UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: "|"): true
        case UInt8(ascii: "."): index + 1 < text.count && (text[index + 1] == 0x20 || text[index + 1] == 0x0A)
        case 0x0A: index > 0 && text[index - 1] == 0x0A
        default: false
        }
    }
}
