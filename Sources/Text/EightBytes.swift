/// Eight bytes looked at in one step, for the loops that mostly pass over plain letters.
///
/// A mark is the high bit of a byte; the lowest one set is exact, those above it need not be.
public enum EightBytes {
    @inlinable @inline(__always)
    public static func repeating(_ byte: UInt8) -> UInt64 { 0x0101_0101_0101_0101 &* UInt64(byte) }

    /// Marks the bytes equal to a byte.
    @inlinable @inline(__always)
    public static func marks(of byte: UInt8, in word: UInt64) -> UInt64 {
        let difference = word ^ repeating(byte)
        return (difference &- repeating(0x01)) & ~difference & repeating(0x80)
    }

    /// Marks the bytes below a byte of at most 0x80.
    @inlinable @inline(__always)
    public static func marks(below byte: UInt8, in word: UInt64) -> UInt64 {
        (word &- repeating(byte)) & ~word & repeating(0x80)
    }

    /// Marks the spaces, each of them and nothing else.
    @inlinable @inline(__always)
    public static func spaces(in word: UInt64) -> UInt64 {
        let difference = word ^ repeating(0x20)
        return ~((difference & repeating(0x7f)) &+ repeating(0x7f) | difference) & repeating(0x80)
    }

    /// How many bytes stand before the first mark; 8 when there is none.
    @inlinable @inline(__always)
    public static func count(before marks: UInt64) -> Int { marks.littleEndian.trailingZeroBitCount / 8 }

    /// The loops that call it have asked whether eight bytes are there, so only a debug build asks once more.
    @inlinable @inline(__always)
    public static func load(_ bytes: RawSpan, at offset: Int) -> UInt64 {
        assert(offset >= 0 && offset <= bytes.byteCount - 8)
        return unsafe bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: offset, as: UInt64.self)
    }

    /// The same near the end of a text: zeros stand for what is not there.
    @inlinable @inline(__always)
    public static func load(_ bytes: RawSpan, asFarAsThereAreAt offset: Int) -> UInt64 {
        if offset &+ 8 <= bytes.byteCount { return load(bytes, at: offset) }
        var word: UInt64 = 0
        for index in offset..<max(offset, bytes.byteCount) {
            word |= UInt64(unsafe bytes.unsafeLoad(fromByteOffset: index, as: UInt8.self)) &<< UInt64(8 &* (index &- offset))
        }
        return UInt64(littleEndian: word)
    }

    /// Four bytes, the first one lowest.
    @inlinable @inline(__always)
    public static func loadFour(_ bytes: RawSpan, at offset: Int) -> UInt32 {
        unsafe bytes.unsafeLoadUnaligned(fromByteOffset: offset, as: UInt32.self).littleEndian
    }

    /// Marks the letters and digits of ASCII, exactly.
    @inlinable @inline(__always)
    public static func wordMarks(_ eight: UInt64) -> UInt64 {
        let seven = eight & repeating(0x7F)
        let lower = seven | repeating(0x20)
        // The high bit of each: at least the first, and not above the last. No sum carries into the next byte.
        let letters = (lower &+ repeating(0x80 - 0x61)) & ~(lower &+ repeating(0x80 - 0x7B))
        let digits = (seven &+ repeating(0x80 - 0x30)) & ~(seven &+ repeating(0x80 - 0x3A))
        return (letters | digits) & ~eight & repeating(0x80)
    }
}
