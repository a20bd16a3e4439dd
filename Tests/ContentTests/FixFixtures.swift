import Content
import Foundation
import Testing

/// The folders below `Fixtures/fixes`: a file before and after all its certain mends. What a name begins with says its kind, and what
/// it ends in its language.
enum FixFixtures {
    static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Fixtures/fixes")

    static let names = ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []).filter { !$0.hasPrefix(".") }.sorted()

    static func bytes(_ name: String, _ file: String) -> [UInt8]? {
        FileManager.default.contents(atPath: folder.appendingPathComponent(name).appendingPathComponent(file).path).map { [UInt8]($0) }
    }

    static func path(_ name: String) -> String {
        let kinds = ["story": "stories", "guide": "guides", "event": "events", "employer": "employers"]
        return "content/\(kinds[String(name.prefix { $0 != "-" })] ?? "openings")/\(name).md"
    }

    /// The file with all its certain mends.
    static func mended(_ bytes: [UInt8], at path: String) -> [UInt8] {
        Board.checker.mend(SourceFile(path: path, bytes: bytes)) { _ in true }?.bytes ?? bytes
    }
}

@Suite("Files before and after their mends")
struct FixFixtureTests {
    @Test("a file is mended to what stands beside it, to the byte", arguments: FixFixtures.names)
    func isMended(name: String) throws {
        let before = try #require(FixFixtures.bytes(name, "before.md"))
        let mended = FixFixtures.mended(before, at: FixFixtures.path(name))
        guard RuleFixtures.isUpdating else {
            let after = try #require(FixFixtures.bytes(name, "after.md"))
            #expect(mended == after, "\(name) became:\n\(String(decoding: mended, as: UTF8.self))")
            return
        }
        try Data(mended).write(to: FixFixtures.folder.appendingPathComponent(name).appendingPathComponent("after.md"))
        Issue.record("after.md was written anew: read it, and run again without UPDATE_GOLDEN")
    }

    @Test("line ends, the mark at the start and the missing end of line stay", arguments: FixFixtures.names)
    func keepsBytes(name: String) throws {
        let (before, after) = (try #require(FixFixtures.bytes(name, "before.md")), try #require(FixFixtures.bytes(name, "after.md")))
        func returns(_ bytes: [UInt8]) -> Bool { bytes.contains(0x0D) }
        #expect(returns(before) == returns(after))
        if returns(after) { #expect(after.count { $0 == 0x0D } == after.count { $0 == 0x0A }) }
        #expect(before.starts(with: [0xEF, 0xBB, 0xBF]) == after.starts(with: [0xEF, 0xBB, 0xBF]))
        #expect(before.last == after.last)
    }
}
