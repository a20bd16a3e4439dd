/// All templates of a site by name, parsed once.
///
/// The language is Mustache: `{{name}}`, `{{{html}}}`, `{{#section}}…{{/section}}`, `{{^otherwise}}…{{/otherwise}}`, `{{>partial}}`,
/// `{{! comment }}`, dotted names, `{{.}}`, and its rules for tags alone on a line. It is stricter than Mustache where leniency
/// hides mistakes, for a template is checked against the fields of its page before a single page is made:
///
/// - A name that the page does not have is an error with a suggestion, where Mustache writes nothing. A field that is absent on
///   this page still writes nothing. A missing partial is an error too.
/// - Each field is text or HTML. Text is always escaped and can only be written `{{x}}`; HTML never is and can only be written
///   `{{{x}}}`. So no template can let a visitor's markup through, and none can escape a text twice. Escaped text is safe between
///   tags and in attributes in single or double quotes.
/// - Flags, lists and groups open sections and are not written themselves.
/// - The delimiters are always `{{` and `}}`, partials never come back to themselves, and there are no lambdas, blocks or dynamic
///   names: a template says what it shows, and the same template always can be checked.
public struct TemplateSet: Sendable {
    let sources: [Source]
    let places: [String: Int]
    /// What is wrong with the texts themselves, whether used or not; in order of file and place.
    public let problems: [TemplateProblem]

    /// Of two templates with one name, the later counts, so a site's own come after those built in.
    public init(sources: [(name: String, path: String, text: [UInt8])]) {
        var places: [String: Int] = [:]
        var parsed: [Source] = []
        for source in sources {
            let source = Source(name: source.name, path: source.path, text: source.text)
            if let place = places[source.name] {
                parsed[place] = source
            } else {
                places[source.name] = parsed.count
                parsed.append(source)
            }
        }
        self.sources = parsed
        self.places = places
        problems = TemplateProblem.merged(parsed.map { $0.located($0.remarks) })
    }

    /// Every template's name, sorted.
    public var names: [String] {
        places.keys.sorted()
    }

    /// Checks a template and its partials against a page's fields and the constants around them, and compiles it.
    ///
    /// A page's own field hides a constant of the same name. All that is wrong is told at once, the problems of the texts included.
    public func compile<Page>(
        _ name: String, _ fields: Fields<Page>, constants: Constants = []
    ) -> Result<Template<Page>, TemplateProblems> {
        guard let index = places[name] else {
            let meant = suggestion(for: name, among: names)
            let kind = TemplateProblem.Kind.unknownTemplate(name, suggestion: meant, available: names)
            return .failure(TemplateProblems(list: [TemplateProblem(file: name, line: 1, column: 1, length: 0, kind: kind)]))
        }
        let page = Use.whole()
        let outer = Scope.known(.group(constants.shape), constants.known(()))
        var compiler = Compiler(self, scopes: [outer, .live(.group(fields.shape), page, frame: 0)])
        compiler.template(index, indent: [])
        let problems = compiler.remarks.map { sources[$0.key].located(Array($0.value.values)) }
        guard problems.allSatisfy(\.isEmpty) else { return .failure(TemplateProblems(list: TemplateProblem.merged(problems))) }
        return .success(
            Template(program: compiler.builder.finish(), filling: fields.filling(page), width: page.frame.cells)
        )
    }
}
