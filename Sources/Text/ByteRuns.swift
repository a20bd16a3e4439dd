/// Steps through a text eight bytes at a time, for the looks at a whole text that nearly always find nothing.
extension Span<UInt8> {
    /// The run of Latin letters at an index: how many they are and where they end, and whether they are plainly a word, with a space,
    /// or a comma and a space, behind them; `end` is then the place of the space. Near the limit not all are counted.
    @inlinable @inline(__always)
    public func letters(from start: Int, to limit: Int) -> (count: Int, end: Int, isWord: Bool) {
        let limit = Swift.min(limit, count)
        let raw = unsafe bytes
        var (index, letters) = (start, 0)
        while index &+ 9 <= limit {
            let eight = EightBytes.load(raw, at: index).littleEndian
            let lower = eight & 0x7F7F_7F7F_7F7F_7F7F | 0x2020_2020_2020_2020
            // The high bit of each byte that is at least an a, and above z. No sum carries into the next byte.
            let marks = (lower &+ 0x1F1F_1F1F_1F1F_1F1F) & ~(lower &+ 0x0505_0505_0505_0505) & ~eight
            let others = ~marks & 0x8080_8080_8080_8080
            if others == 0 {
                index &+= 8
                letters &+= 8
                continue
            }
            let bits = others.trailingZeroBitCount &- 7
            index &+= bits &>> 3
            letters &+= bits &>> 3
            let byte = UInt8(truncatingIfNeeded: eight &>> UInt64(truncatingIfNeeded: bits))
            if byte == 0x20 { return (letters, index, letters > 0) }
            let next = self[index &+ 1]
            if byte == 0xC3, next != 0x97, next != 0xB7 {
                index &+= 2
                letters &+= 1
            } else {
                let isWord = byte == 0x2C && next == 0x20 && letters > 0
                return (letters, isWord ? index &+ 1 : index, isWord)
            }
        }
        return (letters, index, false)
    }

    /// Whether the bytes are the same.
    @inlinable @inline(__always)
    public func isEqual(to other: Span<UInt8>) -> Bool {
        guard count == other.count else { return false }
        let (own, their) = unsafe (bytes, other.bytes)
        if count < 8 {
            for index in indices where self[index] != other[index] { return false }
            return true
        }
        var index = 0
        while index &+ 8 <= count {
            if EightBytes.load(own, at: index) != EightBytes.load(their, at: index) { return false }
            index &+= 8
        }
        // The last eight hold all that is left.
        return EightBytes.load(own, at: count &- 8) == EightBytes.load(their, at: count &- 8)
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

    public var holdsDigit: Bool { digit(from: 0) < count }

    /// The first place of a byte at or after an index; nil where there is none.
    public func place(of byte: UInt8, from start: Int = 0) -> Int? {
        let raw = unsafe bytes
        var index = start
        // Four times eight at once while nothing is near.
        while index &+ 32 <= count {
            let first = EightBytes.marks(of: byte, in: EightBytes.load(raw, at: index))
            let second = EightBytes.marks(of: byte, in: EightBytes.load(raw, at: index &+ 8))
            let third = EightBytes.marks(of: byte, in: EightBytes.load(raw, at: index &+ 16))
            let fourth = EightBytes.marks(of: byte, in: EightBytes.load(raw, at: index &+ 24))
            if first | second | third | fourth != 0 { break }
            index &+= 32
        }
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
