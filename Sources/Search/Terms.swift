internal import Work

/// What is searched: stems in the order of their skeletons, and which of them each word of the lexicon stands for.
struct Terms: Sendable {
    let stems: WordList
    let skeletons: WordList
    /// By term: the word by which people know it, where it is one of titles.
    let shown: WordList
    /// By term: how many titles hold it.
    let titles: [UInt32]
    /// By table and word of the lexicon: where its terms end, and they.
    let words: [WordTerms]

    struct WordTerms: Sendable {
        var ends: [UInt32] = []
        var terms: [WordTerm] = []

        func range(_ word: Int) -> Range<Int> { (word == 0 ? 0 : Int(ends[word - 1]))..<Int(ends[word]) }
    }

    /// A term that a word stands for: its number, and how well, in sixteenths; with `Alike.mark` where it is another word for what the
    /// word says.
    struct WordTerm: Sendable {
        private let bits: UInt32

        init(_ term: Int, _ quality: Int) { bits = UInt32(term) << 6 | UInt32(quality) }

        var term: Int { Int(bits >> 6) }
        var quality: Int { Int(bits & 63) }
    }

    /// Where not all are split, compounds in the text of a single document are not: they are most of a large board's words.
    init(_ lexicon: Lexicon, _ compounds: Compounds, _ alike: Alike, splittingAll: Bool, jobs: Int) {
        let local = inParallel(lexicon.tables.count, jobs: jobs) { Local(lexicon, $0, compounds, alike, splittingAll: splittingAll) }
        let merged = inParallel(Local.spans, jobs: jobs) { Merged(local, lexicon, $0) }
        let firsts = merged.reduce(into: [0]) { $0.append($0[$0.count - 1] + $1.stems.count) }
        stems = WordList(merged.map(\.stems))
        skeletons = WordList(merged.map(\.skeletons))
        shown = WordList(merged.map(\.shown))
        titles = merged.flatMap(\.titles)
        words = inParallel(local.count, jobs: jobs) { part in
            var numbers = [UInt32](repeating: 0, count: local[part].table.count)
            for span in 0..<Local.spans {
                for (term, rank) in zip(local[part].members[span], merged[span].ranks[part]) {
                    numbers[Int(term)] = UInt32(firsts[span]) + rank
                }
            }
            let words = local[part].words
            return WordTerms(ends: words.ends, terms: words.terms.map { WordTerm(Int(numbers[$0.term]), $0.quality) })
        }
    }

    var count: Int { stems.count }
}

extension Terms {
    /// The terms of some words by their numbers in the lexicon, next to each other.
    func words(_ numbers: [UInt32]) -> WordTerms {
        var own = WordTerms()
        own.ends.reserveCapacity(numbers.count)
        own.terms.reserveCapacity(2 * numbers.count)
        for number in numbers {
            let (part, word) = Lexicon.place(number)
            for entry in words[part].range(word) { own.terms.append(words[part].terms[entry]) }
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
    var skeletons = WordList()
    /// By term: the word most titles have it by.
    var shown: [Shown] = []
    /// By span.
    var members: [[UInt32]] = Array(repeating: [], count: spans)

    /// A word by its number in the lexicon, and how many titles have it.
    struct Shown: Sendable {
        var titles: UInt32 = 0
        var word: UInt32?

        func letters(_ lexicon: Lexicon) -> ArraySlice<UInt8> { word.map(lexicon.letters) ?? [] }
    }

    init(_ lexicon: Lexicon, _ part: Int, _ compounds: Compounds, _ alike: Alike, splittingAll: Bool) {
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
            if titles > 0 {
                let former = shown[term]
                if titles > former.titles || titles == former.titles && letters.count < former.letters(lexicon).count {
                    shown[term] = Shown(titles: titles, word: Lexicon.number(part, word))
                }
            }
            if splittingAll || titles > 0 || lexicon.documents[part][word] > 1 {
                let parts = compounds.parts(of: stem[...])
                for part in parts { _ = add(part.stem, part.quality) }
                for part in parts { for other in alike.others(of: part.stem) { _ = add(other, part.quality / 2 | Alike.mark) } }
            }
            for other in alike.others(of: stem) { _ = add(other, Alike.quality | Alike.mark) }
            words.ends.append(UInt32(words.terms.count))
        }
    }

    private mutating func add(_ stem: [UInt8], _ quality: Int) -> Int {
        let count = table.count
        let term = table.insert(stem.span, hash: WordHash.of(stem.span))
        if term == count {
            skeletons.append { Skeleton.append(of: stem.span, to: &$0) }
            shown.append(Shown())
            members[Local.span(skeletons[term])].append(UInt32(term))
        }
        words.terms.append(Terms.WordTerm(term, quality))
        return term
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

/// The terms of one span, of all tables.
private struct Merged: Sendable {
    var stems = WordList()
    var skeletons = WordList()
    var shown = WordList()
    var titles: [UInt32] = []
    /// By table: the rank of each of its members of this span.
    var ranks: [[UInt32]] = []

    /// A term with where its skeleton stands.
    private struct Term {
        let part: Int
        let number: Int
        /// Eight letters of the skeleton as a number tell nearly all apart.
        let key: UInt64
        var titles: UInt32
        var shown: Local.Shown
    }

    init(_ local: [Local], _ lexicon: Lexicon, _ place: Int) {
        var table = WordTable(capacity: 8)
        var terms: [Term] = []
        var numbers: [[UInt32]] = []
        for (part, own) in local.enumerated() {
            numbers.append(
                own.members[place].map { member in
                    let term = Int(member)
                    let range = own.table.range(term)
                    let number = table.insert(own.table.bytes.span.extracting(range), hash: own.table.hashes[term])
                    let found = own.shown[term]
                    if number == terms.count {
                        let key = Self.key(own.skeletons[term])
                        terms.append(Term(part: part, number: term, key: key, titles: found.titles, shown: found))
                    } else if found.titles > 0 {
                        terms[number].titles += found.titles
                        let former = terms[number].shown
                        if found.titles > former.titles
                            || found.titles == former.titles && found.letters(lexicon).lexicographicallyPrecedes(former.letters(lexicon))
                        {
                            terms[number].shown = found
                        }
                    }
                    return UInt32(number)
                })
        }
        func skeleton(_ number: Int) -> ArraySlice<UInt8> { local[terms[number].part].skeletons[terms[number].number] }
        let keys = terms.map(\.key)
        let order = terms.indices.sorted { one, other in
            if keys[one] != keys[other] { return keys[one] < keys[other] }
            // A key that is not full is the whole skeleton.
            if keys[one] & 0xFF != 0, skeleton(one) != skeleton(other) { return skeleton(one).lexicographicallyPrecedes(skeleton(other)) }
            return table.word(one).lexicographicallyPrecedes(table.word(other))
        }
        var ranks = [UInt32](repeating: 0, count: order.count)
        for (rank, number) in order.enumerated() { ranks[number] = UInt32(rank) }
        self.ranks = numbers.map { $0.map { ranks[Int($0)] } }
        for number in order {
            stems.append(table.word(number))
            skeletons.append(skeleton(number))
            shown.append(terms[number].shown.letters(lexicon))
        }
        titles = order.map { terms[$0].titles }
    }

    private static func key(_ skeleton: ArraySlice<UInt8>) -> UInt64 {
        (0..<8).reduce(0) { $0 << 8 | UInt64($1 < skeleton.count ? skeleton[skeleton.startIndex + $1] : 0) }
    }
}
