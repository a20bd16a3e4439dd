import Testing

@testable import Content

@Suite("Personal numbers are told by shape and date")
struct PersonalNumberTests {
    private func found(_ text: String) -> [String] {
        let bytes = Array(text.utf8)
        return PersonalNumber.all(in: bytes.span).map { (isSure: $0.isSure, range: $0.range) }.map {
            ($0.isSure ? "" : "?") + String(decoding: bytes[$0.range], as: UTF8.self)
        }
    }

    @Test(
        "a date of birth with its last digits is found",
        arguments: [
            ("Skriv 010190-1234 i emnefeltet.", "010190-1234"), ("CPR-nr. 010190-1234", "010190-1234"), ("CPR: 0101901234", "?0101901234"),
            ("Cpr-nummeret er 311299 0001", "311299 0001"), ("Mit nummer er 0101901234.", "?0101901234"), ("»010190-1234«", "010190-1234"),
            ("(010190–1234)", "010190–1234"), ("010190 - 1234", "010190 - 1234"), ("010190\u{A0}1234", "010190\u{A0}1234"),
            ("29. februar: 290200-1234", "290200-1234"), ("fødselsnummer 01019012345", "01019012345"),
            ("f.nr. 010190 12345", "010190 12345"),
            ("D-nummer 41019012345", "41019012345"), ("D-nr. 710190 12345", "710190 12345"), ("personnr.: 010190-12345", "010190-12345"),
            ("mailto:birthe@example.dk?subject=010190-1234", "010190-1234"), ("Tlf. 12 34 56 78, cpr. 010190-1234", "010190-1234"),
            ("Vores CVR-nummer står på siden. Skriv 010190-1234", "010190-1234"), ("Sagsnr. 010190-1234", "010190-1234"),
            ("på kontoret 010190-1234", "010190-1234"),
            ("010190-1234.", "010190-1234"), ("010190-1234, 8600 Silkeborg", "010190-1234"), ("æ010190-1234 og 020290-4321", "020290-4321"),
        ])
    func finds(text: String, number: String) { #expect(found(text) == [number]) }

    @Test(
        "other numbers are nobody's",
        arguments: [
            "P-nr. 1003388394", "P-nummer: 1003388394", "P nr 1003388394", "p-nr.: 1003388394 og 1003388395", "Produktionsenhed 1003388394",
            "produktionsenhedsnummeret er 1003388394", "P-nr.\u{A0}1003388394", "orgnr 919303808", "Org.nr. 0101901234",
            "Organisasjonsnummer: 010190 12345", "CVR-nr. 29190623", "CVR 0101901234", "EAN 5790000123456", "EAN-nr.: 0101901234567",
            "tlf. 0101901234", "Telefon: 0101901234", "Mobil 010190 1234", "+45 12 34 56 78", "+4512345678", "+4701019012345",
            "00451234567890",
            "Kontonr. 15031912345", "kontonummer: 01019012345", "KID 01019012345", "ISBN 0101901234", "Ordrenummer 0101901234",
            "Fakturanr. 0101901234", "Sagsnr. 0101901234", "ref. 0101901234", "modellnummer 010190-1234", "8600 Silkeborg", "2026-11-22",
            "20261122T090000",
            "2026-11-22T09:00:00+01:00",
            "010190", "kl. 0900", "321390-1234", "001390-1234", "300290-1234", "010190-123", "010190-123456", "12345010190-1234",
            "010190-1234-5678", "1.010190-1234", "010190 1234 5678", "22 010190 1234", "81019012345", "01139012345", "10101901234567890",
            "https://example.dk/sag/0101901234", "?id=0101901234", "vare_0101901234", "A0101901234", "0101901234kg", "1,0101901234",
            "010190-1234%", "010190.1234", "01.01.90", "1.234.567.890",
        ])
    func staysSilent(text: String) { #expect(found(text) == []) }

    @Test("every kind of file is read, and every field of it")
    func everywhere() {
        for kind in ["openings", "stories", "guides", "employers", "events", "pages"] {
            let text = "---\ntitle: Nyt\nextra: { dybt: [{ nede: \"skriv 010190-1234\" }] }\n---\nSend 010190-1234.\n"
            let rules = Board.rules(text, path: "content/\(kind)/prøve.md").filter { $0.hasPrefix("personal-number") }
            #expect(rules == ["personal-number@3", "personal-number@5"], "\(kind)")
        }
        #expect(opening(body: "Skriv `010190-1234` i emnefeltet.\n").rules == ["personal-number@13"])
        #expect(opening(body: "<!-- 010190-1234 -->\n").rules.contains("personal-number@13"))
        #expect(opening(body: "Skriv 010190\\-1234 i emnefeltet.\n").rules == ["personal-number@13"])
    }

    @Test("no report shows the number, whatever the finding is about")
    func hides() {
        let text = opening(
            ["positions": "positions: 010190-1234", "deadline": "deadline: den 010190-1234"],
            body: "Løn: 15 timer om ugen, 010190-1234, skriv **020290**-4321.\n"
        ).text
        let findings = Board.findings(text)
        #expect(Set(findings.map(\.rule)) == ["dates-invalid", "hours-contradiction", "personal-number", "value-type"])
        for language in Language.allCases {
            let words = Board.words(language)
            let shown = TextReport(words: words, isColoured: false).write(findings, checked: 1) { _ in Array(text.utf8) }
            let json = String(decoding: JSONReport.write(findings, checked: 1, words: words), as: UTF8.self)
            for secret in ["010190", "020290", "1234", "4321"] {
                #expect(!shown.contains(secret) && !json.contains(secret), "\(secret)")
            }
            #expect(shown.contains("••••••-••••, skriv **••••••**-••••.\n"))
        }
        #expect(PersonalNumber.hidden(in: "P-nr. 1003388394 og 010190-1234") == "P-nr. 1003388394 og ••••••-••••")
    }

    @Test("two hundred thousand digits, and ten thousand numbers, are read in one go")
    func hostile() {
        #expect(found(String(repeating: "1", count: 200_000)) == [])
        let many = String(repeating: "010190-1234 ,", count: 10_000)
        #expect(PersonalNumber.all(in: Array(many.utf8).span).count == 10_000)
        #expect(opening(body: many + "\n").rules == ["personal-number@13"])
    }
}
