import Foundation
import SiteFolder
import Testing

@testable import Content

@Suite("The fields as other tools are told of them")
struct DescribeTests {
    private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("../../docs/editors")
        .standardizedFileURL
    private static let vocabulary = Board.checker.context.vocabulary

    private static func words(_ language: Language) -> Words { Words(language, files: Strings.commands(language, root: "/nowhere")) }

    @Test("the files in docs/editors are those that the program writes")
    func fresh() throws {
        let words = Self.words(.danish)
        var files = DescribedKind.allCases.map { kind in
            ("schema/\(kind.rawValue).json", JSONSchema(words: words, vocabulary: Self.vocabulary).write(kind))
        }
        files.append(("decap.yml", DecapConfiguration(words: words, vocabulary: Self.vocabulary, settings: .standard).write(nil)))
        files.append(("rummelig.code-snippets", Snippets(words: words, vocabulary: Self.vocabulary).write(nil)))
        for (name, text) in files {
            let file = Self.folder.appendingPathComponent(name)
            if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] != nil {
                try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
                try text.write(to: file, atomically: true, encoding: .utf8)
                Issue.record("\(name) was written anew: look at the difference, then run without UPDATE_GOLDEN")
            }
            #expect(try String(contentsOf: file, encoding: .utf8) == text, "\(name) is old: run make docs")
        }
    }

    @Test("every field of every kind has a name and a help in every language", arguments: Language.allCases)
    func named(language: Language) {
        let words = FieldWords(words: Self.words(language), vocabulary: Self.vocabulary)
        func check(_ fields: [Schema.Field], below path: [String]) {
            for field in fields where field.key != "filter" {
                let path = path + [field.key]
                #expect(words.label(path) != field.key || ["logo", "url"].contains(field.key), "\(language) \(path)")
                #expect(words.help(path) != nil, "\(language) \(path)")
                switch field.shape {
                case .map(let fields), .either(.map(let fields), _), .list(.map(let fields)), .list(.either(.map(let fields), _)):
                    check(fields, below: path)
                case .choice(let choices), .list(.choice(let choices)):
                    for choice in choices where language != .english && words.choice(choice) == choice {
                        #expect(["direct", "none", "note", "fleksjob", "private"].contains(choice))
                    }
                default: break
                }
            }
        }
        for kind in DescribedKind.allCases {
            check(kind.fields, below: [])
            #expect(!words.label(kind).hasPrefix("kinds."))
        }
    }

    @Test("a tree is written as JSON and as YAML that say the same")
    func trees() throws {
        let tree = Tree.object([
            "title": "Køkken: frokost", "list": .list([.object(["a": 1, "b": .texts(["x", "y, z"])]), "ja"]), "empty": .list([]),
            "none": nil,
            "flag": true, "deep": .object(["map": .object(["key": "\"citat\""])]),
        ])
        let yaml = tree.yaml().joined(separator: "\n")
        #expect(
            yaml == """
                title: "Køkken: frokost"
                list:
                  - a: 1
                    b:
                      - x
                      - "y, z"
                  - "ja"
                empty: []
                flag: true
                deep:
                  map:
                    key: "\\"citat\\""
                """)
        let read = try YAMLReader.readByEvents(Array(yaml.utf8)[...], firstLine: 1)
        let json = try YAMLReader.readByEvents(Array(tree.json().utf8)[...], firstLine: 1)
        #expect(read["list"]?.list?[0]["b"]?.list?[1].text == "y, z" && json["list"]?.list?[0]["b"]?.list?[1].text == "y, z")
        #expect(read["deep"]?["map"]?["key"]?.text == json["deep"]?["map"]?["key"]?.text)
    }
}
