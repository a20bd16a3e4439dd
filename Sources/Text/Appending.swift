extension [UInt8] {
    /// Appends the bytes as they are.
    @inlinable
    public mutating func append(_ bytes: Span<UInt8>) {
        unsafe bytes.withUnsafeBufferPointer { unsafe self.append(copying: $0) }
    }

    /// The same for bytes that stay where they are meanwhile; at a third of the cost of `append(contentsOf:)`, which tells where the
    /// pieces are of a few bytes each.
    @inlinable @unsafe
    public mutating func append(copying bytes: UnsafeBufferPointer<UInt8>) {
        append(addingCapacity: bytes.count) { room in
            unsafe room.withUnsafeMutableBufferPointer { memory, count in
                // An empty buffer may have no memory at all.
                guard let from = bytes.baseAddress, let to = memory.baseAddress else { return }
                unsafe to.initialize(from: from, count: bytes.count)
                count = bytes.count
            }
        }
    }

    /// The bytes, which are given away.
    @inlinable
    public mutating func taken() -> [UInt8] {
        defer { self = [] }
        return self
    }

    /// Appends a text of the program's own.
    @inlinable
    public mutating func append(_ text: StaticString) {
        unsafe append(copying: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
    }
}

/// How some bytes of a text are written otherwise.
protocol Replacing {
    /// No byte is written as more than this.
    static var longest: Int { get }

    /// Marks the bytes, of eight, that must be looked at.
    static func marks(in eight: UInt64) -> UInt64

    /// What is written for the bytes that begin at an index, and how many they are; nil where they stay as they are.
    static func replacement(in text: Span<UInt8>, at index: Int) -> (words: StaticString?, length: Int)
}

extension [UInt8] {
    /// Appends a text, eight bytes in a step as long as none of them is written otherwise. It must become `size` bytes at most.
    @inline(__always)
    mutating func append<R: Replacing>(_ text: Span<UInt8>, replacing: R.Type, size: Int) {
        // Eight more: a step may write beyond what it keeps.
        append(addingCapacity: size + 8) { room in
            unsafe room.withUnsafeMutableBufferPointer { memory, count in
                guard let start = memory.baseAddress else { return }
                unsafe count = copy(text, to: UnsafeMutableRawPointer(start), replacing: R.self)
            }
        }
    }

    /// The same where nobody looked how long it becomes: for buffers that are not kept.
    @inline(__always)
    mutating func append<R: Replacing>(_ text: Span<UInt8>, replacing: R.Type) {
        append(text, replacing: R.self, size: text.count * R.longest)
    }
}

extension Replacing {
    /// How many bytes of a text must be looked at, or a few more.
    @inline(__always)
    static func count(in text: Span<UInt8>) -> Int {
        let raw = unsafe text.bytes
        var (index, count) = (0, 0)
        while index + 8 <= text.count {
            count += marks(in: EightBytes.load(raw, at: index)).nonzeroBitCount
            index += 8
        }
        if index == text.count { return count }
        // The last eight bytes hold all that is left.
        return text.count < 8 ? text.count : count + marks(in: EightBytes.load(raw, at: text.count - 8)).nonzeroBitCount
    }
}

/// Gives the number of bytes written. There must be room for them and eight more.
@inline(__always)
private func copy<R: Replacing>(_ text: Span<UInt8>, to start: UnsafeMutableRawPointer, replacing: R.Type) -> Int {
    let raw = unsafe text.bytes
    var (index, written) = (0, 0)
    while index < text.count {
        if index + 8 <= text.count {
            let eight = EightBytes.load(raw, at: index)
            unsafe start.storeBytes(of: eight, toByteOffset: written, as: UInt64.self)
            let plain = EightBytes.count(before: R.marks(in: eight))
            index += plain
            written += plain
            if plain == 8 { continue }
        }
        let (words, length) = R.replacement(in: text, at: index)
        if let words {
            unsafe (start + written).copyMemory(from: words.utf8Start, byteCount: words.utf8CodeUnitCount)
            written += words.utf8CodeUnitCount
        } else {
            for offset in 0..<length { unsafe start.storeBytes(of: text[index + offset], toByteOffset: written + offset, as: UInt8.self) }
            written += length
        }
        index += length
    }
    return written
}
