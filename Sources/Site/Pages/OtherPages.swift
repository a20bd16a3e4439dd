internal import Content
internal import Templates

/// Courses and meetings for employers: those to come, then those that are over.
struct EventsPage: Framed {
    let language: Language
    let frame: Frame
    let scene: Scene

    private var phrasing: Phrasing { scene.tongue(language).phrasing }
    private var events: [Event] { scene.board.events.map { scene.catalog.events[$0] }.filter { $0.page.language == language } }
    private var past: [EventRow] {
        events.filter { $0.lastDay < scene.today && scene.today - $0.lastDay <= Board.keepEventDays }.reversed().map {
            EventRow(event: $0, scene: scene)
        }
    }

    static let fields: Fields<EventsPage> = framed([
        .text("intro") { $0.phrasing.text("events_intro") },
        .list("items", of: rowFields) { page in
            page.events.filter { $0.lastDay >= page.scene.today }.map { EventRow(event: $0, scene: page.scene) }
        },
        .text("calendar_href") { page in
            let address = page.scene.tongue(page.language).addresses.calendar
            return page.scene.coming(page.language).isEmpty ? nil : page.scene.href(address)
        },
        .flag("has_past") { !$0.past.isEmpty },
        .list("past", of: rowFields) { $0.past },
    ])

    private static let rowFields: Fields<EventRow> = [
        .text("id") { $0.scene.anchor($0.event) },
        .text("ics_href") { row in
            row.event.lastDay >= row.scene.today
                ? row.scene.href(row.scene.tongue(row.event.page.language).addresses.event(row.event.page.slug)) : nil
        },
        .text("title") { $0.event.title }, .text("when") { $0.phrasing.when($0.event) }, .text("when_iso") { $0.event.starts.iso },
        .text("where") { $0.event.place ?? $0.phrasing.text("event_online") },
        .text("organiser") { $0.phrasing.text("event_organiser", ["name": $0.event.organiser]) },
        .html("text") { $0.scene.html(of: $0.event.page) },
        .text("href") { $0.event.signup ?? $0.event.url },
        .text("link_label") { $0.phrasing.text($0.event.signup == nil ? "event_link" : "event_signup") },
    ]
}

struct EventRow: Sendable {
    let event: Event
    let scene: Scene
    var phrasing: Phrasing { scene.tongue(event.page.language).phrasing }
}

/// A page of its own: about, accessibility, privacy.
struct TextPage: Framed {
    let page: PlainPage
    let frame: Frame
    let scene: Scene
    let body: [UInt8]
    /// The numbers its text cites.
    let cited: [Citation]

    static let fields: Fields<TextPage> = framed([
        .html("body") { $0.body },
        .flag("has_cited") { !$0.cited.isEmpty },
        .list("cited", of: Citation.fields) { $0.cited },
        .text("cited_checked") { $0.scene.checked($0.cited, $0.page.page.language) },
        .text("updated") { page in
            let phrasing = page.scene.tongue(page.page.page.language).phrasing
            return page.page.page.published.map { phrasing.text("updated", ["date": phrasing.long($0)]) }
        },
    ])
}

/// An old address that leads on.
struct RedirectPage: Sendable {
    let title: String
    let address: String
    let scene: Scene

    static let fields: Fields<RedirectPage> = [
        .text("title") { $0.title }, .text("canonical") { $0.scene.url($0.address) }, .text("target") { $0.scene.href($0.address) },
    ]
}

/// What is shown where there is no page: in the default language, with a way on in the others.
struct LostPage: Framed {
    let frame: Frame
    let scene: Scene

    private struct Other: Sendable {
        let tongue: Tongue
        let href: String
    }

    private static let otherFields: Fields<Other> = [
        .text("lang") { $0.tongue.language.rawValue }, .text("title") { $0.tongue.phrasing.text("lost_title") },
        .text("text") { $0.tongue.phrasing.text("lost_text") }, .text("href") { $0.href },
        .text("label") { $0.tongue.phrasing.text("lost_link") },
    ]

    static let fields: Fields<LostPage> = framed([
        .list("others", of: otherFields) { page in
            page.scene.board.languages.filter { $0 != page.frame.language }.map { language in
                let tongue = page.scene.tongue(language)
                return Other(tongue: tongue, href: page.scene.href(tongue.addresses.home))
            }
        },
        .list("ways", of: Link.plain) { page in
            let tongue = page.scene.tongue(page.frame.language)
            return [
                Link(page.scene.href(tongue.addresses.openings), tongue.phrasing.text("see_all_open")),
                Link(page.scene.href(tongue.addresses.index(of: .municipality)), tongue.phrasing.text("all_municipalities")),
                Link(page.scene.href(tongue.addresses.index(of: .accommodation)), tongue.phrasing.text("accommodations_title")),
            ]
                + (page.scene.hasSection(.guides, tongue.language)
                    ? [Link(page.scene.href(tongue.addresses.guides), tongue.phrasing.text("nav_guides"))] : [])
        },
    ])
}
