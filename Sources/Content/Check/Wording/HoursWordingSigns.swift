/// What was seen in a stretch that tells whether it can say hours at all: most sentences are done with here.
///
/// A mention needs a word for hours or percent, or a label with a colon or a cell behind it, and one of the literals. Where the bytes
/// do not show how a letter folds, the stretch counts as able to.
struct HoursSigns: OptionSet {
    let rawValue: UInt8

    /// "tim", "tid:", "hour", "hrs", "pct", "procent", "%", a lone t or h, or a mark that may part a word's letters.
    static let literal = HoursSigns(rawValue: 1)
    /// A unit, whole or at the end of its word: "timer", "arbejdstimer", "procent", "t".
    static let unit = HoursSigns(rawValue: 2)
    /// A colon or the border of a cell.
    static let label = HoursSigns(rawValue: 4)
    /// A letter that may fold to another, or bytes that are no text.
    static let open = HoursSigns(rawValue: 8)

    var mayMention: Bool { contains(.literal) && !isDisjoint(with: [.unit, .label, .open]) }

    /// What stands in a stretch.
    static func of(_ text: Span<UInt8>, in range: Range<Int>) -> HoursSigns {
        var signs: HoursSigns = []
        let table = self.classes
        let classes = table.span
        var index = range.lowerBound
        while index < range.upperBound {
            index += classes[Int(text[index])] == 0 ? 1 : signs.note(text, at: index)
        }
        return signs
    }

    /// Which bytes may be a sign: 0 for those passed over.
    static let classes: [UInt8] = (0...255).map { byte in
        switch UInt8(byte) {
        case 0x25, 0x3a, 0x7c, 0x48, 0x68, 0x50, 0x70, 0x54, 0x74, 0x80...0xff: 1
        default: 0
        }
    }

    /// Takes note of the byte at an index, and gives how far to move on.
    @inline(__always)
    mutating func note(_ text: Span<UInt8>, at index: Int) -> Int {
        let byte = text[index]
        switch byte {
        case 0x25: formUnion([.literal, .unit])
        case 0x3a, 0x7c: insert(.label)
        case 0x54, 0x74: noteTime(text, at: index)
        case 0x48, 0x68: noteHour(text, at: index)
        case 0x50, 0x70: notePercent(text, at: index)
        default: return noteBeyondASCII(text, at: index)
        }
        return 1
    }

    @inline(__always)
    private func lower(_ text: Span<UInt8>, _ index: Int) -> UInt8 { index < text.count ? text[index] | 0x20 : 0 }

    private mutating func noteTime(_ text: Span<UInt8>, at index: Int) {
        guard lower(text, index + 1) == 0x69 else { return noteLone(text, at: index) }
        switch lower(text, index + 2) {
        case 0x6d:
            insert(.literal)
            // "optimere" is no word of hours, "arbejdstimer" and "tolvtimersjob" are, and so is a label like "ugetimetal".
            if !isLetter(text, before: index) || endsTimer(text, at: index + 3) { insert(.unit) }
        case 0x64:
            // The label "…tid:", "…tid |", "…tid**:".
            guard index + 3 < text.count else { return }
            let next = text[index + 3]
            let isLabel = next == 0x3a || next == 0x7c || next == 0x2a || next == 0x20 && index + 4 < text.count && text[index + 4] == 0x7c
            if isLabel { insert(.literal) }
        default: break
        }
    }

    /// "er", "ers…" or "etal…" after "tim" inside a word.
    private func endsTimer(_ text: Span<UInt8>, at index: Int) -> Bool {
        guard lower(text, index) == 0x65 else { return false }
        let next = lower(text, index + 1)
        if next == 0x74 { return true }
        guard next == 0x72 else { return false }
        let after = lower(text, index + 2)
        return after == 0x73 || !(after >= 0x61 && after <= 0x7a)
    }

    private mutating func noteHour(_ text: Span<UInt8>, at index: Int) {
        switch lower(text, index + 1) {
        case 0x6f: if lower(text, index + 2) == 0x75, lower(text, index + 3) == 0x72 { formUnion([.literal, .unit]) }
        case 0x72:
            let next = lower(text, index + 2)
            if next == 0x73 || !(next >= 0x61 && next <= 0x7a) { formUnion([.literal, .unit]) }
        default: noteLone(text, at: index)
        }
    }

    /// A unit of one letter: "12 t", "12 h".
    private mutating func noteLone(_ text: Span<UInt8>, at index: Int) {
        let after = lower(text, index + 1)
        if after >= 0x61, after <= 0x7a { return }
        // "høj": æ, ø, å and the like are letters, and × is none.
        if index + 2 < text.count, text[index + 1] == 0xc3, text[index + 2] != 0x97 { return }
        if !isLetter(text, before: index) { formUnion([.literal, .unit]) }
    }

    /// "pct", "procent", "prosent" and "percent", and what may be one of them with an accent.
    private mutating func notePercent(_ text: Span<UInt8>, at index: Int) {
        switch (lower(text, index + 1), lower(text, index + 2)) {
        case (0x63, 0x74): formUnion([.literal, .unit])
        case (0x72, 0x6f), (0x65, 0x72):
            let (next, vowel) = (lower(text, index + 3), lower(text, index + 4))
            guard next == 0x63 || next == 0x73, vowel == 0x65 || vowel >= 0x80 else { return }
            insert(.literal)
            if lower(text, index + 5) == 0x6e { insert(.unit) }
        default: break
        }
    }

    /// æ, ø and å, dashes, quotation marks and the like show what they are; any other letter may fold to one of a unit.
    private mutating func noteBeyondASCII(_ text: Span<UInt8>, at index: Int) -> Int {
        func follows(_ count: Int) -> Bool {
            guard index + count < text.count else { return false }
            for offset in 1...count where text[index + offset] & 0xc0 != 0x80 { return false }
            return true
        }
        let second = index + 1 < text.count ? text[index + 1] : 0
        switch text[index] {
        case 0xc3 where second == 0xa6 || second == 0xb8 || second == 0xa5 || second == 0x86 || second == 0x98 || second == 0x85: return 2
        case 0xc2 where follows(1) && second != 0xad: return 2
        case 0xe0...0xef where follows(2): return 3
        case 0xf0...0xf7 where follows(3): return 4
        case 0xc2 where second == 0xad, 0xcc, 0xcd:
            // A soft hyphen or a combining mark.
            formUnion([.open, .literal])
            return 1
        default:
            insert(.open)
            return 1
        }
    }

    /// Whether a letter stands just before; a byte beyond ASCII belongs to one where it is the second of æ, ø and å.
    private func isLetter(_ text: Span<UInt8>, before index: Int) -> Bool {
        guard index > 0 else { return false }
        let byte = text[index - 1]
        if byte < 0x80 { return (byte | 0x20) &- 0x61 < 26 }
        return index > 1 && text[index - 2] == 0xc3
    }
}
