/// A problem at a range of a template's bytes, before it has a line and a column.
struct Remark: Sendable {
    let range: Range<Int>
    let kind: TemplateProblem.Kind
}

extension Source {
    /// Gives remarks their lines and columns in one pass over the text, however many they are.
    func located(_ remarks: [Remark]) -> [TemplateProblem] {
        var line = 1
        var column = 1
        var at = 0
        return remarks.sorted { $0.range.lowerBound < $1.range.lowerBound }.map { remark in
            while at < remark.range.lowerBound {
                if text[at] == UInt8(ascii: "\n") {
                    line += 1
                    column = 1
                } else if text[at].beginsScalar {
                    column += 1
                }
                at += 1
            }
            let length = text[remark.range].prefix { !$0.endsLine }.count { $0.beginsScalar }
            return TemplateProblem(file: path, line: line, column: column, length: length, kind: remark.kind)
        }
    }
}

extension UInt8 {
    /// Whether this byte of UTF-8 is a scalar's first.
    fileprivate var beginsScalar: Bool { self & 0xC0 != 0x80 }
    fileprivate var endsLine: Bool { self == UInt8(ascii: "\n") || self == UInt8(ascii: "\r") }
}
