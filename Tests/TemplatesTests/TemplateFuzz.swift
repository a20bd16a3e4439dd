import Templates

/// What must hold of a template of any bytes: `make fuzz` asks it of those it makes up, a test of those that were kept.
enum TemplateFuzz {
    private struct Row: Sendable {
        let name: String
        let isNew: Bool
    }

    private static let evil = "<evil>&\"'{{title}}{{{body}}}"
    private static let rows = [Row(name: evil, isNew: true), Row(name: "rolig", isNew: false)]
    private static let rowFields: Fields<Row> = [.text("name") { $0.name }, .flag("new") { $0.isNew }]

    private static let fields: Fields<String> = [
        .text("title") { $0 }, .text("absent") { _ in nil }, .html("body") { _ in Array("<p>brød</p>".utf8) },
        .flag("urgent") { _ in true },
        .texts("tags") { [$0, "æ"] }, .list("rows", of: rowFields) { _ in rows }, .group("employer", of: rowFields) { _ in rows[0] },
    ]

    private static let constants: Constants = [.text("lang") { "da" }, .text("home") { evil }, .strings("t", [("søg", evil)])]

    /// What is wrong; nil where all holds. What follows a zero byte is a partial.
    static func fault(in bytes: [UInt8]) -> String? {
        let parts = bytes.split(separator: 0, maxSplits: 1, omittingEmptySubsequences: false).map { Array($0) }
        let set = TemplateSet(sources: [("side", "side.mustache", parts[0]), ("del", "del.mustache", parts.count > 1 ? parts[1] : [])])
        switch set.compile("side", fields, constants: constants) {
        case .success(let template):
            var (one, other) = ([UInt8](), [UInt8]())
            template.render(evil, into: &one)
            template.render(evil, into: &other)
            if one != other { return "the same page twice is not the same" }
            // Only the template itself may write such a tag.
            let page = String(decoding: one, as: UTF8.self)
            return page.contains("<evil>") && !String(decoding: bytes, as: UTF8.self).contains("<evil") ? "a text was not escaped" : nil
        case .failure(let problems):
            if problems.list.isEmpty { return "refused for no reason" }
            return problems.list.lazy.compactMap { problem -> String? in
                let text = problem.file == "del.mustache" ? parts.dropFirst().first ?? [] : parts[0]
                let lines = text.count { $0 == 0x0A } + 1
                let isInside = (1...lines).contains(problem.line) && problem.column >= 1 && problem.length >= 0
                return isInside ? nil : "\(problem) in \(lines) lines"
            }.first
        }
    }
}
