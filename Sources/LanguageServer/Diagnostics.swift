internal import Content
internal import Text

extension LanguageServer {
    /// All findings of a document; an empty list takes former ones away.
    func diagnostics(of document: TextDocument) -> [UInt8] {
        Reply.notification("textDocument/publishDiagnostics") { json in
            json.member("uri", document.uri)
            if let version = document.version { json.member("version", version) }
            json.key("diagnostics")
            json.array { for finding in document.findings { write(finding, in: document, into: &$0) } }
        }
    }

    func write(_ finding: Finding, in document: TextDocument, into json: inout JSONWriter) {
        guard let words = site?.words else { return }
        json.object { json in
            let (start, end) = stretch(finding.remark.place, in: document)
            json.range("range", start, end)
            json.member("severity", finding.severity == .error ? 1 : finding.severity == .warning ? 2 : 3)
            json.member("code", finding.rule)
            json.member("source", "opslagstjek")
            json.member("message", words.message(finding) + "\n" + words.help(finding))
        }
    }

    /// What an editor underlines: what is missing has no letters of its own, so it is shown at the line it belongs to.
    func stretch(_ place: Place, in document: TextDocument) -> (Position, Position) {
        let start = document.position(line: place.line, column: place.column, encoding)
        guard (place.line, place.column) == (place.endLine, place.endColumn) else {
            return (start, document.position(line: place.endLine, column: place.endColumn, encoding))
        }
        return (start, document.position(of: document.lines.range(ofLine: place.line).upperBound, encoding))
    }
}
