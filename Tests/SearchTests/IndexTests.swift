import Foundation
import Testing

@testable import Search

@Suite struct IndexTests {
    @Test func `A small board's index is the golden folder's, byte for byte`() throws {
        let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Fixtures/small")
        let index = Sample.index(Sample.small)
        if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] != nil {
            try? FileManager.default.removeItem(at: folder)
            for file in index.files {
                let place = folder.appending(path: file.name)
                try FileManager.default.createDirectory(at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
                try Data(file.bytes).write(to: place)
            }
            Issue.record("written anew: read it")
        }
        for file in index.files {
            #expect(try Data(contentsOf: folder.appending(path: file.name)) == Data(file.bytes), "\(file.name)")
        }
        let there = FileManager.default.enumerator(atPath: folder.path())?.compactMap { $0 as? String }.filter { $0.contains(".") } ?? []
        #expect(Set(there) == Set(index.files.map(\.name)))
    }

    @Test func `The bytes are the same whatever the number of jobs`() {
        let documents = (0..<700).map { number in
            Sample.opening(
                "Medarbejder \(number % 91) i køkkenhaven", body: "Ord\(number) og lagerhylde", published: Sample.day - number % 60
            ) {
                $0.municipality = number % 2
            }
        }
        let one = Sample.index(documents, jobs: 1)
        let many = Sample.index(documents, jobs: 5)
        #expect(one.address == many.address)
        #expect(one.files.map(\.bytes) == many.files.map(\.bytes))
    }

    @Test func `A change of one letter gives another folder`() {
        let one = Sample.index([Sample.opening("Gartner")])
        let other = Sample.index([Sample.opening("Gartner", employer: "Børnehuset Solsikkem")])
        #expect(one.address != other.address)
        #expect(one.address.hasPrefix("/s/") && one.address.utf8.count == 14)
    }

    @Test func `A word of the title weighs most, then its parts, then employer and facets, then the text`() {
        let index = Sample.index([
            Sample.opening("Gartner", published: Sample.day), Sample.opening("Havegartner", published: Sample.day - 1),
            Sample.opening("Chauffør", employer: "Gartner Madsen", published: Sample.day - 2),
            Sample.opening("Bager", body: "Vi har en gartner.", published: Sample.day - 3),
        ])
        #expect(index.postings("gartn") == [0: 6, 1: 4, 2: 1, 3: 0])
    }

    @Test func `Parts of compounds add up like words, each with its share`() {
        let index = Sample.index([
            Sample.opening("Gartner", tasks: "Krydderurter", published: Sample.day),
            Sample.opening(
                "Bager", employer: "Havegartner Madsen", tasks: "Havegartner", body: "Vores havegartner", published: Sample.day - 1),
        ])
        #expect(index.postings("gartn") == [0: 6, 1: 2])
    }

    @Test func `What facets are called leads to who has them`() {
        let index = Sample.index([
            Sample.opening("Gartner", published: Sample.day) { $0.accommodations = [0] },
            Sample.opening("Bager", published: Sample.day - 1) { $0.scheme = 1 },
        ])
        #expect(index.postings("træt") == [0: 0])
        #expect(index.postings("førtidspension") == [1: 0])
        #expect(Set(index.postings("silkeborg").keys) == [0, 1])
    }

    @Test func `Names of facets stand as marks where their first word leads`() {
        let index = Sample.index(Sample.small)
        let shards = index.files.filter { $0.name.hasPrefix("t/") }.map { String(decoding: $0.bytes, as: UTF8.self) }.joined()
        for mark in [
            "!ekstra pauser\ta0\n", "!århus\tp0\n", "!silkeborg\tp1\n", "!flexjob\ts0\n", "!region midtjylland\tr0\n", "!skånejob\ts1\n",
        ] {
            #expect(shards.contains(mark), "\(mark)")
        }
        #expect(!shards.contains("!træthed"), "a word that only leads to a value is no name of it")
    }

    @Test func `Small words are known and have no postings`() {
        let index = Sample.index([Sample.opening("Hjælp i og ved køkkenet")])
        #expect(index.terms["og"] == "*")
        #expect(index.terms["køk"] != "*")
    }

    @Test func `Newest come first, and openings before other pages`() {
        let index = Sample.index(Sample.small)
        let titles = index.text("d/0.txt")!.split(separator: "\n").dropLast().map {
            $0.split(separator: "\t", omittingEmptySubsequences: false)[1]
        }
        #expect(titles == ["Lagermedarbejder", "Køkkenmedhjælper i børnehave", "Bibliotekar med / streg", "Hvad er et fleksjob?"])
    }

    @Test func `An empty board has an index that says so`() {
        let index = Sample.index([])
        #expect(index.text("m.txt")!.contains("\"n\":0"))
        #expect(index.files.contains { $0.name == "t/0.txt" })
    }

    @Test func `Every text file ends with the mark that it is whole`() {
        for file in Sample.index(Sample.small).files where file.name.hasSuffix(".txt") {
            let lines = file.bytes.split(separator: 0x0A)
            var body = Array(file.bytes.dropLast((lines.last?.count ?? 0) + 1))
            Checksum.close(&body)
            #expect(body == file.bytes, "\(file.name)")
        }
    }
}

@Suite struct SizeTests {
    /// Openings by the thousand, of words that a generator of a few lines makes.
    static let many: [SearchDocument] = (0..<2400).map { number in
        let parts = ["køkken", "lager", "have", "kontor", "butik", "vaske", "møbel", "bog", "hus", "skole"]
        let heads = ["medhjælper", "assistent", "medarbejder", "arbejder", "vejleder"]
        let title = parts[number % 10] + heads[number / 10 % 5]
        let body = (0..<60).map { "\(parts[($0 * 7 + number) % 10])\(parts[(number / 3 + $0) % 10])\(heads[($0 + number) % 5])" }.joined(
            separator: " ")
        return Sample.opening(title, employer: "Firma \(number % 400)", body: body, published: Sample.day - number % 90) {
            $0.municipality = number % 2
            $0.accommodations = [number % 2]
        }
    }

    @Test func `No shard is parted within a skeleton, and each begins where the head says`() throws {
        let index = Sample.index(Self.many)
        let head = try JSONSerialization.jsonObject(with: Data(index.text("m.txt")!.prefix { $0 != "\n" }.utf8)) as? [String: Any]
        let firsts = (head?["shards"] as? String ?? "").split(separator: " ", omittingEmptySubsequences: false).map(String.init)
        #expect(firsts.count == index.files.count { $0.name.hasPrefix("t/") })
        #expect(firsts == firsts.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
        var last = ""
        for shard in firsts.indices {
            for line in index.text("t/\(shard).txt")!.split(separator: "\n") where !line.hasPrefix("!") && !line.hasPrefix("#") {
                let stem = line.prefix { $0 != "\t" && $0 != "|" && $0 != "=" }
                let skeleton = String(decoding: Skeleton.of([UInt8](stem.utf8)), as: UTF8.self)
                #expect(skeleton >= last && skeleton >= firsts[shard], "\(stem)")
                if shard + 1 < firsts.count { #expect(skeleton < firsts[shard + 1], "\(stem)") }
                last = skeleton
            }
        }
    }

    @Test func `Files stay few and the index small beside the text`() {
        let index = Sample.index(Self.many)
        #expect(index.files.count < 1300)
        let text = Self.many.reduce(0) { $0 + $1.texts().reduce(0) { $0 + $1.bytes.count } }
        #expect(index.size < text)
    }
}
