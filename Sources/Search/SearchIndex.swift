internal import Work

/// The search index of a site: files that its search page fetches by need. The format stands in `docs/search.md`.
public struct SearchIndex: Sendable {
    /// The version of the format.
    public static let version = 1

    /// `/s/HASH/`: the folder of the files, from the site's root.
    public let address: String
    public let files: [File]
    public let facets: SearchFacets

    public struct File: Sendable {
        /// Below the folder: `t/12.txt`.
        public let name: String
        public let bytes: [UInt8]
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
    /// Documents whose words are gathered together; a posting has sixteen bits for a document among them.
    static let gathered = 256

    /// `day` is the build's, in days since 1970-01-01.
    public init(_ documents: [SearchDocument], names: SearchNames, day: Int, jobs: Int) {
        let documents = DocumentOrder(documents).sorted
        let facetTexts = FacetTexts(names)
        let chunks = (documents.count + Self.gathered - 1) / Self.gathered
        var tallies = inParallel(chunks, jobs: jobs) { chunk in
            var tally = Tally()
            for document in documents[chunk * Self.gathered..<min(documents.count, (chunk + 1) * Self.gathered)] { tally.add(document) }
            return tally
        }
        tallies.append(facetTexts.tally)
        let lexicon = Lexicon(tallies, jobs: jobs)
        let terms = Terms(lexicon, Compounds(lexicon, jobs: jobs), splittingAll: documents.count <= Self.few, jobs: jobs)
        let postings = Postings(tallies, lexicon, terms, facets: documents.map(facetTexts.values), jobs: jobs)
        let shards = Shards(terms, postings, Marks(names).lines, jobs: jobs)
        let facets = SearchFacets(documents, names)
        var files = shards.files
        files += CardFiles(documents, day: day, jobs: jobs).files
        files += FacetFiles(documents, names, day: day).files
        files += TypoWords(terms, postings, names).files
        files.append(PlaceFile(names.places).file)
        files.append(Head(documents, names, shards.firsts, kinds: facets.kinds, day: day).file)
        files.sort { $0.name < $1.name }
        self.files = files
        self.facets = facets
        address = "/s/" + Self.hash(files, jobs: jobs) + "/"
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

extension Compounds {
    init(_ lexicon: Lexicon, jobs: Int) {
        var words: [(word: ArraySlice<UInt8>, documents: Int)] = []
        for (table, documents) in zip(lexicon.tables, lexicon.documents) {
            for word in 0..<table.count where documents[word] > 1 {
                words.append((table.word(word).dropFirst(), Int(documents[word])))
            }
        }
        self.init(words, jobs: jobs)
    }
}
