/// What a template uses of one value, and the cell it finds it in; grows while the template is compiled.
///
/// What is never used gets no cell, and then the page is never asked for it. A reference, because several places of a template
/// share one value; it lives no longer than the compiling does.
final class Use {
    /// Counts the cells of one frame: the page's own, or one row's.
    final class Frame {
        fileprivate(set) var cells = 0
    }

    let frame: Frame
    /// Whether the value cannot be absent: the page itself, and a row.
    let isWhole: Bool
    private(set) var cell: Int?
    private(set) var row: Use?
    private var parts: [Int: Use] = [:]

    init(frame: Frame, isWhole: Bool) {
        self.frame = frame
        self.isWhole = isWhole
    }

    /// A page or a row, with a frame of its own.
    static func whole() -> Use {
        Use(frame: Frame(), isWhole: true)
    }

    var isUsed: Bool {
        cell != nil || parts.values.contains { $0.isUsed }
    }

    /// The value's cell; given one now if it has none.
    func takeCell() -> Int {
        if let cell { return cell }
        let taken = frame.cells
        frame.cells += 1
        cell = taken
        return taken
    }

    /// A group's part at a place in its shape; a part lies in the same frame as its group.
    func part(_ place: Int) -> Use {
        if let part = parts[place] { return part }
        let part = Use(frame: frame, isWhole: false)
        parts[place] = part
        return part
    }

    /// A list's rows.
    func rows() -> Use {
        if let row { return row }
        let rows = Use.whole()
        row = rows
        return rows
    }
}
