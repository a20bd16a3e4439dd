internal import Text

/// What is to be changed in a file, as bytes: which stretches go and what stands in their place.
///
/// In the order of the file; no two changes touch the same byte, and of two insertions at one place the former stays the former.
struct Patch: Sendable {
    struct Change: Sendable {
        /// In the file as it was; empty where something is only added.
        let range: Range<Int>
        let text: [UInt8]
    }

    let changes: [Change]
    /// Of each change, where its text begins in the file as it becomes.
    private let starts: [Int]

    private init(_ changes: [Change]) {
        self.changes = changes
        var shift = 0
        starts = changes.map { change in
            defer { shift += change.text.count - change.range.count }
            return change.range.lowerBound + shift
        }
    }

    static let none = Patch([])

    /// Nil where edits overlap, or leave the file.
    init?(_ edits: [Edit], in lines: LineIndex) {
        var changes: [(order: Int, change: Change)] = []
        for (order, edit) in edits.enumerated() {
            let (place, lineCount) = (edit.place, lines.lineCount)
            guard (1...lineCount).contains(place.line), (1...lineCount).contains(place.endLine) else { return nil }
            let start = lines.offset(line: place.line, column: place.column)
            let end = lines.offset(line: place.endLine, column: place.endColumn)
            guard start <= end else { return nil }
            changes.append((order, Change(range: start..<end, text: Array(edit.text.utf8))))
        }
        let sorted = changes.sorted { left, right in
            let (one, other) = (left.change.range, right.change.range)
            return (one.lowerBound, one.upperBound, left.order) < (other.lowerBound, other.upperBound, right.order)
        }.map(\.change)
        for (former, latter) in zip(sorted, sorted.dropFirst()) where latter.range.lowerBound < former.range.upperBound { return nil }
        self.init(sorted)
    }

    func applied(to bytes: [UInt8]) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count + changes.reduce(0) { $0 + $1.text.count })
        var offset = 0
        for change in changes {
            result += bytes[offset..<change.range.lowerBound]
            result += change.text
            offset = change.range.upperBound
        }
        return result + bytes[offset...]
    }

    /// Whether a byte of the file as it was is replaced.
    func replaces(_ offset: Int) -> Bool {
        guard let index = lastChange(where: { $0.range.lowerBound <= offset }) else { return false }
        return offset < changes[index].range.upperBound
    }

    /// Whether a byte of the file as it becomes is new.
    func adds(_ offset: Int) -> Bool {
        guard let index = last({ starts[$0] <= offset }) else { return false }
        return offset < starts[index] + changes[index].text.count
    }

    /// Where a byte of the file as it was stands in the file as it becomes; one that is replaced is where its new text begins.
    func moved(_ offset: Int) -> Int {
        guard let index = lastChange(where: { $0.range.lowerBound <= offset }) else { return offset }
        let (change, start) = (changes[index], starts[index])
        return offset < change.range.upperBound ? start : start + change.text.count + offset - change.range.upperBound
    }

    /// Where the new text of the change begins that begins at a byte of the file as it was.
    func start(ofChangeAt offset: Int) -> Int {
        changes.firstIndex { $0.range.lowerBound == offset }.map { starts[$0] } ?? moved(offset)
    }

    private func lastChange(where holds: (Change) -> Bool) -> Int? { last { holds(changes[$0]) } }

    /// The last change of which a question is true that is true of all before it.
    private func last(_ holds: (Int) -> Bool) -> Int? {
        var (low, high) = (0, changes.count)
        while low < high {
            let middle = (low + high) / 2
            if holds(middle) { low = middle + 1 } else { high = middle }
        }
        return low == 0 ? nil : low - 1
    }
}

extension Patch {
    /// What two patches do together, the other one being for the file that this one makes; `length` is that of the file as it was.
    func followed(by other: Patch, length: Int) -> Patch {
        var pieces = Pieces()
        var rest = self.pieces(length)[...]
        var offset = 0
        for change in other.changes {
            Pieces.take(change.range.lowerBound - offset, from: &rest) { pieces.add($0) }
            Pieces.take(change.range.count, from: &rest) { _ in }
            pieces.add(.new(change.text[...]))
            offset = change.range.upperBound
        }
        for piece in rest { pieces.add(piece) }
        return Patch(pieces.changes(length))
    }

    private func pieces(_ length: Int) -> [Pieces.Piece] {
        var offset = 0
        var pieces: [Pieces.Piece] = []
        for change in changes {
            pieces += [.kept(offset..<change.range.lowerBound), .new(change.text[...])]
            offset = change.range.upperBound
        }
        return pieces + [.kept(offset..<length)]
    }
}

/// A file put together from what is kept of another and what is new.
private struct Pieces {
    enum Piece {
        case kept(Range<Int>)
        case new(ArraySlice<UInt8>)
    }

    private var all: [Piece] = []

    mutating func add(_ piece: Piece) { all.append(piece) }

    /// Takes so many bytes from the front.
    static func take(_ count: Int, from pieces: inout ArraySlice<Piece>, _ use: (Piece) -> Void) {
        var count = count
        while count > 0, let first = pieces.first {
            let rest: Piece?
            switch first {
            case .kept(let range):
                let taken = range.prefix(count)
                use(.kept(taken))
                rest = taken.count < range.count ? .kept(taken.upperBound..<range.upperBound) : nil
                count -= taken.count
            case .new(let bytes):
                let taken = bytes.prefix(count)
                use(.new(taken))
                rest = taken.count < bytes.count ? .new(bytes.dropFirst(taken.count)) : nil
                count -= taken.count
            }
            if let rest { pieces[pieces.startIndex] = rest } else { pieces.removeFirst() }
        }
    }

    func changes(_ length: Int) -> [Patch.Change] {
        var changes: [Patch.Change] = []
        var offset = 0
        var text: [UInt8] = []
        func close(at end: Int) {
            if end > offset || !text.isEmpty { changes.append(Patch.Change(range: offset..<end, text: text)) }
            text = []
        }
        for piece in all {
            switch piece {
            case .kept(let range) where range.isEmpty: continue
            case .kept(let range):
                close(at: range.lowerBound)
                offset = range.upperBound
            case .new(let bytes): text += bytes
            }
        }
        close(at: length)
        return changes
    }
}
