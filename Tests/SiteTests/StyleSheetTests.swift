import Testing

@testable import Site

@Suite("A style sheet is sent without what only its writers need")
struct StyleSheetTests {
    private func sheet(_ css: String) -> String { String(decoding: packed(css: Array(css.utf8)), as: UTF8.self) }

    @Test func commentsAndIndentationGo() {
        #expect(sheet("/* Væg * / dør */\nmain > p ,\n h1 {\n  color: red; margin: 0 1rem;\n}\n") == "main > p,h1{color:red;margin:0 1rem}")
    }

    @Test("What a space means stays: a descendant, a sum, a word in a string")
    func meaningStays() {
        #expect(sheet("ul :first-child { width: calc(1rem + 2px); }") == "ul :first-child{width:calc(1rem + 2px)}")
        #expect(sheet("p::before { content: \"a ;  } /* æ */\"; }") == "p::before{content:\"a ;  } /* æ */\"}")
        #expect(sheet("@media (min-width: 48rem) and (color) { a { b: c } }") == "@media (min-width:48rem) and (color){a{b:c}}")
    }

    @Test func whatIsCutShortEnds() {
        #expect(sheet("p { content: \"åben") == "p{content:\"åben")
        #expect(sheet("p { } /* åben").hasPrefix("p{}"))
        #expect(sheet("") == "")
    }
}
