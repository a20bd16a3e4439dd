internal import Content
internal import Markdown
internal import Search
internal import Text

/// What the search knows of an opening as one flat object, for search engines and other programs: the fields of docs/export.md, in that order.
///
/// Whom to call is not among them: who searches needs no names, numbers or mail addresses of people.
struct ExportDocument {
    private let document: SearchDocument
    private let card: SearchDocument.Card
    private let texts: [SearchDocument.Text]
    private let scene: Scene
    private let form: ExportForm
    private let language: Language

    init(_ document: SearchDocument, _ scene: Scene, _ form: ExportForm) {
        self.document = document
        card = document.card()
        texts = document.texts()
        self.scene = scene
        self.form = form
        language = document.language.flatMap(Language.init(rawValue:)) ?? scene.board.languages[0]
    }

    private var vocabulary: Vocabulary { scene.vocabulary }

    /// One in all languages.
    var id: String { language.rawValue + "-" + card.address }

    func write(into json: inout JSONWriter) {
        json.object { json in
            json.member("id", id)
            json.member("url", scene.url(scene.tongue(language).addresses.opening(card.address)))
            json.member("language", language.rawValue)
            json.member("title", card.title)
            json.member("employer", card.line)
            facets(document.facets, into: &json)
            dates(into: &json)
            if let summary = texts(.summary).first { json.member("summary", summary) }
            json.member("tasks", texts(.task))
            json.key("body")
            json.string(body)
        }
    }

    private func facets(_ facets: SearchDocument.Facets, into json: inout JSONWriter) {
        let scheme = facets.scheme.map { vocabulary.schemes[$0] }
        term(scheme, "scheme", "scheme_label", into: &json)
        if let broker = facets.broker { json.member("via", vocabulary.brokers[broker].slug) }
        if let index = facets.municipality {
            let municipality = vocabulary.municipalities[index]
            json.member("municipality", municipality.slug)
            json.member("municipality_label", municipality.name)
            json.member("municipality_code", municipality.code)
            term(facets.region.map { vocabulary.regions[$0].term }, "region", "region_label", into: &json)
            place(of: municipality, into: &json)
        }
        if let postcode = facets.postcode { json.member("postcode", postcode) }
        if let country = facets.country { json.member("country", country) }
        let sector = facets.sector.map { vocabulary.sectors[$0] }
        term(sector, "sector", "sector_label", into: &json)
        let offered = facets.accommodations.map { vocabulary.accommodations[$0] }
        json.member("accommodations", offered.map(\.slug))
        json.member("accommodation_labels", card.offers.map(label))
        // What people type for what is offered: an engine needs no list of synonyms of its own.
        json.member("words", (offered + [scheme, sector].compactMap { $0 }).flatMap { $0.synonyms[language] ?? [] })
        if let hours = facets.hours {
            json.member("hours_least", hours.lowerBound)
            json.member("hours_most", hours.upperBound)
        }
        if let workplace = facets.workplace { json.member("workplace", SearchDocuments.workplaces[workplace].rawValue) }
    }

    private func term(_ term: Term?, _ slug: StaticString, _ label: StaticString, into json: inout JSONWriter) {
        guard let term else { return }
        json.member(slug, term.slug)
        json.member(label, term.label(language))
    }

    private func label(_ offer: SearchDocument.Offer) -> String {
        switch offer {
        case .term(let number): vocabulary.accommodations[number].label(language)
        case .own(let words): words
        }
    }

    private func texts(_ field: SearchDocument.Field) -> [String] {
        texts.filter { $0.field == field }.map { String(decoding: $0.bytes, as: UTF8.self) }
    }

    private var body: [UInt8] {
        guard let text = texts.first(where: { $0.markup != .none }) else { return [] }
        if text.markup == .html { return PlainText.of(text.bytes) }
        var html: [UInt8] = []
        var options = RenderOptions()
        options.image = { _ in nil }
        renderHTML(text.bytes, into: &html, options: options)
        return PlainText.of(html)
    }

    private func dates(into json: inout JSONWriter) {
        let last = card.lastDay ?? document.published
        json.member("published", Day(number: document.published).iso)
        json.member("deadline", Day(number: last).iso)
        json.member("published_day", document.published)
        json.member("deadline_day", last)
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
