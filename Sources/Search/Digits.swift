/// How numbers are written in the index: digits of six bits, `0` to `o` in the order of ASCII.
enum Digits {
    static func digit(_ value: Int) -> UInt8 { UInt8(truncatingIfNeeded: value) + UInt8(ascii: "0") }

    /// Appends a number of at least 0 in digits of five bits, the lowest first, 32 added to all but the last.
    static func append(_ number: Int, to bytes: inout [UInt8]) {
        var rest = number
        while rest > 31 {
            bytes.append(digit(rest & 31 | 32))
            rest >>= 5
        }
        bytes.append(digit(rest))
    }

    /// Appends a number in a fixed count of digits, the highest first; too large a one is the largest there is.
    static func append(_ number: Int, width: Int, to bytes: inout [UInt8]) {
        let number = max(0, min(number, 1 << (6 * width) - 1))
        for place in (0..<width).reversed() { bytes.append(digit(number >> (6 * place) & 63)) }
    }

    static func appendDecimal(_ number: Int, to bytes: inout [UInt8]) { bytes += String(number).utf8 }
}

/// The last line of every text file of the index, by which a browser sees that it is whole.
enum Checksum {
    /// Appends `#` and FNV-1a in 32 bits, base 36, of the bytes so far.
    static func close(_ bytes: inout [UInt8]) {
        var hash: UInt32 = 2_166_136_261
        for byte in bytes { hash = (hash ^ UInt32(byte)) &* 16_777_619 }
        bytes.append(UInt8(ascii: "#"))
        bytes += String(hash, radix: 36).utf8
        bytes.append(0x0A)
    }
}
