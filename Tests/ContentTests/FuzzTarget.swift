import Defaults
import Text

@testable import Content

/// What must hold of all bytes: `make fuzz` asks it of those it makes up, a test of those that were kept.
enum FuzzTarget: String, CaseIterable {
    case frontMatter = "front-matter"
    case hours, phrases, fixer

    static let checker = Checker(
        data: Dictionary(uniqueKeysWithValues: defaultFiles.map { ($0.path, $0.bytes) }), for: .building, today: Day(iso: "2026-11-22")!,
        fallbackToday: Day(iso: "2026-11-22")!)

    /// What is wrong; nil where all holds.
    func fault(in bytes: [UInt8]) -> String? {
        switch self {
        case .frontMatter: Self.readsAsLibyamlDoes(bytes)
        case .hours: Self.findsHoursInside(bytes)
        case .phrases: Language.allCases.lazy.compactMap { Self.findsPhrasesInside(bytes, $0) }.first
        case .fixer: Self.mendsForGood(bytes)
        }
    }

    /// The bytes are a file with front matter, or else YAML.
    private static func readsAsLibyamlDoes(_ bytes: [UInt8]) -> String? {
        let front = try? FrontMatter(of: bytes)
        let yaml = front.map { bytes[$0.yaml] } ?? bytes[...]
        if let front, front.yaml.upperBound > front.body || front.bodyLine != bytes[..<front.body].count(where: { $0 == 0x0A }) + 1,
            front.body < bytes.count
        {
            return "the body does not begin on line \(front.bodyLine)"
        }
        let events = try? YAMLReader.readByEvents(yaml, firstLine: 2)
        // To libyaml the end of the text is the end of a line.
        let lines = yaml.count { $0 == 0x0A } + (yaml.last == 0x0A ? 2 : 3)
        if let fault = events.flatMap({ outside($0, lines: lines) }) { return fault }
        return PlainYAML.read(yaml, firstLine: 2)?.difference(from: events)
    }

    /// Whether a value ends before it begins, or behind the last line.
    private static func outside(_ node: Node, lines: Int) -> String? {
        let (start, end) = ((node.place.line, node.place.column), (node.place.endLine, node.place.endColumn))
        if start > end || end.0 > lines { return "\(node.words) stands at \(node.place), in \(lines) lines" }
        return (node.list ?? node.entries?.map(\.value) ?? []).lazy.compactMap { outside($0, lines: lines) }.first
    }

    private static func findsHoursInside(_ bytes: [UInt8]) -> String? {
        var end = 0
        for mention in HoursWording.mentions(in: bytes, fullWeek: 37) {
            if let fault = outside(mention.range, of: bytes) { return fault }
            if mention.range.lowerBound < end { return "two mentions meet at \(end)" }
            if mention.hours.lowerBound <= 0 || mention.hours.upperBound > 60 { return "no week has \(mention.hours) hours" }
            end = mention.range.upperBound
        }
        return nil
    }

    private static func findsPhrasesInside(_ bytes: [UInt8], _ language: Language) -> String? {
        let book = checker.context.vocabulary.phrases[language]
        for kind in [Kind.opening, .guide] {
            for hit in book.hits(in: bytes.span, of: kind) {
                if let fault = outside(hit.range, of: bytes) { return "\(book.phrases[hit.phrase].rule): \(fault)" }
            }
        }
        return nil
    }

    /// Whether a range is empty, or not inside a text, or parts a letter of it.
    private static func outside(_ range: Range<Int>, of bytes: [UInt8]) -> String? {
        if range.isEmpty || range.lowerBound < 0 || range.upperBound > bytes.count { return "\(range) is not in \(bytes.count) bytes" }
        guard firstInvalidUTF8(in: bytes) == nil else { return nil }
        let isParted = [range.lowerBound, range.upperBound].contains { $0 < bytes.count && bytes[$0] & 0xC0 == 0x80 }
        return isParted ? "\(range) parts a letter" : nil
    }
}
