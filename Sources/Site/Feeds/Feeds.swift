internal import Content
internal import Text

/// The newest openings of a language as feeds. Dates are those of the content; only a feed without openings is as new as the day.
struct Feeds {
    let scene: Scene
    let language: Language

    /// A feed holds so many entries.
    private static let most = 50

    private var tongue: Tongue { scene.tongue(language) }
    private var openings: [Opening] { newest(.all) }

    private func newest(_ key: ListKey) -> [Opening] {
        scene.board.list(key, language).prefix(Self.most).map { scene.catalog.openings[$0] }
    }
    private var title: String { scene.catalog.settings.name + ": " + tongue.phrasing.text("feed_title") }

    private func summary(_ opening: Opening) -> String {
        let facts = [scene.employerName(opening), scene.place(opening), tongue.hoursAWeek(opening.hours), scene.scheme(opening)]
        let promises = tongue.phrasing.listed(opening.accommodations.map { scene.promise($0, language).label })
        return [facts.joined(by: ", "), ". ", tongue.phrasing.text("promise_title"), ": ", promises, "."].joined(by: "")
    }

    /// The newest of a list (RFC 4287).
    func atom(_ key: ListKey) -> [UInt8] {
        var xml = XMLWriter()
        let openings = newest(key)
        let home = scene.url(key == .all ? tongue.addresses.home : tongue.addresses.list(key))
        let title = key == .all ? title : title + ": " + scene.label(key, language)
        xml.raw("<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"\(language.rawValue)\">\n")
        xml.element("title", title)
        xml.element("id", home)
        xml.link("rel=\"self\" type=\"application/atom+xml\"", href: scene.url(scene.feedAddress(key, language)))
        xml.link("rel=\"alternate\" type=\"text/html\"", href: home)
        xml.element("updated", CopenhagenTime.firstSecond(of: openings.map(\.published).max() ?? scene.today))
        xml.raw("<author>")
        xml.element("name", scene.catalog.settings.publisher?.name ?? scene.catalog.settings.name)
        xml.raw("</author>\n")
        for opening in openings {
            let url = scene.url(scene.address(opening))
            let moment = CopenhagenTime.firstSecond(of: opening.published)
            xml.raw("<entry>\n")
            xml.element("title", opening.title)
            xml.element("id", url)
            xml.link("rel=\"alternate\" type=\"text/html\"", href: url)
            xml.element("published", moment)
            xml.element("updated", moment)
            xml.element("summary", summary(opening))
            xml.raw("</entry>\n")
        }
        xml.raw("</feed>\n")
        return xml.bytes
    }

    /// JSON Feed 1.1; the numbers a program wants stand under `_rummelig`.
    var json: [UInt8] {
        var json = JSONWriter()
        json.object { json in
            json.member("version", "https://jsonfeed.org/version/1.1")
            json.member("title", title)
            json.member("home_page_url", scene.url(tongue.addresses.openings))
            json.member("feed_url", scene.url(scene.jsonFeedAddress(language)))
            json.member("language", language.rawValue)
            json.key("items")
            json.array { json in
                for opening in openings { item(opening, into: &json) }
            }
        }
        return json.bytes + [0x0A]
    }

    private func item(_ opening: Opening, into json: inout JSONWriter) {
        let url = scene.url(scene.address(opening))
        json.object { json in
            json.member("id", url)
            json.member("url", url)
            json.member("title", opening.title)
            json.member("content_text", summary(opening))
            json.member("date_published", CopenhagenTime.firstSecond(of: opening.published))
            json.key("_rummelig")
            json.object { json in
                json.member("employer", scene.employerName(opening))
                json.member("scheme", scene.vocabulary.schemes[opening.scheme].slug)
                if let broker = opening.broker { json.member("via", scene.vocabulary.brokers[broker].slug) }
                if let municipality = opening.location.municipality {
                    json.member("municipality", scene.vocabulary.municipalities[municipality].code)
                }
                json.member("hours_least", opening.hours.least)
                json.member("hours_most", opening.hours.most)
                json.member(
                    "accommodations",
                    opening.accommodations.compactMap { offered in offered.term.map { scene.vocabulary.accommodations[$0].slug } })
                json.member("deadline", opening.lastDay.iso)
            }
        }
    }
}

extension XMLWriter {
    /// `<link attributes href="address"/>` on a line of its own; `attributes` are ours and stand as they are.
    fileprivate mutating func link(_ attributes: String, href address: String) {
        raw("<link \(attributes) href=\"")
        text(address)
        raw("\"/>\n")
    }
}
