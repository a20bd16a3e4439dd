/// A stretch of a file, as an editor shows it: lines and columns from 1, columns in Unicode scalars, the end exclusive.
public struct Place: Sendable, Hashable {
    public let line: Int
    public let column: Int
    public let endLine: Int
    public let endColumn: Int

    public init(line: Int, column: Int, endLine: Int, endColumn: Int) {
        self.line = line
        self.column = column
        self.endLine = endLine
        self.endColumn = endColumn
    }

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
