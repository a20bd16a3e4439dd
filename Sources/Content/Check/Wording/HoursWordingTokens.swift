/// One word, number or mark of a sentence.
struct HoursToken {
    enum Kind: UInt8 {
        case word, number, fraction, ordinal, junk
        case dash, comma, colon, slash, open, close, pipe, times, mark
    }

    let kind: Kind
    let start: Int
    let end: Int
    var roles: HoursRoles = []
    var value = 0.0
    var hash: UInt64 = 0
    /// Begins with a capital letter.
    var isCapital = false
    /// Ends like a verb in the present tense.
    var endsInR = false
    /// Ends like a name in the genitive.
    var endsInS = false
    /// Ends like a noun in the definite form.
    var endsDefinite = false

    /// A word that no table knows.
    var isUnknown: Bool { kind == .word && roles.isEmpty }

    func has(_ other: HoursRoles) -> Bool { !roles.isDisjoint(with: other) }
}

/// Cuts one sentence into tokens, in one pass.
struct HoursTokenizer {
    let text: [UInt8]
    private(set) var tokens: [HoursToken] = []
    private var folded: [UInt8] = []
    private var index: Int
    private let end: Int

    init(_ text: [UInt8], in range: Range<Int>) {
        self.text = text
        index = range.lowerBound
        end = range.upperBound
        tokens.reserveCapacity(min(range.count / 4 + 4, 512))
    }

    static func tokens(of text: [UInt8], in range: Range<Int>) -> [HoursToken] {
        var tokenizer = HoursTokenizer(text, in: range)
        while tokenizer.index < tokenizer.end { tokenizer.next() }
        return tokenizer.tokens
    }

    private func byte(_ offset: Int) -> UInt8 { index + offset < end ? text[index + offset] : 0 }

    private mutating func add(_ kind: HoursToken.Kind, length: Int) {
        tokens.append(HoursToken(kind: kind, start: index, end: index + length))
        index += length
    }

    private mutating func next() {
        let byte = text[index]
        switch byte {
        case 0x30...0x39: number()
        case 0x41...0x5a, 0x61...0x7a: word()
        case 0x25:
            tokens.append(HoursToken(kind: .mark, start: index, end: index + 1, roles: .percent))
            index += 1
        case 0x2c: add(.comma, length: 1)
        case 0x2d: add(.dash, length: 1)
        case 0x2f: add(.slash, length: 1)
        case 0x3a: add(.colon, length: 1)
        case 0x28: add(.open, length: 1)
        case 0x29: add(.close, length: 1)
        case 0x7c: add(.pipe, length: 1)
        case 0x5d where self.byte(1) == 0x28: skip(to: 0x29)  // a link's address
        case 0x3c where isLetter(self.byte(1)) || self.byte(1) == 0x2f: skip(to: 0x3e)  // a tag
        case 0x26 where isLetter(self.byte(1)): entity()
        case 0x80...0xff: beyondASCII(byte)
        default: index += 1
        }
    }

    private func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7a }

    private mutating func skip(to close: UInt8) {
        let limit = min(end, index + 300)
        var at = index + 1
        while at < limit, text[at] != close { at += 1 }
        index = at < limit ? at + 1 : index + 1
    }

    /// `&ndash;` is a dash, every other entity a space.
    private mutating func entity() {
        var at = index + 1
        while at < min(end, index + 8), isLetter(text[at]) { at += 1 }
        guard at < end, text[at] == 0x3b else { return index += 1 }
        if text[index + 1] | 0x20 == 0x6e, at - index == 6 { add(.dash, length: at + 1 - index) } else { index = at + 1 }
    }

    private mutating func beyondASCII(_ byte: UInt8) {
        switch (byte, self.byte(1), self.byte(2)) {
        case (0xc2, 0xbd, _): fraction(0.5, length: 2)
        case (0xc2, 0xbc, _): fraction(0.25, length: 2)
        case (0xc2, 0xbe, _): fraction(0.75, length: 2)
        case (0xc3, 0x97, _): add(.times, length: 2)
        case (0xe2, 0x80, 0x90...0x95), (0xe2, 0x88, 0x92): add(.dash, length: 3)
        case (0xc3...0xdf, 0x80...0xbf, _): word()
        case (0xc2, _, _): index += 2
        case (0xe0...0xef, _, _): index += 3
        case (0xf0...0xf7, _, _): index += 4
        default: index += 1
        }
        if index > end { index = end }
    }

    private mutating func fraction(_ value: Double, length: Int) {
        tokens.append(HoursToken(kind: .fraction, start: index, end: index + length, value: value))
        index += length
    }

    // MARK: numbers

    private mutating func number() {
        let start = index
        let gluedToWord = tokens.last.map { $0.kind == .word && $0.end == start } ?? false
        var value = 0.0
        var scale = 0.0
        var digits = 0
        var separators = 0
        while index < end {
            let byte = text[index]
            if byte >= 0x30, byte <= 0x39 {
                digits += 1
                if digits <= 9 {
                    value = value * 10 + Double(byte - 0x30)
                    if separators == 1 { scale += 1 }
                }
            } else if (byte == 0x2c || byte == 0x2e), self.byte(1) >= 0x30, self.byte(1) <= 0x39 {
                separators += 1
            } else {
                break
            }
            index += 1
        }
        if digits == 1, value == 1, byte(0) == 0x2f, byte(1) == 0x32, !(byte(2) >= 0x30 && byte(2) <= 0x39) {  // 1/2
            index += 2
            tokens.append(HoursToken(kind: .fraction, start: start, end: index, value: 0.5))
            return
        }
        while scale > 0 { value /= 10; scale -= 1 }
        var kind: HoursToken.Kind = digits > 6 || separators > 1 || gluedToWord ? .junk : .number
        if kind == .number, byte(0) == 0x2e, byte(1) == 0x20, byte(2) >= 0x61 { kind = .ordinal }
        tokens.append(HoursToken(kind: kind, start: start, end: index, value: value))
    }

    // MARK: words

    private mutating func word() {
        let start = index
        folded.removeAll(keepingCapacity: true)
        while index < end {
            let byte = text[index]
            guard isLetter(byte) || (0xc3...0xdf).contains(byte) || (byte == 0xc2 && self.byte(1) == 0xad) else { break }
            if byte == 0xc3, self.byte(1) == 0x97 { break }
            index = min(HoursLexicon.fold(text, at: index, into: &folded), end)
        }
        if let split = timersSplit() { return addCompound(start: start, split: split) }
        let hash = HoursLexicon.hash(folded)
        var token = HoursToken(kind: .word, start: start, end: index, hash: hash)
        let first = text[start]
        token.isCapital = (first >= 0x41 && first <= 0x5a) || (first == 0xc3 && start + 1 < end && text[start + 1] <= 0x9e)
        token.endsInR = folded.count > 2 && folded.last == 0x72
        token.endsInS = folded.last == 0x73
        token.endsDefinite = endsDefinite
        if let entry = HoursLexicon.shared.entry(hash) {
            token.roles = entry.roles
            if token.has(.hour), followsNumber { token.roles.subtract([.hoursLabel, .countLabel]) }
            token.value = entry.value
        } else if folded.count > 4, folded.count < 60 {
            token.roles = HoursLexicon.shared.endingRoles(of: folded[...])
        } else if folded.elementsEqual([0x78]) {
            return tokens.append(HoursToken(kind: .times, start: start, end: index))
        }
        tokens.append(token)
    }

    /// "12 timer" is a quantity; "timer: 12" is a label.
    private var followsNumber: Bool {
        guard let last = tokens.last else { return false }
        return last.kind == .number || last.kind == .fraction || last.has([.number, .half, .hourAdjective])
    }

    private var endsDefinite: Bool {
        guard folded.count > 4 else { return false }
        let last = folded[folded.count - 1], before = folded[folded.count - 2]
        return (before == 0x65 && (last == 0x6e || last == 0x74)) || (last == 0x65 && before == 0x6e)
    }

    /// Where "timers" begins in a word like "tolvtimersstilling".
    private func timersSplit() -> Int? {
        guard folded.count > 8, folded.count < 40 else { return nil }
        let needle: [UInt8] = [0x74, 0x69, 0x6d, 0x65, 0x72, 0x73]
        for at in 2...(folded.count - needle.count) where folded[at] == 0x74 {
            if folded[at..<(at + needle.count)].elementsEqual(needle),
                let entry = HoursLexicon.shared.entry(HoursLexicon.hash(folded[..<at])), entry.roles.contains(.number)
            {
                return at
            }
        }
        return nil
    }

    /// "tolvtimersstilling" as the number and the rest; both tokens span the whole word, since it cannot be cut for a reader.
    private mutating func addCompound(start: Int, split: Int) {
        let lexicon = HoursLexicon.shared
        let number = lexicon.entry(HoursLexicon.hash(folded[..<split])) ?? HoursLexicon.Entry()
        tokens.append(HoursToken(kind: .word, start: start, end: index, roles: number.roles, value: number.value))
        let rest = lexicon.entry(HoursLexicon.hash(folded[split...]))?.roles ?? lexicon.endingRoles(of: folded[split...])
        tokens.append(HoursToken(kind: .word, start: start, end: index, roles: rest.union(.hourGenitive)))
    }
}
