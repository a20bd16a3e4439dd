import Text

/// Gives each heading of a text its anchor: the slug of its words, and `-2`, `-3` … where that is taken.
struct Anchors {
    /// The first anchors given, compared one by one: most texts have a handful of headings, and hashing costs more.
    private var few: [String] = []
    private var many: Set<String> = []
    /// How often a slug was asked for, so that a thousand equal headings cost a thousand steps and no more.
    private var counts: [String: Int] = [:]

    mutating func next(for words: [UInt8]) -> String {
        let slug = slug(of: words.span)
        let base = slug.isEmpty ? "afsnit" : slug
        if take(base) { return base }
        var number = counts[base] ?? 1
        repeat { number += 1 } while !take("\(base)-\(number)")
        counts[base] = number
        return "\(base)-\(number)"
    }

    private mutating func take(_ anchor: String) -> Bool {
        if few.contains(anchor) { return false }
        if few.count < 16 {
            if few.isEmpty { few.reserveCapacity(8) }
            few.append(anchor)
            return true
        }
        return many.insert(anchor).inserted
    }
}

/// An address whose fragment is written as the anchors are, so that `#skånehensyn` finds the heading "Skånehensyn".
///
/// Only the part after `#` changes, percent-encoded letters read; an address without one stays as it is.
public func foldingFragment(of address: String) -> String {
    let bytes = [UInt8](address.utf8)
    guard let hash = bytes.firstIndex(of: UInt8(ascii: "#")), hash + 1 < bytes.count else { return address }
    let fragment = slug(of: percentDecoded(bytes[(hash + 1)...]).span)
    return String(decoding: bytes[...hash], as: UTF8.self) + fragment
}

private func percentDecoded(_ text: ArraySlice<UInt8>) -> [UInt8] {
    var decoded: [UInt8] = []
    var index = text.startIndex
    while index < text.endIndex {
        if text[index] == UInt8(ascii: "%"), index + 2 < text.endIndex,
            let high = hexValue(text[index + 1]), let low = hexValue(text[index + 2])
        {
            decoded.append(high << 4 | low)
            index += 3
        } else {
            decoded.append(text[index])
            index += 1
        }
    }
    return decoded
}

func hexValue(_ digit: UInt8) -> UInt8? {
    switch digit {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): digit - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): digit - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): digit - UInt8(ascii: "A") + 10
    default: nil
    }
}
