import Foundation
import Testing

@testable import Search

/// What the build and the browser must agree on: `Tests/search/vectors.json`, which the browser's own test reads too.
struct Vectors: Codable, Equatable {
    struct Words: Codable, Equatable {
        var text: String
        var words: [String]
    }

    struct Stems: Codable, Equatable {
        var word: String
        var danish: String
        var norwegian: String
    }

    struct Skeletons: Codable, Equatable {
        var stem: String
        var skeleton: String
    }

    var words: [Words]
    var stems: [Stems]
    var skeletons: [Skeletons]

    static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../search").standardized

    /// The same inputs with what this side makes of them.
    var computed: Vectors {
        let stemmers = Stemmers()
        return Vectors(
            words: words.map { Words(text: $0.text, words: read($0.text)) },
            stems: stems.map { entry in
                let word = [UInt8](entry.word.utf8)
                return Stems(
                    word: entry.word, danish: String(decoding: stemmers.stem(word, .danish), as: UTF8.self),
                    norwegian: String(decoding: stemmers.stem(word, .norwegian), as: UTF8.self))
            },
            skeletons: skeletons.map {
                Skeletons(stem: $0.stem, skeleton: String(decoding: Skeleton.of([UInt8]($0.stem.utf8)), as: UTF8.self))
            })
    }
}

/// All words of a text.
func read(_ text: String, _ markup: SearchDocument.Markup = .none) -> [String] {
    let bytes = [UInt8](text.utf8)
    var reader = WordReader(markup: markup)
    var words: [String] = []
    while reader.read(bytes.span) { words.append(String(decoding: reader.letters[..<reader.length], as: UTF8.self)) }
    return words
}

@Suite struct VectorTests {
    @Test func `What a text's words, stems and skeletons are stands in the vectors shared with the browser`() throws {
        let file = Vectors.folder.appending(path: "vectors.json")
        let vectors = try JSONDecoder().decode(Vectors.self, from: Data(contentsOf: file))
        let computed = vectors.computed
        if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] != nil {
            let encoder = JSONEncoder()
            encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
            try encoder.encode(computed).write(to: file)
        }
        #expect(computed == vectors)
    }

    @Test func `The stems of twenty thousand words are those that the browser's port is held against`() throws {
        let file = Vectors.folder.appending(path: "stems.txt")
        let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
        let stemmers = Stemmers()
        let computed = lines.map { line in
            let word = [UInt8](line.prefix { $0 != "\t" }.utf8)
            let stems = Stemming.allCases.map { String(decoding: stemmers.snowball(word, $0), as: UTF8.self) }
            return ([String(decoding: word, as: UTF8.self)] + stems).joined(separator: "\t")
        }
        if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] != nil {
            try (computed.joined(separator: "\n") + "\n").write(to: file, atomically: true, encoding: .utf8)
        }
        #expect(lines.count > 10_000)
        #expect(computed == lines.map(String.init))
    }

    @Test func `Spellings of one word share a skeleton`() {
        let stemmers = Stemmers()
        for spellings in [
            ["køkken", "kokken", "koekken", "kjøkken"], ["chauffør", "chaffør", "chauffoeren"], ["møbel", "møbler", "mobler"],
            ["bog", "bøger", "boger"], ["rengøring", "rengoring", "rengoering"],
        ] {
            let skeletons = spellings.map { spelling in
                Skeleton.of(stemmers.stem([UInt8](read(spelling)[0].utf8), .danish)).map { Character(Unicode.Scalar($0)) }
            }
            #expect(Set(skeletons).count == 1, "\(spellings)")
        }
    }
}

@Suite struct WordReaderTests {
    @Test func `Letters that Danes write in several ways become one`() {
        #expect(read("Ærø, AERO og Aarhus; Århus, A\u{30A}rhus") == ["ærø", "æro", "og", "århus", "århus", "århus"])
        #expect(read("Göteborg Mälmö café Łódź Straße") == ["gøteborg", "mælmø", "cafe", "lodz", "strasse"])
    }

    @Test func `An ending behind an o is no ø`() {
        #expect(read("naboer, videoen, legoerne") == ["naboer", "videoen", "legoerne"])
        #expect(read("chauffoeren i koekkenet") == ["chaufføren", "køkkenet"])
        let stem = Stemmer(.danish).stem([UInt8](read("lydnaboer")[0].utf8))
        #expect(String(decoding: stem, as: UTF8.self) == "lydnabo")
    }

    @Test func `A word with hyphens is read whole and in its parts`() {
        #expect(
            read("KLAP-job og service-medarbejder-job") == [
                "klapjob", "klap", "job", "og", "servicemedarbejderjob", "service", "medarbejder", "job",
            ])
        #expect(read("- job -") == ["job"])
        #expect(read("9-15") == ["915", "9", "15"])
    }

    @Test func `A letter alone is no word and a digit is`() {
        #expect(read("c 5 x7 æ å") == ["5", "x7"])
    }

    @Test func `Markup and addresses of links are no words`() {
        #expect(read("<p class=\"x\">Vask &amp; stryg</p>", .html) == ["vask", "stryg"])
        #expect(read("Læs [guiden](/guides/hemmelig/) nu", .markdown) == ["læs", "guiden", "nu"])
    }

    @Test func `A word is cut at forty characters`() {
        let long = String(repeating: "æb", count: 300)
        #expect(read(long) == [String(repeating: "æb", count: 20)])
    }
}
