import Content
import Defaults
import SiteFolder
import Testing

@testable import Serve

@Suite("The form of an opening")
struct FormTests {
    private static let data = Dictionary(uniqueKeysWithValues: defaultFiles.map { ($0.path, $0.bytes) })
    private static let checker = Checker(
        data: data, sound: Set(data.keys), for: .previewing, today: Day(iso: "2026-11-22"), fallbackToday: Day(iso: "2026-11-22")!)

    private var vocabulary: Vocabulary { Self.checker.context.vocabulary }

    @Test("every field of an opening's schema stands in the form, or is left to the file on purpose")
    func hasAllFields() {
        var names: [String] = []
        for field in Schema.of(.opening).fields {
            switch field.shape {
            case .map(let below), .either(.map(let below), _):
                names += field.key == "trial" ? ["trial"] : below.map { field.key + "." + $0.key }
            default: names.append(field.key)
            }
        }
        let shown = Set(FormField.all.map(\.name))
        #expect(names.filter { !shown.contains($0) && !FormField.leftToFile.contains($0) } == [])
        #expect(shown.subtracting(names) == [FormField.bodyName])
    }

    @Test("every label, choice and group has its words in every language", arguments: Language.allCases)
    func hasWords(language: Language) {
        let words = ServeFiles.words(language, data: Self.data)
        for group in FormField.groups { #expect(words.has("form.group.\(group.id)"), "\(group.id)") }
        for field in FormField.all {
            let key = field.name.replacing(".", with: "-")
            #expect(words.has("form.label.\(key)") || words.has("fields.\(field.name).label"), "\(field.name)")
            switch field.control {
            case .choice(let choices), .days(let choices):
                for choice in choices { #expect(words.has("form.choice.\(choice)") || words.has("choices.\(choice)"), "\(choice)") }
            default: continue
            }
        }
    }

    @Test("the words of the preview have the same keys in every language")
    func hasSameKeys() {
        let sections = ["serve", "bar", "findings", "standin", "trouble", "form"]
        let keys = Language.allCases.map { language in
            sections.map { ServeFiles.words(language, data: [:]).keys(in: $0) }
        }
        #expect(keys[0] == keys[1])
        #expect(keys[0] == keys[2])
        #expect(keys[0].allSatisfy { !$0.isEmpty })
    }

    @Test("the preview's templates fit their pages")
    func templatesFit() throws {
        let files = ServeFiles()
        _ = try ServeBook(files.templates, ServeFiles.words(.danish, data: Self.data), home: "/")
        #expect(!files.style.isEmpty)
        #expect(files.scripts.values.allSatisfy { !$0.isEmpty })
    }

    @Test("a file with nothing changed in the form is written as it is, with its oddities")
    func keepsOddities() throws {
        let text = """
            ---
            title:   "Kok"  # med anførselstegn
            hours: ca. 10 til 13 timer
            scheme: Fleksjob
            accommodations: [ekstra pauser, efter aftale, { kind: other, note: Eget skab }]
            tasks: Skære grøntsager
            trial: { weeks: 2, purpose: se stedet an }
            location: { municipality: "0740" }
            deadline: 15. december
            ukendt: felt
            ---
            Tekst\t
            """
        let bytes = Array(text.utf8)
        let values = FormValues(bytes, vocabulary)
        #expect(values.accommodations.map(\.slug) == ["extra-breaks", "", ""])
        #expect(values.texts["location.municipality"] == "Silkeborg")
        let written = try #require(FormWriting(vocabulary: vocabulary).written(values, into: bytes))
        #expect(String(decoding: written.bytes, as: UTF8.self) == text)
        #expect(written.refused == [])
    }

    @Test("an accommodation that is taken away takes nothing with it, and a new one comes last")
    func picksAccommodations() throws {
        let text = "---\naccommodations:\n  - Ekstra pauser\n  - { kind: named-contact, note: Birthe } # hver dag\n  - calm-pace\n---\n"
        var values = FormValues(Array(text.utf8), vocabulary)
        values.accommodations.remove(at: 2)
        values.accommodations.append(FormValues.Accommodation(slug: "seated-work", note: "Ved vinduet, altid"))
        let written = try #require(FormWriting(vocabulary: vocabulary).written(values, into: Array(text.utf8)))
        #expect(
            String(decoding: written.bytes, as: UTF8.self)
                == "---\naccommodations:\n  - Ekstra pauser\n  - { kind: named-contact, note: Birthe } # hver dag\n"
                + "  - { kind: seated-work, note: \"Ved vinduet, altid\" }\n---\n")
    }

    @Test(
        "a finding stands at the field it belongs to",
        arguments: [
            ("title: Kok\nhours: 10 tl 12", "hours-unreadable", "hours.weekly"),
            ("title: Kok", "accommodations-missing", "accommodations"), ("title: Kok", "dates-missing", "published"),
            ("title: Kok\ncontact: { name: Bo }", "contact-missing", "contact.phone"),
            ("title: Kok\nlevel: ufaglært", "value-type", "level"),
            ("title: Kok\nlocation:\n  municipality: Silkeborg\n  workplace: hjemme", "value-type", "location.workplace"),
        ])
    func placesFindings(front: String, rule: String, field: String) throws {
        let bytes = Array("---\n\(front)\n---\nTekst\n".utf8)
        let findings = Self.checker.findings(in: SourceFile(path: "content/openings/kok.md", bytes: bytes))
        let finding = try #require(findings.first { $0.rule == rule })
        #expect(FieldOfFinding(bytes)(finding) == field)
    }

    @Test("the preview's parts stand before the ends of head and body, and nothing else is changed")
    func injects() {
        let page = Array("<html><head><title>a</title></head><body><p>&lt;/body></p></body></html>".utf8)
        let shown = Injection.inject(head: Array("[H]".utf8), foot: Array("[F]".utf8), into: page)
        #expect(String(decoding: shown, as: UTF8.self) == "<html><head><title>a</title>[H]</head><body><p>&lt;/body></p>[F]</body></html>")
        #expect(Injection.inject(head: [1], foot: [2], into: []) == [1, 2])
    }
}
