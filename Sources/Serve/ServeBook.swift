internal import Content
internal import Templates

/// The preview's own templates in the editor's language.
struct ServeBook: Sendable {
    let bar: Template<Bar>
    let page: Template<ServePage>
    let form: Template<FormPage>

    init(_ set: TemplateSet, _ words: Words, home: String) throws(TemplateFaults) {
        let texts = ["bar", "findings", "standin", "trouble", "form"].flatMap { section in
            words.keys(in: section).map { (key: section + "_" + Self.underscored($0), text: words[section + "." + $0]) }
        }
        let constants: Constants = [
            .strings("t", texts), .constant(.text("lang") { words.language.rawValue }), .constant(.text("home") { home }),
        ]
        func compile<Page>(_ name: String, _ fields: Fields<Page>) throws(TemplateFaults) -> Template<Page> {
            switch set.compile(name, fields, constants: constants) {
            case .success(let template): return template
            case .failure(let found): throw TemplateFaults(problems: found.list)
            }
        }
        bar = try compile("bar", Bar.fields)
        page = try compile("page", ServePage.fields)
        form = try compile("form", FormPage.fields)
    }

    private static func underscored(_ key: String) -> String { String(key.map { $0 == "-" || $0 == "." ? "_" : $0 }) }
}
