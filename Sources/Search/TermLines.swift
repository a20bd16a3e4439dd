internal import Work

/// What the index says of each term, a line each.
struct TermLines: Sendable {
    private let ranges: [Range]

    /// Of a range of `Postings`.
    private struct Range: Sendable {
        let bytes: [UInt8]
        /// By term: where its line ends, and how many documents have it.
        let ends: [UInt32]
        let documents: [UInt32]

        func start(_ place: Int) -> Int { place == 0 ? 0 : Int(ends[place - 1]) }
    }

    /// The postings of a range are gone once its lines are written.
    init(_ terms: Terms, _ postings: Postings, jobs: Int) {
        ranges = inParallel(postings.count, jobs: jobs) { (place: Int, bytes: inout [UInt8]) in
            let range = postings.range(place)
            let numbers = postings.terms(place)
            var ends: [UInt32] = []
            var documents: [UInt32] = []
            ends.reserveCapacity(numbers.count)
            documents.reserveCapacity(numbers.count)
            for (place, term) in numbers.enumerated() {
                Self.append(terms.stems[term], shown: terms.shown[term], range[place], to: &bytes)
                ends.append(UInt32(bytes.count))
                documents.append(UInt32(range[place].count))
            }
            // Not the buffer itself, which is larger.
            return Range(bytes: bytes.map { $0 }, ends: ends, documents: documents)
        }
    }

    func documents(_ term: Int) -> Int { Int(ranges[term / Postings.width].documents[term % Postings.width]) }

    /// The bytes of a term's line.
    func length(_ term: Int) -> Int {
        let (range, place) = (term / Postings.width, term % Postings.width)
        return Int(ranges[range].ends[place]) - ranges[range].start(place)
    }

    /// Appends the lines of some terms that follow each other.
    func append(_ terms: Swift.Range<Int>, to bytes: inout [UInt8]) {
        var term = terms.lowerBound
        while term < terms.upperBound {
            let (range, place) = (term / Postings.width, term % Postings.width)
            let end = min(terms.upperBound, (range + 1) * Postings.width)
            bytes += ranges[range].bytes[ranges[range].start(place)..<Int(ranges[range].ends[place + end - term - 1])]
            term = end
        }
    }

    private static func append(
        _ stem: ArraySlice<UInt8>, shown: ArraySlice<UInt8>, _ postings: ArraySlice<UInt32>, to bytes: inout [UInt8]
    ) {
        bytes += stem
        if SmallWords.contains(stem) {
            bytes.append(0x09)
            bytes.append(UInt8(ascii: "*"))
        } else {
            append(shown: shown, stem, to: &bytes)
            bytes.append(0x09)
            var last = -1
            for posting in postings {
                let document = Int(posting >> 3)
                let level = Int(posting & 7)
                Digits.append((document - last - 1) << 1 | (level > 0 ? 1 : 0), to: &bytes)
                if level > 0 { bytes.append(Digits.digit(level)) }
                last = document
            }
        }
        bytes.append(0x0A)
    }

    /// The word by which people know a stem.
    private static func append(shown word: ArraySlice<UInt8>, _ stem: ArraySlice<UInt8>, to bytes: inout [UInt8]) {
        guard !word.isEmpty else { return }
        if word.starts(with: stem) {
            bytes.append(UInt8(ascii: "|"))
            bytes += word.dropFirst(stem.count)
        } else {
            bytes.append(UInt8(ascii: "="))
            bytes += word
        }
    }
}
