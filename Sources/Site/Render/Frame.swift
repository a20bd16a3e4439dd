internal import Content
internal import Templates

/// The part of the site a page belongs to, as the menu names it.
enum Section: Sendable, Hashable { case openings, guides, stories, employers, figures, search, none }

/// What is the same for every page that has its own `frame`: head, menu, way here.
struct Frame: Sendable {
    var title: String
    var pageTitle: String
    var description: String
    /// The page's own address from the site's root; nil where it has none to share.
    var address: String?
    var isHidden = false
    var isArticle = false
    var section = Section.none
    /// What its picture shows where it is shared.
    var subject = ShareSubject.site
    var isSectionStart = false
    /// The same page in other languages, itself left out.
    var twins: [(language: Language, address: String)] = []
    var crumbs: [Link] = []
    var jsonLD: [UInt8] = []
    /// The address of a feed of what the page lists.
    var feed: String?
    let language: Language
}

/// A page that is shown within the frame.
protocol Framed: Sendable {
    var frame: Frame { get }
    var scene: Scene { get }
}

/// A page's own fields with those of the frame.
func framed<Page: Framed>(_ own: [Field<Page>]) -> Fields<Page> {
    let head: [Field<Page>] = [
        .text("title") { $0.frame.title },
        .text("heading") { $0.frame.title.withWholeRanges },
        .text("page_title") { $0.frame.pageTitle },
        .text("description") { $0.frame.description },
        .text("canonical") { page in page.frame.isHidden ? nil : page.frame.address.map(page.scene.url) },
        .flag("robots") { $0.frame.isHidden },
        .text("og_type") { $0.frame.isArticle ? "article" : "website" },
        .pieces("json_ld") { page, pieces in
            for script in [page.frame.jsonLD, StructuredData(scene: page.scene).breadcrumbs(page.frame)] where !script.isEmpty {
                pieces.append(script)
            }
        },
        .text("list_feed_href") { page in page.frame.feed.map(page.scene.href) },
        .text("og_image") { $0.shareCard.url },
        .text("og_image_alt") { $0.shareCard.alt },
        .flag("has_crumbs") { !$0.frame.crumbs.isEmpty },
        .list("crumbs", of: Link.plain) { $0.frame.crumbs },
    ]
    let menus: [Field<Page>] = [
        .list("alternates", of: LanguageLink.fields) { $0.alternates },
        .flag("has_languages") { $0.scene.board.languages.count > 1 },
        .list("languages", of: LanguageLink.fields) { $0.languages },
        .list("nav", of: Link.menu) { $0.menu },
    ]
    return Fields(head + menus + own)
}

struct LanguageLink: Sendable {
    let language: Language
    let href: String
    let label: String

    static let fields: Fields<LanguageLink> = [
        .text("lang") { $0.language.rawValue }, .text("href") { $0.href }, .text("label") { $0.label },
    ]
}

extension Framed {
    fileprivate var shareCard: ShareCard { scene.shareCards(frame.language)[frame.subject] }

    /// True twins for search engines, this page included.
    fileprivate var alternates: [LanguageLink] {
        guard !frame.twins.isEmpty, !frame.isHidden, let own = frame.address else { return [] }
        return ([(frame.language, own)] + frame.twins).sorted { $0.0.rawValue < $1.0.rawValue }.map {
            LanguageLink(language: $0.0, href: scene.url($0.1), label: "")
        }
    }

    /// The other languages: the twin where there is one, else that language's front page.
    fileprivate var languages: [LanguageLink] {
        scene.board.languages.filter { $0 != frame.language }.map { language in
            let tongue = scene.tongue(language)
            let address = frame.twins.first { $0.language == language }?.address ?? tongue.addresses.home
            return LanguageLink(language: language, href: scene.href(address), label: tongue.phrasing.text("language_name"))
        }
    }

    fileprivate var menu: [Link] {
        scene.tongue(frame.language).menu.map { section, link in
            let isCurrent = frame.section == section
            return Link(scene.href(link.href), link.label, isCurrent: isCurrent, isExact: isCurrent && frame.isSectionStart)
        }
    }
}

extension Scene {
    /// Whether a language has anything in a section.
    func hasSection(_ section: Section, _ language: Language) -> Bool {
        board.sections(language).contains(section)
    }

    /// The employers' files of a language.
    func employers(_ language: Language) -> [Int] { board.employers.filter { catalog.employers[$0].page.language == language } }

    /// What is the same on every page of a language, written into the templates when they are compiled.
    func constants(_ language: Language) -> Constants {
        let tongue = tongue(language)
        let phrasing = tongue.phrasing
        let texts = phrasing.words.keys(in: "ui").map { (key: $0, text: phrasing.words["ui." + $0]) }
        func constant(_ name: String, _ text: String) -> Field<Void> { .text(name) { text } }
        let post = pageAddress("slaa-et-job-op", language) ?? guideAddress("skriv-et-godt-opslag", language)
        return Fields([
            .strings("t", texts),
            constant("lang", language.rawValue), constant("site_name", catalog.settings.name), constant("base", basePath + "/"),
            constant("home_href", href(tongue.addresses.home)), constant("css_href", href(assets.address("site.css"))),
            constant("js_href", href(assets.address("rummelig.js"))), constant("icon_href", href(assets.address("icon.svg"))),
            constant("feed_href", href(feedAddress(language))),
            constant("json_feed_href", href(jsonFeedAddress(language))), constant("search_href", href(tongue.addresses.search)),
            constant("post_href", post.map(href) ?? ""),
            .flag("examples") { [isExample = catalog.settings.exampleDay != nil] in isExample },
            .list("footer", of: Link.plain) { [links = footer(language, post: post)] in links },
        ])
    }

    func feedAddress(_ language: Language) -> String { feedAddress(.all, language) }

    /// The feed of all openings stands at the root of a language, that of a list below the list.
    func feedAddress(_ key: ListKey, _ language: Language) -> String {
        let addresses = tongue(language).addresses
        return (key == .all ? addresses.home : addresses.list(key)) + "feed.xml"
    }

    /// Whether a list has its deadlines as a calendar: a caseworker follows a municipality.
    func hasDeadlines(_ key: ListKey) -> Bool {
        if case .municipality = key { return true }
        return key == .all
    }

    /// Whether a list has a feed: a facet with openings has one, and a pair of facets none.
    func hasFeed(_ key: ListKey, _ language: Language) -> Bool {
        if case .pair = key { return false }
        return key == .all || !board.list(key, language).isEmpty
    }

    func jsonFeedAddress(_ language: Language) -> String { tongue(language).addresses.openings + "feed.json" }

    func pageAddress(_ slug: String, _ language: Language) -> String? {
        let page = board.pages.first { catalog.pages[$0].page.slug == slug && catalog.pages[$0].page.language == language }
        return page.map { _ in tongue(language).addresses.page(slug) }
    }

    func guideAddress(_ slug: String, _ language: Language) -> String? {
        board.guide(slug, language).map { _ in tongue(language).addresses.guide(slug) }
    }
}
