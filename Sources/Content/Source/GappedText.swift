internal import Text

/// A text of the strings files, cut at its `{placeholders}` once: a page fills in some thirty of them.
struct GappedText: Sendable {
    let text: String
    private let bytes: [UInt8]
    private let gaps: [Gap]

    private struct Gap: Sendable {
        let name: String
        /// Of the placeholder, in the text's bytes.
        let range: Range<Int>
    }

    init(_ text: String) {
        self.text = text
        bytes = Array(text.utf8)
        var gaps: [Gap] = []
        var open: Int?
        for (index, byte) in bytes.enumerated() {
            if byte == UInt8(ascii: "{") {
                open = index
            } else if byte == UInt8(ascii: "}"), let start = open {
                gaps.append(Gap(name: String(decoding: bytes[start + 1..<index], as: UTF8.self), range: start..<index + 1))
                open = nil
            }
        }
        self.gaps = gaps
    }

    /// The text with its placeholders filled in; a brace that no fact fills is the text's own.
    func filled(_ fact: (String) -> String?) -> String {
        if gaps.isEmpty { return text }
        var filled: [UInt8] = []
        filled.reserveCapacity(bytes.count + 128)
        var kept = 0
        for gap in gaps {
            // Without a fact the placeholder stays, with what follows it.
            guard let fact = fact(gap.name) else { continue }
            filled.append(bytes.span.extracting(kept..<gap.range.lowerBound))
            filled.append(fact.utf8.span)
            kept = gap.range.upperBound
        }
        filled.append(bytes.span.extracting(kept..<bytes.count))
        return String(decoding: filled, as: UTF8.self)
    }
}
