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

    @Test("a text of any length is escaped to its last byte, with a look before or without one")
    func lengths() {
        let signs = Array("rød&grøn <æble> 'ja' \"nej\" Grønnegården 7".unicodeScalars)
        for start in 0..<8 {
            for end in start...signs.count {
                let text = String(String.UnicodeScalarView(signs[start..<end]))
                let expected = signs[start..<end].map { sign in
                    switch sign {
                    case "&": "&amp;"
                    case "<": "&lt;"
                    case ">": "&gt;"
                    case "'": "&#39;"
                    case "\"": "&quot;"
                    default: String(sign)
                    }
                }.joined()
                var (looked, atOnce): ([UInt8], [UInt8]) = ([], [])
                looked.appendEscaped(text)
                atOnce.appendEscapedAtOnce(text)
                #expect(String(decoding: looked, as: UTF8.self) == expected)
                #expect(atOnce == looked)
            }
        }
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
                    list.number(1e300)
                }
                top.member("mærker", ["børn", "mad"])
            }
        }
        #expect(
            text
                == #"{"version":1,"titel":"Køkkenmedhjælper","fund":[{"linje":7,"fejl":true},{},[],null,12.5,37,1e+300],"mærker":["børn","mad"]}"#
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

@Suite("XML")
struct XMLWriterTests {
    @Test("what XML cannot hold is left out, wherever it stands, and nothing else")
    func leftOut() {
        for start in 0..<9 {
            let front = String(repeating: "å", count: start)
            var xml = XMLWriter()
            xml.element("title", front + "a\u{1}b\tc\u{FFFE}d\u{FFFD}\u{FFFF}e\u{FB01}<\u{1F}")
            let text = String(decoding: xml.bytes, as: UTF8.self)
            #expect(text.hasSuffix("\n<title>\(front)ab\tcd\u{FFFD}e\u{FB01}&lt;</title>\n"), "\(start)")
        }
    }
}

@Suite("Joining")
struct JoiningTests {
    @Test(
        "texts are joined as the standard library joins them", arguments: [[], ["æ"], ["Odense", "", "Ørsted", "fra mandag til onsdag"]])
    func joins(texts: [String]) {
        #expect(texts.joined(by: ", ") == texts.joined(separator: ", "))
        #expect(texts.dropFirst().joined(by: "") == texts.dropFirst().joined())
    }
}
