internal import Markdown
internal import Text

/// The letters of a fragment as anchors are written, without its `#`.
func foldedFragment(_ fragment: Substring) -> String { String(foldingFragment(of: String(fragment)).drop { $0 == "#" }) }

/// A path with its percent signs read; as written where they stand for no letters.
func decoded(_ path: Substring) -> String {
    guard path.utf8.contains(UInt8(ascii: "%")) else { return String(path) }
    var bytes: [UInt8] = []
    var rest = Array(path.utf8)[...]
    while let byte = rest.popFirst() {
        if byte == UInt8(ascii: "%"), let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16), rest.count > 1 {
            bytes.append(value)
            rest = rest.dropFirst(2)
        } else {
            bytes.append(byte)
        }
    }
    return String(validating: bytes, as: UTF8.self) ?? String(path)
}

/// The place of a link's address in the file, where it stands there as it is meant: to write another over it. `lines` are those of
/// the body.
func addressPlace(_ address: String, in link: Place, _ draft: Draft, _ lines: LineIndex) -> Place? {
    guard link.line == link.endLine, !address.isEmpty else { return nil }
    let line = lines.bytes[lines.range(ofLine: link.line - draft.bodyLine + 1)]
    // So long a line is none that a person mends; reading it for each of its links would never end.
    guard line.count < 4096 else { return nil }
    let scalars = Array(String(decoding: line, as: UTF8.self).unicodeScalars)
    let written = Array("](\(address)".unicodeScalars)
    guard link.column >= 1, link.column <= link.endColumn, link.endColumn - 1 <= scalars.count else { return nil }
    let span = scalars[(link.column - 1)..<(link.endColumn - 1)]
    let starts = span.indices.filter { span[$0...].starts(with: written) }
    guard starts.count == 1, let start = starts.first else { return nil }
    let end = start + written.count
    // What goes on behind it is another address.
    guard end < span.endIndex, span[end] == ")" || span[end] == " " else { return nil }
    return Place(line: link.line, column: start + 3, endLine: link.line, endColumn: end + 1)
}
