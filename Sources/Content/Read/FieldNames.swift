internal import Text

/// What editors write in place of a key, or of a word of a closed list.
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
        "tilrettelegging": "accommodations", "kontakt": "contact", "navn": "name", "telefon": "phone", "mobil": "phone", "mail": "email",
        "e-mail": "email", "e-post": "email", "epost": "email",
        "rolle": "role", "udgivet": "published", "publiceret": "published", "publisert": "published", "dato": "published",
        "frist": "deadline", "ansoegningsfrist": "deadline", "soeknadsfrist": "deadline", "loen": "pay", "loenn": "pay",
        "branche": "sector", "bransje": "sector", "niveau": "level", "nivaa": "level", "slags": "kind", "note": "note",
        "praktik": "trial", "miljoe": "environment", "formaal": "purpose", "kort": "short", "resume": "summary",
        "sprog": "language", "spraak": "language", "forfatter": "author", "kilde": "source", "kilder": "sources",
        "svar": "answer", "personer": "people", "samtykke": "consent", "program": "programme", "billede": "image", "bilde": "image",
        "arrangoer": "organiser", "tilmelding": "signup", "paamelding": "signup", "kladde": "draft", "startdato": "start",
    ]

    /// Danish and Norwegian words of closed lists, folded. "ons" is Wednesday, however near it is to "mon".
    private static let translatedValues: [String: String] = [
        "man": "mon", "mandag": "mon", "tir": "tue", "tirs": "tue", "tirsdag": "tue", "ons": "wed", "onsdag": "wed",
        "tor": "thu", "tors": "thu", "torsdag": "thu", "fre": "fri", "fredag": "fri", "loer": "sat", "loerdag": "sat",
        "soen": "sun", "soendag": "sun", "monday": "mon", "tuesday": "tue", "wednesday": "wed", "thursday": "thu", "friday": "fri",
        "saturday": "sat", "sunday": "sun", "efter aftale": "by-agreement", "etter avtale": "by-agreement",
        "hjemme": "remote", "hjemmefra": "remote", "ufaglaert": "unskilled", "faglaert": "skilled", "akademisk": "academic",
        "akademiker": "academic", "ingen": "none", "nej": "none", "nei": "none", "mulig": "possible", "muligt": "possible",
        "direkte": "direct", "vikarbureau": "agency", "bemanningsbyraa": "agency", "besat": "filled", "besatt": "filled",
        "trukket": "withdrawn", "time": "hour", "timen": "hour", "maaned": "month", "maaneden": "month", "skaanejob": "skaanejob",
        "offentlig": "public", "begge": "both", "dansk": "da", "bokmaal": "nb", "norsk": "nb", "engelsk": "en",
        "fejl": "error", "feil": "error", "advarsel": "warning", "fra": "off",
    ]

    /// The one key that was meant: by translation, by case, or within two edits.
    static func canonical(_ key: String, among fields: [Schema.Field]) -> String? {
        named(key, among: fields) ?? near(key, among: fields.map(\.key))
    }

    /// The key that was meant, by translation or by case.
    static func named(_ key: String, among fields: [Schema.Field]) -> String? {
        let word = String(decoding: folded(key), as: UTF8.self)
        return [word, translated[word]].lazy.compactMap { $0 }.first { word in fields.contains { $0.key == word } }
    }

    /// The one word of a closed list that was meant: by translation, by case, or within two edits.
    static func canonicalValue(_ value: String, among words: [String]) -> String? {
        let word = String(decoding: folded(value), as: UTF8.self).trimmed
        return [word, translatedValues[word]].lazy.compactMap { $0 }.first(where: words.contains) ?? near(word, among: words)
    }

    /// Two edits make anything of a word of three letters.
    private static func near(_ word: String, among words: [String]) -> String? {
        nearest(to: word, among: words, within: word.count > 3 ? 2 : 1)
    }
}
