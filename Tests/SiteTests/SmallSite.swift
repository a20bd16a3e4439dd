/// The site of the golden files: five open openings in Danish and one in bokmål, one of every other kind, and the four kinds of
/// opening that are not open. Its day is 2026-11-22.
enum SmallSite {
    static let texts: [String: String] = [
        "content/openings/koekkenmedhjaelper-solsikken.md": solsikken,
        "content/openings/bogholder-havnekontoret.md": bogholder,
        "content/openings/lydredaktoer-hjemmefra.md": lydredaktoer,
        "content/openings/gartner-roskilde.md": gartner,
        "content/openings/hyldefylder-aarhus.md": hyldefylder,
        "content/openings/frokostmedarbeider-bergen.nb.md": stilling(["published": "published: 2026-11-04"]),
        "content/openings/vinduespudser-udloebet.md": opening(
            ["title": "title: Vinduespudser på biblioteket", "published": "published: 2026-10-01", "deadline": "deadline: 2026-11-10"]),
        "content/openings/cykelbud-besat.md": opening(
            ["title": "title: Cykelbud for apoteket", "deadline": "deadline: 2026-12-20", "closed": "closed: 2026-11-15\noutcome: filled"]),
        "content/openings/museumsvagt-fremtid.md": opening(
            ["title": "title: Museumsvagt i Glyptoteket", "published": "published: 2026-12-01", "deadline": "deadline: 2027-01-15"]),
        "content/openings/kladde.md": opening(["title": "title: En kladde til et opslag", "draft": "draft: true"]),
        "content/stories/et-roligt-hjoerne.md": entry(
            "title: Et roligt hjørne på lageret", "programme: fleksjob", "employer: solsikken", "municipality: Silkeborg",
            "published: 2026-11-03",
            "author: Redaktionen", "quote: Nu kan jeg høre mig selv tænke.", "summary: En reol og en aftale gjorde forskellen.",
            "openings: [koekkenmedhjaelper-solsikken]",
            body: "Reolen blev flyttet en formiddag.\n\n## Hvad skete der så?\n\nDer blev stille.\n"),
        "content/guides/find-timerne.md": entry(
            "title: Find timerne", "summary: Sådan finder I en opgave, der fylder få timer.", "answer: Skriv en uges opgaver ned.",
            "checked: 2026-11-01",
            "order: 1", "sources: [{ name: Styrelsen for Arbejdsmarked, url: \"https://star.dk/\", date: 2026-01-05 }]",
            body: "Se [alle opslag](/opslag/) eller [et enkelt](/opslag/koekkenmedhjaelper-solsikken/).\n"),
        "content/employers/solsikken.md": entry(
            "name: Børnehuset Solsikken", "cvr: \"00446688\"", "web: https://solsikken.example/", "summary: En børnehave med eget køkken.",
            body: "Vi er seks voksne og tres børn.\n"),
        "content/events/moede-vejle.md": entry(
            "title: Morgenmøde for arbejdsgivere", "starts: 2026-12-03T09:00:00+01:00", "ends: 2026-12-03T11:30:00+01:00",
            "place: Mødesalen, Vejle",
            "organiser: Netværket", "signup: https://netvaerket.example/tilmeld/", body: "Tag jeres opgaver med.\n"),
        "content/pages/om.md": entry("title: Om Plads til én", "published: 2026-11-02", body: "Vi viser job på få timer.\n"),
    ]

    static func build(jobs: Int = 1, capacity: Int = 0) throws -> Built { try Built(texts, jobs: jobs, capacity: capacity) }

    private static let solsikken = opening([
        "employer": "employer: solsikken",
        "location": "location: { municipality: Silkeborg, postcode: \"8600\", address: Skolegade 3, workplace: onsite }",
        "hours": "hours: { weekly: 10-13, days: [tue, wed, thu], schedule: Tirsdag til torsdag 9–13, flexible: true }",
        "tasks":
            """
        tasks:
          - Skære grøntsager til frokosten
          - { name: Dække bord med børnene, hours: 4 }
        excluded-tasks: [Opvask af store gryder]
        """,
        "accommodations": """
        accommodations:
          - extra-breaks
          - Roligt arbejdssted
          - { kind: named-contact, note: Birthe er der alle dage }
          - { kind: other, note: Eget skab tæt på køkkenet. }
        """,
        "more": """
        environment: Vi er seks voksne i køkkenet. Der er stille før kl. 10.
        onboarding: Birthe viser opgaverne de første fire uger.
        level: unskilled
        sector: kitchen
        occupation: { isco: "9412" }
        pay: { agreement: FOA, from: 140, to: 155, unit: hour }
        start: 2027-01-05
        purpose: Uden hjælp når køkkenet ikke at bage selv.
        follow-up: [2, 6, 12]
        summary: Hjælp køkkenet med frokosten til tres børn.
        tags: [børn, mad]
        aliases: [koekkenhjaelp]
        """,
        "contact":
            """
        contact:
          name: Birthe Holm
          role: køkkenleder
          email: birthe@solsikken.example
          phone: "+45 00 86 12 40"
          times: hverdage 9–11
          via-municipality: true
        """,
    ])

    private static let bogholder = opening([
        "title": "title: Bogholder til bilag & moms", "employer": "employer: Havnekontoret",
        "location": "location: { municipality: Aarhus }",
        "hours": "hours: { weekly: 5.5, days: [mon] }", "tasks": "tasks: [Afstemme bilag]", "accommodations": "accommodations: [calm-pace]",
        "published": "published: 2026-11-10", "deadline": "deadline: 2026-12-01", "sector": "sector: accounting",
        "scheme": "scheme: skaanejob\nvia: klapjob",
    ])

    private static let lydredaktoer = opening([
        "title": "title: Lydredaktør til et lokalarkiv", "employer": "employer: Arkivet", "location": "location: { workplace: remote }",
        "hours": "hours: { weekly: 5-6, days: [by-agreement] }", "tasks": "tasks: [Klippe optagelser]",
        "published": "published: 2026-11-15",
        "deadline": "deadline: 2027-01-31", "scheme": "scheme: ordinary",
    ])

    private static let gartner = opening([
        "title": "title: Gartner i \"Den Gamle Have\"", "employer": "employer: Roskilde Planteskole",
        "location": "location: { municipality: Roskilde }",
        "hours": "hours: { weekly: 12-22, days: [mon, wed, fri] }", "tasks": "tasks: [Prikle stiklinger]",
        "published": "published: 2026-11-12",
        "deadline": "deadline: 2027-02-01", "sector": "sector: gardening",
    ])

    private static let hyldefylder = opening([
        "title": "title: Hyldefylder før åbningstid", "employer": "employer: Købmanden på hjørnet",
        "location": "location: { municipality: Aarhus }",
        "hours": "hours: { weekly: 18, days: [sat, sun] }", "tasks": "tasks: [Fylde hylder]", "published": "published: 2026-11-12",
        "deadline": "deadline: 2026-12-24", "sector": "sector: retail",
    ])
}
