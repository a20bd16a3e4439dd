import Foundation

@testable import Templates

/// The Mustache specification's own cases, read from where the shared suites lie beside the project.
enum MustacheSuite {
    struct Case: Decodable, Sendable, CustomStringConvertible {
        let name: String
        let data: JSON
        let template: String
        let partials: [String: String]?
        let expected: String

        var description: String { name }
    }

    private struct File: Decodable {
        let tests: [Case]
    }

    static let folder = URL(filePath: #filePath).resolvingSymlinksInPath()
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "shared/suites/mustache")

    /// Whether the suites are here; where nobody looks at what was skipped, they must be.
    static let mustRun =
        FileManager.default.fileExists(atPath: folder.path(percentEncoded: false))
        || ProcessInfo.processInfo.environment["CI"] != nil

    static func cases(_ file: String) throws -> [Case] {
        let data = try Data(contentsOf: folder.appending(path: file + ".json"))
        return try JSONDecoder().decode(File.self, from: data).tests
    }
}

extension MustacheSuite.Case {
    /// Runs the case as the engine asks for: fields typed from the data, and those written raw typed as HTML.
    func run() -> Result<String, TemplateProblems> {
        let set = TemplateSet(
            sources: [("case", "case.mustache", Array(template.utf8))]
                + (partials ?? [:]).sorted { $0.key < $1.key }.map { ($0.key, $0.key + ".mustache", Array($0.value.utf8)) }
        )
        let first = set.compile("case", data.fields(html: []))
        guard case .failure(let problems) = first else { return first.map(render) }
        let raw = problems.list.compactMap { problem in
            if case .unescapedText(let name) = problem.kind { name.split(separator: ".").last.map(String.init) ?? "." } else { nil }
        }
        return set.compile("case", data.fields(html: Set(raw))).map(render)
    }

    private func render(_ template: Template<JSON>) -> String {
        var buffer: [UInt8] = []
        template.render(data, into: &buffer)
        return String(decoding: buffer, as: UTF8.self)
    }
}

/// A case's data.
enum JSON: Decodable, Sendable {
    case absent
    case flag(Bool)
    case text(String)
    case list([JSON])
    case object([String: JSON])

    init(from decoder: any Decoder) throws {
        let value = try decoder.singleValueContainer()
        if value.decodeNil() {
            self = .absent
        } else if let flag = try? value.decode(Bool.self) {
            self = .flag(flag)
        } else if let number = try? value.decode(Int.self) {
            self = .text("\(number)")
        } else if let number = try? value.decode(Double.self) {
            self = .text("\(number)")
        } else if let text = try? value.decode(String.self) {
            self = .text(text)
        } else if let list = try? value.decode([JSON].self) {
            self = .list(list)
        } else {
            self = .object(try value.decode([String: JSON].self))
        }
    }

    subscript(name: String) -> JSON? {
        if case .object(let parts) = self { parts[name] } else { nil }
    }

    func fields(html: Set<String>) -> Fields<JSON> {
        guard case .object(let parts) = self else { return [] }
        return Fields(
            parts.sorted { $0.key < $1.key }.map { part in
                Field(part.key, part.value.reader(html: html, name: part.key) { $0[part.key] })
            }
        )
    }

    private func reader(html: Set<String>, name: String, _ read: @escaping @Sendable (JSON) -> JSON?) -> Reader<JSON> {
        switch self {
        case .flag:
            return .flag { if case .flag(true)? = read($0) { true } else { false } }
        case .absent, .text:
            let text: @Sendable (JSON) -> String? = { if case .text(let text)? = read($0) { text } else { nil } }
            return html.contains(name) ? .html { text($0).map { Array($0.utf8) } } : .text(text)
        case .list(let rows):
            let row = (rows.first ?? .object([:])).reader(html: html, name: ".") { $0 }
            return .list(of: row) { if case .list(let rows)? = read($0) { rows } else { [] } }
        case .object:
            return .group(of: fields(html: html), read)
        }
    }
}
