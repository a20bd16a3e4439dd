internal import Text

/// The values of one page, ready to be written; a value's cell says where it lies.
///
/// Text is escaped as soon as it is read, so that a cell holds two numbers and nothing to be counted, copied or freed.
struct Sheet {
    /// What a value amounts to; the value is false when `count` is 0.
    struct Cell {
        /// Of text its first byte, of HTML its first piece, of a list the first row's first cell.
        var first: UInt32 = 0
        /// Bytes, pieces or rows; 1 for a flag that says yes and for a group that is there.
        var count: UInt32 = 0
    }

    /// The page's own cells, and behind them those of its lists' rows.
    private(set) var cells: [Cell]
    /// All text of the page, escaped.
    private(set) var text: [UInt8] = []
    private(set) var html: [[UInt8]] = []

    init(width: Int) {
        cells = Array(repeating: Cell(), count: width)
        // About the text of one page; growing from nothing would copy it ten times over.
        text.reserveCapacity(4096)
    }

    mutating func mark(_ cell: Int) {
        cells[cell].count = 1
    }

    mutating func put(text value: consuming String, in cell: Int) {
        let start = text.count
        text.appendEscapedAtOnce(value)
        cells[cell] = Cell(first: UInt32(start), count: UInt32(text.count - start))
    }

    mutating func put(html bytes: [UInt8], in cell: Int) {
        if bytes.isEmpty { return }
        cells[cell] = Cell(first: UInt32(html.count), count: 1)
        html.append(bytes)
    }

    mutating func putPieces(in cell: Int, _ append: (inout [[UInt8]]) -> Void) {
        let start = html.count
        append(&html)
        cells[cell] = Cell(first: UInt32(start), count: UInt32(html.count - start))
    }

    /// Makes room for rows of a list; gives the first row's first cell.
    mutating func put(rows count: Int, width: Int, in cell: Int) -> Int {
        let first = cells.count
        cells[cell] = Cell(first: UInt32(first), count: UInt32(count))
        cells.append(contentsOf: repeatElement(Cell(), count: width * count))
        return first
    }
}
