public import Content
public import Text

/// What the server knows of a site: its files as they were read last.
public struct BoardFiles: Sendable {
    /// Settings, figures, vocabulary and strings, by path from the root.
    public let data: [String: [UInt8]]
    /// The paths of those that are as the program carries them.
    public let builtIn: Set<String>
    /// The Markdown files, by path.
    public let texts: [SourceFile]
    /// The sizes of the other files, by path, in bytes.
    public let assets: [String: Int]

    public init(data: [String: [UInt8]], builtIn: Set<String>, texts: [SourceFile], assets: [String: Int]) {
        self.data = data
        self.builtIn = builtIn
        self.texts = texts
        self.assets = assets
    }
}

/// The checker behind an editor: messages of the Language Server Protocol 3.17 in, messages out.
///
/// It reads no disk and no clock. The program beside it hands it the site's files and every message, sends what it answers, and does
/// its `work` when the editor has been quiet for a moment.
public struct LanguageServer: Sendable {
    /// The site's root, as the editor or the command line names it; known when the editor has greeted.
    public private(set) var root: String?
    /// The site is to be read, for the first time or because the editor has saved a file.
    private var wantsFiles = true
    /// Set when the editor says that it goes: the code to leave with.
    public private(set) var exitCode: Int32?

    var documents: [String: TextDocument] = [:]
    var encoding = PositionEncoding.utf16
    var takesSnippets = false
    var site: Site?
    /// The language of messages, where it was asked for.
    private let language: Language?
    private let today: Day
    private let version: String
    private var hasShutDown = false
    /// Documents that changed since the whole board was looked at, by URI.
    private var unsettled: Set<String> = []
    /// Requests that came before the site was read.
    private var waiting: [JSONValue] = []
    private let explanationWords, fieldWords: WordsReading

    /// Reads words of a language, a root's own over the built-in ones.
    public typealias WordsReading = @Sendable (Language, _ root: String) -> Words

    /// `root` and `language` win over what the editor and the site say. `explanationWords` reads the words that explain rules, `fieldWords`
    /// those that name fields.
    public init(
        root: String?, language: Language?, today: Day, version: String, explanationWords: @escaping WordsReading,
        fieldWords: @escaping WordsReading
    ) {
        self.root = root
        self.language = language
        self.today = today
        self.version = version
        self.explanationWords = explanationWords
        self.fieldWords = fieldWords
    }

    /// The answer to bytes that are no message.
    public static var unreadable: [UInt8] { Reply.error(.null, .parseError, "JSON") }

    /// Whether documents have changed that `work` is due.
    public var isUnsettled: Bool { !unsettled.isEmpty && site != nil }

    /// The root whose files are to be read now; nil when what was read last still holds.
    public mutating func rootToRead() -> String? {
        guard wantsFiles, let root else { return nil }
        wantsFiles = false
        return root
    }

    /// A site as answers need it.
    public struct Board: Sendable { let site: Site }

    /// The site of files that were read. With many files it takes longer than somebody waits for an answer, so it runs beside the server.
    public func board(of files: BoardFiles) -> Board {
        let spoken = language ?? SiteSettings.language(in: files.data)
        let home = root ?? "."
        let site = Site(
            files, language: spoken, today: today, explanations: { [explanationWords] in explanationWords(spoken, home) },
            fields: { [fieldWords] in fieldWords(spoken, home) })
        return Board(site: site)
    }

    /// Takes the site, read for the first time or anew; the findings of what is open follow.
    public mutating func load(_ board: Board) -> [[UInt8]] {
        site = board.site
        unsettled = Set(documents.keys)
        var answers = documents.keys.sorted().flatMap { check($0) }
        let waited = waiting
        waiting = []
        for message in waited { answers += receive(message) }
        return answers
    }

    /// The look at the whole board that documents are due which have changed: it may take longer than somebody waits for an answer, so it
    /// runs beside the server, and `settle` takes what came of it.
    public mutating func work() -> (@Sendable () -> [Settled])? {
        guard let site, !unsettled.isEmpty else { return nil }
        let due = unsettled.sorted().compactMap { documents[$0] }
        unsettled = []
        return { due.map { Settled(uri: $0.uri, bytes: $0.bytes, findings: site.findingsAmongAll($0.file)) } }
    }

    /// What a look at the whole board found in a document.
    public struct Settled: Sendable {
        let uri: String
        let bytes: [UInt8]
        let findings: [Finding]
    }

    /// Tells what was found, where the document still is as it was looked at.
    public mutating func settle(_ settled: [Settled]) -> [[UInt8]] {
        settled.compactMap { settled in
            guard var document = documents[settled.uri], document.bytes == settled.bytes,
                !settled.findings.map(\.identity).elementsEqual(document.findings.map(\.identity), by: ==)
            else { return nil }
            document.findings = settled.findings
            documents[settled.uri] = document
            return diagnostics(of: document)
        }
    }

    /// Takes a message and gives the answers to it.
    public mutating func receive(_ message: JSONValue) -> [[UInt8]] {
        guard let method = message["method"]?.string else { return [] }
        let parameters = message["params"] ?? .null
        guard let id = message["id"], id != .null else { return notified(method, parameters, message) }
        if method == "initialize" { return [greeting(id, parameters)] }
        if hasShutDown { return [Reply.error(id, .invalidRequest, "shut down")] }
        if method == "shutdown" {
            hasShutDown = true
            return [Reply.result(id) { $0.null() }]
        }
        guard site != nil else {
            waiting.append(message)
            return []
        }
        switch method {
        case "textDocument/completion": return [Reply.result(id) { writeCompletion(parameters, into: &$0) }]
        case "textDocument/hover": return [Reply.result(id) { writeHover(parameters, into: &$0) }]
        case "textDocument/definition": return [Reply.result(id) { writeDefinition(parameters, into: &$0) }]
        case "textDocument/codeAction": return [Reply.result(id) { writeActions(parameters, into: &$0) }]
        default: return [Reply.error(id, .methodNotFound, method)]
        }
    }

    private mutating func notified(_ method: String, _ parameters: JSONValue, _ message: JSONValue) -> [[UInt8]] {
        let document = parameters["textDocument"]
        switch method {
        case "exit": exitCode = hasShutDown ? 0 : 1
        case "textDocument/didOpen":
            return opened(document, text: document?["text"]?.string)
        case "textDocument/didChange":
            return opened(document, text: parameters["contentChanges"]?.array?.last?["text"]?.string)
        case "textDocument/didClose":
            guard let uri = document?["uri"]?.string, let closed = documents.removeValue(forKey: uri) else { return [] }
            unsettled.remove(uri)
            return [diagnostics(of: TextDocument(uri: uri, path: closed.path, version: nil, lines: LineIndex([])))]
        case "textDocument/didSave", "workspace/didChangeWatchedFiles": wantsFiles = true
        default: break
        }
        return []
    }

    private mutating func opened(_ document: JSONValue?, text: String?) -> [[UInt8]] {
        guard let uri = document?["uri"]?.string, let text, let path = FileURI.path(uri) else { return [] }
        documents[uri] = TextDocument(
            uri: uri, path: FileURI.path(path, below: root), version: document?["version"]?.int, lines: LineIndex(Array(text.utf8)))
        guard site != nil else { return [] }
        unsettled.insert(uri)
        return check(uri)
    }

    /// What one file tells by itself, while somebody writes in it.
    private mutating func check(_ uri: String) -> [[UInt8]] {
        guard let site, var document = documents[uri] else { return [] }
        document.findings = site.findings(document.file)
        documents[uri] = document
        return [diagnostics(of: document)]
    }

    private mutating func greeting(_ id: JSONValue, _ parameters: JSONValue) -> [UInt8] {
        let general = parameters["capabilities"]?["general"]?["positionEncodings"]?.array
        encoding = PositionEncoding(offered: general?.compactMap(\.string) ?? [])
        let item = parameters["capabilities"]?["textDocument"]?["completion"]?["completionItem"]
        takesSnippets = item?["snippetSupport"]?.bool ?? false
        let folder = parameters["workspaceFolders"]?.array?.first?["uri"]?.string ?? parameters["rootUri"]?.string
        root = root ?? folder.flatMap(FileURI.path) ?? parameters["rootPath"]?.string ?? "."
        return Reply.result(id) { json in
            json.object { json in
                json.key("capabilities")
                json.object { writeCapabilities(into: &$0) }
                json.key("serverInfo")
                json.object { json in
                    json.member("name", "opslagstjek")
                    json.member("version", version)
                }
            }
        }
    }

    private func writeCapabilities(into json: inout JSONWriter) {
        json.member("positionEncoding", encoding.rawValue)
        json.key("textDocumentSync")
        json.object { json in
            json.member("openClose", true)
            // Whole texts: an opening is small.
            json.member("change", 1)
            json.member("save", true)
        }
        json.key("completionProvider")
        json.object { $0.member("triggerCharacters", [" ", "(", "/", ":", "[", ","]) }
        json.member("hoverProvider", true)
        json.member("definitionProvider", true)
        json.key("codeActionProvider")
        json.object { $0.member("codeActionKinds", ["quickfix", "source.fixAll"]) }
    }
}

extension Finding {
    /// What makes it the same to a reader.
    fileprivate var identity: (String, Place) { (rule, remark.place) }
}
