internal import Work

/// The search index of a site: files that its search page fetches by need. The format stands in `docs/search.md`.
public struct SearchIndex: Sendable {
    /// The version of the format.
    public static let version = 2

    /// `/s/HASH/`: the folder of the files, from the site's root.
    public let address: String
    public let files: [File]
    public let facets: SearchFacets

    public struct File: Sendable {
        /// Below the folder: `t/12.txt`.
        public let name: String
        public let bytes: [UInt8]

        init(name: String, bytes: [UInt8]) {
            self.name = name
            self.bytes = bytes
        }

        /// `bytes` are of a buffer with more room than they need.
        init(_ name: String, copying bytes: [UInt8]) { self.init(name: name, bytes: bytes.map { $0 }) }
    }

    /// In bytes.
    public var size: Int { files.reduce(0) { $0 + $1.bytes.count } }

    /// Cards in a file: few, as ten results lie in nearly as many files; more on a large site, for the number of files; and on a small
    /// one, where the files are few.
    static func cards(_ documents: Int) -> Int { documents <= 100 ? 8 : max(2, (documents + 1199) / 1200) }

    /// In bytes: a shard is closed once it is larger.
    static let shard = 10_000
    /// Up to so many documents every compound is split.
    static let few = 3_000
    /// How many of so many documents have their words gathered together: at most what a posting's nine bits tell apart, and on a small
    /// board few enough that all threads have some.
    static func gathered(_ documents: Int) -> Int { max(128, min(512, documents / 16)) }

    /// `day` is the build's, in days since 1970-01-01.
    public init(_ documents: [SearchDocument], names: SearchNames, day: Int, jobs: Int) {
        let (documents, (facets, facetTexts, marks)) = both(jobs: jobs) { [documents] in
            DocumentOrder(documents).sorted
        } _: { [documents] in
            (SearchFacets(documents, names), FacetTexts(names), Marks(names).lines)
        }
        let (terms, lines) = Self.lines(documents, facetTexts, Alike(names.alike), jobs: jobs)
        let shards = Shards(terms, lines, marks, jobs: jobs)
        let cards = CardFiles(documents: documents, day: day)
        let others: [@Sendable () -> [File]] = [
            { TypoWords(terms, lines, names).files }, { FacetFiles(documents, names, day: day).files }, { [PlaceFile(names.places).file] },
        ]
        var files = shards.files
        files += inParallel(others.count + cards.count, jobs: jobs) { (number: Int, bytes: inout [UInt8]) in
            number < others.count ? others[number]() : [cards.file(number - others.count, &bytes)]
        }.joined()
        files.append(Head(documents, names, shards.firsts, kinds: facets.kinds, day: day).file)
        files.sort { $0.name < $1.name }
        self.files = files
        self.facets = facets
        address = "/s/" + Self.hash(files, jobs: jobs) + "/"
    }

    /// The terms of documents, and what the index says of each. What they are gathered from is gone with the return.
    private static func lines(_ documents: [SearchDocument], _ facets: FacetTexts, _ alike: Alike, jobs: Int) -> (Terms, TermLines) {
        let size = gathered(documents.count)
        let lexicon = Lexicon((documents.count + size - 1) / size, names: facets.tally, jobs: jobs) { chunk in
            var tally = Tally()
            for document in documents[chunk * size..<min(documents.count, (chunk + 1) * size)] { tally.add(document) }
            return tally
        }
        let terms = Terms(lexicon, Compounds(lexicon, jobs: jobs), alike, splittingAll: documents.count <= few, jobs: jobs)
        let postings = Postings(lexicon.tallies, of: size, names: lexicon.names, terms, jobs: jobs) { facets.values(of: documents[$0]) }
        return (terms, TermLines(terms, postings, jobs: jobs))
    }

    /// Ten digits of a hash of all names and bytes.
    private static func hash(_ files: [File], jobs: Int) -> String {
        let hashes = inParallel(files.count, jobs: jobs) { file in
            var hash = WordHash.of([UInt8](files[file].name.utf8).span)
            hash = WordHash.add(0, to: hash)
            for byte in files[file].bytes { hash = WordHash.add(byte, to: hash) }
            return hash
        }
        var whole = WordHash.start
        for hash in hashes {
            for shift in 0..<8 { whole = WordHash.add(UInt8(truncatingIfNeeded: hash >> (UInt64(shift) * 8)), to: whole) }
        }
        let digits = String(whole, radix: 36)
        return String((String(repeating: "0", count: 10) + digits).suffix(10))
    }
}
