/// A stretch of a file, as an editor shows it: lines and columns from 1, columns in Unicode scalars, the end exclusive.
public struct Place: Sendable, Hashable {
    /// Kept in half the bytes: every value of every file has a place.
    private let startLine, startColumn, stopLine, stopColumn: Int32

    public init(line: Int, column: Int, endLine: Int, endColumn: Int) {
        startLine = Int32(clamping: line)
        startColumn = Int32(clamping: column)
        stopLine = Int32(clamping: endLine)
        stopColumn = Int32(clamping: endColumn)
    }

    public var line: Int { Int(startLine) }
    public var column: Int { Int(startColumn) }
    public var endLine: Int { Int(stopLine) }
    public var endColumn: Int { Int(stopColumn) }

    /// The first line of a file, where what is missing altogether is reported.
    public static let top = Place(line: 1, column: 1, endLine: 1, endColumn: 1)

    /// An empty stretch just before this one.
    public var start: Place { Place(line: line, column: column, endLine: line, endColumn: column) }
}

extension Place: Comparable {
    public static func < (left: Place, right: Place) -> Bool {
        (left.line, left.column, left.endLine, left.endColumn) < (right.line, right.column, right.endLine, right.endColumn)
    }
}
