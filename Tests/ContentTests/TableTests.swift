import Testing

@testable import Content

@Suite("Tables of a chain's places")
struct TableTests {
    private func rows(_ text: String) throws -> [String] {
        try Table(csv: Array(text.utf8)).rows.map { row in
            "\(row.line): " + row.cells.map { "\($0.column)=\($0.value)" }.joined(separator: "|")
        }
    }

    @Test("commas, semicolons and tabs, with a byte order mark and either line end")
    func separators() throws {
        for sign in [",", ";", "\t"] {
            let text = "kommune\(sign)timer\nRy\(sign)12\n\nNæstved\(sign)\n"
            #expect(try rows(text) == ["2: kommune=Ry|timer=12", "4: kommune=Næstved"])
            #expect(try rows("\u{FEFF}" + text.replacing("\n", with: "\r\n")) == ["2: kommune=Ry|timer=12", "4: kommune=Næstved"])
        }
        #expect(try rows("kommune\nRy") == ["2: kommune=Ry"])
    }

    @Test("a cell between quotation marks may hold all signs, and rows keep their lines behind it")
    func quotes() throws {
        let text = "adresse,kommune\n\"Gade 1,\nbaghuset\",\"\"\"Ry\"\"\"\nVej 2,Ry\n"
        #expect(try rows(text) == ["2: adresse=Gade 1,\nbaghuset|kommune=\"Ry\"", "4: adresse=Vej 2|kommune=Ry"])
    }

    @Test(
        "what is wrong is told by its line",
        arguments: [
            ("", "empty", 1), ("\n\n", "empty", 1), ("a;a\n1;2\n", "repeated", 1), ("a;b\n1;2\n1;2;3\n", "wide", 3),
            ("a;b\n1;\"2\n", "quote", 2), ("a;b\n\"1\"2;3\n", "quote", 2),
        ])
    func troubles(text: String, variant: String, line: Int) {
        #expect { try Table(csv: Array(text.utf8)) } throws: { error in
            (error as? Table.Trouble).map { $0.saying == variant && $0.line == line } ?? false
        }
    }

    @Test("a spreadsheet's own encoding is refused and not guessed")
    func encoding() {
        #expect { try Table(csv: Array("by\nR".utf8) + [0xF8, 0x0A]) } throws: { ($0 as? Table.Trouble)?.saying == "encoding" }
    }

    @Test("a list in YAML is a table too")
    func yaml() throws {
        let text = "- municipality: Ry\n  contact: { name: Ane, phone: \"+45 1\" }\n- municipality: Næstved\n  days: [tue, wed]\n"
        let table = try Table(yaml: Array(text.utf8))
        #expect(table.columns == ["municipality", "contact.name", "contact.phone", "days"])
        #expect(table.rows.map(\.line) == [1, 3])
        #expect(table.rows[1].cells.map(\.value) == ["Næstved", "tue; wed"])
        #expect(throws: Table.Trouble.self) { try Table(yaml: Array("by: Ry\n".utf8)) }
    }
}
