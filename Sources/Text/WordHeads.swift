/// How a word begins: its first eight letters at most, folded.
public struct WordHead: Sendable {
    /// The first letter lowest; 0 where there are no more.
    fileprivate let letters: UInt64

    /// Of a word as it is written.
    public init(_ word: Span<UInt8>) {
        var letters: UInt64 = 0
        for index in 0..<min(8, word.count) {
            if word[index] >= 0x80 {
                letters = Self.folding(word)
                break
            }
            letters |= UInt64(word[index] | 0x20) << UInt64(8 * index)
        }
        self.letters = letters
    }

    private static func folding(_ word: Span<UInt8>) -> UInt64 {
        var letters: UInt64 = 0
        for (index, letter) in folded(word).prefix(8).enumerated() { letters |= UInt64(letter | 0x20) << UInt64(8 * index) }
        return letters
    }
}

/// How words begin, to pass over the words of a text that begin otherwise.
///
/// Unlike `WordStarts` it knows how æ, ø and å are written, so that a Danish word is passed over like any other.
public struct WordHeads: Sendable {
    /// One bit for each mix of eight bytes, of a whole word or what begins one; several may share one.
    private var bits = [UInt64](repeating: 0, count: 1 << 15 / 64)
    /// The same for four bytes, of beginnings that have fewer than eight.
    private var shortBits = [UInt64](repeating: 0, count: 1 << 14 / 64)

    public init() {}

    /// How many bytes must follow what is looked through, whatever they are.
    public static let padding = 24

    /// Takes in a word, or with `isStem` whatever begins so.
    public mutating func insert(_ head: WordHead, isStem: Bool) {
        insert(head.letters, width: isStem && head.letters >> 56 == 0 ? 4 : 8, key: 0, length: 0)
    }

    /// Goes through the ways in which the letters may be written: å as one sign, as two letters, or as an a with a ring.
    private mutating func insert(_ letters: UInt64, width: UInt64, key: UInt64, length: UInt64) {
        if length >= width { return set(key, width) }
        if letters == 0 {
            set(key, width)
            guard width == 4 else { return }
            for next in 0x20...0xFF as ClosedRange<UInt64> { insert(0, width: 4, key: key | (next | 0x20) << (8 * length), length: 4) }
            return
        }
        insert(letters >> 8, width: width, key: key | (letters & 0xFF) << (8 * length), length: length + 1)
        let sign: UInt64
        switch letters & 0xFFFF {
        case 0x6161:
            insert(letters >> 16, width: width, key: key | 0xAAEC61 << (8 * length), length: length + 3)
            sign = 0xA5E3
        case 0x6561: sign = 0xA6E3
        case 0x656F: sign = 0xB8E3
        default: return
        }
        insert(letters >> 16, width: width, key: key | sign << (8 * length), length: length + 2)
    }

    private mutating func set(_ key: UInt64, _ width: UInt64) {
        if width == 4 {
            let mix = Self.shortMix(key)
            shortBits[mix >> 6] |= 1 << UInt64(mix & 63)
        } else {
            let mix = Self.mix(key)
            bits[mix >> 6] |= 1 << UInt64(mix & 63)
        }
    }

    @inline(__always)
    private static func mix(_ key: UInt64) -> Int { Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 49) }

    @inline(__always)
    private static func shortMix(_ key: UInt64) -> Int { Int(truncatingIfNeeded: ((key & 0xFFFF_FFFF) &* 0x9E37_79B9_7F4A_7C15) >> 50) }

    /// Where a word may begin so, in a text and the padding behind it.
    public func starts(in text: Span<UInt8>) -> [Int] {
        var found: [Int] = []
        found.reserveCapacity(32)
        guard text.count >= Self.padding else { return found }
        let raw = unsafe text.bytes
        let (bits, shortBits) = (bits.span, shortBits.span)
        var index = 0
        // Of the byte before: whether it belongs to a word, ends a sign that is none of U+00C0–U+00FF, or begins one of those.
        var (word, odd, lead): (UInt64, UInt64, UInt64) = (0, 0, 0)
        var eight = EightBytes.load(raw, at: 0).littleEndian
        var words = EightBytes.wordMarks(eight) | eight & EightBytes.repeating(0x80)
        while index &+ Self.padding <= text.count {
            let next = EightBytes.load(raw, at: index &+ 8).littleEndian
            let nextWords = EightBytes.wordMarks(next) | next & EightBytes.repeating(0x80)
            var starts = words & ~(words << 8 | word)
            let high = eight & EightBytes.repeating(0x80)
            if high | odd | lead != 0 {
                let inner = high & ~(eight << 1)
                let leads = Self.leads(eight)
                let odds = inner & ~(leads << 8 | lead)
                // What follows a dash or a quotation mark begins a word too.
                starts = (starts | words & (odds << 8 | odd)) & ~inner
                (odd, lead) = (odds >> 56, leads >> 56)
            }
            while starts != 0 {
                let shift = UInt64(starts.trailingZeroBitCount & 0x38)
                starts &= starts - 1
                // Shifted twice, as by 64 all would be gone.
                let head = eight &>> shift | (next &<< 8) &<< (56 &- shift)
                let ends = ~(words &>> shift | (nextWords &<< 8) &<< (56 &- shift)) & EightBytes.repeating(0x80)
                // Nothing of what follows the word counts.
                let mask: UInt64 = ends == 0 ? ~0 : (ends & (0 &- ends)) >> 7 &- 1
                let key = (head | EightBytes.repeating(0x20)) & mask
                let (mix, shortMix) = (Self.mix(key), Self.shortMix(key))
                // A mix has fewer bits than there are.
                let isKnown =
                    unsafe (bits[unchecked: mix &>> 6] &>> UInt64(mix & 63)
                    | shortBits[unchecked: shortMix &>> 6] &>> UInt64(shortMix & 63)) & 1 == 1
                if isKnown || head & mask & EightBytes.repeating(0x80) != 0 && Self.holdsOthers(head, mask) {
                    found.append(index &+ Int(truncatingIfNeeded: shift / 8))
                }
            }
            word = words >> 56
            (eight, words) = (next, nextWords)
            index &+= 8
        }
        return found
    }

    /// Marks the bytes 0xC3, exactly.
    @inline(__always)
    private static func leads(_ eight: UInt64) -> UInt64 {
        let other = eight ^ EightBytes.repeating(0xC3)
        return ~(((other & EightBytes.repeating(0x7F)) &+ EightBytes.repeating(0x7F)) | other | EightBytes.repeating(0x7F))
    }

    /// Whether letters beyond æ, ø and å stand among the first eight bytes: they are not held against the bits.
    private static func holdsOthers(_ head: UInt64, _ mask: UInt64) -> Bool {
        // No word begins with U+0080–U+00BF or U+2000–U+203F.
        if head & 0xFF == 0xC2 || head & 0xFFFF == 0x80E2 { return false }
        var (rest, mask) = (head, mask)
        while mask & 0xFF != 0 {
            if rest & 0x80 != 0 {
                let sign = rest >> 8 & 0xFF | 0x20
                guard rest & 0xFF == 0xC3, sign == 0xA5 || sign == 0xA6 || sign == 0xB8 else { return true }
                rest >>= 8
                mask >>= 8
            }
            rest >>= 8
            mask >>= 8
        }
        return false
    }
}
