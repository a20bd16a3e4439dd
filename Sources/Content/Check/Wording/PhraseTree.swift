internal import Text

/// Phrases as a tree of words: one lookup a word, whatever their number.
struct PhraseTree: Sendable {
    /// What a phrase means.
    struct Ending: Sendable {
        var accommodation: Int
        /// The labels spelt like this phrase when folded, in lower case; empty for a synonym.
        var labels: [String]
    }

    struct Match {
        /// Index past the last word.
        let end: Int
        /// Index into `endings`.
        let ending: Int
    }

    private(set) var endings: [Ending] = []
    /// How the first words of the phrases begin.
    private(set) var firstWords: [WordHead] = []
    /// First words apart from the rest, so that the words of ordinary text are looked up in a table that fits the nearest cache.
    private let roots: HashTable
    private let branches: HashTable
    /// For each node the ending of the phrase that stops there, or -1.
    private var endingOfNode: [Int32] = [-1]

    init(_ phrases: [AccommodationWording.Phrase], _ scanner: WordScanner) {
        var edges: [UInt64: Edge] = [:]
        var rootEdges: [UInt64: Edge] = [:]
        for phrase in phrases {
            let text = phrase.text.utf8.span
            let words = scanner.words(in: text)
            guard let first = words.first else { continue }
            firstWords.append(WordHead(text.extracting(first.start..<first.end)))
            var node = Self.follow(&rootEdges, first.hash, mayBreak: false, &endingOfNode)
            for word in words.dropFirst() {
                node = Self.follow(&edges, Self.key(node, word.hash), mayBreak: word.gap != .space, &endingOfNode)
            }
            Self.end(&endings, &endingOfNode[node], with: phrase)
        }
        roots = HashTable(rootEdges.mapValues(\.packed))
        branches = HashTable(edges.mapValues(\.packed))
    }

    /// The longest phrase that starts with the word at an index.
    @inline(__always)
    func longestMatch(in words: Span<ScannedWord>, at start: Int) -> Match? {
        guard let root = roots[words[start].hash] else { return nil }
        return longestMatch(from: Edge(packed: root).node, in: words, after: start)
    }

    /// Whether a phrase with a meaning that is wanted begins with the word at a place.
    func beginsMatch(in text: Span<UInt8>, at start: Int, _ scanner: WordScanner, of wanted: (Int) -> Bool) -> Bool {
        var next = start
        guard let root = roots[scanner.word(startingAt: &next, in: text, after: .space).hash] else { return false }
        var node = Edge(packed: root).node
        while true {
            if endingOfNode[node] >= 0, wanted(endings[Int(endingOfNode[node])].accommodation) { return true }
            let gap = scanner.gapBefore(nextWordFrom: &next, in: text)
            guard next < text.count, gap != .sentence else { return false }
            let word = scanner.word(startingAt: &next, in: text, after: gap)
            guard let edge = branches[Self.key(node, word.hash)].map(Edge.init(packed:)), edge.mayBreak || gap == .space else {
                return false
            }
            node = edge.node
        }
    }

    private func longestMatch(from root: Int, in words: Span<ScannedWord>, after start: Int) -> Match? {
        var node = root
        var next = start + 1
        var match: Match?
        while true {
            if endingOfNode[node] >= 0 { match = Match(end: next, ending: Int(endingOfNode[node])) }
            guard next < words.count, words[next].gap != .sentence,
                let edge = branches[Self.key(node, words[next].hash)].map(Edge.init(packed:)),
                edge.mayBreak || words[next].gap == .space
            else { return match }
            node = edge.node
            next += 1
        }
    }

    private static func follow(_ edges: inout [UInt64: Edge], _ key: UInt64, mayBreak: Bool, _ endingOfNode: inout [Int32]) -> Int {
        if let edge = edges[key] {
            if mayBreak { edges[key] = Edge(node: edge.node, mayBreak: true) }
            return edge.node
        }
        endingOfNode.append(-1)
        edges[key] = Edge(node: endingOfNode.count - 1, mayBreak: mayBreak)
        return endingOfNode.count - 1
    }

    private static func end(_ endings: inout [Ending], _ ending: inout Int32, with phrase: AccommodationWording.Phrase) {
        let labels = phrase.isLabel ? [AccommodationWording.letters(of: phrase.text.utf8)] : []
        guard ending >= 0 else {
            ending = Int32(endings.count)
            endings.append(Ending(accommodation: phrase.accommodation, labels: labels))
            return
        }
        let known = endings[Int(ending)]
        if known.accommodation == phrase.accommodation {
            endings[Int(ending)].labels += labels
        } else if known.labels.isEmpty == labels.isEmpty ? phrase.accommodation < known.accommodation : known.labels.isEmpty {
            endings[Int(ending)] = Ending(accommodation: phrase.accommodation, labels: labels)
        }
    }

    private static func key(_ node: Int, _ hash: UInt64) -> UInt64 {
        hash ^ (UInt64(truncatingIfNeeded: node) &* 0x9E37_79B9_7F4A_7C15)
    }
}

/// A step from one word of a phrase to the next.
private struct Edge {
    let node: Int
    /// Punctuation may stand between the words, as in "få, korte møder".
    let mayBreak: Bool

    init(node: Int, mayBreak: Bool) {
        self.node = node
        self.mayBreak = mayBreak
    }

    init(packed: Int32) {
        self.init(node: Int(packed >> 1), mayBreak: packed & 1 == 1)
    }

    var packed: Int32 { Int32(node) << 1 | (mayBreak ? 1 : 0) }
}
