internal import Content

/// The order of letters: in Danish and Norwegian æ, ø, å last and aa as å; in English the letters that they are made of.
enum Collation {
    static func precedes(_ left: String, _ right: String, _ language: Language) -> Bool {
        key(left, language).lexicographicallyPrecedes(key(right, language))
    }

    private static func key(_ text: String, _ language: Language) -> [UInt32] {
        var key: [UInt32] = []
        for scalar in text.lowercased().unicodeScalars {
            switch scalar {
            case "é", "è", "ê": key.append(0x65)
            case _ where language == .english: key += english(scalar)
            case "æ", "ä": key.append(0x7B)
            case "ø", "ö": key.append(0x7C)
            case "å": key.append(0x7D)
            case "ü": key.append(0x79)
            case "a" where key.last == 0x61: key[key.count - 1] = 0x7D
            default: key.append(scalar.value)
            }
        }
        return key
    }

    private static func english(_ scalar: Unicode.Scalar) -> [UInt32] {
        switch scalar {
        case "æ": [0x61, 0x65]
        case "ø", "ö": [0x6F]
        case "å", "ä": [0x61]
        case "ü": [0x75]
        default: [scalar.value]
        }
    }

    /// The letter under which a name stands in an index.
    static func initial(_ text: String, _ language: Language) -> String {
        let letter = text.prefix(1).uppercased()
        if language == .english { return ["Æ": "A", "Ø": "O", "Å": "A"][letter] ?? letter }
        return text.lowercased().hasPrefix("aa") ? "Å" : letter
    }
}
