internal import ArgumentParser
internal import Content

/// What somebody who makes a new file knows already.
struct NewFacts: ParsableArguments {
    @Option(help: "Arbejdsgiverens navn.")
    var employer: String?

    @Option(help: "Ordningen, fx fleksjob.")
    var scheme: String?

    @Option(help: "Kommunens navn.")
    var municipality: String?

    @Option(help: "Postnummeret.")
    var postcode: String?

    @Option(help: "Gaden og nummeret.")
    var address: String?

    @Option(help: "Timer om ugen, fx 12 eller 10-13.")
    var hours: String?

    @Option(help: "Dagene, fx tirsdag,onsdag.")
    var days: String?

    @Option(help: "Hvornår på dagen.")
    var schedule: String?

    @Option(help: ArgumentHelp("En opgave; kan nævnes flere gange.", valueName: "task"))
    var task: [String] = []

    @Option(help: ArgumentHelp("Et skånehensyn; kan nævnes flere gange.", valueName: "name"))
    var accommodation: [String] = []

    @Option(help: ArgumentHelp("Navnet på den, man kan ringe eller skrive til.", valueName: "name"))
    var contact: String?

    @Option(help: "Kontaktens telefonnummer.")
    var phone: String?

    @Option(help: "Kontaktens e-mail.")
    var email: String?

    @Option(help: ArgumentHelp("Dagen, det kommer frem.", valueName: "date"))
    var published: String?

    @Option(help: ArgumentHelp("Sidste dag for at søge.", valueName: "date"))
    var deadline: String?

    @Option(help: ArgumentHelp("Et andet felt, fx sector=kitchen; kan nævnes flere gange.", valueName: "field=value"))
    var set: [String] = []

    func apply(to text: inout NewText) throws(NewText.Trouble) {
        let named: [(String, String?)] = [
            ("employer", employer), ("scheme", scheme), ("location.municipality", municipality), ("location.postcode", postcode),
            ("location.address", address), ("hours.weekly", hours), ("hours.days", days), ("hours.schedule", schedule),
            ("contact.name", contact), ("contact.phone", phone), ("contact.email", email), ("published", published),
            ("deadline", deadline),
        ]
        for (name, value) in named { if let value { try text.set(name, value) } }
        for (name, values) in [("tasks", task), ("accommodations", accommodation)] where !values.isEmpty {
            guard let path = FieldPath(named: name, of: text.kind) else {
                throw NewText.Trouble(saying: "field", facts: ["name": name])
            }
            try text.set(path, .list(values))
        }
        for fact in set {
            let parts = fact.split(separator: "=", maxSplits: 1).map(String.init)
            guard parts.count == 2 else { throw NewText.Trouble(saying: "set", facts: ["value": fact]) }
            try text.set(parts[0], parts[1])
        }
    }
}
