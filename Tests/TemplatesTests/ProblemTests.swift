import Testing

@testable import Templates

@Suite("What is wrong with a template")
struct ProblemTests {
    /// A problem without its file, to be compared at a glance.
    struct Place: Equatable, CustomStringConvertible {
        let line: Int
        let column: Int
        let length: Int
        let kind: TemplateProblem.Kind

        init(_ line: Int, _ column: Int, _ length: Int, _ kind: TemplateProblem.Kind) {
            self.line = line
            self.column = column
            self.length = length
            self.kind = kind
        }

        init(_ problem: TemplateProblem) {
            self.init(problem.line, problem.column, problem.length, problem.kind)
        }

        var description: String { "\(line):\(column)+\(length) \(kind)" }
    }

    private static let names = ["title", "summary", "body", "urgent", "employer", "accommodations", "tags", "t"]

    private func found(_ text: String, _ partials: [String: String] = [:]) -> [Place] {
        problems(text, Opening.fields, partials: partials).map(Place.init)
    }

    @Test("An unknown name has its place, what was likely meant, and what there is")
    func unknownName() {
        let expected = TemplateProblem.Kind.unknownName("titel", suggestion: "title", available: Self.names)
        #expect(found("æøå 👩‍🍳\n  bjørn {{ titel }}") == [Place(2, 12, 5, expected)])
        #expect(found("{{#uregnt}}{{/uregnt}}") == [Place(1, 4, 6, .unknownName("uregnt", suggestion: "urgent", available: Self.names))])
        #expect(found("{{usmmayr}}") == [Place(1, 3, 7, .unknownName("usmmayr", suggestion: "summary", available: Self.names))])
        #expect(found("{{bil}}") == [Place(1, 3, 3, .unknownName("bil", suggestion: nil, available: Self.names))])
        #expect(found("{{x}}") == [Place(1, 3, 1, .unknownName("x", suggestion: nil, available: Self.names))])
    }

    @Test("Inside a section the names of the section come first among those there are")
    func unknownInside() {
        let available = ["label", "confirmed"] + Self.names
        let expected = TemplateProblem.Kind.unknownName("lable", suggestion: "label", available: available)
        #expect(found("{{#accommodations}}\n{{lable}}\n{{/accommodations}}") == [Place(2, 3, 5, expected)])
    }

    @Test("Of a dotted name the part that is wrong is shown, and the names of the group it is asked of")
    func unknownPart() {
        let part = TemplateProblem.Kind.unknownName("nmae", suggestion: "name", available: ["name", "town"])
        #expect(found("{{ employer.nmae }}") == [Place(1, 13, 4, part)])
        let group = TemplateProblem.Kind.unknownName("employr", suggestion: "employer", available: Self.names)
        #expect(found("{{employr.nmae}}") == [Place(1, 3, 7, group), Place(1, 11, 4, part)])
        #expect(found("{{tags.label}}") == [Place(1, 3, 4, .notGroup("tags", .list))])
        #expect(found("{{employer.name.x}}") == [Place(1, 3, 13, .notGroup("employer.name", .text))])
    }

    @Test("A misnamed section is one mistake: what lies inside is judged by what was likely meant, or not at all")
    func misnamedSection() {
        let section = TemplateProblem.Kind.unknownName("accomodations", suggestion: "accommodations", available: Self.names)
        let inside = TemplateProblem.Kind.unknownName("lable", suggestion: "label", available: ["label", "confirmed"] + Self.names)
        let text = "{{#accomodations}}{{label}}{{lable}}{{/accomodations}}"
        #expect(found(text) == [Place(1, 4, 13, section), Place(1, 30, 5, inside)])
        let other = TemplateProblem.Kind.unknownName("vagter", suggestion: nil, available: Self.names)
        #expect(found("{{#vagter}}{{start}}{{#a.b}}{{{c}}}{{/a.b}}{{/vagter}}") == [Place(1, 4, 6, other)])
    }

    @Test("HTML written escaped and text written raw are refused")
    func misuse() {
        #expect(found("{{body}}") == [Place(1, 3, 4, .escapedHTML("body"))])
        #expect(found("{{{title}}}") == [Place(1, 4, 5, .unescapedText("title"))])
        #expect(found("{{& employer.name }}") == [Place(1, 5, 13, .unescapedText("employer.name"))])
        #expect(found("{{#tags}}{{{.}}}{{/tags}}") == [Place(1, 13, 1, .unescapedText("."))])
        #expect(found("{{#body}}{{.}}{{/body}}") == [Place(1, 12, 1, .escapedHTML("."))])
    }

    @Test(
        "Flags, lists and groups are not written",
        arguments: [("urgent", Shape.Form.flag), ("tags", .list), ("employer", .group), (".", .group)])
    func notWritable(name: String, form: Shape.Form) {
        #expect(found("{{\(name)}}") == [Place(1, 3, name.count, .notWritable(name, form))])
        #expect(found("{{{\(name)}}}") == [Place(1, 4, name.count, .notWritable(name, form))])
    }

    @Test("A missing partial has what was likely meant, and what there is")
    func unknownPartial() {
        let kind = TemplateProblem.Kind.unknownPartial("hovde", suggestion: "hoved", available: ["fod", "hoved", "side"])
        #expect(found("\n {{> hovde }}", ["hoved": "", "fod": ""]) == [Place(2, 6, 5, kind)])
    }

    @Test("A partial that comes back to itself is refused, with the way it took")
    func recursivePartial() {
        let chain = problems("{{>a}}", Opening.fields, partials: ["a": "ø{{>b}}", "b": "{{#tags}}{{>a}}{{/tags}}"])
        #expect(chain.map(Place.init) == [Place(1, 13, 1, .recursivePartial("a", chain: ["a", "b", "a"]))])
        #expect(chain.map(\.file) == ["b.mustache"])
        #expect(found("{{>side}}") == [Place(1, 4, 4, .recursivePartial("side", chain: ["side", "side"]))])
    }

    @Test("Sections that do not close as they opened are told once each")
    func sections() {
        #expect(found("{{#tags}}\n") == [Place(1, 1, 9, .unclosedSection("tags"))])
        #expect(found("{{/tags}}") == [Place(1, 1, 9, .strayClose("tags"))])
        #expect(found("{{#tags}}{{/urgent}}") == [Place(1, 10, 11, .mismatchedClose("urgent", open: "tags"))])
        #expect(found("{{#tags}}{{^urgent}}{{/tags}}") == [Place(1, 10, 11, .unclosedSection("urgent"))])
        #expect(found("{{#tags}}{{#urgent}}{{/tag}}{{/urgent}}{{/tags}}") == [Place(1, 21, 8, .mismatchedClose("tag", open: "urgent"))])
    }

    @Test("Tags that do not close are told where they begin, and those after them are still read")
    func unclosedTags() {
        let after = Place(2, 3, 3, .unknownName("bil", suggestion: nil, available: Self.names))
        #expect(found("<b>{{title</b>\n{{bil}}") == [Place(1, 4, 11, .unclosedTag), after])
        #expect(found("{{{body}} \n{{bil}}") == [Place(1, 1, 9, .unclosedTag), after])
        #expect(found("{{! aldrig lukket\n") == [Place(1, 1, 17, .unclosedTag)])
        #expect(found("{{") == [Place(1, 1, 2, .unclosedTag)])
    }

    @Test(
        "What is no name is shown as it stands",
        arguments: [
            ("{{}}", "", 4), ("{{ to ord }}", "to ord", 12), ("{{a..b}}", "a..b", 8), ("{{#}}", "", 5), ("{{> to ord}}", "to ord", 12),
            ("{{.a}}", ".a", 6),
        ])
    func badNames(text: String, name: String, length: Int) {
        #expect(found(text) == [Place(1, 1, length, .badName(name))])
    }

    @Test("Tags of other Mustaches are refused by what they are")
    func otherTags() {
        #expect(found("  {{=<% %>=}}\n") == [Place(1, 3, 11, .setDelimiters)])
        #expect(found("{{<forælder}}{{$blok}}{{/blok}}{{/forælder}}").map(\.kind) == [.unsupportedTag("<"), .unsupportedTag("$")])
        #expect(found("{{>*navn}}") == [Place(1, 1, 10, .unsupportedTag(">*"))])
    }

    @Test("A template that is not there has the name that was likely meant")
    func unknownTemplate() {
        guard case .failure(let problems) = templates("").compile("sied", Opening.fields) else {
            Issue.record("a template that is not there was compiled")
            return
        }
        #expect(problems.list.map(\.kind) == [.unknownTemplate("sied", suggestion: "side", available: ["side"])])
    }

    @Test("A partial is checked at each place of use, and each of its places is told once")
    func partialsAtUse() {
        let partial = ["mærke": "{{label}}\n{{nej}}"]
        #expect(found("{{#accommodations}}{{>mærke}}{{/accommodations}}", partial).map(\.line) == [2])
        #expect(found("{{>mærke}}{{#accommodations}}{{>mærke}}{{/accommodations}}{{>mærke}}", partial).map(\.line) == [1, 2])
        let first = Place(2, 3, 3, .unknownName("nej", suggestion: nil, available: Self.names))
        #expect(found("{{>mærke}}{{#accommodations}}{{>mærke}}{{/accommodations}}", partial).last == first)
    }

    @Test("All is told at once, in order, from the texts and from the names, and merged for many pages")
    func allAtOnce() {
        let set = templates("{{titel}}{{=| |=}}\n{{{title}}}{{>del}}{{#urgent}}", ["del": "{{body}}{{/x}}", "ubrugt": "{{"])
        guard case .failure(let page) = set.compile("side", Opening.fields) else {
            Issue.record("a template full of mistakes was compiled")
            return
        }
        let places = { (list: [TemplateProblem]) in list.map { "\($0.file):\($0.line):\($0.column)" } }
        let side = ["side.mustache:1:3", "side.mustache:1:10", "side.mustache:2:4", "side.mustache:2:20"]
        #expect(places(page.list) == ["del.mustache:1:3", "del.mustache:1:9"] + side)
        #expect(places(set.problems) == ["del.mustache:1:9", "side.mustache:1:10", "side.mustache:2:20", "ubrugt.mustache:1:1"])
        #expect(places(TemplateProblem.merged([page.list, set.problems])) == places(page.list) + ["ubrugt.mustache:1:1"])
    }
}
