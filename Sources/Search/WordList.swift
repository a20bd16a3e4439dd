/// Words in one piece of memory, by number.
struct WordList: Sendable {
    private(set) var bytes: [UInt8] = []
    /// Where each word ends in `bytes`.
    private(set) var ends: [UInt32] = []

    /// Some lists behind each other.
    init(_ lists: [WordList] = []) {
        bytes.reserveCapacity(lists.reduce(0) { $0 + $1.bytes.count })
        ends.reserveCapacity(lists.reduce(0) { $0 + $1.count })
        for list in lists {
            let start = UInt32(bytes.count)
            bytes += list.bytes
            for end in list.ends { ends.append(start + end) }
        }
    }

    var count: Int { ends.count }

    func range(_ number: Int) -> Range<Int> { (number == 0 ? 0 : Int(ends[number - 1]))..<Int(ends[number]) }

    subscript(number: Int) -> ArraySlice<UInt8> { bytes[range(number)] }

    mutating func append(_ word: ArraySlice<UInt8>) {
        bytes += word
        ends.append(UInt32(bytes.count))
    }

    /// Appends what a function appends to the bytes, as one word.
    mutating func append(_ write: (inout [UInt8]) -> Void) {
        write(&bytes)
        ends.append(UInt32(bytes.count))
    }
}
