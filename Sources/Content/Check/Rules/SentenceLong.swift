internal import Markdown

extension Rule {
    /// A sentence of more than 25 words, in the text or in a field that people read. The one that `lix-high` stands at is told there.
    static let sentenceLong = Rule(
        "sentence-long", .language, .warning,
        .file { draft, context in
            let told = context.isOff(lixHigh) ? nil : LixFinding(draft.readability)?.sentence?.range
            let long = draft.readability.sentences.lazy.filter { $0.words > longest && $0.range != told }
            var remarks = Array(long.prefix(mostInAFile)).map { sentence in
                Remark(draft.outline.place(of: sentence.range), "plain", ["count": String(sentence.words)])
            }
            for key in fieldsOfSentences {
                guard let node = draft.front[key], let text = node.text, text.utf8.count > 2 * longest else { continue }
                let words = Readability(ofLines: Array(text.utf8)).sentences.map(\.words).max() ?? 0
                if words > longest { remarks.append(Remark(node.place, "field", ["key": key, "count": String(words)])) }
            }
            return remarks
        })

    /// In words.
    private static let longest = 25

    private static let fieldsOfSentences = ["summary", "short", "environment", "onboarding", "purpose", "answer"]

    /// The short version is for those who do not read the long one.
    static let shortTooLong = Rule(
        "short-too-long", .language, .warning,
        .opening { draft, _ in
            guard let node = draft.file.front["short"], let text = node.text, text.utf8.count > 2 * mostInShort else { return [] }
            let words = Readability(ofLines: Array(text.utf8)).words
            return words > mostInShort ? [Remark(node.place, "plain", ["count": String(words)])] : []
        })

    /// In words.
    private static let mostInShort = 120
}
