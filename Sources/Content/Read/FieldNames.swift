internal import Text

/// What editors write in place of a key.
enum FieldNames {
    /// Danish and Norwegian words for keys, folded.
    private static let translated: [String: String] = [
        "titel": "title", "tittel": "title", "overskrift": "title",
        "arbejdsgiver": "employer", "arbeidsgiver": "employer", "virksomhed": "employer",
        "ordning": "scheme", "sted": "location", "arbejdssted": "location", "arbeidssted": "location",
        "kommune": "municipality", "postnr": "postcode", "postnummer": "postcode", "adresse": "address",
        "timer": "hours", "timetal": "hours", "ugentlig": "weekly", "ugentligt": "weekly", "ukentlig": "weekly", "uge": "weekly",
        "dage": "days", "dager": "days", "arbejdstid": "schedule", "arbeidstid": "schedule",
        "opgaver": "tasks", "oppgaver": "tasks", "skaanehensyn": "accommodations", "hensyn": "accommodations",
        "tilrettelegging": "accommodations", "kontakt": "contact", "navn": "name", "telefon": "phone", "mail": "email",
        "rolle": "role", "udgivet": "published", "publiceret": "published", "publisert": "published", "dato": "published",
        "frist": "deadline", "ansoegningsfrist": "deadline", "soeknadsfrist": "deadline", "loen": "pay", "loenn": "pay",
        "branche": "sector", "bransje": "sector", "niveau": "level", "nivaa": "level", "slags": "kind", "note": "note",
        "praktik": "trial", "miljoe": "environment", "formaal": "purpose", "kort": "short", "resume": "summary",
        "sprog": "language", "spraak": "language", "forfatter": "author", "kilde": "source", "kilder": "sources",
        "svar": "answer", "personer": "people", "samtykke": "consent", "program": "programme",
    ]

    /// The one key that was meant: by translation, by case, or within two edits.
    static func canonical(_ key: String, among fields: [Schema.Field]) -> String? {
        let word = String(decoding: folded(key), as: UTF8.self)
        let keys = fields.map(\.key)
        if keys.contains(word) { return word }
        if let translated = translated[word], keys.contains(translated) { return translated }
        return nearest(to: key, among: keys)
    }
}
