extension [UInt8] {
    /// Where the needle first stands, at or after an offset; nil where it does not. Linear for the short needles it is meant for.
    public func offset(of needle: [UInt8], from start: Int = 0) -> Int? {
        guard let first = needle.first, count >= needle.count else { return nil }
        let (text, wanted) = (span, needle.span)
        var offset = start
        let last = count - needle.count
        while offset <= last {
            if text[offset] == first {
                var length = 1
                while length < wanted.count, text[offset + length] == wanted[length] { length += 1 }
                if length == wanted.count { return offset }
            }
            offset += 1
        }
        return nil
    }

    public func contains(_ needle: [UInt8]) -> Bool { offset(of: needle) != nil }
}
