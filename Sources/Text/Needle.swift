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
    public func stands(in text: [UInt8]) -> Bool {
        guard let last = bytes.last else { return true }
        let (text, bytes, skip) = (text.span, bytes.span, skip.span)
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
