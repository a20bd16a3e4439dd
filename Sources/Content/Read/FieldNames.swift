internal import Text

/// What editors write in place of a key, or of a word of a closed list.
enum FieldNames {
    /// Danish and Norwegian words for keys, folded, with hyphens for blanks. Of a word in several rows the first holds whose key the map
    /// takes: a story's `ordning` is its programme, an event's `sted` its place.
    private static let keys: KeyValuePairs = [
        "title": "titel tittel overskrift jobtitel jobbtittel stillingstitel stillingstittel",
        "role": "rolle titel tittel",
        "employer": "arbejdsgiver arbeidsgiver virksomhed virksomhet firma bedrift",
        "scheme": "ordning jobordning",
        "programme": "program ordning",
        "via": "formidler",
        "location": "sted arbejdssted arbeidssted lokation beliggenhed",
        "place": "sted lokale",
        "workplace": "arbejdssted arbeidssted",
        "municipality": "kommune",
        "postcode": "postnr postnummer",
        "address": "adresse gadeadresse gateadresse",
        "hours": "timer timetal timetall timeantal timeantall ugetimer arbejdstimer arbeidstimer antal-timer antall-timer timer-om-ugen "
            + "timer-i-uka timer-pr-uge timer-per-uke",
        "weekly": "ugentlig ugentligt ukentlig uge uke om-ugen i-uka pr-uge per-uke timer timetal timetall hours",
        "days": "dage dager ugedage ukedager arbejdsdage arbeidsdager",
        "schedule": "arbejdstid arbeidstid arbejdstider arbeidstider moedetid moedetider vagtplan",
        "flexible": "fleksibel fleksibelt fleksible",
        "tasks": "opgaver oppgaver opgave oppgave arbejdsopgaver arbeidsoppgaver",
        "excluded-tasks": "ikke-opgaver undtagne-opgaver unntatte-oppgaver",
        "accommodations": "skaanehensyn hensyn saerlige-hensyn tilrettelegging tilretteleggelse tilpasninger",
        "environment": "miljoe arbejdsmiljoe arbeidsmiljoe omgivelser",
        "onboarding": "oplaering opplaering",
        "trial": "praktik praksis",
        "weeks": "uger uker",
        "purpose": "formaal",
        "level": "niveau nivaa",
        "sector": "branche bransje",
        "pay": "loen loenn",
        "agreement": "overenskomst tariff tariffavtale",
        "from": "fra",
        "to": "til",
        "unit": "enhed enhet",
        "contact": "kontakt kontaktperson kontaktoplysninger kontaktopplysninger",
        "name": "navn",
        "phone": "telefon tlf tel mobil telefonnummer telefonnr mobilnummer",
        "email": "mail e-mail e-post epost mailadresse e-mailadresse e-postadresse",
        "times": "traeffetid traeffetider telefontid telefontider",
        "via-municipality": "via-kommune via-kommunen gennem-kommunen gjennom-kommunen",
        "starts": "start startdato starter begynder begynner dato",
        "ends": "slut slutt slutter slutdato sluttdato",
        "given": "givet gitt dato",
        "published": "udgivet publiceret publisert udgivelsesdato opslaaet dato",
        "deadline": "frist ansoegningsfrist soeknadsfrist",
        "start": "startdato opstart oppstart tiltraedelse tiltredelse",
        "closed": "lukket stengt",
        "positions": "antal-stillinger antall-stillinger antal-pladser",
        "follow-up": "opfoelgning oppfoelging",
        "outcome": "udfald utfall",
        "kind": "slags type",
        "note": "note bemaerkning merknad",
        "short": "kort",
        "summary": "resume sammendrag sammenfatning opsummering oppsummering",
        "tags": "emner emneord stikord noegleord",
        "language": "sprog spraak",
        "draft": "kladde utkast",
        "author": "forfatter",
        "source": "kilde",
        "sources": "kilder",
        "answer": "svar kort-svar",
        "audience": "maalgruppe",
        "checked": "tjekket sjekket kontrolleret kontrollert",
        "order": "raekkefoelge rekkefoelge",
        "related": "relateret relatert",
        "people": "personer",
        "consent": "samtykke",
        "held-by": "opbevares-af oppbevares-av",
        "image": "billede bilde foto",
        "image-alt": "alt-tekst",
        "quote": "citat sitat",
        "organiser": "arrangoer",
        "signup": "tilmelding paamelding",
        "url": "link lenke webadresse nettadresse hjemmeside",
        "web": "hjemmeside nettside webadresse nettadresse website link lenke",
        "cvr": "cvr-nr cvr-nummer",
        "orgnr": "org-nr organisasjonsnummer",
        "chain": "kaede kjede",
    ]

    /// Danish and Norwegian words of closed lists, folded. "ons" is Wednesday, however near it is to "mon".
    private static let values: KeyValuePairs = [
        "mon": "man mandag mandage mandager monday",
        "tue": "tir tirs tirsdag tirsdage tirsdager tuesday",
        "wed": "ons onsdag onsdage onsdager wednesday",
        "thu": "tor tors torsdag torsdage torsdager thursday",
        "fri": "fre fredag fredage fredager friday",
        "sat": "loer loerdag loerdage loerdager saturday",
        "sun": "soen soendag soendage soendager sunday",
        "by-agreement": "efter-aftale etter-avtale aftales avtales",
        "onsite": "paa-stedet paa-arbejdspladsen paa-arbeidsplassen fremmoede fysisk",
        "hybrid": "delvist-hjemme delvis-hjemme delvist-hjemmefra delvis-hjemmefra",
        "remote": "hjemme hjemmefra hjemmearbejde hjemmekontor fjernarbejde fjernarbeid",
        "unskilled": "ufaglaert",
        "skilled": "faglaert fagarbeider",
        "academic": "akademisk akademiker",
        "none": "ingen nej nei",
        "possible": "mulig muligt",
        "direct": "direkte direkte-ansaettelse direkte-ansettelse",
        "development": "udvikling udviklingsfleksjob",
        "trial": "praktik praksis praktik-foerst arbejdspraktik arbeidspraksis-foerst",
        "agency": "vikarbureau vikar bemanningsbyraa",
        "filled": "besat besatt",
        "withdrawn": "trukket trukket-tilbage trukket-tilbake",
        "hour": "time timen timeloen timeloenn pr-time pr.-time per-time i-timen kr/time",
        "month": "maaned maaneden maanedsloen maanedsloenn pr-maaned pr.-maaned per-maaned om-maaneden i-maaneden kr/maaned",
        "skaanejob": "skaanejob",
        "other": "andet andre anden annet annen",
        "private": "privat private-virksomheder private-bedrifter",
        "public": "offentlig offentlige offentlige-virksomheder",
        "both": "begge",
        "da": "dansk",
        "nb": "bokmaal norsk",
        "en": "engelsk",
        "error": "fejl feil",
        "warning": "advarsel",
        "off": "fra",
    ]

    /// Words that mean something only inside their own map: `fra: januar` at the top is no pay.
    static let local: Set<String> = ["fra", "til", "uger", "uker", "enhed", "enhet"]

    /// Fields that are at home in one map whatever stands round them, so that one at the wrong level can be moved there. A name, a role
    /// or a range can be another thing at the top.
    static let movable: Set<String> = [
        "municipality", "postcode", "address", "weekly", "days", "schedule", "flexible", "agreement", "email", "phone", "times",
        "via-municipality", "isco",
    ]

    /// What people write in Danish or Norwegian for a key, folded.
    static func words(for key: String) -> String { keys.first { $0.key == key }?.value ?? "" }

    /// The Danish and Norwegian words for keys.
    static var words: [String] { keysByWord.keys.sorted() }

    private static let keysByWord = byWord(keys)
    private static let valuesByWord = byWord(values)

    private static func byWord(_ rows: KeyValuePairs<String, String>) -> [String: [String]] {
        var found: [String: [String]] = [:]
        for (name, words) in rows { for word in words.split(separator: " ") { found[String(word), default: []].append(name) } }
        return found
    }

    /// The one key that was meant: by translation, by case, or within two edits.
    static func canonical(_ key: String, among fields: [Schema.Field]) -> String? {
        named(key, among: fields) ?? nearest(to: key, among: fields.map(\.key))
    }

    /// The key that was meant, by translation or by case.
    static func named(_ key: String, among fields: [Schema.Field]) -> String? {
        let word = hyphened(key)
        return ([word] + (keysByWord[word] ?? [])).first { word in fields.contains { $0.key == word } }
    }

    /// The one word of a closed list that was meant: by translation, by case, or within two edits.
    static func canonicalValue(_ value: String, among words: [String]) -> String? {
        let word = hyphened(value)
        return ([word] + (valuesByWord[word] ?? [])).first(where: words.contains) ?? nearest(to: word, among: words)
    }

    private static func hyphened(_ words: String) -> String {
        String(decoding: folded(words.trimmed).map { $0 == 0x20 || $0 == UInt8(ascii: "_") ? UInt8(ascii: "-") : $0 }, as: UTF8.self)
    }
}
