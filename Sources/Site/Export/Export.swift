internal import Content
internal import Text
internal import Work

/// A form in which other programs take all open openings at once.
public enum ExportForm: Sendable {
    /// One object a line.
    case jsonl
    /// The same, for Typesense's import.
    case typesense
    /// A line that says where it goes before each object, for the bulk call of OpenSearch and Elasticsearch.
    case opensearch
}

extension Site {
    /// All open openings, newest first within a language; `index` is what the engine calls the place they go to.
    public func exported(as form: ExportForm, index: String, jobs: Int) -> [UInt8] {
        let openings = scene.board.open
        let documents = SearchDocuments(scene: scene)
        let lines = inParallel(openings.count, jobs: jobs) { number -> [UInt8] in
            let document = ExportDocument(documents.opening(openings[number]), scene, form)
            var json = JSONWriter()
            if form == .opensearch {
                json.object { json in
                    json.key("index")
                    json.object { json in
                        json.member("_index", index)
                        json.member("_id", document.id)
                    }
                }
            }
            let head = json.bytes.isEmpty ? [] : json.take() + [0x0A]
            var body = JSONWriter()
            document.write(into: &body)
            return head + body.bytes + [0x0A]
        }
        return Array(lines.joined())
    }
}
