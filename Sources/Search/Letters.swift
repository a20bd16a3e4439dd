internal import Text

/// Reads folded words out of UTF-8, one at a time: `docs/search.md` section "Words", steps 1 and 2.
struct WordReader {
    /// A word longer than this many characters is cut.
    static let longest = 40

    private let markup: SearchDocument.Markup
    private var position = 0
    /// The folded letters of words that hyphens join, and where each of them ends.
    private var group: [UInt8] = []
    private var ends: [Int] = []
    private var next = 0
    /// Put before every word.
    private let prefix: UInt8?
    /// The word just read, and its hash.
    private(set) var word: [UInt8] = []
    private(set) var hash = WordHash.start

    init(markup: SearchDocument.Markup = .none, prefix: UInt8? = nil) {
        self.markup = markup
        self.prefix = prefix
        group.reserveCapacity(64)
        word.reserveCapacity(64)
    }

    /// Reads the next word of a text into `word`; false at its end.
    mutating func read(_ text: borrowing Span<UInt8>) -> Bool {
        while true {
            while next < ends.count + (ends.count > 1 ? 1 : 0) {
                // Of several the joined one comes first.
                let part = ends.count > 1 ? next - 1 : next
                next += 1
                let range = part < 0 ? 0..<group.count : (part == 0 ? 0 : ends[part - 1])..<ends[part]
                if range.count > (group[range.lowerBound] == 0xC3 ? 2 : 1) || group[range.lowerBound] < 0x3A {
                    take(range.count > Self.longest ? range.lowerBound..<end(of: range) : range)
                    return true
                }
            }
            guard readGroup(text) else { return false }
        }
    }

    /// After a word joined by hyphens: its parts are not read.
    mutating func skipParts() { if ends.count > 1 { next = ends.count + 1 } }

    /// Makes a part of the group the word.
    private mutating func take(_ range: Range<Int>) {
        word.removeAll(keepingCapacity: true)
        var hash = WordHash.start
        if let prefix {
            word.append(prefix)
            hash = WordHash.add(prefix, to: hash)
        }
        for index in range {
            let byte = group[index]
            word.append(byte)
            hash = WordHash.add(byte, to: hash)
        }
        self.hash = hash
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

    private mutating func readGroup(_ text: borrowing Span<UInt8>) -> Bool {
        group.removeAll(keepingCapacity: true)
        ends.removeAll(keepingCapacity: true)
        next = 0
        while position < text.count {
            let byte = text[position]
            if readLetter(text) { return readRest(text) }
            if byte == UInt8(ascii: "<"), markup == .html {
                while position < text.count, text[position] != UInt8(ascii: ">") { position += 1 }
            } else if byte == UInt8(ascii: "&"), markup == .html {
                let end = min(text.count, position + 8)
                while position < end, text[position] != UInt8(ascii: ";") { position += 1 }
            } else if byte == UInt8(ascii: "]"), markup == .markdown, position < text.count, text[position] == UInt8(ascii: "(") {
                while position < text.count, text[position] != UInt8(ascii: ")"), text[position] != 0x0A { position += 1 }
            }
        }
        return false
    }

    /// Reads on after a group's first letter.
    private mutating func readRest(_ text: borrowing Span<UInt8>) -> Bool {
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
        return true
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

    /// Reads one character: true where it was a letter or digit of a word (or a mark within one), which is then in the group.
    @inline(__always)
    private mutating func readLetter(_ text: borrowing Span<UInt8>) -> Bool {
        let byte = text[position]
        if byte < 0x80 {
            position += 1
            let lower = byte | 0x20
            if lower &- 0x61 < 26, byte & 0x40 != 0 {
                group.append(lower)
                return true
            }
            guard byte &- 0x30 < 10 else { return false }
            group.append(byte)
            return true
        }
        return readLongLetter(text)
    }

    private mutating func readLongLetter(_ text: borrowing Span<UInt8>) -> Bool {
        let (scalar, length) = Self.scalar(text, at: position)
        position += length
        switch scalar {
        case 0xE6, 0xC6, 0xE4, 0xC4: append(0xA6)
        case 0xF8, 0xD8, 0xF6, 0xD6: append(0xB8)
        case 0xE5, 0xC5, 0x212B: append(0xA5)
        case 0x0300...0x036F: return mark(scalar)
        case 0xAD, 0x200B, 0x200C, 0x200D: return !group.isEmpty && ends.last != group.count
        case 0x0153, 0x0152: group += [UInt8(ascii: "o"), UInt8(ascii: "e")]
        default:
            guard let (first, second) = latinSpelling(of: scalar) else { return false }
            group.append(first)
            if second != 0x20 { group.append(second) }
        }
        return true
    }

    /// `å`, `æ` or `ø`, by its second byte.
    private mutating func append(_ second: UInt8) {
        group.append(0xC3)
        group.append(second)
    }

    /// A combining mark belongs to the letter before it.
    private mutating func mark(_ scalar: UInt32) -> Bool {
        guard let last = group.last, ends.last != group.count else { return false }
        let letter: UInt8? =
            switch (last, scalar) {
            case (UInt8(ascii: "a"), 0x030A): 0xA5
            case (UInt8(ascii: "a"), 0x0308): 0xA6
            case (UInt8(ascii: "o"), 0x0308): 0xB8
            default: nil
            }
        if let letter {
            group.removeLast()
            append(letter)
        }
        return true
    }

    /// `ae`, `oe`, `aa` become one letter, from left to right.
    private mutating func foldPairs(from start: Int) {
        var index = start
        while index + 1 < group.count, !Self.isPair(group[index], group[index + 1]) { index += 1 }
        guard index + 1 < group.count else { return }
        var write = index
        while index < group.count {
            if index + 1 < group.count, Self.isPair(group[index], group[index + 1]) {
                let second: UInt8 =
                    group[index] == UInt8(ascii: "o") ? 0xB8 : group[index + 1] == UInt8(ascii: "e") ? 0xA6 : 0xA5
                group[write] = 0xC3
                group[write + 1] = second
                index += 2
                write += 2
            } else {
                group[write] = group[index]
                index += 1
                write += 1
            }
        }
        group.removeSubrange(write...)
    }

    @inline(__always)
    private static func isPair(_ first: UInt8, _ second: UInt8) -> Bool {
        second == UInt8(ascii: "e") && (first == UInt8(ascii: "a") || first == UInt8(ascii: "o"))
            || second == UInt8(ascii: "a") && first == UInt8(ascii: "a")
    }

    /// The scalar that starts here and its length; (0, 1) where none does.
    private static func scalar(_ text: borrowing Span<UInt8>, at index: Int) -> (UInt32, Int) {
        let lead = UInt32(text[index])
        func tail(_ offset: Int) -> UInt32? {
            guard index + offset < text.count, text[index + offset] & 0xC0 == 0x80 else { return nil }
            return UInt32(text[index + offset] & 0x3F)
        }
        guard let second = tail(1) else { return (0, 1) }
        if lead & 0xE0 == 0xC0 { return ((lead & 0x1F) << 6 | second, 2) }
        guard let third = tail(2) else { return (0, 2) }
        if lead & 0xF0 == 0xE0 { return ((lead & 0x0F) << 12 | second << 6 | third, 3) }
        return (0, tail(3) == nil ? 3 : 4)
    }
}
