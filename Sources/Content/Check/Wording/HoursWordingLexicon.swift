/// The tables folded to hashes, built once, on first use.
struct HoursLexicon: Sendable {
    struct Entry {
        var roles: HoursRoles = []
        /// A number word's number; a weekday's index from Monday = 0.
        var value = 0.0
    }

    struct Ending {
        let roles: HoursRoles
        let bytes: [UInt8]
    }

    static let shared = HoursLexicon()

    private let entries: [Entry]
    /// From the hash of a word to its entry.
    private let indexes: HashTable
    /// By their last letter.
    private let endings: [[Ending]]
    /// Apart from the rest: texts that speak of no hours need none of it.
    private static let abbreviations = HashTable(
        Dictionary(HoursTables.abbreviations.split(separator: " ").map { (hash(of: $0), 1) }) { first, _ in first })

    private init() {
        var entries: [UInt64: Entry] = [:]
        func add(_ roles: HoursRoles, _ words: String, value: Double = 0) {
            for word in words.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
                entries[Self.hash(of: word), default: Entry()].roles.formUnion(roles)
                if value != 0 { entries[Self.hash(of: word)]?.value = value }
            }
        }
        for (roles, words) in HoursTables.words { add(roles, words) }
        for (value, words) in HoursTables.numbers { add(.number, words, value: value) }
        add([.number, .article], "en et én ét ei ett a one", value: 1)
        add(.number, "one", value: 1)
        add([.number, .tensFirst], "tjue twenty", value: 20)
        add([.number, .tensFirst], "tretti thirty", value: 30)
        add(.half, "halv halvt half")
        for (unit, names) in HoursTables.units {
            for name in names.split(separator: " ") {
                for (tens, word) in [(20, "ogtyve"), (30, "ogtredive"), (40, "ogfyrre")] {
                    add(.number, name + word, value: Double(tens + unit))
                }
                for (tens, word) in [(20, "tjue"), (30, "tretti")] { add(.number, word + name, value: Double(tens + unit)) }
            }
        }
        for (index, words) in HoursTables.weekdays.enumerated() { add(.weekday, words, value: Double(index)) }
        add([.workdays], HoursTables.workdays)
        self.entries = Array(entries.values)
        indexes = HashTable(Dictionary(uniqueKeysWithValues: zip(entries.keys, 0...)))
        var endings = [[Ending]](repeating: [], count: 256)
        for (roles, words) in HoursTables.endings {
            for word in words.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
                let bytes = Self.folded(word)
                if let last = bytes.last { endings[Int(last)].append(Ending(roles: roles, bytes: bytes)) }
            }
        }
        self.endings = endings
    }

    func entry(_ hash: UInt64) -> Entry? { indexes[hash].map { entries[Int($0)] } }

    static func isAbbreviation(_ hash: UInt64) -> Bool { abbreviations[hash] != nil }

    /// The roles that the end of an unlisted word gives it; the longest end wins.
    func endingRoles(of word: ArraySlice<UInt8>) -> HoursRoles {
        guard let last = word.last else { return [] }
        var best: Ending?
        for ending in endings[Int(last)] where ending.bytes.count <= word.count && ending.bytes.count > best?.bytes.count ?? 0 {
            if word.suffix(ending.bytes.count).elementsEqual(ending.bytes) { best = ending }
        }
        return best?.roles ?? []
    }

    /// FNV-1a: short, and the same everywhere; a collision could at worst misread one word.
    static func hash(_ folded: some Sequence<UInt8>) -> UInt64 {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for byte in folded { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }
        return hash
    }

    /// Of ASCII letters in either case.
    static func hash(ofASCII text: Span<UInt8>, in range: Range<Int>) -> UInt64 {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for index in range { hash = (hash ^ UInt64(text[index] | 0x20)) &* 0x0000_0100_0000_01b3 }
        return hash
    }

    static func hash(of word: some StringProtocol) -> UInt64 { hash(folded(word)) }

    /// A word as the tables compare it: lower case, æ ø å as ae oe aa, accents gone.
    static func folded(_ word: some StringProtocol) -> [UInt8] {
        let bytes = Array(word.utf8)
        var out: [UInt8] = []
        var index = 0
        while index < bytes.count { index = fold(bytes, at: index, into: &out) }
        return out
    }

    /// Folds one letter and says where the next begins.
    @inline(__always)
    static func fold(_ text: [UInt8], at index: Int, into out: inout [UInt8]) -> Int {
        let byte = text[index]
        if byte < 0x80 {
            out.append(byte >= 0x41 && byte <= 0x5a ? byte | 0x20 : byte)
            return index + 1
        }
        guard index + 1 < text.count else { return index + 1 }
        let next = text[index + 1]
        switch (byte, next) {
        case (0xc3, 0x85), (0xc3, 0xa5): out.append(0x61); out.append(0x61)
        case (0xc3, 0x84), (0xc3, 0xa4), (0xc3, 0x86), (0xc3, 0xa6): out.append(0x61); out.append(0x65)
        case (0xc3, 0x96), (0xc3, 0xb6), (0xc3, 0x98), (0xc3, 0xb8): out.append(0x6f); out.append(0x65)
        case (0xc3, 0x80...0x82), (0xc3, 0xa0...0xa2): out.append(0x61)
        case (0xc3, 0x88...0x8b), (0xc3, 0xa8...0xab): out.append(0x65)
        case (0xc3, 0x92...0x94), (0xc3, 0xb2...0xb4): out.append(0x6f)
        case (0xcc, 0x8a): out.append(0x61)  // a with the ring as its own character
        case (0xcc, _), (0xcd, _): break  // other combining marks
        case (0xc2, 0xad): break  // soft hyphen
        default: out.append(byte); out.append(next)
        }
        return index + 2
    }
}
