/// A hash of a whole file's bytes by the published algorithm XXH64 with seed 0: `xxhsum -H64 FILE` prints the same sixteen digits.
///
/// It reads 32 bytes a step, where `StableHash` reads one: a site of ten thousand openings is 300 MB. It tells what changed; it does
/// not prove who wrote it, as whoever means to can make two texts with one hash.
public enum ContentHash {
    public static func of(_ bytes: [UInt8]) -> UInt64 { of(bytes.span) }

    public static func of(_ text: Span<UInt8>) -> UInt64 {
        let bytes = unsafe text.bytes
        let count = text.count
        var hash: UInt64
        var index = 0
        if count >= 32 {
            var (one, two, three, four) = (first &+ second, second, UInt64(0), 0 &- first)
            repeat {
                one = round(one, word(bytes, index))
                two = round(two, word(bytes, index + 8))
                three = round(three, word(bytes, index + 16))
                four = round(four, word(bytes, index + 24))
                index += 32
            } while index <= count - 32
            hash = turned(one, 1) &+ turned(two, 7) &+ turned(three, 12) &+ turned(four, 18)
            for lane in [one, two, three, four] { hash = (hash ^ round(0, lane)) &* first &+ fourth }
        } else {
            hash = fifth
        }
        hash &+= UInt64(count)
        while index <= count - 8 {
            hash = turned(hash ^ round(0, word(bytes, index)), 27) &* first &+ fourth
            index += 8
        }
        if index <= count - 4 {
            hash = turned(hash ^ UInt64(EightBytes.loadFour(bytes, at: index)) &* first, 23) &* second &+ third
            index += 4
        }
        while index < count {
            hash = turned(hash ^ UInt64(text[index]) &* fifth, 11) &* first
            index += 1
        }
        hash = (hash ^ hash >> 33) &* second
        hash = (hash ^ hash >> 29) &* third
        return hash ^ hash >> 32
    }

    @inline(__always)
    private static func word(_ bytes: RawSpan, _ index: Int) -> UInt64 { EightBytes.load(bytes, at: index).littleEndian }

    @inline(__always)
    private static func round(_ lane: UInt64, _ word: UInt64) -> UInt64 { turned(lane &+ word &* second, 31) &* first }

    @inline(__always)
    private static func turned(_ value: UInt64, _ places: UInt64) -> UInt64 { value &<< places | value &>> (64 &- places) }

    // The algorithm's five primes.
    private static let first: UInt64 = 0x9E37_79B1_85EB_CA87
    private static let second: UInt64 = 0xC2B2_AE3D_27D4_EB4F
    private static let third: UInt64 = 0x1656_67B1_9E37_79F9
    private static let fourth: UInt64 = 0x85EB_CA77_C2B2_AE63
    private static let fifth: UInt64 = 0x27D4_EB2F_1656_67C5
}

extension ContentHash {
    /// Sixteen digits of base 16, in small letters.
    public static func digits(_ hash: UInt64) -> String {
        let digits = String(hash, radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }
}
