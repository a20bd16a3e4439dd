/// A QR code of level M in byte mode, drawn as one path: what a printed sheet needs to lead back to its page.
///
/// One mask for all (ISO/IEC 18004 asks for the fairest of eight, for the reader's ease; each can be read), so that a symbol's
/// bits only flip modules of a pattern that is made once for each version.
struct QRCode {
    /// Modules along a side.
    let size: Int
    /// From the top; the leftmost module is bit 0.
    private let rows: [UInt64]

    /// Nil where the text is longer than 213 bytes, which no version here holds.
    init?(_ text: String) {
        let bytes = Array(text.utf8)
        guard let version = QRVersion.all.first(where: { bytes.count <= $0.capacity }) else { return nil }
        size = version.size
        var rows = version.pattern
        let places = version.places.span
        var place = 0
        for codeword in version.codewords(of: bytes) {
            // Only the bits that are set flip their modules.
            var rest = codeword
            while rest != 0 {
                let bit = rest.leadingZeroBitCount
                rest ^= 0x80 >> UInt8(bit)
                rows[Int(places[place + bit].row)] ^= 1 << UInt64(places[place + bit].column)
            }
            place += 8
        }
        self.rows = rows
    }

    func isDark(_ row: Int, _ column: Int) -> Bool { rows[row] >> UInt64(column) & 1 == 1 }

    /// The dark modules as strokes of one unit, row by row.
    var svg: [UInt8] {
        var text: [UInt8] = []
        text.reserveCapacity(2400)
        text += "<svg viewBox=\"0 0 \(size) \(size)\" aria-hidden=\"true\"><path d=\"".utf8
        for (number, row) in rows.enumerated() {
            text += (number == 0 ? "M0 .5" : "M0 \(number).5").utf8
            var rest = row
            while rest != 0 {
                let light = rest.trailingZeroBitCount
                rest >>= UInt64(light)
                let dark = (~rest).trailingZeroBitCount
                rest = dark < 64 ? rest >> UInt64(dark) : 0
                if light > 0 { text += Self.moves[light] }
                text += Self.strokes[dark]
            }
        }
        text += "\"/></svg>".utf8
        return text
    }

    /// The commands of a path by their lengths.
    private static let moves = (0...64).map { Array("m\($0) 0".utf8) }
    private static let strokes = (0...64).map { Array("h\($0)".utf8) }
}
