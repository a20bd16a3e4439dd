import Testing

@testable import Templates

@Suite("The Mustache specification", .enabled(if: MustacheSuite.mustRun, "The shared suites do not lie beside this project."))
struct MustacheSuiteTests {
    @Test(
        "Every case of the core comes out as specified, save those listed as different on purpose",
        arguments: ["comments", "interpolation", "inverted", "partials", "sections"])
    func core(file: String) throws {
        for one in try MustacheSuite.cases(file) where Self.different["\(file)/\(one.name)"] == nil {
            switch one.run() {
            case .success(let page): #expect(page == one.expected, "\(file)/\(one.name)")
            case .failure(let problems): Issue.record("\(file)/\(one.name): \(problems.list.map(\.kind))")
            }
        }
    }

    @Test("Every case listed as different gives exactly the problem it is listed with")
    func differences() throws {
        var seen: Set<String> = []
        for file in ["comments", "interpolation", "inverted", "partials", "sections"] {
            for one in try MustacheSuite.cases(file) {
                guard let difference = Self.different["\(file)/\(one.name)"] else { continue }
                seen.insert("\(file)/\(one.name)")
                guard case .failure(let problems) = one.run() else {
                    Issue.record("\(file)/\(one.name) passed silently: \(difference.why)")
                    continue
                }
                #expect(Set(problems.list.map { label($0.kind) }) == [difference.problem], "\(file)/\(one.name)")
            }
        }
        #expect(seen == Set(Self.different.keys), "a listed case is no longer in the suite")
    }

    @Test("Every case that sets delimiters is refused at the place where it does")
    func delimiters() throws {
        for one in try MustacheSuite.cases("delimiters") {
            guard case .failure(let problems) = one.run() else {
                Issue.record("\(one.name) passed silently")
                continue
            }
            #expect(problems.list.contains { $0.kind == .setDelimiters }, "\(one.name)")
        }
    }

    @Test("Every case of inheritance and of dynamic names is refused", arguments: ["~inheritance", "~dynamic-names"])
    func optional(file: String) throws {
        for one in try MustacheSuite.cases(file) {
            guard case .failure(let problems) = one.run() else {
                Issue.record("\(one.name) passed silently")
                continue
            }
            let isTold = problems.list.contains { if case .unsupportedTag = $0.kind { true } else { false } }
            #expect(isTold, "\(file)/\(one.name): \(problems.list.map(\.kind))")
        }
    }

    private static let unknown = "a name the page does not have is a mistake in the template, where Mustache writes nothing"
    private static let never = "inside an inverted section its value is absent, so a name only found there can never be written"
    private static let root = "a page is always a group of named fields, never itself a text or a list"

    /// Where checking makes us differ: the case, why, and the problem it gives.
    private static let different: [String: (why: String, problem: String)] = [
        "interpolation/Basic Context Miss Interpolation": (unknown, "unknownName cannot"),
        "interpolation/Triple Mustache Context Miss Interpolation": (unknown, "unknownName cannot"),
        "interpolation/Ampersand Context Miss Interpolation": (unknown, "unknownName cannot"),
        "interpolation/Dotted Names - Broken Chains": (unknown, "unknownName b"),
        "interpolation/Dotted Names - Broken Chain Resolution": (unknown, "unknownName c"),
        "interpolation/Dotted Names - Context Precedence": (unknown, "unknownName c"),
        "interpolation/Dotted Names are never single keys": (unknown, "unknownName a"),
        "interpolation/Implicit Iterators - Basic Interpolation": (root, "notWritable ."),
        "interpolation/Implicit Iterators - HTML Escaping": (root, "notWritable ."),
        "interpolation/Implicit Iterators - Triple Mustache": (root, "notWritable ."),
        "interpolation/Implicit Iterators - Ampersand": (root, "notWritable ."),
        "interpolation/Implicit Iterators - Basic Integer Interpolation": (root, "notWritable ."),
        "inverted/Context": (never, "unknownName name"),
        "inverted/List": (never, "unknownName n"),
        "inverted/Context Misses": (unknown, "unknownName missing"),
        "inverted/Dotted Names - Broken Chains": (unknown, "unknownName b"),
        "sections/Context Misses": (unknown, "unknownName missing"),
        "sections/Dotted Names - Broken Chains": (unknown, "unknownName b"),
        "sections/Implicit Iterator - Root-level": (root, "unknownName value"),
        "partials/Failed Lookup": ("a missing partial is a mistake in the template", "unknownPartial text"),
        "partials/Recursion": ("every template must come to an end before any page is known", "recursivePartial node"),
    ]

    private func label(_ kind: TemplateProblem.Kind) -> String {
        switch kind {
        case .unknownName(let name, _, _): "unknownName \(name)"
        case .unknownPartial(let name, _, _): "unknownPartial \(name)"
        case .recursivePartial(let name, _): "recursivePartial \(name)"
        case .notWritable(let name, _): "notWritable \(name)"
        default: "\(kind)"
        }
    }
}
