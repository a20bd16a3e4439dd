/// The order in which documents are numbered: openings before the other kinds, spans of days with the newest first, and within a
/// span by what they are filtered by, so that facets are long runs.
struct DocumentOrder {
    let sorted: [SearchDocument]

    /// Up to so many openings, each day is a span of its own.
    static let exact = 512
    /// Above that each span holds at least this share of the openings, and one more the rest.
    static let shares = [20, 5]

    init(_ documents: [SearchDocument]) {
        let spans = Self.spans(documents)
        let keyed = documents.enumerated().map { index, document in (Self.key(document, spans), index) }
        sorted = keyed.sorted { $0.0 == $1.0 ? $0.1 < $1.1 : Self.precedes($0.0, $1.0) }.map { documents[$0.1] }
    }

    private typealias Key = (high: UInt64, low: UInt64)

    private static func precedes(_ one: Key, _ other: Key) -> Bool { one.high == other.high ? one.low < other.low : one.high < other.high }

    private static func key(_ document: SearchDocument, _ spans: [Int: Int]) -> Key {
        func place(_ value: Int?, _ bits: UInt64) -> UInt64 { min(UInt64(value.map { $0 + 1 } ?? 0), 1 << bits - 1) }
        let facets = document.facets
        let span = document.kind == .opening ? spans[document.published] ?? 0 : 0
        let newest = UInt64(max(0, 0xFF_FFFF - document.published))
        let high =
            UInt64(document.kind.rawValue) << 60 | UInt64(span) << 40 | place(facets.region, 16) << 16 | place(facets.municipality, 16)
        let band = facets.hours.map(FacetFiles.bands)
        let low =
            document.kind == .opening
            ? place(facets.scheme, 8) << 56 | place(facets.broker, 8) << 48 | place(band, 6) << 42 | place(facets.level, 4) << 38
                | place(facets.sector, 12) << 26 | newest
            : newest
        return (high, low)
    }

    /// By day: its span, from the newest.
    private static func spans(_ documents: [SearchDocument]) -> [Int: Int] {
        var counts: [Int: Int] = [:]
        for document in documents where document.kind == .opening { counts[document.published, default: 0] += 1 }
        let all = counts.values.reduce(0, +)
        var spans: [Int: Int] = [:]
        var (span, size) = (0, 0)
        for day in counts.keys.sorted(by: >) {
            let isFull = all <= exact ? size > 0 : span < shares.count && size * shares[span] >= all
            if isFull { (span, size) = (span + 1, 0) }
            spans[day] = span
            size += counts[day] ?? 0
        }
        return spans
    }
}
