extension Entry.Value {
    /// The value of a draft that has no errors; nil where something it needs is missing all the same.
    init?(_ draft: Draft, opening: OpeningDraft?, vocabulary: Vocabulary) {
        let value: Entry.Value? =
            switch draft.kind {
            case .opening: opening.flatMap { Opening($0, vocabulary: vocabulary) }.map(Self.opening)
            case .story: Story(draft, vocabulary: vocabulary).map(Self.story)
            case .guide: Guide(draft).map(Self.guide)
            case .employer: Employer(draft).map(Self.employer)
            case .event: Event(draft).map(Self.event)
            case .page: draft.front.text("title").value.map { .page(PlainPage(page: PageHead(draft), title: $0)) }
            }
        guard let value else { return nil }
        self = value
    }
}

extension Opening.Location {
    init(_ node: Node, municipality: Int?) {
        self.municipality = municipality
        postcode = node.text("postcode").value
        address = node.text("address").value
        workplace = node.text("workplace").value.flatMap(Opening.Workplace.init) ?? .onsite
    }
}

extension Opening.Trial {
    init?(_ node: Node?) {
        guard let node else { return nil }
        self =
            switch node.text {
            case "none": .none
            case "possible": .possible
            default: .agreed(weeks: node.integer("weeks").value, purpose: node.text("purpose").value)
            }
    }
}

extension Opening.Pay {
    init(_ node: Node) {
        agreement = node.text("agreement").value
        from = node.number("from").value
        to = node.number("to").value
        unit = node.text("unit").value ?? "hour"
    }
}

extension Opening.Contact {
    init?(_ node: Node) {
        guard let name = node.text("name").value else { return nil }
        self.name = name
        role = node.text("role").value
        email = node.text("email").value
        phone = node.text("phone").value
        times = node.text("times").value
        viaMunicipality = node.flag("via-municipality").value ?? false
    }
}

extension Story {
    fileprivate init?(_ draft: Draft, vocabulary: Vocabulary) {
        let front = draft.front
        guard let title = front.text("title").value, let programme = front.text("programme").value,
            let employer = front.text("employer").value,
            let author = front.text("author").value
        else { return nil }
        page = PageHead(draft)
        self.title = title
        self.programme = programme
        self.employer = employer
        place = front.text("municipality").value
        municipality = place.flatMap(vocabulary.municipalities.index(of:))
        self.author = author
        people = front.texts("people")
        consent = front["consent"].flatMap { node in
            guard let given = node.day("given").value, let holder = node.text("held-by").value else { return nil }
            return (given, holder)
        }
        image = Picture(front, "image", from: draft.path)
        quote = front.text("quote").value
        source = front.text("source").value
        openings = front.texts("openings")
    }
}

extension Guide {
    fileprivate init?(_ draft: Draft) {
        let front = draft.front
        guard let title = front.text("title").value, let answer = front.text("answer").value, let checked = front.day("checked").value
        else { return nil }
        page = PageHead(draft)
        self.title = title
        self.answer = answer
        audience = front.text("audience").value
        self.checked = checked
        sources = (front["sources"]?.list ?? []).compactMap { node in
            node.text("name").value.map { Source(name: $0, url: node.text("url").value, date: node.day("date").value) }
        }
        order = front.integer("order").value ?? .max
        related = front.texts("related")
        filter = front["filter"].flatMap { node in
            GuideFilter.keys.lazy.compactMap { key in node.text(key).value.map { GuideFilter(key: key, value: $0) } }.first
        }
    }
}

extension Employer {
    fileprivate init?(_ draft: Draft) {
        guard let name = draft.front.text("name").value ?? draft.front.text("title").value else { return nil }
        page = PageHead(draft)
        self.name = name
        cvr = draft.front.text("cvr").value
        orgnr = draft.front.text("orgnr").value
        web = draft.front.text("web").value
        chain = draft.front.text("chain").value
        logo = Picture(draft.front, "logo", from: draft.path)
    }
}

extension Event {
    fileprivate init?(_ draft: Draft) {
        let front = draft.front
        guard let title = front.text("title").value, let starts = front.text("starts").value.flatMap(Moment.init),
            let organiser = front.text("organiser").value
        else { return nil }
        page = PageHead(draft)
        self.title = title
        self.starts = starts
        ends = front.text("ends").value.flatMap(Moment.init)
        place = front.text("place").value
        url = front.text("url").value
        self.organiser = organiser
        signup = front.text("signup").value
    }
}

extension Picture {
    fileprivate init?(_ front: Node, _ key: String, from path: String) {
        guard let name = front.text(key).value, let file = ImagePath.resolve(name, from: path) else { return nil }
        self.path = file
        alt = front.text(key + "-alt").value ?? ""
    }
}
