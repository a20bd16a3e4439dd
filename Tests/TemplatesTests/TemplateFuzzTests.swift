import Foundation
import Testing

@Suite("What the fuzzer has found in templates")
struct TemplateFuzzTests {
    @Test("holds of every input that was kept")
    func kept() throws {
        let folder = URL(fileURLWithPath: #filePath).resolvingSymlinksInPath().appendingPathComponent("../../fuzz/corpus/templates")
            .standardizedFileURL
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
        #expect(names.count > 20)
        for name in names {
            let fault = TemplateFuzz.fault(in: [UInt8](try Data(contentsOf: folder.appendingPathComponent(name))))
            #expect(fault == nil, "\(name): \(fault ?? "")")
        }
    }
}
