/// Sixteen bytes looked at in one step, by the vectors every processor has.
public enum SixteenBytes {
    public typealias Mask = SIMDMask<SIMD16<Int8>>

    /// The caller has made sure that sixteen bytes stand there.
    @inlinable @inline(__always)
    public static func load(_ bytes: RawSpan, at offset: Int) -> SIMD16<UInt8> {
        unsafe bytes.unsafeLoadUnaligned(fromByteOffset: offset, as: SIMD16<UInt8>.self)
    }

    @inlinable @inline(__always)
    public static func any(_ mask: Mask) -> Bool {
        let halves = self.halves(mask)
        return halves[0] | halves[1] != 0
    }

    /// How many bytes stand before the first that is marked; 16 when none is.
    @inlinable @inline(__always)
    public static func count(before mask: Mask) -> Int {
        let halves = self.halves(mask)
        if halves[0] != 0 { return halves[0].littleEndian.trailingZeroBitCount / 8 }
        return 8 + halves[1].littleEndian.trailingZeroBitCount / 8
    }

    /// A mask is a byte of ones or of zeros for each lane: the same bits, read as two words.
    @usableFromInline @inline(__always)
    static func halves(_ mask: Mask) -> SIMD2<UInt64> { unsafe unsafeBitCast(mask, to: SIMD2<UInt64>.self) }
}
