import Testing

@testable import Content

@Suite("A deadline in the text is held against the field")
struct DeadlineWordingTests {
    /// Line 11 of an opening is its deadline, 15 December 2026.
    private func findings(_ body: String) -> [Finding] { opening(body: body + "\n").findings.filter { $0.rule == "dates-invalid" } }

    @Test(
        "another date is told, with both places",
        arguments: [
            ("Ansøgningsfrist 1. december 2026.", "Ansøgningsfrist 1. december 2026"), ("Frist: 1/12.", "Frist: 1/12"),
            ("Ansøgningsfristen er den 1. december.", "Ansøgningsfristen er den 1. december"), ("Frist: 1.12.2026", "Frist: 1.12.2026"),
            ("Fristen er tirsdag d. 1. dec. 2026 kl. 12.", "Fristen er tirsdag d. 1. dec. 2026"),
            ("Frist: 2026-12-01", "Frist: 2026-12-01"),
            ("Send din ansøgning senest den 1. december.", "senest den 1. december"), ("Søg jobbet inden 1/12-2026.", "inden 1/12-2026"),
            ("Vi skal have ansøgningen senest 14. december 2026.", "senest 14. december 2026"), ("Frist 15/12-25", "Frist 15/12-25"),
            ("Søk innen 20. desember.", "innen 20. desember"), ("Søknadsfrist: 20.12.2026", "Søknadsfrist: 20.12.2026"),
            ("Søknadsfristen er fredag 4. des. 2026.", "Søknadsfristen er fredag 4. des. 2026"),
            ("Ansøgningsfrist: 15. december 2025", "Ansøgningsfrist: 15. december 2025"),
            ("Ansøgningsfrist 1. december, samtaler den 15. december.", "Ansøgningsfrist 1. december"),
            ("Send din ansøgning inden 1.12.2026. Vi holder samtaler hver torsdag.", "inden 1.12.2026"),
            ("Frist: 1. December", "Frist: 1. December"),
            ("Apply by 1 December 2026.", "by 1 December 2026"), ("Deadline: December 1, 2026", "Deadline: December 1, 2026"),
            ("Deadline for applications is 1st December.", "Deadline for applications is 1st December"),
        ])
    func tells(body: String, words: String) {
        let found = findings(body)
        #expect(found.map(\.severity) == [.warning] && found.map(\.remark.place.line) == [13])
        #expect(found.first?.remark.facts == ["words": words, "deadline": "2026-12-15", "line": "11"])
    }

    @Test(
        "the same day, and other days than the deadline, are fine",
        arguments: [
            "Ansøgningsfrist 15. december 2026.", "Frist: 15/12", "Frist: 15/12-26", "Fristen er tirsdag den 15. dec.",
            "Søk innen 15. desember.",
            "Søknadsfrist 15.12.2026", "Apply by December 15.", "Samtaler den 10. december.", "Jobbet starter 1. februar 2027.",
            "Du skal begynde senest 5. januar.", "Fristen kan forlænges til 1. januar.", "Ansøgningsfristen 1. december er forlænget.",
            "Fristen er udskudt fra 1. december.", "Vi svarer på din ansøgning senest 20. december.",
            "Senest 20. december får du svar på din ansøgning.",
            "Vi holder samtaler om ansøgningerne inden 20. december.", "Frist for tilmelding til åbent hus er 3. december.",
            "Frist 1.5 dage",
            "Svarfristen er 1. december.", "Ansøg inden 14 dage.", "Ring inden 1. december.", "Regnskabet afleveres senest 1. marts.",
            "Skriv en kort ansøgning. Senest 1. marts ligger planen fast.", "Der er ingen frist 1. december.",
            "Intervjuer holdes innen 20. desember.",
            "Oppstart senest 1. februar.", "Vi kaller inn til intervju innen 20. desember etter søknad.", "Frist 32/12",
            "Frist 1-12 timer før",
            "Frist: 15. december 2026. Opslaget er fra 1. november.", "Ingen korte frister. 1. december holder vi fri.",
            "Fristen for at søge er 15. december.", "Vi søger en kollega, der kan begynde senest 1. februar.",
        ])
    func staysSilent(body: String) { #expect(findings(body).isEmpty) }
}
