internal import Content
internal import Text

/// One thing that may be written at the cursor.
struct Suggestion {
    /// As the protocol numbers them.
    enum Kind: Int { case field = 5, snippet = 15, value = 12, file = 17, reference = 18 }

    let label: String
    let kind: Kind
    /// What is written; the label where nothing else is.
    let text: String
    var detail = ""
    /// A sentence for who chooses.
    var help = ""
    /// Other words that lead to it.
    var search = ""
    var isSnippet = false

    /// So many are sent at once; the list grows more exact as more is typed.
    static let most = 200
}

extension LanguageServer {
    func writeCompletion(_ parameters: JSONValue, into json: inout JSONWriter) {
        guard let site, let document = document(parameters), let offset = offset(parameters, in: document) else { return json.null() }
        let cursor = Cursor(at: offset, in: document)
        let (found, typed) = site.suggestions(for: cursor, in: document, takesSnippets: takesSnippets)
        let written = typed.lowerBound <= offset ? document.bytes[typed.lowerBound..<offset] : []
        let near = found.count <= Suggestion.most ? found : found.filter { $0.isMeant(by: written) }
        json.object { json in
            json.member("isIncomplete", near.count >= Suggestion.most || near.count < found.count)
            json.key("items")
            json.array { json in
                for (number, one) in near.prefix(Suggestion.most).enumerated() {
                    json.object { write(one, number, typed, document, into: &$0) }
                }
            }
        }
    }

    private func write(
        _ suggestion: Suggestion, _ number: Int, _ typed: Range<Int>, _ document: TextDocument, into json: inout JSONWriter
    ) {
        json.member("label", suggestion.label)
        json.member("kind", suggestion.kind.rawValue)
        if !suggestion.detail.isEmpty { json.member("detail", suggestion.detail) }
        if !suggestion.help.isEmpty { json.member("documentation", suggestion.help) }
        let digits = String(number)
        json.member("sortText", String(repeating: "0", count: max(0, 5 - digits.count)) + digits)
        json.member("filterText", ([suggestion.label, suggestion.text, suggestion.search].filter { !$0.isEmpty }).joined(separator: " "))
        json.member("insertTextFormat", suggestion.isSnippet ? 2 : 1)
        json.key("textEdit")
        json.object { json in
            json.range("range", typed, in: document, encoding)
            json.member("newText", suggestion.text)
        }
    }
}

extension Suggestion {
    /// Whether a word of it begins with what has been typed.
    fileprivate func isMeant(by typed: ArraySlice<UInt8>) -> Bool {
        let wanted = folded(Array(typed))
        if wanted.isEmpty { return true }
        return [label, text, search].contains { words in
            let words = folded(Array(words.utf8))
            return words.starts(with: wanted)
                || words.indices.contains { index in
                    index > 0 && [0x20, 0x2D, 0x2F].contains(words[index - 1]) && words[index...].starts(with: wanted)
                }
        }
    }
}
