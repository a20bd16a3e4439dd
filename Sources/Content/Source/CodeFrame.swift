internal import Text

/// The lines of a file that a finding speaks of, with carets under its own place and dashes under the second one.
struct CodeFrame {
    /// In scalars: a longer line is shown from a little before the fault.
    private static let widest = 100

    private let lines: LineIndex
    private let paint: (String, String) -> String
    /// Of the carets.
    private var colour = ""
    /// Where the last line was entered: findings on one long line come from left to right.
    private var reached = (line: 0, scalar: 0, offset: 0)

    init(_ lines: LineIndex, paint: @escaping (String, String) -> String) {
        self.lines = lines
        self.paint = paint
    }

    /// Empty where the line is; `colour` is that of the carets.
    mutating func drawn(_ place: Place, related: Place?, colour: String = "1;31") -> String {
        self.colour = colour
        let related = related.flatMap { lines.range(ofLine: $0.line).isEmpty ? nil : $0 }
        let margin = String(max(place.line, related?.line ?? 0)).utf8.count
        guard let related else { return drawn([(place, false)], margin) }
        if related.line == place.line { return drawn([(place, false), (related, true)], margin) }
        let isBefore = related.line < place.line
        let own = drawn([(place, false)], margin)
        guard !own.isEmpty else { return own }
        let other = drawn([(related, true)], margin)
        let gap = abs(related.line - place.line) > 1 ? "  " + paint(String(repeating: " ", count: margin) + " ⋮", "2") + "\n" : ""
        return isBefore ? other + gap + own : own + gap + other
    }

    /// One line with the marks of its places; the first place says which part of a long line is shown.
    private mutating func drawn(_ places: [(place: Place, isSecond: Bool)], _ margin: Int) -> String {
        let (line, column) = (places[0].place.line, max(places[0].place.column - 1, 0))
        let start = column > Self.widest * 2 / 3 ? column - Self.widest / 3 : 0
        var shown = scalars(ofLine: line, from: start)
        guard !shown.isEmpty || start > 0 else { return "" }
        let isCut = shown.count > Self.widest
        if isCut { shown.removeLast(shown.count - Self.widest) }
        let marks = Self.marks(under: shown, places, start)
        if start > 0, !shown.isEmpty { shown[0] = "…" }
        let text = CodeFrame.harmless(shown).withoutEndingSpace + (isCut ? "…" : "")
        let number = String(repeating: " ", count: margin - String(line).utf8.count) + String(line)
        let blank = String(repeating: " ", count: margin)
        return "  \(paint("\(number) |", "2")) \(text)\n  \(paint("\(blank) |", "2")) \(painted(marks))\n"
    }

    /// For each column of the terminal what stands under it, without the blanks at the end.
    private static func marks(under shown: [Unicode.Scalar], _ places: [(place: Place, isSecond: Bool)], _ start: Int) -> [UInt8] {
        var marks: [UInt8] = []
        func stretch(_ place: Place) -> Range<Int> {
            if place.line == place.endLine, place.column == place.endColumn, place.column == 1,
                let first = shown.firstIndex(where: { $0 != " " }),
                places.contains(where: { $0.place == place && $0.isSecond })
            {
                return first..<shown.count
            }
            let column = min(max(place.column - 1 - start, 0), shown.count)
            let end = place.endLine == place.line ? place.endColumn - 1 - start : shown.count
            var last = max(column + 1, min(end, shown.count))
            // A mark under signs without width would not be seen.
            while last < shown.count, !shown[column..<last].contains(where: { $0.columns > 0 }) { last += 1 }
            return column..<last
        }
        let stretches = places.map { (range: stretch($0.place), mark: $0.isSecond ? UInt8(ascii: "-") : UInt8(ascii: "^")) }
        for index in 0..<(stretches.map(\.range.upperBound).max() ?? 0) {
            var mark = UInt8(ascii: " ")
            for stretch in stretches.reversed() where stretch.range.contains(index) { mark = stretch.mark }
            let width = index < shown.count ? shown[index].columns : 1
            for _ in 0..<width { marks.append(mark) }
        }
        while marks.last == UInt8(ascii: " ") { marks.removeLast() }
        return marks
    }

    private func painted(_ marks: [UInt8]) -> String {
        var text = ""
        var index = 0
        while index < marks.count {
            var end = index
            while end < marks.count, marks[end] == marks[index] { end += 1 }
            let part = String(decoding: marks[index..<end], as: UTF8.self)
            text += marks[index] == UInt8(ascii: " ") ? part : paint(part, marks[index] == UInt8(ascii: "^") ? colour : "36")
            index = end
        }
        return text
    }

    /// The scalars of a line from one on, one more than are shown.
    private mutating func scalars(ofLine line: Int, from start: Int) -> [Unicode.Scalar] {
        let range = lines.range(ofLine: line)
        if reached.line != line || reached.scalar > start { reached = (line, 0, range.lowerBound) }
        var (scalar, offset) = (reached.scalar, reached.offset)
        while offset < range.upperBound, scalar < start {
            offset += 1
            while offset < range.upperBound, lines.bytes[offset] & 0xC0 == 0x80 { offset += 1 }
            scalar += 1
        }
        reached = (line, scalar, offset)
        let part = lines.bytes[offset..<min(range.upperBound, offset + (Self.widest + 1) * 4)]
        return Array(String(decoding: part, as: UTF8.self).unicodeScalars.prefix(Self.widest + 1))
    }

    /// The same of a whole text, most of which hold nothing of the kind.
    static func harmless(_ text: String) -> String {
        let isPlain = text.utf8.allSatisfy { $0 >= 0x20 && $0 != 0x7F && $0 != 0xC2 && $0 != 0xE2 }
        return isPlain ? text : harmless(text.unicodeScalars)
    }

    /// What an editor wrote, without what would command a terminal: controls, and marks that turn the direction of writing.
    static func harmless(_ scalars: some Sequence<Unicode.Scalar>, keepsTabs: Bool = false) -> String {
        var text = String.UnicodeScalarView()
        for scalar in scalars {
            switch scalar.value {
            case 0x09 where keepsTabs: text.append(scalar)
            case ..<0x20, 0x7F...0x9F, 0x200E, 0x200F, 0x2028, 0x2029, 0x202A...0x202E, 0x2066...0x2069: text.append(" ")
            default: text.append(scalar)
            }
        }
        return String(text)
    }
}

extension String {
    fileprivate var withoutEndingSpace: String {
        var text = self
        while text.last == " " { text.removeLast() }
        return text
    }
}

extension Unicode.Scalar {
    /// How many columns of a terminal it takes: none for what is written over the sign before it, two for signs of East Asia and
    /// for pictures.
    fileprivate var columns: Int {
        // What `harmless` writes as a space, and all that Danish and Norwegian are written with.
        if value < 0x300 || value == 0x200E || value == 0x200F || (0x2028...0x202E).contains(value) || (0x2066...0x2069).contains(value) {
            return 1
        }
        switch properties.generalCategory {
        case .nonspacingMark, .enclosingMark, .format: return 0
        default: break
        }
        switch value {
        case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xA960...0xA97F, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
            0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x20000...0x3FFFD:
            return 2
        default: return properties.isEmojiPresentation ? 2 : 1
        }
    }
}
