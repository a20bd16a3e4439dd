/// A script as it is sent: without indents, without lines that are comments, and without blanks beside signs.
///
/// What stands in quotes and in regular expressions stays as it is. A script asks for it by its first line, `// packed`, and keeps to this:
/// a comment has a line of its own, a literal ends on the line it begins on, and a regular expression follows a sign.
struct PackedScript {
    private(set) var bytes: [UInt8] = []

    /// Nil where the script does not ask for it.
    init?(_ script: [UInt8]) {
        guard script.starts(with: "// packed\n".utf8) else { return nil }
        for line in script.split(separator: UInt8(ascii: "\n")) {
            let code = line.drop { $0 == Self.blank }
            if !code.isEmpty, !code.starts(with: "//".utf8) { append(code) }
        }
    }

    private static let blank = UInt8(ascii: " ")
    private static let signs = Set("{}()[];,:=<>?&|!*".utf8)

    private mutating func append(_ code: ArraySlice<UInt8>) {
        var index = code.startIndex
        while index < code.endIndex {
            let byte = code[index]
            let end = literal(code, index) ?? index + 1
            let isLoose = byte == Self.blank && (isSign(bytes.last) || end < code.endIndex && Self.signs.contains(code[end]))
            if !isLoose { bytes += code[index..<end] }
            index = end
        }
        bytes.append(UInt8(ascii: "\n"))
    }

    private func isSign(_ byte: UInt8?) -> Bool { byte.map { Self.signs.contains($0) || $0 == UInt8(ascii: "\n") } ?? true }

    /// Where the literal that begins here ends.
    private func literal(_ code: ArraySlice<UInt8>, _ start: Int) -> Int? {
        let quote = code[start]
        switch quote {
        case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "`"): break
        case UInt8(ascii: "/") where isSign(bytes.last): break
        default: return nil
        }
        var (index, inClass) = (start + 1, false)
        while index < code.endIndex {
            switch code[index] {
            case UInt8(ascii: "\\"): index += 1
            case UInt8(ascii: "[") where quote == UInt8(ascii: "/"): inClass = true
            case UInt8(ascii: "]"): inClass = false
            case quote where !inClass: return index + 1
            default: break
            }
            index += 1
        }
        return code.endIndex
    }
}
