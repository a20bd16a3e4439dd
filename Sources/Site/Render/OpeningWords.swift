internal import Content

/// What pages and feeds say of an opening, in one language.
extension Scene {
    func employerName(_ opening: Opening) -> String {
        board.employer(opening.employer, opening.page.language).map { catalog.employers[$0].name } ?? opening.employer
    }

    func employerAddress(_ opening: Opening) -> String? {
        board.employer(opening.employer, opening.page.language).map { index in
            let employer = catalog.employers[index]
            return tongue(employer.page.language).addresses.employer(employer.page.slug)
        }
    }

    func address(_ opening: Opening) -> String { tongue(opening.page.language).addresses.opening(opening.page.slug) }

    /// `Silkeborg`, or `Hjemmefra` where there is no place.
    func place(_ opening: Opening) -> String {
        opening.location.municipality.map { vocabulary.municipalities[$0].name }
            ?? tongue(opening.page.language).phrasing.text("place_remote")
    }

    /// `Skånejob via KLAPjob`
    func scheme(_ opening: Opening) -> String { tongue(opening.page.language).scheme(opening) }

    /// What an offered accommodation is called, its group's icon, and the employer's sentence about it.
    func promise(_ offered: Opening.Offered, _ language: Language) -> Promise {
        guard let index = offered.term else {
            // An employer's own words stand as a label and within lists: what they end with is not theirs to say.
            let words = offered.note ?? ""
            return Promise(icon: "tools", label: words.utf8.last == UInt8(ascii: ".") ? String(words.dropLast()) : words, note: "")
        }
        let term = vocabulary.accommodations[index]
        return Promise(icon: term.group ?? "tools", label: term.label(language), note: offered.note ?? "")
    }
}

/// What is said of an opening in several places of its page, found once.
struct Said: Sendable {
    let employer: String
    let place: String
    let scheme: String
    /// `10–13 timer om ugen`
    let hours: String
    let deadline: String

    init(_ opening: Opening, _ scene: Scene) {
        let tongue = scene.tongue(opening.page.language)
        employer = scene.employerName(opening)
        place = scene.place(opening)
        scheme = scene.scheme(opening)
        hours = tongue.hoursAWeek(opening.hours)
        deadline = tongue.phrasing.long(opening.lastDay)
    }
}

struct Promise: Sendable {
    let icon: String
    let label: String
    let note: String
}

extension String {
    /// Words that are the same in every language, of a slug; the vocabulary's labels add the country, or translate.
    var properName: String {
        switch self {
        case "klapjob": "KLAPjob"
        case "helt-med": "HELT MED"
        case "fleksjob": "Fleksjob"
        case "skaanejob": "Skånejob"
        default: self
        }
    }
}
