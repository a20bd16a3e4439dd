internal import Content
internal import Text

/// An open opening as one flat object, for search engines and other programs: the fields of docs/export.md, in that order.
///
/// Whom to call is not among them: who searches needs no names, numbers or mail addresses of people.
struct ExportDocument {
    let opening: Opening
    let scene: Scene
    let form: ExportForm

    private var language: Language { opening.page.language }
    private var vocabulary: Vocabulary { scene.vocabulary }

    /// One in all languages.
    var id: String { language.rawValue + "-" + opening.page.slug }

    func write(into json: inout JSONWriter) {
        json.object { json in
            json.member("id", id)
            json.member("url", scene.url(scene.address(opening)))
            json.member("language", language.rawValue)
            json.member("title", opening.title)
            json.member("employer", scene.employerName(opening))
            facets(into: &json)
            json.member("hours_least", opening.hours.least)
            json.member("hours_most", opening.hours.most)
            json.member("workplace", opening.location.workplace.rawValue)
            json.member("published", opening.published.iso)
            json.member("deadline", opening.lastDay.iso)
            json.member("published_day", opening.published.number)
            json.member("deadline_day", opening.lastDay.number)
            if let summary = opening.short ?? opening.page.summary { json.member("summary", summary) }
            json.member("tasks", opening.tasks.map(\.name))
            json.key("body")
            json.string(PlainText.of(opening.page.html ?? scene.html(of: opening.page)))
        }
    }

    private func facets(into json: inout JSONWriter) {
        let scheme = vocabulary.schemes[opening.scheme]
        json.member("scheme", scheme.slug)
        json.member("scheme_label", scheme.label(language))
        if let broker = opening.broker { json.member("via", vocabulary.brokers[broker].slug) }
        if let index = opening.location.municipality {
            let municipality = vocabulary.municipalities[index]
            json.member("municipality", municipality.slug)
            json.member("municipality_label", municipality.name)
            json.member("municipality_code", municipality.code)
            if let region = vocabulary.region(of: municipality, on: scene.today) {
                json.member("region", region.term.slug)
                json.member("region_label", region.term.label(language))
            }
            place(of: municipality, into: &json)
        }
        if let postcode = opening.location.postcode { json.member("postcode", postcode) }
        json.member("country", opening.country.rawValue)
        let sector = opening.sector.map { vocabulary.sectors[$0] }
        if let sector {
            json.member("sector", sector.slug)
            json.member("sector_label", sector.label(language))
        }
        let offered = opening.accommodations.compactMap(\.term).map { vocabulary.accommodations[$0] }
        json.member("accommodations", offered.map(\.slug))
        json.member("accommodation_labels", opening.accommodations.map { scene.promise($0, language).label })
        // What people type for what is offered: an engine needs no list of synonyms of its own.
        json.member("words", (offered + [scheme] + (sector.map { [$0] } ?? [])).flatMap { $0.synonyms[language] ?? [] })
    }

    /// The municipality's middle, nobody's door. OpenSearch reads a list of two numbers the other way round, so it gets their names.
    private func place(of municipality: Municipality, into json: inout JSONWriter) {
        json.key("place")
        if form == .opensearch {
            json.object { json in
                json.member("lat", municipality.latitude)
                json.member("lon", municipality.longitude)
            }
        } else {
            json.array { json in
                json.number(municipality.latitude)
                json.number(municipality.longitude)
            }
        }
    }
}

/// The words of HTML that we made ourselves.
enum PlainText {
    private static let references: [(name: [UInt8], letter: UInt8)] = [
        (Array("&amp;".utf8), UInt8(ascii: "&")), (Array("&lt;".utf8), UInt8(ascii: "<")), (Array("&gt;".utf8), UInt8(ascii: ">")),
        (Array("&quot;".utf8), UInt8(ascii: "\"")), (Array("&#39;".utf8), UInt8(ascii: "'")),
    ]

    /// Tags become a space, the five references letters, and no two spaces stand together.
    static func of(_ html: [UInt8]) -> [UInt8] {
        var text: [UInt8] = []
        text.reserveCapacity(html.count)
        var index = 0
        while index < html.count {
            var letter = html[index]
            if letter == UInt8(ascii: "<") {
                index = html[index...].firstIndex(of: UInt8(ascii: ">")) ?? html.count - 1
                letter = UInt8(ascii: " ")
            } else if letter == UInt8(ascii: "&"), let found = references.first(where: { html[index...].starts(with: $0.name) }) {
                (letter, index) = (found.letter, index + found.name.count - 1)
            }
            index += 1
            let isSpace = letter == UInt8(ascii: " ") || letter == UInt8(ascii: "\n")
            if !isSpace { text.append(letter) } else if let last = text.last, last != UInt8(ascii: " ") { text.append(UInt8(ascii: " ")) }
        }
        if text.last == UInt8(ascii: " ") { text.removeLast() }
        return text
    }
}
