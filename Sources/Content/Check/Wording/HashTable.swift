/// A fixed table from hashes to small numbers; at most a quarter full, so a miss is mostly one look.
struct HashTable: Sendable {
    private let keys: [UInt64]
    private let values: [Int32]
    private let shift: UInt64

    init(_ pairs: [UInt64: Int32]) {
        let bits = UInt64(max(4, Int.bitWidth - (pairs.count * 4).leadingZeroBitCount))
        shift = 64 - bits
        let mask = 1 << Int(bits) - 1
        var keys = [UInt64](repeating: 0, count: mask + 1)
        var values = [Int32](repeating: 0, count: mask + 1)
        for (key, value) in pairs {
            var slot = Int(truncatingIfNeeded: Self.spread(key) >> shift)
            while keys[slot] != 0 { slot = (slot + 1) & mask }
            keys[slot] = key == 0 ? 1 : key
            values[slot] = value
        }
        self.keys = keys
        self.values = values
    }

    subscript(key: UInt64) -> Int32? {
        let key = key == 0 ? 1 : key
        var slot = Int(truncatingIfNeeded: Self.spread(key) >> shift)
        while keys[slot] != key {
            if keys[slot] == 0 { return nil }
            slot = (slot + 1) & (keys.count - 1)
        }
        return values[slot]
    }

    /// Gives every bit of the hash a say in the highest ones, which choose the slot.
    private static func spread(_ key: UInt64) -> UInt64 { key &* 0x9E37_79B9_7F4A_7C15 }
}
