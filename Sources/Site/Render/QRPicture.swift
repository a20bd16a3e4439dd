internal import CZlib
internal import Text

/// A QR code as a picture that a page carries with it: a PNG of one bit a module, a fifth of the code drawn as a path.
extension QRCode {
    /// The element. Its alternative text is empty: who cannot see the code has the address beside it.
    var image: [UInt8] {
        var html: [UInt8] = []
        let png = png
        html.reserveCapacity(png.count * 4 / 3 + 64)
        html.append("<img alt=\"\" src=\"data:image/png;base64,")
        html.append(base64: png)
        html.append("\">")
        return html
    }

    /// The modules are stored as they are: to any packer they look like chance.
    private var png: [UInt8] {
        let width = 1 + (size + 7) / 8
        let count = size * width
        var png = PNGWriter(room: count + 68)
        png.chunk("IHDR", size: 13) { png in
            // Side by side; one bit of grey; the usual packing and filters, no interlacing.
            png.append(UInt32(size))
            png.append(UInt32(size))
            for byte: UInt8 in [1, 0, 0, 0, 0] { png.append(byte) }
        }
        png.chunk("IDAT", size: count + 11) { png in
            for byte: UInt8 in [0x78, 0x01, 0x01] { png.append(byte) }
            let length = UInt16(count)
            for byte in [length, ~length] {
                png.append(UInt8(truncatingIfNeeded: byte))
                png.append(UInt8(truncatingIfNeeded: byte >> 8))
            }
            let start = png.bytes.count
            for row in rows {
                // A row is not filtered. In a picture the leftmost pixel is the highest bit, and one is white.
                png.append(0 as UInt8)
                let light = ~row.mirrored
                for index in 1..<width { png.append(UInt8(truncatingIfNeeded: light >> UInt64(64 - 8 * index))) }
            }
            png.append(unsafe png.sum(from: start) { unsafe adler32(1, $0, $1) })
        }
        png.chunk("IEND", size: 0) { _ in }
        return png.bytes
    }
}

/// Chunks of a PNG one after the other, each with its check.
private struct PNGWriter {
    private(set) var bytes: [UInt8] = []

    init(room: Int) {
        bytes.reserveCapacity(room)
        bytes.append(0x89)
        bytes.append("PNG\r\n\u{1A}\n")
    }

    mutating func append(_ byte: UInt8) { bytes.append(byte) }

    mutating func append(_ number: UInt32) {
        for shift: UInt32 in [24, 16, 8, 0] { bytes.append(UInt8(truncatingIfNeeded: number >> shift)) }
    }

    mutating func chunk(_ name: StaticString, size: Int, _ body: (inout PNGWriter) -> Void) {
        append(UInt32(size))
        let start = bytes.count
        bytes.append(name)
        body(&self)
        append(unsafe sum(from: start) { unsafe crc32(0, $0, $1) })
    }

    /// One of zlib's checks of what has been written since; it reads the bytes and keeps no pointer.
    func sum(from start: Int, by check: (UnsafePointer<UInt8>?, UInt32) -> UInt) -> UInt32 {
        unsafe bytes[start...].withUnsafeBufferPointer { unsafe UInt32(truncatingIfNeeded: check($0.baseAddress, UInt32($0.count))) }
    }
}

extension UInt64 {
    /// The highest bit lowest.
    fileprivate var mirrored: UInt64 {
        var bits = byteSwapped
        bits = bits >> 4 & 0x0F0F_0F0F_0F0F_0F0F | (bits & 0x0F0F_0F0F_0F0F_0F0F) << 4
        bits = bits >> 2 & 0x3333_3333_3333_3333 | (bits & 0x3333_3333_3333_3333) << 2
        return bits >> 1 & 0x5555_5555_5555_5555 | (bits & 0x5555_5555_5555_5555) << 1
    }
}

private let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

extension [UInt8] {
    fileprivate mutating func append(base64 bytes: [UInt8]) {
        let (letters, bytes) = (letters.span, bytes.span)
        append(addingCapacity: (bytes.count + 2) / 3 * 4) { text in
            var index = 0
            while index < bytes.count {
                let left = bytes.count - index
                let three =
                    UInt32(bytes[index]) << 16 | (left > 1 ? UInt32(bytes[index + 1]) << 8 : 0) | (left > 2 ? UInt32(bytes[index + 2]) : 0)
                text.append(letters[Int(three >> 18)])
                text.append(letters[Int(three >> 12 & 63)])
                text.append(left > 1 ? letters[Int(three >> 6 & 63)] : UInt8(ascii: "="))
                text.append(left > 2 ? letters[Int(three & 63)] : UInt8(ascii: "="))
                index += 3
            }
        }
    }
}
