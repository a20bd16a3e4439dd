internal import Work

/// What is searched: stems in the order of their skeletons, and which of them each word of the lexicon stands for.
struct Terms: Sendable {
    let count: Int
    /// By span: its terms, in order.
    let spans: [Span]
    /// The number of the first term of each span.
    let bases: [Int]
    /// By table and word of the lexicon: where its terms end, and they.
    let words: [WordTerms]

    struct WordTerms: Sendable {
        var ends: [UInt32] = []
        /// Numbers, all over.
        var terms: [UInt32] = []
        /// In sixteenths.
        var qualities: [UInt8] = []

        func range(_ word: Int) -> Range<Int> { (word == 0 ? 0 : Int(ends[word - 1]))..<Int(ends[word]) }
    }

    /// Terms whose skeletons begin alike.
    struct Span: Sendable {
        var stems: [[UInt8]] = []
        var skeletons: [[UInt8]] = []
        /// By term: the word by which people know it, where it is one of titles.
        var shown: [[UInt8]] = []
        var titles: [UInt32] = []
    }

    /// Where not all are split, compounds in the text of a single document are not: they are most of a large board's words.
    init(_ lexicon: Lexicon, _ compounds: Compounds, splittingAll: Bool, jobs: Int) {
        let local = inParallel(lexicon.tables.count, jobs: jobs) { Local(lexicon, $0, compounds, splittingAll: splittingAll) }
        let merged = inParallel(Local.spans, jobs: jobs) { Merged(local, $0) }
        var bases: [Int] = []
        var count = 0
        for span in merged {
            bases.append(count)
            count += span.span.stems.count
        }
        self.bases = bases
        let first = bases
        self.count = count
        spans = merged.map(\.span)
        words = inParallel(local.count, jobs: jobs) { part in
            var numbers = [UInt32](repeating: 0, count: local[part].table.count)
            for span in 0..<Local.spans {
                for (term, rank) in zip(local[part].members[span], merged[span].ranks[part]) {
                    numbers[Int(term)] = UInt32(first[span]) + rank
                }
            }
            var words = local[part].words
            for index in words.terms.indices { words.terms[index] = numbers[Int(words.terms[index])] }
            return words
        }
    }
}

extension Terms {
    /// The terms of some words by their numbers in the lexicon, next to each other.
    func words(_ numbers: [UInt32]) -> WordTerms {
        var own = WordTerms()
        own.ends.reserveCapacity(numbers.count)
        for number in numbers {
            let (part, word) = Lexicon.place(number)
            for entry in words[part].range(word) {
                own.terms.append(words[part].terms[entry])
                own.qualities.append(words[part].qualities[entry])
            }
            own.ends.append(UInt32(own.terms.count))
        }
        return own
    }
}

/// The terms of one table of the lexicon, as yet with numbers of their own.
private struct Local: Sendable {
    /// One for each pair of letters that a skeleton may begin with.
    static let spans = 37 * 37

    var table = WordTable(capacity: 1 << 14)
    var words = Terms.WordTerms()
    var skeletons: [UInt8] = []
    var skeletonEnds: [UInt32] = []
    /// By term: the word most titles have it by, as its range in the lexicon's table, and in how many.
    var shown: [(titles: UInt32, word: [UInt8])] = []
    /// By span.
    var members: [[UInt32]] = Array(repeating: [], count: spans)

    init(_ lexicon: Lexicon, _ part: Int, _ compounds: Compounds, splittingAll: Bool) {
        let source = lexicon.tables[part]
        let stemmers = Stemmers()
        var stem: [UInt8] = []
        words.ends.reserveCapacity(source.count)
        for word in 0..<source.count {
            let range = source.range(word)
            let letters = source.bytes.span.extracting(range.dropFirst())
            stemmers.stem(letters, Stemming(rawValue: source.bytes[range.lowerBound]) ?? .danish, into: &stem)
            let term = add(stem, 16)
            let titles = lexicon.titles[part][word]
            if titles > shown[term].titles || titles > 0 && titles == shown[term].titles && range.count - 1 < shown[term].word.count {
                shown[term] = (titles, Array(source.bytes[range.dropFirst()]))
            }
            if splittingAll || titles > 0 || lexicon.documents[part][word] > 1 {
                for part in compounds.parts(of: stem[...]) { _ = add(part.stem, part.quality) }
            }
            words.ends.append(UInt32(words.terms.count))
        }
    }

    private mutating func add(_ stem: [UInt8], _ quality: Int) -> Int {
        let count = table.count
        let term = table.insert(stem.span, hash: WordHash.of(stem.span))
        if term == count {
            let start = skeletons.count
            Skeleton.append(of: stem.span, to: &skeletons)
            skeletonEnds.append(UInt32(skeletons.count))
            shown.append((0, []))
            members[Local.span(skeletons[start...])].append(UInt32(term))
        }
        words.terms.append(UInt32(term))
        words.qualities.append(UInt8(quality))
        return term
    }

    func skeleton(_ term: Int) -> ArraySlice<UInt8> {
        skeletons[(term == 0 ? 0 : Int(skeletonEnds[term - 1]))..<Int(skeletonEnds[term])]
    }

    /// Where a skeleton belongs: spans are in the order of their skeletons.
    static func span(_ skeleton: ArraySlice<UInt8>) -> Int {
        func place(_ byte: UInt8?) -> Int {
            guard let byte else { return 0 }
            return byte &- 0x30 < 10 ? Int(byte - 0x30) + 1 : Int(byte & 31) + 10
        }
        return place(skeleton.first) * 37 + place(skeleton.dropFirst().first)
    }
}

private struct Merged: Sendable {
    var span = Terms.Span()
    /// By table: the rank of each of its members of this span.
    var ranks: [[UInt32]] = []

    init(_ local: [Local], _ place: Int) {
        var table = WordTable(capacity: 8)
        var skeletons: [ArraySlice<UInt8>] = []
        var shown: [(titles: UInt32, word: [UInt8])] = []
        var titles: [UInt32] = []
        var numbers: [[UInt32]] = []
        for part in local {
            numbers.append(
                part.members[place].map { term in
                    let range = part.table.range(Int(term))
                    let number = table.insert(part.table.bytes.span.extracting(range), hash: part.table.hashes[Int(term)])
                    let found = part.shown[Int(term)]
                    if number == skeletons.count {
                        skeletons.append(part.skeleton(Int(term)))
                        shown.append(found)
                        titles.append(found.titles)
                    } else {
                        titles[number] += found.titles
                        if found.titles > shown[number].titles
                            || found.titles == shown[number].titles && found.word.lexicographicallyPrecedes(shown[number].word)
                        {
                            shown[number] = found
                        }
                    }
                    return UInt32(number)
                })
        }
        // Eight letters of a skeleton as a number tell nearly all apart.
        let keys = skeletons.map { skeleton in
            (0..<8).reduce(0 as UInt64) { $0 << 8 | UInt64($1 < skeleton.count ? skeleton[skeleton.startIndex + $1] : 0) }
        }
        let order = (0..<skeletons.count).sorted { one, other in
            if keys[one] != keys[other] { return keys[one] < keys[other] }
            if skeletons[one] != skeletons[other] { return skeletons[one].lexicographicallyPrecedes(skeletons[other]) }
            return table.word(one).lexicographicallyPrecedes(table.word(other))
        }
        var ranks = [UInt32](repeating: 0, count: order.count)
        for (rank, number) in order.enumerated() { ranks[number] = UInt32(rank) }
        self.ranks = numbers.map { $0.map { ranks[Int($0)] } }
        span.stems = order.map { Array(table.word($0)) }
        span.skeletons = order.map { Array(skeletons[$0]) }
        span.shown = order.map { shown[$0].word }
        span.titles = order.map { titles[$0] }
    }
}
