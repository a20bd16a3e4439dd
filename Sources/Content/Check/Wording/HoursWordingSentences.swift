/// A stretch of text in which hours may be spoken of: a sentence, a heading, a list item or a table row.
struct HoursStretch {
    let range: Range<Int>
    let isListItem: Bool
    /// The nearest heading above, and the line with a colon that leads in a list.
    let heading: Range<Int>?
    let leadIn: Range<Int>?
}

/// Cuts a text into stretches in one pass and keeps those in which a mention may stand.
///
/// What tells of hours is sought first, sixteen bytes at a time: most texts have nothing of the kind and are done with there, and
/// behind the last such place no stretch is cut.
struct HoursSentences {
    private var start = 0
    private var lineStart = 0
    private var heading: Range<Int>?
    private var leadIn: Range<Int>?
    private var stretches: [HoursStretch] = []

    /// `all` keeps every stretch, for the test that the signs cost no mention.
    static func stretches(of text: [UInt8], all: Bool = false) -> [HoursStretch] {
        var sentences = HoursSentences()
        sentences.run(text.span, all: all)
        return sentences.stretches
    }

    private mutating func run(_ text: Span<UInt8>, all: Bool) {
        guard var literal = all ? 0 : HoursLiterals.first(in: text, from: 0) else { return }
        var index = 0
        while index < text.count {
            index = SentenceEnds.next(in: text, from: index)
            guard index < text.count else { break }
            let isLineEnd = text[index] == 0x0a
            if isLineEnd ? breaks(text, atLineEnd: index) : endsSentence(text, at: index) {
                let end = isLineEnd ? index : index + 1
                let mayMention = literal < end && (all || HoursSigns.of(text, in: start..<end).mayMention)
                close(text, at: end, next: index + 1, isKept: mayMention)
                if literal < index + 1, !all {
                    guard let next = HoursLiterals.first(in: text, from: index + 1) else { return }
                    literal = next
                }
            }
            if isLineEnd { lineStart = index + 1 }
            index += 1
        }
        let mayMention = all || HoursSigns.of(text, in: start..<text.count).mayMention
        close(text, at: text.count, next: text.count, isKept: mayMention)
    }

    // MARK: ends

    /// A mark ends a sentence before a capital, a digit, a line's end or the end of the text, unless it belongs to an abbreviation.
    private func endsSentence(_ text: Span<UInt8>, at index: Int) -> Bool {
        var next = index + 1
        guard next < text.count else { return true }
        while next < text.count, isCloser(text[next]) { next += 1 }
        guard next < text.count else { return true }
        guard text[next] == 0x20 || text[next] == 0x0a || text[next] == 0x0d || text[next] == 0x09 else { return false }
        while next < text.count, text[next] <= 0x20 { next += 1 }
        guard next < text.count, text[index] == 0x2e else { return true }
        let follower = text[next]
        if follower >= 0x61, follower <= 0x7a { return false }
        if follower == 0xc3, next + 1 < text.count, text[next + 1] >= 0xa0 { return false }
        if follower == 0x2f || follower == 0x28 || follower == 0x2d { return false }
        return !isAbbreviation(text, endingAt: index, followedByDigit: follower >= 0x30 && follower <= 0x39)
    }

    /// A quotation mark, a bracket or a mark of emphasis behind the full stop.
    private func isCloser(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x22, 0x27, 0x29, 0x2a, 0x5f, 0x5d: true
        default: false
        }
    }

    private func isAbbreviation(_ text: Span<UInt8>, endingAt index: Int, followedByDigit: Bool) -> Bool {
        var begin = index
        while begin > 0, index - begin < 6, text[begin - 1] | 0x20 >= 0x61, text[begin - 1] | 0x20 <= 0x7a { begin -= 1 }
        guard begin < index else { return followedByDigit && begin > 0 && text[begin - 1] >= 0x30 && text[begin - 1] <= 0x39 }
        // Longer words are no abbreviations of the table.
        guard index - begin < 6 else { return false }
        return HoursLexicon.isAbbreviation(HoursLexicon.hash(ofASCII: text, in: begin..<index))
    }

    /// A line's end ends a stretch unless a paragraph merely goes on.
    private func breaks(_ text: Span<UInt8>, atLineEnd index: Int) -> Bool {
        var last = index
        while last > lineStart, text[last - 1] == 0x0d || text[last - 1] == 0x20 || text[last - 1] == 0x09 { last -= 1 }
        if last == lineStart || text[lineStart] == 0x23 || text[last - 1] == 0x3a || text[last - 1] == 0x5c { return true }
        if index >= 2, text[index - 1] == 0x20, text[index - 2] == 0x20 { return true }
        var next = index + 1
        while next < text.count, text[next] == 0x20 || text[next] == 0x09 { next += 1 }
        guard next < text.count else { return true }
        if Self.opensBlock(text, at: next) { return true }
        let isCapital = (text[next] >= 0x41 && text[next] <= 0x5a) || text[next] == 0x2a || text[next] == 0xc3
        return isCapital && (last - lineStart < 45 || hasLabel(text, at: next))
    }

    /// A new line that reads "Løn: …".
    private func hasLabel(_ text: Span<UInt8>, at index: Int) -> Bool {
        var at = index
        let limit = min(text.count, index + 30)
        while at < limit, text[at] != 0x0a, text[at] != 0x2e {
            if text[at] == 0x3a { return true }
            at += 1
        }
        return false
    }

    /// A list item, heading, quote, table row, fence or empty line begins here.
    private static func opensBlock(_ text: Span<UInt8>, at index: Int) -> Bool {
        switch text[index] {
        case 0x0a, 0x0d, 0x23, 0x3e, 0x7c, 0x60, 0x7e: true
        default: markerLength(text, at: index) > 0
        }
    }

    /// Bytes of a list marker, or 0.
    private static func markerLength(_ text: Span<UInt8>, at index: Int) -> Int {
        func isBlank(_ at: Int) -> Bool { at < text.count && (text[at] == 0x20 || text[at] == 0x09) }
        switch text[index] {
        case 0x2d, 0x2a, 0x2b: return isBlank(index + 1) ? 2 : 0
        case 0xe2:
            guard index + 2 < text.count, text[index + 1] == 0x80, [0x93, 0x94, 0xa2].contains(text[index + 2]) else { return 0 }
            return isBlank(index + 3) ? 4 : 0
        case 0x30...0x39:
            var at = index
            while at < text.count, at - index < 3, text[at] >= 0x30, text[at] <= 0x39 { at += 1 }
            return at < text.count && (text[at] == 0x2e || text[at] == 0x29) && isBlank(at + 1) ? at + 2 - index : 0
        default: return 0
        }
    }

    private mutating func close(_ text: Span<UInt8>, at end: Int, next: Int, isKept: Bool) {
        defer { start = next }
        var begin = start
        while begin < end, text[begin] <= 0x20 { begin += 1 }
        guard begin < end else { return }
        let startsLine = begin == lineStart || isBlank(text, lineStart..<max(begin, lineStart))
        var isListItem = false
        if startsLine {
            let marker = Self.markerLength(text, at: begin)
            isListItem = marker > 0
            begin = min(begin + marker, end)
            if text[lineStart] == 0x23 {
                heading = begin..<end
                leadIn = nil
            } else if isListItem {
                // The lead-in holds for the whole list.
            } else {
                leadIn = nil
            }
        }
        if isKept, begin < end {
            stretches.append(HoursStretch(range: begin..<end, isListItem: isListItem, heading: heading, leadIn: leadIn))
        }
        guard startsLine else { return }
        if !isListItem, end - begin < 120, endsInColon(text, begin..<end) { leadIn = begin..<end }
        if text.count - begin > 2, begin + 1 < end, text[begin] == 0x2a, text[begin + 1] == 0x2a, end - begin < 60, text[end - 1] == 0x2a {
            heading = begin..<end
        }
    }

    private func isBlank(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
        for index in range where text[index] > 0x20 { return false }
        return true
    }

    private func endsInColon(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
        var last = range.upperBound
        while last > range.lowerBound, text[last - 1] <= 0x20 || text[last - 1] == 0x2a { last -= 1 }
        return last > range.lowerBound && text[last - 1] == 0x3a
    }
}
