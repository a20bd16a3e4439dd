/// Texts with slips of the hand in them, the same ones for a seed.
struct YAMLSlips {
    private let texts: [[[UInt8]]]
    private var random: UInt64

    /// What has a meaning in YAML or stands close to what has, and what is no text at all.
    private static let pieces: [[UInt8]] =
        [
            ":", ": ", " :", "-", "- ", "\n- ", "\n  - ", "\n", "\r\n", "\r", " ", "  ", "\t", "#", " #", "# ", "'", "\"", "''", "\\",
            "\\\"", "\\n", "\\x41", "[", "]",
            "{", "}", ",", ", ", "?", "? ", "&a ", "*a", "!", "!!str ", "|", ">", "|\n", "%", "@", "`", "~", "null", "<<", "\n---\n", "...",
            "\n...\n", "æ", "ø", "å", "–",
            "😀", "\u{85}", "\u{2028}", "\u{FEFF}", "\u{FFFE}", "\u{7F}", "\u{80}", "\u{A0}", "\0", "\u{1}", "a: b", "\na: b\n",
            "\n  a: b\n", "\n b", "\n#c\n", "=", ".",
            "[]", "{}", "[a, b]", "{a: b}", "{ a: }", "[a: b]",
        ].map { Array($0.utf8) } + [[0xC3], [0xA6], [0xFF], [0xE2, 0x80], [0xED, 0xA0, 0x80]]

    init(_ texts: [[UInt8]], seed: UInt64) {
        self.texts = texts.map { $0.split(separator: 0x0A, omittingEmptySubsequences: false).map(Array.init) }
        random = seed
    }

    /// A number below another.
    private mutating func number(_ bound: Int) -> Int {
        random = random &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int(truncatingIfNeeded: random >> 33) % max(bound, 1)
    }

    /// A few lines of one of the texts, with one to three slips.
    mutating func next() -> [UInt8] {
        let text = texts[number(texts.count)]
        let first = number(text.count)
        var lines = Array(text[first..<min(text.count, first + 1 + number(7))])
        for _ in 0...number(3) { slip(in: &lines) }
        var bytes = Array(lines.joined(separator: number(8) == 0 ? [0x0D, 0x0A] : [0x0A]))
        if number(6) == 0 { bytes.removeLast(number(bytes.count)) }
        return bytes
    }

    private mutating func slip(in lines: inout [[UInt8]]) {
        let index = number(lines.count)
        var line = lines[index]
        switch number(11) {
        case 0: if !line.isEmpty { line.remove(at: number(line.count)) }
        case 1, 2, 3: line.insert(contentsOf: Self.pieces[number(Self.pieces.count)], at: number(line.count + 1))
        case 4: line = Array(repeating: 0x20, count: number(6)) + line.drop { $0 == 0x20 }
        case 5: line.insert(0x20, at: 0)
        case 6: if line.first == 0x20 { line.removeFirst() }
        case 7:
            let quotes = line.indices.filter { line[$0] == 0x22 || line[$0] == 0x27 }
            if !quotes.isEmpty { line[quotes[number(quotes.count)]] = [0x22, 0x27, 0x61, 0x20, 0x5C][number(5)] }
        case 8:
            lines.swapAt(index, number(lines.count))
            return
        case 9:
            let other = texts[number(texts.count)]
            lines.insert(other[number(other.count)], at: index)
            return
        default: if !line.isEmpty { line[number(line.count)] = UInt8(number(256)) }
        }
        lines[index] = line
    }
}
