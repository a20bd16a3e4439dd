/// A sound opening, of which a test says what is otherwise. A field without lines is left out.
func opening(_ changes: [String: String] = [:], body: String = "Køkkenet ligger ud til haven.\n") -> String {
    let sound: [(key: String, lines: String)] = [
        ("title", "title: Køkkenmedhjælper i børnehave"),
        ("employer", "employer: Børnehuset Solsikken"),
        ("scheme", "scheme: fleksjob"),
        ("location", "location: { municipality: Silkeborg, postcode: \"8600\" }"),
        ("hours", "hours: { weekly: 10-13, days: [tue, wed, thu] }"),
        ("tasks", "tasks: [Skære grøntsager, Dække bord]"),
        ("accommodations", "accommodations: [extra-breaks, Roligt arbejdssted]"),
        ("contact", "contact: { name: Birthe Holm, phone: \"+45 00 86 12 40\" }"),
        ("published", "published: 2026-11-01"),
        ("deadline", "deadline: 2026-12-15"),
    ]
    let kept = sound.map { changes[$0.key] ?? $0.lines }
    let more = changes.filter { change in !sound.contains { $0.key == change.key } }.sorted { $0.key < $1.key }.map(\.value)
    return "---\n" + (kept + more).filter { !$0.isEmpty }.map { $0 + "\n" }.joined() + "---\n" + body
}

/// An opening in Norway.
func stilling(_ changes: [String: String] = [:], body: String = "Brunosten går først.\n") -> String {
    let norwegian = [
        "title": "title: Frokostmedarbeider på hotell", "employer": "employer: Hotell Måkeberget", "scheme": "scheme: vta-o",
        "location": "location: { municipality: Bergen, postcode: \"5003\" }", "hours": "hours: { weekly: 15, days: [mon, wed, fri] }",
        "tasks": "tasks: [Fylle på brød, Brette servietter]", "accommodations": "accommodations: [picture-instructions, named-contact]",
        "contact": "contact: { name: Solveig Teigen, phone: \"+47 00 55 31 20\" }",
    ]
    return opening(norwegian.merging(changes) { $1 }, body: body)
}

/// A file of another kind.
func entry(_ fields: String..., body: String = "Her er teksten.\n") -> String {
    "---\n" + fields.map { $0 + "\n" }.joined() + "---\n" + body
}
