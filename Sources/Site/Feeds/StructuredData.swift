internal import Content
internal import Text

/// Structured data of pages that are no opening, as schema.org names it. Everything in it stands on the page as well.
struct StructuredData {
    let scene: Scene

    /// A whole script element; the JSON writer lets no text end it. `room` is the number of bytes it will hardly outgrow.
    static func script(room: Int = 1024, _ write: (inout JSONWriter) -> Void) -> [UInt8] {
        var json = JSONWriter(after: "<script type=\"application/ld+json\">", room: room)
        json.object { json in
            json.member("@context", "https://schema.org")
            write(&json)
        }
        var script = json.take()
        script.append("</script>")
        return script
    }

    /// The way to a page, itself last; nothing for one that search engines leave out.
    func breadcrumbs(_ frame: Frame) -> [UInt8] {
        guard !frame.crumbs.isEmpty, !frame.isHidden, let address = frame.address else { return [] }
        return Self.script { json in
            json.member("@type", "BreadcrumbList")
            json.key("itemListElement")
            json.array { json in
                for (index, crumb) in frame.crumbs.enumerated() { item(index + 1, crumb.label, scene.absolute(href: crumb.href), &json) }
                item(frame.crumbs.count + 1, frame.title, scene.url(address), &json)
            }
        }
    }

    private func item(_ position: Int, _ name: String, _ url: String, _ json: inout JSONWriter) {
        json.object { json in
            json.member("@type", "ListItem")
            json.member("position", position)
            json.member("name", name)
            json.member("item", url)
        }
    }

    /// Who stands behind the site.
    var organisation: [UInt8] { Self.script(organisation) }

    private func organisation(_ json: inout JSONWriter) {
        let publisher = scene.catalog.settings.publisher
        json.member("@type", "Organization")
        json.member("name", publisher?.name ?? scene.catalog.settings.name)
        json.member("url", publisher?.url ?? scene.url("/"))
    }

    func article(_ story: Story, _ frame: Frame) -> [UInt8] {
        article(frame, published: story.page.published, changed: nil, image: story.image) { json in
            json.member("@type", isOfTheHouse(story.author) ? "Organization" : "Person")
            json.member("name", story.author)
        }
    }

    func article(_ guide: Guide, _ frame: Frame) -> [UInt8] {
        article(frame, published: guide.page.published, changed: guide.checked, image: nil, author: organisation)
    }

    private func article(
        _ frame: Frame, published: Day?, changed: Day?, image: Picture?, author: (inout JSONWriter) -> Void
    ) -> [UInt8] {
        Self.script { json in
            json.member("@type", "Article")
            json.member("headline", frame.title)
            json.member("description", frame.description)
            json.member("inLanguage", frame.language.rawValue)
            if let address = frame.address { json.member("mainEntityOfPage", scene.url(address)) }
            if let published { json.member("datePublished", CopenhagenTime.firstSecond(of: published)) }
            if let changed { json.member("dateModified", CopenhagenTime.firstSecond(of: changed)) }
            if let image, scene.pictures.has(image.path) { json.member("image", scene.url(scene.pictures.address(of: image.path))) }
            json.key("author")
            json.object(author)
            json.key("publisher")
            json.object(organisation)
        }
    }

    /// Whether an author is the house and no person: `Redaktionen` of `Redaktionen på Rummelig`.
    private func isOfTheHouse(_ author: String) -> Bool {
        let settings = scene.catalog.settings
        return [settings.name, settings.publisher?.name, settings.contact?.name].compactMap(\.self).contains { $0.hasPrefix(author) }
    }

    /// The events to come on a language's page.
    func events(_ language: Language) -> [UInt8] {
        let coming = scene.coming(language)
        guard !coming.isEmpty else { return [] }
        return Self.script { json in
            json.key("@graph")
            json.array { json in
                for event in coming { json.object { write(event, &$0) } }
            }
        }
    }

    private func write(_ event: Event, _ json: inout JSONWriter) {
        let isOnline = event.place == nil
        json.member("@type", "Event")
        json.member("name", event.title)
        json.member("startDate", event.starts.iso)
        if let ends = event.ends { json.member("endDate", ends.iso) }
        json.member("eventStatus", "https://schema.org/EventScheduled")
        json.member("eventAttendanceMode", "https://schema.org/\(isOnline ? "Online" : "Offline")EventAttendanceMode")
        if let summary = event.page.summary { json.member("description", summary) }
        json.member("url", scene.url(scene.address(event)))
        json.member("inLanguage", event.page.language.rawValue)
        json.key("location")
        json.object { json in
            json.member("@type", isOnline ? "VirtualLocation" : "Place")
            if let place = event.place {
                json.member("name", place)
                json.member("address", place)
            } else {
                json.member("url", event.url ?? event.signup ?? scene.url(scene.address(event)))
            }
        }
        json.key("organizer")
        json.object { json in
            json.member("@type", "Organization")
            json.member("name", event.organiser)
        }
    }
}
