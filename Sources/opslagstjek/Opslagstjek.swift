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
        guard let command = helpAsked(arguments) else { return runAsProgram() }
        Terminal.write(UsageWords.words(for: arguments)["help.\(command)"])
    }

    /// The command that somebody wants to know more of, if that is what they ask: our own help is in three languages, where the argument
    /// parser's is in one.
    private static func helpAsked(_ arguments: [String]) -> String? {
        let commands = configuration.subcommands.compactMap { $0.configuration.commandName }
        let (named, rest) = (arguments.first ?? "", arguments.dropFirst())
        if named == "help" { return rest.first(where: commands.contains) ?? "check" }
        guard arguments.prefix(while: { $0 != "--" }).contains(where: { $0 == "--help" || $0 == "-h" }) else { return nil }
        return commands.contains(named) ? named : "check"
    }
}
