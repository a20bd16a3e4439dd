internal import Text

/// The faults that a board had when it took the checker into use, so that only new ones count.
///
/// A fault is known by its file, its rule and its text (`Fingerprint`), and by how often it stands there: lines may move, but a line
/// that is changed is new, and so is one fault more of the same kind. What the product promises is in no baseline.
public struct Baseline: Sendable {
    private struct Key: Hashable, Sendable {
        let path, rule, hash: String
    }

    private let counts: [Key: Int]

    /// What keeps a baseline from being read: the line, from 1.
    public struct Fault: Error { public let line: Int }

    /// Reads what `written` wrote: JSON is YAML. A conflict that a merge has left is told with its line.
    public init(reading bytes: [UInt8]) throws(Fault) {
        let lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
        if let conflict = lines.firstIndex(where: { $0.starts(with: "<<<<<<<".utf8) }) { throw Fault(line: conflict + 1) }
        let node: Node
        do throws(YAMLTrouble) {
            node = try YAMLReader.read(bytes[...])
        } catch {
            throw Fault(line: error.place.line)
        }
        guard node.entry("version")?.value.text == "1", let list = node.entry("findings")?.value.list else { throw Fault(line: 1) }
        var counts: [Key: Int] = [:]
        for entry in list {
            guard let path = entry.text("file").value, let rule = entry.text("rule").value, let hash = entry.text("hash").value,
                let count = entry.integer("count").value, count > 0
            else { throw Fault(line: entry.place.line) }
            counts[Key(path: path, rule: rule, hash: hash), default: 0] += count
        }
        self.counts = counts
    }

    /// A baseline of the findings that may stand in one.
    public init(of findings: [Finding], source: @escaping (String) -> [UInt8]?) {
        var counts: [Key: Int] = [:]
        var lines = LinesByPath(source)
        for finding in findings where !finding.isPromise { counts[Self.key(finding, &lines), default: 0] += 1 }
        self.counts = counts
    }

    public var count: Int { counts.values.reduce(0, +) }

    /// What the baseline knows of a run's findings.
    public struct Comparison {
        /// The findings that it does not know.
        public let new: [Finding]
        public let known: Int
        /// Faults of the baseline that are there no more.
        public let gone: Int
    }

    /// Holds findings, in the order of a report, against the baseline; of equal ones the first are the known ones. What is not asked
    /// about, by file or by rule, cannot be gone.
    public func compare(
        _ findings: [Finding], source: @escaping (String) -> [UInt8]?, asked: (_ path: String, _ rule: String) -> Bool
    ) -> Comparison {
        var left = counts
        var lines = LinesByPath(source)
        var new: [Finding] = []
        for finding in findings {
            let key = Self.key(finding, &lines)
            if !finding.isPromise, let count = left[key], count > 0 { left[key] = count - 1 } else { new.append(finding) }
        }
        let gone = left.reduce(0) { sum, item in asked(item.key.path, item.key.rule) ? sum + item.value : sum }
        return Comparison(new: new, known: findings.count - new.count, gone: gone)
    }

    private static func key(_ finding: Finding, _ lines: inout LinesByPath) -> Key {
        Key(path: finding.path, rule: finding.rule, hash: Fingerprint(finding, in: lines.of(finding.path)).text)
    }

    /// JSON in an order that stays, one fault a line, so that two people's changes merge.
    public var written: [UInt8] {
        let sorted = counts.sorted { left, right in
            let (one, other) = (left.key, right.key)
            if one.path != other.path { return one.path.utf8.lexicographicallyPrecedes(other.path.utf8) }
            return (one.rule, one.hash) < (other.rule, other.hash)
        }
        var bytes = Array("{\"version\":1,\"findings\":[".utf8)
        for (index, item) in sorted.enumerated() {
            var json = JSONWriter()
            json.object { json in
                json.member("file", item.key.path)
                json.member("rule", item.key.rule)
                json.member("hash", item.key.hash)
                json.member("count", item.value)
            }
            bytes += Array((index == 0 ? "\n" : ",\n").utf8) + json.bytes
        }
        return bytes + Array("\n]}\n".utf8)
    }
}

extension Finding {
    /// Whether it is an error of what the product promises, by its rule and not by what a site says of it.
    var isPromise: Bool { Rule.byID[rule]?.promises(remark) ?? false }
}
