internal import ArgumentParser
internal import Content
internal import SiteFolder

@main
struct Opslagstjek: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "opslagstjek",
        abstract: "Tjekker, at hvert opslag siger sine timer og sine skånehensyn, og at det kan læses.",
        version: programVersion,
        subcommands: [Check.self],
        defaultSubcommand: Check.self
    )

    static func main() {
        let arguments = Array(CommandLine.arguments.dropFirst())
        if asksForHelp(arguments) { Terminal.write(UsageWords.words(for: arguments)["help.check"]) } else { runAsProgram() }
    }

    /// Whether somebody wants to know what the program is for: its own help is in three languages, where the argument parser's is in one.
    private static func asksForHelp(_ arguments: [String]) -> Bool {
        let others = configuration.subcommands.compactMap { $0.configuration.commandName }.filter { $0 != "check" }
        let own = arguments.prefix { $0 != "--" }
        if arguments.first == "help" { return !arguments.dropFirst().contains { others.contains($0) } }
        return own.contains { $0 == "--help" || $0 == "-h" } && !others.contains(arguments.first ?? "")
    }
}
