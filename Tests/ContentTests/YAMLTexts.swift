import Foundation
import Testing

@testable import Content

/// YAML that people wrote.
enum YAMLTexts {
    private static let root = URL(fileURLWithPath: #filePath).resolvingSymlinksInPath().appendingPathComponent("../../..")
        .standardizedFileURL

    private static let generator = root.deletingLastPathComponent().appendingPathComponent("shared/bench/corpus.py")

    /// Where the generator is, and in CI even where it is not, so that the test fails there.
    static let isCorpusWanted =
        FileManager.default.fileExists(atPath: generator.path) || ProcessInfo.processInfo.environment["CI"] != nil

    /// The front matter of what the project shows, and its YAML files but the longest.
    static func own() throws -> [[UInt8]] {
        try frontMatter(below: root.appendingPathComponent("content"))
            + files(below: root.appendingPathComponent("content"), "yaml").filter { $0.count < 30_000 }
    }

    static func fixtures() throws -> [[UInt8]] { try frontMatter(below: root.appendingPathComponent("Tests/ContentTests/Fixtures")) }

    static func suites() throws -> [[UInt8]] {
        struct Case: Decodable { let yaml: String }
        let lines = String(decoding: try SharedSuites.data("yaml-test-suite/cases.jsonl"), as: UTF8.self).split(separator: "\n")
        let cases = try lines.map { Array(try JSONDecoder().decode(Case.self, from: Data($0.utf8)).yaml.utf8) }
        let folder = try #require(SharedSuites.folder).appendingPathComponent("front-matter")
        return try cases + files(below: folder, "") + frontMatter(below: folder)
    }

    static func corpus() throws -> [[UInt8]] {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("rummelig-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ["python3", generator.path, "--postings", "1000", "--stories", "10", "--guides", "10", "--out", folder.path]
        process.standardOutput = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        #expect(process.terminationStatus == 0)
        return try frontMatter(below: folder)
    }

    private static func frontMatter(below folder: URL) throws -> [[UInt8]] {
        try files(below: folder, "md").compactMap { bytes in
            guard let front = try? FrontMatter(of: bytes) else { return nil }
            return Array(bytes[front.yaml])
        }
    }

    /// The files whose names end so; all where nothing is asked.
    private static func files(below folder: URL, _ ending: String) throws -> [[UInt8]] {
        let paths = try #require(FileManager.default.enumerator(atPath: folder.path)).compactMap { $0 as? String }.sorted()
        return try paths.filter { ending.isEmpty || $0.hasSuffix(".\(ending)") }.map { folder.appendingPathComponent($0) }
            .filter { !$0.hasDirectoryPath }.map { [UInt8](try Data(contentsOf: $0)) }
    }
}
