internal import Text

/// The mends that need more than a rule looks at: the file's own bytes, the fields round the one at fault, the vocabulary.
///
/// They are made for findings only, so that a sound file pays nothing for them.
struct FixOffers {
    let lines: LineIndex
    let draft: Draft
    let context: CheckContext
    /// Fields that a mend already adds to the file.
    var added: Set<String>

    /// Of a file with more findings the rest is mended in the next round.
    private static let most = 100

    /// The same findings, those with mends that can have one.
    static func completing(_ findings: [Finding], of draft: Draft, in file: SourceFile, _ context: CheckContext) -> [Finding] {
        guard !findings.isEmpty, findings.contains(where: { $0.remark.fix != nil || mendable.contains($0.rule) }) else { return findings }
        let renamed = findings.lazy.filter { $0.remark.variant == "near" }.compactMap { $0.remark.facts["near"] }
        var offers = FixOffers(lines: LineIndex(file.bytes), draft: draft, context: context, added: Set(renamed))
        var count = 0
        return findings.map { finding in
            guard finding.remark.fix != nil || mendable.contains(finding.rule), count < most else { return finding }
            count += 1
            guard let fix = (finding.remark.fix ?? offers.fix(for: finding)).map(offers.keepingQuotes) else { return finding }
            return finding.with(fix)
        }
    }

    private static let mendable: Set<String> = [
        Rule.keyUnknown.id, Rule.keyDuplicate.id, Rule.valueType.id, Rule.datesInvalid.id, Rule.schemeUnknown.id, Rule.hoursUnreadable.id,
        Rule.accommodationUnknown.id,
    ]

    private mutating func fix(for finding: Finding) -> Fix? {
        let remark = finding.remark
        switch (finding.rule, remark.variant) {
        case ("key-unknown", "below"): return moved(remark)
        case ("key-duplicate", _): return withoutRepetition(remark)
        case ("scheme-unknown", "broker"): return withBroker(remark)
        case ("dates-invalid", "form"), ("value-type", "day"), ("value-type", "moment"): return day(remark)
        case ("hours-unreadable", _): return hours(remark)
        case ("accommodation-unknown", "plain"): return accommodations(remark)
        case ("value-type", _): return value(remark)
        default: return nil
        }
    }

    /// A word between quotation marks stays between its own.
    private func keepingQuotes(_ fix: Fix) -> Fix {
        guard fix.key == "replace" else { return fix }
        return Fix(key: fix.key, edits: fix.edits.map { Edit(place: $0.place, text: quoted($0.text, like: source($0.place)) ?? $0.text) })
    }

    private func quoted(_ text: String, like former: ArraySlice<UInt8>) -> String? {
        let isQuoted = text.hasPrefix("\"") && text.hasSuffix("\"") && text.utf8.count > 1
        let words = isQuoted ? String(text.dropFirst().dropLast()) : text
        guard let first = former.first, former.count > 1, former.last == first, !"{[".contains(text.prefix(1)),
            let quote = ["\"", "'"].first(where: { $0.utf8.first == first }), !words.contains(quote), !words.contains("\\")
        else { return nil }
        return quote + words + quote
    }
}

// MARK: Looking round

extension FixOffers {
    /// A field with the map it stands in.
    struct Spot {
        let map: Node
        let index: Int

        var entries: [Node.Entry] { map.entries ?? [] }
        var entry: Node.Entry { entries[index] }
    }

    func source(_ place: Place) -> ArraySlice<UInt8> {
        let start = lines.offset(line: place.line, column: place.column)
        return lines.bytes[start..<max(start, lines.offset(line: place.endLine, column: place.endColumn))]
    }

    func text(_ place: Place) -> String { String(decoding: source(place), as: UTF8.self) }

    /// The field whose key stands at a place.
    func spot(ofKeyAt place: Place) -> Spot? { spot(in: draft.front) { $0.keyPlace == place } }

    private func spot(in node: Node, where isFound: (Node.Entry) -> Bool) -> Spot? {
        for (index, entry) in (node.entries ?? []).enumerated() {
            if isFound(entry) { return Spot(map: node, index: index) }
            if let spot = spot(in: entry.value, where: isFound) { return spot }
        }
        for node in node.list ?? [] { if let spot = spot(in: node, where: isFound) { return spot } }
        return nil
    }

    /// The scalar that stands at a place, on one line.
    func scalar(at place: Place) -> String? {
        guard place.line == place.endLine else { return nil }
        return scalar(at: place, in: draft.front)
    }

    private func scalar(at place: Place, in node: Node) -> String? {
        if let text = node.text, node.place == place { return text }
        for entry in node.entries ?? [] { if let text = scalar(at: place, in: entry.value) { return text } }
        for node in node.list ?? [] { if let text = scalar(at: place, in: node) { return text } }
        return nil
    }

    /// What deletes a field of a block map that stands on lines of its own; a comment behind it stays. Nil where that is not certain.
    func removal(of entry: Node.Entry) -> Edit? {
        let key = entry.keyPlace
        var end = entry.value.isEmpty ? key : entry.value.place
        if entry.value.isEmpty {
            // Up to the colon, and what stands for nothing behind it.
            let value = entry.value.place
            end = value.endLine == key.line && value.endColumn > key.endColumn ? value : afterColon(key)
        }
        let before = Place(line: key.line, column: 1, endLine: key.line, endColumn: key.column)
        guard source(before).allSatisfy({ $0 == 0x20 }) else { return nil }
        if end.endColumn == 1, end.endLine > key.line {
            return Edit(place: Place(line: key.line, column: 1, endLine: end.endLine, endColumn: 1), text: "")
        }
        let rest = lines.bytes[
            lines.offset(line: end.endLine, column: end.endColumn)..<lines.range(ofLine: end.endLine).upperBound]
        let blanks = rest.prefix { $0 == 0x20 || $0 == 0x09 }.count
        if blanks == rest.count { return Edit(place: Place(line: key.line, column: 1, endLine: end.endLine + 1, endColumn: 1), text: "") }
        guard blanks > 0, rest.dropFirst(blanks).first == UInt8(ascii: "#") else { return nil }
        return Edit(place: Place(line: key.line, column: key.column, endLine: end.endLine, endColumn: end.endColumn + blanks), text: "")
    }

    private func afterColon(_ key: Place) -> Place {
        Place(line: key.line, column: key.column, endLine: key.endLine, endColumn: key.endColumn + 1)
    }

    /// A value as it may stand between braces; nil where it cannot without being written anew.
    func flowValue(_ place: Place) -> String? {
        guard place.line == place.endLine else { return nil }
        let bytes = source(place)
        guard let first = bytes.first, !"|>&*!".utf8.contains(first) else { return nil }
        let isEnclosed = "\"'[{".utf8.contains(first)
        if isEnclosed || !bytes.contains(where: { ",[]{}".utf8.contains($0) }) { return String(decoding: bytes, as: UTF8.self) }
        guard !bytes.contains(UInt8(ascii: "\"")), !bytes.contains(UInt8(ascii: "\\")) else { return nil }
        return "\"" + String(decoding: bytes, as: UTF8.self) + "\""
    }
}

extension Finding {
    fileprivate func with(_ fix: Fix) -> Finding {
        let with = Remark(remark.place, remark.variant, remark.facts, severity: remark.severity, fix: fix, related: remark.related)
        return Finding(path: path, rule: rule, severity: severity, remark: with)
    }
}
