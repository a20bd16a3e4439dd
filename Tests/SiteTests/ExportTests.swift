import Foundation
import Site
import Testing

@Suite("Openings for search engines")
struct ExportTests {
    private static let wild = "</script> \\ \" <b>&amp; {{x}}"

    private static func built() throws -> Built {
        try Built([
            "content/openings/kok.md": opening(
                ["title": "title: Køkkenmedhjælper", "more": "tags: [mad]\nsummary: Rolig tjans\n"],
                body: "Her er **ro** & æbler.\n\n- skræl\n- `<b>`\n"),
            "content/openings/vild.nb.md": opening(["title": "title: '\(wild)'"]),
            "content/openings/lukket.md": opening(["deadline": "deadline: 2026-11-10"]),
        ])
    }

    private func lines(_ form: ExportForm) throws -> [[String: Any]] {
        try Self.built().site.exported(as: form, index: "opslag", jobs: 2).split(separator: 0x0A).map {
            try #require(JSONSerialization.jsonObject(with: Data($0)) as? [String: Any])
        }
    }

    @Test("A line for each open opening, its words without markup, and nobody's telephone")
    func lines() throws {
        let lines = try lines(.jsonl)
        #expect(Set(lines.map { $0["id"] as? String }) == ["da-kok", "nb-vild"])
        let cook = try #require(lines.first { $0["id"] as? String == "da-kok" })
        #expect(cook["title"] as? String == "Køkkenmedhjælper")
        #expect(cook["url"] as? String == "https://job.example/opslag/kok/")
        #expect(cook["body"] as? String == "Her er ro & æbler. skræl <b>")
        #expect(cook["summary"] as? String == "Rolig tjans")
        #expect((cook["place"] as? [Double])?.first.map { (54...58).contains($0) } == true)
        #expect(!(cook["words"] as? [String] ?? []).isEmpty)
        #expect(lines.first { $0["id"] as? String == "nb-vild" }?["title"] as? String == Self.wild)
        #expect(try !lines.contains { String(decoding: try JSONSerialization.data(withJSONObject: $0), as: UTF8.self).contains("+45") })
    }

    @Test("For OpenSearch each is preceded by where it goes")
    func bulk() throws {
        let lines = try lines(.opensearch)
        #expect(lines.count == 4)
        #expect((lines[0]["index"] as? [String: String]) == ["_index": "opslag", "_id": try #require(lines[1]["id"] as? String)])
        #expect(((lines.last ?? [:])["place"] as? [String: Double])?["lat"] != nil)
    }

    @Test("The schemas name every field that is written, and no other", arguments: [ExportForm.typesense, .opensearch])
    func schemas(form: ExportForm) throws {
        let bytes = try #require(ExportSchema.json(for: form, index: "opslag"))
        let schema = try #require(JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
        var named = Set<String>()
        if form == .typesense {
            named = Set((schema["fields"] as? [[String: Any]] ?? []).compactMap { $0["name"] as? String }).union(["id"])
        } else {
            named = Set(((schema["mappings"] as? [String: Any])?["properties"] as? [String: Any] ?? [:]).keys)
            #expect(String(decoding: bytes, as: UTF8.self).contains(#""type":"stemmer","language":"danish""#))
        }
        let written = try lines(form).filter { $0["index"] == nil }.reduce(into: Set<String>()) { $0.formUnion($1.keys) }
        #expect(written.subtracting(named) == [])
        #expect(named.subtracting(written).isSubset(of: ["via", "postcode", "sector", "sector_label", "summary"]))
    }

    @Test("docs/export.md has a line for each field, in the order in which they are written")
    func documented() throws {
        let docs = URL(fileURLWithPath: #filePath).resolvingSymlinksInPath().appendingPathComponent("../../../docs/export.md")
            .standardizedFileURL
        let text = try String(contentsOf: docs, encoding: .utf8)
        let rows = text.split(separator: "\n").filter { $0.hasPrefix("| `") }.compactMap {
            $0.split(separator: "`").dropFirst().first.map(String.init)
        }
        let bytes = try #require(ExportSchema.json(for: .typesense, index: "x"))
        let schema = try #require(JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
        let fields = (schema["fields"] as? [[String: Any]] ?? []).compactMap { $0["name"] as? String }
        #expect(rows == ["id"] + fields)
    }
}
