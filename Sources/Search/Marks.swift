/// Names of facets' values as lines of shards, by which words that are typed become a filter.
struct Marks {
    /// With the skeleton by which its shard is found, in order.
    private(set) var lines: [(skeleton: [UInt8], line: [UInt8])] = []

    init(_ names: SearchNames) {
        let stemmers = Stemmers()
        let facets = [
            ("p", names.municipalities), ("r", names.regions), ("s", names.schemes), ("b", names.brokers), ("a", names.accommodations),
        ]
        var seen = WordTable()
        for (letter, values) in facets {
            for (place, value) in values.enumerated() {
                for name in value.names {
                    let words = Self.words(of: name.text)
                    guard let first = words.first else { continue }
                    var line = [UInt8(ascii: "!")]
                    line += words.joined(separator: CollectionOfOne(0x20))
                    line += "\t\(letter)\(place)\n".utf8
                    if seen.put(line) { lines.append((Skeleton.of(stemmers.stem(first, name.stemming)), line)) }
                }
            }
        }
        lines.sort {
            $0.skeleton == $1.skeleton ? $0.line.lexicographicallyPrecedes($1.line) : $0.skeleton.lexicographicallyPrecedes($1.skeleton)
        }
    }

    /// A name's words as a query is read: joined by hyphens they are one.
    static func words(of name: String) -> [[UInt8]] {
        let bytes = [UInt8](name.utf8)
        var reader = WordReader()
        var words: [[UInt8]] = []
        while reader.read(bytes.span) {
            words.append(Array(reader.letters[..<reader.length]))
            reader.skipParts()
        }
        return words
    }
}
