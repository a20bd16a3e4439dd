internal import ArgumentParser
internal import Content
internal import Dispatch
internal import LanguageServer
internal import SiteFolder
internal import Synchronization
internal import Text

/// Speaks the Language Server Protocol on standard input and output, for the editor people have.
struct Lsp: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "lsp", abstract: "Taler med en editor: fund, mens man skriver, rettelser og forslag.")

    @Option(help: "Boardets mappe; ellers den, editoren har åben.")
    var root: String?

    @Option(help: "Sprog for beskederne: da, nb eller en.")
    var language: MessageLanguage?

    @Option(help: ArgumentHelp("Dagen i dag, som år-måned-dag.", valueName: "date"))
    var today: String?

    /// So long the editor is quiet before links are followed, in milliseconds.
    private static let quiet = 150

    func run() throws {
        let language = language ?? .ofEnvironment
        let day = try Clock.day(given: today, (language ?? .da).builtInWords) ?? Clock.today()
        var server = LanguageServer(
            root: root, language: language?.value, today: day, version: programVersion,
            explanationWords: { language, root in Words(language, files: Strings.explanations(language, root: root)) },
            fieldWords: { language, root in Words(language, files: Strings.commands(language, root: root)) })
        let inbox = Inbox()
        DispatchQueue.global().async {
            while let bytes = Terminal.readSome() { inbox.put(.bytes(bytes)) }
            inbox.put(.end)
        }
        var stream = MessageStream()
        var isReading = false
        while server.exitCode == nil {
            switch inbox.next(within: server.isUnsettled ? Self.quiet : nil) {
            case nil: if let work = server.work() { DispatchQueue.global().async { inbox.put(.settled(work())) } }
            case .settled(let settled): send(server.settle(settled))
            case .end: throw ExitCode(1)
            case .board(let board):
                isReading = false
                send(server.load(board))
            case .bytes(let bytes):
                stream.append(bytes)
                try take(&stream, by: &server)
            }
            if !isReading, let root = server.rootToRead() {
                isReading = true
                DispatchQueue.global().async { [server] in
                    inbox.put(.board(server.board(of: BoardFiles(SiteFolder.forChecking(root: root, paths: [], jobs: 2)))))
                }
            }
        }
        throw ExitCode(server.exitCode ?? 1)
    }

    private func take(_ stream: inout MessageStream, by server: inout LanguageServer) throws {
        while true {
            switch stream.next() {
            case .incomplete: return
            case .broken: throw ExitCode(1)
            case .message(let bytes):
                if let message = JSONValue(bytes) { send(server.receive(message)) } else { send([LanguageServer.unreadable]) }
            }
        }
    }

    private func send(_ messages: [[UInt8]]) { for message in messages { Terminal.write(MessageStream.framed(message)) } }
}

/// What comes from the editor and from the disk, in the order it comes.
private final class Inbox: Sendable {
    enum Event: Sendable {
        case bytes([UInt8])
        case board(LanguageServer.Board)
        case settled([LanguageServer.Settled])
        case end
    }

    private let events = Mutex<[Event]>([])
    private let signal = DispatchSemaphore(value: 0)

    func put(_ event: Event) {
        events.withLock { $0.append(event) }
        signal.signal()
    }

    /// Waits for the next one; nil where none comes within so many milliseconds.
    func next(within milliseconds: Int?) -> Event? {
        if let milliseconds {
            guard signal.wait(timeout: .now() + .milliseconds(milliseconds)) == .success else { return nil }
        } else {
            signal.wait()
        }
        return events.withLock { $0.removeFirst() }
    }
}

extension BoardFiles {
    fileprivate init(_ folder: SiteFolder) {
        self.init(data: folder.data, builtIn: folder.builtIn, texts: folder.texts, assets: folder.assets)
    }
}
