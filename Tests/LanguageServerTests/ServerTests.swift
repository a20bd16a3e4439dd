import Content
import Defaults
import LanguageServer
import Testing
import Text

/// A server with a small site, as an editor talks to it.
private struct Editor {
    var server: LanguageServer
    private var number = 0
    static let uri = "file:///site/content/openings/k%C3%B8kken.md"

    static let opening = """
        ---
        title: Køkkenmedhjælper i børnehave
        employer: toemmerhjoernet
        scheme: flexjob
        location: { municipality: Silkeborg }
        hours: { weekly: 12, days: [tue, wed] }
        tasks: [Skære grøntsager]
        accommodations: [extra-breaks]
        pay: { agreement: FOA }
        contact: { name: Birthe, phone: "12 34 56 78" }
        published: 2026-11-01
        deadline: 2026-12-15
        ---
        Vi er seks. Se [guiden](/guides/hvad-koster-det/) og [en side, der er væk](/guides/findes-ikke/).

        """

    init(loaded: Bool = true, capabilities: String = "{}") {
        let words: LanguageServer.WordsReading = { language, _ in
            Words(
                language,
                files: defaultFiles.filter { $0.path.hasPrefix("templates/strings/") && $0.path.hasSuffix("\(language.rawValue).yaml") }
                    .map(\.bytes))
        }
        server = LanguageServer(
            root: nil, language: .danish, today: Day(iso: "2026-11-22")!, version: "1", explanationWords: words, fieldWords: words)
        _ = ask("initialize", "{\"rootUri\":\"file:///site\",\"capabilities\":\(capabilities)}")
        if loaded { load() }
    }

    mutating func load() {
        let guide = "---\ntitle: Hvad koster det\nsummary: x\nanswer: y\nchecked: 2026-11-01\n---\n"
        let texts = [
            ("content/employers/toemmerhjoernet.md", "---\nname: Tømmerhjørnet\n---\n"), ("content/guides/hvad-koster-det.md", guide),
        ].map { SourceFile(path: $0, bytes: Array($1.utf8)) }
        let data = Dictionary(uniqueKeysWithValues: defaultFiles.map { ($0.path, $0.bytes) })
        answers = server.load(server.board(of: BoardFiles(data: data, builtIn: Set(data.keys), texts: texts, assets: [:]))).map {
            JSONValue($0)!
        }
    }

    var answers: [JSONValue] = []

    mutating func ask(_ method: String, _ parameters: String) -> JSONValue {
        number += 1
        answers = server.receive(JSONValue(Array("{\"id\":\(number),\"method\":\"\(method)\",\"params\":\(parameters)}".utf8))!).map {
            JSONValue($0)!
        }
        return answers.first?["result"] ?? .null
    }

    mutating func tell(_ method: String, _ parameters: String) {
        answers = server.receive(JSONValue(Array("{\"method\":\"\(method)\",\"params\":\(parameters)}".utf8))!).map { JSONValue($0)! }
    }

    mutating func open(_ text: String = opening) {
        var json = JSONWriter()
        json.string(text)
        let quoted = String(decoding: json.bytes, as: UTF8.self)
        tell("textDocument/didOpen", "{\"textDocument\":{\"uri\":\"\(Self.uri)\",\"version\":1,\"text\":\(quoted)}}")
    }

    /// The rules of the diagnostics that came last, with their lines from 0.
    var rules: [String] {
        answers.last?["params"]?["diagnostics"]?.array?.map { "\($0["code"]!.string!) \($0["range"]!["start"]!["line"]!.int!)" } ?? []
    }

    mutating func settle() {
        guard let work = server.work() else { return answers = [] }
        answers = server.settle(work()).map { JSONValue($0)! }
    }

    mutating func at(_ method: String, line: Int, character: Int) -> JSONValue {
        ask(
            "textDocument/\(method)",
            "{\"textDocument\":{\"uri\":\"\(Self.uri)\"},\"position\":{\"line\":\(line),\"character\":\(character)}}")
    }
}

@Suite("The server behind an editor")
struct ServerTests {
    @Test("An opened file shows its own findings at once, and dead links when the editor is quiet")
    func diagnostics() {
        var editor = Editor()
        editor.open()
        #expect(editor.rules == ["scheme-unknown 3"])
        editor.settle()
        #expect(editor.rules == ["scheme-unknown 3", "link-broken 13"])
        editor.settle()
        #expect(editor.answers.isEmpty)
        editor.tell("textDocument/didClose", "{\"textDocument\":{\"uri\":\"\(Editor.uri)\"}}")
        #expect(editor.answers.count == 1)
        #expect(editor.rules.isEmpty)
    }

    @Test("What was looked at before the last letter was typed is not told")
    func outdated() {
        var editor = Editor()
        editor.open()
        let work = editor.server.work()!
        editor.open(Editor.opening.replacing("flexjob", with: "fleksjob"))
        #expect(editor.rules.isEmpty)
        #expect(editor.server.settle(work()).isEmpty)
    }

    @Test("What is asked before the site is read is answered when it is")
    func waiting() {
        var editor = Editor(loaded: false)
        editor.open()
        #expect(editor.answers.isEmpty)
        #expect(editor.at("hover", line: 3, character: 9) == .null)
        editor.load()
        #expect(editor.answers.count == 2)
    }

    @Test("The certain mend of a finding is offered, and made without its line being touched elsewhere")
    func mend() {
        var editor = Editor()
        editor.open()
        let actions = editor.ask(
            "textDocument/codeAction",
            "{\"textDocument\":{\"uri\":\"\(Editor.uri)\"},\"range\":{\"start\":{\"line\":3,\"character\":9},\"end\":{\"line\":3,\"character\":9}},\"context\":{}}"
        )
        let first = actions.array?.first
        #expect(first?["kind"]?.string == "quickfix")
        let edit = first?["edit"]?["changes"]?[Editor.uri]?.array?.first
        #expect(edit?["newText"]?.string == "fleksjob")
        #expect(edit?["range"]?["start"]?["character"]?.int == 8)
        #expect(edit?["range"]?["end"]?["character"]?.int == 15)
        #expect(actions.array?.contains { $0["kind"]?.string == "source.fixAll" } == true)
    }

    @Test("Where a field is wrong, setting the rule aside is not offered; where a word is, it is")
    func aside() {
        var editor = Editor()
        func asides(_ line: Int) -> Int {
            let actions = editor.ask(
                "textDocument/codeAction",
                "{\"textDocument\":{\"uri\":\"\(Editor.uri)\"},\"range\":{\"start\":{\"line\":\(line),\"character\":0},\"end\":{\"line\":\(line),\"character\":0}},\"context\":{}}"
            )
            return actions.array?.count { $0["title"]?.string?.hasPrefix("Sæt ") == true } ?? 0
        }
        editor.open()
        #expect(asides(3) == 0)
        editor.open(Editor.opening.replacing("Vi er seks.", with: "Vi søger en ung medarbejder."))
        #expect(editor.rules.contains { $0.hasPrefix("age-preference") })
        #expect(asides(13) == 1)
    }

    @Test(
        "Suggestions know the field: schemes, accommodations by a label, municipalities, employers, pages",
        arguments: [
            (3, 9, "Fleksjob", "fleksjob"), (7, 17, "Ekstra pauser", "extra-breaks"), (4, 26, "Silkeborg", "Silkeborg"),
            (2, 10, "Tømmerhjørnet", "toemmerhjoernet"), (13, 25, "/guides/hvad-koster-det/", "/guides/hvad-koster-det/"),
            (5, 30, "tue", "tue"),
        ])
    func completion(line: Int, character: Int, label: String, text: String) {
        var editor = Editor()
        editor.open()
        let items = editor.at("completion", line: line, character: character)["items"]?.array ?? []
        #expect(
            items.contains { $0["label"]?.string == label && $0["textEdit"]?["newText"]?.string == text }, "\(items.map { $0["label"]! })")
    }

    @Test("A key is found by its Danish word, and those that stand there are not offered again")
    func keys() {
        var editor = Editor()
        editor.open(Editor.opening.replacing("pay: { agreement: FOA }", with: "l"))
        let items = editor.at("completion", line: 8, character: 1)["items"]?.array ?? []
        let pay = items.first { $0["label"]?.string == "pay" }
        #expect(pay?["detail"]?.string == "Løn" && pay?["documentation"]?.string == "Overenskomsten, eller et spænd.")
        #expect(pay?["filterText"]?.string?.contains("loen") == true)
        #expect(!items.contains { $0["label"]?.string == "scheme" })
    }

    @Test("Hover tells what a rule, an accommodation and a field are, and a link leads to its file")
    func hover() {
        var editor = Editor()
        editor.open()
        #expect(editor.at("hover", line: 3, character: 9)["contents"]?["value"]?.string?.contains("scheme-unknown") == true)
        #expect(editor.at("hover", line: 7, character: 18)["contents"]?["value"]?.string?.contains("Ekstra pauser") == true)
        #expect(editor.at("hover", line: 1, character: 3)["contents"]?["value"]?.string?.hasPrefix("**Titel** · `title`\n\n") == true)
        #expect(editor.at("hover", line: 13, character: 2) == .null)
        #expect(editor.at("definition", line: 13, character: 17)["uri"]?.string == "file:///site/content/guides/hvad-koster-det.md")
        #expect(editor.at("definition", line: 2, character: 14)["uri"]?.string == "file:///site/content/employers/toemmerhjoernet.md")
        #expect(editor.at("definition", line: 13, character: 2) == .null)
    }

    @Test("An empty file becomes a whole opening where the editor fills in the places")
    func newOpening() {
        var editor = Editor(capabilities: "{\"textDocument\":{\"completion\":{\"completionItem\":{\"snippetSupport\":true}}}}")
        editor.open("\n")
        let items = editor.at("completion", line: 0, character: 0)["items"]?.array ?? []
        #expect(items.first?["textEdit"]?["newText"]?.string?.contains("accommodations:") == true)
    }

    @Test("It says when it does not know a method, and leaves as the protocol has it")
    func leaving() {
        var editor = Editor()
        _ = editor.ask("textDocument/foldingRange", "{}")
        #expect(editor.answers.first?["error"]?["code"]?.int == -32601)
        _ = editor.ask("shutdown", "null")
        editor.tell("exit", "null")
        #expect(editor.server.exitCode == 0)
        var hasty = Editor()
        hasty.tell("exit", "null")
        #expect(hasty.server.exitCode == 1)
    }
}
