import Foundation
import Testing

/// Test material that stands beside the project, in `shared/suites`: absent from a mere clone of it.
enum Suites {
    static let folder: URL? = {
        let file = URL(fileURLWithPath: #filePath).resolvingSymlinksInPath()
        let root = file.deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        let folder = root.deletingLastPathComponent().appendingPathComponent("shared/suites")
        return FileManager.default.fileExists(atPath: folder.path) ? folder : nil
    }()

    /// Whether a test that needs the suites shall run: where they are, and in CI even where they are not, so that it fails there.
    static let areWanted = folder != nil || ProcessInfo.processInfo.environment["CI"] != nil

    static func data(_ path: String) throws -> Data {
        let folder = try #require(folder, "the suites are not beside the project, and CI must have them")
        return try Data(contentsOf: folder.appendingPathComponent(path))
    }

    static func text(_ path: String) throws -> String { String(decoding: try data(path), as: UTF8.self) }

    static func json<Value: Decodable>(_ path: String, as type: Value.Type) throws -> Value {
        try JSONDecoder().decode(type, from: data(path))
    }

    /// The `markdown` of each example of a suite in the shape of the specification's own.
    static func examples(_ path: String) throws -> [String] {
        struct Example: Decodable { let markdown: String }
        return try json(path, as: [Example].self).map(\.markdown)
    }
}

extension Trait where Self == ConditionTrait {
    static var needsSuites: Self { .enabled(if: Suites.areWanted, "shared/suites is not beside the project") }
}
