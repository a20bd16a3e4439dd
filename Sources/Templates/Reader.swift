/// Puts what is used of a subject on a sheet.
///
/// A struct around the closure, because bare closures kept in arrays and optionals are called through two more.
struct Filling<Subject>: Sendable {
    /// The number is where the subject's cells begin.
    let fill: @Sendable (Subject, Int, inout Sheet) -> Void

    init(_ fill: @escaping @Sendable (Subject, Int, inout Sheet) -> Void) {
        self.fill = fill
    }
}

/// How values of one kind are taken out of a subject.
struct Reader<Subject>: Sendable {
    let kind: Shape.Kind
    /// Takes the whole value at once, for what is known before any page.
    let known: @Sendable (Subject) -> Known
    /// Plans how the cells that a template uses are filled.
    let filling: @Sendable (Use) -> Filling<Subject>
}

extension Reader {
    static func text(_ read: @escaping @Sendable (Subject) -> String?) -> Reader {
        Reader(kind: .text, known: { read($0).map(Known.text) ?? .none }) { use in
            let cell = use.takeCell()
            return Filling { subject, base, sheet in
                if let text = read(subject) { sheet.put(text: text, in: base + cell) }
            }
        }
    }

    static func html(_ read: @escaping @Sendable (Subject) -> [UInt8]?) -> Reader {
        Reader(kind: .html, known: { read($0).map(Known.html) ?? .none }) { use in
            let cell = use.takeCell()
            return Filling { subject, base, sheet in
                if let bytes = read(subject) { sheet.put(html: bytes, in: base + cell) }
            }
        }
    }

    /// HTML in pieces that follow each other: they are written from where they lie.
    static func pieces(_ read: @escaping @Sendable (Subject, inout [[UInt8]]) -> Void) -> Reader {
        @Sendable func known(_ subject: Subject) -> Known {
            var pieces: [[UInt8]] = []
            read(subject, &pieces)
            return .html(Array(pieces.joined()))
        }
        return Reader(kind: .html, known: known) { use in
            let cell = use.takeCell()
            return Filling { subject, base, sheet in
                sheet.putPieces(in: base + cell) { read(subject, &$0) }
            }
        }
    }

    static func flag(_ read: @escaping @Sendable (Subject) -> Bool) -> Reader {
        Reader(kind: .flag, known: { read($0) ? .present : .none }) { use in
            let cell = use.takeCell()
            return Filling { subject, base, sheet in
                if read(subject) { sheet.mark(base + cell) }
            }
        }
    }

    static func list<Row>(of row: Reader<Row>, _ read: @escaping @Sendable (Subject) -> [Row]) -> Reader {
        Reader(kind: .list(row.kind), known: { .list(read($0).map(row.known)) }) { use in
            let cell = use.takeCell()
            let rowUse = use.rows()
            let width = rowUse.frame.cells
            let row = rowUse.isUsed ? row.filling(rowUse) : nil
            return Filling { subject, base, sheet in
                let rows = read(subject)
                var at = sheet.put(rows: rows.count, width: width, in: base + cell)
                guard let row else { return }
                // Not `indices`, which in code that does not know what a row is are asked for at run time.
                for index in 0..<rows.count {
                    row.fill(rows[index], at, &sheet)
                    at += width
                }
            }
        }
    }

    static func group<Part>(of fields: Fields<Part>, _ read: @escaping @Sendable (Subject) -> Part?) -> Reader {
        Reader(kind: .group(fields.shape), known: { read($0).map(fields.known) ?? .none }) { use in
            let cell = use.cell
            let inside = fields.filling(use)
            return Filling { subject, base, sheet in
                guard let part = read(subject) else { return }
                if let cell { sheet.mark(base + cell) }
                inside.fill(part, base, &sheet)
            }
        }
    }

    /// A whole row or page, whose cells are its fields' own.
    static func whole(_ fields: Fields<Subject>) -> Reader {
        Reader(kind: .group(fields.shape), known: fields.known, filling: fields.filling)
    }
}
