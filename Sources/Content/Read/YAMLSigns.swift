/// A set of the printable signs of ASCII.
struct YAMLSigns {
    private let low, high: UInt64

    /// All but some.
    @inline(__always)
    private init(without excluded: (UInt64, UInt64)) {
        low = ~0 << 0x20 & ~excluded.0
        high = ~(1 << 0x3F) & ~excluded.1
    }

    @inline(__always)
    func contains(_ byte: UInt8) -> Bool {
        byte < 0x80 && (byte < 0x40 ? low : high) &>> UInt64(byte & 0x3F) & 1 != 0
    }

    /// What a comment may hold.
    static let comment = YAMLSigns(without: (0, 0))

    /// What needs no second look in words of a block: all but `#` and `:`.
    static let block = YAMLSigns(without: (1 << 0x23 | 1 << 0x3A, 0))

    /// And in words between brackets: nor `,`, `?`, `[`, `]`, `{`, `}`.
    static let flow = YAMLSigns(
        without: (1 << 0x23 | 1 << 0x3A | 1 << 0x2C | 1 << 0x3F, 1 << 0x1B | 1 << 0x1D | 1 << 0x3B | 1 << 0x3D))

    /// And between quotation marks: all but `"`, `'` and the backslash.
    static let quoted = YAMLSigns(without: (1 << 0x22 | 1 << 0x27, 1 << 0x1C))

    /// What may begin words: not a space, nor the indicators `-?:,[]{}#&*!|>'"%@` and the backtick, nor `<` and `=`, of which merge keys and
    /// old values are made.
    static let beginning = YAMLSigns(
        without: (
            1 << 0x20 | 1 << 0x21 | 1 << 0x22 | 1 << 0x23 | 1 << 0x25 | 1 << 0x26 | 1 << 0x27 | 1 << 0x2A | 1 << 0x2C | 1 << 0x2D | 1 << 0x3A
                | 1 << 0x3C | 1 << 0x3D | 1 << 0x3E | 1 << 0x3F, 1 << 0x00 | 1 << 0x1B | 1 << 0x1D | 1 << 0x20 | 1 << 0x3B | 1 << 0x3C | 1 << 0x3D
        ))
}
