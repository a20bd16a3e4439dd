internal import Markdown

extension Outline {
    /// The place in the file of a stretch of the plain text.
    func place(of range: Range<Int>) -> Place { Place(place(of: range) as SourceRange) }

    func place(of link: Link) -> Place { Place(place(of: link) as SourceRange) }

    func place(of html: RawHTML) -> Place { Place(place(of: html) as SourceRange) }

    func place(of image: Image) -> Place { Place(place(of: image) as SourceRange) }
}

extension Place {
    init(_ range: SourceRange) {
        self.init(line: range.line, column: range.column, endLine: range.endLine, endColumn: range.endColumn)
    }
}
