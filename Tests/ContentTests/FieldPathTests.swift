import Testing

@testable import Content

@Suite("Fields named as people name them")
struct FieldPathTests {
    @Test(
        "a column's name finds its field",
        arguments: [
            ("kommune", "location.municipality"), ("municipality", "location.municipality"), ("Postnr", "location.postcode"),
            ("timer", "hours.weekly"), ("hours", "hours.weekly"), ("dage", "hours.days"), ("kontakt", "contact.name"),
            ("kontakt.navn", "contact.name"), ("contact.phone", "contact.phone"), ("telefon", "contact.phone"), ("e-mail", "contact.email"),
            ("titel", "title"), ("frist", "deadline"), ("branche", "sector"), ("løn", "pay"), ("purpose", "purpose"),
        ])
    func found(name: String, path: String) { #expect(FieldPath(named: name, of: .opening)?.name == path) }

    @Test("a name that is none has a suggestion where one is near")
    func none() {
        for name in ["vejr", "purpos", "contact.vejr", "a.b.c", "", "."] { #expect(FieldPath(named: name, of: .opening) == nil) }
        #expect(FieldPath.near("purpos", of: .opening) == "purpose")
        #expect(FieldPath.near("telfon", of: .opening) == "telefon")
        #expect(FieldPath.near("vejrudsigt", of: .opening) == nil)
    }

    @Test("words become what the field wants")
    func values() throws {
        func yaml(_ name: String, _ words: String) throws -> String {
            let value = try #require(FieldPath(named: name, of: .opening)).value(words, of: .opening)
            return ScalarWriting(newline: "\n").inline(value, isInFlow: false)
        }
        #expect(try yaml("timer", "10 til 13") == "10-13")
        #expect(try yaml("timer", "mange") == "mange")
        #expect(try yaml("dage", "tirsdag, ons") == "[tue, wed]")
        #expect(try yaml("frist", "15. december 2026") == "2026-12-15")
        #expect(try yaml("frist", "snart") == "snart")
        #expect(try yaml("start", "5/1-2027") == "2027-01-05")
        #expect(try yaml("opgaver", "Bage boller; Vaske op, tørre af") == "[Bage boller, \"Vaske op, tørre af\"]")
        #expect(try yaml("postnr", "8600") == "\"8600\"")
        #expect(try yaml("positions", "2") == "2")
        #expect(try yaml("outcome", "besat") == "filled")
    }
}
