internal import ArgumentParser
internal import Content
internal import SiteFolder

/// Makes an opening of each row of a table, all of them or none.
struct NewSeries {
    let command: New
    let board: OpenedBoard
    let table: String

    func write() throws {
        let words = board.words
        let rows = try read()
        guard let from = command.from else { return }
        let model = try command.model(from, board)
        var files: [(line: Int, file: SourceFile)] = []
        var troubles: [String] = []
        for row in rows.rows {
            do {
                files.append((row.line, try file(of: row, rows, model)))
            } catch let refusal as Refusal {
                troubles.append(words.fill("series.row", ["table": table, "line": String(row.line), "message": refusal.message]))
            }
        }
        for (index, one) in files.enumerated() {
            guard let other = files[..<index].first(where: { $0.file.path == one.file.path }) else { continue }
            let facts: KeyValuePairs = ["other": String(other.line), "path": one.file.path]
            let message = words.fill("series.same", facts)
            troubles.append(words.fill("series.row", ["table": table, "line": String(one.line), "message": message]))
        }
        guard troubles.isEmpty else { throw Refusal((troubles + [words["series.nothing-written"]]).joined(separator: "\n")) }
        for one in files { try command.create(one.file, board) }
        let lines = files.map { "  " + board.options.path($0.file.path) }
        let told = words.fill(command.ready ? "series.done-ready" : "series.done", ["count": String(files.count)])
        Terminal.write(([told] + lines).joined(separator: "\n") + "\n")
    }

    private func read() throws -> Table {
        let words = board.words
        let bytes: [UInt8]
        do throws(SiteFolder.ReadingRefusal) {
            bytes = try SiteFolder.file(table)
        } catch {
            throw Refusal(words.fill("report.unreadable", ["path": table, "reason": Terminal.reason(error.errno, words)]))
        }
        do throws(Table.Trouble) {
            return try table.hasSuffix(".yaml") || table.hasSuffix(".yml") ? Table(yaml: bytes) : Table(csv: bytes)
        } catch {
            let message = words.fill("series.\(error.saying)", facts: error.facts)
            throw Refusal(words.fill("series.row", ["table": table, "line": String(error.line), "message": message]))
        }
    }

    private func file(
        of row: Table.Row, _ table: Table, _ model: (path: String, bytes: [UInt8], language: Language)
    ) throws -> SourceFile {
        let words = board.words
        // A cell that is left empty fills its place with nothing.
        var columns = Dictionary(table.columns.map { ($0, "") }) { first, _ in first }
        for cell in row.cells { columns[cell.column] = cell.value }
        var text = try command.begun(board, path: "", columns: columns)
        try command.apply(to: &text, words)
        var slug = command.slug
        do throws(NewText.Trouble) {
            for (column, value) in row.cells {
                if column == "slug" {
                    slug = value
                } else if FieldPath(named: column, of: .opening) != nil || !Starter.names(column, in: model.bytes) {
                    try text.set(column, value)
                }
            }
        } catch {
            throw Refusal(words.fill("editing.\(error.saying)", facts: error.facts))
        }
        let hasTitle = row.cells.contains { FieldPath(named: $0.column, of: .opening)?.name == "title" }
        let name = slug.map(NewText.slug(of:)) ?? text.slug(withPlace: !hasTitle)
        guard !name.isEmpty else { throw Refusal(words["new.no-slug"]) }
        let path = NewText.path(name, of: .opening, model.language, in: board.settings)
        try command.refuseTaken(path, name, model.language, text, board)
        let file = SourceFile(path: path, bytes: text.file.bytes)
        let errors = board.checker.findings(in: file).filter { $0.severity == .error }
        guard errors.isEmpty else { throw Refusal(errors.map { words.message($0) + " " + words.help($0) }.joined(separator: " ")) }
        return file
    }
}
