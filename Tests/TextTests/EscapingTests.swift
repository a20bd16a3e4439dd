import Testing
import Text

@Suite("Escaping for HTML")
struct EscapingTests {
    @Test(
        "the five signs become references, wherever they stand",
        arguments: [
            ("<b>Æble & \"pære\" 'ja'</b>", "&lt;b&gt;Æble &amp; &quot;pære&quot; &#39;ja&#39;&lt;/b&gt;"),
            ("", ""), ("blåbær", "blåbær"), ("&", "&amp;"), ("&&", "&amp;&amp;"), ("a<", "a&lt;"), (">a", "&gt;a"), ("1 2\n3", "1 2\n3"),
        ])
    func escapes(text: String, expected: String) {
        var buffer: [UInt8] = []
        buffer.appendEscaped(text)
        #expect(String(decoding: buffer, as: UTF8.self) == expected)
    }

    @Test("escaping goes on after what the buffer holds, from a slice too")
    func appends() {
        var buffer = [UInt8]("<p>".utf8)
        buffer.appendEscaped([UInt8]("x<y".utf8)[1...])
        #expect(String(decoding: buffer, as: UTF8.self) == "<p>&lt;y")
    }
}

@Suite("JSON")
struct JSONWriterTests {
    private func written(_ write: (inout JSONWriter) -> Void) -> String {
        var writer = JSONWriter()
        write(&writer)
        return String(decoding: writer.bytes, as: UTF8.self)
    }

    @Test("a string and its bytes are written alike, wherever eight bytes end within a letter")
    func stringsAndBytes() {
        for start in 0..<16 {
            let text = String(repeating: "a", count: start) + "Nørbjerg på Møn \u{2028}<b>“æøå” – \"€\" 🍎</b>\n"
            let bytes = Array(text.utf8)
            #expect(written { $0.string(text) } == written { $0.string(bytes) }, "\(start)")
        }
    }

    @Test("members and elements stand in the order written, with commas between")
    func structure() {
        let text = written {
            $0.object { top in
                top.member("version", 1)
                top.member("titel", "Køkkenmedhjælper")
                top.key("fund")
                top.array { list in
                    list.object {
                        $0.member("linje", 7)
                        $0.member("fejl", true)
                    }
                    list.object { _ in }
                    list.array { _ in }
                    list.null()
                    list.number(12.5)
                    list.number(37.0)
                }
                top.member("mærker", ["børn", "mad"])
            }
        }
        #expect(
            text
                == #"{"version":1,"titel":"Køkkenmedhjælper","fund":[{"linje":7,"fejl":true},{},[],null,12.5,37],"mærker":["børn","mad"]}"#
        )
    }

    @Test("a number that is not finite is null")
    func infinite() {
        #expect(written { $0.number(Double.infinity) } == "null")
    }

    @Test(
        "what could end a script or a string is escaped",
        arguments: [
            ("</script>&", #""\u003c/script>&""#),
            ("\"\\\n\r\t\u{8}\u{C}", #""\"\\\n\r\t\b\f""#),
            ("\0\u{1F}\u{7F}", #""\u0000\u001f\u007f""#),
            ("a\u{2028}b\u{2029}c", #""a\u2028b\u2029c""#),
            ("\u{2027}\u{202A}æ€👍", "\"\u{2027}\u{202A}æ€👍\""),
        ])
    func escapes(text: String, expected: String) {
        #expect(written { $0.string(text) } == expected)
    }

    @Test("bytes that are no UTF-8 become replacement characters, one a byte")
    func invalid() {
        #expect(written { $0.string([0x61, 0xFF, 0x62, 0xC3]) } == "\"a\u{FFFD}b\u{FFFD}\"")
        #expect(written { $0.string([0xE2, 0x80]) } == "\"\u{FFFD}\u{FFFD}\"")
    }
}
