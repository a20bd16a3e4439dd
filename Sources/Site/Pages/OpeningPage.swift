internal import Content
internal import Templates

/// A job opening that is open.
struct OpeningPage: Framed {
    let opening: Opening
    let said: Said
    let frame: Frame
    let scene: Scene
    let body: [UInt8]
    let likes: [Int]
    let stories: [Link]
    let guides: [Link]

    private var tongue: Tongue { scene.tongue(opening.page.language) }
    private var phrasing: Phrasing { tongue.phrasing }
    private var schemeSlug: String { scene.vocabulary.schemes[opening.scheme].slug }

    static let fields = framed(facts + text + practical + onward)

    private static let facts: [Field<OpeningPage>] = [
        .text("closes") { $0.scene.closes($0.opening) },
        .text("employer") { $0.said.employer },
        .text("employer_href") { page in page.scene.employerAddress(page.opening).map(page.scene.href) },
        .text("place") { $0.said.place },
        .text("scheme_line") { $0.said.scheme },
        .text("lead") { $0.opening.page.summary },
        .text("pay") { $0.phrasing.pay($0.opening.pay, $0.opening.country) },
        .text("pay_note") { $0.payNote },
        .text("hours") { $0.said.hours },
        .text("schedule") { $0.schedule?.withWholeRanges },
        .text("hours_note") { $0.opening.week.isFlexible ? $0.phrasing.text("hours_flexible") : nil },
        .group("week", of: WeekPlan.fields) { WeekPlan($0.opening, $0.phrasing) },
        .group("strip", of: WeekStrip.fields) { page in
            page.opening.week.days.isEmpty ? WeekStrip(page.opening.hours, fullWeek: page.opening.country.fullWeek) : nil
        },
        .group("contact", of: ContactBlock.fields) { ContactBlock(opening: $0.opening, phrasing: $0.phrasing) },
        .text("deadline") { $0.said.deadline },
        .text("deadline_iso") { $0.opening.lastDay.iso },
        .text("deadlines_href") { page in
            let list = page.opening.location.municipality.map(ListKey.municipality) ?? .all
            return page.scene.href(page.tongue.addresses.deadlines(list))
        },
        .text("start_line") { $0.startLine },
    ]

    private static let text: [Field<OpeningPage>] = [
        .text("short") { $0.opening.short },
        .list("tasks", of: taskFields) { page in page.opening.tasks.map { TaskRow(task: $0, phrasing: page.phrasing) } },
        .text("excluded") { page in
            page.opening.excludedTasks.isEmpty ? nil : page.phrasing.listed(page.opening.excludedTasks.map(\.uncapitalised))
        },
        .list("promises", of: promiseFields) { page in
            page.opening.accommodations.map { page.scene.promise($0, page.opening.page.language) }
        },
        .text("environment") { $0.opening.environment },
        .text("purpose") { $0.opening.purpose },
        .html("body") { $0.body },
    ]

    private static let practical: [Field<OpeningPage>] = [
        .list("paper", of: paperFields) { $0.paper },
        .text("paper_checked") { $0.tongue.rulesChecked },
        .group("paper_guide", of: Link.plain) { page in
            let language = page.opening.page.language
            let guide = page.scene.guideAddress("hvem-goer-hvad", language) ?? page.scene.guideAddress("saadan-ansaetter-du", language)
            return guide.map { Link(page.scene.href($0), page.phrasing.text("paper_guide")) }
        },
        .text("onboarding") { $0.opening.onboarding },
        .text("follow_up") { $0.followUp },
        .text("ics_href") { page in
            page.scene.hasTalks(page.opening) ? page.scene.href(page.tongue.addresses.followUps(page.opening.page.slug)) : nil
        },
        .text("entry") { page in page.opening.entry.map { page.scene.vocabulary.entries[$0].label(page.opening.page.language) } },
        .text("trial") { $0.trial },
        .list("details", of: detailFields) { $0.details },
    ]

    private static let onward: [Field<OpeningPage>] = [
        .pieces("cards") { $0.scene.addCards($0.likes, to: &$1) },
        .flag("has_stories") { !$0.stories.isEmpty },
        .list("stories", of: Link.titled) { $0.stories },
        .flag("has_guides") { !$0.guides.isEmpty },
        .list("guides", of: Link.titled) { $0.guides },
        .html("qr") { page in page.frame.address.flatMap { QRCode(page.scene.url($0)) }?.image },
        .text("plain_address") { page in page.frame.address.map { page.scene.url($0).withoutScheme } },
        .text("street") { $0.opening.location.address == nil ? nil : $0.street },
        .text("published") { $0.phrasing.long($0.opening.published) },
    ]

    private static let taskFields: Fields<TaskRow> = [
        .text("name") { $0.task.name },
        .text("hours") { row in row.task.hours.map { row.phrasing.hours(WeeklyHours(least: $0, most: $0)) } },
    ]

    private static let promiseFields: Fields<Promise> = [.text("icon") { $0.icon }, .text("label") { $0.label }, .text("note") { $0.note }]

    private static let paperFields: Fields<PaperRow> = [.text("who") { $0.who }, .text("what") { $0.what }]

    private static let detailFields: Fields<Detail> = [.text("label") { $0.label }, .text("value") { $0.value }, .text("href") { $0.href }]
}

struct TaskRow: Sendable {
    let task: Opening.Task
    let phrasing: Phrasing
}

struct PaperRow: Sendable {
    let who: String
    let what: String
}

struct Detail: Sendable {
    let label: String
    let value: String
    var href: String?
}

extension OpeningPage {
    private var payNote: String {
        let agreement = opening.pay?.agreement.map { phrasing.text("agreement_named", ["agreement": $0]) + " " } ?? ""
        return agreement + phrasing.text("cost_", slug: schemeSlug)
    }

    private var schedule: String? {
        if let schedule = opening.week.schedule { return schedule.uncapitalised }
        if opening.week.isByAgreement { return phrasing.text("hours_agree_inline") }
        return opening.week.days.isEmpty ? nil : phrasing.days(opening.week.days)
    }

    private var startLine: String {
        let start = opening.start.map { phrasing.text("start_line", ["date": phrasing.long($0)]) } ?? phrasing.text("start_open")
        let positions =
            opening.positions == 1 ? phrasing.text("positions_one") : phrasing.text("positions_many", ["count": String(opening.positions)])
        return start + " " + positions
    }

    private var followUp: String? {
        guard !opening.followUp.isEmpty else { return nil }
        if opening.followUp == [1] { return phrasing.text("follow_up_one") }
        return phrasing.text("follow_up", ["weeks": phrasing.listed(opening.followUp.map(String.init))])
    }

    private var trial: String? {
        switch opening.trial {
        case nil: nil
        case .some(.none): phrasing.text("trial_none")
        case .possible: phrasing.text("trial_possible")
        case .agreed(let weeks?, let purpose?): phrasing.text("trial_weeks", ["weeks": String(weeks), "purpose": purpose])
        case .agreed(let weeks?, nil): phrasing.text("trial_weeks_only", ["weeks": String(weeks)])
        case .agreed(nil, let purpose?): phrasing.text("trial_purpose", ["purpose": purpose])
        case .agreed(nil, nil): phrasing.text("trial_possible")
        }
    }

    /// Who does the paperwork, by scheme; a broker's part last.
    private var paper: [PaperRow] {
        let rows = tongue.paperwork(scheme: opening.scheme, country: opening.country)
        guard let broker = opening.broker.map({ scene.vocabulary.brokers[$0].slug }), phrasing.hasText("paper_", slug: broker)
        else { return rows }
        return rows + [PaperRow(who: phrasing.text("who_", slug: broker), what: phrasing.text("paper_", slug: broker))]
    }

    /// Work from home says in which country, since no place does.
    private var workplace: String {
        let place = phrasing.text("workplace_", slug: opening.location.workplace.rawValue)
        return opening.location.municipality == nil ? place + ", " + phrasing.country(opening.country) : place
    }

    private var street: String? {
        let parts = [opening.location.address, opening.location.postcode].compactMap(\.self)
        return parts.isEmpty ? nil : parts.joined(separator: ", ")
    }

    private var details: [Detail] {
        let language = opening.page.language
        var details: [Detail] = []
        func add(_ key: String, _ value: String?, href: String? = nil) {
            if let value { details.append(Detail(label: phrasing.text("label_" + key), value: value, href: href)) }
        }
        func list(_ key: ListKey) -> String { scene.href(tongue.addresses.list(key)) }
        if let level = opening.level.flatMap(Opening.levels.firstIndex(of:)) {
            add("level", phrasing.text("level_", slug: Opening.levels[level]), href: list(.level(level)))
        }
        if let sector = opening.sector { add("sector", scene.vocabulary.sectors[sector].label(language), href: list(.sector(sector))) }
        add("scheme", said.scheme, href: list(.scheme(opening.scheme)))
        if let municipality = opening.location.municipality {
            let region = scene.vocabulary.region(of: scene.vocabulary.municipalities[municipality], on: scene.today)
            let name = said.place + (region.map { ", " + $0.term.label(language) } ?? "")
            add("municipality", name, href: scene.href(tongue.addresses.municipality(municipality)))
        }
        add("address", street)
        add("workplace", workplace)
        if opening.isThroughAgency {
            add("employment", phrasing.text("employment_agency"))
            add("works_at", opening.workplaceEmployer)
        }
        add("isco", opening.isco)
        if let web = scene.board.employer(opening.employer, language).flatMap({ scene.catalog.employers[$0].web }) {
            add("web", web.withoutScheme.withoutLastSlash, href: web)
        }
        details += opening.page.extra.map { Detail(label: $0.key, value: $0.value) }
        add("published", phrasing.long(opening.published))
        return details
    }
}

extension String {
    /// A sentence's beginning as it stands within another: `Opvask af store gryder.` → `opvask af store gryder`. A word in capitals stays.
    var uncapitalised: String {
        let text = utf8.last == UInt8(ascii: ".") ? String(dropLast()) : self
        let letters = Array(text.utf8.prefix(2))
        if letters.count == 2, letters[0] &- 0x41 < 26, letters[1] &- 0x61 < 26 {
            return String(decoding: [letters[0] | 0x20] + text.utf8.dropFirst(), as: UTF8.self)
        }
        guard let second = text.dropFirst().first, second.isLowercase else { return text }
        return text.prefix(1).lowercased() + text.dropFirst()
    }
}
