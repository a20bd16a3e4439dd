internal import Content
internal import Markdown
internal import Templates

struct GuidesPage: Framed {
    let language: Language
    let frame: Frame
    let scene: Scene

    private var tongue: Tongue { scene.tongue(language) }

    static let fields: Fields<GuidesPage> = framed([
        .text("intro") { $0.tongue.phrasing.text("guides_intro") },
        .list("items", of: itemFields) { page in
            let guides = page.scene.board.guides.map { page.scene.catalog.guides[$0] }
            return guides.filter { $0.page.language == page.language }.map { GuideRow(guide: $0, scene: page.scene) }
        },
    ])

    private static let itemFields: Fields<GuideRow> = [
        .text("href") { $0.link.href }, .text("title") { $0.guide.title }, .text("summary") { $0.guide.page.summary },
        .text("meta") { $0.meta },
    ]
}

struct GuideRow: Sendable {
    let guide: Guide
    let scene: Scene

    private var tongue: Tongue { scene.tongue(guide.page.language) }
    var link: Link { Link(scene.href(tongue.addresses.guide(guide.page.slug)), guide.title, line: guide.page.summary ?? "") }
    var meta: String {
        let checked = tongue.phrasing.checked(guide.checked)
        return [guide.audience.map { tongue.phrasing.text("audience_", slug: $0) }, checked].compactMap { $0 }.joined(separator: " · ")
    }
}

/// A guide for employers: the short answer first.
struct GuidePage: Framed {
    let guide: Guide
    let frame: Frame
    let scene: Scene
    let body: [UInt8]
    let headings: [Outline.Heading]
    /// The numbers its text cites.
    let cited: [Citation]
    let related: [Link]

    private var phrasing: Phrasing { scene.tongue(guide.page.language).phrasing }
    private var contents: [Link] {
        let sections = headings.filter { $0.level <= 2 }
        return sections.count < 3 ? [] : sections.map { Link("#" + $0.anchor, $0.text) }
    }

    /// The list that the guide names, or all openings; nothing where there are none.
    private var openings: Link? {
        let language = guide.page.language
        let key = guide.filter.flatMap { ListKey($0, scene.vocabulary) } ?? .all
        let count = phrasing.number(Double(scene.board.list(key, language).count))
        guard !scene.board.list(key, language).isEmpty else { return nil }
        let label =
            key == .all
            ? phrasing.text("see_all", ["count": count])
            : phrasing.text("see_filter", ["name": scene.label(key, language), "count": count])
        return Link(scene.href(scene.tongue(language).addresses.list(key)), label)
    }

    static let fields: Fields<GuidePage> = framed([
        .html("answer") { page in page.scene.inlineHTML(page.guide.answer, page.guide.page) },
        .flag("has_toc") { !$0.contents.isEmpty },
        .list("toc", of: Link.plain) { $0.contents },
        .html("body") { $0.body },
        .flag("has_sources") { !$0.guide.sources.isEmpty || !$0.cited.isEmpty },
        .list("sources", of: sourceFields) { page in page.guide.sources.map { SourceRow(source: $0, phrasing: page.phrasing) } },
        .flag("has_cited") { !$0.cited.isEmpty },
        .list("cited", of: Citation.fields) { $0.cited },
        .text("cited_checked") { _ in nil },
        .text("checked") { $0.phrasing.text("checked", ["date": $0.phrasing.long($0.guide.checked)]) },
        .group("filter", of: Link.plain) { $0.openings },
        .flag("has_related") { !$0.related.isEmpty },
        .list("related", of: Link.titled) { $0.related },
        .text("audience") { page in page.guide.audience.map { page.phrasing.text("audience_", slug: $0) } },
    ])

    private static let sourceFields: Fields<SourceRow> = [
        .text("name") { $0.source.name }, .text("url") { $0.source.url },
        .text("date") { $0.date },
    ]
}

struct SourceRow: Sendable {
    let source: Guide.Source
    let phrasing: Phrasing

    /// Its day, or that it has none; nil where the name says the year.
    var date: String? {
        if let date = source.date { return phrasing.long(date) }
        return source.name.namesYear ? nil : phrasing.text("source_undated")
    }
}

extension String {
    /// Whether four digits in a row stand in it.
    fileprivate var namesYear: Bool {
        var digits = 0
        for byte in utf8 {
            digits = byte &- 0x30 < 10 ? digits + 1 : 0
            if digits == 4 { return true }
        }
        return false
    }
}
