internal import ArgumentParser
internal import Content
internal import SiteFolder

@main
struct Opslagstjek: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "opslagstjek",
        abstract: "Tjekker, at hvert opslag siger sine timer og sine skånehensyn, og at det kan læses.",
        version: programVersion,
        subcommands: [Check.self, Rules.self, Explain.self, Lsp.self],
        defaultSubcommand: Check.self
    )

    static func main() {
        let arguments = Array(CommandLine.arguments.dropFirst())
        let environment = MessageLanguage.ofEnvironment ?? .da
        guard let command = helpAsked(arguments, otherwise: "check") else { return runAsProgram(in: environment) }
        Terminal.write(UsageWords.words(for: arguments, otherwise: environment)["help.\(command)"])
    }
}
