import Testing

@testable import Site

@Suite("Scripts as they are sent")
struct PackedScriptTests {
    private func packed(_ script: String) -> String? { PackedScript(Array(script.utf8)).map { String(decoding: $0.bytes, as: UTF8.self) } }

    @Test("comments, indents and blanks beside signs go")
    func short() {
        #expect(packed("// packed\n  // æøå\n  const a = { b: 1 };\n\nif (a) return a\n") == "const a={b:1};\nif(a)return a\n")
    }

    @Test("what stands in quotes and regular expressions stays")
    func literals() {
        let script = #"say("ja , nej", 'a = b', `${x} = { y }`, /[ /] , ?/u.test(a));"#
        #expect(packed("// packed\n" + script) == #"say("ja , nej",'a = b',`${x} = { y }`,/[ /] , ?/u.test(a));"# + "\n")
    }

    @Test("words stay apart, and so do the two sides of a sum")
    func words() {
        #expect(packed("// packed\nlet a = b + +c - -d / e;\nasync () => await f();\n") == "let a=b + +c - -d / e;\nasync()=>await f();\n")
    }

    @Test("a script that does not ask for it goes out as it is")
    func others() {
        #expect(packed("const text = `\n  to linjer`; // og en bemærkning\n") == nil)
    }
}
