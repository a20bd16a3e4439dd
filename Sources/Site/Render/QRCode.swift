/// A QR code of level M in byte mode: what a printed sheet needs to lead back to its page.
///
/// One mask for all (ISO/IEC 18004 asks for the fairest of eight, for the reader's ease; each can be read), so that a symbol's
/// bits only flip modules of a pattern that is made once for each version.
struct QRCode {
    /// Modules along a side.
    let size: Int
    /// From the top; the leftmost module is bit 0.
    let rows: [UInt64]

    /// Nil where the text is longer than 213 bytes, which no version here holds.
    init?(_ text: String) {
        let bytes = Array(text.utf8)
        guard let version = QRVersion.all.first(where: { bytes.count <= $0.capacity }) else { return nil }
        size = version.size
        var pattern = version.pattern
        var rows = pattern.mutableSpan
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
        self.rows = pattern
    }

    func isDark(_ row: Int, _ column: Int) -> Bool { rows[row] >> UInt64(column) & 1 == 1 }
}
