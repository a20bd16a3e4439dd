internal import Content

/// The frame of each kind of page: its titles, its place in the menu, the way there.
extension Scene {
    /// In characters: more is cut off in search results.
    private static let longestDescription = 160

    private func frame(
        _ language: Language, _ title: String, _ address: String?, description: String? = nil, section: Section = .none
    ) -> Frame {
        let phrasing = tongue(language).phrasing
        let site = catalog.settings.name
        let text = description.flatMap { $0.isEmpty ? nil : $0 } ?? catalog.settings.description ?? phrasing.text("site_description")
        return Frame(
            title: title, pageTitle: phrasing.text("page_title", ["title": title, "site": site]),
            description: text.shortened(to: Self.longestDescription), address: address, section: section, language: language
        )
    }

    func openingFrame(_ opening: Opening, _ said: Said) -> Frame {
        let tongue = tongue(opening.page.language)
        let facts: KeyValuePairs = [
            "title": opening.title, "place": said.place, "site": catalog.settings.name, "employer": said.employer,
            "hours": said.hours, "scheme": said.scheme, "summary": opening.page.summary ?? "",
        ]
        var frame = frame(
            tongue.language, opening.title, address(opening), description: tongue.phrasing.text("opening_description", facts),
            section: .openings)
        frame.pageTitle = tongue.phrasing.text("opening_title", facts)
        frame.twins = translations(of: opening.page, .opening)
        if let sector = opening.sector { frame.subject = .sector(sector) }
        frame.crumbs = [Link(href(tongue.addresses.openings), tongue.phrasing.text("nav_openings"))]
        if let municipality = opening.location.municipality, !board.list(.municipality(municipality), tongue.language).isEmpty {
            frame.crumbs.append(Link(href(tongue.addresses.list(.municipality(municipality))), said.place))
        }
        return frame
    }

    func listFrame(_ key: ListKey, _ language: Language, number: Int) -> Frame {
        let tongue = tongue(language)
        let title = tongue.phrasing.text(
            "list_" + (key == .all ? "title" : key.name), ["name": label(key, language), "hours": label(key, language)])
        let address = tongue.addresses.numbered(tongue.addresses.list(key), number)
        var frame = frame(language, title, address, description: description(key, language, number), section: .openings)
        if number > 1 { frame.pageTitle = pageTitle(title, number, language) }
        if case .sector(let sector) = key { frame.subject = .sector(sector) }
        if case .municipality = key { frame.subject = .place }
        frame.isSectionStart = key == .all && number == 1
        frame.isHidden = !isWorthIt(key, language)
        if key != .all, hasFeed(key, language) { frame.feed = feedAddress(key, language) }
        if key != .all { frame.crumbs = [Link(href(tongue.addresses.openings), tongue.phrasing.text("nav_openings"))] }
        if case .pair(let municipality, _) = key {
            let place = ListKey.municipality(municipality)
            frame.crumbs.append(Link(href(tongue.addresses.list(place)), label(place, language)))
        }
        if number == 1, !frame.isHidden {
            frame.twins = board.languages.filter { $0 != language && isWorthIt(key, $0) }.map { ($0, self.tongue($0).addresses.list(key)) }
        }
        return frame
    }

    /// Whether a list is more than empty: it has openings, or tells what it lists.
    func isWorthIt(_ key: ListKey, _ language: Language) -> Bool {
        let count = board.list(key, language).count
        if case .pair = key { return count >= Catalog.fewestOfPair }
        return count > 0 || key == .all || about(key, language) != nil
    }

    /// `Opslag, side 2 – Rummelig`
    private func pageTitle(_ title: String, _ number: Int, _ language: Language) -> String {
        tongue(language).phrasing.text("list_page_title", ["title": title, "page": String(number), "site": catalog.settings.name])
    }

    /// What is in a list: how much, and the newest titles of its page.
    private func description(_ key: ListKey, _ language: Language, _ number: Int) -> String {
        let phrasing = tongue(language).phrasing
        let openings = board.list(key, language)
        if number == 1, let about = about(key, language)?.parts.first?.texts[language] {
            return label(key, language) + ": " + about + " " + phrasing.openings(openings.count) + "."
        }
        let newest = openings.dropFirst((number - 1) * catalog.settings.pageSize).prefix(Self.told).map { catalog.openings[$0].title }
        let intro = newest.isEmpty || key == .all && number == 1 ? phrasing.text("intro_" + key.name) : newest.joined(separator: ", ") + "."
        return (key == .all ? "" : label(key, language) + ": ") + phrasing.openings(openings.count) + ". " + intro
    }

    /// Titles named in a list's description.
    private static let told = 4

    func facetFrame(_ facet: FacetIndex, _ language: Language) -> Frame {
        let tongue = tongue(language)
        let title = tongue.phrasing.text(facet.key + "_title")
        var frame = frame(
            language, title, tongue.addresses.index(of: facet), description: title + ". " + tongue.phrasing.text(facet.key + "_intro"),
            section: .openings)
        frame.crumbs = [Link(href(tongue.addresses.openings), tongue.phrasing.text("nav_openings"))]
        frame.twins = twins(of: language) { $0.index(of: facet) }
        return frame
    }

    func frontFrame(_ language: Language) -> Frame {
        let tongue = tongue(language)
        var frame = frame(language, tongue.phrasing.text("front_title"), tongue.addresses.home)
        frame.twins = twins(of: language) { $0.home }
        return frame
    }

    func municipalitiesFrame(_ language: Language) -> Frame {
        let tongue = tongue(language)
        let phrasing = tongue.phrasing
        var frame = frame(
            language, phrasing.text("find_title"), tongue.addresses.municipalityIndex, description: phrasing.text("find_description"))
        frame.subject = .place
        frame.twins = twins(of: language) { $0.municipalityIndex }
        return frame
    }

    func municipalityFrame(_ index: Int, _ language: Language) -> Frame {
        let tongue = tongue(language)
        let phrasing = tongue.phrasing
        let name = fullName(ofMunicipality: index, language)
        let region = vocabulary.region(of: vocabulary.municipalities[index], on: today)?.term.label(language) ?? ""
        let count = phrasing.openings(board.list(.municipality(index), language).count)
        var frame = frame(
            language, phrasing.text("town_title", ["name": name]), tongue.addresses.municipality(index),
            description: phrasing.text("town_description", ["name": name, "region": region, "openings": count]))
        frame.subject = .place
        frame.crumbs = [Link(href(tongue.addresses.municipalityIndex), phrasing.text("find_title"))]
        frame.twins = twins(of: language) { $0.municipality(index) }.filter { hasPage(ofMunicipality: index, $0.language) }
        return frame
    }

    func figuresFrame(_ language: Language) -> Frame {
        let tongue = tongue(language)
        let phrasing = tongue.phrasing
        var frame = frame(
            language, phrasing.text("figures_title"), tongue.addresses.figures, description: phrasing.text("figures_description"),
            section: .figures)
        frame.subject = .figures
        frame.isSectionStart = true
        frame.twins = twins(of: language) { $0.figures }.filter { hasFigures($0.language) }
        return frame
    }

    func rulesFrame(_ language: Language) -> Frame {
        let tongue = tongue(language)
        var frame = frame(
            language, tongue.phrasing.text("rules_title"), tongue.addresses.rules, description: tongue.phrasing.text("rules_intro"))
        frame.twins = twins(of: language) { $0.rules }.filter { explanations[$0.language] != nil }
        return frame
    }

    /// The pages of events in the other languages that have some.
    func eventTwins(_ language: Language) -> [(language: Language, address: String)] {
        twins(of: language) { $0.events }.filter { hasEvents($0.language) }
    }

    /// The first page of a section, and its later ones.
    func sectionFrame(
        _ section: Section, _ language: Language, _ address: String, title key: String, intro: String, number: Int = 1
    ) -> Frame {
        let tongue = tongue(language)
        let title = tongue.phrasing.text(key)
        var frame = frame(
            language, title, tongue.addresses.numbered(address, number), description: tongue.phrasing.text(intro), section: section)
        if number > 1 { frame.pageTitle = pageTitle(title, number, language) }
        frame.isSectionStart = number == 1
        frame.subject = section == .guides ? .guide : section == .stories ? .story : .site
        if number == 1 {
            frame.twins = board.languages.filter { $0 != language && hasSection(section, $0) && section != .none }.map { other in
                let addresses = self.tongue(other).addresses
                return (other, section == .stories ? addresses.stories : section == .guides ? addresses.guides : addresses.employers)
            }
        }
        return frame
    }

    /// A text of its own within a section.
    func textFrame(_ page: PageHead, _ title: String, _ kind: Kind, section: Section) -> Frame {
        let tongue = tongue(page.language)
        var frame = frame(page.language, title, address(kind, page.slug, page.language), description: page.summary, section: section)
        frame.isArticle = kind == .story || kind == .guide
        frame.subject = kind == .guide ? .guide : kind == .story ? .story : .site
        switch section {
        case .stories: frame.crumbs = [Link(href(tongue.addresses.stories), tongue.phrasing.text("nav_stories"))]
        case .guides: frame.crumbs = [Link(href(tongue.addresses.guides), tongue.phrasing.text("nav_guides"))]
        case .employers: frame.crumbs = [Link(href(tongue.addresses.employers), tongue.phrasing.text("employers_title"))]
        case .openings, .figures, .none: break
        }
        frame.twins = translations(of: page, kind)
        return frame
    }

    func lostFrame(_ language: Language) -> Frame {
        var frame = frame(language, tongue(language).phrasing.text("lost_title"), nil)
        frame.isHidden = true
        return frame
    }

    func address(_ kind: Kind, _ slug: String, _ language: Language) -> String {
        let addresses = tongue(language).addresses
        return switch kind {
        case .opening: addresses.opening(slug)
        case .story: addresses.story(slug)
        case .guide: addresses.guide(slug)
        case .employer: addresses.employer(slug)
        case .event: addresses.events
        case .page: addresses.page(slug)
        }
    }

    private func twins(of language: Language, _ address: (Addresses) -> String) -> [(language: Language, address: String)] {
        board.languages.filter { $0 != language }.map { ($0, address(tongue($0).addresses)) }
    }

    /// The same file in other languages: the same name and kind.
    private func translations(of page: PageHead, _ kind: Kind) -> [(language: Language, address: String)] {
        guard board.languages.count > 1 else { return [] }
        return board.languages.filter { $0 != page.language && board.has(kind, page.slug, $0) }.map { ($0, address(kind, page.slug, $0)) }
    }
}
