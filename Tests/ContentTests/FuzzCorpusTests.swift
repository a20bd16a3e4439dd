import Foundation
import Testing

@testable import Content

@Suite("What the fuzzer has found")
struct FuzzCorpusTests {
    private static let folder = URL(fileURLWithPath: #filePath).resolvingSymlinksInPath().appendingPathComponent("../../fuzz/corpus")
        .standardizedFileURL

    @Test("holds of every input that was kept", arguments: FuzzTarget.allCases)
    func kept(target: FuzzTarget) throws {
        let folder = Self.folder.appendingPathComponent(target.rawValue)
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
        #expect(names.count > 20)
        for name in names {
            let bytes = [UInt8](try Data(contentsOf: folder.appendingPathComponent(name)))
            let fault = target.fault(in: bytes)
            #expect(fault == nil, "\(name): \(fault ?? "")")
        }
    }
}
