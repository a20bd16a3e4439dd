internal import Text

/// `p.txt`: where municipalities lie and which postcodes lie in them, for those who ask what is near.
struct PlaceFile {
    let file: SearchIndex.File

    init(_ places: [SearchNames.Place]) {
        var bytes: [UInt8] = []
        for place in places {
            bytes += "\(place.slug)\t\(place.name)\t".utf8
            bytes += "\(Self.degrees(place.latitude))\t\(Self.degrees(place.longitude))\t".utf8
            bytes += place.postcodes.joined(separator: " ").utf8
            bytes.append(0x0A)
        }
        Checksum.close(&bytes)
        file = SearchIndex.File(name: "p.txt", bytes: bytes)
    }

    /// Three decimals: a hundred metres.
    private static func degrees(_ value: Double) -> String {
        let thousandths = Int((abs(value) * 1000).rounded())
        let rest = String(thousandths % 1000)
        return (value < 0 ? "-" : "") + String(thousandths / 1000) + "." + String(repeating: "0", count: 3 - rest.count) + rest
    }
}
