import Testing
import Text

@Suite("Reading JSON")
struct JSONReaderTests {
    private func read(_ text: String) -> JSONValue? { JSONValue(Array(text.utf8)) }

    @Test(
        "What is written is read back the same",
        arguments: [
            "null", "[true,false]", "{\"a\":1,\"b\":[-0.5,12000]}", "\"æøå \\\" \\\\ \\n \\u0001\"", "{}", "[]", "[[[]]]", "{\"\":{}}",
        ])
    func roundTrip(text: String) throws {
        let value = try #require(read(text))
        var json = JSONWriter()
        json.value(value)
        #expect(String(decoding: json.bytes, as: UTF8.self) == text)
    }

    @Test("Letters beyond 16 bits come as pairs, and half a pair is no letter")
    func pairs() {
        #expect(read("\"\\ud83d\\ude00\"") == .string("😀"))
        #expect(read("\"\\ud83d x\"") == .string("\u{FFFD} x"))
        #expect(read("\"\\ud83d\\u0041\"") == .string("\u{FFFD}A"))
        #expect(read("\"\\u00F8\\/\"") == .string("ø/"))
    }

    @Test(
        "What is no JSON is refused whole",
        arguments: [
            "", " ", "{", "[1,]", "{\"a\":}", "{a:1}", "01", "1.", ".5", "+1", "1e", "\"\n\"", "\"\\x\"", "\"\\u12g4\"", "\"", "nul", "1 2",
            "[1}",
            "{\"a\" 1}", "'a'", "-", "truefalse",
        ])
    func refused(text: String) { #expect(read(text) == nil) }

    @Test("Nested deeper than any message it is refused, and not read until the stack ends")
    func deep() {
        #expect(read(String(repeating: "[", count: 200) + String(repeating: "]", count: 200)) != nil)
        #expect(read(String(repeating: "[", count: 100_000)) == nil)
    }

    @Test("Of a name that stands twice the last holds, and a whole number is one")
    func members() {
        #expect(read("{\"a\":1,\"a\":2}")?["a"]?.int == 2)
        #expect(read("1.5")?.int == nil)
        #expect(JSONValue([0x22, 0xFF, 0x22]) == nil)
    }
}
