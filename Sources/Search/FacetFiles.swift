/// For each facet which value each document has.
struct FacetFiles {
    private(set) var files: [SearchIndex.File] = []

    init(_ documents: [SearchDocument], _ names: SearchNames, day: Int) {
        addColumn("municipality", documents, names.municipalities.count) { $0.municipality }
        addColumn("scheme", documents, names.schemes.count) { $0.scheme }
        addColumn("broker", documents, names.brokers.count) { $0.broker }
        addColumn("sector", documents, names.sectors.count) { $0.sector }
        addColumn("level", documents, names.levels.count) { $0.level }
        addColumn("workplace", documents, names.workplaces.count) { $0.workplace }
        addHours(documents)
        addAccommodations(documents, names.accommodations.count)
        add("date") { bytes in
            for document in documents { Digits.append(day - document.published, width: 2, to: &bytes) }
            bytes.append(0x0A)
        }
    }

    private mutating func add(_ name: String, _ write: (inout [UInt8]) -> Void) {
        var bytes: [UInt8] = []
        write(&bytes)
        Checksum.close(&bytes)
        files.append(SearchIndex.File(name: "f/\(name).txt", bytes: bytes))
    }

    private mutating func addColumn(
        _ name: String, _ documents: [SearchDocument], _ values: Int, _ value: (SearchDocument.Facets) -> Int?
    ) {
        add(name) { bytes in
            for document in documents {
                Digits.append(value(document.facets).map { $0 + 1 } ?? 0, width: values > 63 ? 2 : 1, to: &bytes)
            }
            bytes.append(0x0A)
        }
    }

    private mutating func addHours(_ documents: [SearchDocument]) {
        let hours = documents.map { document in document.facets.hours.map { (Self.whole($0.lowerBound), Self.whole($0.upperBound)) } }
        add("hours") { bytes in
            for hours in hours { Digits.append(hours?.0 ?? 0, width: 1, to: &bytes) }
            bytes.append(0x0A)
            for hours in hours { Digits.append(hours.map { $0.1 - $0.0 } ?? 0, width: 1, to: &bytes) }
            bytes.append(0x0A)
        }
        add("band") { bytes in
            for document in documents {
                Digits.append(document.facets.hours.map { 1 + Self.bands($0) } ?? 0, width: 1, to: &bytes)
            }
            bytes.append(0x0A)
        }
    }

    private static func whole(_ hours: Double) -> Int { Int(max(0, min(hours, 63)).rounded(.up)) }

    /// Where the bands by which hours are counted end; the last goes on.
    private static let bands = [5, 10, 15, 20, 25, 30]

    private static func band(after hours: Int) -> Int { bands.firstIndex { hours <= $0 } ?? bands.count }

    /// The first band that hours touch and the last, as one number below 49.
    static func bands(_ hours: ClosedRange<Double>) -> Int {
        7 * band(after: whole(hours.lowerBound)) + band(after: whole(hours.upperBound))
    }

    private mutating func addAccommodations(_ documents: [SearchDocument], _ values: Int) {
        var gaps = [[Int]](repeating: [], count: values)
        var last = [Int](repeating: -1, count: values)
        for (number, document) in documents.enumerated() {
            for value in document.facets.accommodations where last[value] != number {
                gaps[value].append(number - last[value] - 1)
                last[value] = number
            }
        }
        let lines = gaps.map(RiceCode.line)
        add("accommodation") { bytes in
            for line in lines { bytes += line + [0x0A] }
        }
        for (value, line) in lines.enumerated() { add("a/\(value)") { $0 += line + [0x0A] } }
    }
}
