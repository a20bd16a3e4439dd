/// A text of the strings files, cut at its `{placeholders}` once: a page fills in some thirty of them.
struct GappedText: Sendable {
    let text: String
    private let parts: [Part]
    private let tail: String

    /// A placeholder with what stands before it.
    private struct Part: Sendable {
        let before: String
        let name: String
    }

    init(_ text: String) {
        self.text = text
        let bytes = Array(text.utf8)
        func string(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
        var parts: [Part] = []
        var kept = 0
        var open: Int?
        for (index, byte) in bytes.enumerated() {
            if byte == UInt8(ascii: "{") {
                open = index
            } else if byte == UInt8(ascii: "}"), let start = open {
                parts.append(Part(before: string(kept..<start), name: string(start + 1..<index)))
                (kept, open) = (index + 1, nil)
            }
        }
        self.parts = parts
        tail = string(kept..<bytes.count)
    }

    /// The text with its placeholders filled in; a brace that no fact fills is the text's own.
    func filled(_ fact: (String) -> String?) -> String {
        if parts.isEmpty { return text }
        var filled = ""
        for part in parts {
            filled += part.before
            filled += fact(part.name) ?? "{" + part.name + "}"
        }
        return filled + tail
    }
}
