/// A hash that is the same on every machine and in every version (FNV-1a, 64 bits): for what is written down and compared later.
public struct StableHash: Sendable {
    public private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

    public init() {}

    public mutating func add(_ byte: UInt8) { value = (value ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }

    /// Adds a text and its end: "ab" and "c" are not "a" and "bc".
    public mutating func add(_ text: String) {
        for byte in text.utf8 { add(byte) }
        add(0)
    }

    /// Sixteen digits.
    public var hexadecimal: String { ContentHash.digits(value) }
}
