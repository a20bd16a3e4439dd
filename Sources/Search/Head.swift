internal import Text

/// `m.txt`: what a browser must know before it can fetch anything else.
struct Head {
    let file: SearchIndex.File

    /// What the levels of postings are worth.
    static let impact = [4, 6, 8, 10, 16, 18, 32, 34]

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
            json.key("stem")
            json.array { json in for stemming in stemmings { json.array { stemming.write(into: &$0) } } }
            json.key("impact")
            json.array { json in for worth in Head.impact { json.number(worth) } }
            if documents.contains(where: { $0.language != nil }) {
                json.key("tongues")
                json.array { json in
                    for run in Self.tongues(documents) {
                        json.array { json in
                            json.string(run.tongue)
                            json.number(run.size)
                        }
                    }
                }
            }
            json.member("shards", firsts.map { String(decoding: $0, as: UTF8.self) }.joined(separator: " "))
        }
        var bytes = json.bytes + [0x0A]
        Checksum.close(&bytes)
        file = SearchIndex.File(name: "m.txt", bytes: bytes)
    }

    /// The languages of documents, in runs; empty for the site's first.
    private static func tongues(_ documents: [SearchDocument]) -> [(tongue: String, size: Int)] {
        var runs: [(tongue: String, size: Int)] = []
        for document in documents {
            let tongue = document.language ?? ""
            if runs.last?.tongue == tongue { runs[runs.count - 1].size += 1 } else { runs.append((tongue, 1)) }
        }
        return runs
    }
}
