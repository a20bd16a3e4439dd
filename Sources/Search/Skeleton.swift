/// The consonants of a stem, alike ones made one: spelling variants stand in the same shard. `docs/search.md`, step 4.
enum Skeleton {
    static func append(of stem: borrowing Span<UInt8>, to skeleton: inout [UInt8]) {
        var index = 0
        // Whether a vowel stood since the last letter.
        var isParted = true
        func peek(_ letter: Unicode.Scalar) -> Bool { index + 1 < stem.count && stem[index + 1] == UInt8(ascii: letter) }
        func put(_ letter: UInt8) {
            if isParted || skeleton.last != letter { skeleton.append(letter) }
            isParted = false
        }
        while index < stem.count {
            let byte = stem[index]
            let isFront = index == 0
            switch byte {
            case UInt8(ascii: "p") where peek("h"):
                put(UInt8(ascii: "f"))
                index += 1
            case UInt8(ascii: "k") where peek("j"), UInt8(ascii: "g") where peek("j"):
                put(UInt8(ascii: "k"))
                index += 1
            case UInt8(ascii: "c"), UInt8(ascii: "q"), UInt8(ascii: "g"), UInt8(ascii: "k"): put(UInt8(ascii: "k"))
            case UInt8(ascii: "w"), UInt8(ascii: "v"): put(UInt8(ascii: "v"))
            case UInt8(ascii: "z"), UInt8(ascii: "s"): put(UInt8(ascii: "s"))
            case UInt8(ascii: "x"):
                put(UInt8(ascii: "k"))
                put(UInt8(ascii: "s"))
            case UInt8(ascii: "b"), UInt8(ascii: "p"): put(UInt8(ascii: "p"))
            case UInt8(ascii: "d"), UInt8(ascii: "t"): put(UInt8(ascii: "t"))
            case UInt8(ascii: "h"):
                if isFront, !peek("v"), !peek("j") { put(byte) }
            case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"), UInt8(ascii: "u"), UInt8(ascii: "y"), 0xC3:
                if byte == 0xC3 { index += 1 }
                if isFront { skeleton.append(UInt8(ascii: "a")) }
                isParted = true
            default: put(byte)
            }
            index += 1
        }
    }

    static func of(_ stem: [UInt8]) -> [UInt8] {
        var skeleton: [UInt8] = []
        append(of: stem.span, to: &skeleton)
        return skeleton
    }
}
