internal import Content
internal import Text

/// Every open opening in every language as data that anyone may use: `docs/open-data.md` says what each member means, and the schema
/// beside the file holds it to that. A contact stands on the opening's page alone: persons are no open data.
struct OpenData {
    let scene: Scene

    /// Grows when a member goes or means another thing; new members alone do not change it.
    static let version = 1

    /// In bytes, of one opening among many; what is reserved and not filled costs nothing.
    private static let room = 1024

    /// Appends the file: ten thousand openings are ten megabytes, which need not be copied as they grow.
    func write(into buffer: inout [UInt8]) {
        buffer.reserveCapacity(buffer.count + (scene.board.open.count + 1) * Self.room)
        var json = JSONWriter(behind: buffer.taken())
        json.object { json in
            json.member("$schema", scene.url(scene.openDataSchemaAddress))
            json.member("version", Self.version)
            json.member("site", scene.catalog.settings.name)
            json.member("url", scene.url("/"))
            json.member("day", scene.today.iso)
            json.member("examples", scene.catalog.settings.exampleDay != nil)
            json.key("openings")
            json.array { json in
                for index in scene.board.open { json.object { write(scene.catalog.openings[index], &$0) } }
            }
        }
        buffer = json.take()
        buffer.append(0x0A)
    }

    private func write(_ opening: Opening, _ json: inout JSONWriter) {
        let vocabulary = scene.vocabulary
        json.member("url", scene.url(scene.address(opening)))
        json.member("language", opening.page.language.rawValue)
        json.member("title", opening.title)
        if let summary = opening.page.summary { json.member("summary", summary) }
        json.member("employer", scene.employerName(opening))
        if let workplace = opening.workplaceEmployer { json.member("workplaceEmployer", workplace) }
        json.member("employment", opening.isThroughAgency ? "agency" : "direct")
        json.member("scheme", vocabulary.schemes[opening.scheme].slug)
        if let broker = opening.broker { json.member("via", vocabulary.brokers[broker].slug) }
        if let entry = opening.entry { json.member("entry", vocabulary.entries[entry].slug) }
        place(opening, &json)
        hours(opening, &json)
        json.member("tasks", opening.tasks.map(\.name))
        if !opening.excludedTasks.isEmpty { json.member("excludedTasks", opening.excludedTasks) }
        accommodations(opening, &json)
        if let level = opening.level { json.member("level", level) }
        if let sector = opening.sector { json.member("sector", vocabulary.sectors[sector].slug) }
        if let isco = opening.isco { json.member("isco", isco) }
        pay(opening, &json)
        json.member("positions", opening.positions)
        json.member("published", opening.published.iso)
        json.member("lastDay", opening.lastDay.iso)
        json.member("validThrough", CopenhagenTime.lastSecond(of: opening.lastDay))
        if let start = opening.start { json.member("start", start.iso) }
    }

    private func place(_ opening: Opening, _ json: inout JSONWriter) {
        json.member("country", opening.country.rawValue)
        if let index = opening.location.municipality {
            let municipality = scene.vocabulary.municipalities[index]
            json.key("municipality")
            json.object { json in
                json.member("code", municipality.code)
                json.member("name", municipality.name)
            }
        }
        if let postcode = opening.location.postcode { json.member("postcode", postcode) }
        json.member("workplace", opening.location.workplace.rawValue)
    }

    private func hours(_ opening: Opening, _ json: inout JSONWriter) {
        json.key("hours")
        json.object { json in
            json.member("least", opening.hours.least)
            json.member("most", opening.hours.most)
            if !opening.week.days.isEmpty { json.member("days", opening.week.days.map(\.key)) }
            if let schedule = opening.week.schedule { json.member("schedule", schedule) }
            json.member("flexible", opening.week.isFlexible)
        }
    }

    private func accommodations(_ opening: Opening, _ json: inout JSONWriter) {
        json.key("accommodations")
        json.array { json in
            for offered in opening.accommodations {
                json.object { json in
                    json.member("kind", offered.term.map { scene.vocabulary.accommodations[$0].slug } ?? "other")
                    if let note = offered.note { json.member("note", note) }
                }
            }
        }
    }

    private func pay(_ opening: Opening, _ json: inout JSONWriter) {
        guard let pay = opening.pay else { return }
        json.key("pay")
        json.object { json in
            if let agreement = pay.agreement { json.member("agreement", agreement) }
            if let from = pay.from { json.member("from", from) }
            if let to = pay.to { json.member("to", to) }
            if pay.from != nil || pay.to != nil {
                json.member("unit", pay.unit)
                json.member("currency", opening.country == .norway ? "NOK" : "DKK")
            }
        }
    }
}

extension Scene {
    /// One file for all languages, where the default one has its openings.
    var openDataAddress: String { tongue(board.languages[0]).addresses.openings + "openings.json" }
    var openDataSchemaAddress: String { tongue(board.languages[0]).addresses.openings + "openings.schema.json" }
}
