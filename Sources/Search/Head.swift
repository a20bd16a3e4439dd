internal import Text

/// `m.json`: what a browser must know before it can fetch anything else.
struct Head {
    let file: SearchIndex.File

    /// What the levels of postings are worth.
    static let impact = [1, 2, 4, 8]

    init(_ documents: [SearchDocument], _ names: SearchNames, _ firsts: [[UInt8]], kinds: [Int], day: Int) {
        var json = JSONWriter()
        let stemmings = Stemming.allCases.filter { stemming in
            documents.contains { $0.stemming == stemming } || names.schemes.contains { $0.names.contains { $0.stemming == stemming } }
        }
        json.object { json in
            json.member("v", SearchIndex.version)
            json.member("n", documents.count)
            json.key("kinds")
            json.array { json in
                for count in kinds { json.number(count) }
            }
            json.member("per", SearchIndex.cards(documents.count))
            json.member("day", day)
            json.member("stem", stemmings.map(\.name))
            json.key("impact")
            json.array { json in for worth in Head.impact { json.number(worth) } }
            json.member("shards", firsts.map { String(decoding: $0, as: UTF8.self) }.joined(separator: " "))
        }
        file = SearchIndex.File(name: "m.json", bytes: json.bytes + [0x0A])
    }
}
