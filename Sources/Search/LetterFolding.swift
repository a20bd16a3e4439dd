internal import Text

/// One character of any kind at a time, folded: `docs/search.md` section "Words", step 1.
extension WordReader {
    /// Reads one character: true where it was a letter or digit of a word (or a mark within one), which is then in the group.
    @inline(__always)
    mutating func readLetter(_ text: borrowing Span<UInt8>) -> Bool {
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
    mutating func foldPairs(from start: Int) {
        var index = start
        while index + 1 < group.count, !Self.isPair(group[index], group[index + 1]) { index += 1 }
        guard index + 1 < group.count else { return }
        let kept = keptPair(from: index)
        var write = index
        while index < group.count {
            if index + 1 < group.count, index != kept, Self.isPair(group[index], group[index + 1]) {
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

    /// Where `oe` stays, as an ending follows: `naboer`, `videoen`. Who means `chauffør` by `chauffoer` is served by the query.
    private func keptPair(from start: Int) -> Int? {
        Self.endings.first { group[start...].suffix($0.count).elementsEqual($0) }.map { group.count - $0.count }
    }

    private static let endings = ["oer", "oers", "oerne", "oernes", "oen", "oens"].map { Array($0.utf8) }

    @inline(__always)
    static func isPair(_ first: UInt8, _ second: UInt8) -> Bool {
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
