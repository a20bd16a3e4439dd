import Foundation
import Testing

@testable import Content

/// All files of openings that other tests have: of the mends, of the rules, and the repository's own.
private enum Openings {
    static let all: [(name: String, bytes: [UInt8])] = {
        let tests = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        let folders = [
            tests.appendingPathComponent("Fixtures"),
            tests.deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("content/openings"),
        ]
        return folders.flatMap { folder -> [(String, [UInt8])] in
            let names = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String } ?? []
            return names.filter { $0.hasSuffix(".md") }.sorted().compactMap { name in
                FileManager.default.contents(atPath: folder.appendingPathComponent(name).path).map { (name, [UInt8]($0)) }
            }
        }
    }()

    static var readable: [(name: String, bytes: [UInt8])] { all.filter { FileWriting($0.bytes) != nil } }
}

@Suite("Fields set in a file")
struct FileWritingTests {
    private func node(_ path: [String], in front: Node) -> Node? { path.reduce(Optional(front)) { $0?[$1] } }

    private static let words = [
        "Æbler, pærer og \"gran\"", "Kontor: post # arkiv", "8600", "ja", "- ni til tre", "Én linje\nog en til", "'citat'",
    ]

    @Test("only the bytes of the field that is set change, in every file there is")
    func changesNothingElse() throws {
        #expect(Openings.readable.count > 150)
        let paths = [
            ["title"], ["summary"], ["environment"], ["location", "address"], ["contact", "name"], ["contact", "times"],
            ["pay", "agreement"],
            ["hours", "schedule"],
        ]
        var set = 0
        for (name, bytes) in Openings.readable {
            for (index, path) in paths.enumerated() {
                let word = Self.words[(index + name.utf8.count) % Self.words.count]
                var file = try #require(FileWriting(bytes))
                file.set(path, .text(word))
                guard file.refused.isEmpty else {
                    #expect(file.bytes == bytes, "\(name): what is refused changes nothing")
                    continue
                }
                set += 1
                #expect(node(path, in: file.front)?.text?.trimmed == word, "\(name): \(path) reads as it was set")
                // The fields round it say what they said, and the text below is the same bytes.
                #expect(MarkdownBody.of(file.bytes) == MarkdownBody.of(bytes), "\(name): \(path)")
                func others(_ bytes: [UInt8]) -> [String] {
                    (FileWriting(bytes)?.front.entries ?? []).filter { $0.key != path[0] }.map { $0.key + ": " + $0.value.words }
                }
                #expect(others(bytes) == others(file.bytes), "\(name): \(path)")
                #expect(bytes.contains(0x0D) || !file.bytes.contains(0x0D))
                let comments = { (bytes: [UInt8]) in bytes.split(separator: 0x0A).filter { $0.first == UInt8(ascii: "#") } }
                #expect(comments(bytes) == comments(file.bytes), "\(name): \(path) keeps comments")
            }
        }
        #expect(set > 1000)
    }

    @Test("a field that is set to what it says stays as it is written")
    func keepsWriting() throws {
        let text = "---\ntitle: 'Kok'   # til køkkenet\nhours: 13\ntags: [ mad,  børn ]\n---\nTekst\n"
        var file = try #require(FileWriting(Array(text.utf8)))
        file.setBody("Tekst\r\n")
        #expect(String(decoding: file.bytes, as: UTF8.self) == text)
    }

    @Test("a row more in a list leaves the others, their comments and their order")
    func addsRow() throws {
        let text = """
            ---
            tasks:
              # Det vigtigste først.
              - Skære grøntsager   # hver dag
              - { name: Dække bord, hours: 4 }
            tags: [mad, børn]
            ---

            """
        var file = try #require(FileWriting(Array(text.utf8)))
        let sign = { (node: Node) in node.text ?? node["name"]?.text ?? "" }
        file.set(
            ["tasks"],
            .list([
                WantedRow(sign: "Skære grøntsager", .text("Skære grøntsager")), WantedRow(sign: "Bage", .text("Bage")),
                WantedRow(sign: "Dække bord", .text("Dække bord")), WantedRow(sign: "Feje: gulvet", .text("Feje: gulvet")),
            ]), signs: sign)
        file.set(["tags"], .list([WantedRow(sign: "mad", .text("mad")), WantedRow(sign: "a, b", .text("a, b"))]), signs: { $0.text ?? "" })
        #expect(file.refused.isEmpty)
        #expect(
            String(decoding: file.bytes, as: UTF8.self) == """
                ---
                tasks:
                  # Det vigtigste først.
                  - Skære grøntsager   # hver dag
                  - Bage
                  - { name: Dække bord, hours: 4 }
                  - "Feje: gulvet"
                tags: [mad, "a, b"]
                ---

                """)
    }

    @Test("short hours become a map when they must hold more, and a field is put in its order")
    func growsHours() throws {
        var file = try #require(FileWriting(Array("---\r\ntitle: Kok\r\nhours: 10-13 # sådan\r\nsummary: Mad\r\n---\r\n".utf8)))
        file.set(["hours", "schedule"], .text("tirsdag 9–13"))
        file.set(["employer"], .text("Solsikken"))
        file.set(["contact", "phone"], .text("+45 00 12 34 56"))
        #expect(
            String(decoding: file.bytes, as: UTF8.self)
                == "---\r\ntitle: Kok\r\nemployer: Solsikken\r\nhours:\r\n  weekly: 10-13\r\n  schedule: tirsdag 9–13 # sådan\r\n"
                + "contact:\r\n  phone: \"+45 00 12 34 56\"\r\nsummary: Mad\r\n---\r\n")
    }

    @Test("a field that goes takes its line, and the last one of a map the map's own")
    func removes() throws {
        let text =
            "---\ntitle: Kok\npay:\n  agreement: FOA # 3F\n# om løn\nlocation: { municipality: Silkeborg, postcode: \"8600\" }\n---\n"
        var file = try #require(FileWriting(Array(text.utf8)))
        file.set(["pay", "agreement"], .absent)
        file.set(["location", "postcode"], .absent)
        file.set(["employer"], .absent)
        #expect(file.refused.isEmpty)
        #expect(String(decoding: file.bytes, as: UTF8.self) == "---\ntitle: Kok\n# om løn\nlocation: { municipality: Silkeborg }\n---\n")
    }

    @Test("a text with several lines stands as a block, and is set again within it")
    func blocks() throws {
        var file = try #require(FileWriting(Array("---\ntitle: Kok\ntags: [mad]\n---\n".utf8)))
        file.set(["short"], .text("Du laver mad.\n\nDu dækker bord."))
        #expect(
            String(decoding: file.bytes, as: UTF8.self)
                == "---\ntitle: Kok\nshort: |\n  Du laver mad.\n\n  Du dækker bord.\ntags: [mad]\n---\n")
        file.set(["short"], .text("Du laver mad."))
        #expect(String(decoding: file.bytes, as: UTF8.self) == "---\ntitle: Kok\nshort: Du laver mad.\ntags: [mad]\n---\n")
    }

    @Test("of the text only the lines that differ are written")
    func setsBody() throws {
        let text = "---\ntitle: Kok\n---\n\nEn\r\nto  \ntre\n\n"
        var file = try #require(FileWriting(Array(text.utf8)))
        file.setBody("En\r\nto  \r\nfire\r\nfem")
        #expect(String(decoding: file.bytes, as: UTF8.self) == "---\ntitle: Kok\n---\n\nEn\r\nto  \nfire\nfem\n\n")
        var bare = try #require(FileWriting(Array("---\ntitle: Kok\n---".utf8)))
        bare.setBody("Tekst")
        #expect(String(decoding: bare.bytes, as: UTF8.self) == "---\ntitle: Kok\n---\nTekst\n")
    }

    @Test("what cannot be set with certainty is refused, and the file stays")
    func refuses() throws {
        let bytes = Array("---\nlocation: Silkeborg\n---\n".utf8)
        var file = try #require(FileWriting(bytes))
        file.set(["location", "postcode"], .text("8600"))
        #expect(file.refused == ["location.postcode"])
        #expect(file.bytes == bytes)
        #expect(FileWriting(Array("---\n{ title: Kok }\n---\n".utf8)) == nil)
        #expect(FileWriting(Array("---\ntitle: [\n---\n".utf8)) == nil)
    }
}
