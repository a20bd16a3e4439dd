/// What all QR codes of one size at level M share (ISO/IEC 18004): the modules that never change, and where the bits go.
struct QRVersion: Sendable {
    struct Place: Sendable {
        let row: UInt8
        let column: UInt8
    }

    let number: Int
    let size: Int
    /// In bytes of text.
    let capacity: Int
    /// Finders, timing, alignment, format, version, and the mask where data lies.
    let pattern: [UInt64]
    /// The module of each bit of data, in order.
    let places: [Place]

    private let correction: QRCorrection
    /// The data codewords of each block.
    private let blocks: [Int]
    /// Where each block begins in the data.
    private let starts: [Int]

    static let all: [QRVersion] = [
        QRVersion(1, 10, [16], []), QRVersion(2, 16, [28], [18]), QRVersion(3, 26, [44], [22]), QRVersion(4, 18, [32, 32], [26]),
        QRVersion(5, 24, [43, 43], [30]), QRVersion(6, 16, [27, 27, 27, 27], [34]), QRVersion(7, 18, [31, 31, 31, 31], [22, 38]),
        QRVersion(8, 22, [38, 38, 39, 39], [24, 42]), QRVersion(9, 22, [36, 36, 36, 37, 37], [26, 46]),
        QRVersion(10, 26, [43, 43, 43, 43, 44], [28, 50]),
    ]

    private init(_ number: Int, _ correction: Int, _ blocks: [Int], _ alignment: [Int]) {
        self.number = number
        self.correction = QRCorrection(count: correction)
        self.blocks = blocks
        starts = blocks.indices.map { blocks[..<$0].reduce(0, +) }
        size = 17 + 4 * number
        capacity = blocks.reduce(0, +) - (number < 10 ? 2 : 3)
        var drawing = QRPattern(size: size)
        drawing.addFinders()
        drawing.addAlignment([6] + alignment)
        drawing.addFormat()
        if number >= 7 { drawing.addVersion(number) }
        places = drawing.places
        for place in places where (place.row ^ place.column) & 1 == 0 { drawing.rows[Int(place.row)] |= 1 << UInt64(place.column) }
        pattern = drawing.rows
    }

    /// The text's codewords and those that correct them, as they stand in the symbol: the first of each block, then the second …
    func codewords(of text: [UInt8]) -> [UInt8] {
        let data = data(of: text)
        var corrections: [UInt8] = []
        for block in blocks.indices { corrections += correction.corrections(of: data[starts[block]..<starts[block] + blocks[block]]) }
        var all: [UInt8] = []
        all.reserveCapacity(data.count + corrections.count)
        for index in 0..<(blocks.max() ?? 0) {
            for block in blocks.indices where index < blocks[block] { all.append(data[starts[block] + index]) }
        }
        for index in 0..<correction.count {
            for block in blocks.indices { all.append(corrections[block * correction.count + index]) }
        }
        return all
    }

    /// Mode, length, text, end, filling: the mode has four bits, so all stands half a byte later.
    private func data(of text: [UInt8]) -> [UInt8] {
        let count = text.count
        let head: [UInt8] = number < 10 ? [UInt8(count)] : [UInt8(count >> 8), UInt8(count & 0xFF)]
        var data: [UInt8] = []
        data.reserveCapacity(blocks.reduce(0, +))
        var carried: UInt8 = 0x4
        for byte in head + text {
            data.append(carried << 4 | byte >> 4)
            carried = byte & 0xF
        }
        data.append(carried << 4)
        var filling: UInt8 = 0xEC
        while data.count < blocks.reduce(0, +) {
            data.append(filling)
            filling ^= 0xEC ^ 0x11
        }
        return data
    }
}
