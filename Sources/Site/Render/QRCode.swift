/// A QR code of level M in byte mode, drawn as one path: what a printed sheet needs to lead back to its page.
///
/// One mask for all (ISO/IEC 18004 asks for the fairest of eight, for the reader's ease; each can be read), so that a symbol's
/// bits only flip modules of a pattern that is made once for each version.
struct QRCode {
    /// Modules along a side.
    let size: Int
    /// From the top; the leftmost module is bit 0.
    private var rows: [UInt64]

    /// Nil where the text is longer than 213 bytes, which no version here holds.
    init?(_ text: String) {
        let bytes = Array(text.utf8)
        guard let version = QRVersion.all.first(where: { bytes.count <= $0.capacity }) else { return nil }
        size = version.size
        rows = version.pattern
        var rows = rows.mutableSpan
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
    }

    func isDark(_ row: Int, _ column: Int) -> Bool { rows[row] >> UInt64(column) & 1 == 1 }

    /// The dark modules as strokes of one unit, row by row.
    var svg: [UInt8] {
        let head = Array("<svg viewBox=\"0 0 \(size) \(size)\" aria-hidden=\"true\"><path d=\"".utf8)
        let foot = Array("\"/></svg>".utf8)
        // A row of n modules has at most n/2 strokes of at most eight letters, and seven letters before them.
        let room = head.count + foot.count + size * (7 + size / 2 * 8 + 8)
        return [UInt8](capacity: room) { text in
            for byte in head { text.append(byte) }
            for (number, row) in rows.enumerated() { Self.write(row, number, into: &text) }
            for byte in foot { text.append(byte) }
        }
    }

    private static func write(_ row: UInt64, _ number: Int, into text: inout OutputSpan<UInt8>) {
        for byte in [UInt8(ascii: "M"), UInt8(ascii: "0"), UInt8(ascii: " ")] { text.append(byte) }
        if number > 0 { write(number, into: &text) }
        text.append(UInt8(ascii: "."))
        text.append(UInt8(ascii: "5"))
        var rest = row
        while rest != 0 {
            let light = rest.trailingZeroBitCount
            rest >>= UInt64(light)
            let dark = (~rest).trailingZeroBitCount
            rest = dark < 64 ? rest >> UInt64(dark) : 0
            if light > 0 {
                text.append(UInt8(ascii: "m"))
                write(light, into: &text)
                text.append(UInt8(ascii: " "))
                text.append(UInt8(ascii: "0"))
            }
            text.append(UInt8(ascii: "h"))
            write(dark, into: &text)
        }
    }

    /// A number below a hundred.
    @inline(__always)
    private static func write(_ number: Int, into text: inout OutputSpan<UInt8>) {
        if number > 9 { text.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: number / 10)) }
        text.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: number % 10))
    }
}
