/// Bytes to look for in many texts: prepared once, it skips most of a text (Horspool's algorithm).
public struct Needle: Sendable {
    private let bytes: [UInt8]
    /// How far to move on when a byte stands under the needle's last.
    private let skip: [Int]

    public init(_ text: String) {
        bytes = Array(text.utf8)
        var skip = [Int](repeating: max(1, bytes.count), count: 256)
        for (index, byte) in bytes.dropLast().enumerated() { skip[Int(byte)] = bytes.count - 1 - index }
        self.skip = skip
    }

    /// Whether it stands anywhere in a text; an empty one does.
    public func stands(in text: [UInt8]) -> Bool { stands(in: text.span) }

    public func stands(in text: Span<UInt8>) -> Bool {
        guard let last = bytes.last else { return true }
        let (bytes, skip) = (bytes.span, skip.span)
        var end = bytes.count - 1
        while end < text.count {
            let byte = text[end]
            if byte == last {
                var offset = 1
                while offset < bytes.count, text[end - offset] == bytes[bytes.count - 1 - offset] { offset += 1 }
                if offset == bytes.count { return true }
            }
            end += skip[Int(byte)]
        }
        return false
    }
}

/// Several needles looked for at once, all by their last bytes: as many as the shortest has.
public struct Needles: Sendable {
    private let needles: [Ending]
    private let width: Int
    /// How far to move on when a byte stands under the needles' last.
    private let skip: [UInt8]
    /// Whether a needle ends with the byte.
    private let isLast: [Bool]

    /// A needle with its last eight bytes, or as many as it has, as they stand in a word.
    private struct Ending {
        let bytes: [UInt8]
        let last, mask: UInt64

        init(_ text: String) {
            bytes = Array(text.utf8)
            last = bytes.suffix(8).reversed().enumerated().reduce(0) { $0 | UInt64($1.element) << UInt64(56 - 8 * $1.offset) }
            mask = bytes.count < 8 ? ~(UInt64.max >> UInt64(8 * bytes.count)) : .max
        }

        func ends(_ text: Span<UInt8>, at end: Int) -> Bool {
            guard end + 1 >= bytes.count else { return false }
            for offset in bytes.indices where text[end - offset] != bytes[bytes.count - 1 - offset] { return false }
            return true
        }
    }

    /// None of them may be empty.
    public init(_ texts: [String]) {
        needles = texts.map(Ending.init)
        width = needles.map(\.bytes.count).min() ?? 0
        var skip = [UInt8](repeating: UInt8(clamping: max(1, width)), count: 256)
        var isLast = [Bool](repeating: false, count: 256)
        for needle in needles {
            for (index, byte) in needle.bytes.suffix(width).dropLast().enumerated() {
                skip[Int(byte)] = min(skip[Int(byte)], UInt8(clamping: width - 1 - index))
            }
            if let last = needle.bytes.last { isLast[Int(last)] = true }
        }
        self.skip = skip
        self.isLast = isLast
    }

    /// Whether any of them stands anywhere in a text.
    public func stand(in text: [UInt8]) -> Bool { stand(in: text.span) }

    public func stand(in text: Span<UInt8>) -> Bool {
        guard width > 0 else { return false }
        let (skip, isLast) = (skip.span, isLast.span)
        var end = width - 1
        while end < text.count {
            let byte = Int(text[end])
            if isLast[byte], stand(in: text, endingAt: end) { return true }
            end &+= Int(skip[byte])
        }
        return false
    }

    private func stand(in text: Span<UInt8>, endingAt end: Int) -> Bool {
        let needles = needles.span
        let word = end < 7 ? nil : EightBytes.load(unsafe text.bytes, at: end - 7).littleEndian
        for index in needles.indices {
            if let word, (word ^ needles[index].last) & needles[index].mask != 0 { continue }
            if needles[index].ends(text, at: end) { return true }
        }
        return false
    }
}
