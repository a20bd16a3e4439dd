/// What mends would change, as a unified diff that `patch -p1` and `git apply` understand.
public struct UnifiedDiff: Sendable {
    private let isColoured: Bool

    /// Lines shown before and after a change.
    private static let context = 3

    public init(isColoured: Bool) { self.isColoured = isColoured }

    public func write(_ mending: Mending) -> [UInt8] {
        let old = Lines(mending.former)
        let blocks = blocks(mending.patch, in: old)
        guard let first = blocks.first else { return [] }
        var hunks = [[first]]
        for block in blocks.dropFirst() {
            // Two changes whose contexts meet stand in one hunk.
            if let last = hunks[hunks.count - 1].last, block.lines.lowerBound - last.lines.upperBound <= 2 * Self.context {
                hunks[hunks.count - 1].append(block)
            } else {
                hunks.append([block])
            }
        }
        var diff: [UInt8] = []
        add("--- " + Self.name("a/" + mending.path), "1", to: &diff)
        add("+++ " + Self.name("b/" + mending.path), "1", to: &diff)
        var shift = 0
        for hunk in hunks { write(hunk, of: old, &shift, to: &diff) }
        return diff
    }

    /// Lines of the file as it was, from 0, and those that come in their place.
    private struct Block {
        var lines: Range<Int>
        var new: [ArraySlice<UInt8>]
    }

    private struct Lines {
        let bytes: [UInt8]
        /// Offsets at which lines begin, and the end; a line ends with its LF.
        let starts: [Int]

        init(_ bytes: [UInt8]) {
            self.bytes = bytes
            var starts = [0]
            for index in bytes.indices where bytes[index] == 0x0A && index + 1 < bytes.count { starts.append(index + 1) }
            self.starts = bytes.isEmpty ? [0] : starts + [bytes.count]
        }

        var count: Int { starts.count - 1 }

        subscript(line: Int) -> ArraySlice<UInt8> { bytes[starts[line]..<starts[line + 1]] }

        /// The line that holds an offset; the end of the text is in its last line, unless that is closed.
        func line(of offset: Int) -> Int {
            var (low, high) = (0, starts.count)
            while high - low > 1 {
                let middle = (low + high) / 2
                if starts[middle] <= offset { low = middle } else { high = middle }
            }
            if low == count, low > 0, bytes[bytes.count - 1] != 0x0A { return low - 1 }
            return low
        }
    }

    /// The changes as whole lines, those of one line together.
    private func blocks(_ patch: Patch, in old: Lines) -> [Block] {
        var groups: [(lines: Range<Int>, changes: [Patch.Change])] = []
        for change in patch.changes {
            let first = old.line(of: change.range.lowerBound)
            let isAtStart = change.range.upperBound == (first <= old.count ? old.starts[first] : 0)
            let last = isAtStart ? first : old.line(of: change.range.upperBound)
            let lines = first..<min(last + 1, max(old.count, first))
            if let group = groups.last,
                lines.lowerBound < group.lines.upperBound || group.lines.isEmpty && lines.lowerBound == group.lines.lowerBound
            {
                groups[groups.count - 1].lines = group.lines.lowerBound..<max(group.lines.upperBound, lines.upperBound)
                groups[groups.count - 1].changes.append(change)
            } else {
                groups.append((lines, [change]))
            }
        }
        var blocks: [Block] = []
        for block in groups.compactMap({ block($0.lines, $0.changes, in: old) }) {
            if let last = blocks.last, last.lines.upperBound == block.lines.lowerBound {
                blocks[blocks.count - 1] = Block(lines: last.lines.lowerBound..<block.lines.upperBound, new: last.new + block.new)
            } else {
                blocks.append(block)
            }
        }
        return blocks
    }

    /// Without the lines at either end that stay as they are.
    private func block(_ lines: Range<Int>, _ changes: [Patch.Change], in old: Lines) -> Block? {
        var text: [UInt8] = []
        var offset = old.starts[lines.lowerBound]
        for change in changes {
            text += old.bytes[offset..<change.range.lowerBound] + change.text
            offset = change.range.upperBound
        }
        text += old.bytes[offset..<max(offset, old.starts[lines.upperBound])]
        let new = Lines(text)
        var block = Block(lines: lines, new: (0..<new.count).map { new[$0] })
        while let first = block.new.first, !block.lines.isEmpty, first == old[block.lines.lowerBound] {
            block.new.removeFirst()
            block.lines = block.lines.dropFirst()
        }
        while let last = block.new.last, !block.lines.isEmpty, last == old[block.lines.upperBound - 1] {
            block.new.removeLast()
            block.lines = block.lines.dropLast()
        }
        return block.lines.isEmpty && block.new.isEmpty ? nil : block
    }

    private func write(_ hunk: [Block], of old: Lines, _ shift: inout Int, to diff: inout [UInt8]) {
        let start = max(0, hunk[0].lines.lowerBound - Self.context)
        let end = min(old.count, hunk[hunk.count - 1].lines.upperBound + Self.context)
        let more = hunk.reduce(0) { $0 + $1.new.count - $1.lines.count }
        let (from, to) = (Self.span(start, end - start), Self.span(start + shift, end - start + more))
        add("@@ -\(from) +\(to) @@", "36", to: &diff)
        var line = start
        for block in hunk {
            for same in line..<block.lines.lowerBound { add(" ", old[same], nil, to: &diff) }
            for gone in block.lines { add("-", old[gone], "31", to: &diff) }
            for new in block.new { add("+", new, "32", to: &diff) }
            line = block.lines.upperBound
        }
        for same in line..<end { add(" ", old[same], nil, to: &diff) }
        shift += more
    }

    /// Of no lines, the line before is named.
    private static func span(_ start: Int, _ count: Int) -> String {
        count == 1 ? String(start + 1) : "\(count == 0 ? start : start + 1),\(count)"
    }

    private func add(_ sign: String, _ line: ArraySlice<UInt8>, _ colour: String?, to diff: inout [UInt8]) {
        let isClosed = line.last == 0x0A
        let text = isClosed ? line.dropLast() : line
        if isColoured {
            // What is shown on a terminal shall not command it.
            add(sign + CodeFrame.harmless(String(decoding: text, as: UTF8.self).unicodeScalars, keepsTabs: true), colour, to: &diff)
        } else {
            diff += Array(sign.utf8) + text + [0x0A]
        }
        if !isClosed { add("\\ No newline at end of file", nil, to: &diff) }
    }

    private func add(_ text: String, _ colour: String?, to diff: inout [UInt8]) {
        let painted = if isColoured, let colour { "\u{1B}[\(colour)m\(text)\u{1B}[0m" } else { text }
        diff += Array(painted.utf8) + [0x0A]
    }

    /// A name with blanks is closed by a tab, one with signs that would mislead is written as C writes strings.
    private static func name(_ path: String) -> String {
        let needsQuotes = path.utf8.contains { $0 < 0x20 || $0 == 0x7F || $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "\\") }
        guard needsQuotes else { return path.utf8.contains(0x20) ? path + "\t" : path }
        var name = "\""
        for scalar in path.unicodeScalars {
            switch scalar {
            case "\"", "\\": name += "\\" + String(scalar)
            case _ where scalar.value < 0x20 || scalar.value == 0x7F:
                let octal = String(scalar.value, radix: 8)
                name += "\\" + String(repeating: "0", count: 3 - octal.count) + octal
            default: name.unicodeScalars.append(scalar)
            }
        }
        return name + "\""
    }
}
