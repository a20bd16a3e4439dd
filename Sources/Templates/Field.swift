/// One field of a page: its name in templates and how to read it; declared once, beside the page's own type.
public struct Field<Subject>: Sendable {
    let name: String
    let reader: Reader<Subject>
    let fixed: Known?

    init(_ name: String, _ reader: Reader<Subject>, fixed: Known? = nil) {
        self.name = name
        self.reader = reader
        self.fixed = fixed
    }
}

extension Field {
    /// Plain text, escaped wherever it is written; absent or empty is false in a section.
    public static func text(_ name: String, _ read: @escaping @Sendable (Subject) -> String?) -> Field {
        Field(name, .text(read))
    }

    /// Finished HTML as UTF-8, written as it is; absent or empty is false in a section.
    public static func html(_ name: String, _ read: @escaping @Sendable (Subject) -> [UInt8]?) -> Field {
        Field(name, .html(read))
    }

    /// Finished HTML in pieces, none of them empty, appended to those of the page and written one after the other as they are; none is
    /// false in a section.
    public static func pieces(_ name: String, _ read: @escaping @Sendable (Subject, inout [[UInt8]]) -> Void) -> Field {
        Field(name, .pieces(read))
    }

    public static func flag(_ name: String, _ read: @escaping @Sendable (Subject) -> Bool) -> Field {
        Field(name, .flag(read))
    }

    /// Rows with fields of their own.
    public static func list<Row>(
        _ name: String, of fields: Fields<Row>, _ read: @escaping @Sendable (Subject) -> [Row]
    ) -> Field {
        Field(name, .list(of: .whole(fields), read))
    }

    /// Rows of plain text, each written as `{{.}}`.
    public static func texts(_ name: String, _ read: @escaping @Sendable (Subject) -> [String]) -> Field {
        Field(name, .list(of: .text { $0 }, read))
    }

    /// Fields under one name; all of them are absent when the part is.
    public static func group<Part>(
        _ name: String, of fields: Fields<Part>, _ read: @escaping @Sendable (Subject) -> Part?
    ) -> Field {
        Field(name, .group(of: fields, read))
    }

    /// A field with the same value on every page: it is written into the template when that is compiled, and costs a page nothing.
    public static func constant(_ field: Field<Void>) -> Field {
        let value = field.reader.known(())
        let reader = Reader<Subject>(kind: field.reader.kind, known: { _ in value }, filling: { _ in Filling { _, _, _ in } })
        return Field(field.name, reader, fixed: value)
    }

    /// A constant group of texts, such as a language's words: `{{t.søg}}`.
    public static func strings(_ name: String, _ texts: [(key: String, text: String)]) -> Field {
        let fields = Fields<Void>(texts.map { pair in .text(pair.key) { pair.text } })
        return .constant(.group(name, of: fields) { () })
    }
}
