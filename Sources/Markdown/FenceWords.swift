/// The first word after a code fence, and the second.
struct FenceWords {
    let word: String
    let argument: String

    init(_ node: Node) {
        (word, argument) = node.withFenceWords { info in
            if info.isEmpty { return ("", "") }
            let first = FenceWords.nextWord(in: info, from: 0)
            let second = FenceWords.nextWord(in: info, from: first.upperBound)
            return (String(info.extracting(first)), String(info.extracting(second)))
        }
    }

    private static func nextWord(in info: Span<UInt8>, from index: Int) -> Range<Int> {
        var start = index
        while start < info.count, isBlank(info[start]) { start += 1 }
        var end = start
        while end < info.count, !isBlank(info[end]) { end += 1 }
        return start..<end
    }

    private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || 0x09...0x0D ~= byte }
}
