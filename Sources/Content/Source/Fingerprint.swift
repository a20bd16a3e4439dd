internal import Text

/// What a finding is about, told without a line number: its rule, its variant, and the text of its lines.
///
/// Where nothing stands that could be wrong, the name of the missing field is in the place of the text. White space does not count,
/// and in a line that may hold a personal number no digit does: nobody shall guess it from what is written down.
struct Fingerprint: Hashable {
    let text: String

    init(_ finding: Finding, in lines: LineIndex) {
        var hash = StableHash()
        hash.add(finding.rule)
        hash.add(finding.remark.variant)
        hash.add(finding.remark.facts["key"] ?? "")
        let place = finding.remark.place
        for line in place.line...max(place.line, min(place.endLine, place.line + Self.mostLines)) {
            let range = lines.range(ofLine: line)
            Self.add(lines.bytes[range.lowerBound..<min(range.upperBound, range.lowerBound + Self.longest)], to: &hash)
        }
        text = hash.hexadecimal
    }

    /// A finding of a whole file is known by its beginning: thousands of them must not read a large file each.
    private static let (mostLines, longest) = (20, 4096)

    private static func add(_ line: ArraySlice<UInt8>, to hash: inout StableHash) {
        let hidesDigits = mayBePersonal(line)
        var isSpace = true
        for byte in line {
            if byte <= 0x20 {
                isSpace = true
            } else {
                if isSpace { hash.add(0x20) }
                isSpace = false
                hash.add(hidesDigits && isDigit(byte) ? UInt8(ascii: "0") : byte)
            }
        }
    }

    /// Ten digits or more, with what people write between them.
    private static func mayBePersonal(_ line: ArraySlice<UInt8>) -> Bool {
        var digits = 0
        for byte in line {
            if isDigit(byte) {
                digits += 1
                if digits == 10 { return true }
            } else if byte != UInt8(ascii: "-"), byte != UInt8(ascii: " "), byte != UInt8(ascii: ".") {
                digits = 0
            }
        }
        return false
    }

    private static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }
}
