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
    private let needles: [[UInt8]]
    private let width: Int
    /// How far to move on when a byte stands under the needles' last.
    private let skip: [Int]
    /// Whether a needle ends with the byte.
    private let isLast: [Bool]

    /// None of them may be empty.
    public init(_ texts: [String]) {
        needles = texts.map { Array($0.utf8) }
        width = needles.map(\.count).min() ?? 0
        var skip = [Int](repeating: max(1, width), count: 256)
        var isLast = [Bool](repeating: false, count: 256)
        for needle in needles {
            for (index, byte) in needle.suffix(width).dropLast().enumerated() { skip[Int(byte)] = min(skip[Int(byte)], width - 1 - index) }
            if let last = needle.last { isLast[Int(last)] = true }
        }
        self.skip = skip
        self.isLast = isLast
    }

    /// Whether any of them stands anywhere in a text.
    public func stand(in text: [UInt8]) -> Bool {
        guard width > 0 else { return false }
        let (text, skip, isLast) = (text.span, skip.span, isLast.span)
        var end = width - 1
        while end < text.count {
            let byte = text[end]
            if isLast[Int(byte)], needles.contains(where: { Self.ends($0.span, text, at: end) }) { return true }
            end += skip[Int(byte)]
        }
        return false
    }

    private static func ends(_ needle: Span<UInt8>, _ text: Span<UInt8>, at end: Int) -> Bool {
        guard end + 1 >= needle.count else { return false }
        var offset = 0
        while offset < needle.count, text[end - offset] == needle[needle.count - 1 - offset] { offset += 1 }
        return offset == needle.count
    }
}
