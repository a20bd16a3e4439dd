internal import Text

/// Reads folded words out of UTF-8, one at a time: `docs/search.md` section "Words", steps 1 and 2.
struct WordReader {
    /// A word longer than this many characters is cut.
    static let longest = 40

    private let markup: SearchDocument.Markup
    var position = 0
    /// The folded letters of words that hyphens join, and where each of them ends.
    var group: [UInt8] = []
    var ends: [Int] = []
    private var next = 0
    /// Put before every word.
    private let prefix: UInt8?
    /// The word just read: so many of these letters, and their hash.
    private(set) var letters = [UInt8](repeating: 0, count: 2 * longest + 8)
    private(set) var length = 0
    private(set) var hash = WordHash.start

    init(markup: SearchDocument.Markup = .none, prefix: UInt8? = nil) {
        self.markup = markup
        self.prefix = prefix
    }

    /// Reads the next word of a text into `word`; false at its end.
    mutating func read(_ text: borrowing Span<UInt8>) -> Bool {
        while !takePart() {
            passOver(text)
            guard position < text.count else { return false }
            if !readPlain(text) {
                readGroup(text)
            } else if !isLetterAlone {
                return true
            }
        }
        return true
    }

    /// Makes the next part of the group the word; of several parts the joined one comes first.
    private mutating func takePart() -> Bool {
        while next < ends.count + (ends.count > 1 ? 1 : 0) {
            let part = ends.count > 1 ? next - 1 : next
            next += 1
            let range = part < 0 ? 0..<group.count : (part == 0 ? 0 : ends[part - 1])..<ends[part]
            if range.count > (group[range.lowerBound] == 0xC3 ? 2 : 1) || group[range.lowerBound] < 0x3A {
                take(range.count > Self.longest ? range.lowerBound..<end(of: range) : range)
                return true
            }
        }
        return false
    }

    /// After a word joined by hyphens: its parts are not read.
    mutating func skipParts() { if ends.count > 1 { next = ends.count + 1 } }

    /// Makes a part of the group the word.
    private mutating func take(_ range: Range<Int>) {
        begin()
        for index in range { put(group[index]) }
    }

    private mutating func begin() {
        length = 0
        hash = WordHash.start
        if let prefix { put(prefix) }
    }

    private mutating func put(_ byte: UInt8) {
        letters[length] = byte
        length += 1
        hash = WordHash.add(byte, to: hash)
    }

    /// Where the characters end that a word may have.
    private func end(of range: Range<Int>) -> Int {
        var characters = 0
        for index in range where group[index] & 0xC0 != 0x80 {
            if characters == Self.longest { return index }
            characters += 1
        }
        return range.upperBound
    }

    /// Goes on to what may be a letter.
    private mutating func passOver(_ text: borrowing Span<UInt8>) {
        while position < text.count {
            let byte = text[position]
            if byte >= 0x80 || (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10 { return }
            position += 1
            if byte == UInt8(ascii: "<"), markup == .html {
                while position < text.count, text[position] != UInt8(ascii: ">") { position += 1 }
            } else if byte == UInt8(ascii: "&"), markup == .html {
                let end = min(text.count, position + 8)
                while position < end, text[position] != UInt8(ascii: ";") { position += 1 }
            } else if byte == UInt8(ascii: "]"), markup == .markdown, position < text.count, text[position] == UInt8(ascii: "(") {
                while position < text.count, text[position] != UInt8(ascii: ")"), text[position] != 0x0A { position += 1 }
            }
        }
    }

    /// Reads a word as nearly all are, straight into `letters`: of letters that only lose their capitals, no two of which become one,
    /// and no hyphen behind it. Reads nothing where it is otherwise.
    private mutating func readPlain(_ text: borrowing Span<UInt8>) -> Bool {
        begin()
        var (index, length, hash) = (position, length, hash)
        let raw = unsafe text.bytes
        var span = letters.mutableSpan
        var room = unsafe span.mutableBytes
        var last: UInt64 = 0
        while length <= Self.longest {
            let eight = EightBytes.load(raw, asFarAsThereAreAt: index).littleEndian
            let others = ~EightBytes.wordMarks(eight) & EightBytes.repeating(0x80)
            let lower = eight | EightBytes.repeating(0x20)
            if Self.pairs(lower, after: last) & (others ^ (others &- 1)) != 0 { return false }
            let count = others == 0 ? 8 : others.trailingZeroBitCount &>> 3
            room.storeBytes(of: lower.littleEndian, toByteOffset: length, as: UInt64.self)
            var rest = lower
            for _ in 0..<count {
                last = rest & 0xFF
                hash = WordHash.add(UInt8(truncatingIfNeeded: last), to: hash)
                rest &>>= 8
            }
            index += count
            length += count
            if count == 8 { continue }
            let byte = index < text.count ? text[index] : 0x20
            if byte < 0x80, byte != UInt8(ascii: "-"), length <= Self.longest {
                (position, self.length, self.hash) = (index, length, hash)
                return true
            }
            guard byte == 0xC3, index + 1 < text.count, let second = Self.ownLetter(text[index + 1]) else { return false }
            room.storeBytes(of: byte, toByteOffset: length, as: UInt8.self)
            room.storeBytes(of: second, toByteOffset: length + 1, as: UInt8.self)
            hash = WordHash.add(second, to: WordHash.add(byte, to: hash))
            index += 2
            length += 2
            last = 0
        }
        return false
    }

    /// Marks the letters, of eight small ones, that become one with the letter before them, or more than these where there is one.
    @inline(__always)
    private static func pairs(_ eight: UInt64, after last: UInt64) -> UInt64 {
        let before = eight &<< 8 | last
        let (a, e, o) = (EightBytes.repeating(0x61), EightBytes.repeating(0x65), EightBytes.repeating(0x6F))
        let pairs = ((eight ^ e) | (before ^ a), (eight ^ e) | (before ^ o), (eight ^ a) | (before ^ a))
        return EightBytes.marks(of: 0, in: pairs.0) | EightBytes.marks(of: 0, in: pairs.1) | EightBytes.marks(of: 0, in: pairs.2)
    }

    /// The second byte of `æ`, `ø` or `å`, by that of a letter that is one, after 0xC3.
    @inline(__always)
    private static func ownLetter(_ second: UInt8) -> UInt8? {
        switch second | 0x20 {
        case 0xA6, 0xA4: 0xA6
        case 0xB8, 0xB6: 0xB8
        case 0xA5: 0xA5
        default: nil
        }
    }

    /// Of a word that was plain.
    private var isLetterAlone: Bool {
        let first = prefix == nil ? 0 : 1
        return length - first == 1 && letters[first] >= 0x3A || length - first == 2 && letters[first] == 0xC3
    }

    private mutating func readGroup(_ text: borrowing Span<UInt8>) {
        group.removeAll(keepingCapacity: true)
        ends.removeAll(keepingCapacity: true)
        next = 0
        if readLetter(text) { readRest(text) }
    }

    /// Reads on after a group's first letter.
    private mutating func readRest(_ text: borrowing Span<UInt8>) {
        while position < text.count {
            let start = position
            if readLetter(text) { continue }
            // `readLetter` has passed over what is no letter.
            if endsHyphen(text), startsLetter(text) {
                endPart()
                continue
            }
            position = start
            break
        }
        endPart()
    }

    private mutating func endPart() {
        let start = ends.last ?? 0
        guard group.count > start else { return }
        foldPairs(from: start)
        ends.append(group.count)
    }

    /// Whether the character just passed over is a hyphen.
    private func endsHyphen(_ text: borrowing Span<UInt8>) -> Bool {
        let end = position
        if end >= 1, text[end - 1] == UInt8(ascii: "-") { return true }
        return end >= 3 && text[end - 3] == 0xE2 && text[end - 2] == 0x80 && (text[end - 1] == 0x90 || text[end - 1] == 0x91)
    }

    /// Whether a letter or digit follows.
    private func startsLetter(_ text: borrowing Span<UInt8>) -> Bool {
        guard position < text.count else { return false }
        let byte = text[position]
        if byte < 0x80 { return byte | 0x20 &- 0x61 < 26 && byte >= 0x41 || byte &- 0x30 < 10 }
        var copy = self
        return copy.readLetter(text)
    }
}
