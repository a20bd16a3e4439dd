/// A set of the printable signs of ASCII.
struct YAMLSigns {
    /// The signs as bits, those below 0x40 and those above.
    private let low, high: UInt64

    private init(without excluded: String) {
        var (low, high) = (UInt64.max << 0x20, UInt64.max >> 1)
        for byte in excluded.utf8 {
            if byte < 0x40 { low &= ~(1 << UInt64(byte)) } else { high &= ~(1 << UInt64(byte - 0x40)) }
        }
        (self.low, self.high) = (low, high)
    }

    @inline(__always)
    func contains(_ byte: UInt8) -> Bool {
        // Letters, which most signs are, belong to every set.
        (byte | 0x20) &- 0x61 < 26 || byte < 0x80 && (byte < 0x40 ? low : high) &>> UInt64(byte & 0x3F) & 1 != 0
    }

    /// What a comment may hold.
    static let comment = YAMLSigns(without: "")

    /// What needs no second look in words of a block.
    static let block = YAMLSigns(without: "#:")

    /// And in words between brackets.
    static let flow = YAMLSigns(without: "#:,?[]{}")

    /// And between quotation marks.
    static let quoted = YAMLSigns(without: "\"'\\")

    /// What may begin words: no space and no indicator, nor `<` and `=`, of which merge keys and default values are made.
    static let beginning = YAMLSigns(without: " -?:,[]{}#&*!|>'\"%@`<=")
}
