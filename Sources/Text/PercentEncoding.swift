/// A text as it may stand in an address: everything but letters, digits and a few marks as %XX.
public func percentEncoded(_ text: String, keeping more: String = "") -> String {
    func digit(_ value: UInt8) -> UInt8 { value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "A") + value - 10 }
    let bytes = text.utf8.span
    let encoded = [UInt8](capacity: 3 * bytes.count) { encoded in
        for index in bytes.indices {
            let byte = bytes[index]
            let isPlain: Bool =
                switch byte {
                case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F, 0x7E: true
                default: !more.isEmpty && more.utf8.contains(byte)
                }
            if isPlain {
                encoded.append(byte)
            } else {
                encoded.append(UInt8(ascii: "%"))
                encoded.append(digit(byte >> 4))
                encoded.append(digit(byte & 15))
            }
        }
    }
    return String(decoding: encoded, as: UTF8.self)
}

/// Text with its percent signs read; nil where one stands before anything but two digits, or what comes out is no UTF-8.
public func percentDecoded(_ bytes: some Collection<UInt8>, plusIsBlank: Bool = false) -> String? {
    func digit(_ byte: UInt8) -> UInt8? {
        switch byte {
        case 0x30...0x39: byte - 0x30
        case 0x41...0x46: byte - 0x41 + 10
        case 0x61...0x66: byte - 0x61 + 10
        default: nil
        }
    }
    var decoded: [UInt8] = []
    decoded.reserveCapacity(bytes.count)
    var rest = bytes[...]
    while let byte = rest.popFirst() {
        if byte == UInt8(ascii: "%") {
            guard let high = rest.popFirst().flatMap(digit), let low = rest.popFirst().flatMap(digit) else { return nil }
            decoded.append(high << 4 | low)
        } else {
            decoded.append(plusIsBlank && byte == UInt8(ascii: "+") ? 0x20 : byte)
        }
    }
    return String(validating: decoded, as: UTF8.self)
}
