import Text

/// What an address of a link or an image is, its scheme read as a browser reads it.
public enum AddressKind: Sendable {
    /// Without a scheme: a path, a query or a fragment.
    case relative
    /// `http:`, `https:` or `//host`.
    case web
    case mail
    case telephone
    /// Every other scheme (`javascript:`, `data:`, `file:` …): never written.
    case unsafe

    /// Reads an address whose references and escapes are resolved already, as cmark gives it.
    ///
    /// A browser drops blanks and controls before an address, and tabs and line ends in it, so they never hide a scheme here.
    public init(of address: Span<UInt8>) {
        // The letters before the colon, lower-case, eight bits each; the schemes that are let through are shorter than eight.
        var scheme: UInt64 = 0
        var length = 0
        for index in 0..<address.count {
            let byte = address[index]
            switch byte {
            case 0x00...0x20, 0x7F:
                continue
            case UInt8(ascii: ":"):
                self = length > 8 ? .unsafe : AddressKind(scheme: scheme)
                return
            case UInt8(ascii: "/"), UInt8(ascii: "?"), UInt8(ascii: "#"):
                self = length == 0 && namesHost(address, from: index) ? .web : .relative
                return
            case UInt8(ascii: "\\") where length == 0:
                self = namesHost(address, from: index) ? .web : .relative
                return
            default:
                scheme = scheme << 8 | UInt64(byte &- 0x41 < 26 ? byte | 0x20 : byte)
                length += 1
            }
        }
        self = .relative
    }

    public init(of address: String) {
        var address = address
        self = address.withUTF8 { unsafe AddressKind(of: $0.span) }
    }

    private init(scheme: UInt64) {
        switch scheme {
        case packed("http"), packed("https"): self = .web
        case packed("mailto"): self = .mail
        case packed("tel"): self = .telephone
        default: self = .unsafe
        }
    }
}

private func packed(_ scheme: StaticString) -> UInt64 {
    var packed: UInt64 = 0
    for index in 0..<scheme.utf8CodeUnitCount { packed = unsafe packed << 8 | UInt64(scheme.utf8Start[index]) }
    return packed
}

/// Two slashes, in either direction and with blanks between, start a host name.
private func namesHost(_ address: Span<UInt8>, from start: Int) -> Bool {
    var slashes = 0
    for index in start..<address.count where address[index] > 0x20 && address[index] != 0x7F {
        guard address[index] == UInt8(ascii: "/") || address[index] == UInt8(ascii: "\\") else { return false }
        slashes += 1
        if slashes == 2 { return true }
    }
    return false
}

/// Where a link points whose address is of the site: to the page itself (`#…`), or to a path from its root (`/…`).
enum OwnAddress {
    case fragment, path

    init?(_ address: Span<UInt8>) {
        if address.isEmpty { return nil }
        switch address[0] {
        case UInt8(ascii: "#"): self = .fragment
        // Two slashes begin a host name.
        case UInt8(ascii: "/") where address.count == 1 || address[1] != UInt8(ascii: "/"): self = .path
        default: return nil
        }
    }
}

extension [UInt8] {
    /// Appends an address for a quoted attribute: percent-encoded where it must be, `&` and `'` as references.
    mutating func appendAddress(_ address: Span<UInt8>) {
        let stays = staysInAddress.span
        var kept = 0
        for index in 0..<address.count where !stays[Int(address[index])] {
            append(address.extracting(kept..<index))
            kept = index + 1
            switch address[index] {
            case UInt8(ascii: "&"): append(contentsOf: "&amp;".utf8)
            case UInt8(ascii: "'"): append(contentsOf: "&#x27;".utf8)
            default:
                append(UInt8(ascii: "%"))
                append(hexDigit(address[index] >> 4))
                append(hexDigit(address[index] & 0x0F))
            }
        }
        append(address.extracting(kept..<address.count))
    }

    mutating func appendAddress(_ address: String) {
        var address = address
        address.withUTF8 { unsafe appendAddress($0.span) }
    }
}

/// Of each byte, whether it stands in an address as it is: letters, digits and the signs of the list.
private let staysInAddress: [Bool] = {
    var stays = [Bool](repeating: false, count: 256)
    let signs = "!#$%()*+,-./:;=?@_~"
    let letters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"
    for byte in (signs + letters).utf8 { stays[Int(byte)] = true }
    return stays
}()

private func hexDigit(_ value: UInt8) -> UInt8 {
    value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "A") + value - 10
}
