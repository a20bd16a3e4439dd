/// Steps through a text eight bytes at a time, for the looks at a whole text that nearly always find nothing.
extension Span<UInt8> {
    /// How many letters of ASCII stand in a row from an index on, up to a limit.
    @inlinable @inline(__always)
    public func letterCount(from start: Int, to limit: Int) -> Int {
        let limit = Swift.min(limit, count)
        let raw = unsafe bytes
        var index = start
        while index &+ 8 <= limit {
            let eight = unsafe raw.unsafeLoadUnaligned(fromByteOffset: index, as: UInt64.self).littleEndian
            let lower = eight & 0x7F7F_7F7F_7F7F_7F7F | 0x2020_2020_2020_2020
            // The high bit of each byte that is at least an a, and above z. No sum carries into the next byte.
            let letters = (lower &+ 0x1F1F_1F1F_1F1F_1F1F) & ~(lower &+ 0x0505_0505_0505_0505) & ~eight
            let run = (~letters & 0x8080_8080_8080_8080).trailingZeroBitCount &>> 3
            index &+= run
            if run < 8 { return index &- start }
        }
        while index < limit, (self[index] | 0x20) &- 0x61 < 26 { index &+= 1 }
        return index &- start
    }

    /// The first digit at or after an index; the count where there is none.
    public func digit(from start: Int) -> Int {
        let raw = unsafe bytes
        var index = start
        while index &+ 8 <= count {
            let eight = EightBytes.load(raw, at: index)
            let seven = eight & EightBytes.repeating(0x7F)
            let digits = (seven &+ EightBytes.repeating(0x80 - 0x30)) & ~(seven &+ EightBytes.repeating(0x80 - 0x3A)) & ~eight
            let found = EightBytes.count(before: digits & EightBytes.repeating(0x80))
            index &+= found
            if found < 8 { return index }
        }
        while index < count, self[index] &- 0x30 >= 10 { index &+= 1 }
        return index
    }

    /// The first place of a byte at or after an index; nil where there is none.
    public func place(of byte: UInt8, from start: Int = 0) -> Int? {
        let raw = unsafe bytes
        var index = start
        while index &+ 8 <= count {
            let found = EightBytes.count(before: EightBytes.marks(of: byte, in: EightBytes.load(raw, at: index)))
            index &+= found
            if found < 8 { return index }
        }
        while index < count {
            if self[index] == byte { return index }
            index &+= 1
        }
        return nil
    }
}
