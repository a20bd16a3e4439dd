internal import Text

/// A comment of YAML in which an editor sets rules aside: `# opslagstjek: allow age-preference — § 5 a lets us`.
struct Allowance: Sendable {
    /// From the sign of the comment to its end.
    let place: Place
    /// The rules it names, as written and in small letters; none where the comment calls on the checker and says nothing it knows.
    let rules: [(id: String, place: Place)]
    let hasReason: Bool

    /// Without its first letter, which may be large.
    private static let name = Needle("pslagstjek")

    static func mayStand(in bytes: [UInt8]) -> Bool { name.stands(in: bytes) }

    /// The allowances in the YAML of a file, which was read as `node`: what stands within a value is text and no comment.
    static func read(_ bytes: [UInt8], _ yaml: Range<Int>, as node: Node, firstLine: Int) -> [Allowance] {
        // Nearly every file ends here.
        guard name.stands(in: bytes.span.extracting(yaml)) else { return [] }
        let values = Values(of: node)
        var found: [Allowance] = []
        var (line, start) = (firstLine, yaml.lowerBound)
        while start < yaml.upperBound {
            let end = bytes[start..<yaml.upperBound].firstIndex(of: 0x0A) ?? yaml.upperBound
            if let sign = comment(in: bytes[start..<end], line, values),
                let allowance = Allowance(CommentReader(bytes[start..<end], from: sign, line: line))
            {
                found.append(allowance)
            }
            (line, start) = (line + 1, end + 1)
        }
        return found
    }

    /// Where the comment of a line begins.
    private static func comment(in line: ArraySlice<UInt8>, _ number: Int, _ values: Values) -> Int? {
        var column = 0
        for index in line.indices {
            if line[index] & 0xC0 != 0x80 { column += 1 }
            guard line[index] == UInt8(ascii: "#"), index == line.startIndex || line[index - 1] == 0x20 || line[index - 1] == 0x09 else {
                continue
            }
            if !values.contain(line: number, column: column) { return index }
        }
        return nil
    }

    private init?(_ reader: CommentReader) {
        var reader = reader
        let place = reader.place
        guard reader.skipName() else { return nil }
        let isCall = reader.skip(UInt8(ascii: ":"))
        guard ["allow", "tillad", "tillat"].contains(reader.word().text) else {
            // "opslagstjek" in other words is a remark for people.
            guard isCall else { return nil }
            self.init(place: place, rules: [], hasReason: false)
            return
        }
        _ = reader.skip(UInt8(ascii: ":"))
        var rules: [(id: String, place: Place)] = []
        repeat {
            let word = reader.word()
            if !word.text.isEmpty { rules.append((word.text, word.place)) }
        } while reader.skip(UInt8(ascii: ",")) || reader.isBeforeRule
        self.init(place: place, rules: rules, hasReason: reader.hasReason)
    }

    private init(place: Place, rules: [(id: String, place: Place)], hasReason: Bool) {
        self.place = place
        self.rules = rules
        self.hasReason = hasReason
    }
}

/// Where the values and keys of a file stand, in their order.
private struct Values {
    private var places: [Place] = []

    init(of node: Node) {
        add(node)
        places.sort()
    }

    private mutating func add(_ node: Node) {
        switch node.content {
        case .scalar: places.append(node.place)
        case .list(let nodes): for node in nodes { add(node) }
        case .map(let entries):
            for entry in entries {
                places.append(entry.keyPlace)
                add(entry.value)
            }
        case .empty: break
        }
    }

    func contain(line: Int, column: Int) -> Bool {
        let sign = Place(line: line, column: column, endLine: line, endColumn: column + 1)
        var (low, high) = (0, places.count)
        while low < high {
            let middle = (low + high) / 2
            if (places[middle].line, places[middle].column) <= (line, column) { low = middle + 1 } else { high = middle }
        }
        guard low > 0 else { return false }
        let value = places[low - 1]
        return (sign.line, sign.column) < (value.endLine, value.endColumn)
    }
}
