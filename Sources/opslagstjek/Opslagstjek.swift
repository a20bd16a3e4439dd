internal import ArgumentParser
internal import SiteFolder

@main
struct Opslagstjek: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "opslagstjek",
        abstract: "Tjekker, at hvert opslag siger sine timer og sine skånehensyn, og at det kan læses.",
        version: programVersion,
        subcommands: [Check.self, Rules.self, Explain.self],
        defaultSubcommand: Check.self
    )

    static func main() { runAsProgram() }
}
