internal import Text

/// Words as they stand in YAML: plain where nobody can read them otherwise, else between quotation marks.
public func yamlText(_ words: String) -> String {
    isPlainYAML(words) ? words : "\"" + words.reduce(into: "") { $0 += escaped($1) } + "\""
}

/// Whether a text stands for itself in any YAML reader, in a flow list too. What looks like a number, a day or a yes is no text there.
private func isPlainYAML(_ words: String) -> Bool {
    guard let first = words.unicodeScalars.first, first.properties.isAlphabetic, !words.hasSuffix(" "), !words.hasSuffix(":"),
        !words.contains(": "), !words.contains(" #"),
        !["true", "false", "null", "yes", "no", "on", "off", "y", "n"].contains(words.lowercased())
    else { return false }
    return words.unicodeScalars.allSatisfy { !",[]{}\"\\".unicodeScalars.contains($0) && isPrintable($0) }
}

private func isPrintable(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value >= 0x20 && !(0x7F...0x9F).contains(scalar.value) && ![0x2028, 0x2029, 0xFEFF].contains(scalar.value)
}

private func escaped(_ character: Character) -> String {
    character.unicodeScalars.reduce(into: "") { text, scalar in
        switch scalar {
        case "\"", "\\": text += "\\" + String(scalar)
        case "\n": text += "\\n"
        case "\t": text += "\\t"
        default:
            let digits = String(scalar.value, radix: 16, uppercase: true)
            text += isPrintable(scalar) ? String(scalar) : "\\u" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
        }
    }
}
