internal import Text

/// Words in one piece of memory, each once, numbered in the order in which they came.
struct WordTable {
    private(set) var bytes: [UInt8] = []
    /// Where each word ends in `bytes`.
    private(set) var ends: [UInt32] = []
    private(set) var hashes: [UInt64] = []
    /// Number of a word plus one; 0 is free. A power of two, at most half full.
    private var slots: [UInt32]

    init(capacity: Int = 1 << 10) { slots = [UInt32](repeating: 0, count: capacity.roundedUpToPower * 2) }

    var count: Int { ends.count }

    func range(_ index: Int) -> Range<Int> { (index == 0 ? 0 : Int(ends[index - 1]))..<Int(ends[index]) }

    func word(_ index: Int) -> ArraySlice<UInt8> { bytes[range(index)] }

    /// The number of a word, which is put in where it is new.
    @inline(__always)
    mutating func insert(_ word: Span<UInt8>, hash: UInt64) -> Int {
        let mask = slots.count - 1
        var slot = Int(truncatingIfNeeded: hash ^ hash >> 32) & mask
        while true {
            let found = slots[slot]
            if found == 0 { break }
            let index = Int(found) - 1
            if hashes[index] == hash, isEqual(index, word) { return index }
            slot = (slot + 1) & mask
        }
        slots[slot] = UInt32(ends.count + 1)
        bytes.append(word)
        ends.append(UInt32(bytes.count))
        hashes.append(hash)
        if ends.count * 2 > slots.count { grow() }
        return ends.count - 1
    }

    func find(_ word: borrowing Span<UInt8>, hash: UInt64) -> Int? {
        let mask = slots.count - 1
        var slot = Int(truncatingIfNeeded: hash ^ hash >> 32) & mask
        while slots[slot] != 0 {
            let index = Int(slots[slot]) - 1
            if hashes[index] == hash, isEqual(index, word) { return index }
            slot = (slot + 1) & mask
        }
        return nil
    }

    func find(_ word: [UInt8]) -> Int? { find(word.span, hash: WordHash.of(word.span)) }

    @inline(__always)
    private func isEqual(_ index: Int, _ word: Span<UInt8>) -> Bool { bytes.span.extracting(range(index)).isEqual(to: word) }

    private mutating func grow() {
        slots = [UInt32](repeating: 0, count: slots.count * 2)
        let mask = slots.count - 1
        for (index, hash) in hashes.enumerated() {
            var slot = Int(truncatingIfNeeded: hash ^ hash >> 32) & mask
            while slots[slot] != 0 { slot = (slot + 1) & mask }
            slots[slot] = UInt32(index + 1)
        }
    }
}

/// FNV-1a in 64 bits, which tells the hashes of all beginnings of a word in one pass, and backwards those of all its ends.
enum WordHash {
    static let start: UInt64 = 0xCBF2_9CE4_8422_2325

    @inline(__always)
    static func add(_ byte: UInt8, to hash: UInt64) -> UInt64 { (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }

    @inline(__always)
    static func of(_ word: borrowing Span<UInt8>) -> UInt64 {
        var hash = start
        for index in 0..<word.count { hash = add(word[index], to: hash) }
        return hash
    }

    /// From the last byte to the first, by which words are found that end alike.
    @inline(__always)
    static func backwards(_ word: borrowing Span<UInt8>) -> UInt64 {
        var hash = start
        for index in (0..<word.count).reversed() { hash = add(word[index], to: hash) }
        return hash
    }
}

extension Int {
    /// The smallest power of two that is not below it.
    var roundedUpToPower: Int { self <= 1 ? 1 : 1 << (Int.bitWidth - (self - 1).leadingZeroBitCount) }
}
