/// Puts the preview's parts into a finished page: before the end of its head and before the end of its body.
enum Injection {
    static func inject(head: [UInt8], foot: [UInt8], into page: [UInt8]) -> [UInt8] {
        let headEnd = place(of: "</head>", in: page)
        let bodyEnd = lastPlace(of: "</body>", in: page) ?? page.count
        var result: [UInt8] = []
        result.reserveCapacity(page.count + head.count + foot.count)
        let first = min(headEnd ?? bodyEnd, bodyEnd)
        result += page[..<first]
        result += head
        result += page[first..<bodyEnd]
        result += foot
        result += page[bodyEnd...]
        return result
    }

    private static func place(of text: StaticString, in bytes: [UInt8]) -> Int? {
        let sought = Array("\(text)".utf8)
        guard bytes.count >= sought.count else { return nil }
        return (0...(bytes.count - sought.count)).first { bytes[$0] == sought[0] && bytes[$0..<($0 + sought.count)].elementsEqual(sought) }
    }

    private static func lastPlace(of text: StaticString, in bytes: [UInt8]) -> Int? {
        let sought = Array("\(text)".utf8)
        guard bytes.count >= sought.count else { return nil }
        return (0...(bytes.count - sought.count)).last { bytes[$0] == sought[0] && bytes[$0..<($0 + sought.count)].elementsEqual(sought) }
    }
}
