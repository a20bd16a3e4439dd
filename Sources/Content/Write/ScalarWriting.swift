/// How a value is written as YAML so that it is read as it was meant, by every reader.
struct ScalarWriting {
    let newline: String

    /// On one line, as it may stand between brackets too when `isInFlow`.
    func inline(_ value: WantedValue, isInFlow: Bool) -> String {
        switch value {
        case .absent: "\"\""
        case .text(let text): Self.isPlain(text, isInFlow: isInFlow, isText: true) ? text : Self.quoted(text)
        case .plain(let text): Self.isPlain(text, isInFlow: isInFlow, isText: false) ? text : Self.quoted(text)
        case .list(let rows): "[" + rows.map { inline($0.value, isInFlow: true) }.joined(separator: ", ") + "]"
        case .map(let entries): "{ " + entries.map { "\($0.key): " + inline($0.value, isInFlow: true) }.joined(separator: ", ") + " }"
        }
    }

    /// What stands behind a key and its colon, with the white space before it; `indent` is that of the key.
    func behindKey(_ value: WantedValue, indent: Int) -> String {
        let deeper = String(repeating: " ", count: indent + 2)
        switch value {
        case .text(let text) where text.contains("\n") && Self.fitsBlock(text):
            let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
            return " |" + newline + lines.map { $0.isEmpty ? "" : deeper + $0 }.joined(separator: newline)
        case .list(let rows) where !Self.isShort(rows):
            return newline + rows.map { deeper + "- " + inline($0.value, isInFlow: false) }.joined(separator: newline)
        case .map(let entries):
            return newline + entries.map { deeper + $0.key + ":" + behindKey($0.value, indent: indent + 2) }.joined(separator: newline)
        default: return " " + inline(value, isInFlow: false)
        }
    }

    /// A list of a few words stands on the line of its key.
    private static func isShort(_ rows: [WantedRow]) -> Bool {
        var length = 0
        for row in rows {
            switch row.value {
            case .text(let text), .plain(let text): length += text.count + 2
            default: return false
            }
        }
        return length <= 60
    }

    /// What can be written as a block: it begins with no blank, and holds nothing but letters and line ends.
    private static func fitsBlock(_ text: String) -> Bool {
        text.first != " " && text.first != "\n" && text.unicodeScalars.allSatisfy { $0 == "\n" || isPrintable($0) }
    }

    private static func isPrintable(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x20...0x7E, 0xA0...0x2027, 0x202F...0xD7FF, 0xE000...0xFEFE, 0xFF00...0xFFFD, 0x10000...0x10FFFF: true
        default: false
        }
    }

    /// Whether words need no quotation marks.
    static func isPlain(_ text: String, isInFlow: Bool, isText: Bool) -> Bool {
        let scalars = text.unicodeScalars
        guard let first = scalars.first, let last = scalars.last, last != ":", last != " ", last != "\u{A0}" else { return false }
        let mayBegin = first.properties.isAlphabetic || ("0"..."9").contains(first) || first == "+" && !isText
        guard mayBegin, scalars.allSatisfy(isPrintable) else { return false }
        if isInFlow, text.contains(where: { ",[]{}".contains($0) }) { return false }
        if isText, isMistakable(text) { return false }
        // A colon with a blank behind it parts a key from its value, and a blank with a # begins a comment.
        var former: Unicode.Scalar = " "
        for scalar in scalars {
            if former == ":", scalar == " " || scalar == "\u{A0}" || isInFlow { return false }
            if scalar == "#", former == " " || former == "\t" { return false }
            former = scalar
        }
        return true
    }

    /// Words that a reader of YAML may take for a number, a truth, a day or nothing.
    private static func isMistakable(_ text: String) -> Bool {
        if let first = text.utf8.first, first < 0x3A, text.utf8.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 || "+-.,:_eExXoO".utf8.contains($0) })
        {
            return true
        }
        return ["true", "false", "yes", "no", "on", "off", "null", "y", "n", "nan", "inf", "ja", "nej", "nei"].contains(text.lowercased())
    }

    static func quoted(_ text: String) -> String {
        var quoted = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": quoted += "\\\""
            case "\\": quoted += "\\\\"
            case "\n": quoted += "\\n"
            case "\t": quoted += "\\t"
            case _ where isPrintable(scalar): quoted.unicodeScalars.append(scalar)
            default:
                let digits = String(scalar.value, radix: 16)
                let width = scalar.value > 0xFFFF ? 8 : 4
                quoted += (width == 8 ? "\\U" : "\\u") + String(repeating: "0", count: width - digits.count) + digits
            }
        }
        return quoted + "\""
    }

    /// In the quotation marks that stood there, where the words allow.
    func inline(_ value: WantedValue, isInFlow: Bool, like former: ArraySlice<UInt8>) -> String {
        guard case .text(let text) = value, former.count > 1, former.first == former.last, let mark = former.first else {
            return inline(value, isInFlow: isInFlow)
        }
        let isSimple = !text.contains("'") && text.unicodeScalars.allSatisfy(Self.isPrintable)
        if mark == UInt8(ascii: "'"), isSimple { return "'" + text + "'" }
        return mark == UInt8(ascii: "\"") ? Self.quoted(text) : inline(value, isInFlow: isInFlow)
    }
}
