internal import Text

/// The fields that a form sends (`application/x-www-form-urlencoded`), in the order in which they stand.
struct FormFields: Sendable {
    let all: [(name: String, value: String)]
    /// Whether a name or a value could not be read.
    let isDamaged: Bool
    private let places: [String: [Int]]

    /// More than a form of ours ever has.
    private static let most = 2000

    init(_ bytes: [UInt8]) {
        var all: [(name: String, value: String)] = []
        var isDamaged = false
        for pair in bytes.split(separator: UInt8(ascii: "&")).prefix(Self.most + 1) {
            let sign = pair.firstIndex(of: UInt8(ascii: "=")) ?? pair.endIndex
            guard let name = percentDecoded(pair[..<sign], plusIsBlank: true),
                let value = percentDecoded(pair[sign...].dropFirst(), plusIsBlank: true)
            else {
                isDamaged = true
                continue
            }
            all.append((name, value))
        }
        self.init(all, isDamaged: isDamaged || all.count > Self.most)
    }

    init(_ all: [(name: String, value: String)], isDamaged: Bool = false) {
        self.all = all
        self.isDamaged = isDamaged
        places = Dictionary(grouping: all.indices) { all[$0].name }
    }

    /// The first value of a name.
    subscript(name: String) -> String? { places[name]?.first.map { all[$0].value } }

    func values(_ name: String) -> [String] { (places[name] ?? []).map { all[$0].value } }

    func has(_ name: String) -> Bool { places[name] != nil }
}
