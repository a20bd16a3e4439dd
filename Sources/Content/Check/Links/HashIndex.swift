/// Numbers by hashes of what they stand for, those of one hash in the order in which they came. At most half full.
struct HashIndex {
    private var keys: [UInt64]
    /// For each slot the first and the last number of its hash; -1 where it is empty.
    private var ends: [(first: Int32, last: Int32)]
    /// The next number of the same hash.
    private var following: [Int32]

    /// For numbers below a count.
    init(count: Int) {
        let size = 1 << (Int.bitWidth - (count * 2 + 1).leadingZeroBitCount)
        keys = [UInt64](repeating: 0, count: size)
        ends = [(Int32, Int32)](repeating: (-1, -1), count: size)
        following = [Int32](repeating: -1, count: count)
    }

    /// Takes in a number that was not there; true where it is the first of its hash.
    @discardableResult
    mutating func insert(_ number: Int, _ key: UInt64) -> Bool {
        let slot = slot(of: key)
        let number = Int32(truncatingIfNeeded: number)
        guard ends[slot].first >= 0 else {
            keys[slot] = key
            ends[slot] = (number, number)
            return true
        }
        following[Int(ends[slot].last)] = number
        ends[slot].last = number
        return false
    }

    /// The first number of a hash that is the one.
    func first(_ key: UInt64, where isIt: (Int) -> Bool) -> Int? {
        var number = ends[slot(of: key)].first
        while number >= 0 {
            if isIt(Int(number)) { return Int(number) }
            number = following[Int(number)]
        }
        return nil
    }

    func all(_ key: UInt64, where isOne: (Int) -> Bool) -> [Int] {
        var found: [Int] = []
        var number = ends[slot(of: key)].first
        while number >= 0 {
            if isOne(Int(number)) { found.append(Int(number)) }
            number = following[Int(number)]
        }
        return found
    }

    /// Where a hash stands, or would.
    private func slot(of key: UInt64) -> Int {
        let mask = keys.count - 1
        var slot = Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 20) & mask
        while ends[slot].first >= 0, keys[slot] != key { slot = (slot + 1) & mask }
        return slot
    }
}
