internal import ArgumentParser
internal import Content
internal import Serve
internal import SiteFolder

struct ServeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve",
        abstract: "Viser siden på denne maskine, mens I skriver, med fund og formular."
    )

    @Option(help: ArgumentHelp("Porten på 127.0.0.1; 0 tager en ledig.", valueName: "port"))
    var port: UInt16 = 8080

    @Option(help: ArgumentHelp("Boardets mappe.", valueName: "dir"))
    var root = "."

    @Option(help: ArgumentHelp("Dagen i dag, som år-måned-dag.", valueName: "date"))
    var today: String?

    @Flag(inversion: .prefixedNo, help: "Vis udkast og sider med fremtidig dato.")
    var drafts = true

    @Option(help: ArgumentHelp("Sproget i bjælken og formularen: da, nb eller en (ellers boardets).", valueName: "language"))
    var language: MessageLanguage?

    func run() throws {
        var wishes = Serving.Wishes()
        (wishes.root, wishes.port, wishes.today, wishes.withDrafts, wishes.language) = (root, port, today, drafts, language?.value)
        try Serving.run(wishes)
    }
}
