import Foundation
import Testing

/// Test material that stands beside the project, in `shared/suites`: absent from a mere clone of it.
enum SharedSuites {
    static let folder: URL? = {
        let root = URL(fileURLWithPath: #filePath).resolvingSymlinksInPath().appendingPathComponent("../../..").standardizedFileURL
        let folder = root.deletingLastPathComponent().appendingPathComponent("shared/suites")
        return FileManager.default.fileExists(atPath: folder.path) ? folder : nil
    }()

    /// Where they are, and in CI even where they are not, so that the test fails there.
    static let areWanted = folder != nil || ProcessInfo.processInfo.environment["CI"] != nil

    static func data(_ path: String) throws -> Data {
        try Data(contentsOf: #require(folder, "the suites are not beside the project, and CI must have them").appendingPathComponent(path))
    }
}

extension Trait where Self == ConditionTrait {
    static var needsSuites: Self { .enabled(if: SharedSuites.areWanted, "shared/suites is not beside the project") }
}
