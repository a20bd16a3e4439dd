public import Content
internal import SiteFolder
internal import Work

#if canImport(Glibc)
internal import Glibc
#else
internal import Darwin
#endif

/// The preview: a site at an address of this machine, as its files stand.
public enum Serving {
    public struct Wishes: Sendable {
        public var root = "."
        public var port: UInt16 = 8080
        public var today: String?
        public var withDrafts = true
        /// Of the bar and the form; else the site's first.
        public var language: Language?

        public init() {}
    }

    /// Shows the site until the program is asked to end.
    public static func run(_ wishes: Wishes) throws {
        let builtInWords = ServeFiles.words(wishes.language ?? .danish, data: [:])
        let day = try Clock.day(given: wishes.today, builtInWords)
        // The watch begins before the files are read: nothing that is saved meanwhile is missed.
        let watch = FolderWatch(root: wishes.root, folders: ["content", "templates"])
        let preview = Preview(root: wishes.root, today: day, withDrafts: wishes.withDrafts, jobs: processorCount())
        let words = ServeFiles.words(wishes.language ?? preview.checker.settings.languages[0], data: preview.folder.data)
        if let file = preview.folder.unreadable.first {
            throw Refusal(words.fill("report.unreadable", ["path": file.path, "reason": Terminal.reason(file.errno, words)]))
        }
        let doors = try opened(wishes.port, words)
        let address = "http://127.0.0.1:\(doors.port)/"
        let gate = Gate(port: doors.port, token: Gate.newToken())
        var desk: Desk
        do throws(TemplateFaults) {
            desk = try Desk(preview, gate, language: wishes.language, address: address)
        } catch {
            throw Refusal(error.problems.map { TemplateWords.sentence($0, words) }.joined(separator: "\n"))
        }
        let home = "http://127.0.0.1:\(doors.port)" + preview.home
        var said = words.fill("serve.started", ["address": home]) + "\n"
        if wishes.today != nil || preview.checker.settings.exampleDay != nil {
            said += words.fill("serve.today", ["day": preview.today.iso]) + "\n"
        }
        said += words["serve.stop"] + "\n"
        Terminal.write(said)
        var loop = Loop(doors)
        loop.run(
            watch: watch.descriptor, pause: 500, answer: { desk.answer($0) }, refuse: { desk.refuse($0) },
            look: { desk.look(watch.changes()) })
        Terminal.write("\n" + words["serve.stopped"] + "\n")
    }

    private static func opened(_ port: UInt16, _ words: Words) throws -> Doors {
        do throws(Doors.Taken) {
            return try Doors(port: port)
        } catch {
            guard error.errno == EADDRINUSE else {
                throw Refusal(words.fill("serve.refused-port", ["port": String(port), "reason": Terminal.reason(error.errno, words)]))
            }
            guard let free = Doors.freePort(above: port) else { throw Refusal(words.fill("serve.taken-plain", ["port": String(port)])) }
            throw Refusal(words.fill("serve.taken", ["port": String(port), "free": String(free)]))
        }
    }
}
