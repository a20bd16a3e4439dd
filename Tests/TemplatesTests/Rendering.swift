@testable import Templates

/// One template alone, or with partials, named as in the tests.
func templates(_ text: String, _ partials: [String: String] = [:]) -> TemplateSet {
    let all = partials.merging(["side": text]) { _, page in page }
    return TemplateSet(sources: all.sorted { $0.key < $1.key }.map { ($0.key, "\($0.key).mustache", Array($0.value.utf8)) })
}

/// The page as text; when the template has problems, these as text instead, so that a test shows them.
func rendered<Page>(
    _ text: String, _ page: Page, _ fields: Fields<Page>, partials: [String: String] = [:], constants: Constants = []
) -> String {
    switch templates(text, partials).compile("side", fields, constants: constants) {
    case .success(let template):
        var buffer: [UInt8] = []
        template.render(page, into: &buffer)
        return String(decoding: buffer, as: UTF8.self)
    case .failure(let problems):
        return "PROBLEMS " + problems.list.map { "\($0.line):\($0.column) \($0.kind)" }.joined(separator: "; ")
    }
}

func problems<Page>(
    _ text: String, _ fields: Fields<Page>, partials: [String: String] = [:], constants: Constants = []
) -> [TemplateProblem] {
    switch templates(text, partials).compile("side", fields, constants: constants) {
    case .success: []
    case .failure(let problems): problems.list
    }
}

/// A job posting, much cut down.
struct Opening: Sendable {
    struct Employer: Sendable {
        var name: String
        var town: String?
    }

    struct Accommodation: Sendable {
        var label: String
        var isConfirmed = false
    }

    var title = "Kaffebrygger på Ærø"
    var summary: String? = "Søde kolleger & ro"
    var body: [UInt8] = Array("<p>Vi brygger.</p>".utf8)
    var isUrgent = false
    var employer: Employer?
    var accommodations: [Accommodation] = []
    var tags: [String] = []

    static let fields: Fields<Opening> = [
        .text("title") { $0.title },
        .text("summary") { $0.summary },
        .html("body") { $0.body },
        .flag("urgent") { $0.isUrgent },
        .group("employer", of: [.text("name") { $0.name }, .text("town") { $0.town }]) { $0.employer },
        .list("accommodations", of: [.text("label") { $0.label }, .flag("confirmed") { $0.isConfirmed }]) { $0.accommodations },
        .texts("tags") { $0.tags },
        .strings("t", [("søg", "Søg <nu>"), ("tom", "")]),
    ]
}
